// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/settings/DraftForm.h"

#include <QFile>
#include <QTemporaryDir>

using namespace wb;
using namespace wb::settings;
using test::File;
using test::Two;

/// What stands for several keys at once: whose running tasks are targets, and what a pipeline's
/// requests are.
class TestConfigParts : public test::DraftForm {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_draft.begin(Two); }

    void runningTasksAreChosenAndGoAgain() {
        // Beside what is there, and the other way round without a trace.
        set("chat", "targets.(tasks)", QStringLiteral("kubernetes"));
        QCOMPARE(told(Two), QStringLiteral("-targets: {static: ['h:1']}|"
                                           "+targets: {static: ['h:1'], kubernetes: {}}"));
        QVERIFY(fieldOf(placeOf("chat"), QStringLiteral("targets.kubernetes.port")).key.size() > 0);
        set("chat", "targets.kubernetes.port", QStringLiteral("metrics"));
        set("chat", "targets.kubernetes.namespace", QStringLiteral("shop"));
        auto config = loadConfig(m_draft.text(), File);
        QVERIFY2(config.has_value(), config ? "" : qPrintable(config.error().constFirst().text()));
        const auto& targets = config->environments[0].services[0].targets;
        QCOMPARE(targets.orchestrated.size(), 1);
        QCOMPARE(targets.orchestrated[0].port.port, QStringLiteral("metrics"));
        QCOMPARE(targets.orchestrated[0].source.namespaceName, QStringLiteral("shop"));
        // What is said of one orchestrator is not said of another.
        set("chat", "targets.(tasks)", QStringLiteral("swarm"));
        QVERIFY(!m_draft.text().contains("shop") && m_draft.text().contains("swarm: {}"));
        config = loadConfig(m_draft.text(), File);
        QCOMPARE(config.error().constFirst().path,
                 QStringLiteral("environments[0].services[0].targets.swarm.port"));
        set("chat", "targets.(tasks)", {});
        QCOMPARE(m_draft.text(), QByteArray(Two));
    }

    void anOrchestratorStaysWhereItsLastWordGoes() {
        const QByteArray before = QByteArray(Two).replace(
            "targets: {static: ['h:3']}", "targets:\n          # Theirs, too.\n          "
                                          "kubernetes: {port: web}   # pods");
        m_draft.begin(before);
        set("web", "targets.kubernetes.port", {});
        QCOMPARE(told(before), QStringLiteral("-kubernetes: {port: web}   # pods|"
                                              "+kubernetes: {}   # pods"));
        set("web", "targets.(tasks)", QStringLiteral("ecs"));
        QCOMPARE(told(before), QStringLiteral("-kubernetes: {port: web}   # pods|+ecs: {}"));
        // The mapping would go with its comment.
        set("web", "targets.(tasks)", {});
        QCOMPARE(m_draft.refusals().size(), 1);
        QVERIFY(m_draft.refusals().first().contains(QStringLiteral("comment")));
        set("web", "targets.(tasks)", QStringLiteral("kubernetes"));
        QCOMPARE(m_draft.text(), before);
        QVERIFY(m_draft.refusals().isEmpty());
    }

    /// A new name leaves the tasks those of the service that they were of.
    void aNewNameWatchesTheSameTasks() {
        for (const char* place : {"swarm: {port: 1}", "kubernetes: {namespace: shop}"}) {
            m_draft.begin(QByteArray(Two).replace("static: ['h:1']", place));
            set("chat", "name", QStringLiteral("talk"));
            const auto config = loadConfig(m_draft.text(), File);
            QVERIFY2(config.has_value(), m_draft.text().constData());
            const auto& targets = config->environments[0].services[0].targets.orchestrated;
            QCOMPARE(targets.constFirst().source.service, QStringLiteral("chat"));
        }
    }

    void whatAnAutoscalerMayDoIsChosen_data() {
        QTest::addColumn<QByteArray>("deploy");
        QTest::addColumn<bool>("hasAutoscaler");
        QTest::newRow("ecs") << QByteArray("{provider: ecs, cluster: prod}") << true;
        QTest::newRow("kubernetes") << QByteArray("{provider: kubernetes}   # ours") << true;
        QTest::newRow("swarm") << QByteArray("{provider: swarm}") << false;
        QTest::newRow("controller")
            << QByteArray("{provider: controller, url: 'https://d/v1'}") << false;
        QTest::newRow("webhook") << QByteArray("{provider: webhook}") << false;
    }
    void whatAnAutoscalerMayDoIsChosen() {
        QFETCH(QByteArray, deploy);
        QFETCH(bool, hasAutoscaler);
        const QByteArray before = QByteArray(Two).replace(
            "- name: web\n", "- name: web\n        deploy: " + deploy + '\n');
        m_draft.begin(before);
        const FormField field = fieldOf(placeOf("web"), QStringLiteral("deploy.pin_capacity"));
        QCOMPARE(!field.key.isEmpty(), hasAutoscaler);
        if (!hasAutoscaler) {
            return;
        }
        QCOMPARE(field.kind, FormField::Kind::Choice);
        QCOMPARE(field.usual, QStringLiteral("false"));
        const auto isPinned = [this] {
            const auto config = loadConfig(m_draft.text(), File);
            return config && config->environments[0].services[2].deploy.pinsCapacity;
        };
        QVERIFY(!isPinned());
        set("web", "deploy.pin_capacity", QStringLiteral("true"));
        QVERIFY2(isPinned(), m_draft.text().constData());
        QCOMPARE(told(before).count(u'|'), 1);
        QVERIFY2(told(before).contains(QStringLiteral("pin_capacity: true}")),
                 qPrintable(told(before)));
        set("web", "deploy.pin_capacity", QStringLiteral("false"));
        QVERIFY(!isPinned());
        // As it was, with every byte of it.
        set("web", "deploy.pin_capacity", {});
        QCOMPARE(m_draft.text(), before);
    }

    void aPipelineFollowsAnExample_data() {
        QTest::addColumn<QString>("name");
        const QVector<WebhookPattern> patterns = loadWebhookPatterns();
        QCOMPARE(patterns.size(), 4);
        for (const WebhookPattern& pattern : patterns) {
            QTest::addRow("%s", qPrintable(pattern.name)) << pattern.name;
        }
    }
    void aPipelineFollowsAnExample() {
        QFETCH(QString, name);
        const auto example =
            loadConfig(QStringLiteral(WB_SOURCE_DIR "/resources/webhooks/%1.yaml").arg(name));
        QVERIFY(example.has_value());
        const fleet::DeploySpec& wanted = example->environments[0].services[0].deploy;
        for (const bool isLines : {false, true}) {
            const QByteArray before = QByteArray(Two).replace(
                "      - name: web\n",
                isLines ? "      - name: web\n        deploy:\n          provider: webhook # ours\n"
                        : "      - name: web\n        deploy: {provider: webhook}   # ours\n");
            m_draft.begin(before);
            set("web", "deploy.(pipeline)", name);
            QCOMPARE(m_draft.refusals(), (QMap<QString, QString>()));
            // Where it is, nobody knows but who enters it.
            auto config = loadConfig(m_draft.text(), File);
            QCOMPARE(config.error().constFirst().path,
                     QStringLiteral("environments[0].services[2].deploy.url"));
            QVERIFY(!fieldOf(placeOf("web"), QStringLiteral("deploy.url")).example.isEmpty());
            set("web", "deploy.url", wanted.url.toString());
            config = loadConfig(m_draft.text(), File);
            QVERIFY2(config.has_value(),
                     config ? "" : qPrintable(config.error().constFirst().text()));
            const fleet::DeploySpec& made = config->environments[0].services[2].deploy;
            QVERIFY(made.webhook == wanted.webhook);
            QVERIFY(made.bearer == wanted.bearer && made.basic == wanted.basic &&
                    made.secretHeaders == wanted.secretHeaders);
            QVERIFY(m_draft.text().contains("# ours"));
            for (const QByteArray& line : m_draft.text().split('\n')) {
                QVERIFY2(line.size() <= 150, line.constData());
            }
            // As it was saved it is known again, and its parameters are those of the form.
            m_draft.begin(m_draft.text());
            QCOMPARE(fieldOf(placeOf("web"), PipelineField).written.text, name);
            set("web", "deploy.rollback.path", QStringLiteral("/ours/{service}"));
            QCOMPARE(fieldOf(placeOf("web"), PipelineField).written.text, QStringLiteral("own"));
            config = loadConfig(m_draft.text(), File);
            QVERIFY(config.has_value());
            QCOMPARE(config->environments[0].services[2].deploy.webhook.rollback->path,
                     QStringLiteral("/ours/{service}"));
            set("web", "deploy.rollback.path", {});
            QCOMPARE(fieldOf(placeOf("web"), QStringLiteral("deploy.rollback.path")).line, 0);
            set("web", "deploy.(pipeline)", {});
            QVERIFY2(!m_draft.text().contains("rollback:"), m_draft.text().constData());
            QVERIFY(m_draft.text().contains("url: "));
        }
    }

    void aPipelineIsChangedBackWithoutATrace() {
        const QByteArray before = QByteArray(Two).replace(
            "      - name: web\n",
            "      - name: web\n        deploy:\n          provider: webhook\n"
            "          url: https://d.example/a   # ours\n          redeploy:\n"
            "            path: /go # there\n");
        m_draft.begin(before);
        QCOMPARE(fieldOf(placeOf("web"), PipelineField).written.text, QStringLiteral("own"));
        set("web", "deploy.(pipeline)", QStringLiteral("jenkins"));
        set("web", "deploy.redeploy.method", QStringLiteral("PUT"));
        QVERIFY(m_draft.text().contains("method: PUT") && m_draft.text().contains("# ours"));
        QVERIFY(loadConfig(m_draft.text(), File).has_value());
        set("web", "deploy.redeploy.form.VERSION", {});
        // Whoever empties a field may be about to enter something else.
        QVERIFY(
            !fieldOf(placeOf("web"), QStringLiteral("deploy.redeploy.form.VERSION")).key.isEmpty());
        set("web", "deploy.(pipeline)", QStringLiteral("gitlab"));
        QVERIFY(!m_draft.text().contains("method: PUT") && !m_draft.text().contains("JENKINS"));
        QVERIFY(fieldOf(placeOf("web"), PipelineField).choices.contains(QStringLiteral("own")));
        set("web", "deploy.(pipeline)", QStringLiteral("own"));
        QCOMPARE(m_draft.text(), before);
    }

    void aPipelineIsReadFromAFile() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ours.yaml"));
        const auto write = [&](const QByteArray& text) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        };
        m_draft.begin(QByteArray(Two).replace(
            "      - name: web\n", "      - name: web\n        deploy: {provider: webhook}\n"));
        const QByteArray before = m_draft.text();
        set("web", "deploy.(file)", path);
        QVERIFY(m_draft.refusals().first().contains(QStringLiteral("no such file")));
        QCOMPARE(fieldOf(placeOf("web"), PipelineFileField).written.text, path);
        write("redeploy: {path: /go, json: {n: \"30\", m: 30}}\nurl: https://ours.example\n");
        set("web", "deploy.(file)", path);
        QVERIFY(m_draft.refusals().isEmpty());
        const auto config = loadConfig(m_draft.text(), File);
        QVERIFY2(config.has_value(), config ? "" : qPrintable(config.error().constFirst().text()));
        const fleet::DeploySpec& made = config->environments[0].services[2].deploy;
        QCOMPARE(made.url, QUrl(QStringLiteral("https://ours.example")));
        QCOMPARE(made.webhook.redeploy->json[QStringLiteral("n")],
                 QJsonValue(QStringLiteral("30")));
        QCOMPARE(made.webhook.redeploy->json[QStringLiteral("m")], QJsonValue(30));
        for (const char* bad :
             {"a: [", "a: 1", "redeploy: {path: /go, json: {t: glpat-abcdefghij0123456789}}",
              "redeploy: {path: /go}\nauth: {bearer: hunter2}"}) {
            write(bad);
            set("web", "deploy.(file)", path);
            QCOMPARE(m_draft.refusals().size(), 1);
            QCOMPARE(m_draft.text(), before);
        }
        set("web", "deploy.(file)", {});
        QVERIFY(m_draft.refusals().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConfigParts)
#include "tst_ConfigParts.moc"
