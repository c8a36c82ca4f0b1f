// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/MetricRule.h"

#include "models/base/Format.h"

#include <cmath>

namespace wb::health {

bool MetricRule::holds(double value) const {
    if (std::isnan(value)) {
        return false;
    }
    switch (comparison) {
    case Comparison::Above:
        return value > number;
    case Comparison::AtLeast:
        return value >= number;
    case Comparison::Below:
        return value < number;
    case Comparison::AtMost:
        return value <= number;
    case Comparison::Equal:
        return value == number;
    case Comparison::NotEqual:
        break;
    }
    return value != number;
}

bool MetricRule::isWorse(double value, double than) const {
    switch (comparison) {
    case Comparison::Above:
    case Comparison::AtLeast:
        return value > than;
    case Comparison::Below:
    case Comparison::AtMost:
        return value < than;
    case Comparison::Equal:
        return std::abs(value - number) < std::abs(than - number);
    case Comparison::NotEqual:
        break;
    }
    return std::abs(value - number) > std::abs(than - number);
}

QString MetricRule::text() const {
    const QString figure = base::figureText(number);
    switch (comparison) {
    case Comparison::Above:
        return QStringLiteral("above ") + figure;
    case Comparison::AtLeast:
        return QStringLiteral("at least ") + figure;
    case Comparison::Below:
        return QStringLiteral("below ") + figure;
    case Comparison::AtMost:
        return QStringLiteral("at most ") + figure;
    case Comparison::Equal:
        return QStringLiteral("equal to ") + figure;
    case Comparison::NotEqual:
        break;
    }
    return QStringLiteral("other than ") + figure;
}

} // namespace wb::health
