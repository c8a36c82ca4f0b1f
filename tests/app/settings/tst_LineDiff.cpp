// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/LineDiff.h"
#include "tests/support/Seed.h"

#include <QTest>

#include <random>

using namespace wb::settings;

class TestLineDiff : public QObject {
    Q_OBJECT

    static QString told(const QVector<DiffLine>& lines) {
        QStringList texts;
        for (const DiffLine& line : lines) {
            const char* sign = line.kind == DiffLine::Kind::Gone    ? "-"
                               : line.kind == DiffLine::Kind::Added ? "+"
                                                                    : " ";
            texts
                << QStringLiteral("%1%2%3").arg(QLatin1String(sign)).arg(line.line).arg(line.text);
        }
        return texts.join(u'|');
    }

private Q_SLOTS:
    void whatChangedIsTold_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("nothing") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << "";
        QTest::newRow("one line") << QByteArray("a\nb\nc\nd\n") << QByteArray("a\nb\nx\nd\n")
                                  << " 2b|-3c|+3x| 4d";
        QTest::newRow("two apart") << QByteArray("a\nb\nc\nd\ne\n") << QByteArray("A\nb\nc\nd\nE\n")
                                   << "-1a|+1A| 2b| 4d|-5e|+5E";
        QTest::newRow("from nothing") << QByteArray() << QByteArray("a\n") << "+1a";
        QTest::newRow("to nothing") << QByteArray("a\n") << QByteArray() << "-1a";
        QTest::newRow("line ends are none")
            << QByteArray("a\r\nb\r\n") << QByteArray("a\nb\n") << "";
    }
    void whatChangedIsTold() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, wanted);
        QCOMPARE(told(changedLines(before, after, 1)), wanted);
    }

    void linesThatStayKeepTheirBytes_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("edited");
        QTest::addColumn<QByteArray>("wanted");
        QTest::newRow("Windows' line ends") << QByteArray("a\r\nb\r\n") << "a\nx\nb\n"
                                            << QByteArray("a\r\nx\r\nb\r\n");
        QTest::newRow("of both kinds") << QByteArray("a\r\nb\nc\n") << "a\nb\nx\nc\n"
                                       << QByteArray("a\r\nb\nx\nc\n");
        QTest::newRow("bytes that are no text")
            << QByteArray("a\xff\nb\n") << QString::fromUtf8("a\xff\nc\n")
            << QByteArray("a\xff\nc\n");
        QTest::newRow("no end of the last line")
            << QByteArray("a\nb") << "a\nc" << QByteArray("a\nc");
        QTest::newRow("an end added") << QByteArray("a\nb") << "a\nb\n" << QByteArray("a\nb\n");
        QTest::newRow("an end taken") << QByteArray("a\r\nb\r\n") << "a\nb" << QByteArray("a\r\nb");
        QTest::newRow("emptied") << QByteArray("a\r\n") << "" << QByteArray();
        QTest::newRow("begun") << QByteArray() << "a\n" << QByteArray("a\n");
    }
    void linesThatStayKeepTheirBytes() {
        QFETCH(QByteArray, before);
        QFETCH(QString, edited);
        QFETCH(QByteArray, wanted);
        QCOMPARE(withBytesOf(before, edited), wanted);
    }

    /// Any text comes back as it was edited, and one that was not as it was.
    void nothingIsLost() {
        const quint32 seed = wb::test::chosenSeed();
        std::mt19937 random(seed);
        const auto below = [&](int bound) {
            return std::uniform_int_distribution<int>(0, bound - 1)(random);
        };
        for (int round = 0; round < 500; ++round) {
            QByteArray before;
            for (int line = below(12); line > 0; --line) {
                before += QByteArray(1, static_cast<char>('a' + below(3))) +
                          (below(3) == 0 ? "\r\n" : "\n");
            }
            QString edited =
                QString::fromUtf8(before).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
            QCOMPARE(withBytesOf(before, edited), before);
            for (int change = below(4); change > 0; --change) {
                edited.insert(below(static_cast<int>(edited.size()) + 1), QStringLiteral("b\nz"));
            }
            const QByteArray after = withBytesOf(before, edited);
            QCOMPARE(QString::fromUtf8(after).replace(QStringLiteral("\r\n"), QStringLiteral("\n")),
                     edited);
        }
    }
};

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_LineDiff.moc"
