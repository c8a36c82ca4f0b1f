// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SqliteStore.h"
#include "tests/support/Seed.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace wb;
using namespace wb::storage;

namespace {

constexpr int Kills = 100;
constexpr int LongestLifeMs = 120;
/// Every so many kills one comes before anything was saved: while the database is opened.
constexpr int EarlyKillEvery = 5;

/// What the children said was saved.
struct Shown {
    QSet<QString> entries;
    qint64 lastAudit = 0;
    QStringList failures;

    void read(const QByteArray& output) {
        // What was cut off by the kill was never shown.
        const QList<QByteArray> lines = output.left(output.lastIndexOf('\n') + 1).split('\n');
        for (const QByteArray& line : lines) {
            const QString text = QString::fromUtf8(line.mid(2));
            if (line.startsWith("E ")) {
                entries.insert(text);
            } else if (line.startsWith("A ")) {
                lastAudit = std::max(lastAudit, text.toLongLong());
            } else if (!line.isEmpty()) {
                failures << text;
            }
        }
    }
};

} // namespace

/// Kills a program that is recording an incident, again and again, at random moments.
class TestSurvival : public QObject {
    Q_OBJECT

    /// Starts a child and kills it `lifeMs` after its start or its first saved entry.
    void runAndKill(int run, int lifeMs, bool isEarly) {
        QProcess child;
        QTimer killer;
        killer.setSingleShot(true);
        killer.setInterval(lifeMs);
        killer.setTimerType(Qt::PreciseTimer);
        connect(&killer, &QTimer::timeout, &child, &QProcess::kill);
        QByteArray output;
        connect(&child, &QProcess::readyReadStandardOutput, this, [&] {
            output += child.readAllStandardOutput();
            if (!killer.isActive() && !isEarly && child.state() == QProcess::Running &&
                output.contains("E ")) {
                killer.start();
            }
        });
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QStringLiteral(WB_SURVIVAL_CHILD), {m_path, QStringLiteral("run%1").arg(run)});
        if (isEarly) {
            killer.start();
        }
        QTRY_COMPARE_WITH_TIMEOUT(child.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        output += child.readAllStandardOutput();
        m_shown.read(output);
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("prod1.db"));
    Shown m_shown;

private Q_SLOTS:
    void nothingShownAsSavedIsLost() {
        const quint32 seed = test::chosenSeed();
        QRandomGenerator random(seed);
        for (int run = 0; run < Kills; ++run) {
            const bool isEarly = run % EarlyKillEvery == EarlyKillEvery - 1;
            runAndKill(run, random.bounded(LongestLifeMs), isEarly);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        QCOMPARE(m_shown.failures, QStringList());
        QVERIFY(m_shown.entries.size() > Kills);
        QVERIFY(m_shown.lastAudit > 0);

        Database::Options options;
        options.path = m_path;
        const auto store = SqliteStore::open(options);
        QVERIFY2(store, qPrintable(store ? QString() : store.error().text()));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*damaged*")}), QStringList());
        QSet<QString> kept;
        const auto entries = (*store)->entries(QStringLiteral("INC-1")).value();
        for (const auto& entry : entries) {
            QCOMPARE(entry.title, QStringLiteral("entry ") + entry.id);
            kept.insert(entry.id);
        }
        const auto lost = m_shown.entries - kept;
        qInfo("%d kills, %d entries shown as saved, %d lost", Kills,
              static_cast<int>(m_shown.entries.size()), static_cast<int>(lost.size()));
        QCOMPARE(lost, QSet<QString>());
        QCOMPARE((*store)->incidents().value().size(), 1);

        const auto report = (*store)->audit().verify();
        QVERIFY(report && !report->broken);
        QVERIFY(report->entries >= m_shown.lastAudit);
        qInfo("%lld audit entries, intact", report->entries);
    }
};

QTEST_GUILESS_MAIN(TestSurvival)
#include "tst_Survival.moc"
