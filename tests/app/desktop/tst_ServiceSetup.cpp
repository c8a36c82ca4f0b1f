// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/EnvironmentDeck.h"
#include "models/items/FleetModel.h"
#include "tests/app/desktop/SessionWindow.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/setup/WatchPage.h"
#include "widgets/shell/FirstRunPage.h"
#include "widgets/shell/MainWindow.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>

using namespace wb;
using setup::WatchPage;
using shell::MainWindow;

/// From the first page to a service on the screen, with a real exporter's body over real HTTP.
class TestServiceSetup : public test::SessionWindow {
    Q_OBJECT

    double m_commands = 100;

    [[nodiscard]] QString path() const override {
        return m_folder->filePath(QStringLiteral("new/watchbridge.yaml"));
    }
    [[nodiscard]] QString address() const {
        return QStringLiteral("127.0.0.1:%1").arg(m_server.port());
    }
    [[nodiscard]] QByteArray read(const QString& file) const {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(none)");
    }
    template <typename Widget>
    static Widget* part(const char* name) {
        const auto* page = top<WatchPage>();
        return page == nullptr ? nullptr : page->findChild<Widget*>(QLatin1String(name));
    }
    static QString shown(const char* name) {
        const auto* label = part<QLabel>(name);
        return label != nullptr && label->isVisible() ? label->text() : QString();
    }
    static void look(const QString& address) {
        QTest::keyClicks(part<QLineEdit>("watchAddress"), address);
        QTest::keyClick(part<QLineEdit>("watchAddress"), Qt::Key_Return);
    }
    static QStringList services() {
        QStringList names;
        const auto* window = top<MainWindow>();
        const auto* view = window ? window->findChild<wb::fleet::FleetView*>() : nullptr;
        for (int row = 0; view != nullptr && row < view->model()->rowCount(); ++row) {
            names << view->model()->index(row, 0).data(items::FleetModel::NameRole).toString();
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        m_appearance = std::make_unique<common::Appearance>(*qApp, QString());
        QFile body(QStringLiteral(WB_TEST_DATA "/bodies/redis_exporter-1.45.0.prom"));
        QVERIFY(body.open(QIODevice::ReadOnly));
        // A live one: commands go on.
        const QByteArray text = body.readAll();
        m_server.answer(QStringLiteral("/metrics"), [this, text](QTcpSocket* socket) {
            m_commands += 100;
            const QByteArray now = QByteArray(text).replace(
                "\nredis_commands_processed_total 6\n",
                "\nredis_commands_processed_total " + QByteArray::number(m_commands) + '\n');
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\n"
                          "Content-Length: " +
                          QByteArray::number(now.size()) + "\r\nConnection: close\r\n\r\n" + now);
            socket->disconnectFromHost();
        });
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() {
        if (auto* page = top<WatchPage>()) {
            page->close();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_session.reset();
    }

    void fromNothingToAServiceOnTheScreen() {
        begin();
        auto* first = top<shell::FirstRunPage>();
        QVERIFY(first != nullptr);
        QTest::mouseClick(first->findChild<QAbstractButton*>(QStringLiteral("watchService")),
                          Qt::LeftButton);
        QTRY_VERIFY(top<WatchPage>() != nullptr);
        QVERIFY(!top<WatchPage>()->isModal());
        look(address());
        QTRY_VERIFY_WITH_TIMEOUT(shown("watchState").contains(QStringLiteral("1 thing")), 15'000);
        QCOMPARE(part<QAbstractButton>("watchPreset")->text(),
                 QStringLiteral("Redis (redis_exporter)"));
        QVERIFY2(shown("watchEvidence").contains(QStringLiteral("redis_up, redis_instance_info")),
                 qPrintable(shown("watchEvidence")));
        QCOMPARE(part<QLineEdit>("watchName")->text(), QStringLiteral("redis"));
        // The rows are latency, traffic, errors, memory, CPU, kills, release; live.
        QTRY_VERIFY_WITH_TIMEOUT(shown("signalValue1").endsWith(QStringLiteral("/s")), 20'000);
        QCOMPARE(shown("signalValue0"), QStringLiteral("—"));
        QCOMPARE(shown("signalValue6"), QStringLiteral("7.0.15"));
        QVERIFY(!shown("signalValue3").isEmpty());
        // Nothing is written before somebody says so.
        QCOMPARE(read(path()), QByteArray("(none)"));
        const QString text = part<QPlainTextEdit>("watchText")->toPlainText();
        QVERIFY2(text.contains(QStringLiteral("signals: {preset: redis_exporter}")),
                 qPrintable(text));
        QTest::mouseClick(part<QAbstractButton>("watchWrite"), Qt::LeftButton);
        QVERIFY2(read(path()).contains(text.toUtf8()), read(path()).constData());
        QVERIFY(shown("watchOutcome").startsWith(QStringLiteral("Written")));
        QTRY_VERIFY_WITH_TIMEOUT(top<MainWindow>() != nullptr, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(services(), QStringList{QStringLiteral("redis")}, 15'000);
        QVERIFY(top<shell::FirstRunPage>() == nullptr);
    }

    void aSecondOneIsAddedFromTheWindow() {
        fromNothingToAServiceOnTheScreen();
        top<WatchPage>()->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::keyClick(top<MainWindow>(), Qt::Key_W);
        QTRY_VERIFY(top<WatchPage>() != nullptr);
        look(address());
        QTRY_VERIFY_WITH_TIMEOUT(
            shown("watchOutcome").contains(QStringLiteral("watched already, as redis")), 15'000);
        QVERIFY(!part<QAbstractButton>("watchWrite")->isEnabled());
        test::ScriptedServer other;
        other.answerBody(QStringLiteral("/metrics"), "redis_up 1\nredis_instance_info 1\n");
        part<QLineEdit>("watchAddress")->clear();
        look(QStringLiteral("127.0.0.1:%1").arg(other.port()));
        QTRY_VERIFY_WITH_TIMEOUT(part<QAbstractButton>("watchWrite")->isEnabled(), 15'000);
        QCOMPARE(part<QLineEdit>("watchName")->text(), QStringLiteral("redis-2"));
        auto* name = part<QLineEdit>("watchName");
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("redis"));
        // Taken: said so, and the button is off.
        QVERIFY2(shown("watchOutcome").contains(QStringLiteral("twice")),
                 qPrintable(shown("watchOutcome")));
        QVERIFY(!part<QAbstractButton>("watchWrite")->isEnabled());
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("cache"));
        const QByteArray before = read(path());
        QTest::mouseClick(part<QAbstractButton>("watchWrite"), Qt::LeftButton);
        QCOMPARE(read(path() + QStringLiteral(".bak")), before);
        QVERIFY(read(path()).startsWith(before));
        QTRY_VERIFY_WITH_TIMEOUT(services().contains(QStringLiteral("cache")), 15'000);
    }

    void aTokenIsNamedAndNeverWritten() {
        test::ScriptedServer guarded;
        guarded.answer(QStringLiteral("/metrics"), [&](QTcpSocket* socket) {
            const bool isLetIn = test::ScriptedServer::header(guarded.requests.constLast(),
                                                              "Authorization") == "Bearer hunter2";
            socket->write(isLetIn ? "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
                                    "Content-Length: 11\r\nConnection: close\r\n\r\nredis_up 1\n"
                                  : "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n"
                                    "Connection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
        const QString where = QStringLiteral("127.0.0.1:%1").arg(guarded.port());
        qputenv("WB_TEST_SETUP_TOKEN", "hunter2");
        begin();
        top<shell::FirstRunPage>()
            ->findChild<QAbstractButton*>(QStringLiteral("watchService"))
            ->click();
        QTRY_VERIFY(top<WatchPage>() != nullptr);
        look(where);
        QTRY_VERIFY_WITH_TIMEOUT(shown("watchState").contains(QStringLiteral("401")), 15'000);
        QTest::keyClicks(part<QLineEdit>("watchSecret"), QStringLiteral("hunter2"));
        QTest::keyClick(part<QLineEdit>("watchSecret"), Qt::Key_Return);
        QTRY_VERIFY(shown("watchState").contains(QStringLiteral("not the token itself")));
        part<QLineEdit>("watchSecret")->clear();
        QTest::keyClicks(part<QLineEdit>("watchSecret"), QStringLiteral("env:WB_TEST_SETUP_TOKEN"));
        QTest::keyClick(part<QLineEdit>("watchSecret"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPlainTextEdit>("watchText")->isVisible(), 15'000);
        QVERIFY(part<QPlainTextEdit>("watchText")
                    ->toPlainText()
                    .contains(QStringLiteral("auth: {bearer: \"env:WB_TEST_SETUP_TOKEN\"}")));
        QTest::mouseClick(part<QAbstractButton>("watchWrite"), Qt::LeftButton);
        QVERIFY(read(path()).contains("env:WB_TEST_SETUP_TOKEN"));
        QVERIFY(!read(path()).contains("hunter2"));
    }

    void whatIsNotThereIsSaid() {
        begin();
        top<shell::FirstRunPage>()
            ->findChild<QAbstractButton*>(QStringLiteral("watchService"))
            ->click();
        QTRY_VERIFY(top<WatchPage>() != nullptr);
        look(QStringLiteral("127.0.0.1:9"));
        QTRY_VERIFY_WITH_TIMEOUT(shown("watchState").contains(QStringLiteral("127.0.0.1:9")),
                                 15'000);
        QVERIFY(part<QAbstractButton>("watchWrite")->isHidden() ||
                !part<QAbstractButton>("watchWrite")->isVisible());
    }
};

QTEST_MAIN(TestServiceSetup)
#include "tst_ServiceSetup.moc"
