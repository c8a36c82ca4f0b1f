// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/FleetEvaluator.h"
#include "models/health/ScrapeRecord.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace wb::health {

/// Both ends belong to it.
struct TimeRange {
    TimeMs fromMs = NoTime;
    TimeMs toMs = NoTime;
    [[nodiscard]] bool has(TimeMs timeMs) const { return timeMs >= fromMs && timeMs <= toMs; }
    [[nodiscard]] DurationMs spanMs() const { return toMs - fromMs; }
    /// How much of the other is in it.
    [[nodiscard]] DurationMs sharedMs(const TimeRange& other) const {
        return std::max<DurationMs>(0, std::min(toMs, other.toMs) - std::max(fromMs, other.fromMs));
    }
};

/// A rule that found something on one subject, from when it was told of to when it let go.
struct Firing {
    QString service;
    QString task; ///< Empty: the service itself.
    QString rule;
    fleet::HealthState severity = fleet::HealthState::Degraded; ///< The worst.
    TimeMs fromMs = NoTime;
    TimeMs toMs = NoTime;  ///< NoTime: it stands at the end of the range.
    DurationMs toldMs = 0; ///< In the range, without what there were no data of.
    /// When it was told first; before the range where `fromMs` is the range's beginning.
    TimeMs beganMs = NoTime;
    /// It was found as soon as there were data: when it began nobody knows.
    bool stood = false;
};

/// Recorded scrapes under one set of rules: the evaluator of the live watch in virtual time, and
/// which of the rules found what. What comes before the range is learned from, and not told.
class RuleTrial {
public:
    static constexpr qsizetype FiringsLimit = 50'000;
    static constexpr qsizetype VerdictsLimit = 50'000;

    RuleTrial(const fleet::EnvironmentSpec& environment, const RuleSet& rules,
              const TimeRange& range);

    void setTargets(const QVector<fleet::Target>& targets, TimeMs nowMs);
    void take(const RecordedScrape& scrape);
    /// Once for each second, as the live watch has it.
    void tick(TimeMs nowMs);
    /// No more comes.
    void finish();

    /// By the time when they ended.
    [[nodiscard]] const QVector<Firing>& firings() const { return m_firings; }
    [[nodiscard]] qint64 droppedFirings() const { return m_droppedFirings; }
    /// Of tasks and services in the range, in their order.
    [[nodiscard]] const QVector<fleet::VerdictChange>& verdicts() const { return m_verdicts; }
    /// How much of the range the service's verdict was known, whatever it was.
    [[nodiscard]] DurationMs coveredMs(const QString& service) const {
        return coveredMs(service, m_range);
    }
    /// The same of a part of the range.
    [[nodiscard]] DurationMs coveredMs(const QString& service, const TimeRange& part) const;

private:
    struct Active {
        Firing firing;
        TimeMs toldMs = NoTime; ///< Up to when firing.toldMs counts; NoTime: not told now.
        quint64 sweep = 0;
    };
    using Key = std::pair<QString, QString>; ///< Task and rule.

    void look(const QString& service, TimeMs nowMs);
    void note(const QString& service, const FleetEvaluator::Standing& standing, TimeMs nowMs);
    void count(Active& active, TimeMs nowMs) const;
    void keep(Firing firing);
    void takeEvents();

    FleetEvaluator m_evaluator;
    TimeRange m_range;
    const DurationMs m_settledAfterMs; ///< After the first data a state is believed.
    QStringList m_services;
    std::map<QString, std::map<Key, Active>> m_active; ///< By service.
    quint64 m_sweep = 0;
    TimeMs m_tickedMs = NoTime;
    QHash<QString, QVector<TimeRange>> m_covered; ///< Stretches, ascending.
    QHash<QString, TimeMs> m_firstMs;             ///< When a service was heard of first.
    QVector<Firing> m_firings;
    qint64 m_droppedFirings = 0;
    QVector<fleet::VerdictChange> m_verdicts;
};

} // namespace wb::health
