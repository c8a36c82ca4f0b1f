// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/http/HttpExchange.h"
#include "models/base/Clock.h"
#include "models/deploy/DeployProvider.h"

#include <QNetworkAccessManager>
#include <QObject>

namespace wb::controller {

/// The deploy controller API (resources/openapi/deploy-controller.yaml) of one service. It has
/// connections of its own, so that no hanging answer of another service delays a write. Main
/// thread; asynchronous throughout.
class ControllerProvider : public QObject, public deploy::DeployProvider {
    Q_OBJECT
public:
    struct Options {
        QUrl url;              ///< "https://deploys.example/v1"; certificates are verified.
        QString remoteService; ///< The service's name there; empty: the one asked for.
        /// Asked for the credential at each request, so that a rotated one is picked up. An empty
        /// text: send none. What it gives goes into the Authorization header and nowhere else.
        std::function<Expected<QString>()> bearer;
        const Clock* clock = nullptr; ///< Readings are stamped by it, not by the server's clock.
        int deadlineMs = 5000;        ///< For a whole request and its answer.
        qint64 bodyLimitBytes = 4 << 20;
    };
    explicit ControllerProvider(Options options, QObject* parent = nullptr);
    ~ControllerProvider() override;

    void fetchStatus(const QString& service, Reply<fleet::ServiceStatus> reply) override;
    void start(const deploy::DeployRequest& request, Reply<fleet::Deployment> reply) override;
    void fetchDeployment(const QString& id, Reply<fleet::Deployment> reply) override;
    void abort(const QString& id, Reply<fleet::Deployment> reply) override;

private:
    using Answered = std::function<void(Expected<QByteArray>)>;
    struct Call {
        QString what;                   ///< "reading chat": how messages name the request.
        QStringList path;               ///< Below the base URL; encoded here.
        std::optional<QByteArray> body; ///< To POST; nothing: GET.
        QByteArray idempotencyKey;
    };
    void send(const Call& call, Answered answered);
    void fetchOrAbort(const Call& call, const QString& id, Reply<fleet::Deployment> reply);
    [[nodiscard]] Expected<http::HttpRequest> prepare(const Call& call) const;
    [[nodiscard]] QString remoteName(const QString& service) const;

    Options m_options;
    QNetworkAccessManager m_network;
};

} // namespace wb::controller
