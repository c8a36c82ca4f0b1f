// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeReading.h"

#include "app/providers/ReadingStages.h"
#include "app/providers/kubernetes/KubeRelease.h"
#include "models/base/SafeText.h"

#include <QJsonDocument>

#include <algorithm>

namespace wb::kubernetes {

namespace {

constexpr int ItemsAPage = 100;
constexpr int MostPages = 10;
constexpr DurationMs SilentForMs = 15'000;
constexpr int MostConfigs = 30;
constexpr qsizetype LongestMessage = 300;

QByteArray encoded(const QString& text) {
    return QUrl::toPercentEncoding(text);
}

void add(QUrlQuery& query, const char* key, const QString& value) {
    query.addQueryItem(QLatin1String(key), QString::fromLatin1(encoded(value)));
}

} // namespace

struct KubeReading::Gathering : providers::ReadingStages<KubeReading, Gathering> {
    Gathering()
        : ReadingStages(&KubeReading::finish) {}

    Reading reading;
    QString what;
    bool isSecondTry = false;
    Done done;
};

bool KubeReading::isStale(DurationMs readMs) const {
    return readMs < 0 || m_client.clock().steadyMs() - readMs >= m_options.slowlyMs;
}

Expected<QString> KubeReading::folder(const QString& group) {
    const auto& access = m_client.access();
    return access ? Expected<QString>(
                        QStringLiteral("/%1/namespaces/%2/")
                            .arg(group, QString::fromLatin1(encoded(access->namespaceName))))
                  : failure(access.error());
}

Expected<QString> KubeReading::path() {
    const auto apps = folder(QStringLiteral("apis/apps/v1"));
    return apps ? Expected<QString>(*apps + resourceName(m_options.kind) + u'/' +
                                    QString::fromLatin1(encoded(m_options.name)))
                : failure(apps.error());
}

void KubeReading::ask(const Shared& gathering, KubeCall call, Take take) {
    call.what = gathering->what;
    m_client.call(call, Gathering::asked(*this, gathering, std::move(take)));
}

void KubeReading::read(Done done) {
    auto gathering = std::make_shared<Gathering>();
    gathering->what = QStringLiteral("reading %1 at %2").arg(m_options.name, m_client.where());
    gathering->done = std::move(done);
    if (m_selector.isEmpty()) {
        askSelector(gathering);
    } else {
        askLists(gathering);
    }
}

/// A selector never changes as long as the workload is the same one.
void KubeReading::askSelector(const Shared& gathering) {
    gathering->next = &KubeReading::askLists;
    ask(gathering, {{}, path().value_or(QString())},
        [this](const Expected<QJsonObject>& answer) -> Expected<void> {
            const auto workload =
                answer ? parseWorkload(*answer, m_options.kind) : failure(answer.error());
            if (!workload) {
                return failure(workload.error());
            }
            m_selector = workload->selector;
            m_uid = workload->uid;
            return {};
        });
}

void KubeReading::askLists(const Shared& gathering) {
    gathering->next = &KubeReading::askWorkload;
    const bool isDeployment = m_options.kind == WorkloadKind::Deployment;
    askPages(
        gathering,
        folder(QStringLiteral("apis/apps/v1")).value_or(QString()) +
            (isDeployment ? QStringLiteral("replicasets") : QStringLiteral("controllerrevisions")),
        &Reading::revisions,
        [kind = m_options.kind](const QJsonObject& answer) { return parseRevisions(answer, kind); },
        {}, MostPages);
    askPages(gathering,
             folder(QStringLiteral("api/v1")).value_or(QString()) + QStringLiteral("pods"),
             &Reading::pods, parsePods, {}, MostPages);
    if (isStale(m_permissionReadMs)) {
        askPermission(gathering);
    }
    // A write waits for the reading before it: what is silent is not waited for twice.
    const bool isSilent =
        !m_hpaUntold.isEmpty() && m_client.clock().steadyMs() - m_silentSinceMs < SilentForMs;
    if (!isSilent && (isStale(m_scalingReadMs) || m_changesBefore != m_autoscaler.changes())) {
        m_scalingReadMs = m_client.clock().steadyMs();
        askScaling(gathering);
    }
}

template <typename Item, typename Parse>
void KubeReading::askPages(const Shared& gathering, const QString& list,
                           QVector<Item> Reading::*into, Parse parse, const QString& next,
                           int pagesLeft) {
    KubeCall call{{}, list};
    add(call.query, "labelSelector", m_selector);
    add(call.query, "limit", QString::number(ItemsAPage));
    if (!next.isEmpty()) {
        add(call.query, "continue", next);
    }
    ask(gathering, call,
        [this, gathering, list, into, parse,
         pagesLeft](const Expected<QJsonObject>& answer) -> Expected<void> {
            auto page = answer ? parse(*answer) : failure(answer.error());
            if (!page) {
                return failure(page.error());
            }
            gathering->reading.*into << page->items;
            if (page->next.isEmpty()) {
                return {};
            }
            if (pagesLeft <= 1) {
                return failure(ErrorCode::LimitExceeded,
                               QStringLiteral("there are more than %1 of %2")
                                   .arg(MostPages * ItemsAPage)
                                   .arg(list.section(u'/', -1)),
                               gathering->what);
            }
            askPages(gathering, list, into, parse, page->next, pagesLeft - 1);
            return {};
        });
}

void KubeReading::askWorkload(const Shared& gathering) {
    gathering->next = &KubeReading::askConfigs;
    ask(gathering, {{}, path().value_or(QString())},
        [this, gathering](const Expected<QJsonObject>& answer) -> Expected<void> {
            auto workload =
                answer ? parseWorkload(*answer, m_options.kind) : failure(answer.error());
            if (!workload) {
                return failure(workload.error());
            }
            const bool isAnother = workload->uid != m_uid;
            m_uid = workload->uid;
            m_selector = workload->selector;
            gathering->reading.workload = std::move(*workload);
            if (isAnother && !gathering->isSecondTry) {
                // It was made anew, perhaps with another selector.
                gathering->isSecondTry = true;
                gathering->reading.revisions.clear();
                gathering->reading.pods.clear();
                gathering->next = &KubeReading::askLists;
            }
            return {};
        });
}

void KubeReading::askPermission(const Shared& gathering) {
    m_permissionReadMs = m_client.clock().steadyMs();
    askWhether(gathering, QStringLiteral("apps"), resourceName(m_options.kind), m_options.name,
               &KubeReading::m_mayNotWrite);
}

/// Without an answer nothing is said against a write: the API decides when it comes.
void KubeReading::askWhether(const Shared& gathering, const QString& group, const QString& resource,
                             const QString& name, QString KubeReading::*mayNot) {
    const auto& access = m_client.access();
    if (!access) {
        return;
    }
    const QString inNamespace = access->namespaceName;
    const QJsonObject attributes{{QStringLiteral("namespace"), inNamespace},
                                 {QStringLiteral("verb"), QStringLiteral("patch")},
                                 {QStringLiteral("group"), group},
                                 {QStringLiteral("resource"), resource},
                                 {QStringLiteral("name"), name}};
    const QJsonObject review{
        {QStringLiteral("apiVersion"), QStringLiteral("authorization.k8s.io/v1")},
        {QStringLiteral("kind"), QStringLiteral("SelfSubjectAccessReview")},
        {QStringLiteral("spec"), QJsonObject{{QStringLiteral("resourceAttributes"), attributes}}}};
    KubeCall call{{}, QStringLiteral("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews")};
    call.verb = "POST";
    call.body = QJsonDocument(review).toJson(QJsonDocument::Compact);
    ask(gathering, call,
        [this, inNamespace, resource,
         mayNot](const Expected<QJsonObject>& answer) -> Expected<void> {
            if (!answer) {
                return {};
            }
            const QJsonValue status = (*answer)[QLatin1String("status")];
            (this->*mayNot).clear();
            if (status.isObject() && !status[QLatin1String("allowed")].toBool()) {
                const QString reason = base::flattened(
                    status[QLatin1String("reason")].toString().left(LongestMessage));
                this->*mayNot =
                    QStringLiteral("this user may not patch %1 in the namespace %2%3")
                        .arg(resource, inNamespace,
                             reason.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(reason));
            }
            return {};
        });
}

/// Without an answer only what the autoscaler does is not known: nobody waits for it.
void KubeReading::askScaling(const Shared& gathering) {
    ++gathering->open;
    m_changesBefore = m_autoscaler.changes();
    m_autoscaler.find([this, gathering](const Expected<std::optional<Hpa>>& hpa) {
        m_hpaUntold = hpa ? QString() : hpa.error().text();
        m_silentSinceMs = m_client.clock().steadyMs();
        if (hpa) {
            m_hpa = *hpa;
        }
        if (m_hpa && m_options.pinsCapacity) {
            askWhether(gathering, QStringLiteral("autoscaling"),
                       QStringLiteral("horizontalpodautoscalers"), m_hpa->name,
                       &KubeReading::m_mayNotScale);
        }
        --gathering->open;
        Gathering::goOn(*this, gathering);
    });
}

fleet::ScaleIn KubeReading::scaleIn() const {
    const bool isOff = !m_options.pinsCapacity;
    if (m_options.kind == WorkloadKind::DaemonSet) {
        return {{}, QStringLiteral("a DaemonSet has a task on each node"), {}, isOff};
    }
    if (!m_hpaUntold.isEmpty()) {
        return {{}, {}, QStringLiteral("its autoscaler cannot be read: ") + m_hpaUntold, isOff};
    }
    if (!m_hpa) {
        return {{}, QStringLiteral("no HorizontalPodAutoscaler scales it"), {}, isOff};
    }
    return {m_hpa->range,
            {},
            isOff ? QStringLiteral("deploy.pin_capacity is off") : m_mayNotScale,
            isOff};
}

/// Their metadata only: values of Secrets shall never come here.
void KubeReading::askConfigs(const Shared& gathering) {
    if (!isStale(m_configsReadMs)) {
        return;
    }
    m_configsReadMs = m_client.clock().steadyMs();
    QMap<QString, ConfigReference> wanted;
    QVector<QJsonObject> templates{gathering->reading.workload.podTemplate};
    for (const Revision& revision : std::as_const(gathering->reading.revisions)) {
        if (revision.owner == m_uid) {
            templates << revision.podTemplate;
        }
    }
    for (const QJsonObject& each : std::as_const(templates)) {
        for (const ConfigReference& reference : referencesOf(each)) {
            if (wanted.size() < MostConfigs) {
                wanted.insert(reference.kind + u' ' + reference.name, reference);
            }
        }
    }
    m_configs.removeIf([&](auto each) { return !wanted.contains(each.key()); });
    for (auto each = wanted.begin(); each != wanted.end(); ++each) {
        const bool isSecret = each->kind == QLatin1String("Secret");
        KubeCall call{{},
                      folder(QStringLiteral("api/v1")).value_or(QString()) +
                          (isSecret ? QStringLiteral("secrets/") : QStringLiteral("configmaps/")) +
                          QString::fromLatin1(encoded(each->name))};
        call.accept = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1";
        ask(gathering, call,
            [this, key = each.key()](const Expected<QJsonObject>& answer) -> Expected<void> {
                takeConfig(key, answer);
                return {};
            });
    }
}

void KubeReading::takeConfig(const QString& key, const Expected<QJsonObject>& answer) {
    ConfigState& state = m_configs[key];
    const TimeMs nowMs = m_client.clock().nowMs();
    if (answer) {
        const QString version =
            (*answer)[QLatin1String("metadata")][QLatin1String("resourceVersion")].toString();
        if (state.watchedSinceMs == NoTime) {
            state.watchedSinceMs = nowMs;
            state.changedMs = lastChangedMs(*answer);
        } else if (state.version != version) {
            state.changedMs = nowMs;
        }
        state.version = version;
        state.known = ConfigState::Known::There;
    } else if (answer.error().code == ErrorCode::NotFound) {
        state.known = ConfigState::Known::Gone;
    } else if (answer.error().code == ErrorCode::Forbidden) {
        state = {};
    }
}

void KubeReading::countOoms(Reading& reading) {
    QHash<QString, OomCount> kept;
    for (const Pod& pod : std::as_const(reading.pods)) {
        int kills = 0;
        for (const PodContainer& container : pod.containers) {
            const QString key = pod.uid + u'/' + container.name;
            OomCount count = m_ooms.value(key);
            for (const auto& end : {container.lastEnd, container.end}) {
                // Each end has a time of its own; both may be told at once.
                if (end && end->reason == QLatin1String("OOMKilled") &&
                    (count.count == 0 || end->finishedMs > count.lastMs)) {
                    ++count.count;
                    count.lastMs = end->finishedMs;
                }
            }
            kills += count.count;
            kept.insert(key, count);
        }
        reading.oomKills.insert(pod.uid, kills);
    }
    m_ooms = kept;
}

void KubeReading::finish(const Shared& gathering) {
    if (gathering->error) {
        gathering->done(failure(*gathering->error));
        return;
    }
    Reading& reading = gathering->reading;
    reading.revisions.erase(
        std::remove_if(reading.revisions.begin(), reading.revisions.end(),
                       [&](const Revision& each) { return each.owner != reading.workload.uid; }),
        reading.revisions.end());
    std::sort(reading.revisions.begin(), reading.revisions.end(),
              [](const auto& a, const auto& b) { return a.number > b.number; });
    countOoms(reading);
    reading.scaling = m_hpa ? std::optional(m_hpa->spec) : std::nullopt;
    reading.scaleIn = scaleIn();
    reading.mayNotWrite = m_mayNotWrite;
    reading.configs = m_configs;
    reading.shownSettings = m_options.shownSettings;
    reading.metrics = m_options.metrics;
    reading.isHere = m_client.isHere();
    reading.readAtMs = m_client.clock().nowMs();
    gathering->done(std::move(reading));
}

} // namespace wb::kubernetes
