// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/Discovery.h"

#include "app/collect/HttpFetch.h"
#include "models/base/SafeText.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace wb::collect {

namespace {

constexpr int MistakesKept = 100;
constexpr qsizetype FilesLimit = 100;
/// As long as a host's name, which such names are made of.
constexpr qsizetype TaskNameLimit = 253;

bool isSameList(const QVector<fleet::Target>& a, const QVector<fleet::Target>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.id == y.id && x.service == y.service && x.task == y.task &&
               x.instance == y.instance && x.labels == y.labels;
    });
}

/// Reading and parsing a file of many targets every few seconds costs more than looking at its
/// dates. One that was written just now is read again: its clock may not tell two writes apart.
bool areUnchanged(const QVector<QFileInfo>& before, const QVector<QFileInfo>& now) {
    constexpr qint64 SettledSeconds = 10;
    const QDateTime settled = QDateTime::currentDateTime().addSecs(-SettledSeconds);
    return !now.isEmpty() &&
           std::equal(before.begin(), before.end(), now.begin(), now.end(),
                      [&](const QFileInfo& a, const QFileInfo& b) {
                          return a.filePath() == b.filePath() && a.size() == b.size() &&
                                 a.lastModified() == b.lastModified() &&
                                 b.lastModified().isValid() && b.lastModified() < settled;
                      });
}

} // namespace

Discovery::Discovery(fleet::EnvironmentSpec environment, QNetworkAccessManager* network,
                     SecretResolver secrets, QObject* parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_network(network)
    , m_secrets(std::move(secrets)) {
    m_publish.setSingleShot(true);
    connect(&m_publish, &QTimer::timeout, this, &Discovery::publish);
    connect(&m_fileRefresh, &QTimer::timeout, this, &Discovery::readFiles);
    // Writers replace files in several steps; reading waits a moment for the last one.
    constexpr int SettleMs = 50;
    const auto readSoon = [this] { QTimer::singleShot(SettleMs, this, &Discovery::readFiles); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, readSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, readSoon);
    for (const fleet::ServiceSpec& service : m_environment.services) {
        Source fixed;
        fixed.service = &service;
        fixed.groups = {{service.targets.staticTargets, {}}};
        m_sources.push_back(fixed);
        for (const QString& path : service.targets.fileSd) {
            addList({&service, path, {}, {}, {}, {}, {}, nullptr, {}});
        }
        for (const fleet::OrchestratedTargets& tasks : service.targets.orchestrated) {
            m_sources.push_back({&service, {}, {}, tasks, {}, {}, {}, nullptr, {}});
        }
        for (const QUrl& url : service.targets.httpSd) {
            addList({&service, {}, url, {}, {}, {}, {}, nullptr, {}});
        }
    }
}

/// Services that share a list read it once: its `service` labels tell them apart.
void Discovery::addList(Source list) {
    const auto known = std::find_if(m_sources.begin(), m_sources.end(), [&](const Source& other) {
        return other.path == list.path && other.url == list.url &&
               other.service->bearer == list.service->bearer &&
               other.service->scrape == list.service->scrape;
    });
    if (known == m_sources.end()) {
        m_sources.push_back(std::move(list));
    } else {
        known->sharedWith << list.service->name;
    }
}

Discovery::~Discovery() = default;

void Discovery::adopt(const Discovery& before) {
    for (Source& source : m_sources) {
        const auto same = std::find_if(
            before.m_sources.begin(), before.m_sources.end(), [&](const Source& other) {
                return other.service->name == source.service->name && other.path == source.path &&
                       other.url == source.url && other.tasks == source.tasks;
            });
        const bool isRead = !source.path.isEmpty() || !source.url.isEmpty() ||
                            !source.tasks.source.provider.isEmpty();
        if (isRead && same != before.m_sources.end()) {
            source.groups = same->groups;
            source.fault = same->fault;
        }
    }
}

void Discovery::start() {
    int fileRefreshMs = 0;
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        const int refreshMs = m_sources[i].service->targets.refreshMs;
        if (!m_sources[i].path.isEmpty()) {
            fileRefreshMs = fileRefreshMs == 0 ? refreshMs : std::min(fileRefreshMs, refreshMs);
        }
        if (!m_sources[i].url.isEmpty()) {
            auto* timer = new QTimer(this);
            connect(timer, &QTimer::timeout, this, [this, i] { fetch(i); });
            timer->start(refreshMs);
            fetch(i);
        }
    }
    readFiles();
    publish();
    if (fileRefreshMs > 0) {
        m_fileRefresh.start(fileRefreshMs);
    }
}

