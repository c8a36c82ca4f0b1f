// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/BodyReader.h"

#include <QFile>

#include <array>
#include <benchmark/benchmark.h>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <map>
#include <random>
#include <span>

/// Reading bodies, first and again, beside how little it can cost: a tokenizer that checks nothing
/// and a comparison with the body before that checks nothing. All in one run and over the same
/// bodies, because only their ratios mean anything on a shared machine. Files given as arguments,
/// scrapes of one target in their order, are measured in place of bodies made here.
namespace {

using namespace wb::metrics;

constexpr int Snapshots = 16;
constexpr std::array Bounds{"0.005", "0.01", "0.025", "0.05", "0.1", "0.25",
                            "0.5",   "1",    "2.5",   "5",    "10",  "+Inf"};
constexpr std::array Services{"checkout", "catalog", "cart", "payments", "search", "orders"};
constexpr std::array Routes{"/api/v1/orders", "/api/v1/orders/:id", "/healthz", "/login"};

/// A service's figures, moved on from scrape to scrape: of 100 series about 62 belong to latency
/// histograms, 16 count requests, 8 count processor seconds, 10 are gauges, 4 never change.
class Figures {
public:
    explicit Figures(int series)
        : m_histograms(static_cast<std::size_t>(series * 62 / 100 / 14)) {
        const std::size_t rest = static_cast<std::size_t>(series) - m_histograms.size() * 14;
        m_requests.resize(rest * 42 / 100);
        m_seconds.resize(rest * 21 / 100);
        m_memory.resize(rest * 20 / 100);
        m_queues.resize(rest * 7 / 100);
        m_constants =
            rest - m_requests.size() - m_seconds.size() - m_memory.size() - m_queues.size();
        for (int i = 0; i < 500; ++i) {
            step();
        }
    }

