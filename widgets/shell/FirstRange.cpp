// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/FirstRange.h"

#include <algorithm>
#include <cmath>

namespace wb::shell {

std::optional<DurationMs> FirstRange::fitting(const fleet::ChartReply& reply,
                                              const charts::TimeWindow& window) {
    for (const QVector<QPointF>& line : reply.lines) {
        const auto first = std::find_if(line.begin(), line.end(), [](const QPointF& point) {
            return std::isfinite(point.y());
        });
        if (first != line.end()) {
            const auto atMs = static_cast<TimeMs>(first->x());
            m_beginMs = m_beginMs == NoTime ? atMs : std::min(m_beginMs, atMs);
        }
    }
    if (m_isChosen || m_beginMs == NoTime || !window.isLive()) {
        return std::nullopt;
    }
    const DurationMs spanMs = window.toMs() - m_beginMs < ShortMs ? ShortMs : UsualMs;
    return spanMs == window.spanMs() ? std::nullopt : std::optional(spanMs);
}

} // namespace wb::shell
