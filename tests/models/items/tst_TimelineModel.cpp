// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TimelineModel.h"
#include "tests/support/SampleFleet.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace wb;
using items::TimelineModel;

class TestTimelineModel : public QObject {
    Q_OBJECT
private:
    static QStringList ids(const TimelineModel& model) {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row) {
            ids << model.index(row).data(TimelineModel::IdRole).toString();
        }
        return ids;
    }
private Q_SLOTS:
    void entriesStandInOrderOfTimeHoweverTheyCome() {
        TimelineModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto entries = sample::timeline();
        QStringList wanted;
        for (const incidents::TimelineEntry& entry : entries) {
            wanted << entry.id;
        }
        std::reverse(entries.begin(), entries.end());
        for (const incidents::TimelineEntry& entry : entries) {
            model.add(entry, false);
        }
        QCOMPARE(ids(model), wanted);
    }
    void anEntryIsPendingUntilItIsSaved() {
        TimelineModel model;
        model.add(sample::timeline().first(), false);
        QCOMPARE(model.pendingCount(), 1);
        QCOMPARE(model.index(0).data(TimelineModel::SavedRole).toBool(), false);
        model.markSaved(QStringLiteral("entry-1"));
        QCOMPARE(model.pendingCount(), 0);
        // Handed over again when its incident opens: the same row, and to be saved anew.
        model.add(sample::timeline().first(), false);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.pendingCount(), 1);
    }
    void oldEntriesLeaveTheScreenAtTheBound() {
        TimelineModel model;
        incidents::TimelineEntry entry = sample::timeline().first();
        for (int at = 0; at < TimelineModel::MaximumEntries + 10; ++at) {
            entry.id = QString::number(at);
            ++entry.timeMs;
            model.add(entry, true);
        }
        QCOMPARE(model.rowCount(), TimelineModel::MaximumEntries);
        QCOMPARE(model.index(0).data(TimelineModel::IdRole).toString(), QStringLiteral("10"));
    }
    void keepOnlyDropsOtherIncidents() {
        TimelineModel model;
        auto entries = sample::timeline();
        entries[1].incidentId = QStringLiteral("INC-6");
        for (const incidents::TimelineEntry& entry : entries) {
            model.add(entry, true);
        }
        model.keepOnly(QStringLiteral("INC-7"));
        QCOMPARE(model.rowCount(), entries.size() - 1);
    }
};

QTEST_GUILESS_MAIN(TestTimelineModel)
#include "tst_TimelineModel.moc"
