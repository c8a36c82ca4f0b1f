// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/incidents/ExportSample.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace wb;
using namespace wb::incidents;
using namespace wb::tests;

/// Web pages and what becomes a PDF.
class TestExporterHtml : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPageHoldsNothingButText_data() {
        QTest::addColumn<Exporter>("write");
        QTest::newRow("browser") << Exporter(exportHtml);
        QTest::newRow("paper") << Exporter(exportPaper);
    }

    void aPageHoldsNothingButText() {
        QFETCH(Exporter, write);
        QVector<TimelineEntry> all = entries();
        all[1].service = all[1].task = all[1].actor = all[1].detail = all[1].severity =
            QStringLiteral("\" onload='x' class=y><img src=//evil.example>&amp;\u202E\uFFFF");
        Incident hostile = incident();
        hostile.id = hostile.commander = hostile.environment = all[1].task;
        // What is well-formed and has these elements and attributes only lets no text be markup.
        QXmlStreamReader reader(write(hostile, all, options(false)));
        QSet<QString> elements;
        QSet<QString> attributes;
        QString text;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                elements.insert(reader.name().toString());
                for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                    attributes.insert(attribute.name().toString());
                    QVERIFY(!attribute.value().contains(u"evil"));
                }
            } else if (reader.isCharacters()) {
                text += reader.text();
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        elements -= {"html", "head", "meta",  "title", "style", "body", "h1", "h2",
                     "p",    "code", "table", "thead", "tr",    "th",   "td"};
        QCOMPARE(elements, QSet<QString>());
        attributes -= {"lang",  "charset", "http-equiv", "content",     "name",       "class",
                       "scope", "border",  "width",      "cellspacing", "cellpadding"};
        QCOMPARE(attributes, QSet<QString>());
        QVERIFY2(text.contains(QStringLiteral("<img src=//evil.example>&amp;")), qPrintable(text));
        QVERIFY(!text.contains(QChar(0x202E)));
    }

    void chartsAreBrokenWhereNothingIsKnown() {
        ExportOptions asked = options(false);
        const auto at = [](int minute) { return double(BeforeChange + minute * Minute); };
        ExportChart chart{QStringLiteral("chat-internal \"<b>\""), fleet::Signal::LatencyP95,
                          BeforeChange - 15 * Minute, BeforeChange + 85 * Minute};
        chart.points = {{at(-15), 0.3}, {at(0), 4.1}, {at(5), fleet::NoValue},
                        {at(40), 1},    {at(50), 0},  {at(85), fleet::NoValue}};
        asked.charts = {chart};
        chart.points = {{at(3), fleet::NoValue}};
        asked.charts << chart;
        asked.chartsNote = QStringLiteral("Without charts here: <a>.");
        const QByteArray html = exportHtml(incident(), entries(), asked);
        QCOMPARE(html.count("<svg"), 1);
        QCOMPARE(html.count("<polyline"), 2);
        // From left to right: 800 wide, 100 minutes long; from 128 up to 18 for the highest.
        QVERIFY2(html.contains("<polyline points=\"70.0,120.0 190.0,18.0\"/>"), html);
        QVERIFY2(html.contains("<polyline points=\"510.0,101.2 590.0,128.0\"/>"), html);
        QVERIFY2(html.contains("<line class=\"mark\" x1=\"190.0\" x2=\"190.0\""), html);
        QVERIFY(html.contains(
            "aria-label=\"chat-internal &quot;&lt;b&gt;&quot; · p95 latency: highest 4.1 s, at "
            "2024-11-03 01:59:00 ET"));
        QXmlStreamReader reader(html);
        while (!reader.atEnd()) {
            reader.readNext();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(html.contains("</figure>\n<p class=\"small\">Without charts here: &lt;a&gt;.</p>"));
        // Nor does the public get them, and paper knows no SVG.
        asked.publicAudience = true;
        QVERIFY(!exportHtml(incident(), entries(), asked).contains("<svg"));
        QVERIFY(!exportHtml(incident(), entries(), asked).contains("Without charts"));
        asked.publicAudience = false;
        QVERIFY(!exportPaper(incident(), entries(), asked).contains("<svg"));
    }

    void aPageLetsOnlyItsOwnStyleIn() {
        const QByteArray html = exportHtml(incident(), entries(), options(false));
        const QByteArray from = "<style>";
        const qsizetype begin = html.indexOf(from) + from.size();
        const QByteArray style = html.mid(begin, html.indexOf("</style>") - begin);
        QVERIFY(style.contains("prefers-color-scheme: dark") && style.contains("@media print"));
        const QByteArray hash =
            QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
        QVERIFY2(html.contains("content=\"default-src 'none'; style-src 'sha256-" + hash +
                               "'; base-uri 'none'; form-action 'none'\""),
                 html.left(500));
    }

    /// Qt needs minutes to set tens of thousands of rows as pages.
    void paperHasRoomForSoManyRows() {
        QVector<TimelineEntry> all = entries();
        for (int task = 0; task < 3100; ++task) {
            all.append(told(10, EntryKind::Finding, "unhealthy", "chat-7 alone unhealthy"));
        }
        const QByteArray paper = exportPaper(incident(), all, options(false));
        QCOMPARE(paper.count("chat-7 alone unhealthy"), 3000);
        QVERIFY(paper.contains("100 more are left out here"));
        const QByteArray html = exportHtml(incident(), all, options(false));
        QCOMPARE(html.count("chat-7 alone unhealthy"), 3100);
        QVERIFY(!html.contains("left out"));
    }

    void aPageHasItsEvidence() {
        QVector<TimelineEntry> all = entries();
        all.append(told(10, EntryKind::Finding, "unhealthy", "chat-7 alone unhealthy"));
        all.last().task = QStringLiteral("chat-7");
        all.last().detail = QStringLiteral("health · memory · chat-internal");
        ExportOptions asked = options(false);
        asked.nowMs = BeforeChange + 90 * Minute;
        const QString html = QString::fromUtf8(exportHtml(incident(), all, asked));
        QVERIFY(
            html.contains("Exported 2024-11-03 02:29:00 ET (UTC-05:00) · 2024-11-03 07:29:00 UTC"));
        QVERIFY(
            html.contains("<td class=\"state unhealthy\">unhealthy</td><td>chat-internal · "
                          "chat-7</td><td>chat-7 alone unhealthy</td><td class=\"small\">health "
                          "· memory · chat-internal · Zoë Person</td>"));
        QVERIFY(html.indexOf("Task by task") < html.indexOf("chat-7 alone unhealthy"));
        const QByteArray json = exportJson(incident(), all, asked);
        const QByteArray hash = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
        QVERIFY(html.contains("<code>" + hash + "</code>"));
    }
};

QTEST_GUILESS_MAIN(TestExporterHtml)
#include "tst_ExporterHtml.moc"
