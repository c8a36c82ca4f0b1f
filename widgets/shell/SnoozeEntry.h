// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "widgets/shell/EntryStrip.h"

#include <QVector>

namespace wb::common {
class ElidedLabel;
class EntryField;
class KeyButton;
class PlainLabel;
} // namespace wb::common

namespace wb::shell {

/// Asks why a service is to be snoozed, and for how long. Without a reason nothing is snoozed, and
/// that is said below the field.
class SnoozeEntry : public EntryStrip {
    Q_OBJECT
public:
    explicit SnoozeEntry(QWidget* parent);

    void open(const QString& service);

Q_SIGNALS:
    void snoozeEntered(const QString& service, wb::DurationMs forMs, const QString& reason);

private:
    void word();
    void tell(bool isMissing);
    void enter(DurationMs forMs);

    QString m_service;
    common::ElidedLabel* m_title;
    common::EntryField* m_reason;
    common::PlainLabel* m_hint;
    QVector<common::KeyButton*> m_spans; ///< In the order of muteSpans().
};

} // namespace wb::shell
