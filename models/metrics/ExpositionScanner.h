// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/SeriesScanner.h"

namespace wb::metrics {

/// Reads the lines of a body one after another into an ExpositionContent. Grammar only: what a
/// body that reads well may not say is ConformanceCheck's. Where the formats differ, OpenMetrics
/// is the strict one: single blanks at fixed places, no comments, no empty lines, # EOF at the end.
class ExpositionScanner {
public:
    ExpositionScanner(ExpositionContent& content, ExpositionFormat format,
                      const ParseLimits& limits);

    /// False when the body is malformed: issue() tells.
    [[nodiscard]] bool scan();
    [[nodiscard]] const ParseIssue& issue() const { return m_issue; }

private:
    bool scanHash();
    bool scanMetadata(Metadata kind);
    bool scanSample();
    bool scanValue(double& value);
    bool scanTimestamp(std::optional<double>& timestampMs);
    bool scanStart();
    bool scanComposite(std::string_view name, const Place& where);
    bool scanExemplar(const Sample& sample);
    bool scanExemplarOf(Exemplar& exemplar);
    void keep(const Sample& sample, const char* value);

    [[nodiscard]] Place here() const { return m_cursor.place(m_cursor.position()); }
    bool fail(std::string reason) { return fail(m_cursor.position(), std::move(reason)); }
    bool fail(const char* at, std::string reason);

    ExpositionContent& m_content;
    const ExpositionFormat m_format;
    const ParseLimits& m_limits;
    const bool m_openMetrics;
    ConformanceCheck m_check;
    LineCursor m_cursor;
    ParseIssue m_issue;
    SeriesScanner m_series;
    bool m_sawEof = false;
};

} // namespace wb::metrics
