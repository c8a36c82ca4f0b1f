// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/desktop/Bridge.h"
#include "app/desktop/EnvironmentDeck.h"
#include "app/desktop/Session.h"
#include "models/items/FleetModel.h"
#include "tests/support/FakeController.h"
#include "tests/support/ScriptedServer.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/PlainText.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/shell/MainWindow.h"
#include "widgets/shell/SettingsNotice.h"

#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace wb;
using desktop::Session;
using shell::MainWindow;

namespace {

/// The system's clock on a machine that may have slept meanwhile.
class SleptClock : public SystemClock {
public:
    [[nodiscard]] TimeMs nowMs() const override { return SystemClock::nowMs() + sleptMs; }
    std::atomic<DurationMs> sleptMs = 0;
};

} // namespace

/// The program on a real file that changes under it, with real targets.
class TestReload : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    test::ScriptedServer m_server;
    test::FakeController m_controller;
    SleptClock m_clock;
    std::unique_ptr<common::Appearance> m_appearance;
    std::unique_ptr<Session> m_session;

    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("wb.yaml")); }
    [[nodiscard]] QByteArray service(const QByteArray& name, const QByteArray& more = {}) const {
        return "      - name: " + name +
               "\n        targets: {static: ['127.0.0.1:" + QByteArray::number(m_server.port()) +
               "']}\n        scrape: {interval: 200ms, timeout: 200ms, path: /" + name +
               "}\n        signals: {memory: {gauge: process_resident_memory_bytes}}\n" + more;
    }
    [[nodiscard]] QByteArray deploy() const {
        return "        deploy: {provider: controller, url: '" + m_controller.url().toEncoded() +
               "'}\n";
    }
    static QByteArray environment(const QByteArray& services, const QByteArray& name = "US") {
        return "  - name: " + name + "\n    actions: enabled\n    services:\n" + services;
    }
    void write(const QByteArray& environments) const {
        QFile file(path());
        const QByteArray text = "environments:\n" + environments + "storage: {path: prod1.db}\n";
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    void begin() {
        Session::Options options;
        options.configFile = path();
        options.clock = &m_clock;
        options.appearance = m_appearance.get();
        m_session = std::make_unique<Session>(std::move(options));
        if (const auto config = m_session->begin()) {
            m_session->watch(*config, {});
        }
        m_session->show();
    }
    [[nodiscard]] qsizetype requestsOf(const QByteArray& path) const {
        return std::count_if(
            m_server.requests.begin(), m_server.requests.end(),
            [&](const QByteArray& head) { return head.startsWith("GET " + path + ' '); });
    }
    static MainWindow* window() {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* found = qobject_cast<MainWindow*>(widget);
            if (found != nullptr && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }
    template <typename Widget>
    static QString shown(const char* name) {
        const MainWindow* in = window();
        const auto* label = in ? in->findChild<Widget*>(QLatin1String(name)) : nullptr;
        return label != nullptr && label->isVisible() ? label->text() : QString();
    }
    static QStringList services() {
        QStringList names;
        const MainWindow* in = window();
        const auto* view = in ? in->findChild<wb::fleet::FleetView*>() : nullptr;
        const QAbstractItemModel* model = view ? view->model() : nullptr;
        for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
            names << model->index(row, 0).data(items::FleetModel::NameRole).toString();
        }
        names.sort();
        return names;
    }
    static fleet::HealthState stateOf(const QString& service) {
        const auto* view = window()->findChild<wb::fleet::FleetView*>();
        const QAbstractItemModel* model = view->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            if (index.data(items::FleetModel::NameRole).toString() == service) {
                return static_cast<fleet::HealthState>(
                    index.data(items::FleetModel::StateRole).toInt());
            }
        }
        return fleet::HealthState::Unknown;
    }

    /// Arms a redeploy of chat in the window, which is unlocked for it.
    void armed(test::FakeController::Way way) {
        m_controller.behave = [way](test::FakeController::Kind) {
            return test::FakeController::Behaviour{way};
        };
        m_controller.writesSeen = 0;
        write(environment(service("chat", deploy())));
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("chat")), fleet::HealthState::Healthy,
                                  20'000);
        deploy::ActionRequest request;
        request.service = QStringLiteral("chat");
        QTest::keyClick(window(), Qt::Key_U);
        Q_EMIT window()->actionRequested(request);
        QVERIFY(m_session->deck()->current().isActing());
    }

