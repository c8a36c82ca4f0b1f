// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/GzipInflater.h"
#include "app/collect/HttpOrder.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace wb::collect {

/// One GET over Qt, with a deadline and limits that are enforced while reading. Redirects are
/// followed here and not by Qt. Only a complete 200 with a body is a success. One use only; lives
/// on the thread of its network manager.
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
    void fail(Error error);
    void fail(ErrorCode code, const QString& message);
    void dropReply();
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
