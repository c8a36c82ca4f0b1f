// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/FactsLabel.h"
#include "widgets/common/PlainText.h"

#include <QTest>

using namespace wb;
using common::ElidedLabel;

/// Text that gives way to narrow places without losing what it says.
class TestTextFit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLongestTextThatFitsIsShown() {
        ElidedLabel label(common::FontRole::Body);
        const QString whole = QStringLiteral("Looking back: 17:34:32 to 17:52:32 ET");
        const QStringList shorter{QStringLiteral("17:34:32 – 17:52:32"),
                                  QStringLiteral("17:34–17:52")};
        label.setText(whole, shorter);
        label.show();
        const QFontMetrics metrics(label.font());
        label.resize(label.sizeHint());
        QCOMPARE(label.shownText(), whole);
        QCOMPARE(label.toolTip(), QString());
        for (const QString& text : shorter) {
            label.resize(metrics.horizontalAdvance(text) + 2, label.height());
            QCOMPARE(label.shownText(), text);
        }
        // The tool tip has the whole, and the shortest insists on its room.
        QVERIFY(label.toolTip().contains(whole.toHtmlEscaped()));
        QVERIFY(label.minimumSizeHint().width() >= metrics.horizontalAdvance(shorter.constLast()));
        QVERIFY(label.hasRoom());
        label.resize(metrics.horizontalAdvance(shorter.constLast()) / 2, label.height());
        QVERIFY(!label.hasRoom());
        QCOMPARE(label.text(), whole);
    }
    void noLineEndsBetweenNumberAndUnit_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* text, const char* shown) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shown);
        };
        row("Memory 96 % of limit", "Memory 96\u00A0% of limit");
        row("p95 4.1 s (objective 300 ms)", "p95\u00A04.1\u00A0s (objective 300\u00A0ms)");
        row("rising 1.9 MiB/s", "rising 1.9\u00A0MiB/\u2060s");
        row("(p < 0.001)", "(p\u00A0<\u00A00.001)");
        row("CPU > 70 %", "CPU >\u00A070\u00A0%");
        row("in about 6 min.", "in about 6\u00A0min.");
        row("CPU 22 %, so", "CPU\u00A022\u00A0%, so");
        row("Memoria al 96 %; CPU al 22 %", "Memoria al 96\u00A0%; CPU al 22\u00A0%");
        row("メモリ 96 %、CPU 22 %", "メモリ 96\u00A0%、CPU\u00A022\u00A0%");
        row("2 h 05 min", "2\u00A0h\u00A005\u00A0min");
        row("約 6 分後", "約 6\u00A0分後");
        row("2 時間 05 分", "2\u00A0時間\u00A005\u00A0分");
        row("1,204 /s", "1,204\u00A0/s");
        row("since 2024-11-14 17:51:08 ET.", "since 2024-11-14\u00A017:51:08\u00A0ET.");
        row("17:51:08 ET: 3 of 12", "17:51:08\u00A0ET: 3 of 12");
        row("17:54–17:59", "17:54–\u206017:59");
        row("CPUs 3", "CPUs 3");
        row("at 17:51 chat", "at 17:51 chat");
        row("3 services", "3 services");
        row("2 more tasks", "2 more tasks");
    }
    void noLineEndsBetweenNumberAndUnit() {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(common::unbroken(text), shown);
        // Who reads the label hears what was set.
        common::FactsLabel label;
        label.setFacts({{text, items::Fact::Weight::Plain}});
        QCOMPARE(label.text(), text);
        QCOMPARE(label.accessibleName(), text);
    }
    /// "34× …" is another figure than "34× the last hour".
    void whatIsTooLongLosesWholeSentences() {
        common::FactsLabel label;
        const QStringList sentences{QStringLiteral("3 of 12 tasks unhealthy since 17:51:08 ET."),
                                    QStringLiteral("Memory 96 % of limit and rising 1.9 MiB/s."),
                                    QStringLiteral("p95 4.1 s, 34× the last hour."),
                                    QStringLiteral("2 more tasks reach the limit in 6 min.")};
        label.setFacts({{sentences.join(u' '), items::Fact::Weight::Plain}});
        label.setMaximumLines(3);
        const QFontMetrics metrics(label.font());
        label.show();
        bool wasCut = false;
        for (int width = metrics.horizontalAdvance(sentences.join(u' ')); width > 150;
             width -= 10) {
            label.resize(width, 100);
            QCoreApplication::sendPostedEvents();
            if (!label.isCut()) {
                QCOMPARE(label.toolTip(), QString());
                continue;
            }
            wasCut = true;
            QString shown = label.shownText();
            shown.remove(u'\u2060').replace(QChar(QChar::Nbsp), u' ');
            QVERIFY2(shown.endsWith(QStringLiteral(". …")), qPrintable(shown));
            QVERIFY2(sentences.join(u' ').startsWith(shown.chopped(2)), qPrintable(shown));
            QVERIFY(label.toolTip().contains(sentences.constLast()));
        }
        QVERIFY(wasCut);
        // What comes while it has that width is told as well.
        label.setFacts({{sentences.join(u' ') + QStringLiteral(" And then."), {}}});
        QVERIFY(label.toolTip().contains(QStringLiteral("And then.")));
        label.setFacts({{QStringLiteral("Well."), items::Fact::Weight::Plain}});
        QCOMPARE(label.toolTip(), QString());
        // There is no sentence to leave out: as much as fits.
        label.setFacts({{QStringLiteral("word ").repeated(200), items::Fact::Weight::Plain}});
        QVERIFY(label.isCut());
    }
    void textFromOutsideReordersNothing() {
        const QString hostile = QStringLiteral("chat-3\u202e9-tahc\u001b[2J<b>");
        const QString safe = QStringLiteral("chat-39-tahc [2J<b>");
        common::FactsLabel facts;
        facts.setFacts({{hostile, items::Fact::Weight::Strong}});
        QCOMPARE(facts.text(), safe);
        ElidedLabel elided(common::FontRole::Body);
        elided.setText(hostile);
        QCOMPARE(elided.text(), safe);
        QCOMPARE(elided.accessibleName(), safe);
        QCOMPARE(common::safeToolTip(hostile),
                 QStringLiteral("<qt>chat-39-tahc [2J&lt;b&gt;</qt>"));
        QVERIFY(common::safeToolTip(QString(100'000, u'x')).size() < 5000);
    }
};

QTEST_MAIN(TestTextFit)
#include "tst_TextFit.moc"
