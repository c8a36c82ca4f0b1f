// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/PlainHttp.h"

#include <QHostInfo>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <limits>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>

namespace wb::collect {

namespace {

constexpr std::size_t BufferBytes = 64 << 10;
constexpr qsizetype SpareLimitBytes = 4 << 20;
constexpr std::size_t StandardIdleLimit = 16'384;
bool isTls(const QUrl& url) {
    return url.scheme() == QStringLiteral("https");
}

quint16 portOf(const QUrl& url) {
    constexpr int HttpPort = 80;
    constexpr int HttpsPort = 443;
    return static_cast<quint16>(url.port(isTls(url) ? HttpsPort : HttpPort));
}

std::string originOf(const QUrl& url) {
    return (url.scheme().toLatin1() + ':' + url.host(QUrl::FullyEncoded).toLatin1() + ':' +
            QByteArray::number(portOf(url)))
        .toStdString();
}

QByteArray requestText(const HttpOrder& order) {
    const QUrl& url = order.url;
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty()) {
        path = "/";
    }
    if (url.hasQuery()) {
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    }
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':')) {
        host = '[' + host + ']';
    }
    if (url.port() != -1) {
        host += ':' + QByteArray::number(url.port());
    }
    QByteArray text = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: " + order.accept +
                      "\r\nAccept-Encoding: gzip\r\nUser-Agent: watchbridge/" WB_VERSION "\r\n";
    if (!order.bearer.isEmpty()) {
        text += "Authorization: Bearer " + order.bearer + "\r\n";
    }
    return text + "\r\n";
}

/// Raises the soft limit of open files to the hard one, as every program that watches many targets
/// has to, and returns it.
std::size_t raiseFileLimit() {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) {
        return 1024;
    }
    if (files.rlim_cur < files.rlim_max) {
        const rlimit raised{files.rlim_max, files.rlim_max};
        files.rlim_cur = setrlimit(RLIMIT_NOFILE, &raised) == 0 ? files.rlim_max : files.rlim_cur;
    }
    return files.rlim_cur;
}

} // namespace

PlainGet::PlainGet(HttpOrder wanted)
    : order(std::move(wanted))
    , check(checkBearer(order))
    , isTls(collect::isTls(order.url))
    , port(portOf(order.url))
    , origin(originOf(order.url))
    , address(order.url.host())
    , text(requestText(order)) {}

PlainHttp::PlainHttp(QObject* parent)
    : QObject(parent)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_notifier(new QSocketNotifier(m_epoll, QSocketNotifier::Read, this))
    , m_idleLimit(std::min(StandardIdleLimit, raiseFileLimit() / 2))
    , m_buffer(BufferBytes) {
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(m_notifier, &QSocketNotifier::activated, this, &PlainHttp::takeEvents);
    connect(&m_timer, &QTimer::timeout, this, &PlainHttp::lookAtDue);
}

PlainHttp::~PlainHttp() {
    m_notifier->setEnabled(false);
    m_open.clear();
    ::close(m_epoll);
}

PlainHttp::RequestId PlainHttp::start(std::shared_ptr<const PlainGet> get, Done done) {
    const RequestId id = ++m_lastId;
    Request& request = m_requests[id];
    request.get = std::move(get);
    request.done = std::move(done);
    request.deadlineMs = m_clock.elapsed() + request.get->order.timeoutMs;
    awaitDue(request.deadlineMs, id);
    if (!request.get->check) {
        finishLater(id, request.get->check.error());
    } else {
        route(id, request);
    }
    return id;
}

void PlainHttp::cancel(RequestId id) {
    const auto found = m_requests.find(id);
    if (found == m_requests.end()) {
        return;
    }
    if (found->second.connection >= 0) {
        close(found->second.connection);
    }
    m_requests.erase(id);
}

/// On a connection that waits for work if there is one, else on a new one.
void PlainHttp::route(RequestId id, Request& request) {
    const auto idle = m_idleOf.find(request.get->origin);
    if (idle == m_idleOf.end()) {
        resolve(id, request);
        return;
    }
    const int fd = idle->second;
    m_idleOf.erase(idle);
    Open& open = m_open.at(fd);
    m_idle.erase(open.idle);
    request.isOnReused = true;
    ask(id, request, open);
}

