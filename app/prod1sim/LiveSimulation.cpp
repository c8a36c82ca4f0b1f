// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prod1sim/LiveSimulation.h"

#include "models/base/Format.h"

#include <spdlog/spdlog.h>

namespace wb::prod1sim {

namespace {

constexpr int TickMs = 50;

} // namespace

simulation::TimeScale LiveSimulation::scaleOf(const Options& options, const Clock& clock) {
    const TimeMs startMs =
        options.startAtMs == NoTime ? options.scenario.startMs : options.startAtMs;
    return {startMs, clock.nowMs(), options.speed};
}

LiveSimulation::LiveSimulation(Options options, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_scale(scaleOf(options, clock))
    , m_simulation(std::move(options.scenario), options.seed, {m_scale, options.playHistory}) {
    m_simulation.advanceTo(m_scale.virtualStartMs);
    m_timer.setInterval(TickMs);
    connect(&m_timer, &QTimer::timeout, this, &LiveSimulation::catchUp);
}

void LiveSimulation::start() {
    m_timer.start();
}

void LiveSimulation::catchUp() {
    const TimeMs before = m_simulation.nowMs();
    m_simulation.advanceTo(m_scale.toVirtual(m_clock.nowMs()));
    if (m_simulation.nowMs() == before) {
        return;
    }
    const QTimeZone& zone = m_simulation.scenario().environment.timeZone;
    for (const simulation::StoryNote& note : m_simulation.takeNotes()) {
        spdlog::info("{} {}: {}", base::clockText(note.timeMs, zone).toStdString(),
                     note.by.toStdString(), note.text.toStdString());
    }
    Q_EMIT stepped();
}

} // namespace wb::prod1sim
