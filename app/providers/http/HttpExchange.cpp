// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/http/HttpExchange.h"

#include "app/PlainRequest.h"
#include "app/providers/http/OneTimeBody.h"
#include "models/base/Format.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace wb::http {

HttpExchange::HttpExchange(const HttpRequest& request, QObject* parent, Done done)
    : QObject(parent)
    , m_url(request.url)
    , m_done(std::move(done))
    , m_bodyLimitBytes(request.bodyLimitBytes)
    , m_deadlineMs(request.deadlineMs)
    , m_takesRedirect(request.takesRedirect) {}

HttpExchange::~HttpExchange() {
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
}

void HttpExchange::send(QNetworkAccessManager& network, const HttpRequest& request, QObject* parent,
                        Done done) {
    auto* exchange = new HttpExchange(request, parent, std::move(done));
    exchange->begin(network, request);
}

void HttpExchange::begin(QNetworkAccessManager& network, const HttpRequest& wanted) {
    QNetworkRequest request = plainRequest(wanted.url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Asking for no compression also keeps Qt from unpacking a small body into a huge one.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept", "application/json");
    for (const auto& [name, value] : wanted.headers) {
        request.setRawHeader(name, value);
    }
    if (wanted.tls) {
        request.setSslConfiguration(*wanted.tls);
    }
    request.setPeerVerifyName(wanted.tlsName);
    if (wanted.body) {
        request.setHeader(QNetworkRequest::ContentLengthHeader, wanted.body->size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_reply =
            network.sendCustomRequest(request, wanted.verb, new OneTimeBody(*wanted.body, this));
    } else if (wanted.verb == "GET") {
        m_reply = network.get(request);
    } else if (wanted.verb == "PUT") {
        // With the length of its body, which is none.
        m_reply = network.put(request, QByteArray());
    } else {
        m_reply = network.sendCustomRequest(request, wanted.verb);
    }
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        answer(failure(ErrorCode::Timeout,
                       QStringLiteral("no answer within %1").arg(base::spanText(m_deadlineMs)),
                       address()));
    });
    m_deadline.start(m_deadlineMs);
}

void HttpExchange::read() {
    m_body += m_reply->read(m_bodyLimitBytes + 1 - m_body.size());
    if (m_body.size() > m_bodyLimitBytes) {
        answer(failure(ErrorCode::LimitExceeded,
                       QStringLiteral("the answer is larger than %1")
                           .arg(base::bytesText(static_cast<double>(m_bodyLimitBytes))),
                       address()));
    }
}

void HttpExchange::finish() {
    read();
    if (!m_done) {
        return;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 && status < 400 && !m_takesRedirect) {
        answer(failure(ErrorCode::Protocol,
                       QStringLiteral("it redirects (HTTP %1), which is not followed: a credential "
                                      "goes to the configured address only")
                           .arg(status),
                       address()));
        return;
    }
    // An error status also sets error(); a body that broke off after a good status does, too.
    const bool isHttpError = status >= 400;
    if (status == 0 || (m_reply->error() != QNetworkReply::NoError && !isHttpError)) {
        // Qt's own text may repeat the URL; the address is said once, without credentials.
        QString why = m_reply->errorString();
        why.replace(m_url.toString(), address());
        answer(failure(ErrorCode::Network, why, address()));
        return;
    }
    answer(HttpAnswer{status, m_body});
}

void HttpExchange::answer(Expected<HttpAnswer> answer) {
    if (!m_done) {
        return;
    }
    const Done done = std::move(m_done);
    m_done = nullptr;
    m_deadline.stop();
    m_reply->disconnect(this);
    m_reply->abort();
    deleteLater();
    done(std::move(answer));
}

QString HttpExchange::address() const {
    return m_url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace wb::http
