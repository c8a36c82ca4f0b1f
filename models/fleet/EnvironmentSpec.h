// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/fleet/ScalingSpec.h"
#include "models/fleet/Signal.h"
#include "models/fleet/WebhookSpec.h"

#include <QMap>
#include <QMetaType>
#include <QStringList>
#include <QTimeZone>
#include <QUrl>
#include <QVector>

#include <algorithm>
#include <array>

/// What the configuration says, parsed once and never changed: a changed file makes new ones.
/// app/settings makes these.
namespace wb::fleet {

/// Where a secret is to be found. The secret itself is never held in a spec.
struct SecretRef {
    enum class Source { None, Keychain, Environment, File };
    Source source = Source::None;
    QString name; ///< Keychain entry, environment variable or file path.
    bool operator==(const SecretRef&) const = default;
};

/// How a service's targets are scraped. Every limit is on by default.
struct ScrapeSpec {
    int intervalMs = 5000;
    int timeoutMs =
        3000; ///< Total deadline: connection, redirects and body. Never above intervalMs.
    QString path = QStringLiteral("/metrics");
    QString scheme = QStringLiteral("http");
    qint64 bodySizeLimitBytes = 16 << 20; ///< After decompression.
    qint64 headerSizeLimitBytes = 64 << 10;
    int sampleLimit = 50'000;
    int labelLimit = 64;              ///< Labels a sample.
    int labelLengthLimitBytes = 4096; ///< A label's name or value.
    bool nativeHistograms = false;    ///< Protobuf, which has them, is asked for before text.
    int redirectLimit = 3;            ///< Same-origin only when a credential is sent.

    /// Silence for longer than this is no data.
    [[nodiscard]] qint64 silenceMs() const { return qint64(std::max(1, intervalMs)) * 5 / 2; }
    bool operator==(const ScrapeSpec&) const = default;
};

/// Which label values count, e.g. code=~"5..". An empty list matches all.
struct LabelMatcher {
    enum class Op { Equal, NotEqual, Regex, NotRegex };
    QString label;
    Op op = Op::Equal;
    QString value; ///< Regexes are anchored at both ends, as in PromQL.
    bool operator==(const LabelMatcher&) const = default;
};

struct SeriesSelector {
    QString metric;
    QVector<LabelMatcher> matchers;
    bool operator==(const SeriesSelector&) const = default;
};

/// How signals are read off a body. A preset fills what the configuration leaves out.
struct SignalSpec {
    QString preset;                ///< "prom-client", "go", …; empty: by hand only.
    SeriesSelector latency;        ///< A histogram, its name without _bucket.
    double latencyUnitSeconds = 1; ///< Of the histogram's bounds; with another only classic ones.
    SeriesSelector requests;       ///< A counter of all requests.
    SeriesSelector badRequests;    ///< Those that count as errors.
    SeriesSelector timedOut;       ///< Those that count as timeouts; may be empty.
    SeriesSelector memory;         ///< A gauge in bytes.
    SeriesSelector memoryLimit;    ///< A gauge in bytes; used when memoryLimitBytes is 0.
    qint64 memoryLimitBytes = 0;
    SeriesSelector cpuSeconds; ///< A counter of CPU seconds.
    SeriesSelector cpuLimit;   ///< A gauge in cores; used when cpuLimitCores is 0.
    double cpuLimitCores = 0;
    SeriesSelector oomKills;  ///< A counter of out-of-memory kills; may be empty.
    SeriesSelector buildInfo; ///< A gauge whose labels carry the release.
    QString codeLabel = QStringLiteral("version");
    QString settingsLabel = QStringLiteral("settings_revision");
    bool operator==(const SignalSpec&) const = default;
};

struct Objectives {
    double latencyP95Seconds = NoValue;
    double errorFraction = NoValue;

