// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/webhook/WebhookCall.h"
#include "app/providers/webhook/WebhookView.h"

#include <QNetworkAccessManager>
#include <QObject>

namespace wb::webhook {

/// The pipeline of one service: sends what WebhookCall made, with the credentials, and reads what
/// WebhookView understands. Each exchange has a deadline and a bounded answer, and follows no
/// redirect. Answers exactly once, later; not at all if this is destroyed before. Main thread.
class WebhookClient : public QObject {
    Q_OBJECT
public:
    using Secret = std::function<Expected<QString>()>;
    struct Options {
        QUrl url; ///< Every request goes below it; certificates are verified.
        fleet::WebhookSpec spec;
        QString service;       ///< As Watchbridge calls it.
        QString remoteService; ///< As {service} has it; empty: the same.
        /// Asked for at each request, so that a renewed one is picked up; none: nothing is sent.
        Secret bearer;
        Secret basic; ///< "user:password"
        QVector<std::pair<QByteArray, Secret>> secretHeaders;
        int deadlineMs = 6000; ///< For one request and its answer.
        qint64 bodyLimitBytes = 4 << 20;
    };
    explicit WebhookClient(Options options, QObject* parent = nullptr);
    ~WebhookClient() override;

    /// Everything that is configured; what stands at one address is asked for once.
    void readAll(std::function<void(Expected<View>)> done);
    /// Only where there are runs.
    void readRuns(std::function<void(Expected<QVector<Run>>)> done);
    void readOne(const QString& run, std::function<void(Expected<Run>)> done);
    /// Errors as DeployProvider has them: clear refusals by their own code, doubt as Timeout,
    /// Network, Protocol or LimitExceeded. A request that could not be made is a refusal. An abort
    /// that is answered by a redirect, as for a browser, was taken; nothing is followed.
    enum class Purpose { Reading, Write, Abort };
    void ask(const QString& what, Expected<http::HttpRequest> request, Purpose purpose,
             std::function<void(Expected<QByteArray>)> done);

    [[nodiscard]] static Expected<QJsonValue> jsonOf(const QByteArray& body);
    [[nodiscard]] Values serviceValues() const;
    [[nodiscard]] const QUrl& url() const { return m_options.url; }
    [[nodiscard]] const fleet::WebhookSpec& spec() const { return m_options.spec; }
    [[nodiscard]] const QString& service() const { return m_options.service; }

private:
    struct Gathering;
    [[nodiscard]] Expected<void> authorise(http::HttpRequest& request) const;

    Options m_options;
    QNetworkAccessManager m_network;
};

} // namespace wb::webhook
