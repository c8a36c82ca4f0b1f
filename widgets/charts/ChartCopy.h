// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/Plot.h"
#include "widgets/charts/TimeView.h"

#include <QCoreApplication>

namespace wb::charts {

class ChartCard;

/// Which chart it is that a link leads to.
struct ChartAbout {
    QString environment;
    QString service;
    QString chart; ///< "latency".
};

/// What a chart puts on the clipboard.
class ChartCopy {
    Q_DECLARE_TR_FUNCTIONS(wb::charts::ChartCopy)
public:
    /// Each tells in a sentence what is there now. A picture: as PNG where the system asks for one,
    /// in the pixels it is shown in.
    static QString picture(ChartCard& card);
    static QString csv(const ChartCard& card);
    static QString link(const ChartCard& card, const ChartAbout& about);

    /// The lines of several charts beside each other, or of one; see below.
    [[nodiscard]] static QString csvText(const QVector<const Plot*>& plots, const TimeView& time,
                                         int columns);
    /// RFC 4180, times in RFC 3339 with the zone's offset: a row a time with every line's value,
    /// or, where a column of pixels has several values, a row a column with the lowest, highest and
    /// last of each line. A last column, where it is needed, names the lines that may be higher
    /// than their figure ("p95 p99"). Only what is in view; empty cells where nothing is known.
    /// Text that a spreadsheet would take for a formula begins with an apostrophe.
    [[nodiscard]] static QString csvText(const Plot& plot, const TimeView& time, int columns) {
        return csvText(QVector<const Plot*>{&plot}, time, columns);
    }
    /// A line of words that ends in "watchbridge:…", which the entry of times understands.
    [[nodiscard]] static QString linkText(const Plot& plot, const TimeView& time,
                                          const ChartAbout& about);
};

} // namespace wb::charts
