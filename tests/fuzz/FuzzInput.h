// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ExpositionParser.h"

#include <cstdio>
#include <cstdlib>

/// One input for all targets: a byte of choices, then one body or two with a form feed between
/// them, which no body has a use for.
namespace wb::tests {

struct FuzzInput {
    metrics::ExpositionFormat format = metrics::ExpositionFormat::Prometheus;
    metrics::ParseLimits limits;
    QByteArray before;
    QByteArray body;

    static FuzzInput of(const QByteArray& bytes) {
        constexpr char Separator = '\f';
        FuzzInput input;
        const char choices = bytes.isEmpty() ? '\0' : bytes.front();
        input.format = (choices & 1) != 0 ? metrics::ExpositionFormat::OpenMetrics
                                          : metrics::ExpositionFormat::Prometheus;
        if ((choices & 2) != 0) {
            input.limits.samples = 4;
            input.limits.labelsPerSample = 2;
            input.limits.labelLengthBytes = 8;
            input.limits.warnings = 1;
        }
        const qsizetype separator = bytes.indexOf(Separator);
        input.before = separator < 0 ? bytes.mid(1) : bytes.mid(1, separator - 1);
        input.body = separator < 0 ? input.before : bytes.mid(separator + 1);
        return input;
    }
};

} // namespace wb::tests
