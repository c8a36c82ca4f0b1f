// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Bridge.h"
#include "app/desktop/EnvironmentDeck.h"
#include "app/desktop/QuitReasons.h"
#include "app/settings/ConfigFile.h"
#include "app/storage/SqliteStore.h"
#include "tests/app/desktop/SessionWindow.h"
#include "tests/support/FakeController.h"
#include "widgets/shell/MainWindow.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QTest>

using namespace wb;
using shell::MainWindow;
using test::FakeController;

/// The window is closed, or the program ended, while an action is under way.
class TestQuitDesk : public test::SessionWindow {
    Q_OBJECT

    static constexpr int PatienceMs = 20'000;
    std::unique_ptr<FakeController> m_chat;
    std::unique_ptr<FakeController> m_search;

    [[nodiscard]] QString path() const override {
        return m_folder->filePath(QStringLiteral("wb.yaml"));
    }
    [[nodiscard]] QByteArray service(const QByteArray& name, const QUrl& controller) const {
        return "      - name: " + name +
               "\n        targets: {static: ['127.0.0.1:" + QByteArray::number(m_server.port()) +
               "']}\n        scrape: {interval: 200ms, timeout: 200ms}\n"
               "        signals: {memory: {gauge: process_resident_memory_bytes}}\n"
               "        deploy: {provider: controller, url: '" +
               controller.toEncoded() + "', service: chat}\n";
    }
    /// Arms a rollback of both services in the window, which is unlocked for it. A preflight whose
    /// questions are not answered keeps it armed.
    void arm() {
        for (FakeController* controller : {m_chat.get(), m_search.get()}) {
            controller->behave = [](FakeController::Kind) {
                return FakeController::Behaviour{FakeController::Way::Hang};
            };
        }
        QFile file(path());
        const QByteArray text =
            "environments:\n  - name: US\n    actions: enabled\n    services:\n" +
            service("chat", m_chat->url()) + service("search", m_search->url()) +
            "storage: {path: prod1.db}\n";
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        begin();
        const auto& bridge = m_session->deck()->current();
        const auto isWell = [&] {
            const auto* chat =
                bridge.fleet() ? bridge.fleet()->service(QStringLiteral("chat")) : nullptr;
            return chat != nullptr && chat->verdict.state == fleet::HealthState::Healthy;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWell(), PatienceMs);
        deploy::ActionRequest request;
        request.kind = fleet::DeploymentKind::Rollback;
        request.service = QStringLiteral("chat");
        request.release.code = QStringLiteral("v412");
        request.release.settings = QStringLiteral("r41");
        request.rollbackWith = QStringList{QStringLiteral("search")};
        QTest::keyClick(top<MainWindow>(), Qt::Key_U);
        Q_EMIT top<MainWindow>()->actionRequested(request);
        QVERIFY(bridge.isActing());
    }
    [[nodiscard]] QString notes() const {
        const auto config = settings::loadConfig(path());
        storage::Database::Options options;
        options.path = settings::storagePath(*config, QStringLiteral("US"));
        const auto store = storage::SqliteStore::open(options);
        const auto entries = (*store)->recentEntries(0);
        QStringList texts;
        for (const incidents::TimelineEntry& entry : *entries) {
            texts << entry.title;
        }
        return texts.join(u'\n');
    }
    template <typename Widget>
    static Widget* part(const char* name) {
        return top<MainWindow>()->findChild<Widget*>(QLatin1String(name));
    }
    const QString m_title = QStringLiteral("Roll back chat to v412 · r41, and search with it");

private Q_SLOTS:
    void initTestCase() {
        m_appearance = std::make_unique<common::Appearance>(*qApp, QString());
        m_server.answerBody(QStringLiteral("/metrics"), "process_resident_memory_bytes 1e8\n");
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_chat = std::make_unique<FakeController>();
        m_search = std::make_unique<FakeController>();
        m_chat->listen();
        m_search->listen();
    }
    void cleanup() { m_session.reset(); }

    void whatIsUnderWayIsAskedAbout() {
        arm();
        QVERIFY(!top<MainWindow>()->close());
        QVERIFY(part<QWidget>("quitQuestion")->isVisible());
        QCOMPARE(part<QLabel>("quitReasons")->text(),
                 QStringLiteral("US · %1: nothing is sent.").arg(m_title));
        QTest::mouseClick(part<QAbstractButton>("stayButton"), Qt::LeftButton);
        QVERIFY(m_session->deck()->current().isActing());
        // Withdrawn, it is asked about no longer.
        QTest::keyClick(top<MainWindow>(), Qt::Key_Escape);
        QTRY_VERIFY(!m_session->deck()->current().isActing());
        QVERIFY(top<MainWindow>()->close());
        m_session.reset();
        QVERIFY2(!notes().contains(QStringLiteral("Watchbridge ended")), qPrintable(notes()));
    }

    void whoEndsItAllTheSameLeavesALine_data() {
        QTest::addColumn<bool>("isFromOutside");
        QTest::newRow("by the question's button") << false;
        QTest::newRow("SIGTERM, which asks nobody") << true;
    }
    void whoEndsItAllTheSameLeavesALine() {
        QFETCH(bool, isFromOutside);
        arm();
        if (isFromOutside) {
            m_session->end();
        } else {
            QVERIFY(!top<MainWindow>()->close());
            QTest::mouseClick(part<QAbstractButton>("quitAllTheSame"), Qt::LeftButton);
        }
        QVERIFY(top<MainWindow>() == nullptr);
        m_session.reset();
        QVERIFY2(
            notes().contains(
                QStringLiteral("Watchbridge ended during \"%1\": nothing is sent.").arg(m_title)),
            qPrintable(notes()));
        QCOMPARE(m_chat->writesSeen, 0);
    }

    void whatOfAGroupIsNotSentIsTold() {
        using deploy::ActionState;
        deploy::ActionSnapshot action;
        action.title = m_title;
        const auto left = [&action](ActionState chat, ActionState search) {
            action.members.resize(2);
            action.members[0].service = QStringLiteral("chat");
            action.members[0].state = chat;
            action.members[1].service = QStringLiteral("search");
            action.members[1].state = search;
            return desktop::whatIsLeft(action).inEnglish();
        };
        QCOMPARE(left(ActionState::Armed, ActionState::Preflight),
                 QStringLiteral("nothing is sent"));
        QCOMPARE(left(ActionState::Running, ActionState::Armed),
                 QStringLiteral("chat is sent and goes on at the orchestrator; search is not sent "
                                "and stays as it is"));
        QCOMPARE(desktop::leftText(action),
                 QStringLiteral("Watchbridge ended during \"%1\": chat is sent and goes on at the "
                                "orchestrator; search is not sent and stays as it is.")
                     .arg(m_title));
        QCOMPARE(left(ActionState::Verifying, ActionState::Running),
                 QStringLiteral("chat has its deployment; search is sent and goes on at the "
                                "orchestrator"));
        QCOMPARE(left(ActionState::Running, ActionState::Failed),
                 QStringLiteral("chat is sent and goes on at the orchestrator; search has ended"));
    }
};

QTEST_MAIN(TestQuitDesk)
#include "tst_QuitDesk.moc"
