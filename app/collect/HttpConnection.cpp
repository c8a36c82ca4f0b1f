// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/HttpConnection.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <net/if.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace wb::collect {

namespace {

socklen_t toSystem(const QHostAddress& address, quint16 port, sockaddr_storage& out) {
    out = {};
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_port = htons(port);
        in.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(&out, &in, sizeof(in));
        return sizeof(in);
    }
    sockaddr_in6 in{};
    in.sin6_family = AF_INET6;
    in.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&in.sin6_addr, &bytes, sizeof(bytes));
    if (!address.scopeId().isEmpty()) {
        in.sin6_scope_id = if_nametoindex(address.scopeId().toLocal8Bit().constData());
    }
    std::memcpy(&out, &in, sizeof(in));
    return sizeof(in);
}

Error errorOf(int systemError) {
    switch (systemError) {
    case ECONNREFUSED:
        return {
            ErrorCode::Network, QStringLiteral("Connection refused: nothing listens there."), {}};
    case ECONNRESET:
    case EPIPE:
        return {ErrorCode::Network,
                QStringLiteral("The connection was closed before the answer was complete."),
                {}};
    case EMFILE:
    case ENFILE:
        return {ErrorCode::LimitExceeded,
                QStringLiteral("No file descriptor is left for a connection; raise the limit of "
                               "open files (ulimit -n)."),
                {}};
    default:
        return {ErrorCode::Network,
                QStringLiteral("The connection failed: %1")
                    .arg(QString::fromLocal8Bit(strerror(systemError))),
                {}};
    }
}

} // namespace

Expected<std::unique_ptr<HttpConnection>> HttpConnection::open(const QHostAddress& address,
                                                               quint16 port) {
    sockaddr_storage to;
    const socklen_t length = toSystem(address, port, to);
    const int fd = socket(to.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) {
        return failure(errorOf(errno));
    }
    std::unique_ptr<HttpConnection> connection(new HttpConnection(fd));
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    const void* const generic = &to;
    if (connect(fd, static_cast<const sockaddr*>(generic), length) == 0) {
        connection->m_isConnected = true;
    } else if (errno != EINPROGRESS) {
        return failure(errorOf(errno));
    }
    return connection;
}

HttpConnection::~HttpConnection() {
    ::close(m_fd);
}

Expected<void> HttpConnection::secure(TlsContext& context, const QString& host) {
    auto stream = TlsStream::over(context, m_fd, host);
    if (!stream) {
        return failure(std::move(stream.error()));
    }
    m_tls = std::move(*stream);
    return {};
}

quint32 HttpConnection::wantedEvents() const {
    const bool mustWrite =
        !m_isConnected || (m_tls != nullptr ? m_tlsMustWrite : m_sent < m_request.size());
    return EPOLLIN | EPOLLRDHUP | (mustWrite ? EPOLLOUT : 0U);
}

void HttpConnection::ask(QByteArray request, const HttpOrder& order, QByteArray spare) {
    m_request = std::move(request);
    m_sent = 0;
    m_hasHeard = false;
    m_answer.emplace(order, std::move(spare));
    if (m_isConnected && (m_tls == nullptr || m_isSecured)) {
        // A fault here comes again as an event, when nobody is in the middle of asking.
        send();
    }
}

/// Connects and shakes hands; Answered once requests can be sent.
HttpConnection::Progress HttpConnection::establish(quint32 events) {
    if (!m_isConnected) {
        int systemError = 0;
        socklen_t size = sizeof(systemError);
        getsockopt(m_fd, SOL_SOCKET, SO_ERROR, &systemError, &size);
        if (systemError != 0) {
            return breakOff(systemError);
        }
        if ((events & EPOLLOUT) == 0) {
            return Progress::Waiting;
        }
        m_isConnected = true;
    }
    if (m_tls == nullptr) {
        return Progress::Answered;
    }
    const TlsStream::Moved step = m_tls->open();
    m_tlsMustWrite = step == TlsStream::Moved::NeedsWrite;
    if (step == TlsStream::Moved::Broken) {
        return breakOff(m_tls->fault());
    }
    m_isSecured = step == TlsStream::Moved::Bytes;
    return m_isSecured ? Progress::Answered : Progress::Waiting;
}

