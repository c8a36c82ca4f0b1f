// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/swarm/SpecArchive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

namespace wb::swarm {

namespace {

constexpr qsizetype MostReleases = 50;
constexpr qint64 LargestFileBytes = 16 << 20;
constexpr int LockMs = 200;

QJsonObject jsonOf(const KeptRelease& release) {
    return {{QStringLiteral("code"), release.code},
            {QStringLiteral("settings"), release.settings},
            {QStringLiteral("first_seen_ms"), release.firstSeenMs},
            {QStringLiteral("ran_well"), release.ranWell},
            {QStringLiteral("was_rolled_back"), release.wasRolledBack},
            {QStringLiteral("task_template"), release.taskTemplate}};
}

KeptRelease releaseOfJson(const QJsonValue& json) {
    return {json[QLatin1String("code")].toString(),
            json[QLatin1String("settings")].toString(),
            json[QLatin1String("task_template")].toObject(),
            json[QLatin1String("first_seen_ms")].toInteger(NoTime),
            json[QLatin1String("ran_well")].toBool(),
            json[QLatin1String("was_rolled_back")].toBool()};
}

} // namespace

SpecArchive::SpecArchive(QString path)
    : m_path(std::move(path))
    , m_releases(read()) {}

QVector<KeptRelease> SpecArchive::read() const {
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > LargestFileBytes) {
        return {};
    }
    QVector<KeptRelease> releases;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    const QJsonArray kept = document[QLatin1String("releases")].toArray();
    for (const auto& item : kept) {
        const KeptRelease release = releaseOfJson(item);
        // What was damaged by hand must not be posted to production.
        if (!release.code.isEmpty() && !release.taskTemplate.isEmpty()) {
            releases << release;
        }
    }
    return releases;
}

bool SpecArchive::merge(const KeptRelease& release) {
    const auto found =
        std::find_if(m_releases.begin(), m_releases.end(), [&](const KeptRelease& each) {
            return each.code == release.code && each.settings == release.settings;
        });
    if (found == m_releases.end()) {
        m_releases << release;
    } else {
        KeptRelease merged = *found;
        merged.taskTemplate = release.taskTemplate;
        if (merged.firstSeenMs == NoTime ||
            (release.firstSeenMs != NoTime && release.firstSeenMs < merged.firstSeenMs)) {
            merged.firstSeenMs = release.firstSeenMs;
        }
        merged.ranWell |= release.ranWell;
        merged.wasRolledBack |= release.wasRolledBack;
        if (merged == *found) {
            return false;
        }
        *found = merged;
    }
    std::stable_sort(m_releases.begin(), m_releases.end(),
                     [](const auto& a, const auto& b) { return a.firstSeenMs > b.firstSeenMs; });
    if (m_releases.size() > MostReleases) {
        m_releases.resize(MostReleases);
    }
    return true;
}

Expected<void> SpecArchive::keep(const KeptRelease& release) {
    m_isUnsaved |= merge(release);
    if (!m_isUnsaved || m_path.isEmpty()) {
        return {};
    }
    const QString folder = QFileInfo(m_path).path();
    if (!QDir().mkpath(folder)) {
        return failure(ErrorCode::Storage, QStringLiteral("the folder cannot be made"), folder);
    }
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(LockMs)) {
        return failure(ErrorCode::Storage, QStringLiteral("another program holds it"), m_path);
    }
    // What another program kept meanwhile stays.
    for (const KeptRelease& theirs : read()) {
        const bool isNew =
            std::none_of(m_releases.begin(), m_releases.end(), [&](const KeptRelease& each) {
                return each.code == theirs.code && each.settings == theirs.settings;
            });
        if (isNew) {
            merge(theirs);
        }
    }
    const auto written = write();
    m_isUnsaved = !written.has_value();
    return written;
}

Expected<void> SpecArchive::write() const {
    QJsonArray list;
    for (const KeptRelease& release : m_releases) {
        list.append(jsonOf(release));
    }
    QSaveFile file(m_path);
    const QByteArray bytes =
        QJsonDocument(QJsonObject{{QStringLiteral("releases"), list}}).toJson();
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::Storage, file.errorString(), m_path);
    }
    return {};
}

} // namespace wb::swarm
