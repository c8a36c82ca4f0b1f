// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/TaskEndpoint.h"

#include <QTest>

using namespace wb;

/// Which addresses that an orchestrator tells are taken into a target's URL.
class tst_TaskEndpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreJudged_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("port");
        QTest::addColumn<bool>("isHere");
        QTest::addColumn<QString>("endpoint"); // Empty: refused.
        const auto row = [](const char* address, int port, bool isHere, const char* endpoint) {
            QTest::addRow("%s :%d %s", address, port, isHere ? "here" : "elsewhere")
                << QString::fromLatin1(address) << port << isHere << QString::fromLatin1(endpoint);
        };
        row("10.0.0.5", 9102, false, "10.0.0.5:9102");
        row("fd00::5", 9102, false, "[fd00::5]:9102");
        row("127.0.0.1", 9102, true, "127.0.0.1:9102");
        row("127.0.0.1", 9102, false, "");
        row("::1", 9102, false, "");
        row("::ffff:127.0.0.1", 9102, false, "");
        row("169.254.169.254", 80, true, "");
        row("fe80::1", 80, true, "");
        row("fe80::1%eth0", 80, true, "");
        row("224.0.0.1", 80, true, "");
        row("255.255.255.255", 80, true, "");
        row("0.0.0.0", 80, true, "");
        row("::", 80, true, "");
        row("evil.example", 80, true, "");
        row("10.0.0.5@evil.example", 80, true, "");
        row("10.0.0.5/24", 80, true, "");
        row("", 80, true, "");
        row("10.0.0.5", 0, true, "");
        row("10.0.0.5", 65536, true, "");
    }
    void addressesAreJudged() {
        QFETCH(QString, address);
        QFETCH(int, port);
        QFETCH(bool, isHere);
        const auto endpoint = providers::endpointOf(address, port, isHere);
        QTEST(endpoint.value_or(QString()), "endpoint");
        QVERIFY(endpoint || !endpoint.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_TaskEndpoint)
#include "tst_TaskEndpoint.moc"