void PlainHttp::resolve(RequestId id, Request& request) {
    if (!request.get->address.isNull()) {
        request.addresses = {request.get->address};
        connectNext(id, request);
        return;
    }
    // Qt asks the system in a thread of its own, and remembers the answer for a minute.
    QHostInfo::lookupHost(request.get->order.url.host(), this, [this, id](const QHostInfo& info) {
        const auto found = m_requests.find(id);
        if (found == m_requests.end()) {
            return;
        }
        if (info.addresses().isEmpty()) {
            finish(id, failure(ErrorCode::Network, QStringLiteral("The host name is not known.")));
            return;
        }
        found->second.addresses = info.addresses();
        connectNext(id, found->second);
    });
}

/// Tries addresses until one can be waited for, each with its share of the time that is left.
void PlainHttp::connectNext(RequestId id, Request& request) {
    const PlainGet& get = *request.get;
    auto connection = openTo(request.addresses.at(request.nextAddress++), get);
    while (!connection && request.nextAddress < request.addresses.size()) {
        connection = openTo(request.addresses.at(request.nextAddress++), get);
    }
    if (!connection) {
        finishLater(id, std::move(connection.error()));
        return;
    }
    const int fd = (*connection)->fd();
    Open& open = m_open[fd];
    open.connection = std::move(*connection);
    open.origin = get.origin;
    open.generation = ++m_lastGeneration;
    request.isOnReused = false;
    if (const auto left = request.addresses.size() - request.nextAddress; left > 0) {
        awaitDue((m_clock.elapsed() * left + request.deadlineMs) / (left + 1), id);
    }
    ask(id, request, open);
}

/// Where descriptors run out, idle connections give theirs.
Expected<std::unique_ptr<HttpConnection>> PlainHttp::openTo(const QHostAddress& address,
                                                            const PlainGet& get) {
    auto connection = HttpConnection::open(address, get.port);
    while (!connection && connection.error().code == ErrorCode::LimitExceeded && !m_idle.empty()) {
        close(m_idle.front());
        connection = HttpConnection::open(address, get.port);
    }
    if (connection && get.isTls) {
        const QString host = get.order.url.host(QUrl::FullyEncoded);
        if (auto secured = (*connection)->secure(m_tls, host); !secured) {
            return failure(std::move(secured.error()));
        }
    }
    return connection;
}

void PlainHttp::ask(RequestId id, Request& request, Open& open) {
    request.connection = open.connection->fd();
    open.request = id;
    open.connection->ask(request.get->text, request.get->order, std::exchange(m_spare, {}));
    watch(open);
}

void PlainHttp::watch(Open& open) {
    const quint32 wanted = open.connection->wantedEvents();
    if (open.events == wanted) {
        return;
    }
    const int fd = open.connection->fd();
    epoll_event event{};
    event.events = wanted;
    event.data.u64 = quint64(open.generation) << 32 | static_cast<quint32>(fd);
    epoll_ctl(m_epoll, open.events == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, fd, &event);
    open.events = wanted;
}

void PlainHttp::takeEvents() {
    std::array<epoll_event, 64> events;
    const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 0);
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events.at(static_cast<std::size_t>(i));
        const auto fd = static_cast<int>(event.data.u64 & std::numeric_limits<quint32>::max());
        const auto found = m_open.find(fd);
        // An earlier event of this turn may have closed it.
        if (found != m_open.end() &&
            found->second.generation == static_cast<quint32>(event.data.u64 >> 32)) {
            proceed(fd, event.events);
        }
    }
}

void PlainHttp::proceed(int fd, quint32 events) {
    Open& open = m_open.at(fd);
    switch (open.connection->proceed(events, m_buffer)) {
    case HttpConnection::Progress::Waiting:
        watch(open);
        break;
    case HttpConnection::Progress::Answered:
        answered(fd);
        break;
    case HttpConnection::Progress::Broken:
        broken(fd);
        break;
    }
}

void PlainHttp::answered(int fd) {
    const Open& open = m_open.at(fd);
    const RequestId id = open.request;
    const HttpOrder& order = m_requests.at(id).get->order;
    HttpAnswer& answer = open.connection->answer();
    const int status = answer.status();
    Expected<HttpHop> hop = failure(ErrorCode::Cancelled, QString());
    if (isRedirect(status)) {
        hop = redirectTarget(order, order.url, answer.location()).map([](const QUrl& target) {
            return HttpHop(HttpRedirect{target});
        });
    } else {
        hop = checkStatus(status, order).map([&answer] { return HttpHop(answer.takeBody()); });
    }
    if (m_open.at(fd).connection->canServeAnother()) {
        rest(fd);
    } else {
        close(fd);
    }
    finish(id, std::move(hop));
}

