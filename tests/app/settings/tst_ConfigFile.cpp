// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigFile.h"
#include "app/settings/Secrets.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::settings;

namespace {

const char* const Whole = R"(environments:
  - name: Prod1 (US)
    time_zone: America/New_York
    actions: enabled
    services:
      - name: chat
        component: Channel - Chat
        targets:
          static: [10.0.0.5:9102, 'https://10.0.0.6:9102/m']
          file_sd: [targets/*.json]
          http_sd: ['http://127.0.0.1:1/v1/targets']
        scrape: {interval: 2s, timeout: 900ms, path: /m, scheme: https, body_size_limit: 1MiB, sample_limit: 10, native_histograms: true}
        auth: {bearer: env:WB_TEST_TOKEN}
        signals:
          preset: prom-client
          memory: {gauge: process_resident_memory_bytes, limit: 1GiB}
        objectives: {latency_p95: 300ms, errors: 1%}
        scaling: {signal: cpu, above: 70%}
        deploy: {provider: controller, url: 'https://deploys.example/v1', auth: {bearer: file:token}}
        rollback_with: [gateway]
      - name: gateway
        targets: {static: ['localhost:1']}
storage: {path: data/prod1.db, keep: 7d}
rules: {memory_degraded: 80%}
window: {theme: high_contrast, text_size: 110%, language: ja, wall: 30s}
)";

} // namespace

class TestConfigFile : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& text) {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

private Q_SLOTS:
    void aWebhooksJsonKeepsItsKinds() {
        QByteArray text = Whole;
        text.replace("{provider: controller, url: 'https://deploys.example/v1', auth: {bearer: "
                     "file:token}}",
                     "{provider: webhook, url: 'https://ci.example', redeploy: {path: /go/, json: "
                     "{a: 0.5, b: -1e3, c: 7, d: v1.2, e: '0.5', f: true, g: 1.2.3}}}");
        const auto config = loadConfig(write(QStringLiteral("a.yaml"), text));
        QVERIFY2(config.has_value(), config ? "" : qPrintable(config.error().constFirst().text()));
        const auto& redeploy = config->environments[0].services[0].deploy.webhook.redeploy;
        QCOMPARE(redeploy->json.toObject(), QJsonObject({{"a", 0.5},
                                                         {"b", -1000},
                                                         {"c", 7},
                                                         {"d", "v1.2"},
                                                         {"e", "0.5"},
                                                         {"f", true},
                                                         {"g", "1.2.3"}}));
    }
    void readsAWholeFile() {
        const auto config = loadConfig(write(QStringLiteral("a.yaml"), Whole));
        QVERIFY2(config.has_value(), config ? "" : qPrintable(config.error().constFirst().text()));
        const fleet::EnvironmentSpec& environment = config->environments.constFirst();
        QCOMPARE(environment.name, QStringLiteral("Prod1 (US)"));
        QCOMPARE(environment.timeZone.id(), QByteArray("America/New_York"));
        QVERIFY(environment.actionsEnabled);
        const fleet::ServiceSpec& chat = environment.services.constFirst();
        QCOMPARE(chat.component, QStringLiteral("Channel - Chat"));
        QCOMPARE(chat.scrape.intervalMs, 2000);
        QCOMPARE(chat.scrape.timeoutMs, 900);
        QCOMPARE(chat.scrape.bodySizeLimitBytes, 1 << 20);
        QCOMPARE(chat.scrape.sampleLimit, 10);
        QCOMPARE(chat.scrape.nativeHistograms, true);
        QCOMPARE(chat.targets.fileSd.constFirst(),
                 m_folder.filePath(QStringLiteral("targets/*.json")));
        QCOMPARE(chat.signalSpec.memoryLimitBytes, 1 << 30);
        QCOMPARE(chat.signalSpec.badRequests.metric, QStringLiteral("http_requests_total"));
        QCOMPARE(chat.signalSpec.badRequests.matchers.constFirst().value, QStringLiteral("5.."));
        QCOMPARE(chat.objectives.latencyP95Seconds, 0.3);
        QCOMPARE(chat.objectives.errorFraction, 0.01);
        QCOMPARE(chat.scaling.above, 0.7);
        QCOMPARE(chat.deploy.service, QStringLiteral("chat"));
        QCOMPARE(chat.deploy.bearer.name, m_folder.filePath(QStringLiteral("token")));
        QCOMPARE(chat.rollbackWith, QStringList{QStringLiteral("gateway")});
        QCOMPARE(config->storage.keepMs, 7LL * 86'400'000);
        QCOMPARE(config->window.theme, QStringLiteral("high_contrast"));
        QCOMPARE(config->window.textPercent, 110);
        QCOMPARE(config->window.wallMs, 30'000);
        QCOMPARE(config->window.language, QStringLiteral("ja"));
        QCOMPARE(config->storage.path, m_folder.filePath(QStringLiteral("data/prod1.db")));
        QCOMPARE(config->rules.memoryDegraded, 0.8);
    }

    void readOnlyAndLimitsAreTheDefault() {
        const auto config = loadConfig(write(
            QStringLiteral("b.yaml"),
            "environments: [{name: P, services: [{name: s, targets: {static: ['h:1']}}]}]\n"));
        QVERIFY(config.has_value());
        const fleet::EnvironmentSpec& environment = config->environments.constFirst();
        QVERIFY(!environment.actionsEnabled);
        QCOMPARE(environment.unlockForMs, 15 * 60'000);
        QCOMPARE(environment.services.constFirst().scrape.bodySizeLimitBytes, 16LL << 20);
        QCOMPARE(environment.services.constFirst().scrape.sampleLimit, 50'000);
        QCOMPARE(environment.services.constFirst().scrape.nativeHistograms, false);
    }

    void eachEnvironmentHasARecordOfItsOwn() {
        const QByteArray services = "services: [{name: s, targets: {static: ['h:1']}}]";
        const auto config = loadConfig(
            write(QStringLiteral("c.yaml"),
                  "environments: [{name: P, " + services + "}, {name: 'Prod1 (EU)', " + services +
                      "}, {name: 'Prod1 [EU]', " + services + "}]\nstorage: {path: a.db}\n"));
        QVERIFY2(config.has_value(), config ? "" : qPrintable(config.error().constFirst().text()));
        const auto path = [&](const char* name) {
            return storagePath(*config, QString::fromLatin1(name));
        };
        QCOMPARE(path("P"), m_folder.filePath(QStringLiteral("a.db")));
        QCOMPARE(path("Prod1 (EU)"), m_folder.filePath(QStringLiteral("a-prod1-eu.db")));
        QCOMPARE(path("Prod1 [EU]"), m_folder.filePath(QStringLiteral("a-prod1-eu-2.db")));
        const auto twice =
            loadConfig(write(QStringLiteral("d.yaml"), "environments: [{name: P, " + services +
                                                           "}, {name: P, " + services + "}]\n"));
        QVERIFY(!twice.has_value());
        QVERIFY(twice.error().constFirst().text().contains(QStringLiteral("second environment")));
    }

    void tasksOfOrchestratorsAreRead() {
        const auto config = loadConfig(write(QStringLiteral("tasks.yaml"), R"(environments:
  - name: P
    services:
      - name: chat
        deploy: {provider: swarm, host: 'unix:///run/d.sock', service: prod_chat, settings: [POOL]}
        targets: {swarm: {port: 9102, network: backend}, refresh: 2s}
      - name: shop
        deploy: {provider: swarm, host: 'unix:///run/d.sock'}
        targets:
          kubernetes: {context: prod, workload: statefulset, port: metrics}
          ecs: {cluster: main, region: eu-west-1, service: web}
)"));
        QVERIFY2(config.has_value(),
                 config ? "" : qUtf8Printable(config.error().constFirst().text()));
        const auto& services = config->environments[0].services;
        QCOMPARE(services[0].targets.orchestrated.size(), 1);
        const fleet::OrchestratedTargets& chat = services[0].targets.orchestrated[0];
        QCOMPARE(chat.source, services[0].deploy);
        QVERIFY(chat.isAt(services[0].deploy));
        QCOMPARE(chat.port,
                 (fleet::MetricsPort{QStringLiteral("9102"), QStringLiteral("backend")}));
        QCOMPARE(services[0].targets.refreshMs, 2000);
        QCOMPARE(services[1].targets.orchestrated.size(), 2);
        const fleet::OrchestratedTargets& ecs = services[1].targets.orchestrated[0];
        QCOMPARE(ecs.source.provider, QStringLiteral("ecs"));
        QCOMPARE(ecs.source.service, QStringLiteral("web"));
        QCOMPARE(ecs.source.region, QStringLiteral("eu-west-1"));
        QVERIFY(!ecs.isAt(services[1].deploy));
        const fleet::OrchestratedTargets& pods = services[1].targets.orchestrated[1];
        QCOMPARE(pods.source.service, QStringLiteral("shop"));
        QCOMPARE(pods.source.workload, QStringLiteral("statefulset"));
        QCOMPARE(pods.port.port, QStringLiteral("metrics"));
    }

    void pinningMakesNoOtherPlaceOfTheTargets() {
        const auto read = [&](const QByteArray& pinning) {
            const auto config = loadConfig(write(QStringLiteral("pinned.yaml"), R"(environments:
  - name: Prod1
    services:
      - name: chat
        deploy: {provider: kubernetes, context: prod)" + pinning + R"(}
        targets: {kubernetes: {port: 9102}}
)"));
            return config ? config->environments[0].services[0] : fleet::ServiceSpec();
        };
        const fleet::ServiceSpec before = read("");
        const fleet::ServiceSpec after = read(", pin_capacity: true");
        QVERIFY(!before.deploy.pinsCapacity && after.deploy.pinsCapacity);
        QCOMPARE(after.targets.orchestrated.size(), 1);
        QCOMPARE(after.targets.orchestrated, before.targets.orchestrated);
        QVERIFY(before.targets.orchestrated[0].isAt(before.deploy));
        QVERIFY(after.targets.orchestrated[0].isAt(after.deploy));
    }

    void aSwarmIsRead() {
        QByteArray text(Whole);
        text.replace(
            "{provider: controller, url: 'https://deploys.example/v1', auth: {bearer: "
            "file:token}}",
            "{provider: swarm, host: 'tcp://m1:2376', service: prod_chat, settings: [POOL], "
            "tls: {ca: file:ca.pem, cert: file:cert.pem, key: keychain:docker-key}}");
        const auto config = loadConfig(write(QStringLiteral("swarm.yaml"), text));
        QVERIFY2(config.has_value(),
                 config ? "" : qUtf8Printable(config.error().constFirst().text()));
        const fleet::DeploySpec& deploy = config->environments[0].services[0].deploy;
        QCOMPARE(deploy.provider, QStringLiteral("swarm"));
        QCOMPARE(deploy.url, QUrl(QStringLiteral("tcp://m1:2376")));
        QCOMPARE(deploy.service, QStringLiteral("prod_chat"));
        QVERIFY(deploy.hasTls);
        QCOMPARE(deploy.tlsAuthority.name, m_folder.filePath(QStringLiteral("ca.pem")));
        QCOMPARE(deploy.tlsKey.source, fleet::SecretRef::Source::Keychain);
        QCOMPARE(deploy.shownSettings, QStringList{QStringLiteral("POOL")});
    }

    void anEcsServiceIsRead() {
        QByteArray text(Whole);
        text.replace(
            "{provider: controller, url: 'https://deploys.example/v1', auth: {bearer: "
            "file:token}}",
            "{provider: ecs, cluster: prod, service: chat-svc, region: eu-west-1, profile: "
            "ops, endpoint: 'http://127.0.0.1:5000', settings: [POOL], pin_capacity: true}");
        const auto config = loadConfig(write(QStringLiteral("ecs.yaml"), text));
        QVERIFY2(config.has_value(),
                 config ? "" : qUtf8Printable(config.error().constFirst().text()));
        const fleet::DeploySpec& deploy = config->environments[0].services[0].deploy;
        QCOMPARE(deploy.provider, QStringLiteral("ecs"));
        QCOMPARE(deploy.cluster, QStringLiteral("prod"));
        QCOMPARE(deploy.service, QStringLiteral("chat-svc"));
        QCOMPARE(deploy.region, QStringLiteral("eu-west-1"));
        QCOMPARE(deploy.profile, QStringLiteral("ops"));
        QCOMPARE(deploy.url, QUrl(QStringLiteral("http://127.0.0.1:5000")));
        QCOMPARE(deploy.shownSettings, QStringList{QStringLiteral("POOL")});
        QVERIFY(deploy.pinsCapacity);
    }

    void aKubernetesWorkloadIsRead() {
        QByteArray text(Whole);
        text.replace(
            "{provider: controller, url: 'https://deploys.example/v1', auth: {bearer: "
            "file:token}}",
            "{provider: kubernetes, kubeconfig: kube/config, context: prod, namespace: shop, "
            "workload: statefulset, service: chat-svc, exec_plugins: [aws], settings: [POOL]}");
        const auto config = loadConfig(write(QStringLiteral("kubernetes.yaml"), text));
        QVERIFY2(config.has_value(),
                 config ? "" : qUtf8Printable(config.error().constFirst().text()));
        const fleet::DeploySpec& deploy = config->environments[0].services[0].deploy;
        QCOMPARE(deploy.provider, QStringLiteral("kubernetes"));
        QCOMPARE(deploy.kubeconfig, m_folder.filePath(QStringLiteral("kube/config")));
        QCOMPARE(deploy.context, QStringLiteral("prod"));
        QCOMPARE(deploy.namespaceName, QStringLiteral("shop"));
        QCOMPARE(deploy.workload, QStringLiteral("statefulset"));
        QCOMPARE(deploy.service, QStringLiteral("chat-svc"));
        QCOMPARE(deploy.execPlugins, QStringList{QStringLiteral("aws")});
        QCOMPARE(deploy.shownSettings, QStringList{QStringLiteral("POOL")});
        QVERIFY(!deploy.pinsCapacity);
    }

    void mistakes_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* from, const char* to,
                            const char* expected) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to)
                                << QString::fromUtf8(expected);
        };
        row("a theme", "high_contrast", "lihgt",
            "\"theme\" cannot be \"lihgt\"; did you mean \"light\"?");
        row("a text size", "110%", "200%", "\"text_size\" is between 80% and 150%");
        row("a wall's pace", "wall: 30s", "wall: 1s", "\"wall\"");
        row("unknown key", "objectives:", "objectivs:",
            ":17: unknown key \"objectivs\"; did you mean \"objectives\"?");
        row("unknown zone", "America/New_York", "America/Boston2", ":3: there is no time zone");
        row("unlocked for ever", "actions: enabled", "unlock_for: 24h", "unlock_for");
        row("a sixth severity", "actions: enabled", "status_updates: {severity_6: 30m}",
            "severity_6");
        row("an update every so often", "actions: enabled", "status_updates: {severity_1: often}",
            "severity_1");
        row("bad actions", "actions: enabled", "actions: enable",
            ":4: \"actions\" cannot be \"enable\"; did you mean \"enabled\"?");
        row("secret in the file", "env:WB_TEST_TOKEN", "s3cr3t",
            ":13: \"bearer\" must name where the secret is");
        row("timeout over interval", "timeout: 900ms", "timeout: 3s",
            ":12: \"timeout\" must not be longer");
        row("duration without unit", "interval: 2s", "interval: 2",
            ":12: \"interval\" is \"2\"; expected a duration");
        row("bad matcher", "limit: 1GiB}", "limit: 1GiB, where: 'a=b'}",
            ":16: \"where\" is \"a=b\"; expected matchers");
        row("unknown preset", "prom-client", "prom-cliend",
            ":15: \"preset\" cannot be \"prom-cliend\"; did you mean \"prom-client\"?");
        row("unknown group", "[gateway]", "[gatewai]",
            ":20: there is no other service \"gatewai\"; did you mean \"gateway\"?");
        row("later provider", "provider: controller", "provider: nomad",
            ":19: \"provider\" cannot be \"nomad\"");
        const char* const controller = "{provider: controller, url: 'https://deploys.example/v1', "
                                       "auth: {bearer: file:token}}";
        row("swarm: url of a controller", "provider: controller", "provider: swarm",
            ":19: unknown key \"url\"");
        row("swarm: host", controller, "{provider: swarm, host: /var/run/docker.sock}",
            ":19: \"host\" is neither unix:///PATH nor tcp://HOST:PORT");
        row("swarm: tcp without TLS", controller, "{provider: swarm, host: 'tcp://m1:2375'}",
            ":19: tcp://m1:2375 needs \"tls\"");
        row("swarm: TLS without a key", controller,
            "{provider: swarm, host: 'tcp://m1:2376', tls: {cert: file:cert.pem}}",
            ":19: \"tls\" needs \"key\"");
        row("swarm: key in the file", controller,
            "{provider: swarm, host: 'tcp://m1:2376', tls: {cert: file:cert.pem, key: MIIEvQ}}",
            ":19: \"key\" must name where the secret is");
        row("swarm: TLS at a unix socket", controller,
            "{provider: swarm, tls: {cert: file:cert.pem, key: file:key.pem}}",
            ":19: \"tls\" belongs to tcp://");
        row("ecs: url of a controller", "provider: controller", "provider: ecs",
            ":19: unknown key \"url\"");
        row("ecs: cluster misspelt", controller, "{provider: ecs, clutser: prod}",
            ":19: unknown key \"clutser\"; did you mean \"cluster\"?");
        row("ecs: region", controller, "{provider: ecs, region: eu-west-1.evil.example/}",
            ":19: \"eu-west-1.evil.example/\" is no region");
        row("ecs: endpoint", controller, "{provider: ecs, endpoint: 'ftp://127.0.0.1'}",
            ":19: \"endpoint\" is not an http or https URL");
        row("ecs: plain endpoint", controller, "{provider: ecs, endpoint: 'http://ecs.example'}",
            ":19: \"endpoint\" needs https");
        row("kubernetes: url of a controller", "provider: controller", "provider: kubernetes",
            ":19: unknown key \"url\"");
        row("kubernetes: plugins misspelt", controller, "{provider: kubernetes, exec_plugin: [a]}",
            ":19: unknown key \"exec_plugin\"; did you mean \"exec_plugins\"?");
        row("kubernetes: namespace", controller, "{provider: kubernetes, namespace: a/../b}",
            ":19: \"a/../b\" is no name of a namespace");
        row("kubernetes: workload", controller, "{provider: kubernetes, workload: Deploymet}",
            ":19: \"workload\" cannot be \"Deploymet\"; did you mean \"deployment\"?");
        const char* const list = "http_sd: ['http://127.0.0.1:1/v1/targets']";
        row("targets: misspelt", list, "swram: {port: 9102}",
            ":11: unknown key \"swram\"; did you mean \"swarm\"?");
        row("targets: a swarm without a port", list, "swarm: {network: backend}",
            ":11: \"port\" of a Swarm's tasks must be a number");
        row("targets: a port too many", list, "kubernetes: {port: 70000}",
            ":11: \"port\" is \"70000\"; it is a number from 1 to 65535");
        row("targets: a port's hostile name", list, "ecs: {port: '1@evil'}",
            ":11: \"port\" is \"1@evil\"");
        row("targets: a network elsewhere", list, "kubernetes: {network: a}",
            ":11: unknown key \"network\"");
        row("targets: a place misspelt", list, "ecs: {clutser: a}",
            ":11: unknown key \"clutser\"; did you mean \"cluster\"?");
        row("targets: an unprotected engine", list, "swarm: {host: 'tcp://m1:2375', port: 1}",
            ":11: tcp://m1:2375 needs \"tls\"");
        row("targets: nothing said", list,
            "kubernetes:", ":11: \"kubernetes\" is empty; write {} where nothing has to be said");
        row("targets: later", list, "prometheus: {}",
            ":11: targets from \"prometheus\" are not supported by this version");
        const auto hook = [&](const char* name, const QByteArray& parts, const char* expected) {
            QTest::newRow(name) << QByteArray(controller)
                                << "{provider: webhook, url: 'https://ci.example/api', " + parts +
                                       "}"
                                << QString::fromUtf8(expected);
        };
        hook("webhook: nothing to send", "status: {path: /runs}",
             ":19: a webhook needs \"redeploy\", \"rollback\" or both");
        hook("webhook: a placeholder misspelt", "redeploy: {path: '/go/{servise}'}",
             ":19: there is no placeholder {servise}; did you mean {service}?");
        hook("webhook: a run that is not known yet", "redeploy: {path: '/go/{run}'}",
             ":19: there is no placeholder {run}");
        hook("webhook: a brace", "redeploy: {path: /go, form: {a: '{key'}}",
             ":19: \"a\" has a \"{\" that is not closed");
        hook("webhook: a placeholder deep in JSON",
             "redeploy: {path: /go, json: {a: [{b: '{keys}'}]}}",
             ":19: there is no placeholder {keys}; did you mean {key}?");
        hook("webhook: a path that climbs", "redeploy: {path: /../admin}",
             ":19: \"path\" must not hold \"..\"");
        hook("webhook: a query in the path", "redeploy: {path: '/go?a=b'}",
             "write what follows a ?");
        hook("webhook: a secret in a header",
             "redeploy: {path: /go, headers: {Authorization: s3cr3t}}",
             ":19: \"Authorization\" is no header that can be set here");
        hook("webhook: a secret for a reference",
             "auth: {headers: {X-Token: s3cr3t}}, redeploy: {path: /go}",
             ":19: \"X-Token\" must name where the secret is");
        hook("webhook: a header that ends itself", "redeploy: {path: /go, headers: {'a: b': c}}",
             ":19: \"a: b\" is no header");
        hook("webhook: two bodies", "redeploy: {path: /go, form: {a: b}, json: {}}",
             ":19: a body is \"json\" or \"form\"");
        hook("webhook: no pointer", "redeploy: {path: /go, id: id}",
             ":19: \"id\" must be a JSON Pointer");
        hook("webhook: a status of nothing",
             "redeploy: {path: /go}, status: {path: /runs, id: /id}",
             ":19: \"status\" needs \"key\"");
        hook("webhook: a reading that knows too much",
             "redeploy: {path: /go}, current: {path: '/{key}'}",
             ":19: {key} is not known when this is read");
        hook("webhook: a rollback to nowhere", "rollback: {path: /go}",
             ":19: \"rollback\" needs \"releases\"");
        hook("webhook: an abort of nothing", "redeploy: {path: /go}, abort: {path: /stop}",
             ":19: \"abort\" needs \"status\"");
        hook("webhook: settings on one side",
             "redeploy: {path: /go}, current: {path: /a, code: /c, settings: /s}, "
             "releases: {path: /b, code: /c}",
             "\"settings\" must be told wherever \"code\" is, or nowhere");
        hook("webhook: settings of releases, not of runs",
             "redeploy: {path: /go}, releases: {path: /b, code: /c, settings: /s}, "
             "status: {path: /runs, id: /i, key: /k, state: /t, succeeded: ok, code: /c}",
             "\"settings\" must be told wherever \"code\" is, or nowhere");
        hook("webhook: settings of releases, not of tasks",
             "redeploy: {path: /go}, releases: {path: /b, code: /c, settings: /s}, "
             "tasks: {path: /t, name: /n, code: /c}",
             "\"settings\" must be told wherever \"code\" is, or nowhere");
        hook("webhook: two credentials",
             "auth: {bearer: env:A, basic: env:B}, redeploy: {path: /go}",
             ":19: \"auth\" has \"bearer\" or \"basic\", not both");
        row("webhook: a credential without TLS", controller,
            "{provider: webhook, url: 'http://ci.example', auth: {bearer: env:A}, redeploy: {path: "
            "/go}}",
            ":19: \"url\" needs https");
        row("bad url", "https://deploys.example/v1", "deploys.example",
            ":19: \"url\" is not an http or https URL");
        row("twice", "name: gateway", "name: chat", ":21: a service \"chat\" stands here twice");
        row("syntax", "targets: {static: ['localhost:1']}", "targets: {static: ['localhost:1'",
            ": ");
        row("rule for a service that is not there", "rules: {memory_degraded: 80%}",
            "rules: {metrics: [{name: a, when: b > 0, services: [chat, gatewai]}]}",
            ":24: there is no service \"gatewai\"; did you mean \"gateway\"?");
        row("key twice", "        component: Channel - Chat", "        name: chat",
            ":7: \"name\" stands here twice");
    }
    void mistakes() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, expected);
        QByteArray text(Whole);
        QVERIFY(text.contains(from));
        text.replace(from, to);
        const auto config = loadConfig(write(QStringLiteral("c.yaml"), text));
        QVERIFY(!config.has_value());
        QStringList all;
        for (const Mistake& mistake : config.error()) {
            all << mistake.text();
        }
        QVERIFY2(all.join(u'\n').contains(expected), qPrintable(all.join(u'\n')));
        QVERIFY(!all.join(u'\n').contains(QStringLiteral("s3cr3t")));
    }

    void allMistakesAreReportedNotOnlyTheFirst() {
        QByteArray text(Whole);
        text.replace("actions: enabled", "actions: yes").replace("errors: 1%", "errors: many");
        const auto config = loadConfig(write(QStringLiteral("d.yaml"), text));
        QVERIFY(!config.has_value());
        QCOMPARE(config.error().size(), 2);
        QVERIFY(config.error()[0].line < config.error()[1].line);
    }

    void nearestName_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("known");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& typed, const QStringList& known,
                            const QString& expected) {
            QTest::newRow(name) << typed << known << expected;
        };
        const auto word = [](const char* text) { return QString::fromLatin1(text); };
        // "seed" and "speed" are one edit away from "sped".
        row("begins alike", word("sped"), {word("seed"), word("speed")}, word("speed"));
        row("in either order", word("sped"), {word("speed"), word("seed")}, word("speed"));
        row("then by name", word("xat"), {word("cat"), word("bat")}, word("bat"));
        row("case is no mistake", word("Speed"), {word("speed"), word("steed")}, word("speed"));
        row("nearer beats alike", word("eed"), {word("eager"), word("seed")}, word("seed"));
        row("nothing near", word("colour"), {word("speed"), word("seed")}, QString());
        row("nothing known", word("speed"), {}, QString());
    }
    void nearestName() {
        QFETCH(QString, typed);
        QFETCH(QStringList, known);
        QFETCH(QString, expected);
        QCOMPARE(didYouMean(typed, known), expected);
    }

    void secretsAreReadAtTheMomentOfUse() {
        const Secrets secrets;
        const fleet::SecretRef environment{fleet::SecretRef::Source::Environment,
                                           QStringLiteral("WB_TEST_TOKEN")};
        qunsetenv("WB_TEST_TOKEN");
        QVERIFY(!secrets.value(environment).has_value());
        qputenv("WB_TEST_TOKEN", " abc \n");
        QCOMPARE(secrets.value(environment).value(), QStringLiteral("abc"));
        const fleet::SecretRef file{fleet::SecretRef::Source::File,
                                    write(QStringLiteral("token"), "one\n")};
        QCOMPARE(secrets.value(file).value(), QStringLiteral("one"));
        write(QStringLiteral("token"), "two\n");
        QCOMPARE(secrets.value(file).value(), QStringLiteral("two"));
        QCOMPARE(secrets.value({}).value(), QString());
    }
};

QTEST_GUILESS_MAIN(TestConfigFile)
#include "tst_ConfigFile.moc"
