// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/HttpFetch.h"
#include "app/collect/PlainHttp.h"

#include <QDeadlineTimer>

namespace wb::collect {

/// Sends each GET the way that suits it: what has to go through a proxy over Qt, all else over
/// PlainHttp. Follows redirects from one to the other within one deadline. Lives on the thread of
/// its parent.
class HttpClient : public QObject {
    Q_OBJECT
public:
    /// Gets the outcome, never from within start().
    using Done = std::function<void(const Expected<HttpBody>& body)>;
    using RequestId = quint64;

    /// The network manager must outlive the client.
    explicit HttpClient(QNetworkAccessManager* network, QObject* parent = nullptr);
    ~HttpClient() override;

    RequestId start(std::shared_ptr<const PlainGet> get, Done done);
    RequestId start(HttpOrder order, Done done) {
        return start(std::make_shared<const PlainGet>(std::move(order)), std::move(done));
    }
    /// Drops a request; its `done` is not called.
    void cancel(RequestId id);

private:
    struct Request {
        std::shared_ptr<const PlainGet> get; ///< The original one.
        Done done;
        QDeadlineTimer deadline;
        int redirects = 0;
        PlainHttp::RequestId plain = 0;
        std::unique_ptr<HttpFetch> fetch;
    };

    void send(RequestId id, Request& request, std::shared_ptr<const PlainGet> get);
    void arrived(RequestId id, Expected<HttpHop>& hop);
    void finish(RequestId id, const Expected<HttpBody>& body);
    [[nodiscard]] bool isPlain(const PlainGet& get);

    QNetworkAccessManager* m_network;
    PlainHttp m_plain;
    std::unordered_map<RequestId, Request> m_requests;
    std::unordered_map<std::string, bool> m_isProxied; ///< By origin; bounded.
    RequestId m_lastId = 0;
};

} // namespace wb::collect
