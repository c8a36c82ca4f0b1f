// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleRecord.h"

#include "models/base/Format.h"

#include <QProcess>
#include <QTest>

namespace wb::test {

namespace {

using incidents::EntryKind;
using incidents::Incident;
using incidents::TimelineEntry;

TimelineEntry entry(const QString& id, const char* time, EntryKind kind, const QString& title) {
    TimelineEntry entry;
    entry.id = id;
    entry.timeMs = base::parseTime(QString::fromLatin1(time));
    entry.kind = kind;
    entry.title = title;
    return entry;
}

void addIncidents(storage::SqliteStore& store) {
    fleet::EnvironmentSpec environment;
    environment.name = QStringLiteral("Prod1 (US)");
    environment.timeZone = QTimeZone("America/New_York");
    fleet::ServiceSpec chat;
    chat.name = QStringLiteral("chat-svc");
    chat.component = QStringLiteral("Channel - Chat");
    fleet::ServiceSpec gateway;
    gateway.name = QStringLiteral("gw-svc");
    environment.services << chat << gateway;
    QVERIFY(store.saveEnvironment(environment));

    Incident summer;
    summer.id = QStringLiteral("INC-1");
    summer.environment = environment.name;
    summer.title = QStringLiteral("gw-svc: p95 7 s");
    summer.services = QStringList{gateway.name};
    summer.state = incidents::IncidentState::Resolved;
    summer.openedMs = base::parseTime(QStringLiteral("2024-07-01T12:00:00Z"));
    summer.mitigatedMs = summer.openedMs + 1'800'000;
    summer.resolvedMs = summer.openedMs + 3'900'000;
    Incident autumn = summer;
    autumn.id = QStringLiteral("INC-2");
    autumn.title = QStringLiteral("chat-svc: memory 96 % of limit on chat-7");
    autumn.services = QStringList{chat.name, gateway.name};
    autumn.state = incidents::IncidentState::Opened;
    autumn.openedMs = base::parseTime(QStringLiteral("2024-11-14T17:51:08-05:00"));
    autumn.mitigatedMs = autumn.resolvedMs = NoTime;
    QVERIFY(store.save(summer));
    QVERIFY(store.save(autumn));
}

void addEntries(storage::SqliteStore& store) {
    QVector<TimelineEntry> entries{
        entry(QStringLiteral("1"), "2024-11-14T22:51:08.250Z", EntryKind::Incident,
              QStringLiteral("chat-svc unhealthy: memory 96 % of limit on chat-7")),
        entry(QStringLiteral("2"), "2024-11-14T22:52:00Z", EntryKind::Verdict,
              QStringLiteral("chat-7 memory 97 % of limit")),
        entry(QStringLiteral("3"), "2024-11-14T22:59:28Z", EntryKind::Action,
              QStringLiteral("Redeploy of 3 tasks started")),
        entry(QStringLiteral("4"), "2024-11-14T23:20:00Z", EntryKind::StatusUpdate,
              QStringLiteral("We are looking into delayed messages.")),
        entry(QStringLiteral("5"), "2024-11-14T23:25:00Z", EntryKind::Note,
              QStringLiteral("zoe suspects the heap setting")),
    };
    for (TimelineEntry& each : entries) {
        each.incidentId = QStringLiteral("INC-2");
        each.service = QStringLiteral("chat-svc");
        each.severity = QStringLiteral("unhealthy");
    }
    entries[1].task = QStringLiteral("chat-7");
    entries[2].actor = QStringLiteral("zoe@bastion");
    entries[2].detail = QStringLiteral("action · zoe@bastion");
    for (const TimelineEntry& each : entries) {
        QVERIFY(store.append(each));
    }
}

void addActions(storage::SqliteStore& store) {
    for (int i = 0; i < 4; ++i) {
        deploy::AuditEntry step;
        step.timeMs = base::parseTime(QStringLiteral("2024-11-14T22:59:28Z")) + i;
        step.actor = QStringLiteral("zoe@bastion");
        step.detail = QStringLiteral("step %1").arg(i);
        QVERIFY(store.audit().append(step));
    }
}

void addSignals(storage::SqliteStore& store) {
    QVector<storage::RecordedPoint> points;
    for (int i = 0; i < 24; ++i) {
        if (i >= 10 && i < 12) {
            continue; // Ten seconds without data.
        }
        for (const QString& task : {QString(), QStringLiteral("chat-7")}) {
            storage::RecordedPoint point{QStringLiteral("chat-svc"), task, {}};
            point.point.timeMs =
                base::parseTime(QStringLiteral("2024-11-14T22:51:00Z")) + i * 5000LL;
            point.point.values[fleet::Signal::LatencyP95] = task.isEmpty() ? 0.25 * (i % 2) : 4;
            points << point;
        }
    }
    QVERIFY(store.signalTable().append(points));
}

} // namespace

SampleRecord::SampleRecord() {
    const auto store = opened();
    QVERIFY(store);
    addIncidents(*store);
    addEntries(*store);
    addActions(*store);
    addSignals(*store);
}

std::unique_ptr<storage::SqliteStore> SampleRecord::opened() const {
    storage::Database::Options options;
    options.path = database();
    auto store = storage::SqliteStore::open(options);
    return store ? std::move(*store) : nullptr;
}

Ran SampleRecord::run(const QStringList& arguments, const QString& output) const {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CONFIG_DIRS"}) {
        environment.insert(QString::fromLatin1(name), folder());
    }
    for (const char* name : {"USER", "LOGNAME"}) {
        environment.insert(QString::fromLatin1(name), QStringLiteral("forged"));
    }
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    if (!output.isEmpty()) {
        process.setStandardOutputFile(output);
    }
    process.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"), arguments);
    Ran ran;
    if (process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit) {
        ran = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    return ran;
}

Ran SampleRecord::onRecord(const QStringList& arguments) const {
    return run(QStringList{arguments.constFirst(), QStringLiteral("--data"), folder()} +
               arguments.mid(1));
}

} // namespace wb::test
