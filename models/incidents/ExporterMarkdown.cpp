// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"
#include "models/base/SafeText.h"
#include "models/incidents/ExportRows.h"
#include "models/incidents/WatchGaps.h"

#include <QDateTime>

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

/// "2024-11-14 17:51:08 ET", with the offset where the incident saw the clocks change.
QString localText(TimeMs timeMs, const QTimeZone& zone, bool withOffset) {
    if (timeMs == NoTime) {
        return {};
    }
    const QString text = base::dateTimeText(timeMs, zone);
    return withOffset ? text + QStringLiteral(" (UTC%1)").arg(offsetTimeText(timeMs, zone).right(6))
                      : text;
}

QString utcSeconds(TimeMs timeMs) {
    return base::dateTimeText(timeMs, QTimeZone::utc());
}

bool changesOffset(const QVector<ExportRow>& rows, const QTimeZone& zone) {
    const auto offset = [&](const ExportRow& row) {
        return QDateTime::fromMSecsSinceEpoch(row.timeMs, zone).offsetFromUtc();
    };
    return !rows.isEmpty() && offset(rows.first()) != offset(rows.last());
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

QString moment(TimeMs timeMs, const QTimeZone& zone, bool withOffset) {
    return timeMs == NoTime
               ? QStringLiteral("—")
               : localText(timeMs, zone, withOffset) + QStringLiteral(" · ") + utcSeconds(timeMs);
}

QString facts(const Incident& incident, const QVector<TimelineEntry>& entries,
              const ExportOptions& options, bool withOffset) {
    MarkdownTable table({QStringLiteral("Fact"), QString()});
    const auto add = [&](const char* name, const QString& value) {
        table.add({QLatin1String(name), value.isEmpty() ? QStringLiteral("—") : value});
    };
    add("State", incidentStateName(incident.state));
    add("Severity", QString::number(incident.severity));
    add(options.publicAudience ? "Components" : "Services",
        escaped(exportServices(incident, options).join(QStringLiteral(", "))));
    if (!options.publicAudience) {
        if (!incident.firstTitle.isEmpty() && incident.firstTitle != incident.title) {
            add("First told as", escaped(incident.firstTitle));
        }
        add("Environment", escaped(incident.environment));
        add("Commander", incident.commander.isEmpty() ? QStringLiteral("unassigned")
                                                      : escaped(incident.commander));
        add("Cause", escaped(exportCause(entries, options)));
    }
    const QTimeZone& zone = options.timeZone;
    add("Opened", moment(incident.openedMs, zone, withOffset));
    add("Mitigated", moment(incident.mitigatedMs, zone, withOffset));
    add("Resolved", moment(incident.resolvedMs, zone, withOffset));
    add("Duration", incident.resolvedMs == NoTime
                        ? QStringLiteral("not over yet")
                        : base::spanText(incident.resolvedMs - incident.openedMs));
    const DurationMs unwatched = unwatchedMs(entries, incident.openedMs, incident.resolvedMs);
    if (unwatched > 0) {
        add("Of it not watched", base::spanText(unwatched));
    }
    return table.text();
}

QString timeline(const QVector<ExportRow>& rows, const ExportOptions& options, bool withOffset) {
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
        QStringList cells{localText(row.timeMs, options.timeZone, withOffset),
                          utcSeconds(row.timeMs), escaped(row.service), escaped(row.title)};
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
    const bool withOffset = changesOffset(rows, options.timeZone);
    QString text = QStringLiteral("# %1: %2\n\n")
                       .arg(escaped(incident.id), escaped(exportTitle(incident, options)));
    text += facts(incident, entries, options, withOffset);
    text += QStringLiteral("\n## Timeline\n\nLocal times are those of %1.\n\n")
                .arg(escaped(QString::fromLatin1(options.timeZone.id())));
    text += timeline(rows, options, withOffset);
    return text.toUtf8();
}

} // namespace wb::incidents
