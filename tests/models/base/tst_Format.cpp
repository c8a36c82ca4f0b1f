// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"

#include <QTest>
#include <QTimeZone>

using namespace wb;
using namespace wb::base;

class TestFormat : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void times() {
        const TimeMs declared = parseTime(QStringLiteral("2024-11-14T17:59:00-05:00"));
        QCOMPARE(utcText(declared), QStringLiteral("2024-11-14T22:59:00.000Z"));
        const QTimeZone newYork("America/New_York");
        QCOMPARE(clockText(declared, newYork), QStringLiteral("17:59:00 ET"));
        QCOMPARE(dateTimeText(declared, newYork), QStringLiteral("2024-11-14 17:59:00 ET"));
        QCOMPARE(clockText(declared, QTimeZone::utc()), QStringLiteral("22:59:00 UTC"));
        QCOMPARE(utcText(NoTime), QString());
    }
    void aTimeWithoutOffsetIsRefused() {
        QCOMPARE(parseTime(QStringLiteral("2024-11-14T17:59:00")), NoTime);
        QCOMPARE(parseTime(QStringLiteral("yesterday")), NoTime);
    }
    void figures_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("percent") << percentText(0.96) << QStringLiteral("96 %");
        QTest::newRow("small percent") << percentText(0.068) << QStringLiteral("6.8 %");
        QTest::newRow("tiny percent") << percentText(0.0002) << QStringLiteral("0.02 %");
        QTest::newRow("no percent") << percentText(std::nan("")) << QStringLiteral("—");
        QTest::newRow("bytes") << bytesText(983.0 * 1024 * 1024) << QStringLiteral("983 MiB");
        QTest::newRow("limit") << bytesText(1024.0 * 1024 * 1024) << QStringLiteral("1024 MiB");
        QTest::newRow("rise") << bytesText(1.9 * 1024 * 1024) << QStringLiteral("1.9 MiB");
        QTest::newRow("milliseconds") << secondsText(0.3) << QStringLiteral("300 ms");
        QTest::newRow("seconds") << secondsText(4.1) << QStringLiteral("4.1 s");
        QTest::newRow("age") << spanText(48'000) << QStringLiteral("48 s");
        QTest::newRow("young") << ageText(840) << QStringLiteral("0.8 s");
        QTest::newRow("no age") << ageText(0) << QStringLiteral("0.0 s");
        QTest::newRow("young for a German")
            << ageText(9949, QLocale(QStringLiteral("de"))) << QStringLiteral("9,9 s");
        QTest::newRow("ten seconds old") << ageText(10'000) << QStringLiteral("10 s");
        QTest::newRow("minutes") << spanText(6 * 60'000) << QStringLiteral("6 min");
        const QLocale japanese(QStringLiteral("ja"));
        QTest::newRow("Japanese age") << ageText(840, japanese) << QStringLiteral("0.8 秒");
        QTest::newRow("Japanese seconds") << spanText(95'000, japanese) << QStringLiteral("95 秒");
        QTest::newRow("Japanese hours")
            << spanText(125 * 60'000, japanese) << QStringLiteral("2 時間 05 分");
        QTest::newRow("no span") << localSpan(QStringLiteral("4.1 s"), japanese)
                                 << QStringLiteral("4.1 s");
        QTest::newRow("hours") << spanText(125 * 60'000) << QStringLiteral("2 h 05 min");
        QTest::newRow("stopwatch") << stopwatchText(512'000) << QStringLiteral("08:32");
        QTest::newRow("thousands") << numberText(61440) << QStringLiteral("61,440");
        const QLocale spanish(QStringLiteral("es_ES"));
        QTest::newRow("four together") << numberText(1200, spanish) << QStringLiteral("1200");
        QTest::newRow("millions") << numberText(1'200'000, spanish) << QStringLiteral("1.200.000");
        QTest::newRow("less than none")
            << numberText(-1'200'000, spanish) << QStringLiteral("-1.200.000");
    }
    void figures() {
        QFETCH(QString, text);
        QTEST(text, "expected");
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_Format.moc"
