// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/RangeMenu.h"

#include "models/base/Format.h"
#include "widgets/common/LookFollower.h"

#include <QActionGroup>
#include <QMenu>

namespace wb::shell {

namespace {

constexpr DurationMs Minute = 60'000;
constexpr DurationMs Hour = 60 * Minute;
constexpr DurationMs Day = 24 * Hour;

} // namespace

const QVector<DurationMs>& RangeMenu::spans() {
    static const QVector<DurationMs> Spans{5 * Minute, 15 * Minute, 30 * Minute, Hour,    3 * Hour,
                                           6 * Hour,   12 * Hour,   Day,         2 * Day, 7 * Day};
    return Spans;
}

QString RangeMenu::shortText(DurationMs spanMs) {
    return spanMs < Hour   ? tr("%1m").arg(spanMs / Minute)
           : spanMs <= Day ? tr("%1h").arg(spanMs / Hour)
                           : tr("%1d").arg(spanMs / Day);
}

QString RangeMenu::longText(DurationMs spanMs) {
    const auto count = [spanMs](DurationMs unitMs) { return static_cast<int>(spanMs / unitMs); };
    return spanMs < Hour   ? tr("%n minute(s)", nullptr, count(Minute))
           : spanMs <= Day ? tr("%n hour(s)", nullptr, count(Hour))
                           : tr("%n day(s)", nullptr, count(Day));
}

RangeMenu::RangeMenu(QWidget* parent)
    : QToolButton(parent) {
    setObjectName(QStringLiteral("rangeMore"));
    setProperty("range", true);
    setCheckable(true);
    connect(this, &QToolButton::clicked, this, &RangeMenu::open);
    new common::LookFollower(this, {}, [this] { word(); });
}

void RangeMenu::word() {
    // Written as the ranges beside it, where it is one of whole minutes or hours.
    const DurationMs spanMs = m_window.spanMs();
    const bool isRound = spanMs % (spanMs < Hour ? Minute : spanMs <= Day ? Hour : Day) == 0;
    const QString span = isRound ? shortText(spanMs) : base::spanText(spanMs, QLocale());
    const QString more = QStringLiteral("⋯");
    setText(m_isAlone ? span + u' ' + more : m_hasButton ? more : span);
    setChecked(m_isAlone || !m_hasButton);
    setToolTip(tr("Other ranges, times and comparisons (key T: from … to …)"));
    setAccessibleName(isChecked() ? tr("Other ranges; shown: %1").arg(span) : tr("Other ranges"));
}

void RangeMenu::showWindow(const charts::TimeWindow& window, bool hasButton) {
    m_window = window;
    m_hasButton = hasButton;
    word();
}

void RangeMenu::setAlone(bool isAlone) {
    if (isAlone != m_isAlone) {
        m_isAlone = isAlone;
        word();
    }
}

void RangeMenu::setComparison(charts::Comparison comparison) {
    m_comparison = comparison;
}

void RangeMenu::open() {
    word(); // A click has toggled it.
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rangeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const DurationMs spanMs : spans()) {
        QAction* action = menu->addAction(longText(spanMs));
        action->setCheckable(true);
        action->setChecked(m_window.isLive() && spanMs == m_window.spanMs());
        connect(action, &QAction::triggered, this, [this, spanMs] { Q_EMIT rangeChosen(spanMs); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("From … to …\tT")), &QAction::triggered, this,
            &RangeMenu::spanEntryRequested);
    menu->addSeparator();
    // The theme's menus show no titles of sections.
    menu->addAction(tr("Compare with"))->setEnabled(false);
    auto* group = new QActionGroup(menu);
    for (int at = 0; at < charts::ComparisonCount; ++at) {
        const auto comparison = static_cast<charts::Comparison>(at);
        QAction* action = menu->addAction(charts::ComparisonWords::title(comparison));
        action->setCheckable(true);
        action->setChecked(comparison == m_comparison);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, comparison] { Q_EMIT comparisonChosen(comparison); });
    }
    menu->popup(mapToGlobal(QPoint(0, height() + 4)));
}

} // namespace wb::shell
