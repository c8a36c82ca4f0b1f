// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ScrapeScript.h"

#include <cmath>

namespace wb::test {

namespace {

enum class CounterKind {
    Steady,
    Resets,
    Gaps,
    Failing,
    NotANumber,
    PlusInfinity,
    MinusInfinity,
    Negative,
    Fractions,
    Huge,
    Late, ///< Begins and ends amidst the others.
    Count,
};

enum class HistogramKind {
    Plain,
    Spellings,
    Falling,
    NoInfinity,
    OnlyInfinity,
    NegativeBounds,
    Restarts,
    NotANumber,
    ComingAndGoing,
    NoNumbers, ///< Some of its bounds are none.
    Infinite,
    Count,
};

const QStringList& boundsOf(HistogramKind kind) {
    static const QStringList plain{QStringLiteral("0.005"), QStringLiteral("0.1"),
                                   QStringLiteral("1"),     QStringLiteral("2.5"),
                                   QStringLiteral("10"),    QStringLiteral("+Inf")};
    static const QStringList spellings{QStringLiteral("1e-1"), QStringLiteral("1"),
                                       QStringLiteral("1.0"),  QStringLiteral("1e0"),
                                       QStringLiteral("2.50"), QStringLiteral("1e+01"),
                                       QStringLiteral("Inf"),  QStringLiteral("+Inf")};
    static const QStringList open{QStringLiteral("0.1"), QStringLiteral("1"), QStringLiteral("5")};
    static const QStringList infinity{QStringLiteral("+Inf")};
    static const QStringList negative{QStringLiteral("-Inf"), QStringLiteral("-2.5"),
                                      QStringLiteral("-1"),   QStringLiteral("0"),
                                      QStringLiteral("3"),    QStringLiteral("+Inf")};
    static const QStringList noNumbers{QStringLiteral("0.1"), QStringLiteral("one"),
                                       QStringLiteral("1"),   QString(),
                                       QStringLiteral("10"),  QStringLiteral("+Inf")};
    switch (kind) {
    case HistogramKind::Spellings:
        return spellings;
    case HistogramKind::NoInfinity:
        return open;
    case HistogramKind::OnlyInfinity:
        return infinity;
    case HistogramKind::NegativeBounds:
        return negative;
    case HistogramKind::NoNumbers:
        return noNumbers;
    default:
        return plain;
    }
}

} // namespace

QByteArray ScrapeScript::text(const LabelSet& labels) {
    QByteArray inside;
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        if (label.key() != QLatin1String("__name__")) {
            inside += (inside.isEmpty() ? "" : ",") + label.key().toUtf8() + "=\"" +
                      label.value().toUtf8() + '"';
        }
    }
    return labels[QStringLiteral("__name__")].toUtf8() + '{' + inside + '}';
}

