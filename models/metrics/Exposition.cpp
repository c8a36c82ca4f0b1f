// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/Exposition.h"

#include "models/metrics/ExpositionContent.h"

namespace wb::metrics {

std::string placeText(const ParseIssue& issue) {
    if (issue.column == 0) {
        return "message " + std::to_string(issue.line);
    }
    return "line " + std::to_string(issue.line) + ", column " + std::to_string(issue.column);
}

Exposition::Exposition()
    : d(std::make_unique<Storage>()) {}
Exposition::~Exposition() = default;
Exposition::Exposition(Exposition&&) noexcept = default;
Exposition& Exposition::operator=(Exposition&&) noexcept = default;

std::span<const Sample> Exposition::samples() const {
    return d->samples;
}

std::span<const Family> Exposition::families() const {
    return d->families;
}

std::span<const Exemplar> Exposition::exemplars() const {
    return d->exemplars;
}

std::span<const ParseIssue> Exposition::warnings() const {
    return d->warnings;
}

std::size_t Exposition::warningCount() const {
    return d->warningCount;
}

} // namespace wb::metrics
