// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigFile.h"
#include "app/settings/LineDiff.h"
#include "app/settings/YamlEdit.h"
#include "tests/support/Seed.h"

#include <QTest>

#include <random>

using namespace wb;
using namespace wb::settings;

namespace {

YamlValue text(const char* value) {
    return {YamlValue::Kind::Text, QString::fromUtf8(value), {}};
}

YamlValue list(const QStringList& items) {
    return {YamlValue::Kind::List, {}, items};
}

YamlValue tree(const char* yaml) {
    return {YamlValue::Kind::Tree, QString::fromUtf8(yaml), {}};
}

const YamlValue Absent;

/// A configuration in every style that people write.
const char* const Motley = R"(# The shop's production.
environments:
  - name: US   # the main one
    services:
      # What customers see.
      - name: chat
        component: "Chat: web"   # said so on the page
        targets:
          static:
            - localhost:1   # left
            # The old one goes in May.
            - 'localhost:2'
        scrape: {interval: 5s, timeout: 3s}   # often
        objectives:
          errors: 1%   # promised

        rollback_with:
        - mail
      - name: mail
        targets: {static: ['localhost:3',
                           localhost:4]}
        auth: {bearer: env:TOKEN}
        signals: {preset: go, errors: {bad: 'code=~"5.."'}}

    # Times are theirs.
    time_zone: America/New_York
  - {name: EU, services: [{name: queue, targets: {static: [localhost:5]}}, {name: web, targets: {}}]}
window:
storage: {path: x.db}
# The end.
)";

} // namespace

class TestYamlEdit : public QObject {
    Q_OBJECT

