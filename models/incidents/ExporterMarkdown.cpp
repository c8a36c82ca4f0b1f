// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/SafeText.h"
#include "models/incidents/ExportFacts.h"

namespace wb::incidents {

namespace {

/// Text that stands for itself in GitHub-flavoured Markdown, in one line, inside a table: no
/// markup, no HTML, no link that was not meant, no invisible characters.
QString escaped(const QString& text) {
    static const QString backslashed = QStringLiteral("\\`*_{}[]|#~$");
    QString out;
    const QString flat = base::flattened(text);
    for (const QChar c : flat) {
        if (c == u'<') {
            out += QStringLiteral("&lt;");
        } else if (c == u'>') {
            out += QStringLiteral("&gt;");
        } else if (c == u'&') {
            out += QStringLiteral("&amp;");
        } else if (c == u'@') {
            out += QStringLiteral("&#64;");
        } else if (backslashed.contains(c)) {
            out += u'\\';
            out += c;
        } else {
            out += c;
        }
    }
    // Renderers make links of bare addresses, wherever they lead.
    out.replace(QStringLiteral("://"), QStringLiteral(":&#47;&#47;"));
    out.replace(QStringLiteral("www."), QStringLiteral("www&#46;"), Qt::CaseInsensitive);
    return out;
}

class MarkdownTable {
public:
    explicit MarkdownTable(const QStringList& header) {
        m_text = line(header);
        m_text += u'|' + QStringLiteral(" --- |").repeated(header.size()) + u'\n';
    }
    void add(const QStringList& cells) { m_text += line(cells); }
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    static QString line(const QStringList& cells) {
        return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
    }
    QString m_text;
};

QString timeline(const QVector<ExportRow>& rows, const ExportOptions& options,
                 const ExportTimes& times) {
    QStringList header{QStringLiteral("Local time"), QStringLiteral("UTC"),
                       options.publicAudience ? QStringLiteral("Component")
                                              : QStringLiteral("Service"),
                       QStringLiteral("What happened")};
    if (!options.publicAudience) {
        header << QStringLiteral("Detail");
    }
    MarkdownTable table(header);
    for (const ExportRow& row : rows) {
        if (row.kind == entryKindName(EntryKind::Finding)) {
            continue;
        }
        QStringList cells{times.local(row.timeMs), ExportTimes::utc(row.timeMs),
                          escaped(row.service), escaped(row.title)};
        if (!options.publicAudience) {
            cells << escaped(row.detail);
        }
        table.add(cells);
    }
    return table.text();
}

} // namespace

QByteArray exportMarkdown(const Incident& incident, const QVector<TimelineEntry>& entries,
                          const ExportOptions& options) {
    const QVector<ExportRow> rows = exportRows(entries, options);
    const ExportTimes times(rows, options.timeZone);
    QString text = QStringLiteral("# %1: %2\n\n")
                       .arg(escaped(incident.id), escaped(exportTitle(incident, options)));
    MarkdownTable facts({QStringLiteral("Fact"), QString()});
    for (const ExportFact& fact : exportFacts(incident, entries, options, times)) {
        facts.add({fact.name, escaped(fact.value)});
    }
    text += facts.text();
    text += QStringLiteral("\n## Timeline\n\n%1\n\n").arg(escaped(times.note()));
    text += timeline(rows, options, times);
    return text.toUtf8();
}

} // namespace wb::incidents
