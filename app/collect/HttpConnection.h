// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/HttpAnswer.h"
#include "app/collect/TlsStream.h"

#include <QHostAddress>

namespace wb::collect {

/// One connection for HTTP/1.1, plain or over TLS, that never blocks, with at most one request at a
/// time. Owns the socket; its owner watches fd() and calls proceed().
class HttpConnection {
public:
    enum class Progress { Waiting, Answered, Broken };

    /// Begins to connect. The error says what the system refused, descriptors that ran out above
    /// all.
    [[nodiscard]] static Expected<std::unique_ptr<HttpConnection>> open(const QHostAddress& address,
                                                                        quint16 port);
    /// Has it speak TLS, with a certificate that must be good for the host. Before the first
    /// proceed(); the context must outlive the connection.
    [[nodiscard]] Expected<void> secure(TlsContext& context, const QString& host);
    ~HttpConnection();
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;

    [[nodiscard]] int fd() const { return m_fd; }
    /// The events of epoll to wait for.
    [[nodiscard]] quint32 wantedEvents() const;

    /// Sends a request as soon as may be; the order must outlive the answer.
    void ask(QByteArray request, const HttpOrder& order, QByteArray spare);
    /// Goes on by what epoll said. `buffer` is for bytes that have no place yet.
    [[nodiscard]] Progress proceed(quint32 events, std::span<char> buffer);

    /// Why it is Broken.
    [[nodiscard]] const Error& fault() const { return m_fault; }
    /// Of the request under way or just answered.
    [[nodiscard]] HttpAnswer& answer() { return *m_answer; }
    /// Once Answered: whether the connection stands at the start of a next answer.
    [[nodiscard]] bool canServeAnother() const;
    /// Whether anything came for this request; if not, a server may just have closed an idle
    /// connection, and asking anew is safe.
    [[nodiscard]] bool hasHeard() const { return m_hasHeard; }
    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    /// The answer was taken: ready for another request.
    void rest() { m_answer.reset(); }

private:
    explicit HttpConnection(int fd)
        : m_fd(fd) {}

    Progress establish(quint32 events);
    Progress send();
    Progress sendSecured();
    [[nodiscard]] TlsStream::Transfer receiveInto(std::span<char> room);
    Progress receive(std::span<char> buffer);
    Progress take(Expected<void> taken);
    Progress breakOff(Error fault);
    Progress breakOff(int systemError);

    const int m_fd;
    bool m_isConnected = false;
    std::unique_ptr<TlsStream> m_tls; ///< nullptr: plain.
    bool m_isSecured = false;         ///< Its handshake is done.
    bool m_tlsMustWrite = false;      ///< TLS may have to read in order to write, and the reverse.
    bool m_hasHeard = false;
    QByteArray m_request;
    qsizetype m_sent = 0;
    std::optional<HttpAnswer> m_answer;
    Error m_fault;
};

} // namespace wb::collect
