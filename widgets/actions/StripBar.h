// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace wb::actions {

/// A slim bar from 0 to 1: how much of a countdown has passed, how many tasks are done.
class StripBar : public QWidget {
    Q_OBJECT
public:
    explicit StripBar(QWidget* parent = nullptr);
    void setFraction(double fraction);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_fraction = 0;
};

} // namespace wb::actions
