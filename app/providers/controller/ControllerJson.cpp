// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/controller/ControllerJson.h"

#include "models/base/Format.h"
#include "models/base/SafeText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <climits>
#include <cmath>

namespace wb::controller {

namespace {

using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::Release;
using fleet::ServiceStatus;
using fleet::TaskPlacement;
using fleet::TaskProgress;

constexpr qsizetype LongestText = 4096;
constexpr qsizetype LongestMessage = 300;
constexpr qsizetype MostItems = 10'000;
/// Larger integers are not exact in JSON.
constexpr double LargestInteger = 9'007'199'254'740'992.0;

/// Reads the members of one object and remembers the first thing that is wrong, with its place
/// ("releases[2].code"); all later reads then give empty values.
class Reader {
public:
    Reader(QJsonObject object, QString path, QString& mistake)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_mistake(mistake) {}

    QString text(const char* key, bool isRequired = true) {
        const QJsonValue value = m_object.value(QString::fromUtf8(key));
        if (isMissing(value) && !isRequired) {
            return {};
        }
        if (!value.isString()) {
            wrong(key, QStringLiteral("is not a text"));
            return {};
        }
        if (value.toString().size() > LongestText) {
            wrong(key, QStringLiteral("is longer than %1 characters").arg(LongestText));
            return {};
        }
        return value.toString();
    }

    qint64 integer(const char* key, qint64 low) {
        const QJsonValue value = m_object.value(QString::fromUtf8(key));
        const double number = value.toDouble(std::nan(""));
        if (!value.isDouble() || number != std::floor(number) ||
            std::abs(number) > LargestInteger || number < static_cast<double>(low)) {
            wrong(key, QStringLiteral("is not a whole number from %1 on").arg(low));
            return 0;
        }
        return static_cast<qint64>(number);
    }

    bool flag(const char* key, bool isRequired = true) {
        const QJsonValue value = m_object.value(QString::fromUtf8(key));
        if (!value.isBool() && (isRequired || !isMissing(value))) {
            wrong(key, QStringLiteral("is neither true nor false"));
        }
        return value.toBool();
    }

    TimeMs time(const char* key) {
        const QJsonValue value = m_object.value(QString::fromUtf8(key));
        if (isMissing(value)) {
            return NoTime;
        }
        const TimeMs timeMs = base::parseTime(value.toString());
        if (timeMs == NoTime) {
            wrong(key, QStringLiteral("is not an RFC 3339 time"));
        }
        return timeMs;
    }

    /// One of the names that `nameOf` gives to the values of `all`.
    template <typename T, typename Names>
    T choice(const char* key, std::initializer_list<T> all, Names nameOf) {
        const QString name = text(key);
        for (const T value : all) {
            if (nameOf(value) == name) {
                return value;
            }
        }
        wrong(
            key,
            QStringLiteral("is \"%1\", which is none of the documented values").arg(name.left(40)));
        return *all.begin();
    }

    QMap<QString, QString> texts(const char* key) {
        QMap<QString, QString> map;
        Reader inner = object(key);
        if (inner.m_object.size() > MostItems) {
            wrong(key, QStringLiteral("has more than %1 members").arg(MostItems));
            return map;
        }
        for (auto it = inner.m_object.begin(); it != inner.m_object.end(); ++it) {
            map.insert(it.key(), inner.text(it.key().toUtf8().constData()));
        }
        return map;
    }

    [[nodiscard]] bool has(const char* key) const {
        return !isMissing(m_object.value(QString::fromUtf8(key)));
    }

    Reader object(const char* key) {
        const QJsonValue value = m_object.value(QString::fromUtf8(key));
        if (!value.isObject()) {
            wrong(key, QStringLiteral("is not an object"));
        }
        return {value.toObject(), place(key), m_mistake};
    }

