// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/FleetSnapshot.h"
#include "models/fleet/Verdict.h"
#include "models/incidents/EarlierTroubles.h"
#include "models/incidents/GatheredTasks.h"
#include "models/incidents/Headline.h"
#include "models/incidents/LeadUp.h"
#include "models/incidents/Recovery.h"
#include "models/incidents/Standby.h"
#include "models/incidents/Timeline.h"
#include "models/incidents/ToldCauses.h"
#include "models/incidents/ToldDeployments.h"
#include "models/incidents/ToldSteps.h"
#include "models/incidents/WatchGaps.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <limits>
#include <utility>
#include <variant>

namespace wb::incidents {

/// A change the keeper wants saved and shown: an entry to append or an incident to save.
using KeeperChange = std::variant<TimelineEntry, Incident>;

/// Opens an incident when a service becomes unhealthy, fills its timeline from verdicts,
/// deployments, actions and notes, and resolves it when all its services have been healthy for a
/// while. A service that cannot be read neither mitigates nor resolves: unknown is never green. Nor
/// do the first verdicts after a restart, which come before the rules could find anything.
/// A task's change is kept as a finding at once, though it may be told half a minute later,
/// together with others: what a killed program had not told any more is told by the next. Pure;
/// time comes with each call. What led up to an incident (entries of the last 60 minutes for its
/// services) joins it when it opens: those entries are handed over a second time, with the same id
/// and the incident's.
class IncidentKeeper {
public:
    struct Options {
        QString environment;
        QTimeZone timeZone = QTimeZone::utc();
        QStringList services; ///< The environment's; one that is gone holds no incident open.
        DurationMs lookBackMs = 60 * 60'000;
        DurationMs resolveAfterMs = 5 * 60'000; ///< Healthy this long: resolved. Mitigated at once.
        /// A service that this run never saw unhealthy must be well this long before it counts:
        /// rules that just begin to look find nothing at first. health::RuleSet tells it.
        DurationMs settledAfterMs = 90'000;
        DurationMs gatherMs =
            3'000; ///< Tasks that change alike within it share an entry; see GatheredTasks.
        /// Nullopt while the record cannot be read: incidents then get ids that no record holds.
        std::optional<int> nextNumber = 1;
        bool isStandby = false; ///< Another program writes what the watch finds; see standBy().
        /// False where only an action is told of: what a watch has seen and not told yet is left to
        /// it.
        bool watches = true;
        std::function<QString()> newId;     ///< Entry ids; random UUIDs without it.
        TimeMs nowMs = NoTime;              ///< When the watch begins.
        std::optional<Incident> open;       ///< Still open from an earlier run.
        QVector<TimelineEntry> openEntries; ///< Its timeline so far.
        QVector<TimelineEntry> recent;      ///< Entries of an earlier run without an incident.
    };
    explicit IncidentKeeper(Options options);

    /// What the record tells of earlier runs.
    struct Earlier {
        int nextNumber = 1;
        std::optional<Incident> open;
        QVector<TimelineEntry> recent;           ///< Without an incident.
        QVector<TimelineEntry> openEntries = {}; ///< The open incident's.
    };
    /// For a record that could not be read at first. What was told already keeps its id; if there
    /// are two open incidents now, the one of this run goes on for both.
    void takeUp(const Earlier& earlier);
    /// From here on another program tells what the watch finds: verdicts, causes, deployments and
    /// incidents are remembered only, while actions and notes of this one are told. What was not
    /// handed on is forgotten. `open` is the record's; adopt() keeps it up.
    void standBy(const std::optional<Incident>& open);
    /// And now this one does, going on from the record: what it saw and the other had not told any
    /// more is told now, at the times it was seen. `earlier.recent` and `earlier.openEntries` have
    /// the findings.
    void takeOver(const Earlier& earlier);
    [[nodiscard]] bool isStandby() const { return m_standby.has_value(); }
    /// The record gave an incident another id, because another program had taken that one first.
    /// Nothing is told again; numbers go on behind the new one.
    void rename(const QString& from, const QString& to, int nextNumber);

    /// The configuration changed: other services, another zone, other dwell times.
    void reconfigure(const QStringList& services, const QTimeZone& timeZone,
                     DurationMs settledAfterMs) {
        m_options.services = services;
        m_options.timeZone = timeZone;
        m_recovery.setSettledAfterMs(settledAfterMs);
    }

