// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/prod1sim/ApiToken.h"
#include "app/prod1sim/TaskEndpoints.h"

namespace wb::prod1sim {

/// The deploy controller of the simulated Prod1, as resources/openapi/deploy-controller.yaml says,
/// on loopback. Main thread.
class ControllerApi : public QObject {
    Q_OBJECT
public:
    ControllerApi(LiveSimulation& simulation, const TaskEndpoints& endpoints, ApiToken token,
                  QObject* parent = nullptr);

    /// @param port 0 for any free one. Gives the port.
    Expected<quint16> listen(quint16 port);

private:
    QHttpServerResponse answer(const QHttpServerRequest& request);
    QHttpServerResponse answerService(const QHttpServerRequest& request, const QStringList& path);
    QHttpServerResponse startDeployment(const QHttpServerRequest& request, const QString& service);
    QHttpServerResponse answerDeployment(const QHttpServerRequest& request,
                                         const QStringList& path);
    QHttpServerResponse answerTargets(const QString& service) const;

    LiveSimulation& m_simulation;
    const TaskEndpoints& m_endpoints;
    ApiToken m_token;
    QHttpServer m_http;
};

} // namespace wb::prod1sim
