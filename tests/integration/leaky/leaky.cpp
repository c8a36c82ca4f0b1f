// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small service that runs in an image from scratch: static, no Qt, one thread. It serves /metrics
// and really leaks: the memory is touched and never given back. By the environment:
//   PORT            base of the port on 127.0.0.1 (the slot is added); unset: serves nothing
//   SERVES_ALL      listens on every address, as a container on a network of its own has to
//   SLOT            number of the task
//   LEAK_BYTES      a second, in task 1; half as much again in each further one; unset: none
//   EXIT_CODE       ends at once with this code, as a release that cannot start
//   VERSION, SETTINGS_REVISION   what build_info tells

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr int StepMs = 50;

void endAtOnce(int) {
    // Process 1 of a container has no default action for SIGTERM.
    _exit(0);
}

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

long long number(const char* name) {
    return std::atoll(variable(name).c_str());
}

long long residentBytes() {
    std::ifstream statm("/proc/self/statm");
    long long total = 0;
    long long resident = 0;
    statm >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

/// Of the container's control group, in its first version or its second; 0: none.
long long limitBytes() {
    for (const char* path :
         {"/sys/fs/cgroup/memory/memory.limit_in_bytes", "/sys/fs/cgroup/memory.max"}) {
        std::ifstream file(path);
        long long bytes = 0;
        if (file >> bytes && bytes < (1LL << 60)) {
            return bytes;
        }
    }
    return 0;
}

std::string metrics(long long requests) {
    static const long long startedSeconds = std::time(nullptr);
    std::string text;
    const auto add = [&](const std::string& series, long long value) {
        text += series + " " + std::to_string(value) + "\n";
    };
    add("process_resident_memory_bytes", residentBytes());
    add("process_start_time_seconds", startedSeconds);
    add("memory_limit_bytes", limitBytes());
    add("http_requests_total{code=\"200\"}", requests);
    for (const char* le : {"0.1", "1", "+Inf"}) {
        add(std::string("http_request_duration_seconds_bucket{le=\"") + le + "\"}", requests);
    }
    add("http_request_duration_seconds_count", requests);
    add("http_request_duration_seconds_sum", 0);
    add("build_info{version=\"" + variable("VERSION") + "\",settings_revision=\"" +
            variable("SETTINGS_REVISION") + "\"}",
        1);
    return text;
}

int listenAt(int port) {
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<unsigned short>(port));
    address.sin_addr.s_addr = htonl(variable("SERVES_ALL").empty() ? INADDR_LOOPBACK : INADDR_ANY);
    if (bind(listener, static_cast<sockaddr*>(static_cast<void*>(&address)), sizeof address) != 0 ||
        listen(listener, 16) != 0) {
        std::perror("leaky: cannot listen");
        std::exit(3);
    }
    return listener;
}

void answer(int listener, long long requests) {
    const int peer = accept(listener, nullptr, nullptr);
    if (peer < 0) {
        return;
    }
    const timeval patience{1, 0};
    setsockopt(peer, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    char request[4096];
    if (read(peer, request, sizeof request) > 0) {
        const std::string body = metrics(requests);
        const std::string all =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\nConnection: close\r\n"
            "Content-Length: " +
            std::to_string(body.size()) + "\r\n\r\n" + body;
        [[maybe_unused]] const ssize_t written = write(peer, all.data(), all.size());
    }
    close(peer);
}

} // namespace

int main() {
    std::signal(SIGTERM, endAtOnce);
    std::signal(SIGPIPE, SIG_IGN);
    if (!variable("EXIT_CODE").empty()) {
        return static_cast<int>(number("EXIT_CODE"));
    }
    const int port = static_cast<int>(number("PORT"));
    (void)metrics(0);
    pollfd waiting{port == 0 ? -1 : listenAt(port + static_cast<int>(number("SLOT"))), POLLIN, 0};
    const double leakBytesPerSecond =
        static_cast<double>(number("LEAK_BYTES")) *
        (1.0 + 0.5 * static_cast<double>(std::max(0LL, number("SLOT") - 1)));
    std::vector<char*> leaked;
    const auto begin = std::chrono::steady_clock::now();
    long long leakedBytes = 0;
    for (;;) {
        if (poll(&waiting, 1, StepMs) > 0) {
            const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(
                std::chrono::steady_clock::now() - begin);
            answer(waiting.fd, 100 * seconds.count());
        }
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
        const auto due = static_cast<long long>(elapsed.count() * leakBytesPerSecond);
        if (due > leakedBytes) {
            const auto size = static_cast<std::size_t>(due - leakedBytes);
            auto* piece = static_cast<char*>(std::malloc(size));
            if (piece != nullptr) {
                std::memset(piece, 1, size);
                leaked.push_back(piece);
            }
            leakedBytes = due;
        }
    }
}
