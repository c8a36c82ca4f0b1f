// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/simulation/MetricsText.h"

#include <charconv>
#include <cmath>

namespace wb::simulation {

namespace {

using Reading = MetricsText::Reading;

/// As JavaScript writes numbers, or as Go's strconv does ('g': exponents from 21 digits on for the
/// one, from 1e+06 on for the other).
void appendNumber(QByteArray& body, double value, Runtime runtime) {
    char digits[32];
    std::to_chars_result end{};
    const double whole = std::floor(value);
    if (runtime == Runtime::Go && (value >= 1e6 || (value > 0 && value < 1e-4))) {
        end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific);
    } else if (whole == value && value < 9e15) {
        end = std::to_chars(digits, digits + sizeof digits, static_cast<qint64>(whole));
    } else {
        end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed);
    }
    body.append(digits, static_cast<qsizetype>(end.ptr - digits));
}

/// Rounded so that a body does not carry more digits than a clock or a kernel gives.
double micros(double seconds) {
    return std::floor(seconds * 1e6) / 1e6;
}

enum CodeIndex { Succeeded, Failed, TimedOut, CodeCount };
constexpr const char* Codes[CodeCount] = {"200", "500", "504"};

double counted(const Reading& r, double count, int route) {
    return std::floor(count * r.perSpeed * r.service->routes[route].share);
}

double requests(const Reading& r, int argument) {
    const int route = argument / CodeCount;
    switch (argument % CodeCount) {
    case Succeeded:
        return counted(r, r.counters->succeeded, route);
    case Failed:
        return counted(r, r.counters->failed, route);
    default:
        return counted(r, r.counters->timedOut, route);
    }
}

/// The sum of the integral counters, so that histogram and http_requests_total always agree.
double observed(const Reading& r, int route) {
    double sum = 0;
    for (int code = 0; code < CodeCount; ++code) {
        sum += requests(r, route * CodeCount + code);
    }
    return sum;
}

double bucket(const Reading& r, int argument) {
    const int route = argument / int(LatencyBuckets.size());
    const auto index = std::size_t(argument) % LatencyBuckets.size();
    return std::min(counted(r, r.counters->cumulative[index], route), observed(r, route));
}

double latencySum(const Reading& r, int route) {
    return micros(r.counters->latencySumSeconds * r.perSpeed * r.service->routes[route].share);
}

double cpuSeconds(const Reading& r, int percent) {
    return micros(r.counters->cpuSeconds * r.perSpeed * percent / 100);
}

double containerCpuSeconds(const Reading& r, int) {
    return micros((r.counters->cpuSeconds + r.slot->earlierCpuSeconds) * r.perSpeed);
}

double residentBytes(const Reading& r, int) {
    return std::floor(r.figures->memoryBytes / 4096) * 4096;
}

double workingSetBytes(const Reading& r, int) {
    const double withCache = r.figures->memoryBytes + (6 << 20);
    return std::floor(std::min(withCache, r.figures->memoryLimitBytes) / 4096) * 4096;
}

double heapBytes(const Reading& r, int percent) {
    return std::floor(r.figures->heapBytes * percent / 100);
}

double constant(const Reading&, int value) {
    return value;
}

double eventLoopLag(const Reading& r, int percent) {
    return micros((0.0011 + 0.004 * std::min(1.0, r.figures->utilisation) +
                   r.figures->stallSeconds / 8 + 0.02 * r.figures->heapPressure) *
                  percent / 100);
}

double openRequests(const Reading& r, int extra) {
    return extra + std::floor(r.figures->requestsPerSecond * r.figures->meanSeconds);
}

double gcCycles(const Reading& r, int percent) {
    return std::floor(r.counters->gcCycles * r.perSpeed * percent / 100);
}

double gcSeconds(const Reading& r, int percent) {
    return micros(r.counters->gcSeconds * r.perSpeed * percent / 100);
}

double allocated(const Reading& r, int bytesEach) {
    return std::floor(r.counters->allocatedBytes * r.perSpeed / bytesEach);
}

double processStart(const Reading& r, int) {
    return std::floor(static_cast<double>(r.scale->toOutside(r.slot->process->startedMs())) / 10) /
           100;
}

} // namespace

/// Puts a service's lines together, in the order of the body.
class MetricsText::Builder {
public:
    Builder(std::vector<Line>& lines, metrics::ExpositionFormat format)
        : m_lines(lines)
        , m_openMetrics(format == metrics::ExpositionFormat::OpenMetrics) {}

    void family(const QByteArray& name, const char* type, const char* help) {
        m_name = name;
        QByteArray shown = name;
        if (m_openMetrics && qstrcmp(type, "counter") == 0 && shown.endsWith("_total")) {
            shown.chop(6);
        }
        m_text += "# HELP " + shown + ' ' + help + "\n# TYPE " + shown + ' ' + type + '\n';
    }
    void line(const QByteArray& labels, Value value, int argument = 0, const char* suffix = "") {
        m_text += m_name + suffix + labels + ' ';
        m_lines.push_back({m_text, value, argument});
        m_text = "\n";
    }
    /// One family of one line.
    void single(const QByteArray& name, const char* type, const char* help, Value value,
                int argument = 0) {
        family(name, type, help);
        line({}, value, argument);
    }

