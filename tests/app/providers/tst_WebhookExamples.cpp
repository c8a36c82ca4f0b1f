// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/providers/ProviderSet.h"
#include "app/settings/ConfigFile.h"
#include "tests/support/ScriptedServer.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace wb;
using namespace wb::test;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::ServiceStatus;

namespace {

constexpr int PatienceMs = 20'000;
const QString Key = QStringLiteral("0f8fad5b-d9cb-469f-a165-70867728950e");

/// The documented shape of a run of each API, as far as it is read; and of other answers.
QByteArray githubRun(const QByteArray& id, const QByteArray& title, const QByteArray& status,
                     const QByteArray& conclusion, const QByteArray& tag, const QByteArray& at) {
    return R"({"id":)" + id + R"(,"name":"deploy","display_title":")" + title +
           R"(","head_branch":")" + tag +
           R"(","head_sha":"acb5820ced9479c074f688cc328bf03f341a511d","event":"workflow_dispatch","status":")" +
           status + R"(","conclusion":)" + conclusion + R"(,"run_started_at":")" + at +
           R"(","updated_at":")" + at + R"(","triggering_actor":{"login":"ann","id":1}})";
}
QByteArray gitlabRun(const QByteArray& id, const QByteArray& name, const QByteArray& status,
                     const QByteArray& ref, const QByteArray& at) {
    return R"({"id":)" + id + R"(,"iid":3,"project_id":42,"sha":"a91957a8","ref":")" + ref +
           R"(","status":")" + status + R"(","source":"api","name":")" + name +
           R"(","created_at":")" + at + R"(","updated_at":")" + at +
           R"(","user":{"username":"ann"}})";
}
QByteArray jenkinsRun(const QByteArray& number, const QByteArray& name, const QByteArray& result,
                      const QByteArray& version, const QByteArray& atMs) {
    return R"({"_class":"org.jenkinsci.plugins.workflow.job.WorkflowRun","number":)" + number +
           R"(,"displayName":")" + name + R"(","description":")" + version + R"(","result":)" +
           result + R"(,"building":)" + (result == "null" ? "true" : "false") + R"(,"timestamp":)" +
           atMs + '}';
}
QByteArray argoApplication(const QByteArray& phase, const QByteArray& key,
                           const QByteArray& revision, const QByteArray& at) {
    return R"({"metadata":{"name":"chat"},"status":{"operationState":{"phase":")" + phase +
           R"(","startedAt":")" + at +
           R"(","finishedAt":null,"operation":{"info":[{"name":"watchbridge","value":")" + key +
           R"("}],"initiatedBy":{"username":"ann"}},"syncResult":{"revision":")" + revision +
           R"("}},"history":[
             {"id":1,"revision":"v411","deployedAt":"2026-11-25T10:00:00Z","initiatedBy":{"username":"bob"}},
             {"id":2,"revision":"v412","deployedAt":"2026-11-26T10:00:00Z","initiatedBy":{"username":"ann"}}]}})";
}

QByteArray answered(const QByteArray& status, const QByteArray& body,
                    const QByteArray& header = "Content-Type: application/json") {
    return "HTTP/1.1 " + status + "\r\n" + header +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// What an abort is answered with, as documented. GitLab's answer is the pipeline, of which its
/// versions differ in the status; Jenkins sends whoever stops a build back to the page they came
/// from.
QVector<QByteArray> stopAnswers(const QString& name) {
    if (name == QLatin1String("jenkins")) {
        return {answered("302 Found", {}, "Location: /job/deploy-chat/")};
    }
    if (name == QLatin1String("gitlab")) {
        const QByteArray pipeline =
            gitlabRun("48", "rollback chat", "canceling", "v411", "2026-11-27T10:00:00.000Z");
        return {answered("200 OK", pipeline), answered("201 Created", pipeline)};
    }
    return {name == QLatin1String("argo-cd") ? answered("200 OK", "{}")
                                             : answered("202 Accepted", "{}")};
}

/// What it is answered with where the run has ended just before; Jenkins does not mind.
QByteArray stopRefusal(const QString& name) {
    return name == QLatin1String("github-actions")
               ? answered("409 Conflict",
                          R"({"message":"Cannot cancel a workflow run that is completed."})")
           : name == QLatin1String("gitlab")
               ? answered("403 Forbidden", R"({"message":"403 Forbidden"})")
               : answered(
                     "400 Bad Request",
                     R"({"error":"Unable to terminate operation. No operation is in progress","code":3})");
}

} // namespace