    bool operator==(const Objectives& other) const {
        return isSameNumber(latencyP95Seconds, other.latencyP95Seconds) &&
               isSameNumber(errorFraction, other.errorFraction);
    }
};

struct DeploySpec {
    QString provider; ///< "controller", "ecs", "kubernetes", "swarm" or "webhook"; empty: no
                      ///< actions.
    QUrl url;         ///< Controller, webhook: of the API. Swarm: the Docker Engine, unix or tcp.
                      ///< ECS: where to ask instead of at AWS; may be empty.
    QString service;  ///< The name there; defaults to the service's own.
    SecretRef bearer; ///< Controller and webhook.
    SecretRef basic;  ///< Webhook: "user:password".
    QVector<std::pair<QString, SecretRef>> secretHeaders; ///< Webhook: by name of the header.
    WebhookSpec webhook;
    bool hasTls = false; ///< Swarm over tcp; PEM texts.
    SecretRef tlsAuthority;
    SecretRef tlsCertificate;
    SecretRef tlsKey;
    QString cluster;           ///< ECS: name or ARN; empty: "default".
    QString region;            ///< ECS; empty: what environment or profile names.
    QString profile;           ///< ECS: of AWS' config files; empty: the usual one.
    QString kubeconfig;        ///< Kubernetes: absolute; empty: KUBECONFIG's or ~/.kube/config.
    QString context;           ///< Kubernetes; empty: the current one.
    QString namespaceName;     ///< Kubernetes; empty: the context's.
    QString workload;          ///< Kubernetes: "deployment", "statefulset" or "daemonset".
    QStringList execPlugins;   ///< Kubernetes: commands that may be run for a credential.
    QStringList shownSettings; ///< But for a controller: variables, labels and annotations whose
                               ///< values are no secrets.
    bool pinsCapacity = false; ///< ECS and Kubernetes: a rollback holds the autoscaler's minimum.
    bool operator==(const DeploySpec&) const = default;
};

/// Where the tasks of an orchestrator have their metrics endpoint.
struct MetricsPort {
    QString port;    ///< A number or, at Kubernetes and ECS, a port's name there; empty: what the
                     ///< orchestrator tells.
    QString network; ///< Swarm: whose addresses are meant; empty: those of the nodes.
    bool operator==(const MetricsPort&) const = default;
};

/// The running tasks of a service at an orchestrator are its targets.
struct OrchestratedTargets {
    DeploySpec source; ///< Where to ask: "ecs", "kubernetes" or "swarm".
    MetricsPort port;
    /// Whether that is where `deploy` acts: one reading then serves both.
    [[nodiscard]] bool isAt(const DeploySpec& deploy) const;
    bool operator==(const OrchestratedTargets&) const = default;
};

/// Where targets come from. Any of them; the union counts.
struct TargetsSpec {
    QStringList staticTargets; ///< host:port, or a whole URL.
    QStringList fileSd;        ///< Paths, globs allowed in the last part.
    QVector<QUrl> httpSd;
    QVector<OrchestratedTargets> orchestrated; ///< Each orchestrator once at most.
    int refreshMs = 5000;
    bool operator==(const TargetsSpec&) const = default;
};

struct ServiceSpec {
    QString name;
    QString component; ///< Its name on the status page.
    TargetsSpec targets;
    ScrapeSpec scrape;
    SecretRef bearer; ///< For the metrics endpoints and http_sd.
    SignalSpec signalSpec;
    Objectives objectives;
    ScalingSpec scaling;
    DeploySpec deploy;
    QStringList rollbackWith; ///< Goes back together, in this order.
    bool operator==(const ServiceSpec&) const = default;
};

struct EnvironmentSpec {
    QString name;
    QTimeZone timeZone = QTimeZone::utc();
    bool actionsEnabled = false;          ///< Read-only is the default.
    DurationMs unlockForMs = 15 * 60'000; ///< Then an idle window locks its actions again.
    QVector<ServiceSpec> services;
    /// How often customers are owed a word on an incident, by severity from 1; 0: never.
    std::array<DurationMs, 5> updateEveryMs = {30 * 60'000, 30 * 60'000, 60 * 60'000, 0, 0};

    [[nodiscard]] const ServiceSpec* service(const QString& name) const;
    [[nodiscard]] QStringList serviceNames() const;
    bool operator==(const EnvironmentSpec&) const = default;
};

} // namespace wb::fleet

Q_DECLARE_METATYPE(wb::fleet::EnvironmentSpec)