    template <typename T, typename Read>
    QVector<T> list(const char* key, Read read) {
        const QJsonValue value = m_object.value(QString::fromUtf8(key));
        const QJsonArray array = value.toArray();
        if (!value.isArray() || array.size() > MostItems) {
            wrong(key, QStringLiteral("is not a list of at most %1").arg(MostItems));
            return {};
        }
        QVector<T> items;
        for (qsizetype i = 0; i < array.size() && m_mistake.isEmpty(); ++i) {
            const QString at = QStringLiteral("%1[%2]").arg(place(key)).arg(i);
            if (!array[i].isObject()) {
                m_mistake = at + QStringLiteral(" is not an object");
                break;
            }
            items.append(read(Reader(array[i].toObject(), at, m_mistake)));
        }
        return items;
    }

    QStringList lines(const char* key) {
        const QJsonValue value = m_object.value(QString::fromUtf8(key));
        const QJsonArray array = value.toArray();
        if (!value.isArray() || array.size() > MostItems) {
            wrong(key, QStringLiteral("is not a list of at most %1").arg(MostItems));
            return {};
        }
        QStringList lines;
        for (const auto& line : array) {
            if (!line.isString()) {
                wrong(key, QStringLiteral("holds something that is not a text"));
                return {};
            }
            lines << line.toString().left(LongestMessage);
        }
        return lines;
    }

    void wrong(const char* key, const QString& what) {
        if (m_mistake.isEmpty()) {
            m_mistake = QStringLiteral("%1 %2").arg(place(key), what);
        }
    }

private:
    static bool isMissing(const QJsonValue& value) { return value.isUndefined() || value.isNull(); }
    [[nodiscard]] QString place(const char* key) const {
        const QString name = QString::fromUtf8(key).left(60);
        return m_path.isEmpty() ? name : m_path + QLatin1Char('.') + name;
    }

