// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/swarm/ServiceReading.h"

#include "app/providers/Refusal.h"
#include "app/providers/swarm/SlotView.h"
#include "app/providers/swarm/SwarmRelease.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace wb::swarm {

using providers::StatusMeaning;

namespace {

constexpr int KilledExitCode = 137; // 128 + SIGKILL
constexpr int MostInspections = 20; ///< A reading; the others follow at the next.
constexpr DurationMs ImagesGoodForMs = 60'000;

/// From the Engine's API and its sources (api/server/httpstatus): 503 is what a node that is no
/// manager of a swarm answers, before it does anything.
constexpr StatusMeaning Meanings[] = {
    {400, ErrorCode::InvalidInput, "The Docker Engine calls the request malformed."},
    {401, ErrorCode::Unauthorized, "The Docker Engine wants another credential."},
    {403, ErrorCode::Forbidden, "The Docker Engine, or what stands before it, refuses this."},
    {404, ErrorCode::NotFound, "Docker Swarm does not know it: check deploy.service."},
    {406, ErrorCode::NotFound, "This node is not part of a swarm: check deploy.host."},
    {409, ErrorCode::Conflict, "The service was changed meanwhile: look at it and decide anew."},
    {503, ErrorCode::NotFound,
     "This node is not a manager of a swarm: name a manager in deploy.host."},
};

QByteArray filter(const char* key, const QString& value) {
    const QJsonObject filters{{QLatin1String(key), QJsonArray{value}}};
    return "?filters=" + QJsonDocument(filters).toJson(QJsonDocument::Compact).toPercentEncoding();
}

/// Parses a good answer.
template <typename T>
Expected<void> take(T& to, const EngineAnswer& answer, const QString& what,
                    Expected<T> (*parse)(const QByteArray&)) {
    if (answer.status != 200) {
        return failure(errorOf(answer, what));
    }
    auto parsed = parse(answer.body);
    if (!parsed) {
        return failure(parsed.error());
    }
    to = std::move(*parsed);
    return {};
}

/// The update was paused over a task that was still well when the tasks were read.
bool areTasksBehind(const Reading& reading) {
    const UpdateStatus& update = reading.service.update;
    return update.state.endsWith(QLatin1String("paused")) &&
           std::any_of(reading.tasks.begin(), reading.tasks.end(), [&](const EngineTask& task) {
               return !isFailed(task) && update.message.contains(task.id);
           });
}

} // namespace

Error errorOf(const EngineAnswer& answer, const QString& what) {
    const QString said = parseMessage(answer.body);
    // The Engine before 23 hands on Swarm's refusal as an internal error.
    const bool isOutOfSequence = said.contains(QLatin1String("update out of sequence"));
    const int status = isOutOfSequence ? 409 : answer.status;
    const bool isForeign = status == 503 && !said.contains(QLatin1String("swarm"));
    return providers::errorOf({"The Docker Engine", status, said, what},
                              isForeign ? std::span<const StatusMeaning>() : Meanings);
}

struct ServiceReading::Gathering {
    Reading reading;
    QString what;
    int open = 0;
    bool isInspected = false;
    std::optional<Error> error;
    Done done;
};

void ServiceReading::ask(const std::shared_ptr<Gathering>& gathering, const QByteArray& path,
                         std::function<Expected<void>(const EngineAnswer&)> take) {
    ++gathering->open;
    m_engine.send({gathering->what, path, std::nullopt},
                  [this, gathering, take = std::move(take)](Expected<EngineAnswer> answer) {
                      --gathering->open;
                      const auto taken =
                          answer ? take(*answer) : Expected<void>(failure(answer.error()));
                      if (!taken && !gathering->error) {
                          gathering->error = taken.error();
                      }
                      if (gathering->open == 0) {
                          settle(gathering);
                      }
                  });
}

void ServiceReading::read(const QString& service, Done done) {
    auto gathering = std::make_shared<Gathering>();
    gathering->what = QStringLiteral("reading %1 at Docker Swarm").arg(service);
    gathering->done = std::move(done);
    gathering->reading.shownSettings = m_shownSettings;
    gathering->reading.metrics = m_metrics;
    gathering->reading.isHere = m_engine.isHere();
    // The tasks before the service: if an update comes between, they are from before it and so show
    // that something is left to do. The other way round new tasks would stand beside a service that
    // knows of no update yet.
    ask(gathering, "/tasks" + filter("service", service),
        [this, gathering, service](const EngineAnswer& answer) {
            const auto taken = take(gathering->reading.tasks, answer, gathering->what, parseTasks);
            if (taken) {
                askAll(gathering, service);
            }
            return taken;
        });
}

