// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a fleet on loopback at next to no cost, so that a scraper can be measured against it: one
// epoll loop, one address of 127.1.0.0/16 a target, all on one port. Tells at its end how regularly
// each target was asked.
//   fleet_server --targets 10000 --series 100 --targets-file FILE [--hang-every 10] [--faults-file
//   FILE]
// --hang-every N: each Nth target accepts and never answers.
// --faults-file: each target says fleet_bad 1 once, in one of its answers; the file gets a line
// with its address and when the last byte of that answer was with the kernel, in nanoseconds of
// CLOCK_MONOTONIC.
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <random>
#include <string>
#include <string_view>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr std::uint32_t FirstAddress = 0x7f010001; // 127.1.0.1
constexpr int Variants = 32;                       ///< Bodies that take turns, so that values move.

volatile std::sig_atomic_t isStopping = 0;

struct Options {
    std::size_t targets = 100;
    int series = 1000;
    std::size_t hangEvery = 0;
    std::string targetsFile;
    std::string faultsFile;
};

/// How one target was asked.
struct Target {
    std::int64_t requests = 0;
    bool wasBad = false;
    double lastSecond = 0;
    double longestGap = 0;
};

struct Client {
    int socket = -1;
    std::size_t target = 0;
    std::string request; ///< What came of it so far.
    const std::string* answer = nullptr;
    bool isBad = false; ///< The answer tells a fault.
    std::size_t sent = 0;
};

double secondsNow() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

[[noreturn]] void die(const char* what) {
    std::perror(what);
    std::exit(1);
}

/// Answers with counters and gauges of which about a fifth moves from one to the next.
std::vector<std::string> makeAnswers(int series, int bad) {
    std::mt19937 random(1);
    std::vector<double> values(static_cast<std::size_t>(series));
    for (double& value : values) {
        value = static_cast<double>(random() % 1'000'000);
    }
    std::vector<std::string> answers;
    for (int variant = 0; variant < Variants; ++variant) {
        std::string body = "# TYPE process_resident_memory_bytes gauge\n"
                           "process_resident_memory_bytes " +
                           std::to_string(50'000'000 + random() % 4096 * 4096) +
                           "\n# TYPE fleet_bad gauge\nfleet_bad " + std::to_string(bad) +
                           "\n# TYPE fleet_requests_total counter\n";
        for (std::size_t i = 2; i < values.size(); ++i) {
            values[i] += random() % 5 == 0 ? static_cast<double>(random() % 1000) : 0.0;
            std::array<char, 160> line{};
            const int size =
                std::snprintf(line.data(), line.size(),
                              "fleet_requests_total{route=\"/api/v1/orders/%05zu\",method=\"GET\","
                              "code=\"200\"} %.0f\n",
                              i, values[i]);
            body.append(line.data(), static_cast<std::size_t>(size));
        }
        answers.push_back("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\n"
                          "Content-Length: " +
                          std::to_string(body.size()) + "\r\n\r\n" + body);
    }
    return answers;
}

class FleetServer {
public:
    explicit FleetServer(const Options& options)
        : m_options(options)
        , m_answers(makeAnswers(options.series, 0))
        , m_badAnswers(options.faultsFile.empty() ? std::vector<std::string>()
                                                  : makeAnswers(options.series, 1))
        , m_targets(options.targets) {
        listenOnLoopback();
        if (!m_options.faultsFile.empty()) {
            m_faults = std::fopen(m_options.faultsFile.c_str(), "w");
            if (m_faults == nullptr) {
                die(m_options.faultsFile.c_str());
            }
        }
    }

    [[nodiscard]] int port() const { return m_port; }
    void writeTargets() const;
    void run();
    void report() const;

private:
    void listenOnLoopback();
    void watch(int socket, std::uint32_t events, int operation) const;
    void accept();
    void serve(Client& client, std::uint32_t events);
    void asked(Client& client);
    void send(Client& client);
    void close(Client& client);
    void tellFault(const Client& client) const;

