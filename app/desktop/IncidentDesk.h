// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/StorageThread.h"
#include "models/incidents/Exporter.h"
#include "models/incidents/IncidentKeeper.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace wb::desktop {

/// Feeds the incident keeper, saves what it wants saved, tells what is to be shown, and writes
/// exports. What happens before the database has told of earlier runs waits for it. Main thread.
class IncidentDesk : public QObject {
    Q_OBJECT
public:
    enum class Format { Markdown, Csv };

    IncidentDesk(const fleet::EnvironmentSpec& environment, const Clock& clock,
                 storage::StorageThread& storage, QObject* parent = nullptr);
    ~IncidentDesk() override;

    void verdictChanged(const fleet::VerdictChange& change);
    void deploymentChanged(const fleet::Deployment& deployment);
    void actionChanged(const deploy::ActionSnapshot& action);
    void addNote(const QString& actor, const QString& text);
    /// To be called about once a second.
    void tick();
    /// Reads the incident's entries back from storage and writes them to a file; `exported` or
    /// `failed` tells how it went.
    void exportTimeline(const QString& incidentId, Format format, const QString& path);

Q_SIGNALS:
    void incidentChanged(const wb::incidents::Incident& incident);
    void entryAdded(const wb::incidents::TimelineEntry& entry, bool saved);
    void exported(const QString& path);
    void failed(const QString& message);

private:
    struct Export {
        incidents::Incident incident;
        Format format = Format::Markdown;
        QString path;
    };
    using Happening = std::function<void(incidents::IncidentKeeper&)>;

    void begin(const storage::StoredState& state);
    void tell(const Happening& happening);
    void takeChanges();
    void entriesLoaded(quint64 request, const QVector<incidents::TimelineEntry>& entries);
    void loadFailed(quint64 request, const Error& error);

    const fleet::EnvironmentSpec m_environment;
    const Clock& m_clock;
    storage::StorageThread& m_storage;
    std::unique_ptr<incidents::IncidentKeeper> m_keeper; ///< Null until storage is ready.
    QVector<Happening> m_early;                          ///< What came before; bounded.
    QHash<QString, incidents::Incident> m_incidents;     ///< Those seen in this run, by id.
    QHash<quint64, Export> m_exports;
    QThreadPool m_files; ///< Writes exports, so that a slow disk stops nothing on the screen.
};

} // namespace wb::desktop
