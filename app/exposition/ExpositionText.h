// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace wb::exposition {

/// A label whose value is a number: le of a bucket, quantile of a summary.
struct NumberLabel {
    const char* name = nullptr;
    double value = 0;
};

/// Writes metrics as Prometheus' text. Numbers come back bit by bit, but for the kinds of NaN;
/// bounds and quantiles are written as Go's client library does, so that a series has one name
/// whichever way it comes. Names that are not plain are quoted, as the text format 1.0.0 has them.
class ExpositionText {
public:
    /// The text must outlive the writer.
    explicit ExpositionText(QByteArray& text)
        : m_text(text) {}

    void beginFamily(std::string_view name, std::string_view help, const char* type);
    /// The samples that follow have the labels added from here on.
    void beginMetric(std::optional<qint64> timestampMs);
    void addLabel(std::string_view name, std::string_view value);
    /// A line of the family's name with this behind it.
    void addSample(const char* suffix, double value, const NumberLabel* label = nullptr);

    [[nodiscard]] int lines() const { return m_lines; }
    [[nodiscard]] int samples() const { return m_samples; }
    /// Of the metric, as they stand between the braces.
    [[nodiscard]] const QByteArray& labels() const { return m_labels; }

private:
    void endLine();

    QByteArray& m_text;
    QByteArray m_name;
    bool m_isPlain = true; ///< The family's name.
    QByteArray m_labels;
    QByteArray m_end; ///< Behind a value.
    int m_lines = 0;
    int m_samples = 0;
};

} // namespace wb::exposition
