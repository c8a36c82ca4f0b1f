// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/Mute.h"
#include "models/alarms/Snoozes.h"

#include <QTest>

using namespace wb;
using namespace wb::alarms;

namespace {

constexpr TimeMs Start = 1'731'625'172'000;
constexpr DurationMs Hour = 3'600'000;

Snooze snooze(const QString& service, DurationMs forMs, const QString& reason) {
    return {service, QStringLiteral("zoe@bastion"), reason, Start + forMs, Gravity::Doubtful};
}

} // namespace

class TestSnoozes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoSnooze_data() {
        QTest::addColumn<QString>("service");
        QTest::addColumn<DurationMs>("forMs");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("an hour") << QStringLiteral("chat") << Hour << QStringLiteral("x") << true;
        QTest::newRow("the longest")
            << QStringLiteral("chat") << 8 * Hour << QStringLiteral("x") << true;
        QTest::newRow("no reason")
            << QStringLiteral("chat") << Hour << QStringLiteral(" \t") << false;
        QTest::newRow("no service") << QString() << Hour << QStringLiteral("x") << false;
        QTest::newRow("over") << QStringLiteral("chat") << DurationMs{0} << QStringLiteral("x")
                              << false;
        QTest::newRow("too long") << QStringLiteral("chat") << 8 * Hour + 1 << QStringLiteral("x")
                                  << false;
    }
    void whatIsNoSnooze() {
        QFETCH(QString, service);
        QFETCH(DurationMs, forMs);
        QFETCH(QString, reason);
        QFETCH(bool, isOne);
        Snoozes snoozes;
        QCOMPARE(snoozes.begin(snooze(service, forMs, reason), Start), isOne);
        QCOMPARE(snoozes.all().size(), isOne ? 1 : 0);
    }
    void aServiceHasOneAndTheyAreBounded() {
        Snoozes snoozes;
        QVERIFY(snoozes.begin(snooze(QStringLiteral("chat"), Hour, QStringLiteral("a")), Start));
        QVERIFY(snoozes.begin(snooze(QStringLiteral("chat"), Hour, QStringLiteral("b")), Start));
        QCOMPARE(snoozes.all().size(), 1);
        QCOMPARE(snoozes.of(QStringLiteral("chat"))->reason, QStringLiteral("b"));
        for (int at = 0; at < 2 * Snoozes::Most; ++at) {
            snoozes.begin(snooze(QString::number(at), Hour, QStringLiteral("x")), Start);
        }
        QCOMPARE(snoozes.all().size(), Snoozes::Most);
        QVERIFY(snoozes.begin(snooze(QStringLiteral("chat"), Hour, QStringLiteral("c")), Start));
        QVERIFY(snoozes.end(QStringLiteral("chat")));
        QVERIFY(!snoozes.end(QStringLiteral("chat")));
    }
    void itEndsByItself() {
        Snoozes snoozes;
        QVERIFY(snoozes.begin(snooze(QStringLiteral("chat"), Hour, QStringLiteral("a")), Start));
        QVERIFY(snoozes.review({}, Start + Hour - 1).isEmpty());
        const auto ended = snoozes.review({}, Start + Hour);
        QCOMPARE(ended.size(), 1);
        QVERIFY(!ended[0].isBrokenThrough);
        QVERIFY(!snoozes.of(QStringLiteral("chat")));
    }
    void aClockSetBackDoesNotProlong() {
        Snoozes snoozes;
        QVERIFY(snoozes.begin(snooze(QStringLiteral("chat"), Hour, QStringLiteral("a")), Start));
        QCOMPARE(snoozes.review({}, Start - 24 * Hour).size(), 1);
        Mute mute;
        mute.begin(Hour, Start);
        QCOMPARE(mute.leftMs(Start - 24 * Hour), 0);
    }
    void muteEndsByItself() {
        Mute mute;
        QCOMPARE(mute.leftMs(Start), 0);
        mute.begin(Hour, Start);
        QCOMPARE(mute.leftMs(Start + 1000), Hour - 1000);
        QCOMPARE(mute.leftMs(Start + Hour), 0);
        mute.begin(100 * Hour, Start);
        QCOMPARE(mute.leftMs(Start), Mute::LongestMs);
        mute.end();
        QCOMPARE(mute.leftMs(Start), 0);
    }
};

QTEST_GUILESS_MAIN(TestSnoozes)
#include "tst_Snoozes.moc"
