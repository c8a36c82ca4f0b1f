// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QByteArray>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>
#include <QVector>

#include <functional>
#include <optional>
#include <utility>

class QNetworkAccessManager;
class QNetworkReply;

namespace wb::http {

using Headers = QVector<std::pair<QByteArray, QByteArray>>;

struct HttpRequest {
    QUrl url;
    QByteArray verb = "GET";        ///< "GET", "PATCH", "POST" or "PUT".
    Headers headers;                ///< Beside User-Agent; an Accept here replaces the usual one.
    std::optional<QByteArray> body; ///< Its type is among the headers.
    int deadlineMs = 5000;          ///< For the whole exchange: connection, request and body.
    qint64 bodyLimitBytes = 4 << 20;
    /// Nothing: the system's authorities, no certificate.
    std::optional<QSslConfiguration> tls = {};
    QString tlsName = {}; ///< What the server's certificate must be for; empty: the URL's host.
    bool takesRedirect = false; ///< A redirect is an answer like others; it is never followed.
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;
};

/// One HTTP request and its answer, within one total deadline and with a bounded body. Follows no
/// redirect (a redirect would carry the credential along), keeps no cookie, sends a body at most
/// once. Answers exactly once, never from within send(), and then deletes itself; not at all if it
/// is destroyed with its parent before. Main thread.
class HttpExchange : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Expected<HttpAnswer>)>;

    /// Errors: Timeout, Network, Protocol (a redirect), LimitExceeded. Every HTTP status below
    /// 300 and from 400 on is an answer.
    static void send(QNetworkAccessManager& network, const HttpRequest& request, QObject* parent,
                     Done done);
    ~HttpExchange() override;

private:
    HttpExchange(const HttpRequest& request, QObject* parent, Done done);
    void begin(QNetworkAccessManager& network, const HttpRequest& request);
    void read();
    void finish();
    void answer(Expected<HttpAnswer> answer);
    [[nodiscard]] QString address() const;

    QUrl m_url;
    Done m_done;
    QNetworkReply* m_reply = nullptr;
    QTimer m_deadline;
    QByteArray m_body;
    qint64 m_bodyLimitBytes;
    int m_deadlineMs;
    bool m_takesRedirect;
};

} // namespace wb::http
