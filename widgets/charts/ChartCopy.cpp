// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ChartCopy.h"

#include "models/base/Format.h"
#include "models/fleet/Signal.h"
#include "widgets/charts/ChartCard.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QUrl>
#include <QUrlQuery>

#include <cmath>
#include <map>

namespace wb::charts {

namespace {

/// The values of one line in one row.
struct Cell {
    int count = 0;
    double min = std::nan("");
    double max = std::nan("");
    double last = std::nan("");
    void add(double value) {
        ++count;
        min = std::fmin(min, value);
        max = std::fmax(max, value);
        last = value;
    }
};
using Rows = std::map<TimeMs, QVector<Cell>>;

struct Column {
    QString name;
    const PlotLine* line = nullptr;
    double ceiling = 0;
};

/// Of several charts each line is named with its chart's title.
QVector<Column> columnsOf(const QVector<const Plot*>& plots) {
    QVector<Column> columns;
    for (const Plot* plot : plots) {
        const QString title = plots.size() > 1 ? plot->title + u' ' : QString();
        for (const PlotLine& line : plot->lines) {
            columns.append({title + line.name + QStringLiteral(" (%1)").arg(plot->unit), &line,
                            plot->ceiling});
        }
    }
    return columns;
}

/// By the beginning of its column each, or by its own time with no columns.
Rows rowsOf(const QVector<Column>& lines, const TimeView& time, int columns) {
    Rows rows;
    const double columnMs = columns > 0 ? time.msPerPixel(columns) : 1;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        for (const QPointF& point : lines[at].line->points) {
            const double fraction = time.fraction(point.x());
            if (std::isnan(point.y()) || fraction < 0 || fraction > 1) {
                continue;
            }
            const double column =
                std::floor((point.x() - static_cast<double>(time.fromMs)) / columnMs);
            const TimeMs begin = columns > 0 ? time.fromMs + std::llround(column * columnMs)
                                             : std::llround(point.x());
            QVector<Cell>& cells = rows[begin];
            cells.resize(lines.size());
            cells[at].add(point.y());
        }
    }
    return rows;
}

bool hasSeveral(const Rows& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const auto& row) {
        return std::any_of(row.second.begin(), row.second.end(),
                           [](const Cell& cell) { return cell.count > 1; });
    });
}

/// The lines of a row that may have been higher than their figure.
QStringList atLeast(const QVector<Column>& lines, const QVector<Cell>& cells) {
    QStringList names;
    for (qsizetype at = 0; at < cells.size(); ++at) {
        if (fleet::isAtLeast(cells[at].max, lines[at].ceiling)) {
            names << lines[at].line->name;
        }
    }
    return names;
}

QString quoted(QString text) {
    static const QString Formula = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && Formula.contains(text.front())) {
        text.prepend(u'\'');
    }
    return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
}

QString number(double value) {
    return std::isnan(value) ? QString() : QString::number(value, 'g', 9);
}

/// RFC 3339 with the zone's offset then.
QString localText(TimeMs timeMs, const QTimeZone& zone) {
    const int offset = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(timeMs, QTimeZone::utc()));
    return QDateTime::fromMSecsSinceEpoch(timeMs, QTimeZone(offset)).toString(Qt::ISODateWithMs);
}

} // namespace

QString ChartCopy::csvText(const QVector<const Plot*>& plots, const TimeView& time, int columns) {
    const QVector<Column> lines = columnsOf(plots);
    const Rows byColumn = rowsOf(lines, time, std::max(1, columns));
    const bool isReduced = hasSeveral(byColumn);
    const Rows rows = isReduced ? byColumn : rowsOf(lines, time, 0);
    QStringList names{quoted(QStringLiteral("time"))};
    for (const auto& [name, line, ceiling] : lines) {
        if (isReduced) {
            names << quoted(name + QStringLiteral(" min")) << quoted(name + QStringLiteral(" max"))
                  << quoted(name + QStringLiteral(" last"));
        } else {
            names << quoted(name);
        }
    }
    const bool hasBounded = std::any_of(rows.begin(), rows.end(), [&lines](const auto& row) {
        return !atLeast(lines, row.second).isEmpty();
    });
    if (hasBounded) {
        names << quoted(QStringLiteral("at least"));
    }
    QString text = names.join(u',') + QStringLiteral("\r\n");
    for (const auto& [timeMs, cells] : rows) {
        QStringList values{localText(timeMs, time.zone)};
        for (const Cell& cell : cells) {
            if (isReduced) {
                values << number(cell.min) << number(cell.max);
            }
            values << number(cell.last);
        }
        if (hasBounded) {
            values << quoted(atLeast(lines, cells).join(u' '));
        }
        text += values.join(u',') + QStringLiteral("\r\n");
    }
    return text;
}

QString ChartCopy::linkText(const Plot& plot, const TimeView& time, const ChartAbout& about) {
    QUrlQuery query;
    const auto add = [&query](const char* name, const QString& value) {
        query.addQueryItem(QLatin1String(name),
                           QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add("environment", about.environment);
    add("service", about.service);
    add("chart", about.chart);
    add("from", base::utcText(time.fromMs));
    add("to", base::utcText(time.toMs));
    add("time_zone", QString::fromLatin1(time.zone.id()));
    return tr("%1 of %2, %3 to %4 (%5): %6")
        .arg(plot.title, about.service, base::dateTimeText(time.fromMs, time.zone),
             base::dateTimeText(time.toMs, time.zone), QString::fromLatin1(time.zone.id()),
             QStringLiteral("watchbridge:?") + query.query(QUrl::FullyEncoded));
}

QString ChartCopy::picture(ChartCard& card) {
    QGuiApplication::clipboard()->setPixmap(card.grab());
    return tr("The chart is on the clipboard as a picture.");
}

QString ChartCopy::csv(const ChartCard& card) {
    QGuiApplication::clipboard()->setText(
        csvText(card.plot(), card.timeView(), card.pixelColumns()));
    return tr("The chart's values are on the clipboard as CSV.");
}

QString ChartCopy::link(const ChartCard& card, const ChartAbout& about) {
    QGuiApplication::clipboard()->setText(linkText(card.plot(), card.timeView(), about));
    return tr("A link to the chart and its time is on the clipboard.");
}

} // namespace wb::charts