    const Options m_options;
    const std::vector<std::string> m_answers;
    const std::vector<std::string> m_badAnswers;
    std::FILE* m_faults = nullptr;
    std::mt19937 m_random{2};
    std::vector<Target> m_targets;
    std::vector<std::unique_ptr<Client>> m_clients; ///< By socket.
    int m_epoll = epoll_create1(EPOLL_CLOEXEC);
    int m_listener = -1;
    int m_port = 0;
};

/// Every address of 127.0.0.0/8 and no other: the socket is bound to the device.
void FleetServer::listenOnLoopback() {
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    constexpr std::string_view Device = "lo";
    if (::setsockopt(m_listener, SOL_SOCKET, SO_BINDTODEVICE, Device.data(), Device.size()) != 0) {
        die("binding to loopback");
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    socklen_t size = sizeof address;
    auto* const generic = static_cast<sockaddr*>(static_cast<void*>(&address));
    if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 16'384) != 0 ||
        ::getsockname(m_listener, generic, &size) != 0) {
        die("listening");
    }
    m_port = ntohs(address.sin_port);
    watch(m_listener, EPOLLIN, EPOLL_CTL_ADD);
}

void FleetServer::watch(int socket, std::uint32_t events, int operation) const {
    epoll_event event{};
    event.events = events;
    event.data.fd = socket;
    if (epoll_ctl(m_epoll, operation, socket, &event) != 0) {
        die("watching a socket");
    }
}

/// In Prometheus' file_sd format.
void FleetServer::writeTargets() const {
    std::FILE* const file = std::fopen(m_options.targetsFile.c_str(), "w");
    if (file == nullptr) {
        die(m_options.targetsFile.c_str());
    }
    std::fputs("[{\"targets\":[", file);
    for (std::size_t i = 0; i < m_options.targets; ++i) {
        const auto address = static_cast<std::uint32_t>(FirstAddress + i);
        std::fprintf(file, "%s\"127.%u.%u.%u:%d\"", i == 0 ? "" : ",\n", address >> 16 & 255,
                     address >> 8 & 255, address & 255, m_port);
    }
    std::fputs("]}]\n", file);
    std::fclose(file);
}

void FleetServer::run() {
    std::array<epoll_event, 256> events{};
    while (isStopping == 0) {
        const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 1000);
        for (int i = 0; i < count; ++i) {
            const epoll_event& event = events.at(static_cast<std::size_t>(i));
            const auto socket = static_cast<std::size_t>(event.data.fd);
            if (event.data.fd == m_listener) {
                accept();
            } else if (socket < m_clients.size() && m_clients[socket] != nullptr) {
                serve(*m_clients[socket], event.events);
            }
        }
    }
}

void FleetServer::accept() {
    for (;;) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket < 0) {
            return;
        }
        sockaddr_in own{};
        socklen_t size = sizeof own;
        ::getsockname(socket, static_cast<sockaddr*>(static_cast<void*>(&own)), &size);
        auto client = std::make_unique<Client>();
        client->socket = socket;
        client->target = ntohl(own.sin_addr.s_addr) - FirstAddress;
        if (client->target >= m_targets.size()) {
            ::close(socket);
            continue;
        }
        if (m_clients.size() <= static_cast<std::size_t>(socket)) {
            m_clients.resize(static_cast<std::size_t>(socket) + 1);
        }
        m_clients[static_cast<std::size_t>(socket)] = std::move(client);
        watch(socket, EPOLLIN, EPOLL_CTL_ADD);
    }
}

void FleetServer::serve(Client& client, std::uint32_t events) {
    if ((events & EPOLLOUT) != 0) {
        send(client);
        return;
    }
    std::array<char, 4096> buffer;
    const ssize_t received = ::recv(client.socket, buffer.data(), buffer.size(), 0);
    if (received <= 0) {
        close(client);
        return;
    }
    client.request.append(buffer.data(), static_cast<std::size_t>(received));
    if (client.request.ends_with("\r\n\r\n")) {
        client.request.clear();
        asked(client);
    }
}