    void verdictChanged(const fleet::VerdictChange& change);
    void deploymentChanged(const fleet::Deployment& deployment);
    void causeChanged(const fleet::CauseChange& change);
    void actionChanged(const deploy::ActionSnapshot& action);
    /// Nobody watched for a while: recovery counts anew from its end.
    void notWatched(const WatchGap& gap);
    void addNote(TimeMs timeMs, const QString& actor, const QString& text);
    void pinChanged(TimeMs timeMs, const deploy::PinChange& change);
    /// A person changed it, here or in another program, and the record knows. One that was resolved
    /// is open no longer; one that is open again is taken up unless another is open.
    void adopt(const Incident& incident);
    void tick(TimeMs nowMs);
    /// Tells what is held back; for the end of a watch, after which nothing more comes.
    void finish() { releaseGathered(std::numeric_limits<TimeMs>::max()); }

    /// An incident always comes before the entries that belong to it.
    [[nodiscard]] QVector<KeeperChange> takeChanges() { return std::exchange(m_changes, {}); }
    [[nodiscard]] const std::optional<Incident>& openIncident() const { return m_open; }
    /// An incident's services that are unhealthy, of those that hold it open.
    [[nodiscard]] QStringList unhealthyOf(const Incident& incident) const {
        return m_recovery.servicesIn({fleet::HealthState::Unhealthy}, judgedServices(incident));
    }
    /// Those that are degraded or cannot be read.
    [[nodiscard]] QStringList unwellOf(const Incident& incident) const {
        return m_recovery.servicesIn({fleet::HealthState::Degraded, fleet::HealthState::Unknown},
                                     judgedServices(incident));
    }

private:
    void tell(const fleet::VerdictChange& change) { verdictChanged(change); }
    void tell(const fleet::Deployment& deployment) { deploymentChanged(deployment); }
    void tell(const fleet::CauseChange& change) { causeChanged(change); }
    void tell(const WatchGap& gap) { notWatched(gap); }
    QString newIncidentId(TimeMs openedMs);
    void open(const fleet::VerdictChange& cause, const QStringList& tells);
    void goOnFor(const Incident& earlier);
    void resolveEarlier(TimeMs nowMs);
    void join(const fleet::VerdictChange& cause, const QStringList& tells);
    [[nodiscard]] TimelineEntry serviceEntry(const fleet::VerdictChange& change);
    void taskChanged(const fleet::VerdictChange& change);
    void serviceChanged(const fleet::VerdictChange& change);
    void releaseGathered(TimeMs upToMs);
    QStringList releaseGathered(const fleet::VerdictChange& serviceChange, bool hasEntry);
    void tellTasks(const GatheredTasks::Group& group);
    void gatherAgain(QVector<TimelineEntry> record);
    QString keepFinding(const fleet::VerdictChange& change);
    void settle(TimeMs nowMs);
    void resolve(TimeMs nowMs, DurationMs healthyForMs);
    void adoptLeadUp();
    bool adoptLeadUp(const QString& service);
    void takeIn(const QString& service);
    bool retitle() {
        const QString title = m_headline.title(m_open->services);
        return std::exchange(m_open->title, title) != title;
    }
    bool isRemembered(Standby::Happening happening);
    void push(TimelineEntry entry, const QStringList& services);
    /// Those that hold the incident open.
    [[nodiscard]] QStringList judgedServices(const Incident& incident) const {
        QStringList judged = incident.services;
        judged.removeIf([this](const QString& name) {
            return !m_options.services.isEmpty() && !m_options.services.contains(name);
        });
        return judged;
    }
    TimeMs moveTo(TimeMs timeMs);

    Options m_options;
    std::optional<Incident> m_open;
    std::optional<Standby> m_standby;  ///< While another program writes.
    std::optional<Incident> m_earlier; ///< Of an earlier run, for which m_open goes on.
    LeadUp m_leadUp;
    Headline m_headline; ///< Of m_open.
    GatheredTasks m_gathered;
    Recovery m_recovery;
    ToldSteps m_told; ///< Of actions.
    ToldDeployments m_deployments;
    ToldCauses m_causes;
    ToldGaps m_gaps;
    EarlierTroubles m_earlierTroubles;
    QVector<KeeperChange> m_changes;
    QSet<QString> m_troubled; ///< Services and tasks told to be worse than healthy.
    TimeMs m_nowMs = NoTime;  ///< The latest time heard of.
};

} // namespace wb::incidents
