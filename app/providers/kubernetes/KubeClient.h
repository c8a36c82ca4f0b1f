// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/http/HttpExchange.h"
#include "app/providers/kubernetes/ExecPlugin.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrlQuery>

#include <memory>
#include <vector>

namespace wb::kubernetes {

struct KubeCall {
    QString what; ///< "reading chat at Kubernetes (prod)": how messages name the request.
    QString path; ///< "/apis/apps/v1/namespaces/prod/deployments/chat", percent-encoded.
    QUrlQuery query = {};
    QByteArray verb = "GET"; ///< "GET", "POST" or "PATCH".
    std::optional<QByteArray> body = {};
    QByteArray contentType = "application/json";
    QByteArray accept = "application/json";
    /// A write: not sent at all after this steady time; -1: no write.
    DurationMs sendByMs = -1;
};

/// The API server of one context of a kubeconfig. No redirect is followed and nothing is sent
/// twice, but for a request that was refused with 401 before the exec plugin gave a new credential.
/// A write goes over a fresh connection, for one that was kept may break before it arrives. Main
/// thread.
class KubeClient : public QObject {
    Q_OBJECT
public:
    struct Options {
        KubeChoice choice;
        QStringList execPlugins; ///< Commands that a person has allowed to be run.
        const Clock* clock = nullptr;
        int deadlineMs = 5000; ///< For one request and its answer.
        int execDeadlineMs = 10'000;
        qint64 bodyLimitBytes = 16 << 20;
    };
    using Done = std::function<void(Expected<QJsonObject>)>;

    explicit KubeClient(Options options, QObject* parent = nullptr);
    ~KubeClient() override;

    /// Answers exactly once, later; not at all if this is destroyed before. Errors as
    /// DeployProvider has them: clear refusals by their own code, doubt as Timeout, Network,
    /// Protocol or LimitExceeded. What stood in the way before a write was sent is never a doubt.
    void call(const KubeCall& call, Done done);
    /// The context chosen; read at first use, and again after the credential was refused. Context,
    /// namespace and server stay those of the first good reading: other ones are Unauthorized.
    [[nodiscard]] const Expected<KubeAccess>& access();
    /// "Kubernetes (prod)", for messages.
    [[nodiscard]] QString where();
    /// Whether the API is this machine's own.
    [[nodiscard]] bool isHere();
    [[nodiscard]] const Clock& clock() const { return *m_options.clock; }

private:
    struct Attempt;
    using Shared = std::shared_ptr<Attempt>;
    struct Place {
        QString context;
        QString namespaceName;
        QUrl server;
        bool operator==(const Place&) const = default;
    };
    [[nodiscard]] Expected<KubeAccess> readSameAccess();
    void authorise(const Shared& attempt);
    void runPlugin();
    void send(const Shared& attempt);
    void answered(const Shared& attempt, Expected<http::HttpAnswer> answer);
    void forgetCredential();
    [[nodiscard]] Expected<QByteArray> authorization() const;
    [[nodiscard]] Expected<QSslConfiguration> tls();

    Options m_options;
    std::optional<Expected<KubeAccess>> m_access;
    std::optional<Place> m_place; ///< What the first good reading was about.
    quint64 m_forgotten = 0;      ///< How often the access was dropped.
    ExecPlugin m_plugin;
    std::optional<ExecCredential> m_execCredential;
    std::vector<Shared> m_waiting; ///< For the plugin.
    std::optional<QSslConfiguration> m_tls;
    QNetworkAccessManager m_reads;
    QNetworkAccessManager m_writes;
};

} // namespace wb::kubernetes
