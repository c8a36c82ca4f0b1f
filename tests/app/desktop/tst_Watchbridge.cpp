// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The real program against a real simulated Prod1, without a display.
class TestWatchbridge : public QObject {
    Q_OBJECT
private:
    static QString program(const char* name) {
        return QStringLiteral(WB_BIN_DIR "/") + QLatin1String(name);
    }
    struct Outcome {
        int exitCode = -1;
        QString out;
        QString err;
    };
    static Outcome run(const QStringList& arguments) {
        QProcess process;
        process.start(program("watchbridge"), arguments);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    QTemporaryDir m_folder;
    QProcess m_simulator;

    [[nodiscard]] QString file(const char* name) const {
        return m_folder.filePath(QLatin1String(name));
    }
private Q_SLOTS:
    void initTestCase() {
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
        m_simulator.start(program("prod1-sim"),
                          {QStringLiteral("chat-2024-11-14"), QStringLiteral("--port"),
                           QStringLiteral("0"), QStringLiteral("--write-config"),
                           file("watchbridge.yaml"), QStringLiteral("--token-file"),
                           file("token")});
        QVERIFY(m_simulator.waitForStarted());
        QByteArray said;
        const auto isReady = [&] {
            said += m_simulator.readAllStandardOutput();
            return said.contains("ready");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isReady(), 30'000);
    }
    void cleanupTestCase() {
        m_simulator.terminate();
        QVERIFY(m_simulator.waitForFinished());
    }
    void commandLine_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QString& line, int code, const char* says) {
            QTest::newRow(name) << line.split(QLatin1Char(' ')) << code << QString::fromUtf8(says);
        };
        row("help", QStringLiteral("--help"), 0, "--config");
        row("version", QStringLiteral("--version"), 0, "watchbridge 0.");
        row("unknown option", QStringLiteral("--frobnicate"), 2, "Try: watchbridge --help");
        row("a bare duration", QStringLiteral("--after 60"), 2, "such as 60s");
        row("bad log level", QStringLiteral("--log-level loud"), 2, "loud");
        row("no such configuration",
            QStringLiteral("--config /nowhere.yaml --screenshot /tmp/x.png"), 1, "/nowhere.yaml");
    }
    void commandLine() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Outcome outcome = run(arguments);
        QTEST(outcome.exitCode, "exitCode");
        QVERIFY2((outcome.out + outcome.err).contains(says), qPrintable(outcome.out + outcome.err));
    }
    void shootsAPictureAndTellsTheFleet() {
        const Outcome outcome = run({QStringLiteral("--config"), file("watchbridge.yaml"),
                                     QStringLiteral("--screenshot"), file("window.png"),
                                     QStringLiteral("--after"), QStringLiteral("8s")});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.out.startsWith(QStringLiteral("Prod1 (US) at ")), qPrintable(outcome.out));
        QVERIFY2(outcome.out.contains(QStringLiteral("82 of 82 targets answer")),
                 qPrintable(outcome.out));
        QCOMPARE(outcome.out.count(QStringLiteral(" healthy ")), 9);
        const QImage picture(file("window.png"));
        QVERIFY(picture.width() >= 1180);
    }
    void endsCleanlyOnSigterm() {
        for (const char* name : {"prod1-sim.db", "prod1-sim.db-wal", "prod1-sim.db-shm"}) {
            QFile::remove(file(name));
        }
        QProcess process;
        process.start(program("watchbridge"),
                      {QStringLiteral("--config"), file("watchbridge.yaml")});
        QVERIFY(process.waitForStarted());
        // Its database is there once the storage thread runs, so the event loop is about to.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file("prod1-sim.db")), 20'000);
        process.terminate();
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestWatchbridge)
#include "tst_Watchbridge.moc"
