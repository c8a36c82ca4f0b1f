// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/LookBack.h"

#include "models/base/Format.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>

namespace wb::shell {

namespace {

constexpr int Apart = 14; ///< From what is told of now.

} // namespace

LookBack::LookBack(QWidget* parent)
    : QFrame(parent)
    , m_text(new common::ElidedLabel(common::FontRole::Body, this))
    , m_live(new common::KeyButton(common::KeyButton::Kind::Plain, {}, QStringLiteral("L"), this)) {
    setObjectName(QStringLiteral("lookBack"));
    m_text->setObjectName(QStringLiteral("lookBackText"));
    m_text->setInk(common::colour::WarningText);
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_live->setObjectName(QStringLiteral("backToLive"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(Apart, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(m_text, 1);
    line->addWidget(m_live);
    connect(m_live, &QPushButton::clicked, this, &LookBack::liveRequested);
    new common::LookFollower(
        this, [this] { m_live->setFixedHeight(common::scaled(28)); },
        [this] {
            m_live->setAccessibleName(tr("Charts back to live"));
            setBrief(m_isBrief);
            refresh();
        });
    hide();
}

void LookBack::setBrief(bool isBrief) {
    m_isBrief = isBrief;
    m_live->setText(isBrief ? tr("Live") : tr("Back to live"));
    updateGeometry();
}

void LookBack::setInsisting(bool isInsisting) {
    m_text->setMinimumWidth(isInsisting ? m_readableTextWidth : 0);
    updateGeometry();
}

void LookBack::setTimeZone(const QTimeZone& zone) {
    m_zone = zone;
    refresh();
}

void LookBack::setWindow(const charts::TimeWindow& window) {
    m_window = window;
    setVisible(!window.isLive());
    refresh();
}

void LookBack::refresh() {
    if (m_window.isLive()) {
        return;
    }
    const auto dayOf = [this](TimeMs timeMs) {
        return QDateTime::fromMSecsSinceEpoch(timeMs, m_zone).date();
    };
    const TimeMs fromMs = m_window.fromMs();
    const TimeMs toMs = m_window.toMs();
    const bool isOneDay = dayOf(fromMs) == dayOf(toMs);
    //: A day without its year, as QLocale::toString() takes it.
    const QString format = tr("d MMM");
    const auto clockOf = [&](TimeMs timeMs) { return base::clockText(timeMs, m_zone, false); };
    const auto dayText = [&](TimeMs timeMs, const QString& clock) {
        return QLocale().toString(dayOf(timeMs), format) + u' ' + clock;
    };
    constexpr qsizetype Seconds = 3; // ":32"
    const auto minuteOf = [&](TimeMs timeMs) { return clockOf(timeMs).chopped(Seconds); };
    // As far back as one can look a day needs no year.
    const QString from = dayText(fromMs, clockOf(fromMs));
    const QString to = isOneDay ? clockOf(toMs) : dayText(toMs, clockOf(toMs));
    const QString minutes = dayText(fromMs, minuteOf(fromMs)) +
                            (isOneDay ? QStringLiteral("–") + minuteOf(toMs)
                                      : QStringLiteral(" – ") + dayText(toMs, minuteOf(toMs)));
    const QString clocks = minuteOf(fromMs) + QStringLiteral("–") + minuteOf(toMs);
    const QString brief = tr("Looking back: %1").arg(minutes);
    m_readableTextWidth = QFontMetrics(m_text->font()).horizontalAdvance(brief) + 2;
    m_text->setText(tr("Looking back: %1 to %2 · %3")
                        .arg(from, to + u' ' + base::zoneText(toMs, m_zone),
                             base::spanText(m_window.spanMs(), QLocale())),
                    {brief, minutes, clocks});
}

} // namespace wb::shell
