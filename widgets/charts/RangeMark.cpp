// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/RangeMark.h"

#include <QHash>

#include <algorithm>

namespace wb::charts {

RangeMark::RangeMark(QWidget* charts)
    : QObject(charts)
    , m_bar(new RangeBar(charts)) {
    connect(m_bar, &RangeBar::wanted, this, &RangeMark::carryOut);
}

void RangeMark::set(TimeMs fromMs, TimeMs toMs) {
    constexpr DurationMs ShortestMs = 1000;
    m_fromMs = std::min(fromMs, toMs);
    m_toMs = std::max({fromMs, toMs, m_fromMs + ShortestMs});
    m_bar->showRange(m_fromMs, m_toMs, m_zone);
    Q_EMIT changed();
}

void RangeMark::setKeysShown(bool areShown) {
    m_bar->setKeysShown(areShown);
}

void RangeMark::clear() {
    m_beginMs = NoTime;
    if (!isThere()) {
        return;
    }
    const bool hadFocus = m_bar->isAncestorOf(m_bar->window()->focusWidget());
    m_fromMs = NoTime;
    m_toMs = NoTime;
    m_bar->hide();
    Q_EMIT changed();
    if (hadFocus) {
        Q_EMIT focusFree();
    }
}

void RangeMark::toggle(TimeMs hereMs) {
    const bool begins = m_beginMs == NoTime;
    m_beginMs = begins ? hereMs : NoTime;
    if (m_beginMs != NoTime) {
        set(hereMs, hereMs);
    }
}

void RangeMark::extend(TimeMs toMs) {
    if (m_beginMs != NoTime) {
        set(m_beginMs, toMs);
    }
}

bool RangeMark::use(int key) {
    using Deed = RangeBar::Deed;
    static const QHash<int, Deed> Deeds{{Qt::Key_Return, Deed::Show}, {Qt::Key_Enter, Deed::Show},
                                        {Qt::Key_E, Deed::Export},    {Qt::Key_C, Deed::Compare},
                                        {Qt::Key_A, Deed::Backtest},  {Qt::Key_Escape, Deed::End}};
    const bool isUsed = isThere() && Deeds.contains(key);
    if (isUsed) {
        carryOut(Deeds.value(key));
    }
    return isUsed;
}

void RangeMark::carryOut(RangeBar::Deed deed) {
    const TimeMs fromMs = m_fromMs;
    const TimeMs toMs = m_toMs;
    if (deed == RangeBar::Deed::Export) {
        Q_EMIT exportWanted(fromMs, toMs); // Much else may be wanted with it afterwards.
        return;
    }
    if (deed == RangeBar::Deed::Backtest) {
        Q_EMIT backtestWanted(fromMs, toMs); // What it is about stays marked on the charts.
        return;
    }
    clear();
    if (deed == RangeBar::Deed::Show) {
        Q_EMIT showWanted(fromMs, toMs);
    } else if (deed == RangeBar::Deed::Compare) {
        Q_EMIT compareWanted(fromMs, toMs);
    }
}

} // namespace wb::charts
