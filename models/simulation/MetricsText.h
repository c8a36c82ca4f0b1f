// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/Exposition.h"
#include "models/simulation/SimulatedService.h"
#include "models/simulation/TimeScale.h"

#include <QByteArray>

#include <vector>

namespace wb::simulation {

/// Writes a task's exposition as a Node.js service with prom-client or a Go service with
/// client_golang would, with cAdvisor's container metrics beside them as a sidecar merges them.
/// The text that never changes is made once a service; a body is text and numbers in turn. Pure.
class MetricsText {
public:
    MetricsText(const ServiceModel& service, const TimeScale& scale,
                metrics::ExpositionFormat format);

    /// The slot must have a process.
    [[nodiscard]] QByteArray render(const TaskSlot& slot) const;

    /// What a line's value is read from.
    struct Reading {
        const TaskSlot* slot = nullptr;
        const TaskFigures* figures = nullptr;
        const TaskCounters* counters = nullptr;
        const TaskSettings* settings = nullptr;
        const TimeScale* scale = nullptr;
        double perSpeed = 1; ///< Counters are multiplied by it.
        const ServiceModel* service = nullptr;
    };
    using Value = double (*)(const Reading& reading, int argument);

private:
    struct Line {
        QByteArray text; ///< All that stands before the value, with the line end before it.
        Value value;
        int argument;
    };
    class Builder;

    ServiceModel m_service;
    TimeScale m_scale;
    metrics::ExpositionFormat m_format;
    std::vector<Line> m_lines;
};

} // namespace wb::simulation
