// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/TargetList.h"
#include "models/fleet/Deployment.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

class QNetworkAccessManager;

namespace wb::collect {

class HttpFetch;

/// Turns a reference into the secret at the moment of use; may be called on the collector thread.
using SecretResolver = std::function<Expected<QString>(const fleet::SecretRef&)>;

/// Keeps the list of an environment's targets up to date: static ones, files in Prometheus' file_sd
/// format (read again when they change and at every refresh), http_sd endpoints, and the running
/// tasks of orchestrators, which others read and tell. A source that fails keeps what it gave last.
/// The label `service` moves a target to that service if it names the same list itself: who writes
/// one service's list gets no other one's credential, and tells no figures of it. Lives on the
/// collector thread.
class Discovery : public QObject {
    Q_OBJECT
public:
    Discovery(fleet::EnvironmentSpec environment, QNetworkAccessManager* network,
              SecretResolver secrets, QObject* parent = nullptr);
    ~Discovery() override;

    /// Begins with what another one read from the sources that both have, so that their targets
    /// stay while they are read anew. Call before start().
    void adopt(const Discovery& before);
    /// Reads everything once; from then on by itself.
    void start();
    /// What the orchestrator ("ecs", "kubernetes", "swarm") told of a service whose targets come
    /// from there: each task that runs and can be reached is one, under its name there.
    void takeTasks(const QString& orchestrator, const QString& service,
                   const QVector<fleet::TaskPlacement>& tasks);
    void takeNoTasks(const QString& orchestrator, const QString& service, const QString& reason);
    [[nodiscard]] const QVector<fleet::Target>& targets() const { return m_targets; }

Q_SIGNALS:
    /// When the list differs from the one before, and once after the first reading of the files.
    void targetsChanged(const QVector<wb::fleet::Target>& targets);
    /// A list names targets that it may not, a source failed, or works again; told once a change,
    /// not at every refresh.
    void warning(const QString& text);

private:
    struct Source {
        const fleet::ServiceSpec* service = nullptr; ///< In m_environment.
        QString path;                                ///< file_sd; may be a pattern.
        QUrl url;                                    ///< http_sd.
        fleet::OrchestratedTargets tasks;            ///< Of an orchestrator, if it has a provider.
        QVector<TargetGroup> groups;                 ///< As last read well.
        QVector<QFileInfo> files;                    ///< As they were then.
        QString fault;
        HttpFetch* fetch = nullptr;
        /// Others that name the same list and would read and scrape it alike: they read it here.
        QStringList sharedWith;
    };
    enum class Claim {
        Ours,   ///< Of the service whose source it is.
        Shared, ///< Of another that reads the list here.
        Theirs, ///< Of another that reads the same list by itself.
        False,  ///< Of another that does not name the list.
    };

    void addList(Source list);
    [[nodiscard]] Claim claimOf(const fleet::Target& target, const Source& source) const;
    void readFiles();
    void readFile(Source& source);
    void fetch(std::size_t index);
    void accept(Source& source, Expected<QVector<TargetGroup>> groups);
    void publish();
    void tellOnce(const QStringList& mistakes);
    [[nodiscard]] Source* sourceOf(const QString& orchestrator, const QString& service);
    [[nodiscard]] QStringList filesOf(const QString& pattern);

    const fleet::EnvironmentSpec m_environment;
    QNetworkAccessManager* m_network;
    SecretResolver m_secrets;
    std::vector<Source> m_sources;
    QFileSystemWatcher m_watcher;
    QTimer m_fileRefresh;
    QTimer m_publish; ///< Gathers changes of one moment into one list.
    QVector<fleet::Target> m_targets;
    bool m_published = false;
    QSet<QString> m_toldMistakes;
};

} // namespace wb::collect
