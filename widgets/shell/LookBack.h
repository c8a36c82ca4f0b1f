// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/TimeWindow.h"

#include <QFrame>
#include <QTimeZone>

namespace wb::common {
class ElidedLabel;
class KeyButton;
} // namespace wb::common

namespace wb::shell {

/// Says that the charts show the past and not now, and leads back. Hidden while they are live.
class LookBack : public QFrame {
    Q_OBJECT
public:
    explicit LookBack(QWidget* parent = nullptr);

    /// The button in one word: there is no room for more.
    void setBrief(bool isBrief);
    /// On room enough to tell, with the day, that what is shown is the past.
    void setInsisting(bool isInsisting);
    void setTimeZone(const QTimeZone& zone);
    void setWindow(const charts::TimeWindow& window);

Q_SIGNALS:
    void liveRequested();

private:
    void refresh();

    QTimeZone m_zone = QTimeZone::utc();
    charts::TimeWindow m_window;
    common::ElidedLabel* m_text;
    common::KeyButton* m_live;
    int m_readableTextWidth = 0;
    bool m_isBrief = false;
};

} // namespace wb::shell
