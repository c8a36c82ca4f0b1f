// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/Secrets.h"
#include "tests/support/PrivateBus.h"

#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using settings::Secrets;

namespace {

/// A locked keychain, whichever of them is asked: it is there, and waits for its password.
class LockedKeychain : public QDBusVirtualObject {
    Q_OBJECT
public:
    [[nodiscard]] QString introspect(const QString& /*path*/) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override {
        // All that KWallet says before it wants its password.
        if (message.member() == QLatin1String("isEnabled")) {
            bus.send(message.createReply(true));
        } else if (message.member() == QLatin1String("networkWallet")) {
            bus.send(message.createReply(QStringLiteral("kdewallet")));
        } else {
            m_asked = true;
        }
        return true;
    }
    [[nodiscard]] bool wasAsked() const { return m_asked; }

private:
    bool m_asked = false;
};

} // namespace

/// A keychain on a bus of its own that never answers.
class TestSecrets : public QObject {
    Q_OBJECT

    test::PrivateBus m_bus;
    LockedKeychain m_keychain;

    static fleet::EnvironmentSpec environment() {
        fleet::EnvironmentSpec environment;
        environment.services.resize(3);
        using Source = fleet::SecretRef::Source;
        environment.services[0].bearer = {Source::Keychain, QStringLiteral("b")};
        environment.services[1].deploy.bearer = {Source::Keychain, QStringLiteral("a")};
        environment.services[2].bearer = {Source::Environment, QStringLiteral("WB_TEST_TOKEN")};
        return environment;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(!m_bus.address().isEmpty());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
        qputenv("XDG_CURRENT_DESKTOP", "KDE");
        qputenv("KDE_SESSION_VERSION", "5");
        qputenv("WB_TEST_TOKEN", "s3cret");
        QDBusConnection keychain = m_bus.connection("keychain");
        for (const char* name : {"org.kde.kwalletd5", "org.kde.kwalletd6", "org.kde.kwalletd",
                                 "org.freedesktop.secrets"}) {
            QVERIFY(keychain.registerService(QLatin1String(name)));
        }
        QVERIFY(keychain.registerVirtualObject(QStringLiteral("/"), &m_keychain,
                                               QDBusConnection::SubPath));
    }
    void cleanupTestCase() { QDBusConnection::disconnectFromBus(QStringLiteral("keychain")); }

    void aLockedKeychainHoldsNothingUpThatNeedsNothingOfIt() {
        Secrets secrets;
        QSignalSpy told(&secrets, &Secrets::unanswered);
        int done = 0;
        secrets.load(
            environment(), [&done] { ++done; }, 300);
        QCOMPARE(done, 0);
        QTRY_COMPARE(done, 1);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toString(),
                 QStringLiteral("The keychain has not answered, it may be locked: what needs a, b "
                                "of it is unknown until then."));
        const auto locked = secrets.value(environment().services[0].bearer);
        QVERIFY(!locked);
        QCOMPARE(locked.error().message,
                 QStringLiteral("the keychain has not answered for \"b\" yet; it may be locked"));
        QCOMPARE(secrets.value(environment().services[2].bearer).value(), QStringLiteral("s3cret"));
        QVERIFY(m_keychain.wasAsked());
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_Secrets.moc"