QStringList Discovery::filesOf(const QString& pattern) {
    const QFileInfo info(pattern);
    if (!info.fileName().contains(u'*') && !info.fileName().contains(u'?')) {
        return {pattern};
    }
    QStringList files;
    const QDir folder = info.dir();
    for (const QString& name : folder.entryList({info.fileName()}, QDir::Files, QDir::Name)) {
        files << folder.filePath(name);
    }
    return files.mid(0, FilesLimit);
}

void Discovery::readFiles() {
    for (Source& source : m_sources) {
        if (!source.path.isEmpty()) {
            readFile(source);
        }
    }
}

void Discovery::readFile(Source& source) {
    const QStringList paths = filesOf(source.path);
    QVector<QFileInfo> files(paths.begin(), paths.end());
    for (QFileInfo& file : files) {
        file.stat(); // Now, and not when somebody asks.
    }
    if (source.fault.isEmpty() && areUnchanged(source.files, files)) {
        return;
    }
    QVector<TargetGroup> all;
    const QString folder = QFileInfo(source.path).path();
    if (QFileInfo::exists(folder) && !m_watcher.directories().contains(folder)) {
        m_watcher.addPath(folder);
    }
    for (const QString& path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            accept(source, failure(ErrorCode::Storage, file.errorString(), path));
            return;
        }
        // A replaced file is a new one to the watcher.
        if (!m_watcher.files().contains(path)) {
            m_watcher.addPath(path);
        }
        auto groups = parseTargetList(file.read(TargetListBytesLimit + 1), path);
        if (!groups) {
            accept(source, failure(std::move(groups.error())));
            return;
        }
        all += *groups;
    }
    source.files = std::move(files);
    accept(source, all);
}

void Discovery::fetch(std::size_t index) {
    Source& source = m_sources[index];
    if (source.fetch != nullptr) {
        return;
    }
    HttpOrder order;
    order.url = source.url;
    order.accept = "application/json";
    order.timeoutMs = std::max(1000, source.service->targets.refreshMs);
    order.bodyLimitBytes = TargetListBytesLimit;
    const Expected<QString> bearer = m_secrets(source.service->bearer);
    if (!bearer) {
        accept(source, failure(bearer.error()));
        return;
    }
    order.bearer = bearer->toUtf8();
    source.fetch = new HttpFetch(m_network, order, this);
    connect(source.fetch, &HttpFetch::finished, this, [this, index] {
        Source& answered = m_sources[index];
        Expected<HttpBody> body = answered.fetch->takeResult();
        answered.fetch->deleteLater();
        answered.fetch = nullptr;
        if (!body) {
            accept(answered, failure(std::move(body.error())));
            return;
        }
        accept(answered,
               parseTargetList(body->bytes, answered.url.toDisplayString(QUrl::RemoveUserInfo) +
                                                QStringLiteral("#.json")));
    });
    source.fetch->start();
}

Discovery::Source* Discovery::sourceOf(const QString& orchestrator, const QString& service) {
    const auto found = std::find_if(m_sources.begin(), m_sources.end(), [&](const Source& source) {
        return source.tasks.source.provider == orchestrator && source.service->name == service;
    });
    return found == m_sources.end() ? nullptr : &*found;
}