HttpConnection::Progress HttpConnection::proceed(quint32 events, std::span<char> buffer) {
    if (!m_isConnected || (m_tls != nullptr && !m_isSecured)) {
        if (const Progress established = establish(events); established != Progress::Answered) {
            return established;
        }
    }
    if (!m_answer) {
        // Idle: whatever happens ends it.
        return breakOff(ECONNRESET);
    }
    if (m_sent < m_request.size()) {
        if (const Progress sent = send(); sent != Progress::Waiting) {
            return sent;
        }
    }
    // TLS may wait to write before it can read.
    constexpr quint32 ToRead = EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR;
    return m_tls != nullptr || (events & ToRead) != 0 ? receive(buffer) : Progress::Waiting;
}

HttpConnection::Progress HttpConnection::send() {
    if (m_tls != nullptr) {
        return sendSecured();
    }
    const ssize_t sent = ::send(m_fd, m_request.constData() + m_sent,
                                static_cast<std::size_t>(m_request.size() - m_sent), MSG_NOSIGNAL);
    if (sent >= 0) {
        m_sent += sent;
    } else if (errno != EAGAIN && errno != EINTR) {
        // What the server said before it closed may still be there to read.
        m_sent = m_request.size();
    }
    return Progress::Waiting;
}

HttpConnection::Progress HttpConnection::sendSecured() {
    m_tlsMustWrite = false;
    while (m_sent < m_request.size()) {
        const auto sent = m_tls->send(
            {m_request.constData() + m_sent, static_cast<std::size_t>(m_request.size() - m_sent)});
        if (sent.what != TlsStream::Moved::Bytes) {
            m_tlsMustWrite = sent.what == TlsStream::Moved::NeedsWrite;
            if (sent.what == TlsStream::Moved::Closed || sent.what == TlsStream::Moved::Broken) {
                m_sent = m_request.size();
            }
            break;
        }
        m_sent += static_cast<qsizetype>(sent.bytes);
    }
    return Progress::Waiting;
}

TlsStream::Transfer HttpConnection::receiveInto(std::span<char> room) {
    if (m_tls != nullptr) {
        return m_tls->receive(room);
    }
    const ssize_t count = recv(m_fd, room.data(), room.size(), 0);
    if (count > 0) {
        return {TlsStream::Moved::Bytes, static_cast<std::size_t>(count)};
    }
    if (count == 0) {
        return {TlsStream::Moved::Closed, 0};
    }
    const bool isForLater = errno == EAGAIN || errno == EINTR;
    if (!isForLater) {
        m_fault = errorOf(errno);
    }
    return {isForLater ? TlsStream::Moved::NeedsRead : TlsStream::Moved::Broken, 0};
}

HttpConnection::Progress HttpConnection::receive(std::span<char> buffer) {
    // So many bytes at a time, so that a fast sender cannot keep the others waiting.
    constexpr std::size_t Turn = 4 << 20;
    for (std::size_t received = 0; received < Turn;) {
        const std::span<char> room = m_answer->bodyRoom();
        const std::span<char> into = room.empty() ? buffer : room;
        const auto moved = receiveInto(into);
        switch (moved.what) {
        case TlsStream::Moved::NeedsRead:
        case TlsStream::Moved::NeedsWrite:
            m_tlsMustWrite = moved.what == TlsStream::Moved::NeedsWrite;
            return Progress::Waiting;
        case TlsStream::Moved::Closed:
            return take(m_answer->closed());
        case TlsStream::Moved::Broken:
            return breakOff(m_tls != nullptr ? m_tls->fault() : m_fault);
        case TlsStream::Moved::Bytes:
            break;
        }
        m_hasHeard = true;
        const Progress taken = take(room.empty() ? m_answer->feed({into.data(), moved.bytes})
                                                 : m_answer->bodyReceived(moved.bytes));
        // TLS gives a record at a time, so that a short one does not mean that no more is there.
        if (taken != Progress::Waiting || (m_tls == nullptr && moved.bytes < into.size())) {
            return taken;
        }
        received += moved.bytes;
    }
    return Progress::Waiting;
}

bool HttpConnection::canServeAnother() const {
    return m_answer->keepsAlive() && (m_tls == nullptr || !m_tls->hasUnread());
}

HttpConnection::Progress HttpConnection::take(Expected<void> taken) {
    if (!taken) {
        return breakOff(std::move(taken.error()));
    }
    return m_answer->isComplete() ? Progress::Answered : Progress::Waiting;
}

HttpConnection::Progress HttpConnection::breakOff(Error fault) {
    m_fault = std::move(fault);
    return Progress::Broken;
}

HttpConnection::Progress HttpConnection::breakOff(int systemError) {
    return breakOff(errorOf(systemError));
}

} // namespace wb::collect
