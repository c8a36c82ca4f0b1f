// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/AutoPolicy.h"

#include <algorithm>

namespace wb::deploy {

using fleet::HealthState;
using fleet::ServiceSnapshot;
using fleet::TaskSnapshot;

namespace {

constexpr DurationMs HourMs = 3'600'000;

bool hasReason(const TaskSnapshot& task, const char* rule) {
    return std::any_of(
        task.verdict.reasons.begin(), task.verdict.reasons.end(),
        [&](const fleet::Reason& reason) { return reason.rule == QLatin1String(rule); });
}

/// Its own memory or CPU is at fault, not somebody it waits for.
bool isItsOwnFault(const TaskSnapshot& task) {
    return hasReason(task, "memory-saturation") || hasReason(task, "oom-kill") ||
           hasReason(task, "cpu-saturation");
}

/// The bad tasks are those on the newest release, or the live tasks have told code from settings.
bool tiesToRelease(const ServiceSnapshot& service) {
    using Factor = fleet::CauseFinding::Factor;
    const Factor factor = service.cause.factor;
    if (factor == Factor::Code || factor == Factor::Settings || factor == Factor::Both) {
        return true;
    }
    const auto onCurrent = [&](const TaskSnapshot& task) {
        return task.release.isSameAs(service.current);
    };
    const auto current = std::count_if(service.tasks.begin(), service.tasks.end(), onCurrent);
    const auto worse =
        std::count_if(service.tasks.begin(), service.tasks.end(), [&](const TaskSnapshot& task) {
            return onCurrent(task) && (task.verdict.state == HealthState::Unhealthy ||
                                       hasReason(task, "release-regression"));
        });
    return current > 0 && 2 * worse > current;
}

} // namespace

AutoPolicy::AutoPolicy(fleet::EnvironmentSpec environment, const Options& options)
    : m_environment(std::move(environment))
    , m_options(options) {}

void AutoPolicy::watch(const fleet::FleetSnapshot& fleet) {
    for (const ServiceSnapshot& service : fleet.services) {
        if (service.verdict.state != HealthState::Unhealthy) {
            m_unhealthySinceMs.remove(service.name);
        } else if (!m_unhealthySinceMs.contains(service.name)) {
            m_unhealthySinceMs.insert(service.name, fleet.timeMs);
        }
    }
}

bool AutoPolicy::mayAct(const QString& service, TimeMs nowMs) const {
    const QVector<TimeMs> acted = m_acted.value(service);
    const auto lately = std::count_if(acted.begin(), acted.end(),
                                      [&](TimeMs timeMs) { return nowMs - timeMs < HourMs; });
    return lately < m_options.actionsPerHour &&
           (acted.isEmpty() || nowMs - acted.last() >= m_options.retryAfterMs);
}

std::optional<ActionRequest> AutoPolicy::rollback(const fleet::FleetSnapshot& fleet,
                                                  const ServiceSnapshot& service) const {
    const bool recent = service.currentSinceMs != NoTime &&
                        fleet.timeMs - service.currentSinceMs <= m_options.recentMs;
    const fleet::ServiceSpec* spec = m_environment.service(service.name);
    if (!recent || !service.previousGood.isValid() || spec == nullptr || !tiesToRelease(service)) {
        return std::nullopt;
    }
    ActionRequest request;
    request.kind = fleet::DeploymentKind::Rollback;
    request.service = service.name;
    request.release = service.previousGood;
    for (const QString& name : spec->rollbackWith) {
        const ServiceSnapshot* partner = fleet.service(name);
        // A partner that got nothing new has nothing to go back from.
        const bool changed = partner != nullptr && partner->currentSinceMs != NoTime &&
                             partner->previousGood.isValid() &&
                             fleet.timeMs - partner->currentSinceMs <= m_options.recentMs;
        if (changed) {
            request.rollbackWith.append(name);
        }
    }
    return request;
}

std::optional<ActionRequest> AutoPolicy::redeploy(const ServiceSnapshot& service) const {
    ActionRequest request;
    request.kind = fleet::DeploymentKind::Redeploy;
    request.service = service.name;
    qsizetype ownFaults = 0;
    for (const TaskSnapshot& task : service.tasks) {
        const bool own = isItsOwnFault(task);
        if (task.verdict.state == HealthState::Unhealthy || own) {
            request.tasks.append(task.name);
        }
        ownFaults += own ? 1 : 0;
    }
    const bool minority = 2 * request.tasks.size() < service.tasks.size();
    return !request.tasks.isEmpty() && (ownFaults > 0 || minority) ? std::make_optional(request)
                                                                   : std::nullopt;
}

std::optional<ActionRequest> AutoPolicy::decide(const fleet::FleetSnapshot& fleet) {
    watch(fleet);
    std::optional<ActionRequest> chosen;
    for (const ServiceSnapshot& service : fleet.services) {
        const TimeMs sinceMs = m_unhealthySinceMs.value(service.name, NoTime);
        if (sinceMs == NoTime || fleet.timeMs - sinceMs < m_options.standsForMs ||
            service.deployment || !mayAct(service.name, fleet.timeMs)) {
            continue;
        }
        std::optional<ActionRequest> request = rollback(fleet, service);
        if (request) {
            const bool busy = std::any_of(
                request->rollbackWith.begin(), request->rollbackWith.end(),
                [&](const QString& name) { return fleet.service(name)->deployment.has_value(); });
            if (busy) {
                continue;
            }
            // A bad release explains its neighbours' troubles: it goes first.
            chosen = request;
            break;
        }
        if (!chosen) {
            chosen = redeploy(service);
        }
    }
    if (chosen) {
        m_acted[chosen->service].append(fleet.timeMs);
        chosen->actor = QStringLiteral("auto");
    }
    return chosen;
}

} // namespace wb::deploy
