// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/ExportChart.h"

#include <QByteArray>
#include <QMap>
#include <QTimeZone>

/// Incidents as bytes that people hand on. Every remote text is escaped for its format: Markdown
/// and HTML metacharacters, and in CSV the leading =, +, -, @, tab and CR that spreadsheets run.
namespace wb::incidents {

/// What a window offers. Those for customers and the status page are for the public, the others are
/// internal.
enum class ExportFormat {
    Markdown,
    Html,
    Pdf,
    Csv,
    Json,
    Customers, ///< As Markdown.
    CustomersHtml,
    CustomersPdf,
    StatusPage
};
[[nodiscard]] bool isForPublic(ExportFormat format);
/// Its bytes become a file only once they are set as pages (app/publish).
[[nodiscard]] bool isPdf(ExportFormat format);

struct ExportOptions {
    QTimeZone timeZone = QTimeZone::utc();
    bool publicAudience = false;           ///< Leaves out tasks, people's names and internal names.
    QMap<QString, QString> componentNames; ///< service → its name on the status page.
    /// When the export is made: the public is told of a recovery only when it held until then for
    /// a minute. NoTime: the last entry.
    TimeMs nowMs = NoTime;
    /// For web pages of the internal audience: those of a service's signals.
    QVector<ExportChart> charts = {};
    QString chartsNote = {}; ///< A sentence below them: what has none.
};

/// One of the below; for customers and status pages the audience is the public whatever the options
/// say.
[[nodiscard]] QByteArray exportAs(ExportFormat format, const Incident& incident,
                                  const QVector<TimelineEntry>& entries, ExportOptions options);
[[nodiscard]] QByteArray exportMarkdown(const Incident& incident,
                                        const QVector<TimelineEntry>& entries,
                                        const ExportOptions& options);
/// One page that needs, loads and runs nothing else: light or dark as its reader's browser is, fit
/// for printing. Times local and in UTC, states in words, source and actor, the single findings,
/// and the SHA-256 of the same as JSON.
[[nodiscard]] QByteArray exportHtml(const Incident& incident, const QVector<TimelineEntry>& entries,
                                    const ExportOptions& options);
/// The same in the part of HTML and CSS that Qt's rich text knows
/// (https://doc.qt.io/qt-6/richtext-html-subset.html), from which app/publish makes a PDF. A
/// table has its first 3000 rows there, and says how many more there are.
[[nodiscard]] QByteArray exportPaper(const Incident& incident,
                                     const QVector<TimelineEntry>& entries,
                                     const ExportOptions& options);
/// RFC 4180, UTF-8, header: time_utc,time_local,kind,severity,service,task,actor,title,detail.
[[nodiscard]] QByteArray exportCsv(const Incident& incident, const QVector<TimelineEntry>& entries,
                                   const ExportOptions& options);
[[nodiscard]] QByteArray exportJson(const Incident& incident, const QVector<TimelineEntry>& entries,
                                    const ExportOptions& options);
/// JSON of the shape in which Statuspage tells an incident (`GET /api/v2/incidents.json`): name,
/// status, impact, components, and the updates that were recorded for customers, newest first.
/// Always for the public.
[[nodiscard]] QByteArray exportStatuspage(const Incident& incident,
                                          const QVector<TimelineEntry>& entries,
                                          ExportOptions options);

} // namespace wb::incidents