    void http(const ServiceModel& service);
    void process();
    void node();
    void go();
    void container();

private:
    std::vector<Line>& m_lines;
    bool m_openMetrics;
    QByteArray m_name;
    QByteArray m_text; ///< What has gathered before the next value.
};

void MetricsText::Builder::http(const ServiceModel& service) {
    const auto labels = [&](int route, const QByteArray& more) {
        const RouteModel& model = service.routes[route];
        return "{method=\"" + model.method.toUtf8() + "\",route=\"" + model.route.toUtf8() + '"' +
               more + '}';
    };
    const int routes = static_cast<int>(service.routes.size());
    family("http_requests_total", "counter",
           "Requests answered, by method, route and status code.");
    for (int route = 0; route < routes; ++route) {
        for (int code = 0; code < CodeCount; ++code) {
            line(labels(route, QByteArray(",code=\"") + Codes[code] + '"'), requests,
                 route * CodeCount + code);
        }
    }
    family("http_request_duration_seconds", "histogram", "Time from request to answer in seconds.");
    for (int route = 0; route < routes; ++route) {
        for (std::size_t i = 0; i < LatencyBuckets.size(); ++i) {
            line(labels(route, ",le=\"" + QByteArray::number(LatencyBuckets[i]) + '"'), bucket,
                 route * int(LatencyBuckets.size()) + int(i), "_bucket");
        }
        line(labels(route, ",le=\"+Inf\""), observed, route, "_bucket");
        line(labels(route, {}), latencySum, route, "_sum");
        line(labels(route, {}), observed, route, "_count");
    }
}

void MetricsText::Builder::process() {
    single("process_cpu_seconds_total", "counter",
           "Total user and system CPU time spent in seconds.", cpuSeconds, 100);
    single("process_start_time_seconds", "gauge",
           "Start time of the process since unix epoch in seconds.", processStart);
    single("process_resident_memory_bytes", "gauge", "Resident memory size in bytes.",
           residentBytes);
    single("process_open_fds", "gauge", "Number of open file descriptors.", openRequests, 24);
    single("process_max_fds", "gauge", "Maximum number of open file descriptors.", constant, 65536);
}

void MetricsText::Builder::node() {
    single("process_cpu_user_seconds_total", "counter", "Total user CPU time spent in seconds.",
           cpuSeconds, 88);
    single("process_cpu_system_seconds_total", "counter", "Total system CPU time spent in seconds.",
           cpuSeconds, 12);
    single("nodejs_eventloop_lag_seconds", "gauge", "Lag of event loop in seconds.", eventLoopLag,
           100);
    single("nodejs_eventloop_lag_p50_seconds", "gauge",
           "The 50th percentile of the recorded event loop delays.", eventLoopLag, 80);
    single("nodejs_eventloop_lag_p99_seconds", "gauge",
           "The 99th percentile of the recorded event loop delays.", eventLoopLag, 310);
    single("nodejs_active_handles_total", "gauge", "Total number of active handles.", openRequests,
           4);
    single("nodejs_active_requests_total", "gauge", "Total number of active requests.",
           openRequests);
    single("nodejs_heap_size_total_bytes", "gauge", "Process heap size from Node.js in bytes.",
           heapBytes, 104);
    single("nodejs_heap_size_used_bytes", "gauge", "Process heap size used from Node.js in bytes.",
           heapBytes, 96);
    single("nodejs_external_memory_bytes", "gauge", "Node.js external memory size in bytes.",
           heapBytes, 4);
    family("nodejs_heap_space_size_used_bytes", "gauge",
           "Process heap space size used from Node.js in bytes.");
    line("{space=\"new\"}", heapBytes, 3);
    line("{space=\"old\"}", heapBytes, 84);
    line("{space=\"code\"}", heapBytes, 2);
    line("{space=\"large_object\"}", heapBytes, 7);
    family("nodejs_version_info", "gauge", "Node.js version info.");
    line("{version=\"v20.18.1\",major=\"20\",minor=\"18\",patch=\"1\"}", constant, 1);
    family("nodejs_gc_duration_seconds", "histogram",
           "Garbage collection duration by kind, one of major, minor, incremental or weakcb.");
    line("{kind=\"minor\",le=\"0.01\"}", gcCycles, 80, "_bucket");
    line("{kind=\"minor\",le=\"+Inf\"}", gcCycles, 80, "_bucket");
    line("{kind=\"minor\"}", gcSeconds, 35, "_sum");
    line("{kind=\"minor\"}", gcCycles, 80, "_count");
    line("{kind=\"major\",le=\"0.01\"}", gcCycles, 6, "_bucket");
    line("{kind=\"major\",le=\"+Inf\"}", gcCycles, 20, "_bucket");
    line("{kind=\"major\"}", gcSeconds, 65, "_sum");
    line("{kind=\"major\"}", gcCycles, 20, "_count");
}

