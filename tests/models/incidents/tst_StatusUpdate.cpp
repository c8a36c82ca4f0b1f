// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/StatusUpdate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wb;
using namespace wb::incidents;

namespace {

/// 2024-11-14 17:51:08 ET.
constexpr TimeMs T0 = 1'731'624'668'000;
constexpr DurationMs Minute = 60'000;
constexpr UpdateCadence Cadence = {15 * Minute, 30 * Minute, 60 * Minute, 0, 0};

Incident incident() {
    Incident incident;
    incident.id = QStringLiteral("INC-7");
    incident.environment = QStringLiteral("Prod1-internal");
    incident.title = QStringLiteral("chat-internal: memory 96 % of limit on chat-internal-7");
    incident.openedMs = T0;
    incident.services = {QStringLiteral("chat-internal")};
    incident.commander = QStringLiteral("zoe@bastion");
    return incident;
}

ExportOptions options() {
    ExportOptions options;
    options.timeZone = QTimeZone("America/New_York");
    options.componentNames = {{QStringLiteral("chat-internal"), QStringLiteral("Channel - Chat")}};
    options.nowMs = T0 + 30 * Minute;
    return options;
}

IncidentStep step(UpdatePhase phase, const QString& text, DurationMs afterMs = Minute) {
    return *updateStep(incident(), {phase, text, {QStringLiteral("Channel - Chat")}}, T0 + afterMs,
                       QStringLiteral("zoe@bastion"), text);
}

} // namespace

class TestStatusUpdate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anUpdateIsReadBackFromItsEntry_data() {
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("title");
        for (const UpdatePhase phase : UpdatePhases) {
            QTest::newRow(qPrintable(updatePhaseName(phase)))
                << int(phase) << updatePhaseTitle(phase) + QStringLiteral(" — Slow — and late.");
        }
    }
    void anUpdateIsReadBackFromItsEntry() {
        QFETCH(int, phase);
        const auto made =
            updateStep(incident(),
                       {UpdatePhase(phase),
                        QStringLiteral("  Slow —\n and\u202E late. "),
                        {QStringLiteral("Channel - Chat"), QStringLiteral("A, B · C")}},
                       T0, QStringLiteral("zoe · ann"), QStringLiteral("id"));
        QVERIFY(made);
        QTEST(made->entry.title, "title");
        QCOMPARE(made->entry.detail, QStringLiteral("status update · Channel - Chat, A B C · "
                                                    "recorded · by zoe ann"));
        const auto read = statusUpdateOf(made->entry);
        QVERIFY(read);
        QCOMPARE(int(read->phase), phase);
        QCOMPARE(read->text, QStringLiteral("Slow — and late."));
        QCOMPARE(read->components,
                 QStringList({QStringLiteral("Channel - Chat"), QStringLiteral("A B C")}));
    }

    void nothingIsNoUpdate() {
        QVERIFY(!updateStep(incident(), {UpdatePhase::Identified, QStringLiteral(" \n"), {}}, T0,
                            QStringLiteral("zoe"), QStringLiteral("id")));
        TimelineEntry note;
        note.title = QStringLiteral("Investigating — by phone");
        QVERIFY(!statusUpdateOf(note));
    }

    void theNextIsDueByTheCadence() {
        Incident now = incident();
        QCOMPARE(updateDueMs(now, Cadence), T0 + 30 * Minute);
        now.severity = 1;
        QCOMPARE(updateDueMs(now, Cadence), T0 + 15 * Minute);
        now = afterStep(now, step(UpdatePhase::Investigating, QStringLiteral("x"), 5 * Minute));
        QCOMPARE(updateDueMs(now, Cadence), T0 + 20 * Minute);
    }

    void whereNothingIsOwedNothingIsDue() {
        Incident now = incident();
        now.severity = 4;
        QCOMPARE(updateDueMs(now, Cadence), NoTime);
        now = incident();
        now.state = IncidentState::Resolved;
        QCOMPARE(updateDueMs(now, Cadence), NoTime);
        now = afterStep(incident(), step(UpdatePhase::Resolved, QStringLiteral("over")));
        QCOMPARE(updateDueMs(now, Cadence), NoTime);
    }

    void whatIsProposedNamesNothingInternal_data() {
        QTest::addColumn<int>("phase");
        for (const UpdatePhase phase : UpdatePhases) {
            QTest::newRow(qPrintable(updatePhaseName(phase))) << int(phase);
        }
    }
    void whatIsProposedNamesNothingInternal() {
        QFETCH(int, phase);
        TimelineEntry cause;
        cause.incidentId = QStringLiteral("INC-7");
        cause.timeMs = T0;
        cause.kind = EntryKind::Incident;
        cause.severity = QStringLiteral("unhealthy");
        cause.service = QStringLiteral("chat-internal");
        cause.title = QStringLiteral("chat-internal unhealthy: memory 96 % on chat-internal-7");
        const QString text = proposedText(UpdatePhase(phase), incident(), {cause}, options());
        QVERIFY2(text.contains(QStringLiteral("Channel - Chat")), qPrintable(text));
        for (const char* word : {"internal", "zoe", "INC-7", "memory", "96"}) {
            QVERIFY2(!text.contains(QLatin1String(word)), qPrintable(text));
        }
    }

    void thePageIsToldWhatCustomersWereTold() {
        const auto first = step(UpdatePhase::Investigating, QStringLiteral("We look into it."));
        const auto second =
            step(UpdatePhase::Monitoring, QStringLiteral("A fix is in place."), 20 * Minute);
        const Incident now = afterStep(afterStep(incident(), first), second);
        TimelineEntry note;
        note.timeMs = T0;
        note.title = QStringLiteral("chat-internal-7 again");
        const QByteArray bytes =
            exportStatuspage(now, {note, second.entry, first.entry}, options());
        QVERIFY2(!bytes.contains("internal") && !bytes.contains("zoe"), bytes);
        const QJsonObject page = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(page[QStringLiteral("name")].toString(),
                 QStringLiteral("Disruption of Channel - Chat"));
        QCOMPARE(page[QStringLiteral("status")].toString(), QStringLiteral("monitoring"));
        QCOMPARE(page[QStringLiteral("impact")].toString(), QStringLiteral("major"));
        QCOMPARE(page[QStringLiteral("monitoring_at")].toString(),
                 QStringLiteral("2024-11-14T23:11:08.000Z"));
        QVERIFY(page[QStringLiteral("resolved_at")].isNull());
        const QJsonArray updates = page[QStringLiteral("incident_updates")].toArray();
        QCOMPARE(updates.size(), 2);
        QCOMPARE(updates[0].toObject()[QStringLiteral("body")].toString(),
                 QStringLiteral("A fix is in place."));
        QCOMPARE(updates[1].toObject()[QStringLiteral("status")].toString(),
                 QStringLiteral("investigating"));
    }
};

QTEST_GUILESS_MAIN(TestStatusUpdate)
#include "tst_StatusUpdate.moc"
