// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigFile.h"
#include "widgets/common/Translations.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace wb;
using namespace wb::settings;

namespace {

const QStringList Languages{QStringLiteral("de"), QStringLiteral("es"), QStringLiteral("fr"),
                            QStringLiteral("ja")};

/// What is wrong with the parts of a service: each is one service of its own.
const char* const Services[] = {
    "name: twice, name: twice, targets: [1], scrape: {interval: 5, timeout: 1s, path: m, scheme: "
    "htp, sample_limit: 1.5, label_limit: 10001, body_size_limit: 5 MB/s}",
    "name: a, component: [x], targets: {static: ['a b'], http_sd: ['ftp://h'], file_sd: x, "
    "prometheus: 1, swarm: , refresh: 50ms}, scrape: {interval: 1s, timeout: 2s, zzzzzzz: 1, "
    "intervall: 1s}",
    "name: a, targets: {static: ['h:1'], swarm: {port: 0}, kubernetes: {port: '-'}}, "
    "rollback_with: [gatewai, q7]",
    "name: gateway, targets: {static: ['h:1']}, auth: {bearer: s3cret}, objectives: {errors: many}",
    "name: b, deploy: {provider: zzzzzzzzzzzz}, scaling: {signal: memry}",
    "name: c, deploy: {url: x}",
    "name: d, deploy: {provider: controller}",
    "name: e, deploy: {provider: controller, url: 'ftp://h'}",
    "name: f, deploy: {provider: swarm, host: 'h:1'}",
    "name: g, deploy: {provider: swarm, tls: {cert: env:A}}",
    "name: h, deploy: {provider: swarm, host: 'tcp://h.example:2376'}",
    "name: i, deploy: {provider: ecs, region: EU!, endpoint: 'ftp://h'}",
    "name: j, deploy: {provider: ecs, endpoint: 'http://h.example'}",
    "name: k, deploy: {provider: kubernetes, namespace: A_B}",
    "name: l, deploy: {provider: webhook, url: 'http://u@h.example/?q=1', auth: {bearer: env:A, "
    "basic: env:B, headers: {Host: env:C}}, abort: {path: 'x'}, status: {path: '/../x'}, current: "
    "{path: '/{key}', code: 'c', settings: /s}, tasks: {path: /t, code: /c, name: /n, running: r}}",
    "name: m, deploy: {provider: webhook, url: 'http://h.example', auth: {bearer: env:A}, "
    "abort: {path: /x}, rollback: {path: '/{servic}/{qqqqqqqqq}', headers: {Cookie: x}, form: {a: "
    "b}, json: {a: '{', "
    "b: '}'}}}",
    "name: n, deploy: {provider: webhook, url: 'http://h.example', redeploy: {path: /x, json: "
    "[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]}, status: {path: /s, list: [x]}}",
    "name: o, signals: {errors: {counter: c, bad: 'code='}, memory: {limit: '{'}}",
    "name: p, signals: {errors: {counter: c, bad: 'code=~\"(\"'}, latency: {unit: min}}",
};

/// What is wrong with the rest of a configuration, and with rules.
const char* const Wholes[] = {
    "environments: [{name: P, services: []}, {name: P, time_zone: Mars/Phobos, services: "
    "[x]}]\nstorage: "
    "{path: 'postgresql://h/d'}\nwindow: {text_size: 200%}\n",
    "{}",
    "[1]",
    "environments: [{name: P, services: [{name: s, targets: {static: ['h:1']}}]}]\n"
    "rules: {memory_degraded: 90%, memory_unhealthy: 80%, latency_degraded: x, metrics: [{name: "
    "'a b', when: x}, {name: no-data, when: 'a ! 3', services: [sx, qqqqqqq]}, {name: c, when: 'a "
    "=!= 3', reason: R}, {name: c, when: 'a > x'}, {name: d, when: 'a{b=} > 3'}]}\n",
    "environments: [\n",
};

} // namespace

