// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace wb::common {
class ElidedLabel;
class KeyButton;
} // namespace wb::common

namespace wb::fleet {

/// Stands in place of the rows when a filter finds nothing: says so, and offers to clear it.
class NoMatch : public QWidget {
    Q_OBJECT
public:
    explicit NoMatch(QWidget* parent = nullptr);
    void setText(const QString& typed);

Q_SIGNALS:
    void clearWanted();

private:
    void word();

    QString m_typed;
    common::ElidedLabel* m_label;
    common::KeyButton* m_clear;
};

} // namespace wb::fleet
