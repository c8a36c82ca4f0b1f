// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/GzipInflater.h"
#include "models/base/Expected.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace wb::collect {

/// What to get, and how much of it at most.
struct HttpOrder {
    QUrl url;
    QByteArray accept;
    QByteArray bearer;                ///< Without it no Authorization header is sent.
    int timeoutMs = 3000;             ///< For everything: connection, redirects and body.
    qint64 bodyLimitBytes = 16 << 20; ///< After decompression.
    qint64 headerLimitBytes = 64 << 10;
    int redirectLimit = 3;
};

struct HttpBody {
    QByteArray bytes; ///< Never empty.
    QByteArray contentType;
    bool hasLength = false; ///< It came with a Content-Length or a checksum, so it is whole.
};

/// One GET with a deadline and limits that are enforced while reading. Redirects are followed here
/// and not by Qt, so that a credential never leaves the origin it was meant for. Only a complete
/// 200 with a body is a success. One use only; lives on the thread of its network manager.
class HttpFetch : public QObject {
    Q_OBJECT
public:
    HttpFetch(QNetworkAccessManager* network, HttpOrder order, QObject* parent = nullptr);
    ~HttpFetch() override;

    void start();
    /// The outcome, once finished() was emitted; takes it away.
    [[nodiscard]] Expected<HttpBody> takeResult() { return std::move(m_result); }

Q_SIGNALS:
    /// Exactly once after start(), never from within it.
    void finished();

private:
    void send(const QUrl& url);
    void readHeaders();
    void readBody();
    void finishReply();
    void redirect(const QUrl& target);
    void finish(Expected<HttpBody> result);
    void fail(ErrorCode code, const QString& message);
    void dropReply();
    [[nodiscard]] Expected<void> checkStatus(int status) const;
    [[nodiscard]] Expected<void> checkComplete() const;

    QNetworkAccessManager* m_network;
    const HttpOrder m_order;
    QUrl m_url; ///< Of the request under way.
    QNetworkReply* m_reply = nullptr;
    QTimer m_deadline;
    std::optional<GzipInflater> m_inflater;
    QByteArray m_body;
    qint64 m_receivedBytes = 0; ///< Of the body, as it came over the wire.
    int m_redirects = 0;
    bool m_done = false;
    Expected<HttpBody> m_result;
};

} // namespace wb::collect
