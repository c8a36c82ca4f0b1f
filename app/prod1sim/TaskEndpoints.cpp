// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prod1sim/TaskEndpoints.h"

#include <QSet>

#include <spdlog/spdlog.h>

namespace wb::prod1sim {

namespace {

using Status = QHttpServerResponse::StatusCode;

QHttpServerResponse answerMetrics(LiveSimulation& simulation, const QString& service,
                                  const QString& task, const QHttpServerRequest& request) {
    if (request.url().path() != QStringLiteral("/metrics")) {
        return {"text/plain", "There is only /metrics here.\n", Status::NotFound};
    }
    if (request.method() != QHttpServerRequest::Method::Get) {
        return {"text/plain", "Only GET.\n", Status::MethodNotAllowed};
    }
    const bool openMetrics = request.value("Accept").contains("application/openmetrics-text");
    const auto body =
        simulation.model().metrics(service, task,
                                   openMetrics ? metrics::ExpositionFormat::OpenMetrics
                                               : metrics::ExpositionFormat::Prometheus);
    if (!body) {
        return {"text/plain", "The task is down.\n", Status::ServiceUnavailable};
    }
    return {openMetrics ? QByteArray("application/openmetrics-text; version=1.0.0; charset=utf-8")
                        : QByteArray("text/plain; version=0.0.4; charset=utf-8"),
            *body};
}

} // namespace

TaskEndpoints::TaskEndpoints(LiveSimulation& simulation, QObject* parent)
    : QObject(parent)
    , m_simulation(simulation) {
    connect(&simulation, &LiveSimulation::stepped, this, [this] {
        if (const auto done = refresh(); !done) {
            spdlog::error("{}", done.error().text().toStdString());
        }
    });
}

TaskEndpoints::Endpoint& TaskEndpoints::endpointOf(const QString& service, const QString& task) {
    Endpoint& endpoint = m_endpoints[task];
    if (!endpoint.http) {
        endpoint.http = std::make_unique<QHttpServer>();
        endpoint.http->route("/<arg>", [&live = m_simulation, service,
                                        task](const QUrl&, const QHttpServerRequest& request) {
            return answerMetrics(live, service, task, request);
        });
        endpoint.listener = new TaskListener;
    }
    return endpoint;
}

Expected<void> TaskEndpoints::refresh() {
    QSet<QString> present;
    for (const simulation::ServiceModel& model : m_simulation.model().scenario().services) {
        const simulation::SimulatedService* service = m_simulation.model().service(model.name);
        for (const simulation::TaskSlot& slot : service->slots()) {
            present.insert(slot.name);
            Endpoint& endpoint = endpointOf(model.name, slot.name);
            // A port is chosen at once, so that discovery can tell of a task that is starting.
            const bool isNew = endpoint.listener->port() == 0;
            if ((isNew || slot.process) && !endpoint.listener->open()) {
                return failure(ErrorCode::Network,
                               QStringLiteral("The endpoint of %1 could not be opened: %2")
                                   .arg(slot.name, endpoint.listener->errorString()));
            }
            if (isNew) {
                endpoint.http->bind(endpoint.listener);
            }
            if (!slot.process) {
                endpoint.listener->cut();
            }
        }
    }
    std::erase_if(m_endpoints, [&](const auto& each) { return !present.contains(each.first); });
    return {};
}

QString TaskEndpoints::addressOf(const QString& task) const {
    const auto found = m_endpoints.find(task);
    return found == m_endpoints.end()
               ? QString()
               : QStringLiteral("127.0.0.1:%1").arg(found->second.listener->port());
}

} // namespace wb::prod1sim
