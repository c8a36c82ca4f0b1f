// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeJson.h"

#include "models/base/Format.h"
#include "models/base/SafeText.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace wb::kubernetes {

namespace {

constexpr qsizetype LongestMessage = 300;
constexpr qsizetype MostItems = 1'000;
constexpr qsizetype MostContainers = 50;
constexpr int MostReplicas = 1'000'000;
constexpr qsizetype MostNumbers = 20;
constexpr int MostParts = 100;

const QLatin1String RevisionKey("deployment.kubernetes.io/revision");

tl::unexpected<Error> notAsDocumented(const QString& what) {
    return failure(ErrorCode::Protocol,
                   QStringLiteral("the answer is not as the Kubernetes API has it: ") + what);
}

QString text(const QJsonValue& object, const char* member) {
    return object[QLatin1String(member)].toString();
}

QString shown(const QJsonValue& object, const char* member) {
    return base::flattened(text(object, member).left(LongestMessage));
}

TimeMs time(const QJsonValue& object, const char* member) {
    return base::parseTime(text(object, member));
}

int count(const QJsonValue& object, const char* member, int fallback = 0) {
    return std::clamp(object[QLatin1String(member)].toInt(fallback), 0, MostReplicas);
}

TextMap texts(const QJsonValue& object) {
    TextMap all;
    const QJsonObject members = object.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        all.insert(member.key(), member.value().toString());
    }
    return all;
}

/// The uid of the controller that an object belongs to.
QString ownerOf(const QJsonValue& metadata) {
    const QJsonArray owners = metadata[QLatin1String("ownerReferences")].toArray();
    for (const auto& owner : owners) {
        if (owner[QLatin1String("controller")].toBool()) {
            return text(owner, "uid");
        }
    }
    return {};
}

Expected<QJsonArray> itemsOf(const QJsonObject& answer) {
    const QJsonValue items = answer[QLatin1String("items")];
    // An empty list may be told as null.
    if (!items.isNull() && !items.isArray()) {
        return notAsDocumented(QStringLiteral("\"items\" is no list"));
    }
    if (items.toArray().size() > MostItems) {
        return notAsDocumented(QStringLiteral("a page has more than %1 items").arg(MostItems));
    }
    return items.toArray();
}

QString selectorText(const QJsonValue& selector) {
    QStringList terms;
    const TextMap labels = texts(selector[QLatin1String("matchLabels")]);
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        terms << label.key() + u'=' + label.value();
    }
    const QJsonArray expressions = selector[QLatin1String("matchExpressions")].toArray();
    for (const auto& expression : expressions) {
        const QString key = text(expression, "key");
        const QString op = text(expression, "operator");
        QStringList values;
        const QJsonArray written = expression[QLatin1String("values")].toArray();
        for (const auto& value : written) {
            values << value.toString();
        }
        if (op == QLatin1String("Exists")) {
            terms << key;
        } else if (op == QLatin1String("DoesNotExist")) {
            terms << u'!' + key;
        } else {
            terms << QStringLiteral("%1 %2 (%3)")
                         .arg(key,
                              op == QLatin1String("NotIn") ? QStringLiteral("notin")
                                                           : QStringLiteral("in"),
                              values.join(u','));
        }
    }
    return terms.join(u',');
}

/// "25%" of the replicas, or a plain number.
int shareOf(const QJsonValue& value, int replicas, bool isRoundedUp) {
    if (value.isDouble()) {
        return std::clamp(value.toInt(), 0, MostReplicas);
    }
    QString percent = value.toString();
    percent.chop(1);
    const double share = std::clamp(percent.toDouble(), 0.0, 1000.0) * replicas / 100;
    return static_cast<int>(isRoundedUp ? std::ceil(share) : std::floor(share));
}

