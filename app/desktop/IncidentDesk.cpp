// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/IncidentDesk.h"

#include <QSaveFile>

namespace wb::desktop {

namespace {

constexpr int MaximumEarly = 10'000;

/// Runs on a thread of its own; an empty text when the file was written whole.
QString writeFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? QString() : file.errorString();
}

} // namespace

IncidentDesk::IncidentDesk(const fleet::EnvironmentSpec& environment, const Clock& clock,
                           storage::StorageThread& storage, QObject* parent)
    : QObject(parent)
    , m_environment(environment)
    , m_clock(clock)
    , m_storage(storage) {
    m_files.setMaxThreadCount(1);
    connect(&storage, &storage::StorageThread::ready, this, &IncidentDesk::begin);
    connect(&storage, &storage::StorageThread::entriesLoaded, this, &IncidentDesk::entriesLoaded);
    connect(&storage, &storage::StorageThread::loadFailed, this, &IncidentDesk::loadFailed);
}

IncidentDesk::~IncidentDesk() {
    // What still waits for the keeper's gathering must not be lost with the window.
    if (m_keeper) {
        constexpr DurationMs AllGatheredMs = 60'000;
        m_keeper->tick(m_clock.nowMs() + AllGatheredMs);
        for (const incidents::KeeperChange& change : m_keeper->takeChanges()) {
            if (const auto* entry = std::get_if<incidents::TimelineEntry>(&change)) {
                m_storage.append(*entry);
            } else {
                m_storage.save(std::get<incidents::Incident>(change));
            }
        }
    }
    m_files.waitForDone();
}

void IncidentDesk::begin(const storage::StoredState& state) {
    incidents::IncidentKeeper::Options options;
    options.environment = m_environment.name;
    options.timeZone = m_environment.timeZone;
    for (const fleet::ServiceSpec& service : m_environment.services) {
        options.services << service.name;
    }
    options.nextNumber = state.nextIncidentNumber;
    options.open = state.openIncident;
    for (const incidents::TimelineEntry& entry : state.recentEntries) {
        if (entry.incidentId.isEmpty()) {
            options.recent << entry;
        }
    }
    if (state.openIncident) {
        m_incidents.insert(state.openIncident->id, *state.openIncident);
        Q_EMIT incidentChanged(*state.openIncident);
    }
    for (const incidents::TimelineEntry& entry : state.recentEntries) {
        Q_EMIT entryAdded(entry, true);
    }
    if (!state.setAsidePath.isEmpty()) {
        Q_EMIT failed(tr("The database was damaged and set aside as %1.").arg(state.setAsidePath));
    }
    m_keeper = std::make_unique<incidents::IncidentKeeper>(std::move(options));
    for (const Happening& happening : std::exchange(m_early, {})) {
        happening(*m_keeper);
    }
    takeChanges();
}

void IncidentDesk::tell(const Happening& happening) {
    if (m_keeper) {
        happening(*m_keeper);
        takeChanges();
    } else if (m_early.size() < MaximumEarly) {
        m_early << happening;
    }
}

void IncidentDesk::verdictChanged(const fleet::VerdictChange& change) {
    tell([change](incidents::IncidentKeeper& keeper) { keeper.verdictChanged(change); });
}

void IncidentDesk::deploymentChanged(const fleet::Deployment& deployment) {
    tell([deployment](incidents::IncidentKeeper& keeper) { keeper.deploymentChanged(deployment); });
}

void IncidentDesk::actionChanged(const deploy::ActionSnapshot& action) {
    tell([action](incidents::IncidentKeeper& keeper) { keeper.actionChanged(action); });
}

void IncidentDesk::addNote(const QString& actor, const QString& text) {
    const TimeMs nowMs = m_clock.nowMs();
    tell([nowMs, actor, text](incidents::IncidentKeeper& keeper) {
        keeper.addNote(nowMs, actor, text);
    });
}

void IncidentDesk::tick() {
    if (m_keeper) {
        m_keeper->tick(m_clock.nowMs());
        takeChanges();
    }
}

void IncidentDesk::takeChanges() {
    for (const incidents::KeeperChange& change : m_keeper->takeChanges()) {
        if (const auto* entry = std::get_if<incidents::TimelineEntry>(&change)) {
            Q_EMIT entryAdded(*entry, false);
            m_storage.append(*entry);
        } else {
            const auto& incident = std::get<incidents::Incident>(change);
            m_incidents.insert(incident.id, incident);
            Q_EMIT incidentChanged(incident);
            m_storage.save(incident);
        }
    }
}

void IncidentDesk::exportTimeline(const QString& incidentId, Format format, const QString& path) {
    const auto incident = m_incidents.constFind(incidentId);
    if (incident == m_incidents.constEnd()) {
        Q_EMIT failed(tr("%1 is not known here; nothing was exported.").arg(incidentId));
        return;
    }
    // The entries come from the disk, not from the screen: an export holds what is really kept.
    m_exports.insert(m_storage.loadEntries(incidentId), {*incident, format, path});
}

void IncidentDesk::entriesLoaded(quint64 request,
                                 const QVector<incidents::TimelineEntry>& entries) {
    if (!m_exports.contains(request)) {
        return;
    }
    const Export wanted = m_exports.take(request);
    incidents::ExportOptions options;
    options.timeZone = m_environment.timeZone;
    for (const fleet::ServiceSpec& service : m_environment.services) {
        options.componentNames.insert(service.name, service.component);
    }
    m_files.start([this, wanted, entries, options] {
        const QByteArray bytes = wanted.format == Format::Markdown
                                     ? incidents::exportMarkdown(wanted.incident, entries, options)
                                     : incidents::exportCsv(wanted.incident, entries, options);
        const QString problem = writeFile(wanted.path, bytes);
        QMetaObject::invokeMethod(this, [this, path = wanted.path, problem] {
            if (problem.isEmpty()) {
                Q_EMIT exported(path);
            } else {
                Q_EMIT failed(tr("%1 was not written: %2").arg(path, problem));
            }
        });
    });
}

void IncidentDesk::loadFailed(quint64 request, const Error& error) {
    if (m_exports.remove(request) > 0) {
        Q_EMIT failed(tr("Nothing was exported: %1").arg(error.text()));
    }
}

} // namespace wb::desktop
