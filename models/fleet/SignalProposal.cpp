// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalProposal.h"

#include "models/fleet/SignalMatchers.h"

#include <algorithm>
#include <optional>

namespace wb::fleet {

namespace {

using metrics::MetricType;

/// Labels that hold an HTTP status, in the order of how usual they are.
const QStringList StatusLabels{QStringLiteral("code"),
                               QStringLiteral("status"),
                               QStringLiteral("status_code"),
                               QStringLiteral("http_status_code"),
                               QStringLiteral("http_response_status_code"),
                               QStringLiteral("response_code")};

QString textOf(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// A metric of the body: a family, or a series without one.
struct Metric {
    QString name; ///< Of the family; of a counter's series.
    MetricType type = MetricType::Unknown;
    QString statusLabel; ///< Empty: it has none.
};

QString statusLabelOf(const metrics::SeriesLayout& layout, std::size_t series) {
    QStringList names;
    for (const metrics::Label& label : layout.labels(series)) {
        names << textOf(label.name);
    }
    const auto found = std::find_if(StatusLabels.begin(), StatusLabels.end(),
                                    [&](const QString& label) { return names.contains(label); });
    return found == StatusLabels.end() ? QString() : *found;
}

/// Every metric once, in the body's order.
QVector<Metric> metricsOf(const metrics::SeriesLayout& layout) {
    QVector<Metric> all;
    QSet<QString> known;
    std::string_view before;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        if (layout.name(i) == before) {
            continue;
        }
        before = layout.name(i);
        const MetricType type = layout.type(i);
        const bool isHistogram = type == MetricType::Histogram;
        const QString name = textOf(isHistogram ? layout.familyName(i) : layout.name(i));
        if (!known.contains(name)) {
            known.insert(name);
            all.append({name, type, statusLabelOf(layout, i)});
        }
    }
    return all;
}

bool hasAny(const QString& name, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(), [&](const char* word) {
        return name.contains(QLatin1String(word), Qt::CaseInsensitive);
    });
}

/// What a program says of itself, of its calls to others and of being scraped is not its service.
bool isOfTheInside(const QString& name) {
    return name.startsWith(QLatin1String("promhttp_")) || name.startsWith(QLatin1String("go_")) ||
           hasAny(name, {"client", "_gc_", "rpc_duration", "sql", "query", "scrape", "upstream"});
}

/// How much a histogram's name looks like that of the requests a service answers; 0: not at all.
int latencyLikeness(const Metric& metric) {
    const QString& name = metric.name;
    const bool isTime = name.endsWith(QLatin1String("_seconds")) ||
                        name.endsWith(QLatin1String("_milliseconds")) ||
                        name.endsWith(QLatin1String("_ms"));
    if (metric.type != MetricType::Histogram || !isTime || isOfTheInside(name)) {
        return 0;
    }
    const int request = hasAny(name, {"request", "response", "handl"}) ? 2 : 0;
    const int http = hasAny(name, {"http", "grpc_server"}) ? 3 : 0;
    return request + http + (hasAny(name, {"duration", "latency"}) ? 1 : 0);
}

int requestLikeness(const Metric& metric) {
    const QString& name = metric.name;
    if (metric.type != MetricType::Counter || isOfTheInside(name) ||
        !hasAny(name, {"request", "response"})) {
        return 0;
    }
    return 1 + (hasAny(name, {"http"}) ? 2 : 0) + (metric.statusLabel.isEmpty() ? 0 : 4);
}

template <typename Likeness>
std::optional<Metric> mostLike(const QVector<Metric>& all, Likeness likeness) {
    std::optional<Metric> best;
    int most = 0;
    for (const Metric& metric : all) {
        if (const int like = likeness(metric); like > most) {
            most = like;
            best = metric;
        }
    }
    return best;
}

bool names(const SeriesSelector& selector, const metrics::SeriesLayout& layout,
           const char* suffix = "") {
    const SeriesMatcher matcher(selector, suffix);
    for (std::size_t i = 0; i < layout.size(); ++i) {
        if (matcher.mayMatch(layout.name(i)) && matcher.matches(layout.name(i), layout.labels(i))) {
            return true;
        }
    }
    return false;
}

QVector<LabelMatcher> fiveHundreds(const QString& label) {
    return {{label, LabelMatcher::Op::Regex, QStringLiteral("5..|5xx")}};
}

void guessLatency(const QVector<Metric>& all, SignalProposal& proposal) {
    const auto metric = mostLike(all, latencyLikeness);
    if (!metric) {
        return;
    }
    proposal.spec.latency = {metric->name, {}};
    proposal.spec.latencyUnitSeconds = metric->name.endsWith(QLatin1String("_seconds")) ? 1 : 0.001;
    proposal.origins[SignalPart::Latency] = PartOrigin::Found;
}

/// A counter with a status, else the counts of the latency histogram if it has one.
void guessErrors(const QVector<Metric>& all, SignalProposal& proposal) {
    auto metric = mostLike(all, requestLikeness);
    if (!metric || metric->statusLabel.isEmpty()) {
        const auto latency = std::find_if(all.begin(), all.end(), [&](const Metric& each) {
            return each.name == proposal.spec.latency.metric && !each.statusLabel.isEmpty();
        });
        if (latency != all.end()) {
            metric = Metric{latency->name + QStringLiteral("_count"), MetricType::Counter,
                            latency->statusLabel};
        }
    }
    if (!metric) {
        return;
    }
    proposal.spec.requests = {metric->name, {}};
    proposal.origins[SignalPart::Traffic] = PartOrigin::Found;
    if (!metric->statusLabel.isEmpty()) {
        proposal.spec.badRequests = {metric->name, fiveHundreds(metric->statusLabel)};
        proposal.origins[SignalPart::Errors] = PartOrigin::Found;
    }
}

void guess(const metrics::SeriesLayout& layout, SignalProposal& proposal) {
    const QVector<Metric> all = metricsOf(layout);
    const auto isMissing = [&](SignalPart part) {
        return proposal.origins.value(part) == PartOrigin::Missing;
    };
    if (isMissing(SignalPart::Latency)) {
        guessLatency(all, proposal);
    }
    if (isMissing(SignalPart::Errors)) {
        guessErrors(all, proposal);
    }
    const SeriesSelector memory{QStringLiteral("process_resident_memory_bytes"), {}};
    if (isMissing(SignalPart::Memory) && names(memory, layout)) {
        proposal.spec.memory = memory;
        proposal.origins[SignalPart::Memory] = PartOrigin::Found;
    }
    const SeriesSelector cpu{QStringLiteral("process_cpu_seconds_total"), {}};
    if (isMissing(SignalPart::Cpu) && names(cpu, layout)) {
        proposal.spec.cpuSeconds = cpu;
        proposal.origins[SignalPart::Cpu] = PartOrigin::Found;
    }
}

} // namespace

