// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Bridge.h"
#include "app/desktop/EnvironmentDeck.h"
#include "app/settings/ConfigFile.h"
#include "app/storage/SqliteStore.h"
#include "models/deploy/CapacityPin.h"
#include "tests/app/desktop/SessionWindow.h"
#include "tests/support/FakeKubeCluster.h"
#include "widgets/common/PlainText.h"
#include "widgets/shell/MainWindow.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QTest>

#include <atomic>

using namespace wb;
using shell::MainWindow;

namespace {

class HurriedClock : public SystemClock {
public:
    [[nodiscard]] DurationMs steadyMs() const override { return SystemClock::steadyMs() + aheadMs; }
    std::atomic<DurationMs> aheadMs = 0;
};

} // namespace

/// The window while an earlier run's pin is open, on a Kubernetes API that does not let it be put
/// back.
class TestPinnedDesk : public test::SessionWindow {
    Q_OBJECT

    static constexpr int PatienceMs = 20'000;
    const QString m_service = QStringLiteral("shop");
    std::unique_ptr<test::FakeKubeCluster> m_cluster;
    HurriedClock m_hurried;

    [[nodiscard]] QString path() const override {
        return m_folder->filePath(QStringLiteral("wb.yaml"));
    }
    [[nodiscard]] QString databasePath(const char* environment) const {
        const auto config = settings::loadConfig(path());
        return settings::storagePath(*config, QString::fromLatin1(environment));
    }
    [[nodiscard]] QByteArray environment(const QByteArray& name, bool hasPinned) const {
        const QByteArray target =
            "        targets: {static: ['127.0.0.1:" + QByteArray::number(m_server.port()) +
            "']}\n        signals: {memory: {gauge: "
            "process_resident_memory_bytes}}\n";
        QByteArray text = "  - name: " + name + "\n    actions: enabled\n    services:\n" +
                          "      - name: mail\n" + target;
        if (hasPinned) {
            text += "      - name: shop\n" + target + "        deploy: {provider: kubernetes, " +
                    "kubeconfig: '" + m_cluster->kubeconfig().toUtf8() + "', pin_capacity: true}\n";
        }
        return text;
    }
    void write(const QByteArray& environments) const {
        QFile file(path());
        const QByteArray text = "environments:\n" + environments + "storage: {path: prod1.db}\n";
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    /// As a program that is gone has left it, at this very autoscaler.
    void leavePinned(const char* environment) {
        const SystemClock clock;
        kubernetes::KubeProvider provider(m_cluster->options(m_service, clock));
        bool isRead = false;
        provider.autoscaler()->fetchRange(m_service, [&](const auto&) { isRead = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isRead, PatienceMs);
        deploy::AuditEntry entry;
        entry.timeMs = clock.nowMs() - 3'600'000;
        entry.actor = QStringLiteral("ana@desk");
        entry.actionId = QStringLiteral("a-1");
        entry.step = deploy::step::Pin;
        entry.service = m_service;
        entry.evidence = {
            {QStringLiteral("program"), QStringLiteral("gone")},
            {QStringLiteral("autoscaler"), QStringLiteral("HorizontalPodAutoscaler shop")},
            {QStringLiteral("place"), provider.autoscaler()->place(m_service)},
            {QStringLiteral("minimum"), 1},
            {QStringLiteral("pinned"), 2}};
        storage::Database::Options options;
        options.path = databasePath(environment);
        const auto store = storage::SqliteStore::open(options);
        QVERIFY(store && (*store)->audit().append(entry));
        entry.step = deploy::step::Pinned;
        QVERIFY((*store)->audit().append(entry));
        m_cluster->merge(scalerPath(), {{QStringLiteral("spec"),
                                         QJsonObject{{QStringLiteral("minReplicas"), 2}}}});
        m_cluster->api.mayScale = false;
    }
    [[nodiscard]] QString scalerPath() const {
        return test::KubeCluster::pathOf(QStringLiteral("horizontalpodautoscalers"), m_service);
    }
    /// The next try finds that it may.
    void allow() {
        m_cluster->api.mayScale = true;
        m_hurried.aheadMs += 600'000;
    }
    static QString message() {
        const auto* label =
            top<MainWindow>()->findChild<common::ElidedLabel*>(QStringLiteral("statusMessage"));
        return label->text();
    }
    [[nodiscard]] int minimum() const {
        return m_cluster->get(scalerPath())[QLatin1String("spec")][QLatin1String("minReplicas")]
            .toInt();
    }
    /// What the environment's timeline says, as it is durable.
    [[nodiscard]] QString notes(const char* environment) const {
        storage::Database::Options options;
        options.path = databasePath(environment);
        const auto store = storage::SqliteStore::open(options);
        const auto entries = (*store)->recentEntries(0);
        QStringList texts;
        for (const incidents::TimelineEntry& entry : *entries) {
            texts << entry.title + u' ' + entry.detail;
        }
        return texts.join(u'\n');
    }
    template <typename Widget>
    static Widget* part(const char* name) {
        return top<MainWindow>()->findChild<Widget*>(QLatin1String(name));
    }
    /// Two environments, of which the second has the pin and is shown.
    void beginAtPinned() {
        write(environment("US", false) + environment("EU", true));
        leavePinned("EU");
        begin(m_hurried);
        m_session->deck()->change(QStringLiteral("EU"));
        QTRY_VERIFY_WITH_TIMEOUT(message().contains(QStringLiteral("is still pinned")), PatienceMs);
    }

private Q_SLOTS:
    void initTestCase() {
        m_appearance = std::make_unique<common::Appearance>(*qApp, QString());
        m_server.answerBody(QStringLiteral("/metrics"), "process_resident_memory_bytes 1e8\n");
    }
    void init() {
        m_hurried.aheadMs = 0;
        m_folder = std::make_unique<QTemporaryDir>();
        m_cluster = std::make_unique<test::FakeKubeCluster>();
        m_cluster->create(m_service, QStringLiteral("shop:v1"));
        m_cluster->scale(m_service, 1, 9);
    }
    void cleanup() { m_session.reset(); }

    void closingAsksWhileSomethingIsPinned();
    void quittingAllTheSameLeavesIt();
    void aServiceThatIsTakenOutIsToldOf();
    void anEnvironmentThatIsTakenOutIsToldOf();
    void whoIsEndedFromOutsideIsNotAsked();
};

void TestPinnedDesk::closingAsksWhileSomethingIsPinned() {
    beginAtPinned();
    // Whichever is shown, the program ends with it.
    m_session->deck()->change(QStringLiteral("US"));
    QVERIFY(!top<MainWindow>()->close());
    QVERIFY(top<MainWindow>()->isVisible());
    auto* question = part<QWidget>("quitQuestion");
    QVERIFY(question->isVisible());
    QCOMPARE(part<QLabel>("quitReasons")->text(),
             QStringLiteral("EU, shop: the minimum of HorizontalPodAutoscaler shop is 2; set it to "
                            "1 by hand."));
    QTest::mouseClick(part<QAbstractButton>("stayButton"), Qt::LeftButton);
    QVERIFY(!question->isVisible());
    QVERIFY(!top<MainWindow>()->close());
    QVERIFY(question->isVisible());
    // Put back, it is asked about no longer.
    allow();
    QTRY_COMPARE_WITH_TIMEOUT(minimum(), 1, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!question->isVisible(), PatienceMs);
    QVERIFY(top<MainWindow>()->close());
    QVERIFY(top<MainWindow>() == nullptr);
    m_session.reset();
    QVERIFY2(notes("EU").contains(QStringLiteral("is no longer pinned")), qPrintable(notes("EU")));
}

void TestPinnedDesk::quittingAllTheSameLeavesIt() {
    beginAtPinned();
    QVERIFY(!top<MainWindow>()->close());
    QTest::mouseClick(part<QAbstractButton>("quitAllTheSame"), Qt::LeftButton);
    QVERIFY(top<MainWindow>() == nullptr);
    m_session.reset();
    QCOMPARE(minimum(), 2);
    QVERIFY2(notes("EU").contains(QStringLiteral("by hand, set it to 1")), qPrintable(notes("EU")));
    // And the next start puts it back.
    allow();
    begin(m_hurried);
    m_session->deck()->change(QStringLiteral("EU"));
    QTRY_COMPARE_WITH_TIMEOUT(minimum(), 1, PatienceMs);
}

void TestPinnedDesk::whoIsEndedFromOutsideIsNotAsked() {
    beginAtPinned();
    m_session->end();
    QVERIFY(top<MainWindow>() == nullptr);
}

void TestPinnedDesk::aServiceThatIsTakenOutIsToldOf() {
    beginAtPinned();
    write(environment("US", false) + environment("EU", false));
    const QString told = QStringLiteral("The capacity of shop is still pinned: the minimum of "
                                        "HorizontalPodAutoscaler shop is not put back from 2 to 1 "
                                        "(it has no deploy provider here");
    QTRY_VERIFY_WITH_TIMEOUT(notes("EU").contains(told), PatienceMs);
    QVERIFY(!top<MainWindow>()->close());
    QVERIFY(part<QLabel>("quitReasons")->text().contains(QStringLiteral("set it to 1 by hand")));
    // There again, it is put back.
    allow();
    write(environment("US", false) + environment("EU", true));
    QTRY_COMPARE_WITH_TIMEOUT(minimum(), 1, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!part<QWidget>("quitQuestion")->isVisible(), PatienceMs);
}

void TestPinnedDesk::anEnvironmentThatIsTakenOutIsToldOf() {
    beginAtPinned();
    const QString kept = databasePath("EU");
    write(environment("US", false));
    // Its watch goes on for a while, for what it has to put back.
    const auto isLeft = [&] {
        m_hurried.aheadMs += 1000;
        return m_session->deck()->current().environment() == QLatin1String("US");
    };
    QTRY_VERIFY_WITH_TIMEOUT(isLeft(), PatienceMs);
    QVERIFY(m_hurried.aheadMs > 90'000);
    const QString told = QStringLiteral("(the configuration no longer has EU; where it is there "
                                        "again, the next start puts it back). Put it back by hand: "
                                        "it was 1.");
    QVERIFY2(message().contains(told), qPrintable(message()));
    QVERIFY(top<MainWindow>()->close());
    m_session.reset();
    write(environment("US", false) + environment("EU", true));
    QCOMPARE(databasePath("EU"), kept);
    QVERIFY2(notes("EU").contains(told), qPrintable(notes("EU")));
    allow();
    begin(m_hurried);
    m_session->deck()->change(QStringLiteral("EU"));
    QTRY_COMPARE_WITH_TIMEOUT(minimum(), 1, PatienceMs);
}

QTEST_MAIN(TestPinnedDesk)
#include "tst_PinnedDesk.moc"
