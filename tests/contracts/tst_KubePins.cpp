// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/KubeCluster.h"
#include "tests/support/PinningProgram.h"

#include <QTest>

using namespace wb;
using namespace wb::test;
using deploy::CheckResult;

namespace {

/// A program with its own provider of one workload.
struct Program : PinningProgram {
    Program(const KubeCluster& cluster, const QString& service, const QString& name,
            SharedRecord& record)
        : PinningProgram(
              [&](const Clock& itsClock) {
                  auto made = cluster.options(service, itsClock);
                  made.pinsCapacity = true;
                  return std::make_unique<kubernetes::KubeProvider>(made);
              },
              name, record) {}
};

} // namespace

/// Two programs that keep the autoscaler of one workload from taking tasks away, at the fake and at
/// the real Kubernetes.
class tst_KubePins : public QObject {
    Q_OBJECT

    std::unique_ptr<KubeCluster> m_cluster;
    std::unique_ptr<SharedRecord> m_record;
    QString m_name;
    int m_services = 0;

    [[nodiscard]] QString path() const {
        return KubeCluster::pathOf(QStringLiteral("horizontalpodautoscalers"), m_name);
    }
    [[nodiscard]] int minimum() {
        return m_cluster->get(path())[QLatin1String("spec")][QLatin1String("minReplicas")].toInt();
    }

private Q_SLOTS:
    void initTestCase() { m_cluster = startKubeCluster(); }
    void cleanupTestCase() { m_cluster.reset(); }
    void init() {
        m_name = QStringLiteral("pinned%1").arg(++m_services);
        m_cluster->create(m_name, QStringLiteral("shop:v1"));
        m_cluster->settle(m_name);
        m_cluster->scale(m_name, 1, 9);
        m_record = std::make_unique<SharedRecord>();
    }

    void whoEndsLastPutsBackWhatWasThereBeforeTheFirst();
    void whoComesWhileItIsPutBackLeavesNothing();
    void whatSomebodySetsMeanwhileStays();
};

void tst_KubePins::whoEndsLastPutsBackWhatWasThereBeforeTheFirst() {
    Program first(*m_cluster, m_name, QStringLiteral("first"), *m_record);
    Program second(*m_cluster, m_name, QStringLiteral("second"), *m_record);
    const auto one = first.pin(m_name);
    QVERIFY(one.has_value());
    QVERIFY2(one->result == CheckResult::Passed, qUtf8Printable(one->text));
    QCOMPARE(minimum(), 2);
    const auto two = second.pin(m_name);
    QVERIFY(two.has_value());
    QVERIFY2(two->text.contains(QStringLiteral("is 2 instead of 1 until this is over, as an "
                                               "earlier action has pinned it")),
             qUtf8Printable(two->text));
    first.release();
    QTRY_VERIFY_WITH_TIMEOUT(first.hasNone(), 20'000);
    QCOMPARE(minimum(), 2);
    second.release();
    QTRY_VERIFY_WITH_TIMEOUT(second.hasNone(), 20'000);
    QCOMPARE(minimum(), 1);
    QVERIFY(deploy::openPins(m_record->entries).isEmpty());
}

void tst_KubePins::whoComesWhileItIsPutBackLeavesNothing() {
    Program first(*m_cluster, m_name, QStringLiteral("first"), *m_record);
    Program second(*m_cluster, m_name, QStringLiteral("second"), *m_record);
    QVERIFY(first.pin(m_name).has_value());
    first.release();
    const auto two = second.pin(m_name);
    QVERIFY(two.has_value());
    // Either it is pinned, by whomever, or it says that it is not.
    const int now = minimum();
    QVERIFY2(now == 2 || two->result == CheckResult::Warning, qUtf8Printable(two->text));
    second.release();
    QTRY_VERIFY_WITH_TIMEOUT(first.hasNone() && second.hasNone(), 60'000);
    QCOMPARE(minimum(), 1);
    QVERIFY(deploy::openPins(m_record->entries).isEmpty());
}

void tst_KubePins::whatSomebodySetsMeanwhileStays() {
    Program first(*m_cluster, m_name, QStringLiteral("first"), *m_record);
    Program second(*m_cluster, m_name, QStringLiteral("second"), *m_record);
    QVERIFY(first.pin(m_name).has_value());
    QVERIFY(second.pin(m_name).has_value());
    m_cluster->merge(path(),
                     {{QStringLiteral("spec"), QJsonObject{{QStringLiteral("minReplicas"), 3}}}});
    first.release();
    second.release();
    QTRY_VERIFY_WITH_TIMEOUT(first.hasNone() && second.hasNone(), 20'000);
    QCOMPARE(minimum(), 3);
    const QString told = (first.told + second.told).join(u'\n');
    QVERIFY2(told.contains(QStringLiteral("somebody has set the minimum of HorizontalPodAutoscaler "
                                          "%1 to 3 meanwhile, which stays")
                               .arg(m_name)),
             qUtf8Printable(told));
}

QTEST_GUILESS_MAIN(tst_KubePins)
#include "tst_KubePins.moc"
