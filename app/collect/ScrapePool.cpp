// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/ScrapePool.h"

#include <algorithm>

namespace wb::collect {

namespace {

/// As many as a tenth of a large fleet may hang at once without the others waiting for them.
constexpr int RunningLimit = 4096;

constexpr const char* Accept = "application/openmetrics-text;version=1.0.0;q=0.8,"
                               "application/openmetrics-text;version=0.0.1;q=0.75,"
                               "text/plain;version=1.0.0;q=0.6,"
                               "text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

constexpr const char* AcceptProtobuf =
    "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited,";

/// What is due within a moment is due at once, for a program that sleeps in between pays more for
/// each time it wakes than for a scrape; but no more than some, so that none waits for many.
DurationMs momentMs(int intervalMs, qsizetype targets) {
    constexpr DurationMs TargetsAMoment = 20;
    constexpr DurationMs LeastMoments = 16; ///< An interval.
    constexpr DurationMs MostMs = 300;
    const DurationMs enough = TargetsAMoment * intervalMs / std::max<qsizetype>(targets, 1);
    return std::clamp<DurationMs>(enough, 1, std::min(MostMs, intervalMs / LeastMoments + 1));
}

/// When a new target is first scraped: within an interval, spread evenly over a fleet.
DurationMs firstDue(const QString& targetId, int intervalMs, DurationMs nowMs, DurationMs moment) {
    constexpr std::size_t Seed = 0x57415443;
    const auto offset =
        static_cast<DurationMs>(qHash(targetId, Seed) % static_cast<std::size_t>(intervalMs));
    return (nowMs + offset + moment - 1) / moment * moment;
}

} // namespace

HttpOrder scrapeOrder(const QUrl& url, const fleet::ScrapeSpec& spec, const QByteArray& bearer) {
    HttpOrder order;
    order.url = url;
    order.accept = spec.nativeHistograms ? QByteArray(AcceptProtobuf) + Accept : QByteArray(Accept);
    order.bearer = bearer;
    order.timeoutMs = std::min(spec.timeoutMs, spec.intervalMs);
    order.bodyLimitBytes = spec.bodySizeLimitBytes;
    order.headerLimitBytes = spec.headerSizeLimitBytes;
    order.redirectLimit = spec.redirectLimit;
    return order;
}

ScrapePool::ScrapePool(fleet::EnvironmentSpec environment, QNetworkAccessManager* network,
                       SecretResolver secrets, const Clock* clock, QObject* parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_secrets(std::move(secrets))
    , m_clock(clock)
    , m_http(network) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ScrapePool::runDue);
}

ScrapePool::~ScrapePool() = default;

void ScrapePool::setEnvironment(fleet::EnvironmentSpec environment) {
    // The slots point into it until they point into the new one.
    const fleet::EnvironmentSpec before = std::exchange(m_environment, std::move(environment));
    for (auto it = m_slots.begin(); it != m_slots.end();) {
        Slot& slot = it->second;
        const fleet::ServiceSpec* now = m_environment.service(slot.service->name);
        if (now != nullptr && now->scrape == slot.service->scrape) {
            slot.service = now;
            slot.get = nullptr; // With another secret, perhaps.
            ++it;
        } else {
            m_due.erase({slot.dueMs, &slot});
            forget(slot);
            it = m_slots.erase(it);
        }
    }
    schedule();
}

void ScrapePool::setTargets(const QVector<fleet::Target>& targets) {
    std::map<QString, Slot> slots;
    for (const fleet::Target& target : targets) {
        const fleet::ServiceSpec* service = m_environment.service(target.service);
        if (service == nullptr) {
            continue;
        }
        auto node = m_slots.extract(target.id);
        const bool isNew = node.empty();
        Slot& slot = isNew ? slots[target.id] : slots.insert(std::move(node)).position->second;
        if (isNew) {
            const int intervalMs = service->scrape.intervalMs;
            slot.dueMs = firstDue(target.id, intervalMs, m_clock->steadyMs(),
                                  momentMs(intervalMs, targets.size()));
        }
        if (slot.reader == nullptr || slot.service != service) {
            slot.reader = std::make_unique<TargetReader>(service->scrape, &m_layouts);
        }
        slot.target = target;
        slot.service = service;
        slot.get = nullptr;
    }
    for (auto& [id, gone] : m_slots) {
        forget(gone);
    }
    m_slots = std::move(slots);
    m_due.clear();
    for (auto& [id, slot] : m_slots) {
        m_due.emplace(slot.dueMs, &slot);
    }
    schedule();
}

void ScrapePool::forget(Slot& slot) {
    if (slot.request != 0) {
        m_http.cancel(slot.request);
        --m_running;
    }
}

void ScrapePool::schedule() {
    if (m_due.empty()) {
        m_timer.stop();
        return;
    }
    const DurationMs waitMs = m_due.begin()->first - m_clock->steadyMs();
    m_timer.start(static_cast<int>(std::clamp<DurationMs>(waitMs, 0, 3'600'000)));
}

void ScrapePool::runDue() {
    const DurationMs now = m_clock->steadyMs();
    while (!m_due.empty() && m_due.begin()->first <= now) {
        auto node = m_due.extract(m_due.begin());
        Slot& slot = *node.value().second;
        const DurationMs interval = slot.service->scrape.intervalMs;
        // After a sleep or a stall the rhythm goes on from now; what was missed is not made up.
        const DurationMs missed = (now - slot.dueMs) / interval;
        m_skipped += missed;
        slot.dueMs += (missed + 1) * interval;
        node.value().first = slot.dueMs;
        m_due.insert(std::move(node));
        if (slot.request != 0 || m_running >= RunningLimit) {
            ++m_skipped;
        } else {
            begin(slot);
        }
    }
    schedule();
}

/// Secrets are asked for at every scrape, as they may be replaced at any time.
Expected<void> ScrapePool::prepare(Slot& slot) {
    const Expected<QString> secret = m_secrets(slot.service->bearer);
    if (!secret) {
        return failure(secret.error());
    }
    const QByteArray bearer = secret->toUtf8();
    if (slot.get == nullptr || slot.get->order.bearer != bearer) {
        slot.get = std::make_shared<const PlainGet>(
            scrapeOrder(slot.target.url, slot.service->scrape, bearer));
    }
    return {};
}

void ScrapePool::begin(Slot& slot) {
    slot.startedMs = m_clock->steadyMs();
    if (auto prepared = prepare(slot); !prepared) {
        QMetaObject::invokeMethod(
            this,
            [this, id = slot.target.id, error = std::move(prepared.error())] {
                if (const auto found = m_slots.find(id); found != m_slots.end()) {
                    tell(found->second, failure(error));
                }
            },
            Qt::QueuedConnection);
        return;
    }
    ++m_running;
    slot.request =
        m_http.start(slot.get, [this, &slot](const Expected<HttpBody>& body) { end(slot, body); });
}

void ScrapePool::end(Slot& slot, const Expected<HttpBody>& body) {
    slot.request = 0;
    --m_running;
    tell(slot, body ? slot.reader->read(*body) : failure(body.error()));
}

void ScrapePool::tell(const Slot& slot, ScrapeResult result) {
    ScrapeOutcome outcome;
    outcome.target = slot.target;
    outcome.endedMs = m_clock->nowMs();
    outcome.tookMs = m_clock->steadyMs() - slot.startedMs;
    outcome.result = std::move(result);
    Q_EMIT scrapeFinished(outcome);
}

} // namespace wb::collect