    QJsonObject m_object;
    QString m_path;
    QString& m_mistake;
};

Release readReleaseName(Reader reader) {
    Release release;
    release.code = reader.text("code");
    release.settings = reader.text("settings");
    if (!release.isValid()) {
        reader.wrong("code", QStringLiteral("is empty, and so is settings"));
    }
    return release;
}

Release readRelease(Reader reader) {
    Release release = readReleaseName(reader);
    release.commit = reader.text("commit", false);
    release.values = reader.texts("values");
    release.author = reader.text("author", false);
    release.createdMs = reader.time("created_at");
    release.knownGood = reader.flag("known_good");
    release.available = reader.flag("available");
    return release;
}

TaskPlacement readTask(Reader reader) {
    TaskPlacement task;
    task.task = reader.text("task");
    task.instance = reader.text("instance", false);
    task.release = readReleaseName(reader.object("release"));
    task.state = reader.text("state");
    if (!QStringList{QStringLiteral("running"), QStringLiteral("starting"),
                     QStringLiteral("stopping"), QStringLiteral("stopped")}
             .contains(task.state)) {
        reader.wrong("state", QStringLiteral("is none of the documented values"));
    }
    task.startedMs = reader.time("started_at");
    task.oomKills = static_cast<int>(std::min<qint64>(reader.integer("oom_kills", 0), INT_MAX));
    return task;
}

QString progressStateName(TaskProgress::State state) {
    switch (state) {
    case TaskProgress::State::Pending:
        return QStringLiteral("pending");
    case TaskProgress::State::Stopping:
        return QStringLiteral("stopping");
    case TaskProgress::State::Starting:
        return QStringLiteral("starting");
    case TaskProgress::State::Done:
        return QStringLiteral("done");
    case TaskProgress::State::Failed:
        break;
    }
    return QStringLiteral("failed");
}

TaskProgress readProgress(Reader reader) {
    using State = TaskProgress::State;
    TaskProgress progress;
    progress.task = reader.text("task");
    progress.state = reader.choice(
        "state", {State::Pending, State::Stopping, State::Starting, State::Done, State::Failed},
        progressStateName);
    progress.detail = reader.text("detail", false).left(LongestMessage);
    return progress;
}

Deployment readDeployment(Reader reader) {
    Deployment deployment;
    deployment.id = reader.text("id");
    if (deployment.id.isEmpty()) {
        reader.wrong("id", QStringLiteral("is empty"));
    }
    deployment.service = reader.text("service");
    deployment.kind = reader.choice(
        "kind", {DeploymentKind::Deploy, DeploymentKind::Redeploy, DeploymentKind::Rollback},
        fleet::deploymentKindName);
    deployment.state = reader.choice("state",
                                     {DeploymentState::Started, DeploymentState::InProgress,
                                      DeploymentState::Completed, DeploymentState::Failed,
                                      DeploymentState::Aborted},
                                     fleet::deploymentStateName);
    deployment.release = readRelease(reader.object("release"));
    deployment.by = reader.text("by");
    deployment.startedMs = reader.time("started_at");
    deployment.finishedMs = reader.time("finished_at");
    deployment.idempotencyKey = reader.text("idempotency_key", false);
    deployment.tasks = reader.list<TaskProgress>("tasks", readProgress);
    deployment.messages = reader.lines("messages");
    return deployment;
}

ServiceStatus readStatus(Reader reader) {
    ServiceStatus status;
    status.service = reader.text("service");
    status.generation = reader.integer("generation", 0);
    status.current = readRelease(reader.object("current"));
    status.releases = reader.list<Release>("releases", readRelease);
    status.desiredCount =
        static_cast<int>(std::min<qint64>(reader.integer("desired_count", 0), INT_MAX));
    status.capacityTasks = static_cast<int>(
        std::min<qint64>(reader.object("capacity").integer("free_tasks", 0), INT_MAX));
    status.tasks = reader.list<TaskPlacement>("tasks", readTask);
    if (reader.has("running")) {
        status.running = readDeployment(reader.object("running"));
    }
    if (reader.flag("rollback_stops_running", false) && status.running) {
        status.wayBack = fleet::WayBack{true, {}};
    }
    status.recent = reader.list<Deployment>("recent", readDeployment);
    status.readAtMs = reader.time("read_at");
    return status;
}

template <typename T>
Expected<T> parse(const QByteArray& body, T (*read)(Reader)) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return failure(
            ErrorCode::Protocol,
            QStringLiteral("the answer is not the JSON object of the controller API (%1)")
                .arg(error.error == QJsonParseError::NoError ? QStringLiteral("not an object")
                                                             : error.errorString()));
    }
    QString mistake;
    T value = read(Reader(document.object(), {}, mistake));
    if (!mistake.isEmpty()) {
        return failure(
            ErrorCode::Protocol,
            QStringLiteral("the answer is not as the controller API has it: %1").arg(mistake));
    }
    return value;
}

} // namespace

Expected<ServiceStatus> parseServiceStatus(const QByteArray& body) {
    return parse<ServiceStatus>(body, readStatus);
}

Expected<Deployment> parseDeployment(const QByteArray& body) {
    return parse<Deployment>(body, readDeployment);
}

QString parseErrorMessage(const QByteArray& body) {
    const QJsonValue message = QJsonDocument::fromJson(body)
                                   .object()
                                   .value(QLatin1String("error"))
                                   .toObject()
                                   .value(QLatin1String("message"));
    return base::flattened(message.toString().left(LongestMessage));
}

QByteArray deploymentRequestJson(const deploy::DeployRequest& request) {
    QJsonObject body{{QStringLiteral("kind"), fleet::deploymentKindName(request.kind)},
                     {QStringLiteral("expected_generation"), request.expectedGeneration}};
    if (request.kind == DeploymentKind::Rollback) {
        body.insert(QStringLiteral("release"),
                    QJsonObject{{QStringLiteral("code"), request.release.code},
                                {QStringLiteral("settings"), request.release.settings}});
        if (!request.stops.isEmpty()) {
            body.insert(QStringLiteral("stops"), request.stops);
        }
    } else if (!request.tasks.isEmpty()) {
        body.insert(QStringLiteral("tasks"), QJsonArray::fromStringList(request.tasks));
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace wb::controller
