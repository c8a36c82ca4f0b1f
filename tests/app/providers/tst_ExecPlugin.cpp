// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/ExecPlugin.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace wb;
using namespace wb::kubernetes;

/// What runs the plugin, by itself; what a client makes of it is tst_KubeClient's.
class TestExecPlugin : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void oneThatWasKilledIsNotTheNextOne() {
        QFile script(m_folder.filePath(QStringLiteral("plugin")));
        const QByteArray text = "#!/bin/sh\n[ \"$1\" = hang ] && exec sleep 600\n"
                                "echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"v1\","
                                "\"status\":{\"token\":\"second\"}}'\n";
        QVERIFY(script.open(QIODevice::WriteOnly) && script.write(text) == text.size());
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        ExecSpec spec;
        spec.command = script.fileName();
        spec.apiVersion = QStringLiteral("v1");
        spec.arguments = QStringList{QStringLiteral("hang")};
        ExecPlugin plugin(1000);
        QString first;
        std::optional<Expected<ExecCredential>> second;
        plugin.run(spec, {}, [&](const Expected<ExecCredential>& answer) {
            first = answer ? QString() : answer.error().message;
            // At once: the one that was killed has not ended yet.
            spec.arguments.clear();
            plugin.run(spec, {}, [&](const Expected<ExecCredential>& next) { second = next; });
        });
        QTRY_VERIFY_WITH_TIMEOUT(second.has_value(), 20'000);
        QVERIFY2(first.contains(QStringLiteral("did not end within")), qUtf8Printable(first));
        QVERIFY2(second->has_value(), qUtf8Printable(second->error().message));
        QCOMPARE((*second)->token, QStringLiteral("second"));
    }
};

QTEST_GUILESS_MAIN(TestExecPlugin)
#include "tst_ExecPlugin.moc"
