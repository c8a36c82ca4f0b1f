// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/StatusStrip.h"

#include "models/base/Format.h"
#include "widgets/common/Announcement.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <climits>

namespace wb::shell {

using common::FontRole;
namespace colour = common::colour;

namespace {

constexpr DurationMs MessageShownMs = 60'000;
const QString Gap = QStringLiteral("    ");
constexpr int EdgePx = 14;
constexpr int BeforeMessagePx = 24;
constexpr int AfterPx = 16;
/// Between the edges beside whatever is shown.
constexpr int MessageGaps = 2 * EdgePx + BeforeMessagePx + 2 * AfterPx;

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QFrame(parent)
    , m_turn(new common::ElidedLabel(FontRole::Body, this))
    , m_left(new common::ElidedLabel(FontRole::Small, this))
    , m_message(new common::ElidedLabel(FontRole::Small, this))
    , m_mute(common::plainLabel(FontRole::Small, this, {}, colour::WarningText))
    , m_saved(common::plainLabel(FontRole::Small, this, {}, colour::TextDim))
    , m_actions(common::plainLabel(FontRole::Small, this, {}, colour::TextDim)) {
    setObjectName(QStringLiteral("statusStrip"));
    m_left->setObjectName(QStringLiteral("statusFigures"));
    m_left->setInk(colour::TextDim);
    m_left->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_turn->setObjectName(QStringLiteral("wallTurn"));
    m_turn->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_turn->hide();
    m_message->setObjectName(QStringLiteral("statusMessage"));
    m_message->setInk(colour::WarningText);
    m_mute->setObjectName(QStringLiteral("muteState"));
    m_mute->setContentsMargins(0, 0, 16, 0);
    m_mute->hide();
    m_saved->setObjectName(QStringLiteral("timelineSaved"));
    m_actions->setObjectName(QStringLiteral("actionsState"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(EdgePx, 0, EdgePx, 0);
    line->setSpacing(0);
    line->addWidget(m_turn);
    line->addWidget(m_left);
    line->addSpacing(BeforeMessagePx);
    line->addWidget(m_message, 1);
    line->addSpacing(AfterPx);
    line->addWidget(m_mute);
    line->addWidget(m_saved);
    line->addSpacing(AfterPx);
    line->addWidget(m_actions);
    new common::LookFollower(
        this, [this] { setFixedHeight(common::scaled(25)); }, [this] { word(); });
}

void StatusStrip::word() {
    if (!m_environment.isEmpty()) {
        m_actions->setText(!m_actionsEnabled ? tr("Actions: read-only")
                           : m_isLocked      ? tr("Actions: locked for %1").arg(m_environment)
                           : !m_isLive       ? tr("Actions: none without live figures")
                                             : tr("Actions: enabled for %1").arg(m_environment));
    }
    updateLeft();
    setTimelineSaved(m_savedMs, m_pending);
}

void StatusStrip::setLocked(bool isLocked) {
    if (isLocked != m_isLocked) {
        m_isLocked = isLocked;
        word();
    }
}

void StatusStrip::setLive(bool isLive) {
    if (isLive != m_isLive) {
        m_isLive = isLive;
        word();
    }
}

void StatusStrip::setEnvironment(const fleet::EnvironmentSpec& environment) {
    m_zone = environment.timeZone;
    int shortest = 0;
    int longest = 0;
    for (const fleet::ServiceSpec& service : environment.services) {
        const int interval = service.scrape.intervalMs;
        shortest = shortest == 0 ? interval : std::min(shortest, interval);
        longest = std::max(longest, interval);
    }
    const auto seconds = [](int ms) { return base::secondsText(ms / 1000.0, QLocale()); };
    m_interval = shortest == longest
                     ? seconds(shortest)
                     : QStringLiteral("%1 … %2").arg(seconds(shortest), seconds(longest));
    if (shortest > 0 && shortest == longest && shortest % 1000 == 0) {
        m_interval = QStringLiteral("%1 s").arg(shortest / 1000);
    }
    m_environment = environment.name;
    m_actionsEnabled = environment.actionsEnabled;
    word();
}

void StatusStrip::setFigures(const fleet::CollectionFigures& figures) {
    m_figures = figures;
    m_hasFigures = true;
    updateLeft();
}

void StatusStrip::setProcess(double cpuFraction, double residentBytes) {
    m_cpuFraction = cpuFraction;
    m_residentBytes = residentBytes;
    updateLeft();
}

void StatusStrip::setUnrecorded(qint64 points) {
    if (std::exchange(m_unrecorded, points) != points) {
        updateLeft();
    }
}

void StatusStrip::updateLeft() {
    // Of what nobody answers no time was taken.
    const bool isSilent = m_figures.targets > 0 && m_figures.targetsUp == 0;
    const QString p99 =
        isSilent ? QStringLiteral("—") : base::secondsText(m_figures.scrapeP99Ms / 1000, QLocale());
    QStringList parts{tr("no figures yet")};
    if (m_hasFigures) {
        parts = {tr("%Ln target(s) · %1", nullptr, m_figures.targets).arg(m_interval),
                 tr("%1 samples/s").arg(base::numberText(m_figures.samplesPerSecond, QLocale())),
                 tr("scrape p99 %1").arg(p99)};
    }
    if (m_figures.dropped > 0) {
        parts << tr("%n dropped", nullptr,
                    static_cast<int>(std::min<qint64>(m_figures.dropped, INT_MAX)));
    }
    if (m_unrecorded > 0) {
        parts << tr("%n not recorded", nullptr,
                    static_cast<int>(std::min<qint64>(m_unrecorded, INT_MAX)));
    }
    if (m_residentBytes > 0) {
        parts << tr("CPU %1").arg(base::percentText(m_cpuFraction, QLocale()))
              << tr("RSS %1").arg(base::bytesText(m_residentBytes, QLocale()));
    }
    QStringList shorter;
    for (qsizetype kept = parts.size() - 1; kept >= 0; --kept) {
        shorter << parts.mid(0, kept).join(Gap);
    }
    m_left->setText(parts.join(Gap), shorter);
    fit();
}

/// What collecting costs gives way to what is the matter, its last figures first.
void StatusStrip::fit() {
    int taken = MessageGaps + m_message->sizeHint().width();
    for (const QWidget* label : {m_mute, m_saved, m_actions}) {
        taken += label->isHidden() ? 0 : label->sizeHint().width();
    }
    m_left->setMaximumWidth(m_left->widthWithin(contentsRect().width() - taken));
}

void StatusStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

void StatusStrip::showMessage(const QString& text, TimeMs atMs, Tone tone) {
    if (text.isEmpty()) {
        showStanding();
        return;
    }
    m_messageMs = atMs;
    const bool problem = tone == Tone::Problem;
    m_message->setInk(problem ? colour::WarningText : colour::GoodText);
    const QString mark = problem ? QStringLiteral("!") : QStringLiteral("✓");
    const QString time = base::clockText(atMs, m_zone, false);
    m_message->setText(QStringLiteral("%1 %2 %3").arg(mark, time, text));
    fit();
    // What comes again with every try is not said again.
    if (std::exchange(m_said, text) != text) {
        common::announce(*this, text);
    }
}

void StatusStrip::setProblem(const QString& source, const QString& text, TimeMs atMs) {
    const QString before = m_problems.take(source);
    if (!text.isEmpty()) {
        m_problems.insert(source, text);
    }
    if (text == before) {
        return;
    }
    if (!text.isEmpty()) {
        showMessage(text, atMs, Tone::Problem);
    } else if (m_said.isEmpty() || m_said == before) {
        showStanding();
    }
}

/// In the place of a message that is over.
void StatusStrip::showStanding() {
    const QString text = m_problems.values().join(QStringLiteral("; "));
    m_message->setInk(colour::WarningText);
    m_message->setText(text.isEmpty() ? QString() : QStringLiteral("! ") + text);
    fit();
    m_said.clear();
}

void StatusStrip::setNow(TimeMs nowMs) {
    if (!m_said.isEmpty() && nowMs - m_messageMs > MessageShownMs) {
        showStanding();
    }
}

void StatusStrip::setMute(const QString& text) {
    m_mute->setText(text);
    m_mute->setVisible(!text.isEmpty());
    fit();
}

void StatusStrip::setOnWall(bool isOnWall) {
    m_turn->setVisible(isOnWall);
    m_left->setVisible(!isOnWall);
    m_actions->setVisible(!isOnWall);
    m_waited = isOnWall ? 0 : -1;
    update();
}

void StatusStrip::setWallTurn(const alarms::WallTurn& turn) {
    QStringList parts;
    if (turn.at > 0) {
        parts << tr("service %1 of %2").arg(turn.at).arg(turn.count)
              << (turn.unwell > 0 ? tr("%n not healthy", nullptr, turn.unwell) : tr("all healthy"));
    }
    if (turn.isHeld) {
        parts << tr("stays while an action is under way");
    } else if (turn.next) {
        const QString place =
            turn.next->environment == m_environment
                ? turn.next->service
                : turn.next->environment + QStringLiteral(" / ") + turn.next->service;
        // Rounded up: it is never there before it was said to be.
        parts << tr("next: %1 in %2").arg(place, tr("%1 s").arg((turn.leftMs + 999) / 1000));
    }
    m_turn->setText(parts.join(QStringLiteral(" · ")));
    m_waited = turn.dwellMs > 0 && turn.next && !turn.isHeld
                   ? 1 - static_cast<double>(turn.leftMs) / static_cast<double>(turn.dwellMs)
                   : 0;
    update();
}

/// On a wall a line along the upper edge grows until the next service comes.
void StatusStrip::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    if (m_waited > 0) {
        QPainter painter(this);
        painter.fillRect(QRectF(0, 0, m_waited * width(), common::scaled(2)), colour::Accent);
    }
}

void StatusStrip::setTimelineByOther(bool isByOther) {
    m_isByOther = isByOther;
    m_saved->setText({});
    setTimelineSaved(m_savedMs, m_pending);
}

void StatusStrip::setTimelineSaved(TimeMs atMs, int pending) {
    m_savedMs = atMs;
    m_pending = pending;
    if (pending > 0) {
        m_saved->setText(tr("timeline: saving %n entry(s)…", nullptr, pending));
        m_saved->setInk(colour::WarningText);
    } else if (m_isByOther) {
        m_saved->setText(tr("timeline by another program"));
        m_saved->setInk(colour::TextDim);
    } else if (atMs != NoTime) {
        m_saved->setText(tr("timeline saved %1").arg(base::clockText(atMs, m_zone, false)));
        m_saved->setInk(colour::TextDim);
    }
    fit();
}

} // namespace wb::shell
