// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeKubeApi.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace wb::test {

namespace {

const QLatin1String RevisionKey("deployment.kubernetes.io/revision");
constexpr const char* HashLabel = "controller-revision-hash";
const QLatin1String HistoryKey("deployment.kubernetes.io/revision-history");

const QStringList Nodes{QStringLiteral("node-1"), QStringLiteral("node-2")};

QJsonValue part(const QJsonObject& object, const char* first, const char* second) {
    return object[QLatin1String(first)][QLatin1String(second)];
}

void put(QJsonObject& object, const char* first, const char* second, const QJsonValue& value) {
    QJsonObject inner = object[QLatin1String(first)].toObject();
    inner.insert(QLatin1String(second), value);
    object.insert(QLatin1String(first), inner);
}

bool isOnDeleteOnly(const QJsonObject& workload) {
    return part(workload, "spec", "updateStrategy")[QLatin1String("type")].toString() ==
           QLatin1String("OnDelete");
}

QString nowText() {
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

QString hashOf(const QJsonObject& podTemplate) {
    return QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(podTemplate).toJson(QJsonDocument::Compact),
                                 QCryptographicHash::Sha1)
            .toHex()
            .left(10));
}

QJsonObject labelled(QJsonObject podTemplate, const char* label, const QString& value) {
    QJsonObject labels = part(podTemplate, "metadata", "labels").toObject();
    labels.insert(QLatin1String(label), value);
    put(podTemplate, "metadata", "labels", labels);
    return podTemplate;
}

QJsonArray ownedBy(const QJsonObject& owner) {
    return {QJsonObject{{QStringLiteral("kind"), owner[QLatin1String("kind")]},
                        {QStringLiteral("name"), part(owner, "metadata", "name")},
                        {QStringLiteral("uid"), part(owner, "metadata", "uid")},
                        {QStringLiteral("controller"), true}}};
}

bool isOwnedBy(const QJsonObject& object, const QJsonObject& owner) {
    return part(object, "metadata", "ownerReferences")[0][QLatin1String("uid")] ==
           part(owner, "metadata", "uid");
}

bool isReady(const QJsonObject& pod) {
    return part(pod, "status", "conditions")[0][QLatin1String("status")].toString() ==
           QLatin1String("True");
}

QString folderOf(const QString& path, const char* group, const char* resource) {
    return QStringLiteral("/%1/namespaces/%2/%3")
        .arg(QLatin1String(group), path.section(u'/', -3, -3), QLatin1String(resource));
}

/// Those of the workload's annotations that the controller copies.
QJsonObject copied(QJsonObject annotations, const QJsonObject& workload) {
    const QJsonObject own = part(workload, "metadata", "annotations").toObject();
    for (auto each = own.begin(); each != own.end(); ++each) {
        if (each.key() != RevisionKey && each.key() != HistoryKey) {
            annotations.insert(each.key(), each.value());
        }
    }
    return annotations;
}

QJsonObject progressing(const QString& reason, bool isTrue) {
    return {{QStringLiteral("type"), QStringLiteral("Progressing")},
            {QStringLiteral("status"), isTrue ? QStringLiteral("True") : QStringLiteral("False")},
            {QStringLiteral("reason"), reason},
            {QStringLiteral("message"), QStringLiteral("ReplicaSet ") + reason},
            {QStringLiteral("lastUpdateTime"), nowText()}};
}

} // namespace

void FakeKubeApi::control() {
    const QStringList paths = m_objects.keys();
    for (const QString& path : paths) {
        const QString resource = path.section(u'/', -2, -2);
        if (resource == QLatin1String("deployments")) {
            controlDeployment(path);
        } else if (resource == QLatin1String("statefulsets")) {
            controlStatefulSet(path);
        } else if (resource == QLatin1String("daemonsets")) {
            controlDaemonSet(path);
        }
    }
    for (const QString& path : paths) {
        if (path.section(u'/', -2, -2) == QLatin1String("pods")) {
            runPods(path);
        }
    }
}

