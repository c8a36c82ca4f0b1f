// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/settings/DraftForm.h"
#include "tests/support/Seed.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace wb;
using namespace wb::settings;
using test::File;
using test::Two;

namespace {

/// A setting of a service, and what it comes to.
struct Edit {
    const char* key;
    const char* value;
    void (*make)(fleet::ServiceSpec&);
};
const QVector<Edit>& edits() {
    static const QVector<Edit> All{
        {"scrape.interval", "7s", [](auto& spec) { spec.scrape.intervalMs = 7000; }},
        {"scrape.path", "/a b", [](auto& spec) { spec.scrape.path = QStringLiteral("/a b"); }},
        {"scrape.sample_limit", "77", [](auto& spec) { spec.scrape.sampleLimit = 77; }},
        {"component", "it's: #1", [](auto& spec) { spec.component = QStringLiteral("it's: #1"); }},
        {"objectives.errors", "7%", [](auto& spec) { spec.objectives.errorFraction = 0.07; }},
        {"objectives.latency_p95", "700ms",
         [](auto& spec) { spec.objectives.latencyP95Seconds = 0.7; }},
        {"targets.static", "a:1 b:2 c:3",
         [](auto& spec) {
             spec.targets.staticTargets = {QStringLiteral("a:1"), QStringLiteral("b:2"),
                                           QStringLiteral("c:3")};
         }},
        {"auth.bearer", "env:T7",
         [](auto& spec) {
             spec.bearer = {fleet::SecretRef::Source::Environment, QStringLiteral("T7")};
         }},
    };
    return All;
}

} // namespace

