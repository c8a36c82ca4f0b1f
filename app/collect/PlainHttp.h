// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/DueQueue.h"
#include "app/collect/HttpConnection.h"
#include "models/base/Clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <list>
#include <map>
#include <unordered_map>
#include <variant>
#include <vector>

class QSocketNotifier;

namespace wb::collect {

/// Where an answer leads instead of being one.
struct HttpRedirect {
    QUrl target;
};
using HttpHop = std::variant<HttpBody, HttpRedirect>;

/// A GET of an http or https URL with all that is the same each time it is sent worked out once: a
/// target is scraped by the same one for days.
struct PlainGet {
    explicit PlainGet(HttpOrder wanted);

    const HttpOrder order;
    const Expected<void> check; ///< Why it must not be sent, if so.
    const bool isTls;
    const quint16 port;
    const std::string origin;   ///< What connections are kept by.
    const QHostAddress address; ///< Null where a name has to be looked up.
    const QByteArray text;
};

/// GETs over HTTP/1.1, plain or over TLS, thousands at a time, at the cost of the system calls:
/// connections are kept alive and watched by one epoll, and only its descriptor is known to Qt,
/// whose own loop asks the kernel about every single one at every turn. Total deadlines, limits on
/// heads and bodies. Lives on the thread of its parent.
class PlainHttp : public QObject {
    Q_OBJECT
public:
    /// Gets the outcome, never from within start(). It may take the bytes; those it leaves are used
    /// for the next body.
    using Done = std::function<void(Expected<HttpHop>& hop)>;
    using RequestId = quint64;

    explicit PlainHttp(QObject* parent = nullptr);
    ~PlainHttp() override;

    RequestId start(std::shared_ptr<const PlainGet> get, Done done);
    /// Drops a request; its `done` is not called.
    void cancel(RequestId id);

    /// Connections that wait for their next request, at most; by itself 16,384 or half of what the
    /// system allows. The longest idle one is closed.
    void setIdleLimit(std::size_t limit) { m_idleLimit = limit; }
    [[nodiscard]] std::size_t idleCount() const { return m_idle.size(); }

private:
    struct Request {
        std::shared_ptr<const PlainGet> get;
        Done done;
        qint64 deadlineMs = 0; ///< Of m_clock.
        QList<QHostAddress> addresses;
        qsizetype nextAddress = 0;
        int connection = -1;     ///< Its descriptor; -1: none yet.
        bool isOnReused = false; ///< The connection had answered before.
    };
    struct Open {
        std::unique_ptr<HttpConnection> connection;
        std::string origin;
        RequestId request = 0;
        quint32 events = 0;
        quint32 generation = 0; ///< Descriptors are used again; late events are told by this.
        std::list<int>::iterator idle;
    };

    void route(RequestId id, Request& request);
    void resolve(RequestId id, Request& request);
    void connectNext(RequestId id, Request& request);
    [[nodiscard]] Expected<std::unique_ptr<HttpConnection>> openTo(const QHostAddress& address,
                                                                   const PlainGet& get);
    void ask(RequestId id, Request& request, Open& open);
    void watch(Open& open);
    void takeEvents();
    void proceed(int fd, quint32 events);
    void answered(int fd);
    void broken(int fd);
    void finish(RequestId id, Expected<HttpHop> hop);
    void finishLater(RequestId id, Error error);
    void rest(int fd);
    void close(int fd);
    void awaitDue(qint64 dueMs, RequestId id);
    void lookAtDue();
    void giveUp(RequestId id, Request& request, qint64 nowMs);

    const int m_epoll;
    QSocketNotifier* m_notifier;
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_timerMs = 0;      ///< What it runs for, of m_clock.
    DueQueue<RequestId> m_due; ///< When to look at a request; it may have ended since.
    TlsContext m_tls;
    std::unordered_map<RequestId, Request> m_requests;
    std::unordered_map<int, Open> m_open;               ///< By descriptor.
    std::list<int> m_idle;                              ///< Longest idle first.
    std::unordered_multimap<std::string, int> m_idleOf; ///< By origin.
    std::size_t m_idleLimit;
    std::vector<char> m_buffer;
    QByteArray m_spare; ///< Memory for the next body.
    RequestId m_lastId = 0;
    quint32 m_lastGeneration = 0;
};

} // namespace wb::collect
