// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"
#include "models/base/SafeText.h"
#include "models/incidents/ExportFacts.h"

#include <QCryptographicHash>

#include <algorithm>
#include <initializer_list>

namespace wb::incidents {

namespace {

/// For browsers: light or dark as their reader has it, and for paper.
constexpr char ScreenStyle[] = R"(
:root { color-scheme: light dark; --ink: #1c2126; --back: #ffffff; --line: #c3cad1; --head: #eef1f4;
  --faint: #59636e; --bad: #b3261e; --warn: #8a5300; --good: #1a6b35; --trace: #1f6fb5; }
body { margin: 2rem auto; padding: 0 1.5rem; max-width: 80rem; background: var(--back); color: var(--ink);
  font: 15px/1.45 system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } table.facts { width: auto; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { background: var(--head); white-space: nowrap; } td.time { white-space: nowrap; font-variant-numeric: tabular-nums; }
td.state { white-space: nowrap; font-weight: 600; }
.unhealthy { color: var(--bad); } .degraded, .unknown { color: var(--warn); } .healthy { color: var(--good); }
figure { margin: 1rem 0; break-inside: avoid; } figcaption { font-size: .87em; color: var(--faint); }
svg { width: 100%; height: auto; font-size: 11px; } svg text { fill: var(--faint); }
polyline { fill: none; stroke: var(--trace); stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; }
.grid { stroke: var(--line); } .mark { stroke: var(--bad); stroke-dasharray: 4 3; }
.small { color: var(--faint); font-size: .87em; } code { overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ec; --back: #14181c; --line: #3d464f;
  --head: #20262c; --faint: #a3adb8; --bad: #ff9d94; --warn: #f2bd6b; --good: #7fd49a; --trace: #6cb6ff; } }
@media print { :root { color-scheme: light; --ink: #000; --back: #fff; --line: #999; --head: #eee; --faint: #444;
  --bad: #9c1c15; --warn: #6d4200; --good: #12552a; --trace: #0b4f8a; }
  body { margin: 0; padding: 0; max-width: none; font-size: 9pt; } thead { display: table-header-group; }
  tr { break-inside: avoid; } h2 { break-after: avoid; } @page { margin: 15mm; } }
)";

/// For Qt's rich text, which sets the pages of a PDF and knows little of CSS.
constexpr char PaperStyle[] = R"(
body { font-family: sans-serif; font-size: 8pt; color: #000000; }
h1 { font-size: 14pt; } h2 { font-size: 11pt; }
th { background-color: #eeeeee; text-align: left; }
td.state { font-weight: bold; }
.unhealthy { color: #9c1c15; } .degraded { color: #6d4200; } .unknown { color: #6d4200; } .healthy { color: #12552a; }
.small { color: #444444; font-size: 7pt; }
)";

/// Text that stands for itself in HTML, also within quotes, in one line, without what is invisible.
QString escaped(const QString& text) {
    QString flat = base::flattened(text);
    // Neither is a character of HTML, and what is not Unicode is not written either.
    flat.removeIf([](QChar c) { return c.isNull() || c == QChar(0xFFFE) || c == QChar(0xFFFF); });
    return flat.toHtmlEscaped().replace(u'\'', QStringLiteral("&#39;"));
}

class HtmlTable {
public:
    HtmlTable(const QString& name, bool isPaper)
        : m_isPaper(isPaper) {
        m_html = QStringLiteral("<table class=\"%1\"%2>\n")
                     .arg(name, isPaper ? QStringLiteral(" border=\"1\" cellspacing=\"0\""
                                                         " cellpadding=\"3\" width=\"100%\"")
                                        : QString());
    }
    struct Column {
        const char* name;
        int percent; ///< Of the width of paper; a browser knows better.
    };
    void head(std::initializer_list<Column> columns) {
        m_html += QStringLiteral("<thead><tr>");
        for (const Column& column : columns) {
            m_html += QStringLiteral("<th scope=\"col\"%1>%2</th>")
                          .arg(m_isPaper ? QStringLiteral(" width=\"%1%\"").arg(column.percent)
                                         : QString(),
                               QLatin1String(column.name));
        }
        m_html += QStringLiteral("</tr></thead>\n");
    }
    void begin() { m_html += QStringLiteral("<tr>"); }
    void end() { m_html += QStringLiteral("</tr>\n"); }
    void rowHead(const QString& text) {
        m_html += QStringLiteral("<th scope=\"row\">%1</th>").arg(escaped(text));
    }
    /// `name` is the program's own word.
    void cell(const QString& text, const QString& name = {}) {
        const QString attribute =
            name.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(name);
        m_html += QStringLiteral("<td%1>%2</td>").arg(attribute, escaped(text));
    }
    [[nodiscard]] QString html() const { return m_html + QStringLiteral("</table>\n"); }

private:
    bool m_isPaper;
    QString m_html;
};

/// On paper; above that, Qt needs minutes to set the pages.
constexpr qsizetype MostPaperRows = 3000;

/// A state's class; what is no state of ours has none.
QString stateClass(const QString& severity) {
    static const QStringList known{QStringLiteral("healthy"), QStringLiteral("degraded"),
                                   QStringLiteral("unhealthy"), QStringLiteral("unknown")};
    return known.contains(severity) ? QStringLiteral("state ") + severity : QStringLiteral("state");
}

/// "health · memory-saturation", with who it was where the source does not say.
QString sourceOf(const ExportRow& row) {
    if (row.detail.isEmpty() || row.actor.isEmpty() || row.detail.contains(row.actor)) {
        return row.detail.isEmpty() ? row.actor : row.detail;
    }
    return row.detail + QStringLiteral(" · ") + row.actor;
}

QString leftOut(qsizetype rows) {
    return QStringLiteral("<p class=\"small\">%1 more are left out here; the web page and JSON of "
                          "this timeline have them.</p>\n")
        .arg(rows);
}

QString rowsTable(const QVector<ExportRow>& rows, bool isPublic, bool isPaper,
                  const ExportTimes& times) {
    HtmlTable table(QStringLiteral("timeline"), isPaper);
    if (isPublic) {
        table.head({{"Local time", 16}, {"UTC", 16}, {"Component", 22}, {"What happened", 46}});
    } else {
        table.head({{"Local time", 15},
                    {"UTC", 16},
                    {"State", 8},
                    {"Service", 13},
                    {"What happened", 30},
                    {"Source and actor", 18}});
    }
    const qsizetype shown = isPaper ? std::min(rows.size(), MostPaperRows) : rows.size();
    for (const ExportRow& row : rows.mid(0, shown)) {
        table.begin();
        table.cell(times.local(row.timeMs), QStringLiteral("time"));
        table.cell(ExportTimes::utc(row.timeMs), QStringLiteral("time"));
        if (!isPublic) {
            table.cell(row.severity, stateClass(row.severity));
        }
        table.cell(row.task.isEmpty() ? row.service
                                      : row.service + QStringLiteral(" · ") + row.task);
        table.cell(row.title);
        if (!isPublic) {
            table.cell(sourceOf(row), QStringLiteral("small"));
        }
        table.end();
    }
    return table.html() + (shown == rows.size() ? QString() : leftOut(rows.size() - shown));
}

QString factsTable(const QVector<ExportFact>& facts, bool isPaper) {
    HtmlTable table(QStringLiteral("facts"), isPaper);
    for (const ExportFact& fact : facts) {
        table.begin();
        table.rowHead(fact.name);
        table.cell(fact.value);
        table.end();
    }
    return table.html();
}

QString figures(const Incident& incident, const ExportOptions& options) {
    QString html;
    for (const ExportChart& chart : options.charts) {
        html += chartFigure(chart, incident, options.timeZone);
    }
    if (!options.chartsNote.isEmpty()) {
        html += QStringLiteral("<p class=\"small\">%1</p>\n").arg(escaped(options.chartsNote));
    }
    return html.isEmpty() ? html : QStringLiteral("<h2>Signals</h2>\n") + html;
}

/// What the page can be held against later: the same timeline as JSON.
QString evidence(const Incident& incident, const QVector<TimelineEntry>& entries,
                 const ExportOptions& options, const ExportTimes& times) {
    const QByteArray hash =
        QCryptographicHash::hash(exportJson(incident, entries, options), QCryptographicHash::Sha256)
            .toHex();
    QString text = QStringLiteral("<h2>Evidence</h2>\n<p>");
    if (options.nowMs != NoTime) {
        text += QStringLiteral("Exported %1. ").arg(escaped(times.both(options.nowMs)));
    }
    text +=
        QStringLiteral("SHA-256 of this timeline as JSON (%1, %2): <code>%3</code></p>\n")
            .arg(options.publicAudience ? QStringLiteral("public") : QStringLiteral("internal"),
                 escaped(QString::fromLatin1(options.timeZone.id())), QString::fromLatin1(hash));
    return text;
}

QString headOf(const QString& title, bool isPaper) {
    const QByteArray style(isPaper ? PaperStyle : ScreenStyle);
    // The page runs and loads nothing, whatever it is opened with, and has no style but this one.
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                          "'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'\"/>\n"
                          "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
                          "<meta name=\"viewport\" content=\"width=device-width\"/>\n"
                          "<title>%2</title>\n<style>%3</style>\n</head>\n")
        .arg(QString::fromLatin1(hash), title, QString::fromLatin1(style));
}

QByteArray page(const Incident& incident, const QVector<TimelineEntry>& entries,
                const ExportOptions& options, bool isPaper) {
    const bool isPublic = options.publicAudience;
    QVector<ExportRow> rows = exportRows(entries, options);
    const ExportTimes times(rows, options.timeZone);
    const auto single = std::stable_partition(rows.begin(), rows.end(), [](const ExportRow& row) {
        return row.kind != entryKindName(EntryKind::Finding);
    });
    const QVector<ExportRow> findings(single, rows.end());
    rows.erase(single, rows.end());

    const QString title =
        escaped(QStringLiteral("%1: %2").arg(incident.id, exportTitle(incident, options)));
    QString html = headOf(title, isPaper);
    html += QStringLiteral("<body>\n<h1>%1</h1>\n").arg(title);
    html += factsTable(exportFacts(incident, entries, options, times), isPaper);
    html +=
        QStringLiteral("<h2>Timeline</h2>\n<p class=\"small\">%1</p>\n").arg(escaped(times.note()));
    html += rowsTable(rows, isPublic, isPaper, times);
    if (!isPublic && !isPaper) {
        html += figures(incident, options);
    }
    if (!findings.isEmpty()) {
        html += QStringLiteral("<h2>Task by task</h2>\n<p class=\"small\">The single findings that "
                               "the timeline tells together.</p>\n");
        html += rowsTable(findings, isPublic, isPaper, times);
    }
    html += evidence(incident, entries, options, times);
    return (html + QStringLiteral("</body>\n</html>\n")).toUtf8();
}

} // namespace

QByteArray exportHtml(const Incident& incident, const QVector<TimelineEntry>& entries,
                      const ExportOptions& options) {
    return page(incident, entries, options, false);
}

QByteArray exportPaper(const Incident& incident, const QVector<TimelineEntry>& entries,
                       const ExportOptions& options) {
    return page(incident, entries, options, true);
}

} // namespace wb::incidents
