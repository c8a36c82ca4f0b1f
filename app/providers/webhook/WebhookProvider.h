// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/webhook/WebhookClient.h"
#include "models/base/Clock.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace wb::webhook {

/// A pipeline that is told and asked by requests of the configuration's making (GitHub Actions,
/// GitLab, Jenkins, Argo CD and their kin; resources/webhooks has examples). A write is sent once,
/// after the pipeline was read again: it is refused here if a run is under way or the generation
/// moved, for most pipelines take no expected version. What was accepted is found again by its key
/// among the runs. Statuses and deployments are told from readings that are up to five seconds old,
/// but none from before a write of ours. What the configuration gives no way to read is told as
/// such in the status, never taken for nothing. Main thread; asynchronous throughout.
class WebhookProvider : public QObject, public deploy::DeployProvider {
    Q_OBJECT
public:
    struct Options {
        WebhookClient::Options client;
        const Clock* clock = nullptr;
        /// Hosted pipelines count requests an hour, and an action asks every second.
        DurationMs sharedForMs = 5'000;
    };
    explicit WebhookProvider(Options options, QObject* parent = nullptr);
    ~WebhookProvider() override;

    void fetchStatus(const QString& service, Reply<fleet::ServiceStatus> reply) override;
    void start(const deploy::DeployRequest& request, Reply<fleet::Deployment> reply) override;
    void fetchDeployment(const QString& id, Reply<fleet::Deployment> reply) override;
    void abort(const QString& id, Reply<fleet::Deployment> reply) override;

private:
    /// A write of this run of the program.
    struct Own {
        fleet::Deployment deployment; ///< As it was accepted.
        QString run;                  ///< The id of its run; empty: not told yet.
        bool isAccepted = false;      ///< Otherwise its answer is missing, or was a refusal.
    };
    template <typename T>
    struct Told {
        Expected<T> answer;
        DurationMs steadyMs;
    };
    using StatusReplies = std::vector<Reply<fleet::ServiceStatus>>;
    [[nodiscard]] fleet::ServiceStatus statusOf(const View& view) const;
    void readDeployment(const QString& id, Reply<fleet::Deployment> reply);
    /// What was read before a write of ours says nothing any more.
    void forget();
    template <typename T>
    [[nodiscard]] bool holds(const Told<T>& told) const {
        return m_clock.steadyMs() - told.steadyMs < m_sharedForMs;
    }
    [[nodiscard]] Expected<http::HttpRequest> prepare(const deploy::DeployRequest& request,
                                                      const View& view) const;
    void write(const deploy::DeployRequest& request, Expected<http::HttpRequest> prepared,
               Reply<fleet::Deployment> reply);
    void stop(const QString& id, const Run& run, Reply<fleet::Deployment> reply);
    void repeat(const QString& key, Reply<fleet::Deployment> reply);
    void remember(const deploy::DeployRequest& request, const QString& run, bool isAccepted);
    /// Answers so, later.
    void refuse(ErrorCode code, const QString& why, const QString& what,
                Reply<fleet::Deployment> reply);
    [[nodiscard]] fleet::Deployment toldOf(const Run& run) const;
    [[nodiscard]] const Own* ownOf(const Run& run) const;
    [[nodiscard]] std::optional<Run> find(const QVector<Run>& runs, const QString& id) const;
    [[nodiscard]] const fleet::WebhookRequest* requestFor(fleet::DeploymentKind kind) const;
    [[nodiscard]] const fleet::WebhookSpec& spec() const { return m_client.spec(); }

    const Clock& m_clock;
    const DurationMs m_sharedForMs;
    WebhookClient m_client;
    std::optional<Told<fleet::ServiceStatus>> m_status;
    std::shared_ptr<StatusReplies> m_asked; ///< Those who wait for a reading under way.
    QHash<QString, Told<fleet::Deployment>> m_deployments;
    int m_writes = 0;         ///< Counts what makes earlier readings void.
    QMap<QString, Own> m_own; ///< By key; the newest hundred.
    QStringList m_ownOrder;
    QHash<QString, QString> m_runs; ///< Ids of runs that were found, by what was asked for.
};

} // namespace wb::webhook