void Discovery::takeTasks(const QString& orchestrator, const QString& service,
                          const QVector<fleet::TaskPlacement>& tasks) {
    Source* source = sourceOf(orchestrator, service);
    if (source == nullptr) {
        return;
    }
    QVector<TargetGroup> groups;
    QStringList troubles;
    for (const fleet::TaskPlacement& task : tasks) {
        if (task.state != QLatin1String("running")) {
            continue;
        }
        const QString name = base::flattened(task.task.left(TaskNameLimit));
        if (task.instance.isEmpty()) {
            troubles << QStringLiteral("%1 cannot be scraped: %2")
                            .arg(name, task.instanceTrouble.isEmpty()
                                           ? QStringLiteral("where its metrics are is not told")
                                           : task.instanceTrouble);
        } else {
            groups.append({{task.instance}, {{QStringLiteral("task"), name}}});
        }
    }
    tellOnce(troubles);
    accept(*source, boundedTargets(std::move(groups), orchestrator));
}

void Discovery::takeNoTasks(const QString& orchestrator, const QString& service,
                            const QString& reason) {
    if (Source* source = sourceOf(orchestrator, service)) {
        accept(*source, failure(ErrorCode::Network, reason));
    }
}

void Discovery::tellOnce(const QStringList& mistakes) {
    for (const QString& mistake : mistakes) {
        if (m_toldMistakes.size() < MistakesKept && !m_toldMistakes.contains(mistake)) {
            m_toldMistakes.insert(mistake);
            Q_EMIT warning(mistake);
        }
    }
}

void Discovery::accept(Source& source, Expected<QVector<TargetGroup>> groups) {
    const QString fault = groups ? QString() : groups.error().text();
    if (fault != source.fault) {
        source.fault = fault;
        Q_EMIT warning(
            fault.isEmpty()
                ? QStringLiteral("The targets of %1 can be read again.").arg(source.service->name)
                : QStringLiteral("The targets of %1 could not be read: %2")
                      .arg(source.service->name, fault));
    }
    // Most refreshes read what is known; ten thousand targets are not worked out again for that.
    if (groups && *groups != source.groups) {
        source.groups = std::move(*groups);
        m_publish.start(0);
    }
}

Discovery::Claim Discovery::claimOf(const fleet::Target& target, const Source& source) const {
    if (target.service == source.service->name) {
        return Claim::Ours;
    }
    if (source.sharedWith.contains(target.service)) {
        return Claim::Shared;
    }
    const fleet::ServiceSpec* named = m_environment.service(target.service);
    if (named == nullptr) {
        return Claim::Ours; // The label means something else to whoever writes the list.
    }
    const bool isTheirs = source.path.isEmpty() ? named->targets.httpSd.contains(source.url)
                                                : named->targets.fileSd.contains(source.path);
    return isTheirs ? Claim::Theirs : Claim::False;
}

void Discovery::publish() {
    QVector<fleet::Target> targets;
    QSet<QString> ids;
    QHash<QString, int> unnamed;
    QStringList mistakes;
    qsizetype left = 0;
    for (const Source& source : m_sources) {
        QVector<fleet::Target> found = targetsOf(source.groups, *source.service, mistakes);
        for (fleet::Target& target : found) {
            const Claim claim = claimOf(target, source);
            if (claim == Claim::False) {
                mistakes << QStringLiteral("The list of %1 gives targets to %2, which does not "
                                           "name that list; they are left out.")
                                .arg(source.service->name, target.service);
            }
            if (claim == Claim::False || claim == Claim::Theirs || ids.contains(target.id)) {
                continue;
            }
            if (targets.size() >= TargetLimit) {
                ++left;
                continue;
            }
            ids.insert(target.id);
            if (claim == Claim::Ours) {
                target.service = source.service->name;
            }
            if (target.task.isEmpty()) {
                target.task =
                    QStringLiteral("%1-%2").arg(target.service).arg(++unnamed[target.service]);
            }
            targets << target;
        }
    }
    if (left > 0) {
        mistakes << QStringLiteral("%1 targets are left out: no more than %2 are watched.")
                        .arg(left)
                        .arg(TargetLimit);
    }
    tellOnce(mistakes);
    if (m_published && isSameList(targets, m_targets)) {
        return;
    }
    m_published = true;
    m_targets = targets;
    Q_EMIT targetsChanged(m_targets);
}

} // namespace wb::collect
