// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contracts/AutoscalerContract.h"
#include "tests/support/KubeCluster.h"

#include <QJsonArray>
#include <QTest>

using namespace wb;
using namespace wb::test;

namespace {

class ScaledWorkload : public AutoscalerContract::Subject {
public:
    ScaledWorkload(KubeCluster& cluster, QString name)
        : m_cluster(cluster)
        , m_name(std::move(name)) {
        m_cluster.create(m_name, QStringLiteral("shop:v1"));
        m_cluster.scale(m_name, 1, 9);
        makeProvider(true);
    }
    void makeProvider(bool pinsCapacity) {
        auto options = m_cluster.options(m_name, m_clock);
        // As in the program: what is told is not older than what was done all the same.
        options.slowlyMs = 60'000;
        options.pinsCapacity = pinsCapacity;
        m_provider = std::make_unique<kubernetes::KubeProvider>(options);
    }
    [[nodiscard]] QString path() const {
        return KubeCluster::pathOf(QStringLiteral("horizontalpodautoscalers"), m_name);
    }
    deploy::DeployProvider& provider() override { return *m_provider; }
    [[nodiscard]] QString service() const override { return m_name; }
    void setMinimum(int minimum) override {
        m_cluster.merge(path(), {{QStringLiteral("spec"),
                                  QJsonObject{{QStringLiteral("minReplicas"), minimum}}}});
    }
    void removeAutoscaler() override { m_cluster.call("DELETE", path()); }
    void waitFor(const std::function<bool()>& condition) override {
        [[maybe_unused]] const bool held = QTest::qWaitFor(condition, 30'000);
    }

private:
    KubeCluster& m_cluster;
    QString m_name;
    SystemClock m_clock;
    std::unique_ptr<kubernetes::KubeProvider> m_provider;
};

} // namespace

/// KubeAutoscaler against the fake and the real Kubernetes.
class tst_KubeAutoscaler : public AutoscalerContract {
    Q_OBJECT

    std::unique_ptr<ScaledWorkload> make() {
        return std::make_unique<ScaledWorkload>(*m_cluster,
                                                QStringLiteral("scaled%1").arg(++m_services));
    }

protected:
    std::unique_ptr<Subject> makeSubject() override { return make(); }

private Q_SLOTS:
    void initTestCase() { m_cluster = startKubeCluster(); }
    void cleanupTestCase() { m_cluster.reset(); }
    void nothingButTheMinimumIsChanged();
    void whoKeepsItIsTold();
    void switchedOffIsSaid();

private:
    std::unique_ptr<KubeCluster> m_cluster;
    int m_services = 0;
};

void tst_KubeAutoscaler::nothingButTheMinimumIsChanged() {
    const auto subject = make();
    const QJsonObject before = m_cluster->get(subject->path());
    QVERIFY(subject->change(1, 2).has_value());
    QVERIFY(subject->change(2, 1).has_value());
    const QJsonObject after = m_cluster->get(subject->path());
    QCOMPARE(after[QLatin1String("spec")], before[QLatin1String("spec")]);
    QVERIFY(after[QLatin1String("metadata")][QLatin1String("resourceVersion")] !=
            before[QLatin1String("metadata")][QLatin1String("resourceVersion")]);
}

void tst_KubeAutoscaler::whoKeepsItIsTold() {
    const auto subject = make();
    QCOMPARE(subject->scaleIn().range->keeper, QString());
    m_cluster->merge(subject->path(),
                     {{QStringLiteral("metadata"),
                       QJsonObject{{QStringLiteral("annotations"),
                                    QJsonObject{{QStringLiteral("argocd.argoproj.io/tracking-id"),
                                                 QStringLiteral("shop:autoscaling/x")}}}}}});
    subject->makeProvider(true);
    QCOMPARE(subject->scaleIn().range->keeper, QStringLiteral("Argo CD shop"));
    m_cluster->merge(
        subject->path(),
        {{QStringLiteral("metadata"),
          QJsonObject{
              {QStringLiteral("ownerReferences"),
               QJsonArray{QJsonObject{{QStringLiteral("apiVersion"), QStringLiteral("keda.sh/v1")},
                                      {QStringLiteral("kind"), QStringLiteral("ScaledObject")},
                                      {QStringLiteral("name"), QStringLiteral("shop")},
                                      {QStringLiteral("uid"), QStringLiteral("u-1")},
                                      {QStringLiteral("controller"), true}}}}}}});
    subject->makeProvider(true);
    QCOMPARE(subject->scaleIn().range->keeper, QStringLiteral("ScaledObject shop"));
}

void tst_KubeAutoscaler::switchedOffIsSaid() {
    const auto subject = make();
    subject->makeProvider(false);
    QCOMPARE(subject->scaleIn().obstacle, QStringLiteral("deploy.pin_capacity is off"));
    // What was pinned before it was switched off can still be put back.
    QVERIFY(subject->change(1, 2).has_value());
}

QTEST_GUILESS_MAIN(tst_KubeAutoscaler)
#include "tst_KubeAutoscaler.moc"