    static QString told(const QByteArray& before, const QByteArray& after) {
        QStringList lines;
        for (const DiffLine& line : changedLines(before, after, 0)) {
            lines << (line.kind == DiffLine::Kind::Gone ? u'-' : u'+') + line.text.trimmed();
        }
        return lines.join(u'|');
    }

private Q_SLOTS:
    void onlyTheLinesConcernedChange_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<YamlValue>("value");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* name, const char* path, const YamlValue& value,
                            const char* wanted) {
            QTest::newRow(name) << QString::fromLatin1(path) << value << QString::fromUtf8(wanted);
        };
        row("plain, with a comment", "environments[0].name", text("US 2"),
            "-- name: US   # the main one|+- name: US 2   # the main one");
        row("quoted stays quoted", "environments[0].services[0].component", text("Chat \"a\""),
            "-component: \"Chat: web\"   # said so on the page|+component: \"Chat \\\"a\\\"\"   # "
            "said so on "
            "the page");
        row("in brackets", "environments[0].services[0].scrape.timeout", text("2s"),
            "-scrape: {interval: 5s, timeout: 3s}   # often|+scrape: {interval: 5s, timeout: 2s}   "
            "# often");
        row("new in brackets", "environments[0].services[0].scrape.path", text("/m"),
            "-scrape: {interval: 5s, timeout: 3s}   # often|+scrape: {interval: 5s, timeout: 3s, "
            "path: /m}   "
            "# often");
        row("new in lines", "environments[0].services[0].objectives.latency_p95", text("300ms"),
            "+latency_p95: 300ms");
        row("new with its mapping", "environments[0].services[0].deploy.auth.bearer", text("env:T"),
            "+deploy: {auth: {bearer: env:T}}");
        row("new at the top", "rules.cpu_degraded", text("0.8"), "+rules: {cpu_degraded: 0.8}");
        row("below an empty key", "window.theme", text("light"),
            "-window:|+window: {theme: light}");
        row("into empty brackets", "environments[1].services[1].targets.static",
            list({QStringLiteral("h:1")}),
            "-- {name: EU, services: [{name: queue, targets: {static: [localhost:5]}}, {name: web, "
            "targets: "
            "{}}]}|+- {name: EU, services: [{name: queue, targets: {static: [localhost:5]}}, "
            "{name: web, "
            "targets: {static: [h:1]}}]}");
        row("gone from lines, with its mapping", "environments[0].services[0].objectives.errors",
            Absent, "-objectives:|-errors: 1%   # promised");
        row("gone from brackets", "environments[0].services[0].scrape.interval", Absent,
            "-scrape: {interval: 5s, timeout: 3s}   # often|+scrape: {timeout: 3s}   # often");
        row("last gone from brackets", "environments[0].services[0].scrape.timeout", Absent,
            "-scrape: {interval: 5s, timeout: 3s}   # often|+scrape: {interval: 5s}   # often");
        row("was not there", "environments[0].actions", Absent, "");
        row("items of lines", "environments[0].services[0].targets.static",
            list({QStringLiteral("localhost:1"), QStringLiteral("localhost:9"),
                  QStringLiteral("h:3")}),
            "-- 'localhost:2'|+- 'localhost:9'|+- h:3");
        row("first item of lines", "environments[0].services[0].targets.static",
            list({QStringLiteral("h:0"), QStringLiteral("localhost:1"),
                  QStringLiteral("localhost:2")}),
            "+- h:0");
        row("items taken from lines", "environments[0].services[0].targets.static",
            list({QStringLiteral("localhost:2")}), "-- localhost:1   # left");
        row("a list as far left as its key", "environments[0].services[0].rollback_with",
            list({QStringLiteral("mail"), QStringLiteral("queue")}), "+- queue");
        row("items in brackets keep their quotes", "environments[0].services[1].targets.static",
            list({QStringLiteral("localhost:3"), QStringLiteral("h:9")}),
            "-targets: {static: ['localhost:3',|-localhost:4]}|+targets: {static: ['localhost:3', "
            "h:9]}");
        row("a service", "environments[0].services[1]", Absent,
            "-- name: mail|-targets: {static: ['localhost:3',|-localhost:4]}|-auth: {bearer: "
            "env:TOKEN}|"
            "-signals: {preset: go, errors: {bad: 'code=~\"5..\"'}}");
        row("matchers", "environments[0].services[1].signals.errors.bad", text("code=~\"4..\""),
            "-signals: {preset: go, errors: {bad: 'code=~\"5..\"'}}|+signals: {preset: go, errors: "
            "{bad: "
            "'code=~\"4..\"'}}");
        row("nothing said in brackets", "environments[0].services[1].targets.ecs", tree("{}"),
            "-localhost:4]}|+localhost:4], ecs: {}}");
        row("brackets that become lines", "environments[0].services[0].scrape.more",
            tree("{path: \"/{a}\", json: {k: \"30\", m: 30, long: "
                 "[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, "
                 "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, cccccccccccccccccccccccccccccccc]}}"),
            "-scrape: {interval: 5s, timeout: 3s}   # often|+scrape:   # often|+interval: 5s|"
            "+timeout: 3s|+more:|+path: \"/{a}\"|+json:|+k: \"30\"|+m: 30|+long: "
            "[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, "
            "cccccccccccccccccccccccccccccccc]");
        row("a mapping by another one", "environments[0].services[0].objectives",
            tree("{errors: 2%}"),
            "-objectives:|-errors: 1%   # promised|+objectives: {errors: "
            "2%}");
        row("in a line of brackets alone", "environments[1].services[1].deploy",
            tree("{provider: ecs}"),
            "-- {name: EU, services: [{name: queue, targets: {static: [localhost:5]}}, {name: web, "
            "targets: {}}]}|+- {name: EU, services: [{name: queue, targets: {static: "
            "[localhost:5]}}, {name: web, targets: {}, deploy: {provider: ecs}}]}");
        row("what would mean something else", "environments[0].name", text("null"),
            "-- name: US   # the main one|+- name: \"null\"   # the main one");
        row("many lines in one", "environments[0].name", text("a\nb: c #d"),
            "-- name: US   # the main one|+- name: \"a\\nb: c #d\"   # the main one");
    }
    void onlyTheLinesConcernedChange() {
        QFETCH(QString, path);
        QFETCH(YamlValue, value);
        QFETCH(QString, wanted);
        for (const QByteArray& before :
             {QByteArray(Motley), QByteArray(Motley).replace("\n", "\r\n"),
              QByteArray("\xef\xbb\xbf") + Motley, QByteArray(Motley).chopped(12)}) {
            const auto after = withValue(before, path, value);
            QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().text()));
            QCOMPARE(told(before, *after), wanted);
            const qsizetype returns = before.count("\r\n");
            QCOMPARE(returns > 0, after->count("\r\n") == after->count('\n'));
        }
    }

    void whatCannotBeWrittenIsRefusedWithItsLine_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("line");
        QTest::newRow("an anchor") << QByteArray("a: &x {b: 1}\nc: *x\n") << "a.b" << 1;
        QTest::newRow("an alias") << QByteArray("a: &x {b: 1}\nc: *x\n") << "c.b" << 1;
        QTest::newRow("an anchored value") << QByteArray("a: 1\nb: &x 2\nc: *x\n") << "b" << 2;
        QTest::newRow("a text of lines") << QByteArray("a: 1\nb: |\n  x\n  y\nc: 2\n") << "b" << 2;
        QTest::newRow("a text that goes on") << QByteArray("a: 1\nb: x\n  y\nc: 2\n") << "b" << 2;
        QTest::newRow("a tag") << QByteArray("a: !!str 1\n") << "a" << 1;
        QTest::newRow("a mapping") << QByteArray("a:\n  b: 1\n") << "a" << 2;
        QTest::newRow("no YAML") << QByteArray("a: 1\nb: [\n") << "a" << 3;
        QTest::newRow("beyond a list") << QByteArray("a: [1]\n") << "a[3]" << 1;
    }
    void whatCannotBeWrittenIsRefusedWithItsLine() {
        QFETCH(QByteArray, before);
        QFETCH(QString, path);
        QFETCH(int, line);
        const auto after = withValue(before, path, text("9"));
        QVERIFY2(!after, after ? after->constData() : "");
        QVERIFY2(after.error().message.contains(QStringLiteral("ine %1 ").arg(line)),
                 qPrintable(after.error().message));
    }

    void noCommentGoesButTheOneBesideIt_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("in the mapping")
            << QByteArray("a: 1\nw:\n  # Ours.\n  t: x\nb: 2\n") << "w.t" << true;
        QTest::newRow("behind it") << QByteArray("w:\n  t: x\n  # s: 90%\nb: 2\n") << "w.t" << true;
        QTest::newRow("beside the mapping")
            << QByteArray("w:   # Ours.\n  t: x\nb: 2\n") << "w.t" << true;
        QTest::newRow("two mappings up")
            << QByteArray("v:\n  # Ours.\n  w: {t: x}\nb: 2\n") << "v.w.t" << true;
        QTest::newRow("in brackets")
            << QByteArray("w: { # Ours.\n  t: x}\nb: 2\n") << "w.t" << true;
        QTest::newRow("in a list")
            << QByteArray("w:\n  - x\n  # Old.\n  - y\nb: 2\n") << "w" << true;
        QTest::newRow("beside it") << QByteArray("w:\n  t: x # Mine.\nb: 2\n") << "w.t" << false;
        QTest::newRow("none") << QByteArray("w:\n  t: 'x #1'\n# Ours.\nb: 2\n") << "w.t" << false;
        QTest::newRow("with others")
            << QByteArray("w:\n  # Ours.\n  t: x\n  s: y\nb: 2\n") << "w.t" << false;
    }
    void noCommentGoesButTheOneBesideIt() {
        QFETCH(QByteArray, before);
        QFETCH(QString, path);
        QFETCH(bool, isRefused);
        for (const QByteArray& each : {before, QByteArray(before).replace("\n", "\r\n")}) {
            const auto after = withValue(each, path, Absent);
            QVERIFY2(after.has_value() != isRefused, after ? after->constData() : "refused");
            if (isRefused) {
                QVERIFY2(after.error().message.contains(QStringLiteral("comment")),
                         qPrintable(after.error().message));
            } else {
                QCOMPARE(after->count("# Ours."), each.count("# Ours."));
            }
        }
    }

    void noCommentGoesWithAMapping() {
        const QByteArray before = "w:\n  t:\n    # Ours.\n    a: 1\nb: 2\n";
        const auto after = withValue(before, QStringLiteral("w.t"), tree("{a: 2}"));
        QVERIFY2(!after, after ? after->constData() : "");
        QVERIFY(after.error().message.contains(QStringLiteral("comment")));
    }

    void aliasesThatBlowUpAreRefusedInTime() {
        QByteArray bomb = "a0: &a0 [x, x]\n";
        for (int at = 1; at < 40; ++at) {
            const QByteArray before = "*a" + QByteArray::number(at - 1);
            bomb += "a" + QByteArray::number(at) + ": &a" + QByteArray::number(at) + " [" + before +
                    ", " + before + "]\n";
        }
        QVERIFY(!withValue(bomb + "b: 1\n", QStringLiteral("b"), text("2")));
    }

    /// Whatever is edited, wherever: all else stays as it was, and there is a way back.
    void anyEditChangesNothingElse() {
        const QStringList keys{QStringLiteral("component"),
                               QStringLiteral("scrape.interval"),
                               QStringLiteral("scrape.path"),
                               QStringLiteral("auth.bearer"),
                               QStringLiteral("objectives.errors"),
                               QStringLiteral("objectives.latency_p95"),
                               QStringLiteral("signals.memory.limit"),
                               QStringLiteral("deploy.url")};
        const QStringList values{QStringLiteral("10s"),
                                 QStringLiteral("a b: c"),
                                 QStringLiteral("#x"),
                                 QStringLiteral("it's"),
                                 QStringLiteral("\"q\" \\"),
                                 QStringLiteral("{a}, [b]"),
                                 QStringLiteral("Grüße"),
                                 QStringLiteral("- x"),
                                 QStringLiteral("http://h:1/p?q=1&r#s")};
        std::mt19937 random(test::chosenSeed());
        const auto any = [&](const QStringList& of) {
            return of[std::uniform_int_distribution<qsizetype>(0, of.size() - 1)(random)];
        };
        const QStringList places{QStringLiteral("environments[0].services[0]"),
                                 QStringLiteral("environments[0].services[1]"),
                                 QStringLiteral("environments[1].services[0]"),
                                 QStringLiteral("environments[1].services[1]")};
        for (int round = 0; round < 400; ++round) {
            QByteArray before = Motley;
            if (round % 2 == 1) {
                before.replace("\n", "\r\n");
            }
            for (int edit = 0; edit < 4; ++edit) {
                const QString path = any(places) + u'.' + any(keys);
                const YamlValue value{YamlValue::Kind::Text, any(values), {}};
                const bool wasThere =
                    nodeAt(YAML::Load(before.toStdString()), stepsOf(path)).IsDefined();
                const auto after = withValue(before, path, value);
                QVERIFY2(after.has_value(), qPrintable(path));
                // Of the lines that were, one at most is another now, and a comment never.
                int gone = 0;
                for (const DiffLine& line : changedLines(before, *after, 0)) {
                    gone += line.kind == DiffLine::Kind::Gone ? 1 : 0;
                }
                QVERIFY(gone <= 1);
                QCOMPARE(after->count("# "),
                         before.count("# ") + value.text.count(QStringLiteral("# ")));
                if (!wasThere) {
                    const auto back = withValue(*after, path, Absent);
                    QVERIFY2(back.has_value(), qPrintable(path));
                    QCOMPARE(*back, before);
                }
                before = *after;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestYamlEdit)
#include "tst_YamlEdit.moc"
