// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/ExportChart.h"

#include "models/base/Format.h"
#include "models/base/SafeText.h"

#include <algorithm>
#include <cmath>

namespace wb::incidents {

namespace {

using fleet::Signal;

/// In SVG's units: the room for the line, within that for labels.
constexpr double Width = 880;
constexpr double Height = 150;
constexpr double Left = 70;
constexpr double Right = 870;
constexpr double Top = 18;
constexpr double Bottom = 128;

QString signalWords(Signal signal) {
    switch (signal) {
    case Signal::LatencyP95:
        return QStringLiteral("p95 latency");
    case Signal::Errors:
        return QStringLiteral("errors");
    case Signal::Memory:
        return QStringLiteral("memory, highest task");
    case Signal::Traffic:
        return QStringLiteral("requests per second");
    default:
        return QString::fromLatin1(fleet::signalName(signal).data(),
                                   qsizetype(fleet::signalName(signal).size()));
    }
}

QString valueText(Signal signal, double value) {
    switch (signal) {
    case Signal::LatencyP95:
        return base::secondsText(value);
    case Signal::Errors:
        return base::percentText(value);
    case Signal::Memory:
        return base::bytesText(value);
    default:
        return base::numberText(value);
    }
}

/// Places on the picture.
class Scale {
public:
    Scale(const ExportChart& chart, double highest)
        : m_chart(chart)
        , m_highest(highest > 0 ? highest : 1) {}
    [[nodiscard]] QString x(double timeMs) const {
        const auto from = static_cast<double>(m_chart.fromMs);
        const double part = (timeMs - from) / (static_cast<double>(m_chart.toMs) - from);
        return number(Left + part * (Right - Left));
    }
    [[nodiscard]] QString y(double value) const {
        return number(Bottom - value / m_highest * (Bottom - Top));
    }
    [[nodiscard]] static QString number(double at) { return QString::number(at, 'f', 1); }

private:
    const ExportChart& m_chart;
    double m_highest;
};

QString label(const QString& x, const QString& y, const char* anchor, const QString& text) {
    return QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">%4</text>\n")
        .arg(x, y, QLatin1String(anchor), base::flattened(text).toHtmlEscaped());
}

QString traces(const ExportChart& chart, const Scale& scale) {
    QString svg;
    QStringList points;
    const auto end = [&] {
        // A single point is seen as a dot.
        if (points.size() == 1) {
            points << points.first();
        }
        if (!points.isEmpty()) {
            svg += QStringLiteral("<polyline points=\"%1\"/>\n").arg(points.join(u' '));
        }
        points.clear();
    };
    for (const QPointF& point : chart.points) {
        if (std::isfinite(point.y())) {
            points << scale.x(point.x()) + u',' + scale.y(point.y());
        } else {
            end();
        }
    }
    end();
    return svg;
}

QString marks(const ExportChart& chart, const Incident& incident, const Scale& scale) {
    const std::pair<TimeMs, const char*> steps[] = {{incident.openedMs, "opened"},
                                                    {incident.mitigatedMs, "mitigated"},
                                                    {incident.resolvedMs, "resolved"}};
    QString svg;
    for (const auto& [timeMs, name] : steps) {
        if (timeMs == NoTime || timeMs < chart.fromMs || timeMs > chart.toMs) {
            continue;
        }
        const QString x = scale.x(static_cast<double>(timeMs));
        svg += QStringLiteral("<line class=\"mark\" x1=\"%1\" x2=\"%1\" y1=\"%2\" y2=\"%3\"/>\n")
                   .arg(x, Scale::number(Top), Scale::number(Bottom));
        svg += label(x, Scale::number(Top - 5), "middle", QLatin1String(name));
    }
    return svg;
}

} // namespace

QString chartFigure(const ExportChart& chart, const Incident& incident, const QTimeZone& zone) {
    const auto isLower = [](const QPointF& a, const QPointF& b) {
        return std::isfinite(b.y()) && (!std::isfinite(a.y()) || a.y() < b.y());
    };
    const auto top = std::max_element(chart.points.begin(), chart.points.end(), isLower);
    if (top == chart.points.end() || !std::isfinite(top->y()) || chart.toMs <= chart.fromMs) {
        return {};
    }
    const Scale scale(chart, top->y());
    const QString caption = base::flattened(
        QStringLiteral("%1 · %2: highest %3, at %4")
            .arg(chart.service, signalWords(chart.signal), valueText(chart.signal, top->y()),
                 base::dateTimeText(static_cast<TimeMs>(top->x()), zone)));
    QString svg = QStringLiteral("<figure><figcaption>%1</figcaption>\n"
                                 "<svg role=\"img\" aria-label=\"%1\" viewBox=\"0 0 %2 %3\">\n")
                      .arg(caption.toHtmlEscaped(), Scale::number(Width), Scale::number(Height));
    for (const double value : {0.0, top->y()}) {
        svg += QStringLiteral("<line class=\"grid\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/>\n")
                   .arg(Scale::number(Left), Scale::number(Right), scale.y(value));
        svg +=
            label(Scale::number(Left - 6), scale.y(value), "end", valueText(chart.signal, value));
    }
    svg += marks(chart, incident, scale) + traces(chart, scale);
    svg += label(Scale::number(Left), Scale::number(Bottom + 16), "start",
                 base::clockText(chart.fromMs, zone));
    svg += label(Scale::number(Right), Scale::number(Bottom + 16), "end",
                 base::clockText(chart.toMs, zone));
    return svg + QStringLiteral("</svg></figure>\n");
}

} // namespace wb::incidents