/// The example configurations, each against a server that answers in the documented shapes of the
/// API it is for.
class tst_WebhookExamples : public QObject {
    Q_OBJECT

    struct Made {
        fleet::EnvironmentSpec environment;
        std::unique_ptr<providers::ProviderSet> providers;
        deploy::DeployProvider* provider = nullptr;
    };
    SystemClock m_clock;

    Made make(const QString& name, const ScriptedServer& server) {
        const auto config = settings::loadConfig(QStringLiteral(WB_EXAMPLES "/%1.yaml").arg(name));
        if (!config) {
            qFatal("%s", qUtf8Printable(config.error().constFirst().text()));
        }
        Made made;
        made.environment = config->environments.first();
        QUrl& url = made.environment.services[0].deploy.url;
        const QString path = url.path();
        url = server.url(path);
        made.providers = std::make_unique<providers::ProviderSet>(
            made.environment,
            [](const fleet::SecretRef& reference) -> Expected<QString> {
                return QStringLiteral("secret-of-") + reference.name;
            },
            m_clock);
        made.provider = made.providers->of(QStringLiteral("chat"));
        return made;
    }
    template <typename T, typename Call>
    Expected<T> answerOf(Call call) {
        std::optional<Expected<T>> answer;
        call([&](Expected<T> given) { answer = std::move(given); });
        return QTest::qWaitFor([&] { return answer.has_value(); }, PatienceMs)
                   ? *answer
                   : failure(ErrorCode::Cancelled, QStringLiteral("never answered"));
    }
    static QByteArray bodyOf(const QByteArray& request) {
        return request.mid(request.indexOf("\r\n\r\n") + 4);
    }

    /// It is known by the key, and stopped by its number.
    void aRunOfOursIsKnown(const Made& made, const QString& name, ScriptedServer& server,
                           qint64 before, const QString& abort) {
        const auto now = answerOf<ServiceStatus>(
            [&](auto reply) { made.provider->fetchStatus(QStringLiteral("chat"), reply); });
        QVERIFY2(now.has_value(), now ? "" : qUtf8Printable(now.error().text()));
        QVERIFY(now->running.has_value());
        QCOMPARE(now->running->id, Key);
        QCOMPARE(now->running->by, QStringLiteral("Watchbridge"));
        QVERIFY(now->generation > before);
        const auto read =
            answerOf<Deployment>([&](auto reply) { made.provider->fetchDeployment(Key, reply); });
        QVERIFY2(read.has_value(), read ? "" : qUtf8Printable(read.error().text()));
        QCOMPARE(read->state, DeploymentState::InProgress);
        QVector<QByteArray> answers = stopAnswers(name);
        for (qsizetype i = 0; i < answers.size(); ++i) {
            server.answer(abort, answers.at(i));
            const auto stopped =
                answerOf<Deployment>([&](auto reply) { made.provider->abort(Key, reply); });
            QVERIFY2(stopped.has_value(), stopped ? "" : qUtf8Printable(stopped.error().text()));
            // It stops by and by: asked for is not done.
            QCOMPARE(stopped->state, DeploymentState::InProgress);
            QCOMPARE(writesTo(server, abort), i + 1);
        }
        if (name != QLatin1String("jenkins")) {
            server.answer(abort, stopRefusal(name));
            const auto refused =
                answerOf<Deployment>([&](auto reply) { made.provider->abort(Key, reply); });
            QVERIFY(!refused.has_value());
            QVERIFY2(deploy::isClearRefusal(refused.error().code),
                     qUtf8Printable(refused.error().text()));
        }
        // Another program knows it as well.
        const Made other = make(name, server);
        const auto seen = answerOf<ServiceStatus>(
            [&](auto reply) { other.provider->fetchStatus(QStringLiteral("chat"), reply); });
        QVERIFY(seen.has_value() && seen->running);
        QCOMPARE(seen->running->idempotencyKey, Key);
        // Who saw what was there before it sends nothing.
        const qsizetype sent = writesTo(server, {});
        deploy::DeployRequest late;
        late.service = QStringLiteral("chat");
        late.kind = DeploymentKind::Rollback;
        late.release = seen->releases.constLast();
        late.expectedGeneration = before;
        late.idempotencyKey = QStringLiteral("another-key");
        const auto refused =
            answerOf<Deployment>([&](auto reply) { other.provider->start(late, reply); });
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(writesTo(server, {}), sent);
    }
    /// How often something was asked for that is no reading, at a path or at any.
    static qsizetype writesTo(const ScriptedServer& server, const QString& path) {
        return std::count_if(
            server.requests.begin(), server.requests.end(), [&](const QByteArray& each) {
                return !each.startsWith("GET ") &&
                       (path.isEmpty() || each.contains(' ' + path.toLatin1() + " HTTP"));
            });
    }