void ServiceReading::askAll(const std::shared_ptr<Gathering>& gathering, const QString& service) {
    ask(gathering, "/services/" + QUrl::toPercentEncoding(service),
        [this, gathering, service](const EngineAnswer& answer) {
            const auto taken =
                take(gathering->reading.service, answer, gathering->what, parseService);
            if (taken && areTasksBehind(gathering->reading)) {
                ask(gathering, "/tasks" + filter("service", service),
                    [gathering](const EngineAnswer& tasks) {
                        return take(gathering->reading.tasks, tasks, gathering->what, parseTasks);
                    });
            }
            return taken;
        });
    ask(gathering, "/nodes", [gathering](const EngineAnswer& answer) {
        return take(gathering->reading.nodes, answer, gathering->what, parseNodes);
    });
    askImages(gathering);
}

void ServiceReading::askImages(const std::shared_ptr<Gathering>& gathering) {
    if (m_imagesReadMs >= 0 && m_clock.steadyMs() - m_imagesReadMs < ImagesGoodForMs) {
        gathering->reading.images = m_images;
        return;
    }
    ask(gathering, "/images/json", [this, gathering](const EngineAnswer& answer) {
        // Without them it is only not known what the node holds.
        if (const auto parsed = parseImages(answer.body); parsed && answer.status == 200) {
            m_images = gathering->reading.images = *parsed;
            m_imagesReadMs = m_clock.steadyMs();
        }
        return Expected<void>();
    });
}

void ServiceReading::askReservations(const std::shared_ptr<Gathering>& gathering) {
    const QLatin1String resources("Resources");
    const QLatin1String reservations("Reservations");
    const QJsonValue made = gathering->reading.service.spec[QLatin1String("TaskTemplate")];
    if (made[resources][reservations].toObject().isEmpty()) {
        return;
    }
    ask(gathering, "/tasks" + filter("desired-state", QStringLiteral("running")),
        [gathering, resources, reservations](const EngineAnswer& answer) {
            QVector<EngineTask> all;
            const auto taken = take(all, answer, gathering->what, parseTasks);
            for (const EngineTask& task : std::as_const(all)) {
                const QJsonValue reserved = task.spec[resources][reservations];
                for (EngineNode& node : gathering->reading.nodes) {
                    if (node.id == task.nodeId) {
                        node.reservedMemoryBytes +=
                            reserved[QLatin1String("MemoryBytes")].toInteger();
                        node.reservedNanoCpus += reserved[QLatin1String("NanoCPUs")].toInteger();
                    }
                }
            }
            return taken;
        });
}

void ServiceReading::askContainers(const std::shared_ptr<Gathering>& gathering) {
    int asked = 0;
    for (const EngineTask& task : std::as_const(gathering->reading.tasks)) {
        if (!isFailed(task) || task.exitCode != KilledExitCode || task.containerId.isEmpty() ||
            m_wasOutOfMemory.contains(task.id) || asked == MostInspections) {
            continue;
        }
        ++asked;
        const bool isLimited = memoryLimitOf(task.spec) > 0;
        ask(gathering, "/containers/" + QUrl::toPercentEncoding(task.containerId) + "/json",
            [this, id = task.id, isLimited](const EngineAnswer& answer) {
                // A container of another node, or one removed meanwhile: something killed it, and
                // where memory is limited that is nearly always the limit.
                m_wasOutOfMemory[id] =
                    answer.status == 200 ? wasOutOfMemory(answer.body) : isLimited;
                return Expected<void>();
            });
    }
}

void ServiceReading::countKills(Reading& reading) {
    QSet<QString> told;
    for (const EngineTask& task : std::as_const(reading.tasks)) {
        told.insert(task.id);
        const auto found = m_wasOutOfMemory.constFind(task.id);
        if (found != m_wasOutOfMemory.constEnd() && *found) {
            reading.outOfMemory.insert(task.id);
        }
    }
    for (auto it = m_wasOutOfMemory.begin(); it != m_wasOutOfMemory.end();) {
        it = told.contains(it.key()) ? std::next(it) : m_wasOutOfMemory.erase(it);
    }
    for (const EngineTask& task : std::as_const(reading.tasks)) {
        if (reading.outOfMemory.contains(task.id) && !m_counted.contains(task.id)) {
            m_counted.insert(task.id);
            ++m_oomKills[taskName(task, reading)];
        }
    }
    m_counted.intersect(told);
    reading.oomKills = m_oomKills;
}

void ServiceReading::settle(const std::shared_ptr<Gathering>& gathering) {
    if (!gathering->error && !gathering->isInspected) {
        gathering->isInspected = true;
        askReservations(gathering);
        askContainers(gathering);
        if (gathering->open > 0) {
            return;
        }
    }
    const Done done = std::move(gathering->done);
    if (gathering->error) {
        Error error = *gathering->error;
        error.context = error.context.isEmpty() ? gathering->what : error.context;
        done(failure(std::move(error)));
        return;
    }
    gathering->reading.readAtMs = m_clock.nowMs();
    countKills(gathering->reading);
    done(std::move(gathering->reading));
}

} // namespace wb::swarm
