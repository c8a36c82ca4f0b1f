// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/ReasonText.h"

#include "models/base/Format.h"

#include <array>

namespace wb::health {

using namespace wb::base;
using fleet::Signal;

namespace {

constexpr qsizetype MaxNames = 5;
constexpr double NotableFactor = 1.5;

QString risingClause(double bytesPerSecond) {
    return bytesPerSecond > 0 ? QStringLiteral(" and rising %1/s").arg(bytesText(bytesPerSecond))
                              : QString();
}

QString lasting(const QString& text, const QString& what, DurationMs spanMs) {
    const QString stem = text.endsWith(QLatin1Char('.')) ? text.chopped(1) : text;
    return QStringLiteral("%1%2 for %3.").arg(stem, what, spanText(spanMs));
}

QString signalWord(Signal signal) {
    switch (signal) {
    case Signal::Cpu:
    case Signal::CpuMax:
        return QStringLiteral("CPU");
    case Signal::Traffic:
        return QStringLiteral("traffic");
    default:
        break;
    }
    const std::string_view name = fleet::signalName(signal);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

QString withCourse(const QString& text, Rule rule, Course course, DurationMs improveAfterMs) {
    // A garbage collection makes memory fall for a moment, which says nothing.
    const bool falls =
        rule == Rule::Latency || rule == Rule::ErrorRate || rule == Rule::CpuSaturation;
    const bool hasLevel = falls || rule == Rule::MemorySaturation;
    if (course == Course::Standing || (course == Course::Falling && !falls) ||
        (course == Course::Near && !hasLevel)) {
        return text;
    }
    return course == Course::Clear
               ? withCourse(text, course, improveAfterMs)
               : lasting(text,
                         course == Course::Falling
                             ? QStringLiteral(", falling; healthy when clearly below")
                             : QStringLiteral("; healthy when clearly below"),
                         improveAfterMs);
}

QString withCourse(const QString& text, Course course, DurationMs improveAfterMs) {
    return course == Course::Clear
               ? lasting(text, QStringLiteral("; healthy when it stays so"), improveAfterMs)
               : text;
}

QString countWord(qsizetype count) {
    static constexpr std::array Words = {"no",   "one", "two",   "three", "four",
                                         "five", "six", "seven", "eight", "nine"};
    return count >= 0 && count < static_cast<qsizetype>(Words.size())
               ? QString::fromLatin1(Words[static_cast<std::size_t>(count)])
               : QString::number(count);
}

QString nameList(const QStringList& names) {
    if (names.size() <= MaxNames + 1) {
        return names.join(QStringLiteral(", "));
    }
    return QStringLiteral("%1 and %2 more")
        .arg(QStringList(names.mid(0, MaxNames)).join(QStringLiteral(", ")))
        .arg(names.size() - MaxNames);
}

QString onTasks(const QStringList& names) {
    return names.isEmpty() ? QString() : QStringLiteral(" on ") + nameList(names);
}

QString blindClause(const fleet::ScalingSpec& scaling, double cpuFraction) {
    if (!scaling.signal || *scaling.signal == Signal::Memory) {
        return {};
    }
    const bool watchesCpu = *scaling.signal == Signal::Cpu || *scaling.signal == Signal::CpuMax;
    if (!watchesCpu || std::isnan(cpuFraction)) {
        return QStringLiteral("; the autoscaler watches %1 and sees nothing of it")
            .arg(signalWord(*scaling.signal));
    }
    if (cpuFraction >= scaling.above) {
        return {};
    }
    return QStringLiteral("; CPU %1, so the CPU autoscaler sees nothing")
        .arg(percentText(cpuFraction));
}

QString memorySaturationText(const MemoryFigures& figures, const QStringList& tasks,
                             const fleet::ScalingSpec& scaling) {
    return QStringLiteral("Memory %1 of limit%2%3%4.")
        .arg(percentText(figures.fraction), onTasks(tasks), risingClause(figures.bytesPerSecond),
             blindClause(scaling, figures.cpuFraction));
}

QString memoryLeakText(const MemoryFigures& figures, const QStringList& tasks,
                       const fleet::ScalingSpec& scaling) {
    const QString when =
        figures.timeToLimitMs < 0
            ? QString()
            : QStringLiteral(", at the limit in about %1").arg(spanText(figures.timeToLimitMs));
    return QStringLiteral("Memory %1 of limit%2%3%4%5.")
        .arg(percentText(figures.fraction), onTasks(tasks), risingClause(figures.bytesPerSecond),
             when, blindClause(scaling, figures.cpuFraction));
}

QString moreTasksText(qsizetype count, DurationMs timeToLimitMs) {
    QString word = countWord(count);
    word[0] = word.at(0).toUpper();
    return count == 1 ? QStringLiteral("%1 more task reaches the limit in about %2.")
                            .arg(word, spanText(timeToLimitMs))
                      : QStringLiteral("%1 more tasks reach the limit in about %2.")
                            .arg(word, spanText(timeToLimitMs));
}

QString slownessText(const fleet::SignalValues& figures, double objective, double usual,
                     const QStringList& tasks) {
    const double p95 = figures[Signal::LatencyP95];
    QString text = std::isnan(p95)
                       ? QStringLiteral("p95 is not known at present%1").arg(onTasks(tasks))
                       : QStringLiteral("p95 %1%2")
                             .arg(fleet::latencyText(figures, Signal::LatencyP95), onTasks(tasks));
    if (!std::isnan(objective)) {
        text += QStringLiteral(" (objective %1)").arg(secondsText(objective));
    }
    if (usual > 0 && p95 / usual >= NotableFactor) {
        const QString factor = numberText(p95 / usual);
        text += QStringLiteral(", %1× the last hour")
                    .arg(fleet::isAtLeast(p95, figures.latencyCeiling()) ? atLeastText(factor)
                                                                         : factor);
    }
    return text + QLatin1Char('.');
}

/// What would be written as "0.00 %" is told in words.
constexpr double ShownFraction = 0.00005;

QString errorText(double errors, double timeouts, double objective, const QStringList& tasks) {
    QStringList parts;
    if (errors >= ShownFraction) {
        parts.append(QStringLiteral("%1 of requests fail").arg(percentText(errors)));
    }
    if (timeouts >= ShownFraction) {
        parts.append(QStringLiteral("%1 time out").arg(percentText(timeouts)));
    }
    if (parts.isEmpty()) {
        parts.append(std::isnan(errors) && std::isnan(timeouts)
                         ? QStringLiteral("Whether requests fail is not known at present")
                     : errors > 0 || timeouts > 0
                         ? QStringLiteral("Almost no request fails any more")
                         : QStringLiteral("No request fails any more"));
    }
    return QStringLiteral("%1%2 (objective %3).")
        .arg(parts.join(QStringLiteral(", ")), onTasks(tasks), percentText(objective));
}

QString cpuText(double fraction, const QStringList& tasks) {
    return QStringLiteral("CPU %1 of limit%2.").arg(percentText(fraction), onTasks(tasks));
}

QString oomText(int kills, TimeMs lastMs, const QTimeZone& zone, const QStringList& tasks) {
    const QString who = tasks.isEmpty() ? QString() : nameList(tasks) + QLatin1Char(' ');
    const QString count =
        kills > 1 ? QStringLiteral("%1 times, last").arg(kills) : QStringLiteral("once,");
    return QStringLiteral("%1killed for memory %2 at %3.")
        .arg(who.isEmpty() ? QStringLiteral("Was ") : who, count, clockText(lastMs, zone));
}

} // namespace wb::health
