// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "tests/contracts/AutoscalerContract.h"
#include "tests/support/CallProxy.h"
#include "tests/support/MotoPeer.h"

#include <QJsonDocument>
#include <QTest>

using namespace wb;
using namespace wb::test;

namespace {

class ScaledService : public AutoscalerContract::Subject {
public:
    ScaledService(MotoPeer& moto, QString name)
        : proxy(moto.port())
        , m_moto(moto)
        , m_name(std::move(name)) {
        const QString wrong =
            m_moto.create(m_name, m_moto.define(m_name, QStringLiteral("shop:v1")), 2);
        if (!wrong.isEmpty()) {
            qFatal("%s", qUtf8Printable(wrong));
        }
        ask("RegisterScalableTarget",
            {{QStringLiteral("MinCapacity"), 1}, {QStringLiteral("MaxCapacity"), 9}});
        makeProvider(true);
    }
    void makeProvider(bool pinsCapacity) {
        auto options = m_moto.options(m_name, m_clock);
        options.client.endpoint = proxy.url();
        options.client.deadlineMs = 2000;
        options.pinsCapacity = pinsCapacity;
        m_provider = std::make_unique<ecs::EcsProvider>(options);
    }
    QJsonObject ask(const QByteArray& action, QJsonObject input) {
        input.insert(QLatin1String("ServiceNamespace"), QStringLiteral("ecs"));
        input.insert(QLatin1String("ScalableDimension"),
                     QStringLiteral("ecs:service:DesiredCount"));
        input.insert(QLatin1String("ResourceId"), QStringLiteral("service/prod/") + m_name);
        const auto answer =
            m_moto.ask(action, input, "AnyScaleFrontendService", "application-autoscaling");
        if (answer.status != 200) {
            qFatal("%s", answer.body.constData());
        }
        return answer.json();
    }
    deploy::DeployProvider& provider() override { return *m_provider; }
    [[nodiscard]] QString service() const override { return m_name; }
    void setMinimum(int minimum) override {
        ask("RegisterScalableTarget", {{QStringLiteral("MinCapacity"), minimum}});
    }
    void removeAutoscaler() override { ask("DeregisterScalableTarget", {}); }
    void waitFor(const std::function<bool()>& condition) override {
        [[maybe_unused]] const bool held = QTest::qWaitFor(condition, 30'000);
    }

    CallProxy proxy;

private:
    MotoPeer& m_moto;
    QString m_name;
    SystemClock m_clock;
    std::unique_ptr<ecs::EcsProvider> m_provider;
};

} // namespace

/// EcsAutoscaler against the Application Auto Scaling of the real moto server.
class tst_EcsAutoscaler : public AutoscalerContract {
    Q_OBJECT

