// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/Standby.h"

#include "models/incidents/EarlierTroubles.h"

#include <algorithm>
#include <cstdlib>

namespace wb::incidents {

namespace {

/// A lease that has run out, and a wave of tasks held back before that.
constexpr DurationMs RememberedMs = 90'000;
constexpr qsizetype Limit = 50'000;
/// How far apart two programs see the same change.
constexpr DurationMs ApartMs = 30'000;

/// A service is degraded while some of its tasks cannot be read.
bool isOfNoData(const fleet::VerdictChange& change) {
    return change.state == fleet::HealthState::Unknown ||
           change.rule == QStringLiteral("no-data") || change.rule == QStringLiteral("stale-data");
}

} // namespace

void Standby::add(TimeMs nowMs, Happening happening) {
    m_seen.removeIf([&](const Seen& seen) { return seen.timeMs < nowMs - RememberedMs; });
    m_seen.append({nowMs, std::move(happening)});
    m_seen.remove(0, std::max<qsizetype>(0, m_seen.size() - Limit));
}

QHash<QString, Standby::Told> Standby::toldIn(const QVector<TimelineEntry>& record) {
    QHash<QString, Told> told;
    for (const TimelineEntry& entry : record) {
        Told& last = told[subjectOf(entry.service, entry.task)];
        if (tellsState(entry) && entry.timeMs >= last.timeMs) {
            last = {entry.timeMs, entry.severity};
        }
    }
    return told;
}

QSet<QString> Standby::troubledIn(const QVector<TimelineEntry>& record) {
    const QHash<QString, Told> told = toldIn(record);
    QSet<QString> troubled;
    for (auto it = told.begin(); it != told.end(); ++it) {
        if (it->timeMs != NoTime && it->state != fleet::healthName(fleet::HealthState::Healthy)) {
            troubled.insert(it.key());
        }
    }
    return troubled;
}

QVector<Standby::Happening> Standby::untold(const QVector<TimelineEntry>& record) const {
    const QHash<QString, Told> told = toldIn(record);
    // The change that the record tells last of each, as it was seen here: the nearest in time.
    QHash<QString, qsizetype> lastTold;
    QHash<QString, DurationMs> distances;
    QHash<QString, qsizetype> lastSeen;
    for (qsizetype at = 0; at < m_seen.size(); ++at) {
        const auto* change = std::get_if<fleet::VerdictChange>(&m_seen[at].happening);
        if (change == nullptr) {
            continue;
        }
        const QString subject = subjectOf(change->service, change->task);
        lastSeen[subject] = at;
        const Told last = told.value(subject);
        const DurationMs distance = std::abs(change->timeMs - last.timeMs);
        const bool isSame = last.state == fleet::healthName(change->state) && distance <= ApartMs;
        if (isSame && distance <= distances.value(subject, ApartMs)) {
            distances[subject] = distance;
            lastTold[subject] = at;
        }
    }
    const auto isTold = [&](qsizetype at) {
        const Happening& happening = m_seen[at].happening;
        if (const auto* change = std::get_if<fleet::VerdictChange>(&happening)) {
            const QString subject = subjectOf(change->service, change->task);
            const auto same = lastTold.constFind(subject);
            return same != lastTold.constEnd() ? at <= *same
                                               : change->timeMs <= told.value(subject).timeMs;
        }
        const auto* gap = std::get_if<WatchGap>(&happening);
        return gap != nullptr && unwatchedMs(record, gap->fromMs, gap->untilMs) > 0;
    };
    // What could not be read for a while here may have been read by the other all the time: this
    // program may have been the one that was held up.
    const auto isOwnGap = [&](qsizetype at) {
        const auto* change = std::get_if<fleet::VerdictChange>(&m_seen[at].happening);
        return change != nullptr && isOfNoData(*change) &&
               lastSeen.value(subjectOf(change->service, change->task)) > at;
    };
    QHash<QString, QString> states;
    // A watch that has begun lately sees as a change what the record has told long before.
    const auto isNothingNew = [&](const Happening& happening) {
        const auto* change = std::get_if<fleet::VerdictChange>(&happening);
        if (change == nullptr) {
            return false;
        }
        const QString subject = subjectOf(change->service, change->task);
        const QString state = fleet::healthName(change->state);
        const QString before = states.value(subject, told.value(subject).state);
        states.insert(subject, state);
        return state == before;
    };
    QVector<Happening> news;
    for (qsizetype at = 0; at < m_seen.size(); ++at) {
        if (!isTold(at) && !isOwnGap(at) && !isNothingNew(m_seen[at].happening)) {
            news << m_seen[at].happening;
        }
    }
    return news;
}

} // namespace wb::incidents
