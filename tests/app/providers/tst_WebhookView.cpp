// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/webhook/WebhookView.h"
#include "tests/support/ControllerWebhook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace wb;
using fleet::DeploymentState;

namespace {

const QString Key = QStringLiteral("0f8fad5b-d9cb-469f-a165-70867728950e");

} // namespace

/// What a pipeline's answers mean.
class tst_WebhookView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statesAreReadAsConfigured_data() {
        QTest::addColumn<QByteArray>("run");
        QTest::addColumn<DeploymentState>("state");
        QTest::addColumn<bool>("isOdd");
        const auto row = [](const char* name, const QByteArray& run, DeploymentState state,
                            bool isOdd = false) { QTest::newRow(name) << run << state << isOdd; };
        row("the first that has a value", R"({"id":1,"end":"success","now":"done"})",
            DeploymentState::Completed);
        row("the second, where it has none", R"({"id":1,"end":null,"now":"queued"})",
            DeploymentState::InProgress);
        row("in other letters", R"({"id":1,"end":"SUCCESS"})", DeploymentState::Completed);
        row("failed", R"({"id":1,"end":"failure"})", DeploymentState::Failed);
        row("aborted", R"({"id":1,"end":"cancelled"})", DeploymentState::Aborted);
        row("a flag", R"({"id":1,"now":true})", DeploymentState::InProgress);
        row("a result that is set while it runs", R"({"id":1,"end":"success","now":true})",
            DeploymentState::InProgress);
        row("none of them", R"({"id":1,"end":"neutral"})", DeploymentState::InProgress, true);
        row("nothing", R"({"id":1})", DeploymentState::InProgress, true);
    }
    void statesAreReadAsConfigured() {
        QFETCH(QByteArray, run);
        QFETCH(bool, isOdd);
        fleet::WebhookRuns spec;
        spec.id = QStringLiteral("/id");
        spec.state = QStringList{QStringLiteral("/end"), QStringLiteral("/now")};
        spec.states = {{QStringLiteral("queued"), QStringLiteral("true")},
                       {QStringLiteral("success")},
                       {QStringLiteral("failure")},
                       {QStringLiteral("cancelled")}};
        const auto read = webhook::runOf(QJsonDocument::fromJson(run).object(), spec);
        QTEST(read.state, "state");
        QCOMPARE(read.message.contains(QStringLiteral("counts as under way")), isOdd);
    }

    void aReleaseThatWasLeftForAnOlderOneIsNotGood_data() {
        QTest::addColumn<QStringList>("runs");     ///< "v1", "v2 failed", …; oldest first.
        QTest::addColumn<QStringList>("releases"); ///< Likewise; empty: the runs themselves.
        QTest::addColumn<bool>("isOldestFirst");   ///< The order of the answer.
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("offered");
        const QStringList published{"v1", "v2", "v3"};
        const auto row = [](const char* name, const QStringList& runs, const QStringList& releases,
                            const char* current, const char* offered) {
            for (const bool isOldestFirst : {false, true}) {
                QTest::addRow("%s, %s first", name, isOldestFirst ? "oldest" : "newest")
                    << runs << releases << isOldestFirst << QString(current) << QString(offered);
            }
        };
        row("plain", {"v1", "v2"}, {}, "v2", "v1");
        row("after the rollback", {"v1", "v2", "v1"}, {}, "v1", "");
        row("and the next bad one", {"v1", "v2", "v1", "v3"}, {}, "v3", "v1");
        row("what ran last before it", {"v1", "v2", "v3", "v1", "v4"}, {}, "v4", "v1");
        row("mended outside and deployed again", {"v1", "v2", "v1", "v2", "v3"}, {}, "v3", "v2");
        row("a rollback that failed", {"v1", "v2", "v1 failed"}, {}, "v2", "v1");
        row("published ones, after the rollback", {"v1", "v2", "v1"}, published, "v1", "");
        row("published ones, the next bad one", {"v1", "v2", "v1", "v3"}, published, "v3", "v1");
        row("left for one that is not listed any more", {"v0", "v2", "v0", "v3"}, published, "v3",
            "");
    }
    void aReleaseThatWasLeftForAnOlderOneIsNotGood() {
        QFETCH(QStringList, runs);
        QFETCH(QStringList, releases);
        QFETCH(bool, isOldestFirst);
        QFETCH(QString, current);
        QFETCH(QString, offered);
        const auto listed = [&](const QStringList& words, int firstSeconds) {
            QJsonArray items;
            for (const QString& word : words) {
                const QJsonObject item{{"code", word.left(2)},
                                       {"id", QString::number(items.size() + 1)},
                                       {"state", word.contains(' ') ? QStringLiteral("failed")
                                                                    : QStringLiteral("completed")},
                                       {"at", firstSeconds + 100 * static_cast<int>(items.size())}};
                isOldestFirst ? items.append(item) : items.prepend(item);
            }
            return QJsonValue(items);
        };
        fleet::WebhookSpec spec;
        spec.runs.emplace();
        spec.runs->id = QStringLiteral("/id");
        spec.runs->state = QStringList{QStringLiteral("/state")};
        spec.runs->states.succeeded = QStringList{QStringLiteral("completed")};
        spec.runs->states.failed = QStringList{QStringLiteral("failed")};
        spec.runs->started = QStringLiteral("/at");
        spec.runs->code = QStringLiteral("/code");
        spec.releases.emplace();
        spec.releases->code = QStringLiteral("/code");
        spec.releases->time = QStringLiteral("/at");
        webhook::Answers answers;
        answers.runs = listed(runs, 1'000'000);
        answers.releases = releases.isEmpty() ? answers.runs : listed(releases, 900'000);
        const auto shown = [&] {
            const auto view = webhook::viewOf(answers, spec);
            if (!view) {
                return view.error().text();
            }
            const auto previous = fleet::previousGoodRelease(view->status);
            return view->status.current.code + u' ' + (previous ? previous->code : QString());
        };
        QCOMPARE(shown(), current + u' ' + offered);
        if (releases.isEmpty()) {
            // A history that says itself what went well, as Argo CD's.
            spec.releases->good = QStringLiteral("/state");
            spec.releases->goodValues = QStringList{QStringLiteral("completed")};
            answers.runs = QJsonArray{
                answers.runs.toArray().at(isOldestFirst ? answers.runs.toArray().size() - 1 : 0)};
            spec.runs->states.failed.clear();
            spec.current.emplace();
            spec.current->code = QStringLiteral("/code");
            answers.current = QJsonObject{{"code", current}};
            QCOMPARE(shown(), current + u' ' + offered);
        }
    }

    void answersThatAreOtherwiseAreErrors_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("words");
        QTest::newRow("no list") << QByteArray(R"({"recent":7,"running":null})")
                                 << QStringLiteral("no list at deploy.status.list");
        QTest::newRow("no id") << QByteArray(R"({"recent":[{"state":"completed"}],"running":null})")
                               << QStringLiteral("no text at deploy.status.id");
        QTest::newRow("too many") << QByteArray(R"({"running":null,"recent":[)" +
                                                QByteArray("{},").repeated(2000) + "{}]}")
                                  << QStringLiteral("more than 2000 items");
        QTest::newRow("no current")
            << QByteArray(R"({"recent":[],"running":null,"releases":[],"tasks":[]})")
            << QStringLiteral("no text at deploy.current.code");
    }
    void answersThatAreOtherwiseAreErrors() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, words);
        const QJsonValue root = QJsonDocument::fromJson(answer).object();
        const auto view = webhook::viewOf({root, root, root, root}, test::controllerWebhook());
        QVERIFY(!view.has_value());
        QVERIFY2(view.error().message.contains(words), qUtf8Printable(view.error().message));
    }

    void hostileTextsAreTamed() {
        const QJsonObject run{
            {QStringLiteral("id"), QStringLiteral("1\n2")},
            {QStringLiteral("idempotency_key"), QStringLiteral("Deploy ") + Key + u'!'},
            {QStringLiteral("state"), QStringLiteral("completed")},
            {QStringLiteral("by"), QString(5000, u'x') + QStringLiteral("\u202e<b>")}};
        const auto read = webhook::runOf(run, *test::controllerWebhook().runs);
        QVERIFY(!read.id.contains(u'\n'));
        QVERIFY(read.by.size() <= 300);
        QCOMPARE(read.key, Key);
        QCOMPARE(read.name(), Key);
    }

    void aRunThatIsRunAgainMovesTheGeneration() {
        // The number stays, as GitHub's does.
        fleet::WebhookSpec spec;
        spec.runs.emplace();
        spec.runs->id = QStringLiteral("/id");
        spec.runs->started = QStringLiteral("/at");
        spec.runs->state = QStringList{QStringLiteral("/state")};
        spec.runs->states.succeeded = QStringList{QStringLiteral("done")};
        const auto generation = [&](const char* startedAgain) {
            const QJsonArray runs{
                QJsonObject{{"id", 902}, {"state", "done"}, {"at", "2026-11-26T10:00:00Z"}},
                QJsonObject{{"id", 901}, {"state", "done"}, {"at", startedAgain}}};
            return webhook::viewOf({runs}, spec)->status.generation;
        };
        QVERIFY(generation("2026-11-27T10:00:00Z") > generation("2026-11-25T10:00:00Z"));
    }
    void aGenerationAloneHidesNoRelease() {
        fleet::WebhookSpec spec;
        spec.runs.emplace();
        spec.runs->id = QStringLiteral("/id");
        spec.runs->code = QStringLiteral("/code");
        spec.runs->state = QStringList{QStringLiteral("/state")};
        spec.runs->states.succeeded = QStringList{QStringLiteral("done")};
        spec.current.emplace();
        spec.current->generation = QStringLiteral("/generation");
        const QJsonArray runs{QJsonObject{{"id", 1}, {"state", "done"}, {"code", "v412"}}};
        const auto view = webhook::viewOf({runs, QJsonObject{{"generation", 7}}}, spec);
        QVERIFY(view.has_value());
        QCOMPARE(view->status.generation, 7);
        QCOMPARE(view->status.current.code, QStringLiteral("v412"));
        QVERIFY(!view->status.isCurrentTold && view->status.isReadTold);
    }
};

QTEST_GUILESS_MAIN(tst_WebhookView)
#include "tst_WebhookView.moc"
