// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/Columns.h"

#include "widgets/common/LookFollower.h"
#include "widgets/common/Theme.h"

#include <algorithm>

namespace wb::shell {

namespace {

constexpr int DesignedWidth = 1680;
constexpr int LeastFleet = 404;
constexpr int LeastCharts = 560;
constexpr int LeastTimeline = 292;
constexpr int MostFleet = 640;
constexpr int MostTimeline = 480;

} // namespace

Columns::Columns(QWidget* fleet, QWidget* charts, QWidget* timeline, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent) {
    setObjectName(QStringLiteral("columns"));
    setHandleWidth(1);
    addWidget(fleet);
    addWidget(charts);
    addWidget(timeline);
    setChildrenCollapsible(false);
    setStretchFactor(0, 28);
    setStretchFactor(1, 51);
    setStretchFactor(2, 21);
    fleet->setMinimumWidth(LeastFleet);
    charts->setMinimumWidth(LeastCharts);
    timeline->setMinimumWidth(LeastTimeline);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        m_isChosen = true;
        m_wanted.clear();
        m_before = {};
    });
    new common::LookFollower(this, [this] { dress(); }, {});
}

void Columns::dress() {
    if (m_isChosen && m_isRightShown) {
        return;
    }
    if (m_isRightShown) {
        m_before = {};
    }
    const int whole = isVisible() ? width() : DesignedWidth;
    const int left = std::clamp(common::scaled(476), LeastFleet, whole * 36 / 100);
    const int right =
        m_isRightShown ? std::clamp(common::scaled(354), LeastTimeline, whole * 26 / 100) : 0;
    setSizes({left, whole - left - right, right});
}

QVector<int> Columns::chosenWidths() const {
    return !m_wanted.isEmpty() ? m_wanted : m_isChosen ? sizes() : QVector<int>();
}

void Columns::chooseWidths(const QVector<int>& widths) {
    const bool isUsable = widths.size() == count() &&
                          std::all_of(widths.begin(), widths.end(), [](int px) { return px > 0; });
    if (isUsable) {
        m_isChosen = true;
        m_wanted = widths;
        setSizes(widths);
    }
}

void Columns::setRightShown(bool isShown) {
    if (isShown == m_isRightShown) {
        return;
    }
    m_wanted = chosenWidths(); // What is to come back.
    if (!isShown && !m_isChosen && isVisible()) {
        m_before = {sizes(), width()};
    }
    m_isRightShown = isShown;
    widget(count() - 1)->setVisible(isShown);
    if (isShown && m_isChosen) {
        setSizes(m_wanted);
    } else if (isShown && !m_before.sizes.isEmpty()) {
        comeBack();
    } else {
        dress();
    }
}

/// A window gets its size after its columns, and a maximised one in several steps.
void Columns::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    if (!m_isRightShown) {
        dress();
    } else if (!m_wanted.isEmpty()) {
        setSizes(m_wanted);
    } else if (!m_before.sizes.isEmpty()) {
        comeBack();
    } else if (!m_isChosen) {
        boundSides();
    }
}

/// What filled the screen becomes a window again in several steps.
void Columns::comeBack() {
    setSizes(m_before.sizes);
    if (width() == m_before.width) {
        m_before = {};
    }
}

/// Of a very wide window the charts get what the others have no use for: a name and its figures
/// belong together.
void Columns::boundSides() {
    const QVector<int> now = sizes();
    const int left = std::min(now[0], common::scaled(MostFleet));
    const int right = std::min(now[2], common::scaled(MostTimeline));
    if (left < now[0] || right < now[2]) {
        setSizes({left, now[1] + now[0] - left + now[2] - right, right});
    }
}

} // namespace wb::shell
