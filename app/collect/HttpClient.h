// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/HttpFetch.h"
#include "app/collect/PlainHttp.h"

#include <QDeadlineTimer>
#include <QHash>

namespace wb::collect {

/// Sends each GET the way that suits it: plain HTTP over PlainHttp; TLS and what has to go through
/// a proxy over Qt. Follows redirects from one to the other within one deadline. Lives on the
/// thread of its parent.
class HttpClient : public QObject {
    Q_OBJECT
public:
    /// Gets the outcome, never from within start().
    using Done = std::function<void(const Expected<HttpBody>& body)>;
    using RequestId = quint64;

    /// The network manager must outlive the client.
    explicit HttpClient(QNetworkAccessManager* network, QObject* parent = nullptr);
    ~HttpClient() override;

    RequestId start(const HttpOrder& order, Done done);
    /// Drops a request; its `done` is not called.
    void cancel(RequestId id);

private:
    struct Request {
        HttpOrder order; ///< The original one.
        Done done;
        QDeadlineTimer deadline;
        int redirects = 0;
        PlainHttp::RequestId plain = 0;
        std::unique_ptr<HttpFetch> fetch;
    };

    void send(RequestId id, Request& request, const QUrl& url);
    void arrived(RequestId id, Expected<HttpHop>& hop);
    void finish(RequestId id, const Expected<HttpBody>& body);
    [[nodiscard]] bool isPlain(const QUrl& url);

    QNetworkAccessManager* m_network;
    PlainHttp m_plain;
    std::unordered_map<RequestId, Request> m_requests;
    QHash<QString, bool> m_isProxied; ///< By host and port; bounded.
    RequestId m_lastId = 0;
};

} // namespace wb::collect
