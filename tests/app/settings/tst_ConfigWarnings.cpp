// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigWarnings.h"

#include <QTest>

using namespace wb;
using namespace wb::settings;

/// What is no mistake and may be none meant: one target at two services.
class TestConfigWarnings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameTargetIsToldWithBothLines_data() {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("isTold");
        const auto row = [](const char* name, const char* first, const char* second, bool isTold) {
            QTest::newRow(name) << QByteArray(first) << QByteArray(second) << isTold;
        };
        row("itself", "targets: {static: ['h:1', 'h:2']}", "targets: {static: ['h:2']}", true);
        row("others", "targets: {static: ['h:1']}", "targets: {static: ['h:2']}", false);
        row("as a URL", "targets: {static: ['h:80']}", "targets: {static: ['http://H/metrics']}",
            true);
        row("at another path", "targets: {static: ['h:1']}",
            "{targets: {static: ['h:1']}, scrape: {path: /m}}", false);
        row("of a file", "targets: {file_sd: [t.json]}", "targets: {file_sd: [t.json]}", false);
        row("of a URL", "targets: {http_sd: ['http://h/t']}", "targets: {http_sd: ['http://h/t']}",
            false);
        row("other tasks", "targets: {kubernetes: {}}", "targets: {kubernetes: {}}", false);
        row("the same tasks", "targets: {kubernetes: {}}", "targets: {kubernetes: {service: chat}}",
            true);
    }
    void theSameTargetIsToldWithBothLines() {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(bool, isTold);
        if (second.startsWith('{')) {
            second = second.mid(1, second.size() - 2).replace(", scrape", "\n        scrape");
        }
        const QByteArray text = "environments:\n  - name: US\n    services:\n      - name: chat\n"
                                "        " +
                                first + "\n      - name: mail\n        " + second + '\n';
        const auto config = loadConfig(text, QStringLiteral("/x/wb.yaml"));
        QVERIFY2(config.has_value(), config ? "" : qPrintable(config.error().constFirst().text()));
        const Mistakes warnings = warningsOf(text, *config);
        QCOMPARE(warnings.size(), isTold ? 1 : 0);
        if (isTold) {
            QCOMPARE(warnings.constFirst().text(),
                     QStringLiteral("/x/wb.yaml:7: warning: \"mail\" and \"chat\" (line 5) have "
                                    "the same target; its figures count for both"));
        }
    }
    /// Each environment counts for itself.
    void environmentsMayShareTargets() {
        const QByteArray text =
            "environments:\n  - {name: US, services: [{name: chat, targets: {static: ['h:1', "
            "'h:1']}}]}\n  - {name: EU, services: [{name: mail, targets: {static: ['h:1']}}]}\n";
        const auto config = loadConfig(text, QStringLiteral("/x/wb.yaml"));
        QVERIFY(config.has_value());
        QVERIFY(warningsOf(text, *config).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConfigWarnings)
#include "tst_ConfigWarnings.moc"
