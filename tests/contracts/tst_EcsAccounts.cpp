// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/MotoPeer.h"
#include "tests/support/PinningProgram.h"

#include <QJsonArray>

using namespace wb;
using namespace wb::test;

namespace {

const QString Shop = QStringLiteral("shop");
const QString Ours = QStringLiteral("arn:aws:ecs:eu-west-1:123456789012:service/prod/shop");
const QString Theirs = QStringLiteral("arn:aws:ecs:eu-west-1:222222222222:service/prod/shop");

} // namespace

/// Services of one name in clusters of one name in one region, in two accounts of the real moto
/// server: who has other credentials by now takes none for the other.
class tst_EcsAccounts : public QObject {
    Q_OBJECT

    std::unique_ptr<MotoPeer> m_moto;
    std::unique_ptr<SharedRecord> m_record;
    QStringList m_otherKeys;

    /// With the keys of our account, or those of the other one.
    [[nodiscard]] std::unique_ptr<PinningProgram> program(const QString& name, bool isOther) const {
        return std::make_unique<PinningProgram>(
            [&](const Clock& clock) {
                auto options = m_moto->options(Shop, clock);
                options.pinsCapacity = true;
                if (isOther) {
                    options.client.surroundings =
                        MotoPeer::keys(m_otherKeys[0], m_otherKeys[1], m_otherKeys[2]);
                }
                return std::make_unique<ecs::EcsProvider>(options);
            },
            name, *m_record);
    }
    [[nodiscard]] QJsonObject target(QJsonObject more) const {
        more.insert(QLatin1String("ServiceNamespace"), QStringLiteral("ecs"));
        more.insert(QLatin1String("ScalableDimension"), QStringLiteral("ecs:service:DesiredCount"));
        return more;
    }
    QJsonObject scale(const QByteArray& action, const QJsonObject& more) {
        const auto answer =
            m_moto->ask(action, target(more), "AnyScaleFrontendService", "application-autoscaling");
        return answer.status == 200 ? answer.json() : QJsonObject();
    }
    /// Of the account that MotoPeer is in; -1: it has no scalable target.
    [[nodiscard]] int minimum() {
        return scale("DescribeScalableTargets",
                     {})[QLatin1String("ScalableTargets")][0][QLatin1String("MinCapacity")]
            .toInt(-1);
    }
    void make(bool isScaled) {
        QCOMPARE(m_moto->create(Shop, m_moto->define(Shop, QStringLiteral("shop:v1")), 4),
                 QString());
        if (isScaled) {
            scale("RegisterScalableTarget",
                  {{QStringLiteral("ResourceId"), QStringLiteral("service/prod/shop")},
                   {QStringLiteral("MinCapacity"), 2},
                   {QStringLiteral("MaxCapacity"), 9}});
        }
    }

private Q_SLOTS:
    /// Ours is scaled; of theirs each test says whether it is.
    void init() {
        m_moto = std::make_unique<MotoPeer>();
        m_record = std::make_unique<SharedRecord>();
        const QString wrong = m_moto->start();
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
        make(true);
        QCOMPARE(minimum(), 2);
    }

    void whatIsReadTellsWhoseItIs();
    void whatIsPinnedInOneAccountIsNotPutBackInAnother_data();
    void whatIsPinnedInOneAccountIsNotPutBackInAnother();
};

void tst_EcsAccounts::whatIsReadTellsWhoseItIs() {
    m_otherKeys = m_moto->enterAccount(QStringLiteral("222222222222"));
    make(false);
    const auto ours = program(QStringLiteral("ours"), false)->status(Shop);
    const auto theirs = program(QStringLiteral("theirs"), true)->status(Shop);
    QVERIFY(ours.has_value() && theirs.has_value());
    QCOMPARE(ours->place, Ours);
    QCOMPARE(theirs->place, Theirs);
}

void tst_EcsAccounts::whatIsPinnedInOneAccountIsNotPutBackInAnother_data() {
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("isScaled");
    QTest::newRow("equal numbers") << true << true;
    QTest::newRow("no autoscaler") << true << false;
    QTest::newRow("no service") << false << false;
}

void tst_EcsAccounts::whatIsPinnedInOneAccountIsNotPutBackInAnother() {
    QFETCH(bool, isThere);
    QFETCH(bool, isScaled);
    auto killed = program(QStringLiteral("killed"), false);
    const auto outcome = killed->pin(Shop);
    QVERIFY(outcome.has_value());
    QVERIFY2(outcome->result == deploy::CheckResult::Passed, qUtf8Printable(outcome->text));
    QCOMPARE(minimum(), 4);
    const auto open = deploy::openPins(m_record->entries);
    QCOMPARE(open.size(), 1);
    QCOMPARE(open[0].place, Ours);
    killed.reset();

    // Started again with another profile, which has one of the very same name and numbers.
    m_otherKeys = m_moto->enterAccount(QStringLiteral("222222222222"));
    m_moto->ask("CreateCluster", {{QStringLiteral("clusterName"), QStringLiteral("prod")}});
    if (isThere) {
        make(isScaled);
    }
    if (isScaled) {
        scale("RegisterScalableTarget",
              {{QStringLiteral("ResourceId"), QStringLiteral("service/prod/shop")},
               {QStringLiteral("MinCapacity"), 4}});
    }
    const int before = minimum();
    QCOMPARE(before, isScaled ? 4 : -1);
    auto other = program(QStringLiteral("other"), true);
    other->pins.unpin(open[0]);
    QTRY_VERIFY_WITH_TIMEOUT(!other->told.isEmpty(), 20'000);
    QVERIFY2(
        other->told.join(u' ').contains(
            QStringLiteral("it was pinned at %1, and the settings name %2 now").arg(Ours, Theirs)),
        qUtf8Printable(other->told.join(u' ')));
    QVERIFY(!other->hasNone());
    QCOMPARE(minimum(), before);
    QCOMPARE(deploy::openPins(m_record->entries).size(), 1);
    other.reset();

    // With the right credentials again it is.
    auto own = program(QStringLiteral("own"), false);
    own->pins.unpin(open[0]);
    QTRY_VERIFY_WITH_TIMEOUT(own->hasNone(), 20'000);
    QVERIFY2(own->told.join(u' ').contains(QStringLiteral("service/prod/shop is 2 again")),
             qUtf8Printable(own->told.join(u' ')));
    QCOMPARE(minimum(), before);
    QTRY_VERIFY(deploy::openPins(m_record->entries).isEmpty());
}

QTEST_GUILESS_MAIN(tst_EcsAccounts)
#include "tst_EcsAccounts.moc"