/// The numbers a ReplicaSet had before its present one, from "1,4,7". Anybody may have written it.
QVector<qint64> earlierNumbers(const QString& history, qint64 present) {
    QVector<qint64> numbers;
    QStringView rest(history);
    for (int i = 0; i < MostParts && !rest.isEmpty() && numbers.size() < MostNumbers; ++i) {
        const qsizetype comma = rest.lastIndexOf(u',');
        const qint64 number = rest.mid(comma + 1).trimmed().toLongLong();
        if (number > 0 && number < present && !numbers.contains(number)) {
            numbers << number;
        }
        rest = rest.left(std::max<qsizetype>(comma, 0));
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

/// Who last changed the template; what only scales or reports has no part in it.
void readManager(const QJsonValue& metadata, Workload& workload) {
    const QJsonArray entries = metadata[QLatin1String("managedFields")].toArray();
    for (const auto& entry : entries) {
        const QJsonValue fields =
            entry[QLatin1String("fieldsV1")][QLatin1String("f:spec")][QLatin1String("f:template")];
        const TimeMs atMs = time(entry, "time");
        if (fields.isObject() && atMs != NoTime && atMs >= workload.templateChangedMs) {
            workload.templateChangedMs = atMs;
            workload.templateManager = shown(entry, "manager");
        }
    }
}

void readStrategy(const QJsonValue& spec, Workload& workload) {
    const bool isDeployment = workload.kind == WorkloadKind::Deployment;
    const QJsonValue strategy =
        spec[isDeployment ? QLatin1String("strategy") : QLatin1String("updateStrategy")];
    const QJsonValue rolling = strategy[QLatin1String("rollingUpdate")];
    workload.isOnDelete = text(strategy, "type") == QLatin1String("OnDelete");
    workload.partition = count(rolling, "partition");
    workload.isOrdered = workload.kind == WorkloadKind::StatefulSet &&
                         text(spec, "podManagementPolicy") != QLatin1String("Parallel");
    workload.isRecreate = text(strategy, "type") == QLatin1String("Recreate");
    workload.surge = shareOf(rolling[QLatin1String("maxSurge")], workload.desired, true);
    // As the API has it: down for a Deployment, up for the others; one must be allowed to move.
    workload.unavailable =
        shareOf(rolling[QLatin1String("maxUnavailable")], workload.desired, !isDeployment);
    if (workload.surge == 0 && workload.unavailable == 0) {
        workload.unavailable = 1;
    }
    workload.isPaused = isDeployment && spec[QLatin1String("paused")].toBool();
    workload.keepsHistory = spec[QLatin1String("revisionHistoryLimit")].toInt(10) > 0;
}

void readStatus(const QJsonValue& status, Workload& workload) {
    workload.observedGeneration = status[QLatin1String("observedGeneration")].toInteger();
    if (workload.kind == WorkloadKind::DaemonSet) {
        workload.desired = count(status, "desiredNumberScheduled");
        workload.total = count(status, "currentNumberScheduled");
        workload.updated = count(status, "updatedNumberScheduled");
        workload.available = count(status, "numberAvailable");
    } else {
        workload.total = count(status, "replicas");
        workload.updated = count(status, "updatedReplicas");
        workload.available =
            count(status, workload.kind == WorkloadKind::Deployment ? "availableReplicas"
                                                                    : "readyReplicas");
    }
    workload.currentRevision = text(status, "currentRevision");
    workload.updateRevision = text(status, "updateRevision");
    const QJsonArray conditions = status[QLatin1String("conditions")].toArray();
    for (const auto& each : conditions) {
        workload.conditions.append(
            {text(each, "type"), text(each, "status") == QLatin1String("True"),
             text(each, "reason"), shown(each, "message"), time(each, "lastUpdateTime")});
    }
}

std::optional<ContainerEnd> endOf(const QJsonValue& state) {
    const QJsonValue ended = state[QLatin1String("terminated")];
    if (!ended.isObject()) {
        return std::nullopt;
    }
    return ContainerEnd{shown(ended, "reason"), ended[QLatin1String("exitCode")].toInt(),
                        time(ended, "finishedAt")};
}

PodContainer containerOf(const QJsonValue& status) {
    PodContainer container;
    const QJsonValue state = status[QLatin1String("state")];
    const QJsonValue waiting = state[QLatin1String("waiting")];
    container.name = shown(status, "name");
    container.isReady = status[QLatin1String("ready")].toBool();
    container.isRunning = state[QLatin1String("running")].isObject();
    container.restarts = count(status, "restartCount");
    if (waiting.isObject()) {
        const QString message = shown(waiting, "message");
        container.waiting = shown(waiting, "reason");
        if (!message.isEmpty()) {
            container.waiting += QStringLiteral(": ") + message;
        }
    }
    container.end = endOf(state);
    container.lastEnd = endOf(status[QLatin1String("lastState")]);
    return container;
}

QVector<PodContainer> containersOf(const QJsonValue& statuses) {
    QVector<PodContainer> containers;
    const QJsonArray told = statuses.toArray();
    for (const auto& status : told) {
        if (containers.size() < MostContainers) {
            containers << containerOf(status);
        }
    }
    return containers;
}

Pod podOf(const QJsonValue& item) {
    const QJsonValue metadata = item[QLatin1String("metadata")];
    const QJsonValue status = item[QLatin1String("status")];
    Pod pod;
    pod.name = text(metadata, "name");
    pod.uid = text(metadata, "uid");
    pod.labels = texts(metadata[QLatin1String("labels")]);
    pod.annotations = texts(metadata[QLatin1String("annotations")]);
    pod.owner = ownerOf(metadata);
    pod.createdMs = time(metadata, "creationTimestamp");
    pod.isDeleted = metadata[QLatin1String("deletionTimestamp")].isString();
    pod.spec = item[QLatin1String("spec")].toObject();
    pod.node = shown(pod.spec, "nodeName");
    pod.phase = text(status, "phase");
    pod.reason = shown(status, "reason");
    pod.address = text(status, "podIP");
    pod.startedMs = time(status, "startTime");
    const QJsonArray conditions = status[QLatin1String("conditions")].toArray();
    for (const auto& condition : conditions) {
        const bool isTrue = text(condition, "status") == QLatin1String("True");
        if (text(condition, "type") == QLatin1String("Ready")) {
            pod.isReady = isTrue;
            pod.readyMs = isTrue ? time(condition, "lastTransitionTime") : NoTime;
        } else if (text(condition, "type") == QLatin1String("PodScheduled") && !isTrue &&
                   text(condition, "reason") == QLatin1String("Unschedulable")) {
            pod.isUnplaceable = true;
            pod.reason = QStringLiteral("Unschedulable: ") + shown(condition, "message");
        }
    }
    pod.containers = containersOf(status[QLatin1String("containerStatuses")]);
    pod.initContainers = containersOf(status[QLatin1String("initContainerStatuses")]);
    return pod;
}

Revision revisionOf(const QJsonValue& item, WorkloadKind kind) {
    const QJsonValue metadata = item[QLatin1String("metadata")];
    Revision revision;
    revision.name = text(metadata, "name");
    revision.uid = text(metadata, "uid");
    revision.owner = ownerOf(metadata);
    revision.annotations = texts(metadata[QLatin1String("annotations")]);
    revision.createdMs = time(metadata, "creationTimestamp");
    const TextMap labels = texts(metadata[QLatin1String("labels")]);
    QJsonValue spec = item[QLatin1String("spec")];
    if (kind == WorkloadKind::Deployment) {
        revision.number = revision.annotations.value(RevisionKey).toLongLong();
        revision.hash = labels.value(QStringLiteral("pod-template-hash"));
        revision.before = earlierNumbers(
            revision.annotations.value(QStringLiteral("deployment.kubernetes.io/revision-history")),
            revision.number);
    } else {
        revision.number = item[QLatin1String("revision")].toInteger();
        // A StatefulSet's pods carry the revision's name, a DaemonSet's its hash.
        revision.hash = kind == WorkloadKind::StatefulSet
                            ? revision.name
                            : labels.value(QStringLiteral("controller-revision-hash"));
        spec = item[QLatin1String("data")][QLatin1String("spec")];
    }
    QJsonObject podTemplate = spec[QLatin1String("template")].toObject();
    QJsonObject inner = podTemplate[QLatin1String("metadata")].toObject();
    QJsonObject kept = inner[QLatin1String("labels")].toObject();
    kept.remove(QLatin1String("pod-template-hash"));
    inner.insert(QLatin1String("labels"), kept);
    podTemplate.insert(QLatin1String("metadata"), inner);
    podTemplate.remove(QLatin1String("$patch"));
    revision.podTemplate = podTemplate;
    return revision;
}

QJsonValue withoutNothings(const QJsonValue& value) {
    if (value.isObject()) {
        QJsonObject kept;
        const QJsonObject members = value.toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            const QJsonValue inner = withoutNothings(member.value());
            if (!inner.isNull()) {
                kept.insert(member.key(), inner);
            }
        }
        return kept.isEmpty() ? QJsonValue() : QJsonValue(kept);
    }
    if (value.isArray()) {
        QJsonArray kept;
        const QJsonArray items = value.toArray();
        for (const auto& item : items) {
            kept.append(withoutNothings(item));
        }
        return kept.isEmpty() ? QJsonValue() : QJsonValue(kept);
    }
    return value;
}

} // namespace

