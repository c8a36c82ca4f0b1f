// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/ScrapePool.h"

#include <algorithm>
#include <limits>

namespace wb::collect {

namespace {

constexpr int RunningLimit = 256;

/// Where in its interval a target is scraped: the same at every start, and even over a fleet.
DurationMs offsetOf(const QString& targetId, int intervalMs) {
    constexpr std::size_t Seed = 0x57415443;
    return static_cast<DurationMs>(qHash(targetId, Seed) % static_cast<std::size_t>(intervalMs));
}

} // namespace

ScrapePool::ScrapePool(fleet::EnvironmentSpec environment, QNetworkAccessManager* network,
                       SecretResolver secrets, const Clock* clock, QObject* parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_network(network)
    , m_secrets(std::move(secrets))
    , m_clock(clock) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ScrapePool::runDue);
}

ScrapePool::~ScrapePool() {
    // Before the readers that they use.
    for (auto& [id, slot] : m_slots) {
        delete slot.scraper;
    }
}

void ScrapePool::setTargets(const QVector<fleet::Target>& targets) {
    std::map<QString, Slot> slots;
    for (const fleet::Target& target : targets) {
        const fleet::ServiceSpec* service = m_environment.service(target.service);
        if (service == nullptr) {
            continue;
        }
        Slot slot;
        if (auto kept = m_slots.extract(target.id)) {
            slot = std::move(kept.mapped());
        } else {
            slot.dueMs = m_clock->steadyMs() + offsetOf(target.id, service->scrape.intervalMs);
        }
        if (slot.reader == nullptr || slot.service != service) {
            slot.reader = std::make_unique<TargetReader>(service->scrape, &m_layouts);
        }
        slot.target = target;
        slot.service = service;
        slots.emplace(target.id, std::move(slot));
    }
    for (auto& [id, gone] : m_slots) {
        if (gone.scraper != nullptr) {
            delete gone.scraper;
            --m_running;
        }
    }
    m_slots = std::move(slots);
    schedule();
}

void ScrapePool::schedule() {
    DurationMs earliest = std::numeric_limits<DurationMs>::max();
    for (const auto& [id, slot] : m_slots) {
        earliest = std::min(earliest, slot.dueMs);
    }
    if (m_slots.empty()) {
        m_timer.stop();
        return;
    }
    m_timer.start(
        static_cast<int>(std::clamp<DurationMs>(earliest - m_clock->steadyMs(), 0, 3'600'000)));
}

void ScrapePool::runDue() {
    const DurationMs now = m_clock->steadyMs();
    for (auto& [id, slot] : m_slots) {
        if (slot.dueMs > now) {
            continue;
        }
        const DurationMs interval = slot.service->scrape.intervalMs;
        // After a sleep or a stall the rhythm goes on from now; what was missed is not made up.
        const DurationMs missed = (now - slot.dueMs) / interval;
        m_skipped += missed;
        slot.dueMs += (missed + 1) * interval;
        if (slot.scraper != nullptr || m_running >= RunningLimit) {
            ++m_skipped;
        } else {
            begin(slot);
        }
    }
    schedule();
}

void ScrapePool::begin(Slot& slot) {
    const Expected<QString> bearer = m_secrets(slot.service->bearer);
    slot.startedMs = m_clock->steadyMs();
    if (!bearer) {
        const ScrapeOutcome outcome{slot.target, m_clock->nowMs(), 0, failure(bearer.error())};
        QMetaObject::invokeMethod(
            this, [this, outcome] { Q_EMIT scrapeFinished(outcome); }, Qt::QueuedConnection);
        return;
    }
    slot.scraper = new HttpScraper(m_network, slot.target.url, slot.service->scrape,
                                   bearer->toUtf8(), slot.reader.get(), this);
    ++m_running;
    connect(slot.scraper, &HttpScraper::finished, this, [this, id = slot.target.id] { end(id); });
    slot.scraper->start();
}

void ScrapePool::end(const QString& targetId) {
    const auto found = m_slots.find(targetId);
    if (found == m_slots.end() || found->second.scraper == nullptr) {
        return;
    }
    Slot& slot = found->second;
    ScrapeOutcome outcome;
    outcome.target = slot.target;
    outcome.endedMs = m_clock->nowMs();
    outcome.tookMs = m_clock->steadyMs() - slot.startedMs;
    outcome.result = slot.scraper->result();
    slot.scraper->deleteLater();
    slot.scraper = nullptr;
    --m_running;
    Q_EMIT scrapeFinished(outcome);
}

} // namespace wb::collect
