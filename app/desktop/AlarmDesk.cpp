// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/AlarmDesk.h"

#include "app/desktop/AlarmWords.h"
#include "app/desktop/EnvironmentAlarms.h"

#include <QApplication>

#include <utility>

namespace wb::desktop {

namespace {

constexpr int SecondMs = 1000;
constexpr DurationMs HourMs = 3'600'000;

} // namespace

AlarmDesk::AlarmDesk(const Clock& clock, alarms::Notifier& notifier, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_notifier(notifier) {
    connect(&m_notifier, &alarms::Notifier::opened, this, &AlarmDesk::openWanted);
    connect(&m_notifier, &alarms::Notifier::muteWanted, this, [this] { mute(HourMs); });
    connect(&m_tray, &TrayIcon::openWanted, this,
            [this](const QString& environment) { Q_EMIT openWanted(environment, {}); });
    connect(&m_tray, &TrayIcon::sayingClicked, this,
            [this] { Q_EMIT openWanted(m_said.key, m_said.opens); });
    connect(&m_tray, &TrayIcon::muteWanted, this, [this](DurationMs forMs) { mute(forMs); });
    connect(&m_tray, &TrayIcon::quitWanted, this, &AlarmDesk::quitWanted);
    connect(&m_timer, &QTimer::timeout, this, &AlarmDesk::tick);
    m_timer.start(SecondMs);
}

AlarmDesk::~AlarmDesk() = default;

void AlarmDesk::add(const QString& environment, EnvironmentAlarms& alarms,
                    std::function<bool()> isInUse) {
    m_environments.insert(environment, {&alarms, std::move(isInUse), std::nullopt, false});
    connect(&alarms, &QObject::destroyed, this,
            [this, environment] { m_environments.remove(environment); });
    connect(&alarms, &EnvironmentAlarms::alarmed, this,
            [this, environment](const alarms::Alarm& alarm) {
                tell(m_environments[environment], noticeOf(environment, alarm));
            });
    connect(&alarms, &EnvironmentAlarms::recovered, this, [this, environment] {
        m_environments[environment].held.reset();
        m_notifier.withdraw(environment);
    });
    tick();
}

void AlarmDesk::tell(Environment& environment, alarms::Notice notice) {
    notice.isSilent = m_mute.leftMs(m_clock.nowMs()) > 0;
    if (!environment.isInUse()) {
        environment.held.reset();
        show(environment, notice);
        return;
    }
    if (!notice.isSilent) {
        Q_EMIT soundWanted();
    }
    // It was heard already.
    notice.isSilent = true;
    environment.held = std::move(notice);
}

void AlarmDesk::show(Environment& environment, const alarms::Notice& notice) {
    environment.isShown = true;
    m_notifier.show(notice);
}

void AlarmDesk::mute(DurationMs forMs) {
    m_mute.begin(forMs, m_clock.nowMs());
    tick();
    Q_EMIT muteChanged(m_mute.untilMs());
}

void AlarmDesk::resumeMute(TimeMs untilMs) {
    m_mute.resume(untilMs);
    tick();
    Q_EMIT muteChanged(m_mute.untilMs());
}

void AlarmDesk::tellByTray(const alarms::Notice& notice) {
    m_said = notice;
    m_tray.say(notice);
    if (!notice.isSilent) {
        QApplication::beep();
    }
}

void AlarmDesk::tick() {
    QVector<TrayIcon::Line> lines;
    for (auto it = m_environments.begin(); it != m_environments.end(); ++it) {
        lines.append({it.key(), it->alarms->standing()});
        if (it->held && !it->isInUse()) {
            show(*it, *std::exchange(it->held, std::nullopt));
        } else if (it->isShown && it->isInUse()) {
            it->isShown = false;
            m_notifier.withdraw(it.key());
            m_tray.unsay();
        }
    }
    m_tray.setLines(lines);
    m_tray.setMute(m_mute.leftMs(m_clock.nowMs()));
}

} // namespace wb::desktop
