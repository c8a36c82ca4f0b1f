// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/HttpFetch.h"

#include "app/PlainRequest.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace wb::collect {

namespace {

QString networkMessage(QNetworkReply::NetworkError error, const QString& text) {
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return QStringLiteral("Connection refused: nothing listens there.");
    case QNetworkReply::RemoteHostClosedError:
        return QStringLiteral("The connection was closed before the answer was complete.");
    case QNetworkReply::HostNotFoundError:
        return QStringLiteral("The host name is not known.");
    case QNetworkReply::SslHandshakeFailedError:
        return QStringLiteral("The TLS handshake failed: %1").arg(text);
    default:
        return QStringLiteral("The connection failed: %1").arg(text);
    }
}

} // namespace

HttpFetch::HttpFetch(QNetworkAccessManager* network, HttpOrder order, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_order(std::move(order))
    , m_result(failure(ErrorCode::Cancelled, QStringLiteral("Not finished."))) {
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(timeoutError(m_order)); });
}

HttpFetch::~HttpFetch() {
    dropReply();
}

void HttpFetch::start() {
    if (const auto good = checkBearer(m_order); !good) {
        QMetaObject::invokeMethod(
            this, [this, error = good.error()] { fail(error); }, Qt::QueuedConnection);
        return;
    }
    m_deadline.start(m_order.timeoutMs);
    send(m_order.url);
}

void HttpFetch::send(const QUrl& url) {
    m_url = url;
    QNetworkRequest request = plainRequest(url);
    request.setRawHeader("Accept", m_order.accept);
    // Setting it turns Qt's own decompression off, which reports a truncated body as a success.
    request.setRawHeader("Accept-Encoding", "gzip");
    if (!m_order.bearer.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + m_order.bearer);
    }
    m_body.clear();
    m_inflater.reset();
    m_receivedBytes = 0;
    m_reply = m_network->get(request);
    // More than this waits in the socket, so that a fast sender cannot fill the memory.
    constexpr qint64 ReadBufferBytes = 1 << 20;
    m_reply->setReadBufferSize(ReadBufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpFetch::readHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpFetch::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpFetch::finishReply);
}

void HttpFetch::readHeaders() {
    qint64 bytes = 0;
    for (const auto& header : m_reply->rawHeaderPairs()) {
        bytes += header.first.size() + header.second.size();
    }
    if (bytes > m_order.headerLimitBytes) {
        fail(headerLimitError(m_order));
        return;
    }
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (encoding == "gzip" || encoding == "x-gzip") {
        m_inflater.emplace(m_order.bodyLimitBytes);
    } else if (!encoding.isEmpty() && encoding != "identity") {
        fail(ErrorCode::Protocol,
             QStringLiteral("Answered in an encoding that was not asked for."));
    }
}

void HttpFetch::readBody() {
    const QByteArray piece = m_reply->readAll();
    m_receivedBytes += piece.size();
    if (m_inflater) {
        if (const auto fed = m_inflater->feed(piece, m_body); !fed) {
            fail(fed.error());
        }
        return;
    }
    if (m_receivedBytes > m_order.bodyLimitBytes) {
        fail(bodyLimitError(m_order));
        return;
    }
    m_body += piece;
}

void HttpFetch::finishReply() {
    readBody();
    if (m_done) {
        return;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (isRedirect(status)) {
        const auto target = redirectTarget(m_order, m_url, m_reply->rawHeader("Location"));
        if (target) {
            redirect(*target);
        } else {
            fail(target.error());
        }
        return;
    }
    if (status == 0 || (status == 200 && m_reply->error() != QNetworkReply::NoError)) {
        fail(m_reply->error() == QNetworkReply::ProtocolFailure ? ErrorCode::Protocol
                                                                : ErrorCode::Network,
             networkMessage(m_reply->error(), m_reply->errorString()));
        return;
    }
    const auto good = checkStatus(status, m_order).and_then([this] { return checkComplete(); });
    if (!good) {
        fail(good.error());
        return;
    }
    finish(HttpBody{std::move(m_body), m_reply->rawHeader("Content-Type"),
                    m_inflater.has_value() || m_reply->hasRawHeader("Content-Length")});
}

Expected<void> HttpFetch::checkComplete() const {
    const QByteArray length = m_reply->rawHeader("Content-Length");
    if (!length.isEmpty() && m_receivedBytes < length.toLongLong()) {
        return failure(ErrorCode::Network, QStringLiteral("The body was cut short: %1 of %2 bytes.")
                                               .arg(m_receivedBytes)
                                               .arg(length.toLongLong()));
    }
    if (m_receivedBytes > 0 && m_inflater && !m_inflater->isComplete()) {
        return failure(ErrorCode::Network, QStringLiteral("The gzip body was cut short."));
    }
    if (m_body.isEmpty()) {
        return failure(ErrorCode::Protocol, QStringLiteral("Answered 200 with an empty body."));
    }
    return {};
}

void HttpFetch::redirect(const QUrl& target) {
    if (++m_redirects > m_order.redirectLimit) {
        fail(redirectLimitError(m_order));
        return;
    }
    dropReply();
    send(target);
}

void HttpFetch::dropReply() {
    if (m_reply == nullptr) {
        return;
    }
    QNetworkReply* const reply = m_reply;
    m_reply = nullptr;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void HttpFetch::fail(Error error) {
    error.context = shown(m_url);
    finish(failure(std::move(error)));
}

void HttpFetch::fail(ErrorCode code, const QString& message) {
    fail({code, message, {}});
}

void HttpFetch::finish(Expected<HttpBody> result) {
    if (m_done) {
        return;
    }
    m_done = true;
    m_deadline.stop();
    m_result = std::move(result);
    dropReply();
    Q_EMIT finished();
}

} // namespace wb::collect
