// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/Cause.h"

#include <array>
#include <utility>

namespace wb::fleet {

namespace {

using Factor = CauseFinding::Factor;

constexpr std::array FactorNames = {
    std::pair{Factor::Code, "code"},       std::pair{Factor::Settings, "settings"},
    std::pair{Factor::Both, "both"},       std::pair{Factor::Neither, "neither"},
    std::pair{Factor::Unknown, "unknown"},
};

} // namespace

QString factorName(Factor factor) {
    for (const auto& [candidate, name] : FactorNames) {
        if (candidate == factor) {
            return QLatin1String(name);
        }
    }
    Q_UNREACHABLE();
}

std::optional<Factor> factorFromName(const QString& name) {
    for (const auto& [factor, known] : FactorNames) {
        if (name == QLatin1String(known)) {
            return factor;
        }
    }
    return std::nullopt;
}

QString probabilityText(double p) {
    return p < 0.001 ? QStringLiteral("p < 0.001") : QStringLiteral("p = %1").arg(p, 0, 'f', 3);
}

} // namespace wb::fleet
