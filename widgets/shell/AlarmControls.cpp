// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/AlarmControls.h"

#include "models/base/Format.h"
#include "widgets/shell/MuteMenu.h"
#include "widgets/shell/SnoozeEntry.h"
#include "widgets/shell/StatusStrip.h"

#include <QBoxLayout>
#include <QMenu>

#include <algorithm>

namespace wb::shell {

namespace {

constexpr int MenuGap = 6; ///< Between a menu and the window's edge or the strip below.

} // namespace

using alarms::Snooze;

AlarmControls::AlarmControls(StatusStrip& strip, const QTimeZone& zone, QWidget* window)
    : QObject(window)
    , m_strip(strip)
    , m_zone(zone)
    , m_window(window)
    , m_entry(new SnoozeEntry(window)) {
    connect(m_entry, &SnoozeEntry::snoozeEntered, this, &AlarmControls::snoozeWanted);
    connect(m_entry, &SnoozeEntry::closed, this, &AlarmControls::entryClosed);
}

void AlarmControls::addTo(QBoxLayout& rows) {
    rows.addWidget(m_entry);
}

void AlarmControls::setMute(TimeMs untilMs) {
    m_muteUntilMs = untilMs;
    setNow(m_nowMs);
}

void AlarmControls::setNow(TimeMs nowMs) {
    m_nowMs = nowMs;
    m_strip.setMute(muteLeftMs() > 0 ? muteText(muteLeftMs()) : QString());
}

DurationMs AlarmControls::muteLeftMs() const {
    return m_muteUntilMs == NoTime ? 0 : std::max<DurationMs>(0, m_muteUntilMs - m_nowMs);
}

void AlarmControls::setSnoozes(const QVector<Snooze>& snoozes) {
    m_snoozes = snoozes;
    Q_EMIT snoozesShown();
}

const Snooze* AlarmControls::snoozeOf(const QString& service) const {
    const auto found = std::find_if(m_snoozes.begin(), m_snoozes.end(),
                                    [&](const Snooze& each) { return each.service == service; });
    return found == m_snoozes.end() ? nullptr : &*found;
}

QHash<QString, QString> AlarmControls::snoozeTexts() const {
    QHash<QString, QString> texts;
    for (const Snooze& snooze : m_snoozes) {
        texts.insert(snooze.service, tr("Snoozed by %1 until %2: %3")
                                         .arg(snooze.actor, base::clockText(snooze.untilMs, m_zone),
                                              snooze.reason));
    }
    return texts;
}

void AlarmControls::openMuteMenu() {
    auto* menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("muteMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addMuteChoices(*menu, muteLeftMs(), this,
                   [this](DurationMs forMs) { Q_EMIT muteWanted(forMs); });
    menu->setActiveAction(menu->actions().constFirst());
    const QSize size = menu->sizeHint();
    const QPoint corner(m_strip.width() - size.width() - MenuGap, -size.height() - MenuGap);
    menu->popup(m_strip.mapToGlobal(corner));
}

void AlarmControls::toggleSnooze(const QString& service) {
    if (snoozeOf(service) != nullptr) {
        Q_EMIT wakeWanted(service);
    } else if (!service.isEmpty()) {
        m_entry->open(service);
    }
}

QVector<Command> AlarmControls::commands(const QString& service) {
    QVector<Command> commands;
    if (!service.isEmpty()) {
        const bool isSnoozed = snoozeOf(service) != nullptr;
        commands.append({(isSnoozed ? tr("End the snooze of %1") : tr("Snooze %1")).arg(service),
                         tr("alarms"), QStringLiteral("Z"), true,
                         [this, service] { toggleSnooze(service); }});
    }
    const auto offer = [&](DurationMs forMs) {
        commands.append({muteChoice(forMs), tr("alarms"), QStringLiteral("M"), true,
                         [this, forMs] { Q_EMIT muteWanted(forMs); }});
    };
    if (muteLeftMs() > 0) {
        offer(0);
    }
    std::for_each(muteSpans().begin(), muteSpans().end(), offer);
    return commands;
}

} // namespace wb::shell