void FleetServer::asked(Client& client) {
    Target& target = m_targets[client.target];
    const double now = secondsNow();
    if (target.requests > 0) {
        target.longestGap = std::max(target.longestGap, now - target.lastSecond);
    }
    target.lastSecond = now;
    ++target.requests;
    if (m_options.hangEvery > 0 && client.target % m_options.hangEvery == 0) {
        return;
    }
    // Not before a watch has learned that the target is well.
    constexpr std::int64_t WellFor = 4;
    constexpr unsigned OneIn = 4;
    client.isBad = m_faults != nullptr && !target.wasBad && target.requests > WellFor &&
                   m_random() % OneIn == 0;
    target.wasBad = target.wasBad || client.isBad;
    const auto& answers = client.isBad ? m_badAnswers : m_answers;
    client.answer =
        &answers[(client.target + static_cast<std::size_t>(target.requests)) % Variants];
    client.sent = 0;
    send(client);
}

void FleetServer::send(Client& client) {
    const std::string_view rest = std::string_view(*client.answer).substr(client.sent);
    const ssize_t sent = ::send(client.socket, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) {
        close(client);
        return;
    }
    client.sent += static_cast<std::size_t>(std::max<ssize_t>(sent, 0));
    const bool isWhole = client.sent == client.answer->size();
    if (isWhole && client.isBad) {
        tellFault(client);
    }
    if (isWhole != (rest.size() == client.answer->size())) {
        watch(client.socket, isWhole ? EPOLLIN : EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
    }
}

void FleetServer::tellFault(const Client& client) const {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const auto address = static_cast<std::uint32_t>(FirstAddress + client.target);
    std::fprintf(
        m_faults, "127.%u.%u.%u:%d %lld\n", address >> 16 & 255, address >> 8 & 255, address & 255,
        m_port,
        static_cast<long long>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()));
    std::fflush(m_faults);
}

void FleetServer::close(Client& client) {
    const int socket = client.socket;
    ::close(socket);
    m_clients[static_cast<std::size_t>(socket)].reset();
}

/// Over the targets that answer: the fewest and most requests, and the longest time between two.
void FleetServer::report() const {
    std::int64_t fewest = INT64_MAX;
    std::int64_t most = 0;
    std::int64_t all = 0;
    double longestGap = 0;
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (m_options.hangEvery > 0 && i % m_options.hangEvery == 0) {
            continue;
        }
        const Target& target = m_targets[i];
        fewest = std::min(fewest, target.requests);
        most = std::max(most, target.requests);
        all += target.requests;
        longestGap = std::max(longestGap, target.longestGap);
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    std::printf("{\"requests\":%lld,\"fewest_a_target\":%lld,\"most_a_target\":%lld,"
                "\"longest_gap_s\":%.3f,\"body_bytes\":%zu,\"cpu_seconds\":%.2f}\n",
                static_cast<long long>(all), static_cast<long long>(fewest),
                static_cast<long long>(most), longestGap, m_answers.front().size(),
                seconds(usage.ru_utime) + seconds(usage.ru_stime));
}

Options readOptions(int count, char** words) {
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = words[i];
        if (name == "--targets") {
            options.targets = std::strtoull(words[i + 1], nullptr, 10);
        } else if (name == "--series") {
            options.series = std::atoi(words[i + 1]);
        } else if (name == "--hang-every") {
            options.hangEvery = std::strtoull(words[i + 1], nullptr, 10);
        } else if (name == "--targets-file") {
            options.targetsFile = words[i + 1];
        } else if (name == "--faults-file") {
            options.faultsFile = words[i + 1];
        }
    }
    if (options.targetsFile.empty() || options.targets == 0 || options.targets > 60'000 ||
        options.series < 1) {
        std::fprintf(stderr, "usage: fleet_server --targets N --series N --targets-file FILE "
                             "[--hang-every N] [--faults-file FILE]\n");
        std::exit(2);
    }
    return options;
}

} // namespace

int main(int count, char** words) {
    const Options options = readOptions(count, words);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    std::signal(SIGTERM, [](int) { isStopping = 1; });
    std::signal(SIGINT, [](int) { isStopping = 1; });
    FleetServer server(options);
    server.writeTargets();
    std::printf("ready %d\n", server.port());
    std::fflush(stdout);
    server.run();
    server.report();
    return 0;
}
