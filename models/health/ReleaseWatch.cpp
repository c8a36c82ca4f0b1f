// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/ReleaseWatch.h"

#include <algorithm>

namespace wb::health {

using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::Release;

namespace {

constexpr qsizetype MaxTold = 500;
constexpr qsizetype MaxRecent = 100;
constexpr qsizetype MaxSeen = 50;
constexpr DurationMs GoodAfterMs = 5 * 60'000;

qsizetype doneCount(const Deployment& deployment) {
    return std::count_if(deployment.tasks.begin(), deployment.tasks.end(), [](const auto& task) {
        return task.state == fleet::TaskProgress::State::Done;
    });
}

} // namespace

void ReleaseWatch::tell(const Deployment& deployment, QVector<Deployment>& out) {
    const bool isNew = !m_told.contains(deployment.id);
    if (isNew && m_told.size() >= MaxTold) {
        const auto oldest =
            std::min_element(m_told.begin(), m_told.end(),
                             [](const Told& a, const Told& b) { return a.atMs < b.atMs; });
        m_told.erase(oldest);
    }
    Told& told = m_told[deployment.id];
    told.atMs = deployment.startedMs;
    if (isNew) {
        Deployment started = deployment;
        started.state = DeploymentState::Started;
        started.finishedMs = NoTime;
        out.append(started);
    }
    const qsizetype done = doneCount(deployment);
    if (fleet::isOver(deployment.state)) {
        if (!told.over) {
            out.append(deployment);
        }
        told.over = true;
    } else if (done > std::max<qsizetype>(0, told.done)) {
        Deployment progress = deployment;
        progress.state = DeploymentState::InProgress;
        out.append(progress);
    }
    told.done = done;
}

QVector<Deployment> ReleaseWatch::statusArrived(const fleet::ServiceStatus& status) {
    QVector<Deployment> out;
    if (!m_status) {
        // What was over before the watch began is history, not news.
        for (const Deployment& past : status.recent.mid(0, MaxRecent)) {
            m_told.insert(past.id, {true, 0, past.startedMs});
        }
    }
    for (qsizetype i = std::min(status.recent.size(), MaxRecent) - 1; i >= 0; --i) {
        tell(status.recent[i], out);
    }
    if (status.running) {
        tell(*status.running, out);
    }
    m_running = status.running;
    noteCurrent(status);
    m_status = status;
    return out;
}

void ReleaseWatch::noteCurrent(const fleet::ServiceStatus& status) {
    const Release wanted = status.running && status.running->kind != DeploymentKind::Redeploy
                               ? status.running->release
                               : status.current;
    const auto putIt = [&](const Deployment& deployment) {
        return deployment.kind != DeploymentKind::Redeploy && deployment.release.isSameAs(wanted);
    };
    if (status.running && putIt(*status.running)) {
        m_currentSinceMs = status.running->startedMs;
        return;
    }
    const auto found = std::find_if(status.recent.begin(), status.recent.end(), putIt);
    if (found != status.recent.end()) {
        m_currentSinceMs = found->startedMs;
    } else if (!m_status || !m_status->current.isSameAs(wanted)) {
        m_currentSinceMs = m_status ? status.readAtMs : wanted.createdMs;
    }
}

ReleaseWatch::Seen* ReleaseWatch::find(const Release& release) {
    const auto found = std::find_if(m_seen.begin(), m_seen.end(), [&](const Seen& seen) {
        return seen.release.isSameAs(release);
    });
    return found == m_seen.end() ? nullptr : &*found;
}

QVector<Deployment> ReleaseWatch::tasksSeen(const QVector<Release>& releases, bool healthy,
                                            TimeMs nowMs) {
    QVector<Deployment> out;
    if (m_status) {
        return out;
    }
    for (const Release& release : releases) {
        if (!release.isValid() || find(release) != nullptr) {
            continue;
        }
        const bool first = m_seen.isEmpty();
        m_seen.append({release, nowMs, NoTime, false});
        if (m_seen.size() > MaxSeen) {
            m_seen.removeFirst();
        }
        if (!first) {
            Deployment deployment;
            deployment.id =
                QStringLiteral("seen:%1:%2:%3").arg(m_service, release.name()).arg(nowMs);
            deployment.service = m_service;
            deployment.release = release;
            deployment.startedMs = nowMs;
            m_running = deployment;
            m_currentSinceMs = nowMs;
            out.append(deployment);
        }
    }
    const bool alone = !releases.isEmpty() &&
                       std::all_of(releases.begin(), releases.end(), [&](const Release& release) {
                           return release.isSameAs(releases.first());
                       });
    if (m_running && alone && releases.first().isSameAs(m_running->release)) {
        m_running->state = DeploymentState::Completed;
        m_running->finishedMs = nowMs;
        out.append(*m_running);
        m_running.reset();
    }
    if (Seen* seen = alone ? find(releases.first()) : nullptr) {
        seen->healthySinceMs = !healthy                         ? NoTime
                               : seen->healthySinceMs == NoTime ? nowMs
                                                                : seen->healthySinceMs;
        seen->good = seen->good || (healthy && nowMs - seen->healthySinceMs >= GoodAfterMs);
    }
    return out;
}

Release ReleaseWatch::current() const {
    if (!m_status) {
        return m_seen.isEmpty() ? Release() : m_seen.last().release;
    }
    return m_running && m_running->kind != DeploymentKind::Redeploy ? described(m_running->release)
                                                                    : m_status->current;
}

TimeMs ReleaseWatch::currentSinceMs() const {
    return m_currentSinceMs;
}

Release ReleaseWatch::newest() const {
    if (!m_status) {
        return m_seen.isEmpty() ? Release() : m_seen.last().release;
    }
    return m_status->releases.isEmpty() ? current() : m_status->releases.first();
}

Release ReleaseWatch::goodBefore(const Release& release) const {
    if (m_status) {
        fleet::ServiceStatus view = *m_status;
        view.current = release;
        return fleet::previousGoodRelease(view).value_or(Release());
    }
    Release good;
    for (const Seen& seen : m_seen) {
        if (seen.release.isSameAs(release)) {
            break;
        }
        good = seen.good ? seen.release : good;
    }
    return good;
}

Release ReleaseWatch::previousGood() const {
    return goodBefore(current());
}

Release ReleaseWatch::leftBehind() const {
    if (!m_status) {
        return {};
    }
    const Release now = current();
    QVector<Deployment> past = m_status->recent.mid(0, MaxRecent);
    if (m_running) {
        past.prepend(*m_running);
    }
    const QVector<Release>& releases = m_status->releases;
    const auto age = [&](const Release& release) {
        return std::find_if(releases.begin(), releases.end(),
                            [&](const Release& known) { return known.isSameAs(release); });
    };
    const auto here = age(now);
    if (here == releases.end()) {
        return {};
    }
    std::optional<DeploymentKind> cameBy;
    for (const Deployment& deployment : std::as_const(past)) {
        if (deployment.kind == DeploymentKind::Redeploy) {
            continue;
        }
        if (deployment.release.isSameAs(now)) {
            cameBy = deployment.kind;
        } else if (cameBy) {
            const auto left = age(deployment.release);
            return left < here ? *left : Release();
        }
        // Anything newer than what put the current one in failed before it took hold.
    }
    // The provider no longer tells of what was there before it went back.
    const bool isBack = cameBy == DeploymentKind::Rollback && here != releases.begin();
    return isBack ? releases.first() : Release();
}

Release ReleaseWatch::described(const Release& release) const {
    if (m_status) {
        for (const Release& known : m_status->releases) {
            if (known.isSameAs(release)) {
                return known;
            }
        }
    }
    return release;
}

} // namespace wb::health
