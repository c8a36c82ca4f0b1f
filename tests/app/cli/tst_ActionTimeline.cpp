// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Account.h"
#include "app/storage/SqliteStore.h"
#include "models/deploy/ActionRecord.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace wb;

/// The action verbs on a simulated Prod1 over real HTTP: what they leave in the record.
class TestActionTimeline : public QObject {
    Q_OBJECT

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] std::unique_ptr<storage::SqliteStore> opened() const {
        storage::Database::Options options;
        options.path = path(QStringLiteral("prod1-sim.db"));
        auto store = storage::SqliteStore::open(options);
        if (!store) {
            qFatal("%s", qPrintable(store.error().text()));
        }
        return std::move(*store);
    }
    /// Runs a verb to its end; the exit code.
    int run(const QStringList& arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
                      QStringList{QStringLiteral("--config"), path(QStringLiteral("watch.yaml"))} +
                          arguments);
        if (!process.waitForFinished(120'000)) {
            return -1;
        }
        m_out = process.readAllStandardOutput();
        return process.exitCode();
    }
    /// The action entries' titles, and that an entry belongs to this incident.
    static QStringList actionsOf(const QVector<incidents::TimelineEntry>& entries,
                                 const QString& incidentId) {
        QStringList titles;
        for (const incidents::TimelineEntry& entry : entries) {
            if (entry.kind == incidents::EntryKind::Action && entry.incidentId == incidentId) {
                titles << entry.title;
            }
        }
        return titles;
    }

    /// A redeploy of all of a service, until the program says that it is in this state.
    void begin(QProcess& process, const char* service, const QByteArray& state) {
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
                      {QStringLiteral("--config"), path(QStringLiteral("watch.yaml")),
                       QStringLiteral("redeploy"), QString::fromLatin1(service),
                       QStringLiteral("--tasks"), QStringLiteral("all"), QStringLiteral("--yes"),
                       QStringLiteral("--json")});
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT(
            (told += process.readAllStandardOutput()).contains("\"state\":\"" + state + '"'),
            60'000);
    }
    /// The steps of the newest action of a service.
    [[nodiscard]] QStringList stepsOf(const char* service) const {
        QStringList steps;
        QString id;
        const auto entries = opened()->audit().newest(100).value();
        for (const deploy::AuditEntry& entry : entries) {
            if (entry.step == deploy::step::Armed && entry.service == QLatin1String(service)) {
                id = entry.actionId;
                steps.clear();
            }
            if (entry.actionId == id) {
                steps << entry.step;
            }
        }
        return steps;
    }
    static void signalTo(const QProcess& process, int number) {
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), number), 0);
    }

    QTemporaryDir m_folder;
    QProcess m_prod1;
    QByteArray m_out;