void PlainHttp::broken(int fd) {
    const Open& open = m_open.at(fd);
    const RequestId id = open.request;
    if (id == 0) {
        close(fd);
        return;
    }
    Error fault = open.connection->fault();
    const bool hasHeard = open.connection->hasHeard();
    const bool wasConnected = open.connection->isConnected();
    close(fd);
    Request& request = m_requests.at(id);
    request.connection = -1;
    if (request.isOnReused && !hasHeard) {
        // The server closed it just as we asked. A GET may be sent again, and once is enough: the
        // next connection is a new one or another that was idle.
        route(id, request);
    } else if (!wasConnected && request.nextAddress < request.addresses.size()) {
        connectNext(id, request);
    } else {
        finish(id, failure(std::move(fault)));
    }
}

void PlainHttp::finish(RequestId id, Expected<HttpHop> hop) {
    auto node = m_requests.extract(id);
    if (node.empty()) {
        return;
    }
    if (!hop) {
        hop.error().context = shown(node.mapped().get->order.url);
    }
    node.mapped().done(hop);
    HttpBody* const body = hop ? std::get_if<HttpBody>(&*hop) : nullptr;
    if (body != nullptr && body->bytes.isDetached() && body->bytes.capacity() <= SpareLimitBytes) {
        m_spare = std::move(body->bytes);
    }
}

void PlainHttp::finishLater(RequestId id, Error error) {
    QMetaObject::invokeMethod(
        this, [this, id, error = std::move(error)] { finish(id, failure(error)); },
        Qt::QueuedConnection);
}

/// Keeps a connection for the next request of its origin.
void PlainHttp::rest(int fd) {
    Open& open = m_open.at(fd);
    open.connection->rest();
    open.request = 0;
    watch(open);
    open.idle = m_idle.insert(m_idle.end(), fd);
    m_idleOf.emplace(open.origin, fd);
    if (m_idle.size() > m_idleLimit) {
        close(m_idle.front());
    }
}

void PlainHttp::close(int fd) {
    const auto found = m_open.find(fd);
    const Open& open = found->second;
    if (open.request == 0) {
        m_idle.erase(open.idle);
        const auto [from, to] = m_idleOf.equal_range(open.origin);
        for (auto idle = from; idle != to; ++idle) {
            if (idle->second == fd) {
                m_idleOf.erase(idle);
                break;
            }
        }
    }
    m_open.erase(found);
}

void PlainHttp::awaitDue(qint64 dueMs, RequestId id) {
    m_due.add(dueMs, id);
    // While it runs for an earlier one, nothing has to be done: requests that end in time, as
    // nearly all do, never touch the timer.
    if (!m_timer.isActive() || dueMs < m_timerMs) {
        m_timerMs = dueMs;
        m_timer.start(static_cast<int>(std::max<qint64>(0, dueMs - m_clock.elapsed())));
    }
}

void PlainHttp::lookAtDue() {
    const qint64 nowMs = m_clock.elapsed();
    while (m_due.first() != nullptr && m_due.first()->dueMs <= nowMs) {
        const RequestId id = m_due.takeFirst().what;
        if (const auto found = m_requests.find(id); found != m_requests.end()) {
            giveUp(id, found->second, nowMs);
        }
    }
    while (m_due.first() != nullptr && m_requests.find(m_due.first()->what) == m_requests.end()) {
        m_due.takeFirst();
    }
    if (m_due.first() != nullptr && !m_timer.isActive()) {
        m_timerMs = m_due.first()->dueMs;
        m_timer.start(static_cast<int>(std::max<qint64>(0, m_timerMs - m_clock.elapsed())));
    }
}

/// The request if its time is over, else an address that lets nobody connect while others wait.
void PlainHttp::giveUp(RequestId id, Request& request, qint64 nowMs) {
    const int fd = request.connection;
    if (request.deadlineMs <= nowMs) {
        const Error error = timeoutError(request.get->order);
        if (fd >= 0) {
            close(fd);
        }
        finish(id, failure(error));
    } else if (fd >= 0 && !m_open.at(fd).connection->isConnected() &&
               request.nextAddress < request.addresses.size()) {
        close(fd);
        request.connection = -1;
        connectNext(id, request);
    }
}

} // namespace wb::collect
