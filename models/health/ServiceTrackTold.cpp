// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a ServiceTrack tells when it is asked.
#include "models/health/ServiceTrack.h"

namespace wb::health {

using fleet::HealthState;

void ServiceTrack::eachStanding(
    const std::function<void(const FleetEvaluator::Standing&)>& visit) const {
    static const QString Own;
    for (const auto& [name, task] : m_tasks) {
        const bool isTold = task->gap() == DataGap::None && !task->isFirstLook();
        task->findings().eachOn([&, &subject = name](const QString& rule, HealthState severity) {
            visit({subject, rule, severity, isTold});
        });
    }
    const bool isTold = m_verdict.state != HealthState::Unknown;
    m_findings.eachOn([&](const QString& rule, HealthState severity) {
        visit({Own, rule, severity, isTold});
    });
}

fleet::ServiceSnapshot ServiceTrack::snapshot(TimeMs nowMs) const {
    fleet::ServiceSnapshot service;
    service.name = m_context->spec.name;
    service.component = m_context->spec.component;
    service.values = m_figures.values;
    service.standings = figureStandings(heard(nowMs), *m_context);
    service.verdict = m_verdict;
    service.verdict.reasons = serviceReasons(view(nowMs));
    for (const auto& [name, task] : m_tasks) {
        service.tasks.append(task->snapshot(nowMs));
        fleet::TaskSnapshot& last = service.tasks.last();
        last.release = m_releases.described(last.release);
        if (last.release.isValid() && !last.release.isSameAs(service.tasks.first().release)) {
            service.mixedReleases = true;
        }
        const bool older =
            service.lastSampleMs == NoTime || last.lastSampleMs < service.lastSampleMs;
        if (last.lastSampleMs != NoTime && older) {
            service.lastSampleMs = last.lastSampleMs;
        }
    }
    service.tasksDesired = desired(nowMs);
    service.current = m_releases.current();
    service.previousGood = m_releases.previousGood();
    service.leftBehind = m_releases.leftBehind();
    service.deployment = m_releases.running();
    service.currentSinceMs = m_releases.currentSinceMs();
    service.statusReadAtMs = m_statusReadMs;
    service.statusError = m_statusError;
    service.blindSpot = blindSpot(view(nowMs));
    service.cause = m_cause;
    service.latencyTrend = m_latencyTrend;
    return service;
}

} // namespace wb::health
