// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/Discovery.h"
#include "app/collect/HttpClient.h"
#include "app/collect/TargetReader.h"
#include "models/base/Clock.h"

#include <QObject>

#include <map>
#include <memory>
#include <set>

namespace wb::collect {

/// One scrape that ended, well or not.
struct ScrapeOutcome {
    fleet::Target target;
    TimeMs endedMs = NoTime;
    DurationMs tookMs = 0;
    ScrapeResult result;
};

/// The GET of one scrape.
[[nodiscard]] HttpOrder scrapeOrder(const QUrl& url, const fleet::ScrapeSpec& spec,
                                    const QByteArray& bearer);

/// Scrapes every target on its own interval and deadline. First scrapes are spread over the
/// interval by the target's id, so that a fleet is not asked all at once; a target is never asked
/// again while an answer is outstanding. Lives on the collector thread.
class ScrapePool : public QObject {
    Q_OBJECT
public:
    ScrapePool(fleet::EnvironmentSpec environment, QNetworkAccessManager* network,
               SecretResolver secrets, const Clock* clock, QObject* parent = nullptr);
    ~ScrapePool() override;

    /// Other settings: targets of services that are scraped as before stay, with their rhythm and
    /// what is under way; all others are dropped with their answers until setTargets.
    void setEnvironment(fleet::EnvironmentSpec environment);
    /// Targets that stay keep their rhythm; those that went are dropped with their answers.
    void setTargets(const QVector<fleet::Target>& targets);
    /// Scrapes that were due but not begun, because the one before or too many others were running.
    [[nodiscard]] qint64 skipped() const { return m_skipped; }

Q_SIGNALS:
    void scrapeFinished(const wb::collect::ScrapeOutcome& outcome);

private:
    struct Slot {
        fleet::Target target;
        const fleet::ServiceSpec* service = nullptr; ///< In m_environment.
        DurationMs dueMs = 0;                        ///< Steady time.
        DurationMs startedMs = 0;
        std::unique_ptr<TargetReader> reader;
        std::shared_ptr<const PlainGet> get; ///< Made anew when the secret was.
        HttpClient::RequestId request = 0;   ///< 0: none is under way.
    };

    void runDue();
    void begin(Slot& slot);
    [[nodiscard]] Expected<void> prepare(Slot& slot);
    void end(Slot& slot, const Expected<HttpBody>& body);
    void tell(const Slot& slot, ScrapeResult result);
    void forget(Slot& slot);
    void schedule();

    fleet::EnvironmentSpec m_environment;
    SecretResolver m_secrets;
    const Clock* m_clock;
    QTimer m_timer;
    metrics::LayoutCache m_layouts;               ///< Of all targets.
    std::map<QString, Slot> m_slots;              ///< By target id; a slot never moves.
    std::set<std::pair<DurationMs, Slot*>> m_due; ///< Every slot, by its dueMs.
    HttpClient m_http;                            ///< Its requests point to slots.
    int m_running = 0;
    qint64 m_skipped = 0;
};

} // namespace wb::collect

Q_DECLARE_METATYPE(wb::collect::ScrapeOutcome)