    /// Argo CD calls failed what was ended early.
    void howItEndsIsTold(const QString& name, ScriptedServer& server,
                         const QMap<QString, QByteArray>& running) {
        for (auto answer = running.begin(); answer != running.end(); ++answer) {
            QByteArray over = answer.value();
            over.replace(R"("status":"in_progress","conclusion":null)",
                         R"("status":"completed","conclusion":"cancelled")");
            over.replace(R"("status":"running")", R"("status":"canceled")");
            over.replace(R"("result":null,"building":true)",
                         R"("result":"ABORTED","building":false)");
            over.replace(R"("phase":"Running")", R"("phase":"Failed")");
            server.answerBody(answer.key(), over, "application/json");
        }
        const Made later = make(name, server);
        const auto over =
            answerOf<Deployment>([&](auto reply) { later.provider->fetchDeployment(Key, reply); });
        QVERIFY2(over.has_value(), over ? "" : qUtf8Printable(over.error().text()));
        QCOMPARE(over->state, name == QLatin1String("argo-cd") ? DeploymentState::Failed
                                                               : DeploymentState::Aborted);
    }

private Q_SLOTS:
    void anExampleIsRead_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QMap<QString, QByteArray>>("idle");    ///< Answers by path, at rest;
        QTest::addColumn<QMap<QString, QByteArray>>("running"); ///< with a run of ours.
        QTest::addColumn<QString>("write");                     ///< Path and
        QTest::addColumn<QByteArray>("body");                   ///< body of a rollback to v411;
        QTest::addColumn<QByteArray>("accepted");               ///< the answer to it,
        QTest::addColumn<QByteArray>("header");                 ///< and the credential it carries.
        QTest::addColumn<QString>("abort");
        const QByteArray key = Key.toLatin1();
        using Answers = QMap<QString, QByteArray>;
        const auto row = [](const char* name, const Answers& idle, const Answers& running,
                            const QString& write, const QByteArray& body,
                            const QByteArray& accepted, const QByteArray& header,
                            const QString& abort) {
            QTest::newRow(name) << QString::fromLatin1(name) << idle << running << write << body
                                << accepted << header << abort;
        };
        const QString repository = QStringLiteral("/repos/example/chat");
        const QString runs =
            repository + QStringLiteral("/actions/workflows/deploy.yml/runs?per_page=30");
        const QByteArray past = githubRun("901", "Deploy chat (by hand)", "completed",
                                          "\"success\"", "v412", "2026-11-26T10:00:00Z") +
                                ',' +
                                githubRun("900", "Deploy chat (by hand)", "completed",
                                          "\"success\"", "v411", "2026-11-25T10:00:00Z");
        const QByteArray ours = githubRun("902", "Deploy chat (" + key + ")", "in_progress", "null",
                                          "v411", "2026-11-27T10:00:00Z");
        const QByteArray tags =
            R"([{"id":2,"tag_name":"v412","author":{"login":"ann"},"published_at":"2026-11-26T09:00:00Z"},
                       {"id":1,"tag_name":"v411","author":{"login":"bob"},"published_at":"2026-11-25T09:00:00Z"}])";
        const QString releases = repository + QStringLiteral("/releases?per_page=30");
        row("github-actions",
            {{runs, R"({"total_count":2,"workflow_runs":[)" + past + "]}"}, {releases, tags}},
            {{runs, R"({"total_count":3,"workflow_runs":[)" + ours + ',' + past + "]}"},
             {releases, tags},
             {repository + QStringLiteral("/actions/runs/902"), ours}},
            repository + QStringLiteral("/actions/workflows/deploy.yml/dispatches"),
            R"({"inputs":{"kind":"rollback","service":"chat","watchbridge_key":")" + key +
                R"("},"ref":"v411"})",
            "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n",
            "Bearer secret-of-GITHUB_DEPLOY_TOKEN",
            repository + QStringLiteral("/actions/runs/902/cancel"));

        const QString project = QStringLiteral("/api/v4/projects/42");
        const QByteArray gitlabPast = gitlabRun("47", "redeploy chat (by hand)", "success", "v412",
                                                "2026-11-26T10:00:00.000Z") +
                                      ',' +
                                      gitlabRun("46", "redeploy chat (by hand)", "success", "v411",
                                                "2026-11-25T10:00:00.000Z");
        const QByteArray gitlabOurs = gitlabRun("48", "rollback chat (" + key + ")", "running",
                                                "v411", "2026-11-27T10:00:00.000Z");
        const QByteArray gitlabTags =
            R"([{"tag_name":"v412","author":{"username":"ann"},"released_at":"2026-11-26T09:00:00.000Z"},
                       {"tag_name":"v411","author":{"username":"bob"},"released_at":"2026-11-25T09:00:00.000Z"}])";
        const QString pipelines = project + QStringLiteral("/pipelines?per_page=30");
        const QString gitlabReleases = project + QStringLiteral("/releases?per_page=30");
        row("gitlab", {{pipelines, '[' + gitlabPast + ']'}, {gitlabReleases, gitlabTags}},
            {{pipelines, '[' + gitlabOurs + ',' + gitlabPast + ']'},
             {gitlabReleases, gitlabTags},
             {project + QStringLiteral("/pipelines/48"), gitlabOurs}},
            project + QStringLiteral("/pipeline"),
            R"({"ref":"v411","variables":[{"key":"SERVICE","value":"chat"},{"key":"KIND","value":"rollback"},{"key":"WATCHBRIDGE_KEY","value":")" +
                key + R"("}]})",
            "HTTP/1.1 201 Created\r\nContent-Length: " + QByteArray::number(gitlabOurs.size()) +
                "\r\n\r\n" + gitlabOurs,
            "secret-of-GITLAB_DEPLOY_TOKEN", project + QStringLiteral("/pipelines/48/cancel"));

        const QString job = QStringLiteral("/job/deploy-chat");
        const QString builds =
            job + QStringLiteral("/api/json?tree=") +
            QString::fromLatin1(QUrl::toPercentEncoding(QStringLiteral(
                "builds[number,displayName,description,result,building,timestamp]{0,50}")));
        const QByteArray jenkinsPast =
            jenkinsRun("12", "#12", "\"SUCCESS\"", "v412", "1795687200000") + ',' +
            jenkinsRun("11", "#11", "\"SUCCESS\"", "v411", "1795600800000");
        const QByteArray jenkinsOurs = jenkinsRun("13", key, "null", "v411", "1795773600000");
        row("jenkins", {{builds, R"({"builds":[)" + jenkinsPast + "]}"}},
            {{builds, R"({"builds":[)" + jenkinsOurs + ',' + jenkinsPast + "]}"}},
            job + QStringLiteral("/buildWithParameters"),
            "SERVICE=chat&KIND=rollback&VERSION=v411&WATCHBRIDGE_KEY=" + key,
            "HTTP/1.1 201 Created\r\nLocation: /queue/item/7/\r\nContent-Length: 0\r\n\r\n",
            "Basic " + QByteArray("secret-of-JENKINS_DEPLOY_ACCOUNT").toBase64(),
            job + QStringLiteral("/13/stop"));

        const QString application = QStringLiteral("/api/v1/applications/chat");
        const QByteArray tree = R"({"nodes":[{"kind":"ReplicaSet","name":"chat-5d"},
            {"kind":"Pod","name":"chat-5d-a","health":{"status":"Healthy"}},
            {"kind":"Pod","name":"chat-5d-b","health":{"status":"Degraded"}}]})";
        const QString resources = application + QStringLiteral("/resource-tree");
        row("argo-cd",
            {{application, argoApplication("Succeeded", "", "v412", "2026-11-26T10:00:00Z")},
             {resources, tree}},
            {{application, argoApplication("Running", key, "v411", "2026-11-27T10:00:00Z")},
             {resources, tree}},
            application + QStringLiteral("/sync"),
            R"({"infos":[{"name":"watchbridge","value":")" + key + R"("}],"revision":"v411"})",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
            "Bearer secret-of-ARGOCD_DEPLOY_TOKEN", application + QStringLiteral("/operation"));
    }
    void anExampleIsRead() {
        QFETCH(QString, name);
        using Answers = QMap<QString, QByteArray>;
        QFETCH(Answers, idle);
        QFETCH(Answers, running);
        QFETCH(QString, write);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, accepted);
        QFETCH(QByteArray, header);
        QFETCH(QString, abort);
        ScriptedServer server;
        const auto serve = [&](const Answers& answers) {
            for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
                server.answerBody(answer.key(), answer.value(), "application/json");
            }
        };
        serve(idle);
        server.answer(write, accepted);
        const Made made = make(name, server);
        QVERIFY(made.provider != nullptr);
        const auto at = [&](auto reply) {
            made.provider->fetchStatus(QStringLiteral("chat"), reply);
        };
        const auto status = answerOf<ServiceStatus>(at);
        QVERIFY2(status.has_value(), status ? "" : qUtf8Printable(status.error().text()));
        QVERIFY(!status->running);
        QVERIFY(status->isRunningTold && status->isGenerationTold);
        QCOMPARE(status->current.code, QStringLiteral("v412"));
        QCOMPARE(status->releases.size(), 2);
        const auto before = fleet::previousGoodRelease(*status);
        QVERIFY(before.has_value());
        QCOMPARE(before->code, QStringLiteral("v411"));
        if (name == QLatin1String("argo-cd")) {
            QCOMPARE(status->tasks.size(), 2);
            QCOMPARE(status->tasks[0].state, QStringLiteral("running"));
            QCOMPARE(status->tasks[1].state, QStringLiteral("stopped"));
            QCOMPARE(status->tasks[1].detail, QStringLiteral("Degraded"));
        }

        deploy::DeployRequest request;
        request.service = QStringLiteral("chat");
        request.kind = DeploymentKind::Rollback;
        request.release = *before;
        request.expectedGeneration = status->generation;
        request.idempotencyKey = Key;
        const auto started =
            answerOf<Deployment>([&](auto reply) { made.provider->start(request, reply); });
        QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
        const QByteArray sent = server.requests.last();
        QVERIFY2(sent.startsWith("POST " + write.toLatin1() + ' '), sent.constData());
        QCOMPARE(bodyOf(sent), body);
        QVERIFY2(sent.contains(header), sent.constData());

        serve(running);
        aRunOfOursIsKnown(made, name, server, status->generation, abort);
        howItEndsIsTold(name, server, running);
    }
};

QTEST_GUILESS_MAIN(tst_WebhookExamples)
#include "tst_WebhookExamples.moc"