QString nextOf(const QJsonObject& answer) {
    return text(answer[QLatin1String("metadata")], "continue");
}

QString kindName(WorkloadKind kind) {
    switch (kind) {
    case WorkloadKind::StatefulSet:
        return QStringLiteral("StatefulSet");
    case WorkloadKind::DaemonSet:
        return QStringLiteral("DaemonSet");
    default:
        return QStringLiteral("Deployment");
    }
}

QString resourceName(WorkloadKind kind) {
    return kindName(kind).toLower() + u's';
}

const Condition* Workload::condition(const char* type) const {
    const auto found = std::find_if(conditions.begin(), conditions.end(), [&](const auto& each) {
        return each.type == QLatin1String(type);
    });
    return found == conditions.end() ? nullptr : &*found;
}

Expected<Workload> parseWorkload(const QJsonObject& answer, WorkloadKind kind) {
    const QJsonValue metadata = answer[QLatin1String("metadata")];
    const QJsonValue spec = answer[QLatin1String("spec")];
    Workload workload;
    workload.kind = kind;
    workload.name = text(metadata, "name");
    workload.uid = text(metadata, "uid");
    workload.resourceVersion = text(metadata, "resourceVersion");
    workload.generation = metadata[QLatin1String("generation")].toInteger();
    workload.labels = texts(metadata[QLatin1String("labels")]);
    workload.annotations = texts(metadata[QLatin1String("annotations")]);
    workload.selector = selectorText(spec[QLatin1String("selector")]);
    workload.podTemplate = spec[QLatin1String("template")].toObject();
    workload.desired = count(spec, "replicas", 1);
    readStatus(answer[QLatin1String("status")], workload);
    readStrategy(spec, workload);
    readManager(metadata, workload);
    for (const auto& [member, value] :
         {std::pair("metadata.uid", workload.uid),
          std::pair("metadata.resourceVersion", workload.resourceVersion),
          std::pair("spec.selector", workload.selector)}) {
        if (value.isEmpty()) {
            return notAsDocumented(
                QStringLiteral("%1 without \"%2\"").arg(kindName(kind), QLatin1String(member)));
        }
    }
    if (workload.podTemplate.isEmpty()) {
        return notAsDocumented(kindName(kind) + QStringLiteral(" without \"spec.template\""));
    }
    return workload;
}