/// The ReplicaSet that the Deployment wants, made or numbered anew.
QString FakeKubeApi::revise(const QString& path, const QJsonObject& workload) {
    const QString folder = folderOf(path, "apis/apps/v1", "replicasets");
    const QJsonObject podTemplate = part(workload, "spec", "template").toObject();
    const QString hash = hashOf(podTemplate);
    const QString wanted = folder + u'/' + path.section(u'/', -1) + u'-' + hash;
    qint64 newest = 0;
    for (const QString& other : pathsIn(folder)) {
        if (other != wanted && isOwnedBy(m_objects[other], workload)) {
            newest = std::max(newest, part(m_objects[other], "metadata", "annotations")[RevisionKey]
                                          .toString()
                                          .toLongLong());
        }
    }
    if (!m_objects.contains(wanted)) {
        QJsonObject set;
        put(set, "metadata", "name", wanted.section(u'/', -1));
        put(set, "metadata", "labels",
            part(labelled(podTemplate, "pod-template-hash", hash), "metadata", "labels"));
        put(set, "metadata", "ownerReferences", ownedBy(workload));
        put(set, "spec", "template", labelled(podTemplate, "pod-template-hash", hash));
        create(folder, set);
    }
    QJsonObject set = m_objects[wanted];
    QJsonObject annotations = copied(part(set, "metadata", "annotations").toObject(), workload);
    const QString number = annotations[RevisionKey].toString();
    if (number.toLongLong() <= newest) {
        if (!number.isEmpty()) {
            const QString history = annotations[HistoryKey].toString();
            annotations.insert(HistoryKey, history.isEmpty() ? number : history + u',' + number);
        }
        annotations.insert(RevisionKey, QString::number(newest + 1));
    }
    put(set, "metadata", "annotations", annotations);
    store(wanted, set);
    return wanted;
}

void FakeKubeApi::controlDeployment(const QString& path) {
    QJsonObject workload = m_objects[path];
    if (part(workload, "spec", "paused").toBool()) {
        return;
    }
    const QString current = revise(path, workload);
    const QJsonObject set = m_objects[current];
    const QString pods = folderOf(path, "api/v1", "pods");
    const int desired = part(workload, "spec", "replicas").toInt();
    QStringList fresh;
    QStringList old;
    int ready = 0;
    for (const QString& pod : pathsIn(pods)) {
        const bool isMine = part(m_objects[pod], "metadata", "labels")[QLatin1String("app")] ==
                            part(set, "metadata", "labels")[QLatin1String("app")];
        if (isMine) {
            (isOwnedBy(m_objects[pod], set) ? fresh : old) << pod;
            ready += isReady(m_objects[pod]) ? 1 : 0;
        }
    }
    const auto readyFresh = std::count_if(
        fresh.begin(), fresh.end(), [this](const QString& pod) { return isReady(m_objects[pod]); });
    if (fresh.size() < desired && fresh.size() + old.size() <= desired) {
        const QString name = current.section(u'/', -1) + QStringLiteral("-p%1").arg(++m_uids);
        addPod(pods, name, set, part(set, "spec", "template").toObject(), "pod-template-hash",
               name.section(u'-', -2, -2));
    } else if (!old.isEmpty() && (ready > desired || readyFresh == desired)) {
        m_objects.remove(old.constFirst());
    } else if (old.isEmpty() && fresh.size() > desired) {
        m_objects.remove(fresh.constLast());
    }
    const bool isThere = old.isEmpty() && readyFresh == desired;
    const QString reason =
        part(workload, "status", "conditions")[0][QLatin1String("reason")].toString();
    const bool stays = reason == QLatin1String("NewReplicaSetAvailable") && old.isEmpty();
    const int deadline = part(workload, "spec", "progressDeadlineSeconds").toInt(600);
    m_ticks[current] = isThere || stays ? 0 : m_ticks[current] + 1;
    const bool isLate = m_ticks[current] * m_controllers.interval() > deadline * 1000;
    const QString next = isThere || stays ? QStringLiteral("NewReplicaSetAvailable")
                         : isLate         ? QStringLiteral("ProgressDeadlineExceeded")
                                          : QStringLiteral("ReplicaSetUpdated");
    const QJsonValue condition = reason == next ? part(workload, "status", "conditions")[0]
                                                : QJsonValue(progressing(next, !isLate));
    workload.insert(
        QLatin1String("status"),
        QJsonObject{
            {QStringLiteral("observedGeneration"), part(workload, "metadata", "generation")},
            {QStringLiteral("replicas"), static_cast<int>(fresh.size() + old.size())},
            {QStringLiteral("updatedReplicas"), static_cast<int>(fresh.size())},
            {QStringLiteral("availableReplicas"), ready},
            {QStringLiteral("conditions"), QJsonArray{condition}}});
    QJsonObject annotations = part(workload, "metadata", "annotations").toObject();
    annotations.insert(RevisionKey,
                       part(m_objects[current], "metadata", "annotations")[RevisionKey]);
    put(workload, "metadata", "annotations", annotations);
    store(path, workload);
}