    std::unique_ptr<ScaledService> make() {
        return std::make_unique<ScaledService>(*m_moto, QStringLiteral("shop%1").arg(++m_services));
    }

protected:
    std::unique_ptr<Subject> makeSubject() override { return make(); }

private Q_SLOTS:
    void initTestCase() {
        m_moto = std::make_unique<MotoPeer>();
        const QString wrong = m_moto->start();
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    }
    void nothingButTheMinimumIsChanged();
    void aLostAnswerLeavesADoubt_data();
    void aLostAnswerLeavesADoubt();
    void whatAwsDoesNotAllowIsToldFromThenOn();
    void whatCannotBeReadIsTold();
    void switchedOffIsSaid();
    void aSilentAutoscalerHoldsNoDeploymentBack();

private:
    std::unique_ptr<MotoPeer> m_moto;
    int m_services = 0;
};

void tst_EcsAutoscaler::nothingButTheMinimumIsChanged() {
    const auto subject = make();
    QVERIFY(subject->change(1, 2).has_value());
    const QJsonObject sent =
        QJsonDocument::fromJson(subject->proxy.last("RegisterScalableTarget")->body).object();
    QCOMPARE(sent.keys(), (QStringList{QStringLiteral("MinCapacity"), QStringLiteral("ResourceId"),
                                       QStringLiteral("ScalableDimension"),
                                       QStringLiteral("ServiceNamespace")}));
    // Whose scaling in is suspended may be scaled by schedule, and keeps that state.
    const QJsonObject suspended{{QStringLiteral("DynamicScalingInSuspended"), true}};
    subject->ask("RegisterScalableTarget", {{QStringLiteral("SuspendedState"), suspended}});
    subject->makeProvider(true);
    QCOMPARE(subject->scaleIn().range->minimum, 2);
    QVERIFY(subject->change(2, 1).has_value());
    QCOMPARE((*subject->range())->minimum, 1);
}

void tst_EcsAutoscaler::aLostAnswerLeavesADoubt_data() {
    QTest::addColumn<QString>("how");
    QTest::newRow("dropped") << QStringLiteral("drop");
    QTest::newRow("hangs") << QStringLiteral("hang");
    QTest::newRow("500") << QStringLiteral("500");
}

void tst_EcsAutoscaler::aLostAnswerLeavesADoubt() {
    QFETCH(QString, how);
    const auto subject = make();
    const QByteArray write = "RegisterScalableTarget";
    if (how == QLatin1String("500")) {
        subject->proxy.instead[write] = CallProxy::error("InternalServiceException", "x", 500);
    } else {
        subject->proxy.losses[write] =
            how == QLatin1String("drop") ? CallProxy::Loss::Drop : CallProxy::Loss::Hang;
    }
    const auto changed = subject->change(1, 2);
    QVERIFY(!changed.has_value());
    QVERIFY2(!deploy::isClearRefusal(changed.error().code), qUtf8Printable(changed.error().text()));
    QCOMPARE(subject->proxy.count(write), 1);
    QCOMPARE((*subject->range())->minimum, 2);
}

void tst_EcsAutoscaler::whatAwsDoesNotAllowIsToldFromThenOn() {
    const auto subject = make();
    subject->proxy.answer = [](const CallProxy::Call& call) {
        return call.action == "RegisterScalableTarget"
                   ? std::optional(CallProxy::error("AccessDeniedException", "not you"))
                   : std::nullopt;
    };
    QVERIFY(subject->scaleIn().obstacle.isEmpty());
    QCOMPARE(subject->change(1, 2).error().code, ErrorCode::Forbidden);
    QVERIFY2(subject->scaleIn().obstacle.contains(QStringLiteral("not you")),
             qUtf8Printable(subject->scaleIn().obstacle));
    QVERIFY(subject->scaleIn().range.has_value());
}

void tst_EcsAutoscaler::whatCannotBeReadIsTold() {
    const auto subject = make();
    subject->proxy.answer = [](const CallProxy::Call& call) {
        return call.action == "DescribeScalableTargets"
                   ? std::optional(CallProxy::error("AccessDeniedException", "not you"))
                   : std::nullopt;
    };
    const fleet::ScaleIn told = subject->scaleIn();
    QVERIFY(!told.range.has_value());
    QVERIFY2(told.obstacle.startsWith(QStringLiteral("its scalable target cannot be read: ")),
             qUtf8Printable(told.obstacle));
    // Nothing was sent: it is no doubt about a write.
    QVERIFY(deploy::isClearRefusal(subject->change(1, 2).error().code));
    QCOMPARE(subject->proxy.count("RegisterScalableTarget"), 0);
}

void tst_EcsAutoscaler::switchedOffIsSaid() {
    const auto subject = make();
    subject->makeProvider(false);
    QCOMPARE(subject->scaleIn().obstacle, QStringLiteral("deploy.pin_capacity is off"));
    // What was pinned before it was switched off can still be put back.
    QVERIFY(subject->change(1, 2).has_value());
}

/// What an action does when a pin's answer is missing: it reads, and writes within its time.
void tst_EcsAutoscaler::aSilentAutoscalerHoldsNoDeploymentBack() {
    const auto subject = make();
    QVERIFY(subject->scaleIn().range.has_value());
    auto& losses = subject->proxy.losses;
    losses["RegisterScalableTarget"] = CallProxy::Loss::Hang;
    QVERIFY(!subject->change(1, 2).has_value());
    losses["DescribeScalableTargets"] = CallProxy::Loss::Hang;
    losses["DescribeScalingPolicies"] = CallProxy::Loss::Hang;
    QVERIFY2(subject->scaleIn().obstacle.startsWith(
                 QStringLiteral("its scalable target cannot be read: ")),
             qUtf8Printable(subject->scaleIn().obstacle));
    std::optional<Expected<fleet::ServiceStatus>> status;
    subject->provider().fetchStatus(subject->service(), [&](auto told) { status = told; });
    QTRY_VERIFY_WITH_TIMEOUT(status.has_value(), 30'000);
    QVERIFY(status->has_value());
    deploy::DeployRequest request;
    request.service = subject->service();
    request.release = (*status)->current;
    request.expectedGeneration = (*status)->generation;
    request.idempotencyKey = QStringLiteral("key-1");
    const qsizetype asked = subject->proxy.count("DescribeScalableTargets");
    std::optional<Expected<fleet::Deployment>> started;
    subject->provider().start(request, [&](auto told) { started = told; });
    QTRY_VERIFY_WITH_TIMEOUT(started.has_value(), 30'000);
    QVERIFY2(started->has_value(), *started ? "" : qUtf8Printable(started->error().text()));
    QCOMPARE(subject->proxy.count("UpdateService"), 1);
    QCOMPARE(subject->proxy.count("DescribeScalableTargets"), asked);
}

QTEST_GUILESS_MAIN(tst_EcsAutoscaler)
#include "tst_EcsAutoscaler.moc"
