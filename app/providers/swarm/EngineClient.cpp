// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/swarm/EngineClient.h"

#include "models/base/Format.h"

#include <QHostAddress>
#include <QSocketNotifier>
#include <QUrl>

#include <curl/curl.h>

namespace wb::swarm {

namespace {

/// libcurl wants this once a process, before any of its handles.
void initialiseCurl() {
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(once);
}

} // namespace

struct EngineClient::Curl {
    CURLM* multi = nullptr;

    static int onSocket(CURL*, curl_socket_t socket, int what, void* self, void*) {
        static_cast<EngineClient*>(self)->watch(socket, what);
        return 0;
    }
    static int onTimer(CURLM*, long timeoutMs, void* self) {
        QTimer& timer = static_cast<EngineClient*>(self)->m_timer;
        if (timeoutMs < 0) {
            timer.stop();
        } else {
            timer.start(static_cast<int>(timeoutMs));
        }
        return 0;
    }
    static std::size_t onBody(char* bytes, std::size_t size, std::size_t count, void* exchange);
};

struct EngineClient::Exchange {
    CURL* easy = nullptr;
    curl_slist* headers = nullptr;
    QString what;
    QByteArray sent;
    QByteArray received;
    qint64 limitBytes = 0;
    bool isTooLarge = false;
    char error[CURL_ERROR_SIZE] = {};
    Done done;

    Exchange() = default;
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;
    ~Exchange() {
        curl_easy_cleanup(easy);
        curl_slist_free_all(headers);
    }
};

std::size_t EngineClient::Curl::onBody(char* bytes, std::size_t size, std::size_t count,
                                       void* exchange) {
    auto& to = *static_cast<Exchange*>(exchange);
    const auto length = static_cast<qsizetype>(size) * static_cast<qsizetype>(count);
    if (to.received.size() + length > to.limitBytes) {
        to.isTooLarge = true;
        return 0;
    }
    to.received.append(bytes, length);
    return size * count;
}

EngineClient::EngineClient(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_curl(std::make_unique<Curl>()) {
    initialiseCurl();
    m_curl->multi = curl_multi_init();
    curl_multi_setopt(m_curl->multi, CURLMOPT_SOCKETFUNCTION, &Curl::onSocket);
    curl_multi_setopt(m_curl->multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_curl->multi, CURLMOPT_TIMERFUNCTION, &Curl::onTimer);
    curl_multi_setopt(m_curl->multi, CURLMOPT_TIMERDATA, this);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
}

bool EngineClient::isHere() const {
    const QUrl url(m_options.host);
    return url.scheme() == QLatin1String("unix") || QHostAddress(url.host()).isLoopback() ||
           url.host() == QLatin1String("localhost");
}

EngineClient::~EngineClient() {
    for (const auto& [easy, exchange] : m_exchanges) {
        curl_multi_remove_handle(m_curl->multi, static_cast<CURL*>(easy));
    }
    m_exchanges.clear();
    curl_multi_cleanup(m_curl->multi);
}

Expected<void> EngineClient::setTls(Exchange& exchange) const {
    const struct {
        const std::function<Expected<QString>()>& text;
        CURLoption option;
        bool mayBeEmpty;
    } parts[] = {{m_options.tls->authority, CURLOPT_CAINFO_BLOB, true},
                 {m_options.tls->certificate, CURLOPT_SSLCERT_BLOB, false},
                 {m_options.tls->key, CURLOPT_SSLKEY_BLOB, false}};
    for (const auto& part : parts) {
        const Expected<QString> text = part.text();
        if (!text) {
            return failure(ErrorCode::Unauthorized, text.error().text(), exchange.what);
        }
        QByteArray pem = text->toLatin1();
        if (pem.isEmpty() && part.mayBeEmpty) {
            continue;
        }
        curl_blob blob{pem.data(), static_cast<std::size_t>(pem.size()), CURL_BLOB_COPY};
        curl_easy_setopt(exchange.easy, part.option, &blob);
        // libcurl has its own copy; ours does not stay behind in freed memory.
        pem.fill('\0');
    }
    curl_easy_setopt(exchange.easy, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    return {};
}

Expected<std::unique_ptr<EngineClient::Exchange>>
EngineClient::prepare(const EngineRequest& request) {
    auto exchange = std::make_unique<Exchange>();
    exchange->what = request.what;
    exchange->limitBytes = m_options.bodyLimitBytes;
    CURL* easy = exchange->easy = curl_easy_init();
    QByteArray base = "http://localhost";
    const QUrl host(m_options.host);
    if (host.scheme() == QLatin1String("unix")) {
        curl_easy_setopt(easy, CURLOPT_UNIX_SOCKET_PATH, host.path().toUtf8().constData());
    } else {
        base = (m_options.tls ? "https://" : "http://") + host.authority().toLatin1();
    }
    curl_easy_setopt(easy, CURLOPT_URL, (base + request.path).constData());
    if (m_options.tls) {
        if (const auto set = setTls(*exchange); !set) {
            return failure(set.error());
        }
    }
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_1_1});
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long{m_options.deadlineMs});
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long{m_options.deadlineMs});
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "watchbridge/" WB_VERSION);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, exchange->error);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Curl::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, exchange.get());
    exchange->headers = curl_slist_append(exchange->headers, "Accept: application/json");
    if (request.body) {
        exchange->sent = *request.body;
        curl_easy_setopt(easy, CURLOPT_POST, 1L);
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t{exchange->sent.size()});
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, exchange->sent.constData());
        curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
        curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
        exchange->headers = curl_slist_append(exchange->headers, "Content-Type: application/json");
        // Without it libcurl would wait for leave to send a large body.
        exchange->headers = curl_slist_append(exchange->headers, "Expect:");
    }
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, exchange->headers);
    return exchange;
}