/// Every mistake of a configuration has words in every language. They come from the readers
/// themselves, which are given everything that they call a mistake.
class TestMistakeWords : public QObject {
    Q_OBJECT

    common::Translations m_translations;
    QTemporaryDir m_folder;
    Mistakes m_mistakes;

    void take(const QByteArray& text) {
        const auto config = loadConfig(text, QStringLiteral("w.yaml"));
        QVERIFY2(!config, text.constData());
        m_mistakes += config.error();
    }
    void takeFile(const QString& path) {
        const auto config = loadConfig(path);
        QVERIFY(!config);
        m_mistakes += config.error();
    }
    [[nodiscard]] QStringList english() const {
        QStringList texts;
        for (const Mistake& mistake : m_mistakes) {
            texts << mistake.text();
        }
        return texts;
    }
    /// What stands in Sentence::tr anywhere, by the texts that are to be translated.
    static QStringList forms() {
        QFile file(QStringLiteral(WB_SOURCE_DIR "/translations/watchbridge_de.ts"));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("no translations");
        }
        const QString all = QString::fromUtf8(file.readAll());
        const qsizetype from = all.indexOf(QStringLiteral("<name>wb::base::Sentence</name>"));
        const QString context =
            all.mid(from, all.indexOf(QStringLiteral("</context>"), from) - from);
        static const QRegularExpression Source(QStringLiteral("<source>([^<]*)</source>"));
        QStringList found;
        for (auto each = Source.globalMatch(context); each.hasNext();) {
            found << each.next()
                         .captured(1)
                         .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
                         .replace(QStringLiteral("&apos;"), QStringLiteral("'"))
                         .replace(QStringLiteral("&lt;"), QStringLiteral("<"))
                         .replace(QStringLiteral("&gt;"), QStringLiteral(">"));
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase() {
        for (const char* service : Services) {
            take(QByteArray("environments: [{name: P, services: [{") + service +
                 "}, {name: gateway}, {name: q}, {name: q}]}]\n");
        }
        for (const char* whole : Wholes) {
            take(whole);
        }
        QByteArray many = "environments: [{name: P, services: [{name: s}]}]\nrules:\n  metrics:\n";
        for (int at = 0; at < 1100; ++at) {
            many += "    - {name: r" + QByteArray::number(at) +
                    ", when: 'a > 1', reason: " + QByteArray(at == 0 ? 201 : 1, 'R') + "}\n";
        }
        take(many);
        takeFile(m_folder.filePath(QStringLiteral("gone.yaml")));
        takeFile(m_folder.path());
        QFile file(m_folder.filePath(QStringLiteral("large.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(5 << 20));
        takeFile(file.fileName());
    }
    void cleanup() { m_translations.set(QStringLiteral("en")); }

    void everyFormWasMet() {
        const QString met = english().join(u'\n');
        // Said of a file that others may not read, which root reads all the same; by what is not
        // the program itself; by EnvironmentDeck (tst_Reload) and QuitReasons (tst_QuitDesk).
        const QStringList elsewhere{
            QStringLiteral("Permission denied"),
            QStringLiteral("%1 says: “%2”"),
            QStringLiteral("%1 is not sent and stays as it is"),
            QStringLiteral("%1 is sent and goes on at the orchestrator"),
            QStringLiteral("%1 has its deployment"),
            QStringLiteral("%1 has ended"),
            QStringLiteral("nothing is sent"),
            QStringLiteral("another environment is the first one, whose record is the file that "
                           "storage names: this takes effect at the next start")};
        QStringList unmet;
        static const QRegularExpression Place(QStringLiteral("%[1-9]"));
        QVERIFY(forms().size() > 80);
        for (const QString& form : forms()) {
            QStringList parts;
            for (const QString& part : form.split(Place)) {
                parts << QRegularExpression::escape(part);
            }
            const QRegularExpression pattern(parts.join(QStringLiteral(".+")));
            if (!elsewhere.contains(form) && !met.contains(pattern)) {
                unmet << form;
            }
        }
        QCOMPARE(unmet.join(u'\n'), QString());
    }
    void everyMistakeIsWorded_data() {
        QTest::addColumn<QString>("language");
        for (const QString& language : Languages) {
            QTest::newRow(qPrintable(language)) << language;
        }
    }
    void everyMistakeIsWorded() {
        QFETCH(QString, language);
        m_translations.set(language);
        static const QRegularExpression English(
            QStringLiteral("\\b(must|is|not|expected|there|needs|did|you|the|has|and|unknown|than|"
                           "such|stands|denied)\\b"));
        for (const Mistake& mistake : m_mistakes) {
            const QString shown = mistake.message.shown();
            const bool isQuoted = shown.contains(QStringLiteral("yaml-cpp"));
            QVERIFY2(shown != mistake.message.inEnglish(), qPrintable(shown));
            QVERIFY2(isQuoted || !shown.contains(English), qPrintable(shown));
            QVERIFY2(mistake.whole().shown().startsWith(mistake.file), qPrintable(shown));
        }
    }
    void whatIsTypedStaysAsItIs() {
        m_translations.set(QStringLiteral("fr"));
        const auto shown = [this](const char* part) {
            const auto found = std::find_if(m_mistakes.begin(), m_mistakes.end(), [&](auto& each) {
                return each.text().contains(QLatin1String(part));
            });
            return found == m_mistakes.end() ? QString() : found->message.shown();
        };
        QCOMPARE(shown("gatewai"),
                 QString::fromUtf8("il n’y a pas d’autre service «\u202fgatewai\u202f»\u202f; "
                                   "vouliez-vous dire «\u202fgateway\u202f»\u202f?"));
        // A bound as the file has to have it; a count as the reader counts.
        QVERIFY(shown("it must be at most 10000").contains(QStringLiteral("10000")));
        QVERIFY(shown("1100 rules").contains(QLocale(QLocale::French).toString(1100)));
        QVERIFY(shown("a{b=}").contains(QStringLiteral("code=~\"5..\"")));
    }
    void othersWordsAreMarked() {
        Mistakes found;
        std::copy_if(
            m_mistakes.begin(), m_mistakes.end(), std::back_inserter(found),
            [](auto& each) { return each.message.shown().contains(QStringLiteral("yaml-cpp")); });
        QVERIFY(!found.isEmpty());
        const QString words = found.constFirst().message.inEnglish();
        QVERIFY(!words.isEmpty() && !words.contains(QStringLiteral("yaml-cpp")));
        m_translations.set(QStringLiteral("de"));
        QCOMPARE(found.constFirst().message.shown(),
                 QString::fromUtf8("yaml-cpp meldet: „%1“").arg(words));
    }
    /// Of stories, warnings and queries, which the window does not show, and what the system says.
    void onlyTheseAreEnglishAlone() {
        const QStringList told{
            QStringLiteral("ConfigWarnings.cpp"), QStringLiteral("ScenarioFile.cpp"),
            QStringLiteral("ServiceModelReader.cpp"), QStringLiteral("StoryReader.cpp")};
        const QStringList once{QStringLiteral("SelectorText.cpp"), QStringLiteral("YamlMap.cpp")};
        int looked = 0;
        QDirIterator each(QStringLiteral(WB_SOURCE_DIR "/app"), {QStringLiteral("*.cpp")},
                          QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto count = file.readAll().count("Sentence::english(");
            const bool isFine =
                told.contains(each.fileName()) || count == (once.contains(each.fileName()) ? 1 : 0);
            QVERIFY2(isFine, qPrintable(each.fileName()));
            ++looked;
        }
        QVERIFY(looked > 100);
    }
};

QTEST_GUILESS_MAIN(TestMistakeWords)
#include "tst_MistakeWords.moc"
