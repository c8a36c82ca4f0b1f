// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ReleaseDiffModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace wb;
using items::ReleaseDiffModel;

class TestReleaseDiffModel : public QObject {
    Q_OBJECT
private:
    static fleet::Release release(const char* code, const char* settings, const char* heap) {
        fleet::Release release;
        release.code = QLatin1String(code);
        release.settings = QLatin1String(settings);
        release.values = {{QStringLiteral("heap max"), QLatin1String(heap)},
                          {QStringLiteral("CPU type"), QStringLiteral("x86")}};
        return release;
    }
private Q_SLOTS:
    void tellsCodeFromSettings_data() {
        QTest::addColumn<fleet::Release>("before");
        QTest::addColumn<fleet::Release>("after");
        QTest::addColumn<int>("rows");
        QTest::addColumn<bool>("mixed");
        QTest::newRow("both moved")
            << release("v412", "r41", "768 MiB") << release("v413", "r42", "1400 MiB") << 3 << true;
        QTest::newRow("only settings moved") << release("v413", "r41", "768 MiB")
                                             << release("v413", "r42", "1400 MiB") << 3 << false;
        QTest::newRow("only code moved")
            << release("v412", "r42", "768 MiB") << release("v413", "r42", "768 MiB") << 3 << false;
        QTest::newRow("the same release")
            << release("v413", "r42", "768 MiB") << release("v413", "r42", "768 MiB") << 0 << false;
        QTest::newRow("nothing to compare with")
            << fleet::Release() << release("v413", "r42", "768 MiB") << 0 << false;
    }
    void tellsCodeFromSettings() {
        QFETCH(fleet::Release, before);
        QFETCH(fleet::Release, after);
        ReleaseDiffModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReleases(release("v1", "r1", "1 MiB"), release("v2", "r2", "2 MiB"));
        model.setReleases(before, after);
        QTEST(model.rowCount(), "rows");
        QTEST(model.mixesCodeAndSettings(), "mixed");
        if (model.rowCount() > 0) {
            QVERIFY(model.index(0, 0).data(ReleaseDiffModel::IsCodeRole).toBool());
            QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), after.name());
        }
    }
    void onlyWhatIsSuspectedAndRunsStandsOut() {
        ReleaseDiffModel model;
        const auto before = release("v412", "r41", "768 MiB");
        const auto after = release("v413", "r41", "768 MiB");
        const auto isSuspect = [&model](int row, int column) {
            return model.index(row, column).data(ReleaseDiffModel::IsSuspectRole).toBool();
        };
        model.setReleases(before, after);
        QVERIFY(isSuspect(0, ReleaseDiffModel::AfterColumn));
        QVERIFY(!isSuspect(0, ReleaseDiffModel::BeforeColumn));
        QVERIFY(!isSuspect(1, ReleaseDiffModel::AfterColumn)); // Equal.
        model.setReleases(before, after, true);
        QVERIFY(!isSuspect(0, ReleaseDiffModel::AfterColumn));
    }
};

QTEST_GUILESS_MAIN(TestReleaseDiffModel)
#include "tst_ReleaseDiffModel.moc"