private Q_SLOTS:
    void initTestCase() {
        qputenv("WATCHBRIDGE_RESOURCES", WB_SOURCE_DIR "/resources");
        m_prod1.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_prod1.start(QStringLiteral(WB_BIN_DIR "/prod1-sim"),
                      {QStringLiteral("chat-2024-11-14"), QStringLiteral("--speed"),
                       QStringLiteral("20"), QStringLiteral("--start-at"), QStringLiteral("18:00"),
                       QStringLiteral("--write-config"), path(QStringLiteral("watch.yaml")),
                       QStringLiteral("--token-file"), path(QStringLiteral("token"))});
        QVERIFY(m_prod1.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_prod1.canReadLine(), 20'000);
    }
    void cleanupTestCase() {
        m_prod1.terminate();
        QVERIFY(m_prod1.waitForFinished());
    }

    void aWatchKnowsTheComponents() {
        QCOMPARE(run({"watch", "--for", "1s", "--json"}), 0);
        QCOMPARE(opened()->environment(QStringLiteral("Prod1 (US)"))->componentNames.size(), 9);
    }

    void withoutAnIncidentItStandsAlone() {
        QCOMPARE(run({"rollback", "api-gateway", "--to", "no-such-release", "--yes"}), 1);
        QVERIFY(opened()->recentEntries(0)->isEmpty());
        QCOMPARE(run({"redeploy", "web-client", "--tasks", "all", "--yes", "--json"}), 0);
        const QStringList titles = actionsOf(opened()->recentEntries(0).value(), QString());
        QCOMPARE(titles.size(), 4);
        QCOMPARE(titles.first(), QStringLiteral("Redeploy of all tasks of web-client armed"));
        // It opens no incident: that is for those who watch.
        QVERIFY(opened()->incidents()->isEmpty());
    }

    void itJoinsTheOpenIncident() {
        incidents::Incident incident;
        incident.id = QStringLiteral("INC-7");
        incident.environment = QStringLiteral("Prod1 (US)");
        incident.title = QStringLiteral("chat: memory 96 % of limit");
        incident.openedMs = QDateTime::currentMSecsSinceEpoch() - 60'000;
        incident.services = QStringList{QStringLiteral("chat")};
        QVERIFY(opened()->save(incident));
        QCOMPARE(run({"redeploy", "chat", "--tasks", "all", "--yes", "--json"}), 0);

        const auto entries = opened()->entries(incident.id).value();
        const QStringList titles = actionsOf(entries, incident.id);
        QVERIFY2(titles.size() == 4, qPrintable(titles.join(u'\n')));
        const QString what = QStringLiteral("Redeploy of all tasks of chat");
        QCOMPARE(titles[0], what + QStringLiteral(" armed"));
        QCOMPARE(titles[1], what + QStringLiteral(" started"));
        QVERIFY(titles[2].startsWith(what + QStringLiteral(" done, waiting")));
        QVERIFY(titles[3].startsWith(what + QStringLiteral(" succeeded after ")));
        for (const incidents::TimelineEntry& entry : entries) {
            QCOMPARE(entry.actor, actorName());
            QCOMPARE(entry.service, QStringLiteral("chat"));
        }
        // The incident is the watch's: it neither ended nor moved by this.
        QCOMPARE(opened()->incident(incident.id)->state, incidents::IncidentState::Opened);
        QCOMPARE(opened()->incidents()->size(), 1);
        // Nor did looking at one service make the record forget the others.
        QCOMPARE(opened()->environment(incident.environment)->componentNames.size(), 9);
        QVERIFY(m_out.contains("\"state\":\"succeeded\""));
        QCOMPARE(run({"audit", "verify"}), 0);
    }

    /// What a watch has seen and not told yet is the watch's: an action beside it tells none of it.
    void whatAWatchHoldsBackIsLeftToIt() {
        const auto linesOf = [this](const QString& task) {
            const auto entries = opened()->recentEntries(0).value();
            return std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
                return entry.kind == incidents::EntryKind::Verdict && entry.title.contains(task);
            });
        };
        incidents::TimelineEntry finding;
        finding.id = QStringLiteral("held back");
        finding.kind = incidents::EntryKind::Finding;
        finding.timeMs = QDateTime::currentMSecsSinceEpoch();
        finding.severity = QStringLiteral("unhealthy");
        finding.service = QStringLiteral("chat");
        finding.task = QStringLiteral("chat-of-the-watch");
        finding.title = QStringLiteral("chat-of-the-watch memory 96 % of limit");
        finding.detail = QStringLiteral("health · memory-saturation");
        QVERIFY(opened()->append(finding));
        QCOMPARE(run({"redeploy", "webhooks", "--tasks", "all", "--yes", "--json"}), 0);
        QCOMPARE(linesOf(finding.task), 0);
        QCOMPARE(run({"watch", "--for", "1s", "--json"}), 0);
        QCOMPARE(linesOf(finding.task), 1);
    }

    /// Killed right after its write: the next action of that service begins with finding out what
    /// became of it, and nothing is sent twice.
    void aKilledOneIsTakenUpAgain() {
        QProcess killed;
        killed.setStandardInputFile(QProcess::nullDevice());
        killed.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
                     {QStringLiteral("--config"), path(QStringLiteral("watch.yaml")),
                      QStringLiteral("redeploy"), QStringLiteral("reporting"),
                      QStringLiteral("--tasks"), QStringLiteral("all"), QStringLiteral("--yes"),
                      QStringLiteral("--json")});
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT(
            (told += killed.readAllStandardOutput()).contains("\"state\":\"running\""), 60'000);
        const auto left = [this] {
            return deploy::unfinishedActions(opened()->audit().newest(100).value());
        };
        QCOMPARE(left().size(), 1);
        const QString id = left().constFirst().id;
        // As long as it lives, however slow it is, others leave it alone.
        QCOMPARE(::kill(static_cast<pid_t>(killed.processId()), SIGSTOP), 0);
        QCOMPARE(run({"redeploy", "reporting", "--tasks", "all", "--yes", "--json"}), 1);
        QVERIFY2(!m_out.contains(id.toUtf8()), m_out.constData());
        killed.kill();
        QVERIFY(killed.waitForFinished());

        // That is told even when nothing comes of the action that was asked for.
        QCOMPARE(run({"rollback", "reporting", "--to", "no-such-release", "--yes", "--json"}), 1);
        const auto lines = m_out.trimmed().split('\n');
        const auto tells = [&](const QByteArray& line, const char* state) {
            return line.contains(id.toUtf8()) && line.contains(state);
        };
        QVERIFY2(tells(lines.constFirst(), "\"state\":\"running\""), m_out.constData());
        QVERIFY2(
            std::any_of(lines.begin(), lines.end(),
                        [&](const auto& line) { return tells(line, "\"state\":\"succeeded\""); }),
            m_out.constData());
        QVERIFY(left().isEmpty());
        // Nor does the lock of the killed one stay behind.
        const QDir locks(path(QStringLiteral("prod1-sim.programs")));
        QVERIFY(locks.exists());
        QCOMPARE(locks.entryList(QDir::Files), QStringList());
        int requests = 0;
        const auto entries = opened()->audit().newest(100).value();
        for (const deploy::AuditEntry& entry : entries) {
            requests += entry.actionId == id && entry.step == deploy::step::Request ? 1 : 0;
        }
        QCOMPARE(requests, 1);
        QCOMPARE(run({"audit", "verify"}), 0);
    }

    void aSignalAtTheQuestionIsANo_data() { eachSignal(); }
    void aSignalAtTheQuestionIsANo() {
        QFETCH(int, number);
        // It asks at a terminal only.
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        const auto closes = qScopeGuard([terminal] { ::close(terminal); });
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        QProcess process;
        process.setStandardInputFile(QString::fromLocal8Bit(::ptsname(terminal)));
        process.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
                      {QStringLiteral("--config"), path(QStringLiteral("watch.yaml")),
                       QStringLiteral("redeploy"), QStringLiteral("inbound-messages"),
                       QStringLiteral("--tasks"), QStringLiteral("all")});
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT(
            (told += process.readAllStandardError()).contains("Do it in Prod1 (US)? [y/N]"),
            60'000);
        signalTo(process, number);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        told += process.readAllStandardError();
        QVERIFY2(told.contains("Interrupted; nothing was sent."), told.constData());
        QCOMPARE(stepsOf("inbound-messages"), QStringList());
    }

    /// A shutdown, or a terminal that is closed: what has been sent is watched to its end, even
    /// when nobody reads the words any more.
    void aSignalAfterTheWriteEndsNothing_data() { eachSignal(); }
    void aSignalAfterTheWriteEndsNothing() {
        QFETCH(int, number);
        QProcess process;
        begin(process, "webhooks", "running");
        process.closeReadChannel(QProcess::StandardOutput);
        process.closeReadChannel(QProcess::StandardError);
        signalTo(process, number);
        QVERIFY(process.waitForFinished(120'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(stepsOf("webhooks"),
                 (QStringList{QStringLiteral("armed"), QStringLiteral("request"),
                              QStringLiteral("response"), QStringLiteral("succeeded")}));
    }

    /// A second one ends the program, not the action: the record does not say how it ended before
    /// somebody has looked.
    void aSecondSignalLeavesItToTheNextStart_data() { eachSignal(); }
    void aSecondSignalLeavesItToTheNextStart() {
        QFETCH(int, number);
        QProcess process;
        begin(process, "reporting", "running");
        signalTo(process, number);
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT((told += process.readAllStandardError())
                                     .contains("It has been sent and goes on at the orchestrator."),
                                 20'000);
        signalTo(process, number);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        told += process.readAllStandardError();
        QVERIFY2(told.contains("how it ends is not known here"), told.constData());
        QVERIFY(!stepsOf("reporting").contains(QStringLiteral("succeeded")));
        QCOMPARE(deploy::unfinishedActions(opened()->audit().newest(100).value()).size(), 1);

        QCOMPARE(run({"rollback", "reporting", "--to", "no-such-release", "--yes", "--json"}), 1);
        QVERIFY2(m_out.contains("\"state\":\"succeeded\""), m_out.constData());
        QVERIFY(deploy::unfinishedActions(opened()->audit().newest(100).value()).isEmpty());
        QCOMPARE(stepsOf("reporting"),
                 (QStringList{QStringLiteral("armed"), QStringLiteral("request"),
                              QStringLiteral("response"), QStringLiteral("resumed"),
                              QStringLiteral("succeeded")}));
        QCOMPARE(run({"audit", "verify"}), 0);
    }

private:
    static void eachSignal() {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
};

QTEST_GUILESS_MAIN(TestActionTimeline)
#include "tst_ActionTimeline.moc"