class TestConfigDraft : public test::DraftForm {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_draft.begin(Two); }

    void whatIsChangedBackLeavesNoTrace() {
        set("chat", "scrape.interval", QStringLiteral("1"));
        set("chat", "scrape.interval", QStringLiteral("10s"));
        set("US", "actions", QStringLiteral("enabled"));
        QCOMPARE(told(Two),
                 QStringLiteral("-actions: read_only   # until the drill|+actions: enabled   # "
                                "until the drill|+scrape: {interval: 10s}"));
        set("US", "actions", QStringLiteral("read_only"));
        set("chat", "scrape.interval", {});
        QCOMPARE(m_draft.text(), QByteArray(Two));
    }

    void aNewNameChangesWhoIsMeantNowhere() {
        const auto before = loadConfig(Two, File);
        QVERIFY(before.has_value());
        set("chat", "name", QStringLiteral("chat-eu"));
        const auto after = loadConfig(m_draft.text(), File);
        QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().constFirst().text()));
        fleet::ServiceSpec wanted = before->environments[0].services[0];
        wanted.name = QStringLiteral("chat-eu");
        const auto& services = after->environments[0].services;
        // What it is at the provider and to customers stays.
        QVERIFY(services[0] == wanted);
        QCOMPARE(services[0].deploy.service, QStringLiteral("chat"));
        QCOMPARE(services[0].component, QStringLiteral("chat"));
        QVERIFY(services[1] == before->environments[0].services[1]);
        QCOMPARE(services[2].rollbackWith,
                 (QStringList{QStringLiteral("chat-eu"), QStringLiteral("mail")}));
        QCOMPARE(after->rules.metrics[0].services, QStringList{QStringLiteral("chat-eu")});
        set("chat-eu", "name", QStringLiteral("chat"));
        QCOMPARE(m_draft.text(), QByteArray(Two));
    }

    void aNewNameTakesNoRuleFromAnotherEnvironment() {
        m_draft.begin(QByteArray(Two).replace(
            "rules:", "  - name: EU\n    services:\n      - {name: chat, targets: {static: "
                      "['h:4']}}\nrules:"));
        set("environments[0].services[0]", "name", QStringLiteral("chatus"));
        auto after = loadConfig(m_draft.text(), File);
        QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().constFirst().text()));
        QCOMPARE(after->environments[1].services[0].name, QStringLiteral("chat"));
        QCOMPARE(after->rules.metrics[0].services,
                 (QStringList{QStringLiteral("chat"), QStringLiteral("chatus")}));
        // Once nobody has the old name any more the rule does not name it either.
        set("environments[1].services[0]", "name", QStringLiteral("chateu"));
        after = loadConfig(m_draft.text(), File);
        QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().constFirst().text()));
        QCOMPARE(after->rules.metrics[0].services,
                 (QStringList{QStringLiteral("chateu"), QStringLiteral("chatus")}));
    }

    void whatIsRemovedCanBeKeptAfterAll() {
        m_draft.setRemoved(placeOf("mail"), true);
        QCOMPARE(told(Two), QStringLiteral("-- name: mail|-targets: {static: ['h:2']}"));
        QVERIFY(m_draft.isRemoved(placeOf("mail")));
        // Whoever goes back together with it is told so, at its own place.
        const auto config = loadConfig(m_draft.text(), File);
        QVERIFY(!config);
        QCOMPARE(m_draft.shownPath(config.error().constLast().path),
                 QStringLiteral("environments[0].services[2].rollback_with"));
        set("web", "rollback_with", QStringLiteral("chat"));
        set("chat", "rollback_with", {});
        QVERIFY(loadConfig(m_draft.text(), File).has_value());
        m_draft.setRemoved(placeOf("mail"), false);
        set("web", "rollback_with", QStringLiteral("chat mail"));
        set("chat", "rollback_with", QStringLiteral("mail"));
        QCOMPARE(m_draft.text(), QByteArray(Two));
    }

    void whatCannotBeRemovedStandsInNobodysWay() {
        m_draft.begin(QByteArray(Two).replace(
            "rules:", "  - name: EU\n    services:\n      - {name: only, targets: {static: "
                      "['h:4']}}\nrules:"));
        set("only", "name", QStringLiteral("sole"));
        m_draft.setRemoved(placeOf("sole"), true);
        QVERIFY(!m_draft.isRemoved(placeOf("sole")));
        QVERIFY2(m_draft.removalRefusal(placeOf("sole"))
                     .startsWith(QStringLiteral("An environment needs a service")),
                 qPrintable(m_draft.removalRefusal(placeOf("sole"))));
        QVERIFY(m_draft.refusals().isEmpty());
        QVERIFY(m_draft.text().contains("name: sole"));
        set("chat", "scrape.interval", QStringLiteral("10s"));
        QCOMPARE(m_draft.removalRefusal(placeOf("sole")), QString());
    }

    void secretsComeIntoNoText_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isRefused");
        const auto row = [](const char* key, const char* value, bool isRefused) {
            QTest::addRow("%s %s", key, value)
                << QByteArray(key) << QString::fromLatin1(value) << isRefused;
        };
        row("auth.bearer", "hunter2", true);
        row("auth.bearer", "env:WB_TOKEN", false);
        row("auth.bearer", "file:/run/secrets/token", false);
        row("auth.bearer", "keychain:prod1-metrics", false);
        row("auth.bearer", "env:ghp_abcdefghijklmnopqrstuvwxyz0123456789", true);
        row("auth.bearer", "keychain:Zx81jKq29LmNw04PrTbVc83Yd", true);
        row("auth.bearer", "env:A B", true);
        row("auth.bearer", "Bearer abc", true);
        row("deploy.auth.bearer", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x", true);
        row("deploy.url", "https://zoe:secret@d.example/v1", true);
        row("deploy.url", "https://d.example/v2", false);
        row("targets.static", "h:1 root:pw@h:2", true);
        row("component", "glpat-abcdefghij0123456789", true);
        row("component", "Channel - Chat", false);
    }
    void secretsComeIntoNoText() {
        QFETCH(QByteArray, key);
        QFETCH(QString, value);
        QFETCH(bool, isRefused);
        set("chat", key.constData(), value);
        QCOMPARE(m_draft.text() == QByteArray(Two), isRefused);
        QCOMPARE(m_draft.refusals().size(), isRefused ? 1 : 0);
        if (isRefused) {
            QVERIFY(!m_draft.refusals().first().contains(value));
            // What was typed stands in its field until it is mended.
            const FormField field = fieldOf(placeOf("chat"), QLatin1String(key));
            QVERIFY(field.written.text == value || field.written.items.join(u' ') == value);
            set("chat", key.constData(), {});
            QVERIFY(m_draft.refusals().isEmpty());
        }
    }

    void whatNoFormCanWriteIsRefusedAtItsField() {
        m_draft.begin(QByteArray(Two)
                          .replace("targets: {static: ['h:2']}", "targets: &t {static: ['h:2']}")
                          .replace("targets: {static: ['h:3']}", "targets: *t"));
        set("web", "targets.static", QStringLiteral("h:9"));
        QCOMPARE(m_draft.refusals().keys(),
                 QStringList{QStringLiteral("environments[0].services[2].targets.static")});
        set("web", "scrape.interval", QStringLiteral("10s"));
        QVERIFY(m_draft.text().contains("interval: 10s"));
        QVERIFY(!m_draft.text().contains("h:9"));
        m_draft.begin("a: [\n");
        QVERIFY2(m_draft.obstacle().contains(QStringLiteral("ine 2")),
                 qPrintable(m_draft.obstacle()));
        QCOMPARE(m_draft.places().size(), 3);
    }

    void whatIsUnknownCanBeMended() {
        m_draft.begin(QByteArray(Two).replace("rollback_with: [mail]",
                                              "scrape: {intervall: 5s}\n"
                                              "        odd: {x: [{a: 1}]}"));
        const auto config = loadConfig(m_draft.text(), File);
        QCOMPARE(config.error().constFirst().path,
                 QStringLiteral("environments[0].services[0].scrape.intervall"));
        QVERIFY(fieldOf(placeOf("chat"), QStringLiteral("odd.x")).kind ==
                FormField::Kind::Structure);
        set("chat", "scrape.intervall", {});
        set("chat", "scrape.interval", QStringLiteral("5s"));
        QVERIFY2(m_draft.text().contains("scrape: {interval: 5s}"), m_draft.text().constData());
    }

    /// Each key of each form is one that the reader knows.
    void everyFieldIsKnownToTheReader() {
        for (const char* provider : {"", "controller", "ecs", "kubernetes", "swarm", "webhook"}) {
            QByteArray text = Two;
            if (*provider != '\0') {
                text.replace("provider: controller", QByteArray("provider: ") + provider);
            }
            m_draft.begin(text);
            for (const ConfigPlace& place : m_draft.places()) {
                for (const FormField& field : m_draft.fields(place)) {
                    if (isOfParts(field.key)) {
                        continue;
                    }
                    m_draft.begin(text);
                    const bool isList = field.kind == FormField::Kind::List;
                    const auto value =
                        isList ? YamlValue{YamlValue::Kind::List, {}, {QStringLiteral("chat")}}
                               : YamlValue{YamlValue::Kind::Text, QStringLiteral("file:x"), {}};
                    const auto edited = withValue(text, keyPath(place.path, field.key), value);
                    QVERIFY2(edited.has_value() || field.kind == FormField::Kind::Structure,
                             qPrintable(field.key));
                    const auto config = loadConfig(edited.value_or(text), File);
                    // What another provider left behind is unknown, and said to be.
                    const bool isLeft = field.written.kind != YamlValue::Kind::Absent &&
                                        field.key.startsWith(QStringLiteral("deploy."));
                    for (const Mistake& mistake : config ? Mistakes() : config.error()) {
                        QVERIFY2(isLeft || mistake.path != keyPath(place.path, field.key) ||
                                     !mistake.text().contains(QStringLiteral(": unknown key")),
                                 qPrintable(mistake.text()));
                    }
                }
            }
        }
    }

    /// Real environments, any of their settings: whoever is not edited says what it said before,
    /// and the one that is says what was asked for.
    void anyEditOfARealConfigurationIsThatEditAlone_data() {
        QTest::addColumn<QByteArray>("text");
        QFile page(QStringLiteral(WB_SOURCE_DIR "/README.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray readme = page.readAll();
        const qsizetype from = readme.indexOf("```yaml\nenvironments:") + 8;
        QTest::newRow("README") << readme.mid(from, readme.indexOf("```", from) - from)
                                       .replace("        rollback_with: [api-gateway-chat-kb]\n",
                                                "");
        QTest::newRow("two") << QByteArray(Two);
        for (const char* scenario : {"chat-2024-11-14", "gateway-2020-01-23", "quiet-week"}) {
            QFile file(QStringLiteral(WB_SOURCE_DIR "/resources/scenarios/%1.yaml")
                           .arg(QLatin1String(scenario)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            // A scenario's environment is one of a configuration's.
            QByteArray text = "environments:\n";
            bool isInside = false;
            for (QByteArray line : file.readAll().split('\n')) {
                if (!line.isEmpty() && line[0] != ' ' && line[0] != '#') {
                    isInside = line.startsWith("environment:");
                    line = isInside ? QByteArray("  -") : line;
                }
                text += isInside ? (line == "  -" ? "" : "  ") + line + '\n' : QByteArray();
            }
            QTest::newRow(scenario) << text;
        }
    }
    void anyEditOfARealConfigurationIsThatEditAlone() {
        QFETCH(QByteArray, text);
        const auto before = loadConfig(text, File);
        QVERIFY2(before.has_value(), before ? "" : qPrintable(before.error().constFirst().text()));
        std::mt19937 random(test::chosenSeed());
        const auto below = [&](qsizetype bound) {
            return std::uniform_int_distribution<qsizetype>(0, bound - 1)(random);
        };
        for (int round = 0; round < 40; ++round) {
            m_draft.begin(text);
            Config wanted = *before;
            QVector<ConfigPlace> services;
            for (const ConfigPlace& each : m_draft.places()) {
                if (each.kind == ConfigPlace::Kind::Service) {
                    services << each;
                }
            }
            for (qsizetype count = 1 + below(4); count > 0; --count) {
                const ConfigPlace place = services[below(services.size())];
                const Edit& edit = edits()[below(edits().size())];
                const QVector<YamlStep> steps = stepsOf(place.path);
                edit.make(wanted.environments[steps[1].at].services[steps[3].at]);
                set(qPrintable(place.path), edit.key, QLatin1String(edit.value));
            }
            QCOMPARE(m_draft.refusals(), (QMap<QString, QString>()));
            const auto after = loadConfig(m_draft.text(), File);
            QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().constFirst().text()));
            for (qsizetype at = 0; at < wanted.environments.size(); ++at) {
                auto& specs = wanted.environments[at].services;
                for (qsizetype each = 0; each < specs.size(); ++each) {
                    // A timeout that is not written follows the interval.
                    specs[each].scrape.timeoutMs =
                        after->environments[at].services[each].scrape.timeoutMs;
                }
            }
            QVERIFY(after->environments == wanted.environments);
            QVERIFY(after->rules == wanted.rules);
            int gone = 0;
            for (const DiffLine& line : changedLines(text, m_draft.text(), 0)) {
                gone += line.kind == DiffLine::Kind::Gone ? 1 : 0;
            }
            QVERIFY(gone <= 8);
        }
    }
};

QTEST_GUILESS_MAIN(TestConfigDraft)
#include "tst_ConfigDraft.moc"
