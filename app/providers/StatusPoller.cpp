// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/StatusPoller.h"

#include <QPointer>

#include <algorithm>

namespace wb::providers {

namespace {

/// A provider that has not answered for so long breaks its word; the reading counts as failed.
constexpr int LongestReadingMs = 30'000;
constexpr int MostDoublings = 8;

} // namespace

StatusPoller::StatusPoller(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_random(m_options.seed) {
    for (const QString& service : m_options.services) {
        if (m_options.providerOf(service) == nullptr) {
            continue;
        }
        auto poll = std::make_unique<Poll>();
        poll->timer.setSingleShot(true);
        connect(&poll->timer, &QTimer::timeout, this, [this, service, each = poll.get()] {
            if (each->isOut) {
                arrived(service, failure(ErrorCode::Timeout, QStringLiteral("no answer")));
            } else {
                read(service, *each);
            }
        });
        m_polls[service] = std::move(poll);
    }
}

StatusPoller::~StatusPoller() = default;

void StatusPoller::start() {
    // Spread over one interval, so that the readings do not come in a burst for ever after.
    int place = 0;
    for (const auto& [service, poll] : m_polls) {
        if (!poll->timer.isActive() && !poll->isOut) {
            poll->timer.start(place * m_options.intervalMs / static_cast<int>(m_polls.size()));
        }
        ++place;
    }
}

void StatusPoller::stop() {
    for (const auto& [service, poll] : m_polls) {
        poll->timer.stop();
        poll->isOut = false;
        ++poll->reading;
    }
}

void StatusPoller::read(const QString& service, Poll& poll) {
    poll.isOut = true;
    poll.timer.start(LongestReadingMs);
    const quint64 reading = ++poll.reading;
    m_options.providerOf(service)->fetchStatus(
        service, [self = QPointer<StatusPoller>(this), service, reading,
                  &poll](Expected<fleet::ServiceStatus> status) {
            if (self && poll.isOut && reading == poll.reading) {
                self->arrived(service, std::move(status));
            }
        });
}

void StatusPoller::arrived(const QString& service, Expected<fleet::ServiceStatus> status) {
    Poll& poll = *m_polls.at(service);
    poll.isOut = false;
    ++poll.reading;
    if (status) {
        poll.failures = 0;
        poll.timer.start(jittered(intervalMs(service)));
        Q_EMIT statusArrived(*status);
        return;
    }
    poll.failures = std::min(poll.failures + 1, MostDoublings);
    const int waitMs =
        std::min(m_options.slowestMs, intervalMs(service) * (1 << (poll.failures - 1)));
    poll.timer.start(jittered(waitMs));
    Q_EMIT statusFailed(service, m_options.clock->nowMs(), status.error().text());
}

int StatusPoller::intervalMs(const QString& service) const {
    return m_options.intervalMsOf ? m_options.intervalMsOf(service) : m_options.intervalMs;
}

int StatusPoller::jittered(int intervalMs) {
    // Between 75 and 100 %: the bound on the interval holds.
    return intervalMs - m_random.bounded(intervalMs / 4 + 1);
}

} // namespace wb::providers