void MetricsText::Builder::go() {
    single("go_goroutines", "gauge", "Number of goroutines that currently exist.", openRequests,
           42);
    single("go_threads", "gauge", "Number of OS threads created.", constant, 14);
    family("go_info", "gauge", "Information about the Go environment.");
    line("{version=\"go1.13.6\"}", constant, 1);
    family("go_gc_duration_seconds", "summary",
           "A summary of the pause duration of garbage collection cycles.");
    line({}, gcSeconds, 100, "_sum");
    line({}, gcCycles, 100, "_count");
    single("go_memstats_alloc_bytes", "gauge", "Number of bytes allocated and still in use.",
           heapBytes, 88);
    if (!m_openMetrics) {
        // In OpenMetrics its family would be the one above.
        single("go_memstats_alloc_bytes_total", "counter",
               "Total number of bytes allocated, even if freed.", allocated, 1);
    }
    single("go_memstats_mallocs_total", "counter", "Total number of mallocs.", allocated, 160);
    single("go_memstats_heap_alloc_bytes", "gauge",
           "Number of heap bytes allocated and still in use.", heapBytes, 88);
    single("go_memstats_heap_inuse_bytes", "gauge", "Number of heap bytes that are in use.",
           heapBytes, 94);
    single("go_memstats_heap_sys_bytes", "gauge", "Number of heap bytes obtained from system.",
           heapBytes, 104);
    single("go_memstats_heap_objects", "gauge", "Number of allocated objects.",
           [](const Reading& r, int) { return std::floor(r.figures->heapBytes / 210); });
    single("go_memstats_sys_bytes", "gauge", "Number of bytes obtained from system.", heapBytes,
           112);
    single("go_memstats_next_gc_bytes", "gauge",
           "Number of heap bytes when next garbage collection will take place.",
           [](const Reading& r, int) {
               const double max = r.settings->heapMaxBytes;
               return std::floor(max > 0 ? std::min(max, r.figures->heapBytes * 1.6)
                                         : r.figures->heapBytes * 1.6);
           });
}

void MetricsText::Builder::container() {
    single("container_cpu_usage_seconds_total", "counter",
           "Cumulative cpu time consumed in seconds.", containerCpuSeconds);
    single("container_memory_working_set_bytes", "gauge", "Current working set in bytes.",
           workingSetBytes);
    single("container_spec_memory_limit_bytes", "gauge", "Memory limit for the container.",
           [](const Reading& r, int) { return r.settings->memoryLimitBytes; });
    single("container_spec_cpu_quota", "gauge", "CPU quota of the container.",
           [](const Reading& r, int) { return r.settings->cpuLimitCores * 100'000; });
    single("container_spec_cpu_period", "gauge", "CPU period of the container.", constant, 100'000);
    single("container_oom_events_total", "counter",
           "Count of out of memory events observed for the container.",
           [](const Reading& r, int) { return static_cast<double>(r.slot->oomKills); });
}

MetricsText::MetricsText(const ServiceModel& service, const TimeScale& scale,
                         metrics::ExpositionFormat format)
    : m_service(service)
    , m_scale(scale)
    , m_format(format) {
    if (m_service.routes.isEmpty()) {
        m_service.routes.append(RouteModel());
    }
    Builder builder(m_lines, format);
    builder.process();
    if (m_service.runtime == Runtime::Node) {
        builder.node();
    } else {
        builder.go();
    }
    builder.http(m_service);
    builder.container();
}

QByteArray MetricsText::render(const TaskSlot& slot) const {
    Reading reading;
    reading.slot = &slot;
    reading.figures = &slot.process->figures();
    reading.counters = &slot.process->counters();
    reading.settings = &slot.process->settings();
    reading.scale = &m_scale;
    reading.perSpeed = 1 / m_scale.speed;
    reading.service = &m_service;

    QByteArray body;
    body.reserve(10 << 10);
    for (const Line& line : m_lines) {
        body += line.text;
        appendNumber(body, line.value(reading, line.argument), m_service.runtime);
    }
    body += "\n# HELP app_build_info What runs here: code version, commit and settings revision.\n"
            "# TYPE app_build_info gauge\napp_build_info{version=\"";
    body += slot.release.code.toUtf8();
    body += "\",commit=\"";
    body += slot.release.commit.toUtf8();
    body += "\",settings_revision=\"";
    body += slot.release.settings.toUtf8();
    body += "\"} 1\n";
    if (m_format == metrics::ExpositionFormat::OpenMetrics) {
        body += "# EOF\n";
    }
    return body;
}

} // namespace wb::simulation
