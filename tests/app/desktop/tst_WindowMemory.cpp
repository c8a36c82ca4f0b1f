// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/WindowMemory.h"
#include "app/desktop/WindowPlace.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using desktop::placeOn;
using desktop::RememberedWindow;
using desktop::WindowMemory;

namespace {

const QVector<QRect> OneScreen{QRect(0, 0, 1920, 1040)};
const QVector<QRect> TwoScreens{QRect(0, 0, 1920, 1040), QRect(1920, 0, 2560, 1440)};

RememberedWindow window() {
    RememberedWindow window;
    window.geometry = QRect(-20, 30, 1400, 900);
    window.isMaximised = true;
    window.columns = {410, 700, 290};
    window.environment = QStringLiteral("Prod1 (US)");
    window.views = {{QStringLiteral("Prod1 (US)"), {QStringLiteral("chat"), 3'600'000, NoTime}},
                    {QStringLiteral("Prod1 \"EU\"\n"), {{}, 300'000, 1'731'624'668'123}}};
    shell::WindowView& view = window.views.first();
    view.comparison = charts::Comparison::LastWeek;
    view.isHeat = true;
    view.tornOff = {{QStringLiteral("chat"), QStringLiteral("memory"), QRect(-10, 20, 700, 380),
                     300'000, 1'731'624'668'123, true},
                    {QStringLiteral("search"), QStringLiteral("latency"), {}, 1'800'000}};
    window.snoozes = {
        {QStringLiteral("Prod1 (US)"),
         {{QStringLiteral("chat"), QStringLiteral("zoe@bastion"), QStringLiteral("known \"leak\""),
           1'731'624'668'123, alarms::Gravity::Bad}}}};
    window.wallMs = 20'000;
    window.mutedUntilMs = 1'731'624'668'124;
    return window;
}

QByteArray json(QByteArray text) {
    return text.replace('\'', '"');
}

} // namespace

class TestWindowMemory : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString file() const {
        return m_folder.filePath(QStringLiteral("a/window.json"));
    }
    void put(const QByteArray& text) const {
        QDir().mkpath(m_folder.filePath(QStringLiteral("a")));
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(text), text.size());
    }

private Q_SLOTS:
    void cleanup() { QDir(m_folder.filePath(QStringLiteral("a"))).removeRecursively(); }

    void whatIsRememberedComesBack() {
        QVERIFY(WindowMemory(file()).recall() == RememberedWindow());
        WindowMemory(file()).remember(window());
        QVERIFY(WindowMemory(file()).recall() == window());
    }
    void nothingIsWrittenWhereNothingChanged() {
        WindowMemory memory(file());
        memory.remember({});
        memory.remember({});
        WindowMemory(QString{}).remember(window());
        QVERIFY(!QFile::exists(file()));
    }
    void eachConfigurationHasItsOwn() {
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        const QString first = WindowMemory::fileOf(m_folder.filePath(QStringLiteral("first.yaml")));
        QVERIFY2(first.startsWith(m_folder.filePath(QStringLiteral("watchbridge/window-"))),
                 qPrintable(first));
        QVERIFY(first != WindowMemory::fileOf(m_folder.filePath(QStringLiteral("second.yaml"))));
        // Whichever way the same file is named.
        put("{}");
        QVERIFY(QFile::link(file(), m_folder.filePath(QStringLiteral("link.yaml"))));
        QCOMPARE(WindowMemory::fileOf(m_folder.filePath(QStringLiteral("link.yaml"))),
                 WindowMemory::fileOf(file()));
        qputenv("XDG_STATE_HOME", "relative");
        QVERIFY(WindowMemory::fileOf(file()).startsWith(QDir::homePath() +
                                                        QStringLiteral("/.local/state/")));
    }
    void theOldestFilesGo() {
        QDir().mkpath(m_folder.filePath(QStringLiteral("a")));
        for (int at = 0; at < WindowMemory::MostFiles + 7; ++at) {
            QFile old(m_folder.filePath(QStringLiteral("a/window-%1.json").arg(at)));
            QVERIFY(old.open(QIODevice::WriteOnly));
            QVERIFY(old.setFileTime(QDateTime(QDate(2020, 1, 1), QTime(0, 0)),
                                    QFileDevice::FileModificationTime));
        }
        const QString own = m_folder.filePath(QStringLiteral("a/window-own.json"));
        WindowMemory(own).remember(window());
        QVERIFY(QFile::exists(own));
        QCOMPARE(QDir(m_folder.filePath(QStringLiteral("a"))).entryList(QDir::Files).size(),
                 qsizetype{WindowMemory::MostFiles});
    }

    void aBrokenFileIsAsNone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << json("{'x': 10, 'envir");
        QTest::newRow("no object") << json("[1, 2]");
        QTest::newRow("no text") << QByteArray("\x00\xff\xfe{}", 5);
        QTest::newRow("too large")
            << json("{'environment': '" + QByteArray(WindowMemory::MostBytes, 'a') + "'}");
    }
    void aBrokenFileIsAsNone() {
        QFETCH(QByteArray, text);
        put(text);
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("^The window begins as designed")));
        QVERIFY(WindowMemory(file()).recall() == RememberedWindow());
        WindowMemory(file()).remember(window());
        QVERIFY(WindowMemory(file()).recall() == window());
    }

    void wrongValuesAreAsNone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("other types")
            << json("{'x': 'a', 'width': [], 'maximized': 3, 'columns': {}, 'environment': 7,"
                    " 'environments': [1]}");
        QTest::newRow("no size") << json("{'x': 5, 'y': 5, 'width': 0, 'height': 900}");
        QTest::newRow("below zero") << json("{'width': -5, 'height': 900}");
    }
    void wrongValuesAreAsNone() {
        QFETCH(QByteArray, text);
        put(text);
        QVERIFY(WindowMemory(file()).recall() == RememberedWindow());
    }
    void everythingIsBounded() {
        QByteArray views;
        for (int at = 0; at < 300; ++at) {
            views += (at ? ", '" : "'") + QByteArray::number(at) + "': {'service': '" +
                     QByteArray(300, 's') + "', 'span_ms': 1e300}";
        }
        put(json("{'x': 1e18, 'width': 2000000000, 'height': 9, 'columns': [" +
                 QByteArray("1,").repeated(50) + "1], 'environments': {" + views + "}}"));
        const RememberedWindow read = WindowMemory(file()).recall();
        QVERIFY(read.geometry.width() <= 100'000);
        QVERIFY(read.columns.size() <= 8);
        QCOMPARE(read.views.size(), qsizetype{WindowMemory::MostEnvironments});
        QCOMPARE(read.views.first().service.size(), 200);
    }

    void windowsStandWhereTheyAreSeen_data() {
        QTest::addColumn<QVector<QRect>>("screens");
        QTest::addColumn<QRect>("wanted");
        QTest::addColumn<QRect>("place");
        QTest::newRow("where it was")
            << TwoScreens << QRect(2000, 100, 1680, 1050) << QRect(2000, 100, 1680, 1050);
        QTest::newRow("its screen is gone")
            << OneScreen << QRect(2000, 100, 1600, 1000) << QRect(160, 20, 1600, 1000);
        QTest::newRow("its screen is gone, and was larger")
            << OneScreen << QRect(2000, 100, 2400, 1300) << QRect(0, 0, 1920, 1040);
        QTest::newRow("partly beyond the edge")
            << OneScreen << QRect(1000, 500, 1200, 800) << QRect(720, 240, 1200, 800);
        QTest::newRow("left of the first screen")
            << OneScreen << QRect(-600, -30, 1200, 800) << QRect(0, 0, 1200, 800);
        QTest::newRow("on both screens: on the one that has more of it")
            << TwoScreens << QRect(1700, 0, 1200, 800) << QRect(1920, 0, 1200, 800);
        QTest::newRow("nowhere near")
            << TwoScreens << QRect(90'000, -90'000, 1200, 800) << QRect(360, 120, 1200, 800);
    }
    void windowsStandWhereTheyAreSeen() {
        QFETCH(QVector<QRect>, screens);
        QFETCH(QRect, wanted);
        QTEST(placeOn(screens, wanted), "place");
    }
};

QTEST_GUILESS_MAIN(TestWindowMemory)
#include "tst_WindowMemory.moc"