QString FakeKubeApi::reviseSet(const QString& path, const QJsonObject& workload) {
    const QString folder = folderOf(path, "apis/apps/v1", "controllerrevisions");
    QJsonObject podTemplate = part(workload, "spec", "template").toObject();
    const QString hash = hashOf(podTemplate);
    const QString wanted = folder + u'/' + path.section(u'/', -1) + u'-' + hash;
    qint64 newest = 0;
    for (const QString& other : pathsIn(folder)) {
        if (other != wanted && isOwnedBy(m_objects[other], workload)) {
            newest = std::max(newest, m_objects[other][QLatin1String("revision")].toInteger());
        }
    }
    if (!m_objects.contains(wanted)) {
        QJsonObject made;
        put(made, "metadata", "name", wanted.section(u'/', -1));
        put(made, "metadata", "labels",
            part(labelled(podTemplate, HashLabel, hash), "metadata", "labels"));
        put(made, "metadata", "annotations", copied({}, workload));
        put(made, "metadata", "ownerReferences", ownedBy(workload));
        podTemplate.insert(QLatin1String("$patch"), QStringLiteral("replace"));
        put(made, "data", "spec", QJsonObject{{QStringLiteral("template"), podTemplate}});
        create(folder, made);
    }
    QJsonObject revision = m_objects[wanted];
    if (revision[QLatin1String("revision")].toInteger() <= newest) {
        revision.insert(QLatin1String("revision"), newest + 1);
        store(wanted, revision);
    }
    return wanted.section(u'/', -1);
}

void FakeKubeApi::controlStatefulSet(const QString& path) {
    QJsonObject workload = m_objects[path];
    const QString wanted = reviseSet(path, workload);
    const QString pods = folderOf(path, "api/v1", "pods");
    const int desired = part(workload, "spec", "replicas").toInt();
    const QJsonValue strategy = part(workload, "spec", "updateStrategy");
    const bool isOnDelete = isOnDeleteOnly(workload);
    const int partition =
        strategy[QLatin1String("rollingUpdate")][QLatin1String("partition")].toInt();
    int updated = 0;
    int ready = 0;
    bool isBusy = false;
    for (int i = desired - 1; i >= 0; --i) {
        const QString name = QStringLiteral("%1-%2").arg(path.section(u'/', -1)).arg(i);
        const QString pod = pods + u'/' + name;
        if (!m_objects.contains(pod)) {
            addPod(pods, name, workload, part(workload, "spec", "template").toObject(), HashLabel,
                   wanted);
            isBusy = true;
            continue;
        }
        const bool isNew =
            part(m_objects[pod], "metadata", "labels")[QLatin1String(HashLabel)].toString() ==
            wanted;
        updated += isNew ? 1 : 0;
        ready += isReady(m_objects[pod]) ? 1 : 0;
        isBusy = isBusy || !isReady(m_objects[pod]);
        if (!isNew && !isBusy && !isOnDelete && i >= partition) {
            m_objects.remove(pod);
            isBusy = true;
        }
    }
    const QJsonValue last = part(workload, "status", "currentRevision");
    const bool isThere =
        last.isUndefined() || (updated == desired && ready == desired && !isOnDelete);
    workload.insert(
        QLatin1String("status"),
        QJsonObject{
            {QStringLiteral("observedGeneration"), part(workload, "metadata", "generation")},
            {QStringLiteral("replicas"), desired},
            {QStringLiteral("updatedReplicas"), updated},
            {QStringLiteral("readyReplicas"), ready},
            {QStringLiteral("updateRevision"), wanted},
            {QStringLiteral("currentRevision"), isThere ? QJsonValue(wanted) : last}});
    store(path, workload);
}

