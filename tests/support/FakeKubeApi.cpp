// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeKubeApi.h"

#include "tests/support/JsonPatch.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTcpServer>
#include <QUrlQuery>

#include <algorithm>
#include <iterator>

namespace wb::test {

namespace {

QString textOf(const QJsonValue& object, const char* member) {
    return object[QLatin1String(member)].toString();
}

bool matches(const QJsonObject& labels, const QString& selector) {
    const QStringList terms = selector.split(u',', Qt::SkipEmptyParts);
    return std::all_of(terms.begin(), terms.end(), [&](const QString& term) {
        return labels[term.section(u'=', 0, 0)].toString() == term.section(u'=', 1);
    });
}

QString kindOf(const QString& resource) {
    static const QMap<QString, QString> kinds{
        {QStringLiteral("deployments"), QStringLiteral("Deployment")},
        {QStringLiteral("statefulsets"), QStringLiteral("StatefulSet")},
        {QStringLiteral("daemonsets"), QStringLiteral("DaemonSet")},
        {QStringLiteral("replicasets"), QStringLiteral("ReplicaSet")},
        {QStringLiteral("controllerrevisions"), QStringLiteral("ControllerRevision")},
        {QStringLiteral("pods"), QStringLiteral("Pod")},
        {QStringLiteral("configmaps"), QStringLiteral("ConfigMap")},
        {QStringLiteral("secrets"), QStringLiteral("Secret")},
        {QStringLiteral("horizontalpodautoscalers"), QStringLiteral("HorizontalPodAutoscaler")}};
    return kinds.value(resource);
}

struct Served {
    const char* folder;
    int since; ///< Minor version of Kubernetes.
    int until; ///< It is no longer there.
};
/// As Kubernetes' guide to deprecated APIs has it.
constexpr int Always = 1000;
constexpr Served Groups[] = {
    {"/api/v1/", 0, Always},
    {"/apis/apps/v1/", 9, Always},
    {"/apis/apps/v1beta2/", 8, 16},
    {"/apis/authorization.k8s.io/v1/", 6, Always},
    {"/apis/authorization.k8s.io/v1beta1/", 0, 22},
    {"/apis/autoscaling/v1/", 2, Always},
    {"/apis/autoscaling/v2/", 23, Always},
    {"/apis/autoscaling/v2beta1/", 8, 25},
    {"/apis/autoscaling/v2beta2/", 12, 26},
};

bool isServed(const QString& path, int minorVersion) {
    return std::any_of(std::begin(Groups), std::end(Groups), [&](const Served& group) {
        return path.startsWith(QLatin1String(group.folder)) && minorVersion >= group.since &&
               minorVersion < group.until;
    });
}

} // namespace

FakeKubeApi::FakeKubeApi(QObject* parent)
    : QObject(parent) {
    m_http.route("/<arg>", [this](const QUrl&, const QHttpServerRequest& request) {
        return respond(request);
    });
    auto server = std::make_unique<QTcpServer>();
    if (!server->listen(QHostAddress::LocalHost)) {
        qFatal("no port for the fake Kubernetes API");
    }
    m_port = server->serverPort();
    m_http.bind(server.release());
    connect(&m_controllers, &QTimer::timeout, this, [this] {
        if (!isHalted) {
            control();
        }
    });
    m_controllers.start(20);
}

FakeKubeApi::~FakeKubeApi() = default;

QUrl FakeKubeApi::url() const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void FakeKubeApi::setImage(const QString& path, const QString& image) {
    QJsonObject object = m_objects[path];
    applyJsonPatch(object, {QJsonObject{{QStringLiteral("op"), QStringLiteral("replace")},
                                        {QStringLiteral("path"),
                                         QStringLiteral("/spec/template/spec/containers/0/image")},
                                        {QStringLiteral("value"), image}}});
    store(path, object);
}

void FakeKubeApi::setMinimum(const QString& path, int minimum) {
    QJsonObject object = m_objects[path];
    object = mergePatch(
        object, {{QStringLiteral("spec"), QJsonObject{{QStringLiteral("minReplicas"), minimum}}}});
    store(path, object);
}

void FakeKubeApi::touch(const QString& path) {
    QJsonObject object = m_objects[path];
    QJsonObject status = object[QLatin1String("status")].toObject();
    status.insert(QLatin1String("touched"), m_version);
    object.insert(QLatin1String("status"), status);
    store(path, object);
}

QHttpServerResponse FakeKubeApi::respond(const QHttpServerRequest& request) {
    static const QMap<QHttpServerRequest::Method, QByteArray> verbs{
        {QHttpServerRequest::Method::Get, "GET"},
        {QHttpServerRequest::Method::Post, "POST"},
        {QHttpServerRequest::Method::Patch, "PATCH"},
        {QHttpServerRequest::Method::Delete, "DELETE"}};
    const Call call{verbs.value(request.method()),
                    request.url().path(),
                    QUrlQuery(request.url().query(QUrl::FullyEncoded)),
                    request.value("Content-Type"),
                    request.value("Accept"),
                    request.body()};
    calls << call;
    Answer answer;
    if (request.value("Authorization") != "Bearer " + token().toLatin1()) {
        answer = refusal(401, "Unauthorized", QStringLiteral("Unauthorized"));
    } else {
        if (before && call.verb == "PATCH") {
            // Somebody comes between once.
            const auto once = std::move(before);
            before = nullptr;
            once(call);
        }
        answer = this->answer(call);
    }
    if (const auto own = instead ? instead(call) : std::nullopt) {
        return QHttpServerResponse(own->mimeType(), own->data(), own->statusCode());
    }
    return {"application/json", QJsonDocument(answer.body).toJson(QJsonDocument::Compact),
            static_cast<QHttpServerResponse::StatusCode>(answer.status)};
}

FakeKubeApi::Answer FakeKubeApi::refusal(int code, const char* reason, const QString& message,
                                         const QJsonObject& details) {
    return {code,
            {{QStringLiteral("kind"), QStringLiteral("Status")},
             {QStringLiteral("apiVersion"), QStringLiteral("v1")},
             {QStringLiteral("metadata"), QJsonObject()},
             {QStringLiteral("status"), QStringLiteral("Failure")},
             {QStringLiteral("message"), message},
             {QStringLiteral("reason"), QLatin1String(reason)},
             {QStringLiteral("details"), details},
             {QStringLiteral("code"), code}}};
}

FakeKubeApi::Answer FakeKubeApi::notFound(const QString& path) {
    const QString resource = path.section(u'/', -2, -2);
    const QString name = path.section(u'/', -1);
    const QString group = path.section(u'/', 2, 2);
    const QString full =
        path.startsWith(QLatin1String("/apis/")) ? resource + u'.' + group : resource;
    return refusal(404, "NotFound", QStringLiteral("%1 \"%2\" not found").arg(full, name),
                   {{QStringLiteral("name"), name}, {QStringLiteral("kind"), resource}});
}

FakeKubeApi::Answer FakeKubeApi::answer(const Call& asked) {
    if (!isServed(asked.path, minorVersion)) {
        return refusal(404, "NotFound",
                       QStringLiteral("the server could not find the requested resource"));
    }
    // Whichever version they are asked for by, the objects are the same.
    Call call = asked;
    call.path.replace(QLatin1String("/autoscaling/v2/"), QLatin1String("/autoscaling/v2beta2/"));
    if (call.path.endsWith(QLatin1String("/selfsubjectaccessreviews"))) {
        return review(call.body);
    }
    const bool isFolder = !kindOf(call.path.section(u'/', -1)).isEmpty();
    if (call.verb == "GET" && isFolder) {
        return list(call.path, call.query);
    }
    if (call.verb == "POST" && isFolder) {
        return create(call.path, QJsonDocument::fromJson(call.body).object());
    }
    const auto found = m_objects.constFind(call.path);
    if (call.verb == "GET" && found != m_objects.constEnd()) {
        QJsonObject object = *found;
        if (call.accept.contains("as=PartialObjectMetadata")) {
            object = {{QStringLiteral("kind"), QStringLiteral("PartialObjectMetadata")},
                      {QStringLiteral("metadata"), object[QLatin1String("metadata")]}};
        }
        return {200, object};
    }
    if (call.verb == "PATCH") {
        return patch(call);
    }
    if (call.verb == "DELETE" && found != m_objects.constEnd()) {
        const Answer gone{200, *found};
        m_objects.remove(call.path);
        return gone;
    }
    return notFound(call.path);
}

FakeKubeApi::Answer FakeKubeApi::list(const QString& folder, const QUrlQuery& query) const {
    const QString selector =
        query.queryItemValue(QStringLiteral("labelSelector"), QUrl::FullyDecoded);
    const int limit =
        std::min(pageLimit, query.hasQueryItem(QStringLiteral("limit"))
                                ? query.queryItemValue(QStringLiteral("limit")).toInt()
                                : pageLimit);
    const QString from = query.queryItemValue(QStringLiteral("continue"), QUrl::FullyDecoded);
    QJsonArray items;
    QString next;
    for (const QString& path : pathsIn(folder)) {
        const QJsonObject object = m_objects[path];
        const QJsonObject labels =
            object[QLatin1String("metadata")][QLatin1String("labels")].toObject();
        if (path <= from || !matches(labels, selector)) {
            continue;
        }
        if (items.size() == limit) {
            next =
                folder + u'/' + textOf(items.last().toObject()[QLatin1String("metadata")], "name");
            break;
        }
        items << object;
    }
    return {200,
            {{QStringLiteral("kind"), kindOf(folder.section(u'/', -1)) + QStringLiteral("List")},
             {QStringLiteral("metadata"),
              QJsonObject{{QStringLiteral("resourceVersion"), QString::number(m_version)},
                          {QStringLiteral("continue"), next}}},
             {QStringLiteral("items"), items}}};
}

FakeKubeApi::Answer FakeKubeApi::create(const QString& folder, QJsonObject object) {
    QJsonObject metadata = object[QLatin1String("metadata")].toObject();
    const QString path = folder + u'/' + textOf(metadata, "name");
    if (m_objects.contains(path)) {
        return refusal(409, "AlreadyExists", QStringLiteral("already exists"));
    }
    const QString nowText = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    metadata.insert(QLatin1String("uid"), QStringLiteral("uid-%1").arg(++m_uids));
    metadata.insert(QLatin1String("generation"), 1);
    metadata.insert(QLatin1String("creationTimestamp"), nowText);
    object.insert(QLatin1String("metadata"), metadata);
    object.insert(QLatin1String("kind"), kindOf(folder.section(u'/', -1)));
    store(path, object);
    return {201, m_objects[path]};
}

FakeKubeApi::Answer FakeKubeApi::patch(const Call& call) {
    const bool isStatus = call.path.endsWith(QLatin1String("/status"));
    const QString path = isStatus ? call.path.chopped(7) : call.path;
    if (!m_objects.contains(path)) {
        return notFound(path);
    }
    const QJsonObject old = m_objects[path];
    QJsonObject changed = old;
    if (call.type == "application/json-patch+json") {
        if (!(path.contains(QLatin1String("/autoscaling/")) ? mayScale : mayPatch)) {
            return refusal(403, "Forbidden", QStringLiteral("user cannot patch it"));
        }
        if (!applyJsonPatch(changed, QJsonDocument::fromJson(call.body).array())) {
            return refusal(
                422, "Invalid",
                QStringLiteral("the server rejected our request due to an error in our request"));
        }
    } else if (call.type == "application/merge-patch+json") {
        changed = mergePatch(changed, QJsonDocument::fromJson(call.body).object());
    } else {
        return refusal(415, "UnsupportedMediaType", QStringLiteral("the body is of another type"));
    }
    QJsonObject metadata = changed[QLatin1String("metadata")].toObject();
    const QJsonObject metadataBefore = old[QLatin1String("metadata")].toObject();
    if (metadata[QLatin1String("resourceVersion")] !=
        metadataBefore[QLatin1String("resourceVersion")]) {
        return refusal(
            409, "Conflict",
            QStringLiteral("Operation cannot be fulfilled: the object has been modified; "
                           "please apply your changes to the latest version and try "
                           "again"));
    }
    const bool isOther = changed[QLatin1String("spec")] != old[QLatin1String("spec")];
    if (isOther) {
        metadata.insert(QLatin1String("generation"),
                        metadata[QLatin1String("generation")].toInteger() + 1);
    }
    if (isOther || changed[QLatin1String("data")] != old[QLatin1String("data")]) {
        const QString manager = call.query.queryItemValue(QStringLiteral("fieldManager"));
        metadata.insert(
            QLatin1String("managedFields"),
            QJsonArray{QJsonObject{
                {QStringLiteral("manager"),
                 manager.isEmpty() ? QStringLiteral("watchbridge") : manager},
                {QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                {QStringLiteral("fieldsV1"),
                 QJsonObject{{QStringLiteral("f:spec"),
                              QJsonObject{{QStringLiteral("f:template"), QJsonObject()}}}}}}});
    }
    changed.insert(QLatin1String("metadata"), metadata);
    store(path, changed);
    return {200, m_objects[path]};
}

FakeKubeApi::Answer FakeKubeApi::review(const QByteArray& body) const {
    QJsonObject told = QJsonDocument::fromJson(body).object();
    const QJsonValue asked = told[QLatin1String("spec")][QLatin1String("resourceAttributes")];
    const bool isScaler = textOf(asked, "group") == QLatin1String("autoscaling");
    told.insert(QLatin1String("status"),
                QJsonObject{{QStringLiteral("allowed"), isScaler ? mayScale : mayPatch}});
    return {201, told};
}

void FakeKubeApi::store(const QString& path, QJsonObject object) {
    QJsonObject metadata = object[QLatin1String("metadata")].toObject();
    if (m_objects.value(path) == object) {
        return;
    }
    metadata.insert(QLatin1String("resourceVersion"), QString::number(++m_version));
    object.insert(QLatin1String("metadata"), metadata);
    m_objects.insert(path, object);
}

QStringList FakeKubeApi::pathsIn(const QString& folder) const {
    QStringList paths;
    for (auto each = m_objects.lowerBound(folder + u'/'); each != m_objects.end(); ++each) {
        if (!each.key().startsWith(folder + u'/')) {
            break;
        }
        paths << each.key();
    }
    return paths;
}

} // namespace wb::test
