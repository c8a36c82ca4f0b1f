// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/kubernetes/KubeClient.h"
#include "app/providers/kubernetes/KubeJson.h"
#include "models/deploy/DeployProvider.h"

namespace wb::kubernetes {

/// A HorizontalPodAutoscaler.
struct Hpa {
    QString name;
    QString resourceVersion;
    QString apiVersion; ///< "v2", by which it was read.
    fleet::ScalingRange range;
    fleet::ScalingSpec spec; ///< What it looks at.
};

/// The one of a page of autoscaling/v2 that scales this workload; nothing: none does.
[[nodiscard]] Expected<std::optional<Hpa>> parseHpa(const QJsonObject& answer, WorkloadKind kind,
                                                    const QString& name);

/// The HorizontalPodAutoscaler of one workload. Its minReplicas is changed by a JSON Patch that
/// tests the resourceVersion just read, which its status moves every few seconds: then it is read
/// and, as long as the minimum is the one expected, sent anew, a few times at most. Main thread.
class KubeAutoscaler : public deploy::Autoscaler {
public:
    using Found = std::function<void(Expected<std::optional<Hpa>>)>;

    /// The client outlives this.
    KubeAutoscaler(KubeClient& client, WorkloadKind kind, QString name)
        : m_client(client)
        , m_kind(kind)
        , m_name(std::move(name)) {}

    /// Answers exactly once, later.
    void find(Found done) { find(Page{QStringLiteral("v2"), {}, 0}, std::move(done)); }
    /// Moves with each change from here, when it is sent and when it is answered: what was read
    /// before the last time is old.
    [[nodiscard]] int changes() const { return m_changes; }
    [[nodiscard]] QString place(const QString& service) override;
    void fetchRange(const QString& service,
                    Reply<std::optional<fleet::ScalingRange>> reply) override;
    void changeMinimum(const MinimumChange& change, Reply<fleet::ScalingRange> reply) override;

private:
    struct Order {
        MinimumChange change;
        QString what;
        DurationMs sendByMs = 0;
        int attemptsLeft = 0;
    };
    struct Page {
        QString version; ///< Of the API.
        QString from;    ///< As the page before tells it.
        int number = 0;
    };
    void find(const Page& page, Found done);
    void onPage(const Page& page, const QJsonObject& answer, const Found& done);
    void carryOut(const Order& order, Reply<fleet::ScalingRange> reply);
    void send(const Order& order, const Hpa& hpa, Reply<fleet::ScalingRange> reply);
    [[nodiscard]] QString folder(const QString& version);

    KubeClient& m_client;
    WorkloadKind m_kind;
    QString m_name;
    int m_changes = 0;
};

} // namespace wb::kubernetes
