// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/kubernetes/KubeAutoscaler.h"
#include "models/fleet/EnvironmentSpec.h"

#include <QHash>

namespace wb::kubernetes {

/// What is known of a ConfigMap or Secret that some release takes settings from.
struct ConfigState {
    enum class Known { There, Gone, NotTold } known = Known::NotTold;
    /// When somebody changed it, as far as that is known: a manager of fields that only changes
    /// values leaves the time as it is.
    TimeMs changedMs = NoTime;
    TimeMs watchedSinceMs = NoTime; ///< Changes after this have been seen.
    QString version;                ///< Its resourceVersion.
};

/// Everything that was read of one workload at one time.
struct Reading {
    Workload workload;
    QVector<Revision> revisions;               ///< Newest number first.
    QVector<Pod> pods;                         ///< Those that match the workload's selector.
    std::optional<fleet::ScalingSpec> scaling; ///< Nothing: no autoscaler, or it is not told.
    fleet::ScaleIn scaleIn;
    QString mayNotWrite; ///< Why this user may not change the workload; empty: nothing against it.
    QMap<QString, ConfigState> configs; ///< By "ConfigMap chat-config".
    QHash<QString, int> oomKills;       ///< By uid of the pod, since this program watches.
    QStringList shownSettings;
    std::optional<fleet::MetricsPort> metrics; ///< Where targets are asked for.
    bool isHere = false;                       ///< The API runs on this machine.
    TimeMs readAtMs = NoTime;
    /// DaemonSet: the generation whose rollout was seen done; a pod that fails later is no rollout.
    qint64 doneGeneration = -1;
};

/// Reads one workload with three calls where nothing is new: lists of revisions and pods, and then
/// the workload itself, so that a revision that is listed is never newer than its workload.
/// Permissions, autoscaler and the dates of ConfigMaps and Secrets (never what is in them) are
/// asked for more seldom. Main thread.
class KubeReading {
public:
    using Done = std::function<void(Expected<Reading>)>;
    struct Options {
        WorkloadKind kind = WorkloadKind::Deployment;
        QString name;
        QStringList shownSettings;
        /// What seldom changes is asked for so often at most.
        DurationMs slowlyMs = 60'000;
        std::optional<fleet::MetricsPort> metrics = {}; ///< Where targets are asked for.
        bool pinsCapacity = false; ///< The minimum of its autoscaler may be changed.
    };
    KubeReading(KubeClient& client, Options options)
        : m_client(client)
        , m_options(std::move(options))
        , m_autoscaler(client, m_options.kind, m_options.name) {}

    /// Answers exactly once, later; not at all if the client is destroyed before, whose life this
    /// one must last.
    void read(Done done);
    /// Where the workload is at the API.
    [[nodiscard]] Expected<QString> path();
    [[nodiscard]] KubeAutoscaler& autoscaler() { return m_autoscaler; }

private:
    struct Gathering;
    using Shared = std::shared_ptr<Gathering>;
    using Take = std::function<Expected<void>(const Expected<QJsonObject>&)>;
    void ask(const Shared& gathering, KubeCall call, Take take);
    void askSelector(const Shared& gathering);
    void askLists(const Shared& gathering);
    template <typename Item, typename Parse>
    void askPages(const Shared& gathering, const QString& list, QVector<Item> Reading::*into,
                  Parse parse, const QString& next, int pagesLeft);
    void askWorkload(const Shared& gathering);
    void askPermission(const Shared& gathering);
    void askScaling(const Shared& gathering);
    void askWhether(const Shared& gathering, const QString& group, const QString& resource,
                    const QString& name, QString KubeReading::*mayNot);
    [[nodiscard]] fleet::ScaleIn scaleIn() const;
    void askConfigs(const Shared& gathering);
    void takeConfig(const QString& key, const Expected<QJsonObject>& answer);
    void finish(const Shared& gathering);
    void countOoms(Reading& reading);
    [[nodiscard]] bool isStale(DurationMs readMs) const;
    [[nodiscard]] Expected<QString> folder(const QString& group);

    KubeClient& m_client;
    Options m_options;
    QString m_selector;
    QString m_uid;
    QString m_mayNotWrite;
    DurationMs m_permissionReadMs = -1; ///< Steady.
    KubeAutoscaler m_autoscaler;
    std::optional<Hpa> m_hpa;
    int m_changesBefore = 0; ///< What KubeAutoscaler::changes() said when it was read.
    QString m_hpaUntold;     ///< Why it is not known whether there is one.
    QString m_mayNotScale;   ///< Why this user may not change it.
    DurationMs m_scalingReadMs = -1;
    DurationMs m_silentSinceMs = 0; ///< When the autoscaler was told last, or was not.
    QMap<QString, ConfigState> m_configs;
    DurationMs m_configsReadMs = -1;
    struct OomCount {
        int count = 0;
        TimeMs lastMs = NoTime;
    };
    QHash<QString, OomCount> m_ooms; ///< By uid of the pod and name of the container.
};

} // namespace wb::kubernetes
