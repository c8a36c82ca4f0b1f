// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/TimeEntry.h"
#include "widgets/shell/FloatingPanel.h"

namespace wb::common {
class EntryField;
class KeyButton;
class PlainLabel;
} // namespace wb::common

namespace wb::shell {

/// "From … to …" for the charts, in the zone shown; what is wrong is said below the fields and
/// nothing is shown until it is right.
class SpanEntry : public FloatingPanel {
    Q_OBJECT
public:
    explicit SpanEntry(QWidget* parent);

    /// Shows itself with this range.
    void open(const charts::TimeEntry::Span& span, const QTimeZone& zone, TimeMs nowMs);

Q_SIGNALS:
    void spanEntered(wb::TimeMs fromMs, wb::TimeMs toMs);

private:
    void enter();
    void takeLink(const QString& text);
    void tell(const QString& mistake, common::EntryField* field);
    void word();
    [[nodiscard]] QString textOf(TimeMs timeMs) const;

    QTimeZone m_zone = QTimeZone::utc();
    TimeMs m_openedMs = NoTime;
    common::EntryField* m_from;
    common::EntryField* m_to;
    common::PlainLabel* m_fromLabel;
    common::PlainLabel* m_toLabel;
    common::PlainLabel* m_mistake;
    common::KeyButton* m_show;
};

} // namespace wb::shell
