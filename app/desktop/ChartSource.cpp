// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ChartSource.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace wb::desktop {

namespace {

/// What was recorded so long ago is on disk.
constexpr DurationMs WrittenMs = 15'000;
constexpr DurationMs PauseMs = 10'000;
/// A live range moves on: of what follows so much of the whole is read as well.
constexpr int ReadAheadPart = 10;

double columnMs(const fleet::ChartRequest& request) {
    return static_cast<double>(std::max<TimeMs>(1, request.toMs - request.fromMs)) /
           std::max(1, request.pixelColumns);
}

/// Whence memory holds a line: those it knows nothing of as long as the others.
TimeMs heldFrom(const QVector<TimeMs>& heldFromMs, qsizetype line, TimeMs otherwiseMs) {
    if (line < heldFromMs.size() && heldFromMs[line] != NoTime) {
        return heldFromMs[line];
    }
    TimeMs first = NoTime;
    for (const TimeMs each : heldFromMs) {
        first = each != NoTime && (first == NoTime || each < first) ? each : first;
    }
    return first == NoTime ? otherwiseMs : first;
}

} // namespace

ChartSource::ChartSource(const fleet::EnvironmentSpec& environment, const QString& databasePath,
                         const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_environment(environment)
    , m_clock(clock)
    , m_reader(databasePath) {
    connect(&m_reader, &storage::SignalReader::rangeRead, this, &ChartSource::rangeRead);
    connect(&m_reader, &storage::SignalReader::readFailed, this, &ChartSource::readFailed);
}

void ChartSource::ask(const fleet::ChartRequest& request) {
    m_asked[request.asker()] = {request, std::nullopt};
    Q_EMIT heldWanted(request);
}

void ChartSource::takeHeld(const fleet::ChartReply& held) {
    const auto asked = m_asked.find(fleet::ChartRequest::askerOf(held.id));
    if (asked != m_asked.end() && asked->second.request.id == held.id) {
        asked->second.held = held;
        proceed();
    }
}

void ChartSource::proceed() {
    for (auto asked = m_asked.begin(); asked != m_asked.end();) {
        // Taken out first: who is answered may ask again at once.
        const quint64 asker = asked->first;
        if (asked->second.held && advance(asker, asked->second)) {
            const Asked done = std::move(asked->second);
            m_asked.erase(asked);
            fleet::ChartReply reply = *done.held;
            join(done, false, reply);
            join(done, true, reply);
            Q_EMIT answered(reply);
            asked = m_asked.upper_bound(asker);
        } else {
            ++asked;
        }
    }
}

/// True when nothing is missing any more; else what is missing is being read, or will be.
bool ChartSource::advance(quint64 asker, Asked& asked) {
    if (m_clock.steadyMs() < m_pausedUntilMs) {
        return true;
    }
    for (const bool isEarlier : {false, true}) {
        const auto wanted = missing(asked, isEarlier);
        if (wanted && m_cache.find(*wanted, m_clock.nowMs()) == nullptr) {
            read(asker, *wanted);
            return false;
        }
    }
    return true;
}

/// The part of a request that memory does not have.
std::optional<ChartSource::Range> ChartSource::missing(const Asked& asked, bool isEarlier) const {
    const fleet::ChartRequest& request = asked.request;
    const DurationMs byMs = isEarlier ? request.earlierByMs : 0;
    const auto& held = isEarlier ? asked.held->earlierHeldFromMs : asked.held->heldFromMs;
    Range range;
    range.service = request.service;
    range.lines = isEarlier ? request.earlierLines : request.lines;
    range.fromMs = request.fromMs - byMs;
    const TimeMs endMs = request.toMs - byMs;
    range.toMs = range.fromMs;
    for (qsizetype i = 0; i < range.lines.size(); ++i) {
        range.toMs = std::max(range.toMs, std::min(endMs, heldFrom(held, i, endMs)));
    }
    if (range.toMs <= range.fromMs) {
        return std::nullopt;
    }
    range.columnMs = columnMs(request);
    const fleet::ServiceSpec* spec = m_environment.service(request.service);
    range.silenceMs = spec ? spec->scrape.silenceMs() : fleet::ScrapeSpec().silenceMs();
    return range;
}

void ChartSource::read(quint64 asker, Range range) {
    // A reading for another asker goes on; afterwards this one is looked at again.
    if (m_reading && m_reading->asker != asker) {
        return;
    }
    const DurationMs aheadMs = (range.toMs - range.fromMs) / ReadAheadPart;
    range.toMs = std::max(range.toMs, std::min(m_clock.nowMs(), range.toMs + aheadMs));
    m_reading = {m_reader.read(range), asker, range};
}

void ChartSource::rangeRead(quint64 number, const PastCache::Lines& lines) {
    if (!m_reading || m_reading->number != number) {
        return;
    }
    const TimeMs nowMs = m_clock.nowMs();
    PastCache::Entry entry{m_reading->range, lines, nowMs};
    m_reading.reset();
    m_cache.add(std::move(entry), nowMs - WrittenMs);
    setProblem({});
    proceed();
}

void ChartSource::readFailed(quint64 number, const Error& error) {
    if (!m_reading || m_reading->number != number) {
        return;
    }
    m_reading.reset();
    // Before the first start's database is there nothing is missing.
    if (error.code != ErrorCode::NotFound) {
        setProblem(tr("Earlier times are missing from the charts: %1").arg(error.text()));
    }
    m_pausedUntilMs = m_clock.steadyMs() + PauseMs;
    proceed();
}

/// Puts what came from disk before what memory holds.
void ChartSource::join(const Asked& asked, bool isEarlier, fleet::ChartReply& reply) {
    const auto wanted = missing(asked, isEarlier);
    const PastCache::Entry* past = wanted ? m_cache.find(*wanted, m_clock.nowMs()) : nullptr;
    if (past == nullptr) {
        return;
    }
    const double byMs = isEarlier ? static_cast<double>(asked.request.earlierByMs) : 0;
    const auto& held = isEarlier ? asked.held->earlierHeldFromMs : asked.held->heldFromMs;
    const bool isOfMinutes = storage::SignalReading::isOfMinutes(past->range);
    const auto silenceMs = static_cast<double>(wanted->silenceMs + (isOfMinutes ? 60'000 : 0));
    auto& lines = isEarlier ? reply.earlier : reply.lines;
    lines.resize(wanted->lines.size());
    for (qsizetype i = 0; i < std::min(lines.size(), past->lines.size()); ++i) {
        const QVector<QPointF>& read = past->lines[i];
        const auto before = [](const QPointF& point, TimeMs timeMs) {
            return point.x() < static_cast<double>(timeMs);
        };
        const auto first = std::lower_bound(read.begin(), read.end(), wanted->fromMs, before);
        // A column that memory holds in part is taken whole: its extremes may lie in the other
        // part.
        const double wholeMs = std::ceil(wanted->columnMs);
        const auto end = std::lower_bound(
            first, read.end(), heldFrom(held, i, wanted->toMs) + static_cast<TimeMs>(wholeMs),
            before);
        QVector<QPointF> joined(first, end);
        for (QPointF& point : joined) {
            point.rx() += byMs;
        }
        const double untilMs = joined.isEmpty() ? 0 : joined.last().x();
        if (!joined.isEmpty() && !lines[i].isEmpty() &&
            lines[i].first().x() - untilMs > silenceMs) {
            joined.append({untilMs + 1, fleet::NoValue});
        }
        const auto later = std::find_if(lines[i].cbegin(), lines[i].cend(), [&](const QPointF& p) {
            return joined.isEmpty() || p.x() > joined.last().x();
        });
        std::copy(later, lines[i].cend(), std::back_inserter(joined));
        lines[i] = joined;
    }
}

void ChartSource::setProblem(const QString& text) {
    if (text != m_problem) {
        m_problem = text;
        Q_EMIT problemChanged(text);
    }
}

} // namespace wb::desktop