void FakeKubeApi::controlDaemonSet(const QString& path) {
    QJsonObject workload = m_objects[path];
    const QString wanted = reviseSet(path, workload).section(u'-', -1);
    const QString pods = folderOf(path, "api/v1", "pods");
    int scheduled = 0;
    int updated = 0;
    int ready = 0;
    QStringList old;
    QStringList unready;
    for (const QString& node : Nodes) {
        const QStringList all = pathsIn(pods);
        const auto pod = std::find_if(all.begin(), all.end(), [&](const QString& each) {
            return isOwnedBy(m_objects[each], workload) &&
                   part(m_objects[each], "spec", "nodeName").toString() == node;
        });
        if (pod == all.end()) {
            QJsonObject podTemplate = part(workload, "spec", "template").toObject();
            put(podTemplate, "spec", "nodeName", node);
            addPod(pods, path.section(u'/', -1) + QStringLiteral("-p%1").arg(++m_uids), workload,
                   podTemplate, HashLabel, wanted);
            continue;
        }
        ++scheduled;
        ready += isReady(m_objects[*pod]) ? 1 : 0;
        if (part(m_objects[*pod], "metadata", "labels")[QLatin1String(HashLabel)].toString() ==
            wanted) {
            ++updated;
        } else {
            (isReady(m_objects[*pod]) ? old : unready) << *pod;
        }
    }
    // One of those that serve at a time, and each takes a while to stop.
    const bool mayStop = unready.isEmpty() && !old.isEmpty() && ready == Nodes.size();
    m_ticks[path] = mayStop ? m_ticks[path] + 1 : 0;
    if (m_ticks[path] > ticksToStart) {
        unready << old.constFirst();
    }
    for (const QString& pod : isOnDeleteOnly(workload) ? QStringList() : unready) {
        m_objects.remove(pod);
    }
    workload.insert(
        QLatin1String("status"),
        QJsonObject{
            {QStringLiteral("observedGeneration"), part(workload, "metadata", "generation")},
            {QStringLiteral("desiredNumberScheduled"), static_cast<int>(Nodes.size())},
            {QStringLiteral("currentNumberScheduled"), scheduled},
            {QStringLiteral("updatedNumberScheduled"), updated},
            {QStringLiteral("numberAvailable"), ready}});
    store(path, workload);
}

void FakeKubeApi::addPod(const QString& folder, const QString& name, const QJsonObject& owner,
                         const QJsonObject& podTemplate, const char* hashLabel,
                         const QString& hash) {
    QJsonObject pod = labelled(podTemplate, hashLabel, hash);
    put(pod, "metadata", "name", name);
    put(pod, "metadata", "ownerReferences", ownedBy(owner));
    put(pod, "status", "phase", QStringLiteral("Pending"));
    create(folder, pod);
}

/// The node: what is new runs at once, but for images that are named "broken".
void FakeKubeApi::runPods(const QString& path) {
    QJsonObject pod = m_objects.value(path);
    if (part(pod, "status", "phase").toString() != QLatin1String("Pending")) {
        return;
    }
    const QString uid = part(pod, "metadata", "uid").toString();
    if (++m_ticks[uid] < ticksToStart) {
        return;
    }
    m_ticks.remove(uid);
    const QJsonValue container = part(pod, "spec", "containers")[0];
    const bool isBroken =
        container[QLatin1String("image")].toString().contains(QLatin1String("broken"));
    const QJsonObject ended{{QStringLiteral("reason"), QStringLiteral("OOMKilled")},
                            {QStringLiteral("exitCode"), 137},
                            {QStringLiteral("finishedAt"), nowText()}};
    const QJsonObject waiting{{QStringLiteral("reason"), QStringLiteral("CrashLoopBackOff")}};
    const QJsonObject state =
        isBroken ? QJsonObject{{QStringLiteral("waiting"), waiting}}
                 : QJsonObject{{QStringLiteral("running"),
                                QJsonObject{{QStringLiteral("startedAt"), nowText()}}}};
    const QJsonObject last =
        isBroken ? QJsonObject{{QStringLiteral("terminated"), ended}} : QJsonObject();
    pod.insert(
        QLatin1String("status"),
        QJsonObject{
            {QStringLiteral("phase"), QStringLiteral("Running")},
            {QStringLiteral("podIP"), addressOf(part(pod, "metadata", "name").toString())},
            {QStringLiteral("startTime"), nowText()},
            {QStringLiteral("conditions"),
             QJsonArray{
                 QJsonObject{{QStringLiteral("type"), QStringLiteral("Ready")},
                             {QStringLiteral("status"),
                              isBroken ? QStringLiteral("False") : QStringLiteral("True")}}}},
            {QStringLiteral("containerStatuses"),
             QJsonArray{QJsonObject{{QStringLiteral("name"), container[QLatin1String("name")]},
                                    {QStringLiteral("ready"), !isBroken},
                                    {QStringLiteral("restartCount"), isBroken ? 3 : 0},
                                    {QStringLiteral("state"), state},
                                    {QStringLiteral("lastState"), last}}}}});
    store(path, pod);
}

} // namespace wb::test