Expected<Page<Revision>> parseRevisions(const QJsonObject& answer, WorkloadKind kind) {
    const auto items = itemsOf(answer);
    if (!items) {
        return failure(items.error());
    }
    Page<Revision> page{{}, nextOf(answer)};
    for (const auto& item : *items) {
        page.items << revisionOf(item, kind);
    }
    return page;
}

Expected<Page<Pod>> parsePods(const QJsonObject& answer) {
    const auto items = itemsOf(answer);
    if (!items) {
        return failure(items.error());
    }
    Page<Pod> page{{}, nextOf(answer)};
    for (const auto& item : *items) {
        page.items << podOf(item);
    }
    return page;
}

TimeMs lastChangedMs(const QJsonObject& object) {
    const QJsonValue metadata = object[QLatin1String("metadata")];
    TimeMs lastMs = time(metadata, "creationTimestamp");
    const QJsonArray entries = metadata[QLatin1String("managedFields")].toArray();
    for (const auto& entry : entries) {
        lastMs = std::max(lastMs, time(entry, "time"));
    }
    return lastMs;
}

QJsonObject plainTemplate(const QJsonObject& podTemplate) {
    return withoutNothings(podTemplate).toObject();
}

qint64 quantityBytes(const QString& text) {
    static const QMap<QString, double> units{{QString(), 1},
                                             {QStringLiteral("m"), 1e-3},
                                             {QStringLiteral("k"), 1e3},
                                             {QStringLiteral("M"), 1e6},
                                             {QStringLiteral("G"), 1e9},
                                             {QStringLiteral("T"), 1e12},
                                             {QStringLiteral("Ki"), 1024},
                                             {QStringLiteral("Mi"), 1048576},
                                             {QStringLiteral("Gi"), 1073741824},
                                             {QStringLiteral("Ti"), 1099511627776.0}};
    qsizetype digits = 0;
    while (digits < text.size() &&
           (text[digits].isDigit() || QStringLiteral(".eE+-").contains(text[digits]))) {
        ++digits;
    }
    bool isNumber = false;
    const double number = text.left(digits).toDouble(&isNumber);
    const auto unit = units.constFind(text.mid(digits));
    const double bytes = isNumber && unit != units.constEnd() ? number * *unit : 0;
    return bytes > 0 && bytes < 1e18 ? static_cast<qint64>(std::llround(bytes)) : 0;
}

} // namespace wb::kubernetes