bool SignalProposal::isEmpty() const {
    return std::all_of(origins.begin(), origins.end(),
                       [](PartOrigin origin) { return origin == PartOrigin::Missing; });
}

SignalProposal proposeSignals(const SignalSpec& preset, bool guesses,
                              const metrics::SeriesLayout& layout) {
    SignalProposal proposal;
    proposal.spec = preset;
    const auto set = [&](SignalPart part, bool isThere) {
        proposal.origins[part] = isThere ? PartOrigin::Preset : PartOrigin::Missing;
    };
    const bool hasLatency = names(preset.latency, layout, "_bucket");
    const bool hasRequests = names(preset.requests, layout);
    set(SignalPart::Latency, hasLatency);
    // Every observation of a latency histogram is a request.
    set(SignalPart::Traffic, hasRequests || (preset.requests.metric.isEmpty() && hasLatency));
    // A program makes the series of a status with its first such answer.
    set(SignalPart::Errors, preset.badRequests.metric == preset.requests.metric
                                ? hasRequests && !preset.badRequests.matchers.isEmpty()
                                : hasRequests && names({preset.badRequests.metric, {}}, layout));
    set(SignalPart::Memory, names(preset.memory, layout));
    set(SignalPart::Cpu, names(preset.cpuSeconds, layout));
    set(SignalPart::OomKills, names(preset.oomKills, layout));
    set(SignalPart::Release, names(preset.buildInfo, layout));
    if (guesses) {
        guess(layout, proposal);
    }
    return proposal;
}

} // namespace wb::fleet
