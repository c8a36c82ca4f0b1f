// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/RuleTrial.h"

#include <optional>

namespace wb::health {

/// An incident of the record, as far as a backtest holds rules against it.
struct PastIncident {
    QString id;
    QStringList services; ///< The first is the one that it was opened for.
    TimeMs openedMs = NoTime;
    TimeMs resolvedMs = NoTime; ///< NoTime: it is not over.
    TimeMs toldMs = NoTime;     ///< The first verdict that the record has of it; NoTime: none.
};

/// Firings of one rule in one service that belong together: whichever tasks they are of, and never
/// further apart than BacktestReport::JoinedWithinMs. What a person takes for one alarm.
struct RuleAlarm {
    enum class Use {
        OfIncident, ///< It began in an incident, or in the hour before one that its service began.
        InVain,     ///< It did not, and in the hour after it one would have been opened.
        Open,       ///< Of less than half of that hour anything was heard: one may have come of it.
    };
    QString service;
    QString rule;
    QString task; ///< Of the first firing; empty: the service itself.
    int tasks = 0;
    fleet::HealthState severity = fleet::HealthState::Degraded;
    TimeMs fromMs = NoTime;
    TimeMs toMs = NoTime;    ///< NoTime: it stands at the end of the range.
    TimeMs beganMs = NoTime; ///< As Firing has it.
    bool stood = false;
    Use use = Use::InVain;
    QString incident; ///< The first one's id.
};

/// What one rule did over the range, in all services.
struct RuleTally {
    QString rule;
    int alarms = 0;
    int inVain = 0;
    int open = 0;
    std::optional<RuleAlarm> first;
    DurationMs longestMs = 0; ///< Of an alarm.
};

/// What one set of rules did over the range.
struct TrialOutcome {
    QVector<RuleAlarm> alarms; ///< By their beginnings.
    QVector<RuleTally> rules;  ///< Those that fired, in the order of their first alarms.
    int degradedVerdicts = 0;  ///< Of tasks and services.
    int unhealthyVerdicts = 0;
    qint64 droppedFirings = 0; ///< For a bound; then the counts are too low.
    [[nodiscard]] int inVain() const;
    [[nodiscard]] const RuleTally* tally(const QString& rule) const;
};

/// The first that a set of rules said of an incident: of the service that it was opened for, from
/// an hour before it on, or of another of its services once it was open.
struct FirstWord {
    Firing firing;
    TimeMs atMs = NoTime;
    DurationMs leadMs = 0; ///< Before the incident was opened; below 0: after it.
    /// It stood long before, or since there were data: whoever always fires foretells nothing.
    bool stood = false;
};
struct IncidentOutcome {
    /// With less than that nothing can be said of an incident.
    static constexpr DurationMs LeastCoveredMs = 60'000;

    PastIncident incident;
    std::optional<FirstWord> candidate; ///< Nothing: these rules would have missed it.
    std::optional<FirstWord> ran;
    std::optional<FirstWord> ofChanged; ///< The candidate's, of the changed rules alone.
    /// Of the service that it was opened for, from an hour before it on to its end, in the range.
    DurationMs coveredMs = 0;

    [[nodiscard]] bool isKnown() const { return coveredMs >= LeastCoveredMs; }
    /// A verdict was told that no rule of the backtest comes to: such as tasks-missing.
    [[nodiscard]] bool wasToldOtherwise() const { return !ran && incident.toldMs != NoTime; }
    /// How much earlier than the rules that ran; nothing where one of both foretold nothing.
    [[nodiscard]] std::optional<DurationMs> gainMs(const std::optional<FirstWord>& word) const {
        return word && ran && !word->stood && !ran->stood ? std::optional(ran->atMs - word->atMs)
                                                          : std::nullopt;
    }
};

/// How much of the range there is anything to say about.
struct Coverage {
    QString service;
    DurationMs coveredMs = 0; ///< Its state was known, whatever it was.
    qint64 scrapes = 0;
    qint64 lostScrapes = 0; ///< Good ones of which nothing is kept.
};

/// What some rules would have said over a stretch of the record, beside the rules that it is
/// watched by.
struct BacktestReport {
    /// As incidents::IncidentKeeper takes up what led to an incident.
    static constexpr DurationMs LeadUpMs = 60 * 60'000;
    /// As long as an incident waits until it is over.
    static constexpr DurationMs JoinedWithinMs = 5 * 60'000;

    TimeRange range;
    DurationMs warmUpMs = 0;         ///< Of data before the range, to learn from.
    DurationMs warmUpWantedMs = 0;   ///< As much as there should be.
    QVector<Coverage> coverage;      ///< In the configuration's order.
    QStringList changed;             ///< Rules that differ between the two sets.
    bool areVerdictsChanged = false; ///< How many tasks make a service unhealthy differs.
    TrialOutcome candidate;
    TrialOutcome ran;
    /// Opened in the range, oldest first, or up to an hour after it where something in it led
    /// there.
    QVector<IncidentOutcome> incidents;

    /// Of the least covered service that was heard of; 0 when there is none.
    [[nodiscard]] DurationMs coveredMs() const;
    [[nodiscard]] bool hasData() const { return coveredMs() > 0; }
    [[nodiscard]] const Coverage* coverageOf(const QString& service) const;
};

/// The rules that differ, built-in ones by their names, in the order of the reasons they give.
[[nodiscard]] QStringList changedRules(const RuleSet& before, const RuleSet& after);

/// Of a trial that is finished; `heard` are the stretches in which the watch ran, in the range and
/// behind it.
[[nodiscard]] TrialOutcome outcomeOf(const RuleTrial& trial, const TimeRange& range,
                                     const QVector<PastIncident>& incidents,
                                     const QVector<TimeRange>& heard);
[[nodiscard]] std::optional<FirstWord> firstWordOf(const QVector<RuleAlarm>& alarms,
                                                   const PastIncident& incident,
                                                   const TimeRange& range,
                                                   const QStringList& rules = {});

} // namespace wb::health