    void step() {
        for (Histogram& histogram : m_histograms) {
            const std::size_t from = m_random() % Bounds.size();
            const auto requests = static_cast<double>(m_random() % 3 == 0 ? 0 : m_random() % 40);
            for (std::size_t i = from; i < Bounds.size(); ++i) {
                histogram.counts[i] += requests;
            }
            histogram.sum += requests * uniform();
        }
        for (double& value : m_requests) {
            value += m_random() % 2 == 0 ? 0 : static_cast<double>(m_random() % 900);
        }
        for (double& value : m_seconds) {
            value = std::round((value + uniform()) * 100) / 100;
        }
        for (double& value : m_memory) {
            value = m_random() % 2 == 0 ? value : 4096.0 * static_cast<double>(m_random() % 90'000);
        }
        for (double& value : m_queues) {
            value = m_random() % 5 < 3 ? value : static_cast<double>(m_random() % 40);
        }
    }

    [[nodiscard]] QByteArray text() const {
        std::string body;
        family(body, "http_request_duration_seconds", "histogram");
        for (std::size_t i = 0; i < m_histograms.size(); ++i) {
            const Histogram& histogram = m_histograms[i];
            const std::string labels = labelsOf(i, "route", Routes[i / 6 % Routes.size()]);
            const std::string name = "http_request_duration_seconds";
            for (std::size_t b = 0; b < Bounds.size(); ++b) {
                const std::string le = ",le=\"" + std::string(Bounds[b]) + '"';
                line(body, name + "_bucket", labels + le, histogram.counts[b]);
            }
            line(body, name + "_sum", labels, histogram.sum);
            line(body, name + "_count", labels, histogram.counts.back());
        }
        scalars(body, "http_requests_total", "counter", "code", m_requests);
        scalars(body, "container_cpu_seconds_total", "counter", "mode", m_seconds);
        scalars(body, "container_memory_working_set_bytes", "gauge", "area", m_memory);
        scalars(body, "worker_queue_depth", "gauge", "queue", m_queues);
        scalars(body, "app_build_info", "gauge", "version", std::vector<double>(m_constants, 1));
        return QByteArray::fromStdString(body);
    }

private:
    struct Histogram {
        std::array<double, Bounds.size()> counts{};
        double sum = 0;
    };

    double uniform() { return static_cast<double>(m_random() % 1'000'003) / 1'000'003; }

    static void family(std::string& body, const std::string& name, const char* type) {
        body += "# HELP " + name + " What this figure tells.\n# TYPE " + name + ' ' + type + '\n';
    }
    static std::string labelsOf(std::size_t index, const char* name, const std::string& value) {
        return "service=\"" + std::string(Services[index % Services.size()]) + "\"," + name +
               "=\"" + value + "\",method=\"" + (index % 3 == 0 ? "POST" : "GET") + "\",pod=\"p" +
               std::to_string(10'000 + index) + '"';
    }
    static void line(std::string& body, const std::string& name, const std::string& labels,
                     double value) {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
        body += name + '{' + labels + "} ";
        body.append(digits.begin(), end);
        body += '\n';
    }
    static void scalars(std::string& body, const std::string& name, const char* type,
                        const char* label, const std::vector<double>& values) {
        family(body, name, type);
        for (std::size_t i = 0; i < values.size(); ++i) {
            line(body, name, labelsOf(i, label, std::to_string(200 + i % 4)), values[i]);
        }
    }

    std::mt19937 m_random{20261125};
    std::vector<Histogram> m_histograms;
    std::vector<double> m_requests;
    std::vector<double> m_seconds;
    std::vector<double> m_memory;
    std::vector<double> m_queues;
    std::size_t m_constants = 0;
};

std::vector<QByteArray> given; ///< By arguments.

const std::vector<QByteArray>& bodies(int series) {
    static std::map<int, std::vector<QByteArray>> made;
    std::vector<QByteArray>& found = given.empty() ? made[series] : given;
    if (found.empty()) {
        Figures figures(series);
        for (int i = 0; i < Snapshots; ++i) {
            figures.step();
            found.push_back(figures.text());
        }
    }
    return found;
}

/// What the floor keeps of a line.
struct Token {
    std::string_view series;
    std::string_view value;
    double number = 0;
};

double number(const char* begin, const char* end) {
    double value = 0;
    begin += begin < end && *begin == '+' ? 1 : 0;
    (void)std::from_chars(begin, end, value);
    return value;
}

const char* find(const char* begin, const char* end, char c) {
    const auto* const found =
        static_cast<const char*>(std::memchr(begin, c, static_cast<std::size_t>(end - begin)));
    return found == nullptr ? end : found;
}

/// From behind the opening brace to behind the closing one.
const char* endOfLabels(const char* p, const char* lineEnd) {
    while (p < lineEnd && *p != '}') {
        p = find(p, lineEnd, '=') + 2;
        do {
            p = p < lineEnd ? find(p, lineEnd, '"') + 1 : lineEnd;
        } while (p < lineEnd && p[-2] == '\\');
        p += p < lineEnd && *p == ',' ? 1 : 0;
    }
    return p + 1;
}

/// Names, labels with their escapes, values; nothing is checked and nothing remembered.
void tokenize(const QByteArray& body, std::vector<Token>& tokens) {
    tokens.clear();
    const char* const end = body.constEnd();
    for (const char* p = body.constData(); p < end;) {
        const char* const lineEnd = find(p, end, '\n');
        if (*p != '#' && p != lineEnd) {
            const char* q = p;
            while (q < lineEnd && *q != '{' && *q != ' ') {
                ++q;
            }
            q = q < lineEnd && *q == '{' ? endOfLabels(q + 1, lineEnd) : q;
            tokens.push_back({{p, static_cast<std::size_t>(q - p)},
                              {q + 1, static_cast<std::size_t>(lineEnd - q - 1)},
                              number(q + 1, lineEnd)});
        }
        p = lineEnd + 1;
    }
}

void count(benchmark::State& state, std::size_t samples) {
    state.counters["ns/sample"] = benchmark::Counter(
        static_cast<double>(state.iterations()) * static_cast<double>(samples) * 1e-9,
        benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

const QByteArray& snapshot(const std::vector<QByteArray>& of, std::size_t index) {
    return of[index % of.size()];
}

void floorFirst(benchmark::State& state) {
    const auto& of = bodies(static_cast<int>(state.range(0)));
    std::vector<Token> tokens;
    std::size_t i = 0;
    for (auto _ : state) {
        tokenize(snapshot(of, i++), tokens);
        benchmark::DoNotOptimize(tokens.data());
    }
    count(state, tokens.size());
}

/// Every body as if its target had never been seen, though another that says the same may have
/// been.
void readUnseen(benchmark::State& state, bool withSibling) {
    const auto& of = bodies(static_cast<int>(state.range(0)));
    LayoutCache layouts(LayoutCache::UsualEntries, withSibling ? LayoutCache::UsualSiblings : 0);
    BodyReader known({}, &layouts);
    std::size_t samples = known.read(of.front(), ExpositionFormat::Prometheus)->values.size();
    std::size_t i = 0;
    for (auto _ : state) {
        BodyReader reader({}, &layouts);
        const auto read = reader.read(snapshot(of, i++), ExpositionFormat::Prometheus);
        benchmark::DoNotOptimize(read->values.data());
    }
    count(state, samples);
}

void firstRead(benchmark::State& state) {
    readUnseen(state, false);
}

void firstReadOfSibling(benchmark::State& state) {
    readUnseen(state, true);
}

/// The line before had this series and this text: that both are there again is all it looks for.
void floorRepeat(benchmark::State& state) {
    const auto& of = bodies(static_cast<int>(state.range(0)));
    std::vector<Token> before;
    tokenize(of.front(), before);
    std::size_t i = 0;
    for (auto _ : state) {
        const QByteArray& body = snapshot(of, i++);
        double sum = 0;
        auto line = before.begin();
        for (const char *p = body.constData(), *end = body.constEnd(); p < end;) {
            if (*p == '#') {
                p = find(p, end, '\n') + 1;
                continue;
            }
            if (std::memcmp(p, line->series.data(), line->series.size()) != 0) {
                state.SkipWithError("another series");
                break;
            }
            const char* const value = p + line->series.size() + 1;
            if (value[line->value.size()] != '\n' ||
                std::memcmp(value, line->value.data(), line->value.size()) != 0) {
                const char* const lineEnd = find(value, end, '\n');
                line->value = {value, static_cast<std::size_t>(lineEnd - value)};
                line->number = number(value, lineEnd);
            }
            sum += line->number;
            p = value + line->value.size() + 1;
            ++line;
        }
        benchmark::DoNotOptimize(sum);
    }
    count(state, before.size());
}

void repeatRead(benchmark::State& state) {
    const auto& of = bodies(static_cast<int>(state.range(0)));
    LayoutCache layouts;
    BodyReader reader({}, &layouts);
    const std::size_t samples =
        reader.read(of.front(), ExpositionFormat::Prometheus)->values.size();
    std::size_t i = 0;
    for (auto _ : state) {
        const auto read = reader.read(snapshot(of, i++), ExpositionFormat::Prometheus);
        benchmark::DoNotOptimize(read->values.data());
    }
    if (reader.repeats() != i) {
        state.SkipWithError("parsed instead of matched");
    }
    count(state, samples);
}

bool readGiven(std::span<char*> paths) {
    for (const char* const path : paths) {
        QFile file(QString::fromLocal8Bit(path));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s: %s\n", path, qPrintable(file.errorString()));
            return false;
        }
        given.push_back(file.readAll());
    }
    return true;
}

void measure(const char* name, benchmark::internal::Function* function) {
    auto* const benchmark = benchmark::RegisterBenchmark(name, function);
    if (given.empty()) {
        benchmark->Arg(100)->Arg(1000)->Arg(10'000);
    } else {
        benchmark->Arg(0);
    }
}

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (!readGiven(std::span(argv, static_cast<std::size_t>(argc)).subspan(1))) {
        return 1;
    }
    measure("floorFirst", floorFirst);
    measure("firstRead", firstRead);
    measure("firstReadOfSibling", firstReadOfSibling);
    measure("floorRepeat", floorRepeat);
    measure("repeatRead", repeatRead);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
