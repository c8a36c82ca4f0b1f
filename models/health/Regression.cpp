// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/Regression.h"

#include "models/base/Format.h"
#include "models/fleet/BucketMath.h"

#include <cmath>

namespace wb::health {

using namespace wb::base;

namespace {

constexpr double MinimumNew = 30;
constexpr double MinimumOld = 100;
constexpr double MinimumSigmas = 5;
constexpr double MinimumFactor = 2;
constexpr double NotableSeconds = 0.05;
constexpr double NotableSlowShare = 0.20;
constexpr double NotableErrors = 0.01;
constexpr double MinimumBad = 5;
constexpr double NotableMemory = 0.15;
constexpr double HighMemory = 0.70;

/// How many standard errors `fraction` of `count` lies above what `expected` would give.
double sigmasAbove(double fraction, double expected, double count) {
    const double p = std::max(expected, 1e-4);
    return (fraction - expected) / std::sqrt(p * (1 - p) / count);
}

bool latencyIsWorse(const ReleaseFigures& older, const ReleaseFigures& newer) {
    const double slow = fleet::shareAbove(newer.latencyRates, older.p95);
    return newer.p95 >= MinimumFactor * older.p95 && newer.p95 - older.p95 >= NotableSeconds &&
           slow >= NotableSlowShare && sigmasAbove(slow, 0.05, newer.requests) >= MinimumSigmas;
}

bool errorsAreWorse(const ReleaseFigures& older, const ReleaseFigures& newer) {
    const double before = older.bad / older.requests;
    const double now = newer.bad / newer.requests;
    return newer.bad >= MinimumBad && now >= std::max(NotableErrors, 3 * before) &&
           sigmasAbove(now, before, newer.requests) >= MinimumSigmas;
}

bool memoryIsWorse(const ReleaseFigures& older, const ReleaseFigures& newer) {
    return newer.memoryFraction >= HighMemory &&
           newer.memoryFraction - older.memoryFraction >= NotableMemory;
}

} // namespace

RegressionFinding compareReleases(const ReleaseFigures& older, const ReleaseFigures& newer) {
    RegressionFinding finding;
    QStringList parts;
    const bool enough = newer.requests >= MinimumNew && older.requests >= MinimumOld;
    if (enough && latencyIsWorse(older, newer)) {
        const bool isMore = fleet::isAtLeast(newer.p95, fleet::highestBound(newer.latencyRates));
        const auto told = [isMore](const QString& text) {
            return isMore ? base::atLeastText(text) : text;
        };
        parts.append(QStringLiteral("p95 %1 against %2 (%3×)")
                         .arg(told(secondsText(newer.p95)), secondsText(older.p95),
                              told(numberText(newer.p95 / older.p95))));
    }
    if (enough && errorsAreWorse(older, newer)) {
        parts.append(QStringLiteral("%1 errors against %2")
                         .arg(percentText(newer.bad / newer.requests),
                              percentText(older.bad / older.requests)));
    }
    if (memoryIsWorse(older, newer)) {
        parts.append(
            QStringLiteral("memory %1 of limit against %2")
                .arg(percentText(newer.memoryFraction), percentText(older.memoryFraction)));
    }
    finding.over = !parts.isEmpty();
    finding.under = parts.isEmpty() && enough;
    if (finding.over) {
        finding.text =
            QStringLiteral("%1 is worse than %2: %3.")
                .arg(newer.release.name(), older.release.name(), parts.join(QStringLiteral(", ")));
    }
    return finding;
}

} // namespace wb::health