std::vector<TimeMs> ScriptWriter::times(TimeMs beginMs, DurationMs lengthMs, bool withGaps) {
    const double intervalMs = 3'000 + upTo(17'000);
    const double jitterMs = oneIn(2) ? 0 : intervalMs * 0.4;
    std::vector<TimeMs> result;
    double atMs = upTo(intervalMs);
    while (atMs < static_cast<double>(lengthMs)) {
        result.push_back(beginMs + std::llround(atMs));
        atMs += intervalMs + upTo(jitterMs) + (withGaps && oneIn(8) ? upTo(180'000) : 0);
    }
    return result;
}

void ScriptWriter::failNowAndThen(ScrapeScript& script) {
    int failures = 0;
    for (ScrapeScript::Scrape& scrape : script.scrapes) {
        failures = failures > 0 ? failures - 1 : oneIn(9) ? 1 + static_cast<int>(upTo(5)) : 0;
        if (failures > 0) {
            scrape.values.assign(scrape.values.size(), std::nullopt);
        }
    }
}

ScrapeScript ScriptWriter::counter(int number, TimeMs beginMs, DurationMs lengthMs) {
    const auto kind = static_cast<CounterKind>(number % static_cast<int>(CounterKind::Count));
    ScrapeScript script;
    script.target = QStringLiteral("counter-%1").arg(number);
    script.series = {{{QStringLiteral("__name__"), QStringLiteral("c_total")},
                      {QStringLiteral("i"), QString::number(number)}}};
    const double growth = std::pow(10, upTo(kind == CounterKind::Huge ? 14 : 4));
    double count = oneIn(3) ? 0 : std::floor(upTo(growth * 10));
    if (kind == CounterKind::Late) {
        beginMs += static_cast<DurationMs>(upTo(static_cast<double>(lengthMs) / 2));
        lengthMs /= 3;
        count = oneIn(2) ? 0 : count;
    }
    for (const TimeMs atMs : times(beginMs, lengthMs, kind == CounterKind::Gaps)) {
        const double more = oneIn(5) ? 0 : upTo(growth);
        count += kind == CounterKind::Fractions ? more : std::floor(more);
        double told = count;
        switch (kind) {
        case CounterKind::Resets:
        case CounterKind::Failing:
            told = count = oneIn(6) ? std::floor(upTo(growth / 3)) : count;
            break;
        case CounterKind::NotANumber:
            told = oneIn(9) ? std::nan("") : count;
            break;
        case CounterKind::PlusInfinity:
            told = oneIn(9) ? HUGE_VAL : count;
            break;
        case CounterKind::MinusInfinity:
            told = oneIn(9) ? -HUGE_VAL : count;
            break;
        case CounterKind::Negative:
            told = count - growth * 20;
            break;
        default:
            break;
        }
        script.scrapes.push_back({atMs, {told}});
    }
    if (kind == CounterKind::Failing) {
        failNowAndThen(script);
    }
    return script;
}

ScrapeScript ScriptWriter::histogram(int number, TimeMs beginMs, DurationMs lengthMs) {
    const auto kind = static_cast<HistogramKind>(number % static_cast<int>(HistogramKind::Count));
    ScrapeScript script;
    script.target = QStringLiteral("histogram-%1").arg(number);
    const QStringList& bounds = boundsOf(kind);
    for (const QString& bound : bounds) {
        LabelSet labels{{QStringLiteral("__name__"), QStringLiteral("b_bucket")},
                        {QStringLiteral("h"), QString::number(number)},
                        {QStringLiteral("le"), bound}};
        if (bound.isEmpty()) {
            labels.remove(QStringLiteral("le"));
        }
        script.series.push_back(labels);
    }
    // So much that sums of several spellings of a bound do not meet the next bound's count but for
    // the last bit: which of the two is larger is then rounding, which Prometheus 2.42 takes for
    // true and later ones, as ours, do not.
    const double growth = std::pow(10, 3 + upTo(3));
    const auto odd = static_cast<std::size_t>(upTo(static_cast<double>(bounds.size())));
    std::vector<double> own(script.series.size()); // Of each bucket, without those below it.
    for (const TimeMs atMs : times(beginMs, lengthMs, oneIn(4))) {
        ScrapeScript::Scrape scrape{atMs, {}};
        const bool restarts = kind == HistogramKind::Restarts && oneIn(7);
        double sum = 0;
        for (std::size_t i = 0; i < own.size(); ++i) {
            own[i] = restarts ? 0 : own[i] + (oneIn(3) ? 0 : std::floor(upTo(growth)));
            sum += own[i];
            // Buckets written down at different moments: a wide one says less than a narrow one.
            const bool lags = kind == HistogramKind::Falling && oneIn(3);
            scrape.values.emplace_back(lags ? std::floor(sum * (0.8 + upTo(0.2))) : sum);
        }
        if (kind == HistogramKind::NotANumber && oneIn(6)) {
            scrape.values[odd] = std::nan("");
        } else if (kind == HistogramKind::Infinite && oneIn(6)) {
            scrape.values[odd] = HUGE_VAL;
        } else if (kind == HistogramKind::ComingAndGoing && oneIn(6)) {
            scrape.values[odd].reset();
        }
        script.scrapes.push_back(std::move(scrape));
    }
    if (kind == HistogramKind::Restarts) {
        failNowAndThen(script);
    }
    return script;
}

} // namespace wb::test
