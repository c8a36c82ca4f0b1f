// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/LookBack.h"

#include "models/base/Format.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LocalTime.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"

#include <QDateTime>
#include <QHBoxLayout>

namespace wb::shell {

LookBack::LookBack(QWidget* parent)
    : QFrame(parent)
    , m_text(new common::ElidedLabel(common::FontRole::Body, this)) {
    setObjectName(QStringLiteral("lookBack"));
    m_text->setObjectName(QStringLiteral("lookBackText"));
    m_text->setInk(common::colour::WarningText);
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* live =
        new common::KeyButton(common::KeyButton::Kind::Plain, {}, QStringLiteral("L"), this);
    live->setObjectName(QStringLiteral("backToLive"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(m_text, 1);
    line->addWidget(live);
    connect(live, &QPushButton::clicked, this, &LookBack::liveRequested);
    new common::LookFollower(
        this, [live] { live->setFixedHeight(common::scaled(28)); },
        [this, live] {
            live->setText(tr("Live"));
            live->setAccessibleName(tr("Charts back to live"));
            refresh();
        });
    hide();
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
    const QString from = common::localDateTimeText(fromMs, m_zone, false);
    const QString to = isOneDay ? base::clockText(toMs, m_zone, false)
                                : common::localDateTimeText(toMs, m_zone, false);
    constexpr qsizetype Seconds = 3; // ":32"
    const QString minutes = from.chopped(Seconds) +
                            (isOneDay ? QStringLiteral("–") : QStringLiteral(" – ")) +
                            to.chopped(Seconds);
    const QString clocks = base::clockText(fromMs, m_zone, false).chopped(Seconds) +
                           QStringLiteral("–") +
                           base::clockText(toMs, m_zone, false).chopped(Seconds);
    m_text->setText(
        tr("Looking back: %1 to %2 · %3")
            .arg(from, to + u' ' + base::zoneText(toMs, m_zone), base::spanText(m_window.spanMs())),
        {tr("Looking back: %1").arg(minutes), minutes, clocks});
}

} // namespace wb::shell
