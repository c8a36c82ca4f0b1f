// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/StorageThread.h"
#include "models/health/Rules.h"
#include "models/incidents/IncidentCommand.h"
#include "models/incidents/IncidentKeeper.h"
#include "models/incidents/StatusUpdate.h"

#include <QObject>

#include <functional>
#include <memory>

namespace wb::storage {

/// An environment's timeline as it is written down: feeds the incident keeper, saves what it wants
/// saved and tells what is to be shown. What happens before the database has told of earlier runs
/// waits for it; if it cannot be opened, the timeline begins without and takes them up later. Of
/// several programs that watch one environment on one database one writes; the others show what it
/// wrote, write what people do with them, and take over. Lives on its creator's thread.
class IncidentRecord : public QObject {
    Q_OBJECT
public:
    /// `rules` are those that the verdicts come from. `storage` outlives this; without it nothing
    /// is saved. Where its program does not watch, what a watch holds back and what nobody watched
    /// are left to those that do.
    IncidentRecord(const fleet::EnvironmentSpec& environment, const health::RuleSet& rules,
                   const Clock& clock, StorageThread* storage, QObject* parent = nullptr);
    /// Hands what the keeper still holds back to the storage, without a signal.
    ~IncidentRecord() override;

    /// The configuration changed.
    void reconfigure(const fleet::EnvironmentSpec& environment, const health::RuleSet& rules);
    void verdictChanged(const fleet::VerdictChange& change);
    void deploymentChanged(const fleet::Deployment& deployment);
    void causeChanged(const fleet::CauseChange& change);
    void actionChanged(const deploy::ActionSnapshot& action);
    void addNote(const QString& actor, const QString& text);
    void pinChanged(const wb::deploy::PinChange& change);
    /// Of an incident of this run; the change is told as any other. What stands against it is the
    /// error, and then nothing changes.
    Expected<void> command(const QString& incidentId, const incidents::IncidentCommand& command,
                           const QString& actor);
    /// Records what customers are told; sends nothing.
    Expected<void> postUpdate(const QString& incidentId, const incidents::StatusUpdate& update,
                              const QString& actor);
    /// To be called about once a second.
    void tick();

    /// More incidents than this, and those that changed longest ago are known to the storage only.
    static constexpr int RememberedIncidents = 100;
    /// One that was seen in this run, and lately.
    [[nodiscard]] std::optional<incidents::Incident> incident(const QString& id) const;

Q_SIGNALS:
    /// `isSaved`: an earlier run left it, or its state is as it was and people changed the rest.
    void incidentChanged(const wb::incidents::Incident& incident, bool isSaved);
    void entryAdded(const wb::incidents::TimelineEntry& entry, bool isSaved);
    /// Which program writes what the watch finds: this one, or the other that is told. Not told
    /// while it is this one from the beginning.
    void writerTold(bool isThis, const QString& program);
    /// Another program has taken over the timeline: what was shown is told anew as the record has
    /// it.
    void startedOver();

private:
    using Happening = std::function<void(incidents::IncidentKeeper&)>;

    void storageReady(const StoredState& state);
    void incidentRenamed(const QString& from, const incidents::Incident& kept, int nextNumber);
    void writerChanged(const StoredState& state);
    void follow(const OthersWork& work);
    void begin(const StoredState& state);
    void showEarlier(const StoredState& state);
    void showSaved(const QVector<incidents::TimelineEntry>& entries);
    [[nodiscard]] Expected<incidents::Incident> known(const QString& id) const;
    void take(const incidents::Incident& incident, const incidents::IncidentStep& step);
    void othersWrote(const OthersWork& work);
    void adopt(const incidents::Incident& before, const incidents::Incident& now);
    void tell(const Happening& happening);
    void tellGap(const std::optional<incidents::WatchGap>& gap);
    void noteWatched();
    void takeChanges();
    void save(const incidents::KeeperChange& change);
    void remember(const incidents::Incident& incident);

    fleet::EnvironmentSpec m_environment;
    DurationMs m_settledAfterMs;
    const Clock& m_clock;
    StorageThread* m_storage;
    bool m_watches;
    std::unique_ptr<incidents::IncidentKeeper> m_keeper; ///< Null until storage is ready.
    incidents::WatchGaps m_gaps;
    bool m_isTakenUp = false;                 ///< Earlier runs are known of.
    quint64 m_entriesRequest = 0;             ///< For those of a renamed incident.
    QVector<Happening> m_early;               ///< What came before; bounded.
    QVector<incidents::Incident> m_incidents; ///< Of this run, last changed last.
};

} // namespace wb::storage