void EngineClient::send(const EngineRequest& request, Done done) {
    auto exchange = prepare(request);
    if (!exchange) {
        QMetaObject::invokeMethod(
            this, [done = std::move(done), error = exchange.error()] { done(failure(error)); },
            Qt::QueuedConnection);
        return;
    }
    (*exchange)->done = std::move(done);
    CURL* easy = (*exchange)->easy;
    m_exchanges[easy] = std::move(*exchange);
    // It asks for a timer of 0 ms, from which everything else follows.
    curl_multi_add_handle(m_curl->multi, easy);
}

void EngineClient::watch(int socket, int what) {
    Watch& watch = m_watches[socket];
    const auto retire = [](QSocketNotifier*& notifier) {
        if (notifier != nullptr) {
            notifier->setEnabled(false);
            // It may be the one whose signal we are in.
            notifier->deleteLater();
            notifier = nullptr;
        }
    };
    const auto set = [&](QSocketNotifier*& notifier, bool isWanted, QSocketNotifier::Type type,
                         int event) {
        if (!isWanted) {
            retire(notifier);
        } else if (notifier == nullptr) {
            notifier = new QSocketNotifier(socket, type, this);
            connect(notifier, &QSocketNotifier::activated, this,
                    [this, socket, event] { act(socket, event); });
        }
    };
    set(watch.read, what == CURL_POLL_IN || what == CURL_POLL_INOUT, QSocketNotifier::Read,
        CURL_CSELECT_IN);
    set(watch.write, what == CURL_POLL_OUT || what == CURL_POLL_INOUT, QSocketNotifier::Write,
        CURL_CSELECT_OUT);
    if (what == CURL_POLL_REMOVE) {
        m_watches.erase(socket);
    }
}

void EngineClient::act(int socket, int events) {
    int running = 0;
    curl_multi_socket_action(m_curl->multi, socket, events, &running);
    collect();
}

void EngineClient::collect() {
    std::vector<std::pair<Done, Expected<EngineAnswer>>> answers;
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_curl->multi, &left)) {
        if (message->msg != CURLMSG_DONE) {
            continue;
        }
        CURL* easy = message->easy_handle;
        const int code = message->data.result;
        const auto found = m_exchanges.find(easy);
        answers.emplace_back(std::move(found->second->done), outcome(*found->second, code));
        curl_multi_remove_handle(m_curl->multi, easy);
        m_exchanges.erase(found);
    }
    // A reply may send anew, or destroy this.
    for (auto& [done, answer] : answers) {
        QMetaObject::invokeMethod(
            this,
            [done = std::move(done), answer = std::move(answer)]() mutable {
                done(std::move(answer));
            },
            Qt::QueuedConnection);
    }
}

Expected<EngineAnswer> EngineClient::outcome(const Exchange& exchange, int code) const {
    const QString where = QStringLiteral("%1 at %2").arg(exchange.what, address());
    if (exchange.isTooLarge) {
        return failure(ErrorCode::LimitExceeded,
                       QStringLiteral("the answer is larger than %1")
                           .arg(base::bytesText(static_cast<double>(m_options.bodyLimitBytes))),
                       where);
    }
    if (code == CURLE_OPERATION_TIMEDOUT) {
        return failure(
            ErrorCode::Timeout,
            QStringLiteral("no answer within %1").arg(base::spanText(m_options.deadlineMs)), where);
    }
    if (code != CURLE_OK) {
        const QString why = exchange.error[0] != '\0'
                                ? QString::fromUtf8(exchange.error)
                                : QString::fromUtf8(curl_easy_strerror(CURLcode(code)));
        return failure(ErrorCode::Network, why, where);
    }
    long status = 0;
    curl_easy_getinfo(exchange.easy, CURLINFO_RESPONSE_CODE, &status);
    if (status >= 300 && status < 400) {
        return failure(ErrorCode::Protocol,
                       QStringLiteral("it redirects (HTTP %1), which is not followed").arg(status),
                       where);
    }
    return EngineAnswer{static_cast<int>(status), exchange.received};
}

} // namespace wb::swarm