private Q_SLOTS:
    void initTestCase() {
        m_appearance = std::make_unique<common::Appearance>(*qApp, QString());
        m_controller.listen();
        for (const char* path : {"/chat", "/search", "/mail"}) {
            m_server.answerBody(QLatin1String(path), "process_resident_memory_bytes 1e8\n");
        }
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_session.reset(); }

    void aChangeTakesEffectAndDisturbsNothingElse() {
        write(environment(service("chat") + service("search")));
        begin();
        const auto isWell = [] {
            return stateOf(QStringLiteral("chat")) == fleet::HealthState::Healthy &&
                   stateOf(QStringLiteral("search")) == fleet::HealthState::Healthy;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWell(), 20'000);
        MainWindow* before = window();
        before->findChild<wb::fleet::FleetView*>()->choose(QStringLiteral("search"));
        int unknown = 0;
        const auto* model = before->findChild<wb::fleet::FleetView*>()->model();
        connect(model, &QAbstractItemModel::dataChanged, this, [&] {
            unknown += stateOf(QStringLiteral("search")) == fleet::HealthState::Healthy ? 0 : 1;
        });
        const qsizetype asked = requestsOf("/search");

        write(environment(service("search") + service("mail")));
        QTRY_COMPARE_WITH_TIMEOUT(
            services(), (QStringList{QStringLiteral("mail"), QStringLiteral("search")}), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("mail")), fleet::HealthState::Healthy,
                                  20'000);
        QCOMPARE(window(), before);
        QCOMPARE(before->chosenService(), QStringLiteral("search"));
        QCOMPARE(unknown, 0);
        QVERIFY(requestsOf("/search") > asked);
        // The one that is gone is asked no more, once what was under way has ended.
        const qsizetype lastChats = requestsOf("/chat");
        const qsizetype firstMails = requestsOf("/mail");
        QTRY_VERIFY_WITH_TIMEOUT(requestsOf("/mail") >= firstMails + 3, 10'000);
        QCOMPARE(requestsOf("/chat"), lastChats);
    }

    void aListThatDoesNotAnswerKeepsItsTargets() {
        m_server.answerBody(QStringLiteral("/sd"),
                            "[{\"targets\":[\"127.0.0.1:" + QByteArray::number(m_server.port()) +
                                "\"]}]",
                            "application/json");
        const QByteArray listed = "      - name: search\n        targets: {http_sd: ['" +
                                  m_server.url(QStringLiteral("/sd")).toEncoded() +
                                  "']}\n        scrape: {interval: 200ms, timeout: 200ms, path: "
                                  "/search}\n        signals: {memory: {gauge: "
                                  "process_resident_memory_bytes}}\n";
        write(environment(listed));
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("search")), fleet::HealthState::Healthy,
                                  20'000);
        m_server.answer(QStringLiteral("/sd"), [](QTcpSocket* /*never answered*/) {});
        int unknown = 0;
        connect(window()->findChild<wb::fleet::FleetView*>()->model(),
                &QAbstractItemModel::dataChanged, this, [&] {
                    unknown +=
                        stateOf(QStringLiteral("search")) == fleet::HealthState::Healthy ? 0 : 1;
                });
        write(environment(listed + service("mail")));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("mail")), fleet::HealthState::Healthy,
                                  20'000);
        const qsizetype before = requestsOf("/search");
        QTRY_VERIFY_WITH_TIMEOUT(requestsOf("/search") > before + 2, 10'000);
        QCOMPARE(unknown, 0);
    }

    void mistakesLeaveTheOldSettingsAndAreToldUntilMended() {
        write(environment(service("chat")));
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(services(), QStringList{QStringLiteral("chat")}, 20'000);
        write(environment(service("chat", "        objektives: {errors: 1%}\n")));
        QTRY_VERIFY_WITH_TIMEOUT(shown<QLabel>("settingsMistakes")
                                     .contains(QStringLiteral("wb.yaml:9: unknown key "
                                                              "\"objektives\"")),
                                 10'000);
        QVERIFY(shown<QLabel>("settingsNoticeTitle").contains(QStringLiteral("1 mistake")));
        QCOMPARE(services(), QStringList{QStringLiteral("chat")});
        write(environment(service("chat") + service("mail")));
        QTRY_COMPARE_WITH_TIMEOUT(
            services(), (QStringList{QStringLiteral("chat"), QStringLiteral("mail")}), 10'000);
        QVERIFY(!window()->settingsNotice().isVisible());
    }

    void aDeletedFileLeavesTheOldSettings() {
        write(environment(service("chat")));
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(services(), QStringList{QStringLiteral("chat")}, 20'000);
        QVERIFY(QFile::remove(path()));
        QTRY_VERIFY_WITH_TIMEOUT(
            shown<QLabel>("settingsNoticeTitle").contains(QStringLiteral("is gone")), 10'000);
        const qsizetype before = m_server.requests.size();
        QTRY_VERIFY(m_server.requests.size() > before + 2);
        QCOMPARE(services(), QStringList{QStringLiteral("chat")});
    }

    void anActionUnderWayIsNotDisturbed() {
        // A preflight whose questions are not answered keeps the action armed.
        m_controller.behave = [](test::FakeController::Kind) {
            return test::FakeController::Behaviour{test::FakeController::Way::Hang};
        };
        write(environment(service("chat", deploy())));
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(services(), QStringList{QStringLiteral("chat")}, 20'000);
        deploy::ActionRequest request;
        request.service = QStringLiteral("chat");
        const auto& desk = *m_session->deck();
        // Locked until somebody unlocks it, whatever asks.
        Q_EMIT window()->actionRequested(request);
        QVERIFY(!desk.current().isActing());
        auto* lock = window()->findChild<QAbstractButton*>(QStringLiteral("unlockButton"));
        QVERIFY(lock->isVisible());
        QTest::keyClick(window(), Qt::Key_U);
        QVERIFY2(lock->text().contains(QStringLiteral("15")), qPrintable(lock->text()));
        Q_EMIT window()->actionRequested(request);
        QVERIFY(desk.current().isActing());
        write(environment(service("chat", deploy()) + service("mail")));
        QTRY_VERIFY_WITH_TIMEOUT(
            window()
                ->findChild<common::ElidedLabel*>(QStringLiteral("statusMessage"))
                ->text()
                .contains(QStringLiteral("when the action is over")),
            4'000);
        QVERIFY(desk.current().isActing());
        QCOMPARE(services(), QStringList{QStringLiteral("chat")});
        QTest::keyClick(window(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.current().isActing());
        QTRY_COMPARE_WITH_TIMEOUT(
            services(), (QStringList{QStringLiteral("chat"), QStringLiteral("mail")}), 10'000);
    }

    void lockingWithdrawsWhatIsArmed() {
        armed(test::FakeController::Way::Hang);
        QTest::keyClick(window(), Qt::Key_U);
        QVERIFY(!m_session->deck()->current().isActing());
        QVERIFY2(shown<common::ElidedLabel>("statusMessage").contains(QStringLiteral("withdrawn")),
                 qPrintable(shown<common::ElidedLabel>("statusMessage")));
        QCOMPARE(m_controller.writesSeen, 0);
    }

    void whatWasArmedBeforeTheMachineSleptIsWithdrawn() {
        // With an answer, figures as old as the night would end it.
        armed(test::FakeController::Way::Hang);
        m_clock.sleptMs += 8 * 3'600'000;
        QTRY_VERIFY(
            shown<common::ElidedLabel>("statusMessage").contains(QStringLiteral("withdrawn")));
        QVERIFY(!m_session->deck()->current().isActing());
        QCOMPARE(m_controller.writesSeen, 0);
    }

    void aLockedDeskSendsNothingAtOnce() {
        armed(test::FakeController::Way::Proper);
        m_clock.sleptMs += 8 * 3'600'000;
        // Before any timer has seen it.
        Q_EMIT window()->goNowRequested(QStringLiteral("whichever"));
        QVERIFY(!m_session->deck()->current().isActing());
        Q_EMIT window()->overrideRequested(QStringLiteral("whichever"),
                                           QStringLiteral("chat: nobody is here to say so"));
        QVERIFY2(shown<common::ElidedLabel>("statusMessage").contains(QStringLiteral("locked")),
                 qPrintable(shown<common::ElidedLabel>("statusMessage")));
        QCOMPARE(m_controller.writesSeen, 0);
    }

    void theFirstPageGoesOnByItself() {
        begin();
        QVERIFY(window() == nullptr);
        write(environment({}));
        const auto mistakes = [&] {
            for (QWidget* each : QApplication::topLevelWidgets()) {
                if (const auto* label =
                        each->findChild<QLabel*>(QStringLiteral("configMistakes"))) {
                    return label->text();
                }
            }
            return QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(mistakes().contains(QStringLiteral("at least one service")),
                                 10'000);
        write(environment(service("chat")));
        QTRY_VERIFY_WITH_TIMEOUT(window() != nullptr, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(services(), QStringList{QStringLiteral("chat")}, 20'000);
    }

    void environmentsComeAndGo() {
        write(environment(service("chat")) + environment(service("mail"), "EU"));
        begin();
        m_session->deck()->change(QStringLiteral("EU"));
        QTRY_COMPARE_WITH_TIMEOUT(services(), QStringList{QStringLiteral("mail")}, 20'000);
        write(environment(service("chat")));
        QTRY_COMPARE_WITH_TIMEOUT(services(), QStringList{QStringLiteral("chat")}, 20'000);
        // Another first environment would write into this one's record.
        write(environment(service("mail"), "EU") + environment(service("chat")));
        QTRY_VERIFY_WITH_TIMEOUT(
            shown<QLabel>("settingsMistakes").contains(QStringLiteral("at the next start")),
            10'000);
        QCOMPARE(services(), QStringList{QStringLiteral("chat")});
    }
};

QTEST_MAIN(TestReload)
#include "tst_Reload.moc"
