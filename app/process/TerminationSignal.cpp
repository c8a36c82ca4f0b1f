// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/TerminationSignal.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace wb::process {

namespace {

constexpr int Signals[] = {SIGTERM, SIGINT, SIGHUP};

// A signal handler can reach nothing but a global, and may do little more than write().
volatile int writeEnd = -1;

/// Whatever it interrupts may be about to look at errno.
void handle(int /*signal*/) {
    const int before = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
    errno = before;
}

} // namespace

TerminationSignal::TerminationSignal(QObject* parent)
    : QObject(parent) {
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
        qWarning("Cannot watch for SIGTERM; it will end the program at once.");
        return;
    }
    m_readEnd = ends[0];
    writeEnd = ends[1];
    auto* notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(m_readEnd, &byte, 1) == 1) {
            Q_EMIT received();
        }
    });
    for (const int signal : Signals) {
        struct sigaction action = {};
        ::sigaction(signal, nullptr, &action);
        if (action.sa_handler != SIG_IGN) {
            action = {};
            action.sa_handler = handle;
            action.sa_flags = SA_RESTART;
            ::sigaction(signal, &action, nullptr);
        }
    }
}

TerminationSignal::~TerminationSignal() {
    if (m_readEnd < 0) {
        return;
    }
    for (const int signal : Signals) {
        struct sigaction action = {};
        ::sigaction(signal, nullptr, &action);
        if (action.sa_handler == handle) {
            ::signal(signal, SIG_DFL);
        }
    }
    ::close(m_readEnd);
    ::close(writeEnd);
}

} // namespace wb::process
