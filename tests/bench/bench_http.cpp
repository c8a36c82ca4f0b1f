// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/HttpClient.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <arpa/inet.h>
#include <array>
#include <benchmark/benchmark.h>
#include <csignal>
#include <cstring>
#include <functional>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/// What one GET costs the program that makes it, over connections that are kept: over
/// QNetworkAccessManager, over HttpClient, and by a bare loop of send and recv, which is the least
/// that the system calls allow. The server is a process of its own. One run measures all of them,
/// because only their ratios mean anything on a shared machine; the CPU column is what counts.
namespace {

using namespace wb;
using namespace wb::collect;

/// A child process that answers every request on loopback with a body of a given size, one
/// connection at a time after the other's request. Ends with its parent.
class Server {
public:
    explicit Server(std::size_t bodyBytes) {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const generic = static_cast<sockaddr*>(static_cast<void*>(&address));
        ::bind(m_listener, generic, size);
        ::listen(m_listener, 16);
        ::getsockname(m_listener, generic, &size);
        m_port = ntohs(address.sin_port);
        m_child = ::fork();
        if (m_child == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            serve(bodyBytes);
        }
    }
    ~Server() {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
        ::close(m_listener);
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url() const {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/metrics").arg(m_port));
    }

private:
    [[noreturn]] void serve(std::size_t bodyBytes) const {
        std::string line = "requests_total{route=\"/api/v1/orders\",code=\"200\"} 12345\n";
        std::string body;
        while (body.size() < bodyBytes) {
            body += line;
        }
        const std::string answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\n"
                                   "Content-Length: " +
                                   std::to_string(body.size()) + "\r\n\r\n" + body;
        for (;;) {
            const int client = ::accept(m_listener, nullptr, nullptr);
            std::array<char, 4096> request;
            while (::recv(client, request.data(), request.size(), 0) > 0) {
                for (std::size_t sent = 0; sent < answer.size();) {
                    const ssize_t count =
                        ::send(client, answer.data() + sent, answer.size() - sent, MSG_NOSIGNAL);
                    if (count <= 0) {
                        break;
                    }
                    sent += static_cast<std::size_t>(count);
                }
            }
            ::close(client);
        }
    }

    int m_listener = -1;
    quint16 m_port = 0;
    pid_t m_child = -1;
};

std::size_t bodyBytesOf(const benchmark::State& state) {
    return static_cast<std::size_t>(state.range(0));
}

using Next = std::function<void()>;

/// Runs GETs one after the other, many in one run of the event loop; each begins with `get`, which
/// calls what it is given at the end.
void measure(benchmark::State& state, const std::function<void(const Next&)>& get) {
    constexpr int Batch = 100;
    int left = 0;
    const Next next = [&] { left-- > 0 ? get(next) : QCoreApplication::quit(); };
    while (state.KeepRunningBatch(Batch)) {
        left = Batch;
        next();
        QCoreApplication::exec();
    }
}

void overQt(benchmark::State& state) {
    const Server server(bodyBytesOf(state));
    QNetworkAccessManager network;
    measure(state, [&](const Next& next) {
        QNetworkReply* const reply = network.get(QNetworkRequest(server.url()));
        QObject::connect(reply, &QNetworkReply::finished, reply, [&next, reply] {
            benchmark::DoNotOptimize(reply->readAll());
            reply->deleteLater();
            next();
        });
    });
}

void ours(benchmark::State& state) {
    const Server server(bodyBytesOf(state));
    QNetworkAccessManager network;
    HttpClient client(&network);
    HttpOrder order;
    order.url = server.url();
    order.accept = "text/plain";
    measure(state, [&](const Next& next) {
        client.start(order, [&next](const Expected<HttpBody>& body) {
            benchmark::DoNotOptimize(body->bytes.constData());
            next();
        });
    });
}

void bareSockets(benchmark::State& state) {
    const Server server(bodyBytesOf(state));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(server.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    ::connect(socket, static_cast<const sockaddr*>(static_cast<const void*>(&address)),
              sizeof address);
    const std::string request = "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    std::vector<char> buffer(1 << 20);
    for (auto _ : state) {
        ::send(socket, request.data(), request.size(), MSG_NOSIGNAL);
        std::size_t received = 0;
        std::size_t wanted = SIZE_MAX;
        while (received < wanted) {
            const ssize_t count =
                ::recv(socket, buffer.data() + received, buffer.size() - received, 0);
            if (count <= 0) {
                state.SkipWithError("the server went");
                break;
            }
            received += static_cast<std::size_t>(count);
            const std::string_view seen(buffer.data(), received);
            if (wanted == SIZE_MAX && seen.find("\r\n\r\n") != std::string_view::npos) {
                const std::size_t at = seen.find("Content-Length: ") + 16;
                wanted = seen.find("\r\n\r\n") + 4 +
                         static_cast<std::size_t>(std::strtoul(buffer.data() + at, nullptr, 10));
            }
        }
    }
    ::close(socket);
}

// Qt has a thread of its own for HTTP, which counts as well.
BENCHMARK(overQt)->Arg(10 << 10)->Arg(100 << 10)->MeasureProcessCPUTime();
BENCHMARK(ours)->Arg(10 << 10)->Arg(100 << 10)->MeasureProcessCPUTime();
BENCHMARK(bareSockets)->Arg(10 << 10)->Arg(100 << 10)->MeasureProcessCPUTime();

} // namespace

int main(int count, char** words) {
    QCoreApplication application(count, words);
    benchmark::Initialize(&count, words);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
