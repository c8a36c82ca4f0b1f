// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopNotifier.h"
#include "tests/support/NotificationServer.h"
#include "tests/support/PrivateBus.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using alarms::Notice;
using desktop::DesktopNotifier;
using test::NotificationServer;

namespace {

Notice notice(const char* title = "Prod1: chat unhealthy") {
    Notice notice;
    notice.key = QStringLiteral("Prod1");
    notice.title = QString::fromUtf8(title);
    notice.body = QStringLiteral("chat · memory 96 %");
    notice.opens = QStringLiteral("chat");
    notice.isUrgent = true;
    return notice;
}

} // namespace

/// The notifier and a notification server, each with its own connection to a real bus.
class TestDesktopNotifier : public QObject {
    Q_OBJECT

    std::unique_ptr<test::PrivateBus> m_bus;
    std::unique_ptr<NotificationServer> m_server;
    std::unique_ptr<DesktopNotifier> m_notifier;

private Q_SLOTS:
    void init() {
        m_bus = std::make_unique<test::PrivateBus>();
        QVERIFY(!m_bus->address().isEmpty());
        m_server = std::make_unique<NotificationServer>(m_bus->connection("server"));
        QVERIFY(m_server->begin());
        m_notifier = std::make_unique<DesktopNotifier>(m_bus->connection("client"));
    }
    void cleanup() {
        m_notifier.reset();
        m_server.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("server"));
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
        m_bus.reset();
    }

    void itIsShownAndItsNextTakesItsPlace() {
        m_notifier->show(notice());
        QTRY_COMPARE(m_server->shown.size(), 1);
        const NotificationServer::Shown first = m_server->shown[0];
        QCOMPARE(first.title, QStringLiteral("Prod1: chat unhealthy"));
        QCOMPARE(first.body, QStringLiteral("chat · memory 96 %"));
        QCOMPARE(first.replaced, 0U);
        QCOMPARE(first.actions.value(0), QStringLiteral("default"));
        QCOMPARE(first.hints.value(QStringLiteral("urgency")).userType(), int(QMetaType::UChar));
        QCOMPARE(first.hints.value(QStringLiteral("urgency")).toInt(), 2);
        QCOMPARE(first.hints.value(QStringLiteral("sound-name")).toString(),
                 QStringLiteral("dialog-error"));
        QVERIFY(!first.hints.contains(QStringLiteral("suppress-sound")));
        // While it is not answered yet, the newest counts.
        m_notifier->show(notice("second"));
        m_notifier->show(notice("third"));
        QTRY_COMPARE(m_server->shown.constLast().title, QStringLiteral("third"));
        QCOMPARE(m_server->shown.constLast().replaced, first.id);
    }
    void environmentsHaveTheirOwn() {
        Notice other = notice();
        other.key = QStringLiteral("EU");
        m_notifier->show(notice());
        m_notifier->show(other);
        QTRY_COMPARE(m_server->shown.size(), 2);
        QVERIFY(m_server->shown[0].id != m_server->shown[1].id);
    }
    void aClickOpensTheService() {
        QSignalSpy opened(m_notifier.get(), &DesktopNotifier::opened);
        QSignalSpy mute(m_notifier.get(), &DesktopNotifier::muteWanted);
        m_notifier->show(notice());
        QTRY_COMPARE(m_server->shown.size(), 1);
        // Its id must have come back; another program's is none of ours.
        m_notifier->show(notice("again"));
        QTRY_COMPARE(m_server->shown.size(), 2);
        m_server->click(999, "default");
        m_server->click(m_server->shown[0].id, "default");
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened[0], (QVariantList{QStringLiteral("Prod1"), QStringLiteral("chat")}));
        QCOMPARE(mute.size(), 0);
        m_server->click(m_server->shown[0].id, "mute");
        QTRY_COMPARE(mute.size(), 1);
        QCOMPARE(opened.size(), 1);
    }
    void itIsWithdrawn() {
        m_notifier->withdraw(QStringLiteral("Prod1")); // Nothing there yet.
        m_notifier->show(notice());
        QTRY_COMPARE(m_server->shown.size(), 1);
        m_notifier->withdraw(QStringLiteral("Prod1")); // Perhaps before its id has come back.
        QTRY_COMPARE(m_server->closed, QVector<uint>{m_server->shown[0].id});
        m_notifier->show(notice());
        QTRY_COMPARE(m_server->shown.size(), 2);
        QCOMPARE(m_server->shown[1].replaced, 0U);
    }
    void whatWasDismissedIsNotReplaced() {
        m_notifier->show(notice());
        QTRY_COMPARE(m_server->shown.size(), 1);
        QSignalSpy opened(m_notifier.get(), &DesktopNotifier::opened);
        m_server->dismiss(m_server->shown[0].id);
        m_server->click(m_server->shown[0].id, "default");
        m_notifier->show(notice("later"));
        QTRY_COMPARE(m_server->shown.size(), 2);
        QCOMPARE(m_server->shown[1].replaced, 0U);
        QCOMPARE(opened.size(), 0);
    }
    void itEndsWithTheProgram() {
        m_notifier->show(notice());
        QTRY_COMPARE(m_server->shown.size(), 1);
        m_notifier->show(notice("again: now its id is known"));
        QTRY_COMPARE(m_server->shown.size(), 2);
        m_notifier.reset();
        QTRY_COMPARE(m_server->closed.size(), 1);
    }

    void remoteTextIsPlain_data() {
        QTest::addColumn<bool>("readsMarkup");
        QTest::addColumn<QString>("body");
        QTest::newRow("a server that reads markup")
            << true << QStringLiteral("&lt;img src=&quot;http://x&quot;&gt; a &amp; b\nnext");
        QTest::newRow("one that does not")
            << false << QStringLiteral("<img src=\"http://x\"> a & b\nnext");
    }
    void remoteTextIsPlain() {
        QFETCH(bool, readsMarkup);
        if (!readsMarkup) {
            m_server->capabilities = QStringList{QStringLiteral("body")};
        }
        Notice hostile = notice("one\nline \x1b[31m");
        hostile.body = QStringLiteral("<img src=\"http://x\"> a & b\nnext");
        m_notifier->show(hostile);
        QTRY_COMPARE(m_server->shown.size(), 1);
        QTEST(m_server->shown[0].body, "body");
        QVERIFY(!m_server->shown[0].title.contains(u'\n'));
        QVERIFY(!m_server->shown[0].title.contains(QChar(0x1b)));
        QCOMPARE(m_server->shown[0].actions.isEmpty(), !readsMarkup);
    }
    void longTextIsCut() {
        Notice notice;
        notice.key = QStringLiteral("Prod1");
        notice.title = QString(10'000, u't');
        notice.body = (QString(10'000, u'b') + u'\n').repeated(100);
        m_notifier->show(notice);
        QTRY_COMPARE(m_server->shown.size(), 1);
        QVERIFY(m_server->shown[0].title.size() <= 200);
        QVERIFY(m_server->shown[0].body.size() <= 8 * 301);
    }
    void soundsAreTheServersOrOurs() {
        QSignalSpy sound(m_notifier.get(), &DesktopNotifier::soundWanted);
        Notice silent = notice();
        silent.isSilent = true;
        m_server->capabilities = QStringList{QStringLiteral("body")};
        m_notifier->show(silent);
        QTRY_COMPARE(m_server->shown.size(), 1);
        QVERIFY(m_server->shown[0].hints.value(QStringLiteral("suppress-sound")).toBool());
        QVERIFY(!m_server->shown[0].hints.contains(QStringLiteral("sound-name")));
        m_notifier->show(notice());
        QTRY_COMPARE(sound.size(), 1); // The silent one made none before it.
    }

    void withoutAServerAnotherWayIsAskedFor() {
        m_server->end();
        QSignalSpy unreachable(m_notifier.get(), &DesktopNotifier::unreachable);
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("^Notifications do not reach")));
        m_notifier->show(notice());
        QTRY_COMPARE(unreachable.size(), 1);
        QCOMPARE(unreachable[0][0].value<Notice>().opens, QStringLiteral("chat"));
        m_notifier->show(notice()); // Told once in the log, each time to whoever can help.
        QTRY_COMPARE(unreachable.size(), 2);
        QVERIFY(m_server->begin());
        m_notifier->show(notice());
        QTRY_COMPARE(m_server->shown.size(), 1);
        QCOMPARE(unreachable.size(), 2);
    }
    void withoutABusAsWell() {
        DesktopNotifier notifier(QDBusConnection(QStringLiteral("none")));
        QSignalSpy unreachable(&notifier, &DesktopNotifier::unreachable);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no session bus")));
        notifier.show(notice());
        QCOMPARE(unreachable.size(), 1);
        notifier.withdraw(QStringLiteral("Prod1"));
    }
};

QTEST_GUILESS_MAIN(TestDesktopNotifier)
#include "tst_DesktopNotifier.moc"
