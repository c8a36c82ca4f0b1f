// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/WatchGaps.h"

#include "models/base/Format.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace wb::incidents {

namespace {

constexpr DurationMs ShortestMs = 60'000;
constexpr DurationMs ShortMs = 10 * 60'000; ///< Told with seconds.
constexpr qsizetype RememberedGaps = 1000;
const QString UntilPrefix = QStringLiteral("until ");

QString whyText(WatchGap::Why why) {
    switch (why) {
    case WatchGap::Why::NotRunning:
        return QStringLiteral("Watchbridge was not running");
    case WatchGap::Why::Asleep:
        return QStringLiteral("the machine slept or was held up");
    case WatchGap::Why::NothingHeard:
        break;
    }
    return QStringLiteral("no service could be read");
}

std::optional<WatchGap> gapBetween(TimeMs fromMs, TimeMs untilMs, WatchGap::Why why) {
    return fromMs != NoTime && untilMs - fromMs >= ShortestMs
               ? std::optional(WatchGap{fromMs, untilMs, why})
               : std::nullopt;
}

/// "16:20–16:41 ET"
QString spanOf(const WatchGap& gap, const QTimeZone& zone) {
    const auto dayOf = [&](TimeMs timeMs) {
        return QDateTime::fromMSecsSinceEpoch(timeMs, zone).date();
    };
    if (dayOf(gap.fromMs) != dayOf(gap.untilMs)) {
        return QStringLiteral("%1 – %2").arg(base::dateTimeText(gap.fromMs, zone),
                                             base::dateTimeText(gap.untilMs, zone));
    }
    // The night that summer time ends has two hours of one name.
    const bool isOneZone = base::zoneText(gap.fromMs, zone) == base::zoneText(gap.untilMs, zone);
    if (gap.untilMs - gap.fromMs < ShortMs) {
        return QStringLiteral("%1–%2").arg(base::clockText(gap.fromMs, zone, !isOneZone),
                                           base::clockText(gap.untilMs, zone));
    }
    const QString from = isOneZone ? base::clockText(gap.fromMs, zone, false).left(5)
                                   : base::minuteText(gap.fromMs, zone);
    return QStringLiteral("%1–%2").arg(from, base::minuteText(gap.untilMs, zone));
}

} // namespace

TimelineEntry gapEntry(const WatchGap& gap, const QTimeZone& zone) {
    TimelineEntry entry;
    entry.timeMs = gap.fromMs;
    entry.kind = EntryKind::Gap;
    entry.severity = fleet::healthName(fleet::HealthState::Unknown);
    entry.actor = QStringLiteral("record");
    entry.title = QStringLiteral("Not watched %1: %2").arg(spanOf(gap, zone), whyText(gap.why));
    entry.detail = QStringLiteral("record · %1%2 · neither trouble nor recovery in it is known")
                       .arg(UntilPrefix, base::utcText(gap.untilMs));
    return entry;
}

std::optional<TimeMs> gapEnd(const TimelineEntry& entry) {
    for (const QString& part : entry.detail.split(QStringLiteral(" · "))) {
        if (entry.kind == EntryKind::Gap && part.startsWith(UntilPrefix)) {
            const TimeMs untilMs = base::parseTime(part.mid(UntilPrefix.size()));
            return untilMs == NoTime ? std::nullopt : std::optional(untilMs);
        }
    }
    return std::nullopt;
}

DurationMs unwatchedMs(const QVector<TimelineEntry>& entries, TimeMs fromMs, TimeMs toMs) {
    QVector<WatchGap> gaps;
    for (const TimelineEntry& entry : entries) {
        if (const auto untilMs = gapEnd(entry)) {
            gaps.append({entry.timeMs, toMs == NoTime ? *untilMs : std::min(toMs, *untilMs)});
        }
    }
    std::sort(gaps.begin(), gaps.end(),
              [](const WatchGap& a, const WatchGap& b) { return a.fromMs < b.fromMs; });
    DurationMs sumMs = 0;
    TimeMs countedMs = fromMs;
    for (const WatchGap& gap : std::as_const(gaps)) {
        sumMs += std::max<DurationMs>(0, gap.untilMs - std::max(countedMs, gap.fromMs));
        countedMs = std::max(countedMs, gap.untilMs);
    }
    return sumMs;
}

QString unwatchedWords(DurationMs unwatchedMs) {
    return unwatchedMs == 0
               ? QString()
               : QStringLiteral(" (%1 of it not watched)").arg(base::spanText(unwatchedMs));
}

void ToldGaps::learn(const QVector<TimelineEntry>& entries) {
    for (const TimelineEntry& entry : entries) {
        if (entry.kind == EntryKind::Gap) {
            m_gaps << entry;
        }
    }
    m_gaps.remove(0, std::max<qsizetype>(0, m_gaps.size() - RememberedGaps));
}

std::optional<WatchGap> WatchGaps::watched(TimeMs nowMs) {
    if (m_beganMs == NoTime) {
        m_beganMs = nowMs;
    }
    const TimeMs beforeMs = std::exchange(m_watchedMs, std::max(m_watchedMs, nowMs));
    return gapBetween(beforeMs, nowMs, WatchGap::Why::Asleep);
}

std::optional<WatchGap> WatchGaps::lastWatched(TimeMs earlierMs, TimeMs nowMs) {
    return gapBetween(earlierMs, m_beganMs == NoTime ? nowMs : m_beganMs,
                      WatchGap::Why::NotRunning);
}

std::optional<WatchGap> WatchGaps::judged(const fleet::VerdictChange& change,
                                          const QStringList& services) {
    if (change.state == fleet::HealthState::Unknown) {
        m_unread.insert(change.service);
    } else {
        m_unread.remove(change.service);
    }
    const bool isNothingRead =
        !services.isEmpty() && std::all_of(services.begin(), services.end(), [&](const auto& name) {
            return m_unread.contains(name);
        });
    if (!isNothingRead) {
        return gapBetween(std::exchange(m_unreadSinceMs, NoTime), change.timeMs,
                          WatchGap::Why::NothingHeard);
    }
    if (m_unreadSinceMs == NoTime) {
        m_unreadSinceMs = change.timeMs;
    }
    return std::nullopt;
}

std::optional<WatchGap> WatchGaps::end(TimeMs nowMs) {
    return gapBetween(std::exchange(m_unreadSinceMs, NoTime), nowMs, WatchGap::Why::NothingHeard);
}

} // namespace wb::incidents
