// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigEdit.h"
#include "app/settings/ServiceText.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace wb;
using namespace wb::settings;

namespace {

const char* const Usual = R"(# The shop's production.
environments:
  - name: US   # the main one
    services:
      # What customers see.
      - name: chat
        targets: {static: ['localhost:1']}
        objectives:
          errors: 1%   # promised

    # Times are theirs.
    time_zone: America/New_York
  - name: EU
    services:
    - name: mail
      targets:
        static:
        - localhost:2
storage: {path: x.db}
)";

fleet::ServiceSpec redis() {
    fleet::ServiceSpec service;
    service.name = QStringLiteral("redis");
    service.targets.staticTargets = {QStringLiteral("10.0.0.1:9121")};
    return service;
}

fleet::SignalProposal ofPreset(const char* name) {
    fleet::SignalProposal proposal;
    proposal.spec.preset = QLatin1String(name);
    return proposal;
}

} // namespace

class TestConfigEdit : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("wb.yaml")); }
    void write(const QByteArray& text) const {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    [[nodiscard]] QByteArray read(const char* suffix = "") const {
        QFile file(path() + QLatin1String(suffix));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    [[nodiscard]] Expected<ConfigEdit> add(const char* environment) const {
        return addService(path(), QLatin1String(environment),
                          serviceText(redis(), ofPreset("redis_exporter")));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aServiceIsAddedAndAllElseStays_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("environment");
        QTest::addColumn<QByteArray>("after"); ///< Which line the new ones follow.
        QTest::addColumn<int>("indent");
        QTest::newRow("comments and keys behind it")
            << QByteArray(Usual) << QByteArray("US") << QByteArray("# promised\n") << 6;
        QTest::newRow("dashes under their key")
            << QByteArray(Usual) << QByteArray("EU") << QByteArray("- localhost:2\n") << 4;
        QTest::newRow("Windows' line ends")
            << QByteArray(Usual).replace("\n", "\r\n") << QByteArray("EU")
            << QByteArray("- localhost:2\r\n") << 4;
        QByteArray endless = Usual;
        endless.truncate(endless.indexOf("\nstorage"));
        QTest::newRow("no end of the last line")
            << endless << QByteArray("EU") << QByteArray("- localhost:2\n") << 4;
    }
    void aServiceIsAddedAndAllElseStays() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, environment);
        QFETCH(QByteArray, after);
        QFETCH(int, indent);
        write(text);
        const auto edit = add(environment.constData());
        QVERIFY2(edit.has_value(), edit ? "" : qPrintable(edit.error().text()));
        QVERIFY2(edit->after.contains(after + edit->inserted), edit->after.constData());
        QVERIFY(edit->inserted.startsWith(QByteArray(indent, ' ') + "- name: redis"));
        QCOMPARE(QByteArray(edit->after).replace(edit->inserted, "").trimmed(), text.trimmed());
        QVERIFY(writeEdit(*edit));
        QCOMPARE(read(), edit->after);
        QCOMPARE(read(".bak"), text);
        const auto config = loadConfig(path());
        QVERIFY(config.has_value());
        const auto& services = config->environments[environment == "US" ? 0 : 1].services;
        QCOMPARE(services.size(), 2);
        QCOMPARE(services[1].name, QStringLiteral("redis"));
        QCOMPARE(services[1].signalSpec.preset, QStringLiteral("redis_exporter"));
    }

    void aMissingFileIsBegun() {
        const auto edit = add("Production");
        QVERIFY2(edit.has_value(), edit ? "" : qPrintable(edit.error().text()));
        QVERIFY(writeEdit(*edit));
        const auto config = loadConfig(path());
        QVERIFY(config.has_value());
        QCOMPARE(config->environments.constFirst().name, QStringLiteral("Production"));
        QVERIFY(!config->environments.constFirst().actionsEnabled);
        QCOMPARE(read(".bak"), QByteArray("(none)"));
    }

    void anEnvironmentIsAdded() {
        write(Usual);
        const auto edit = add("Staging");
        QVERIFY2(edit.has_value(), edit ? "" : qPrintable(edit.error().text()));
        QVERIFY(edit->after.contains("        - localhost:2\n  - name: Staging\n    services:\n"));
    }

    void whatCannotBeDoneIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("mistakes") << QByteArray(Usual).replace("promised", "promised\n        x: 1")
                                  << "mistakes";
        QTest::newRow("brackets")
            << QByteArray("environments: [{name: US, services: [{name: a, targets: {static: "
                          "['h:1']}}]}]\n")
            << "yourself";
        QTest::newRow("the name is taken")
            << QByteArray(Usual).replace("name: chat", "name: redis") << "twice";
    }
    void whatCannotBeDoneIsRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QString, why);
        write(text);
        const auto edit = add("US");
        QVERIFY(!edit);
        QVERIFY2(edit.error().text().contains(why), qPrintable(edit.error().text()));
        QCOMPARE(read(), text);
    }

    void ownerGroupAndRightsStay() {
        write(Usual);
        // Somebody else's, as root only can have it; else of another group of one's own.
        std::vector<gid_t> groups(64);
        const int count = ::getgroups(static_cast<int>(groups.size()), groups.data());
        const bool isRoot = ::geteuid() == 0;
        const gid_t group = isRoot ? 4321 : count > 0 ? groups[0] : ::getegid();
        const QByteArray name = QFile::encodeName(path());
        QCOMPARE(::chown(name.constData(), isRoot ? 1234 : ::geteuid(), group), 0);
        QCOMPARE(::chmod(name.constData(), 0640), 0);
        struct stat before {};
        QCOMPARE(::stat(name.constData(), &before), 0);
        QVERIFY(writeEdit(*add("US")));
        QVERIFY(read().contains("redis"));
        for (const char* suffix : {"", ".bak"}) {
            struct stat after {};
            QCOMPARE(::stat((name + suffix).constData(), &after), 0);
            QVERIFY(after.st_ino != before.st_ino);
            QCOMPARE(after.st_uid, before.st_uid);
            QCOMPARE(after.st_gid, before.st_gid);
            QCOMPARE(after.st_mode & 07777, before.st_mode & 07777);
        }
    }

    void whatCannotBeGivenBackToItsOwnerIsNotWritten() {
        write(Usual);
        const QByteArray name = QFile::encodeName(path());
        const bool isRoot = ::geteuid() == 0;
        if (isRoot) {
            QCOMPARE(::chmod(name.constData(), 0666), 0);
            QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0777), 0);
            QCOMPARE(::seteuid(65534), 0);
        }
        const auto edit = add("US");
        const QString obstacle = writeObstacle(path());
        const bool isWritten = edit && writeEdit(*edit).has_value();
        QCOMPARE(isRoot ? ::seteuid(0) : 0, 0);
        QCOMPARE(obstacle.contains(QStringLiteral("another user")), isRoot);
        QCOMPARE(isWritten, !isRoot);
        QCOMPARE(read() == QByteArray(Usual), isRoot);
        QCOMPARE(QFile::exists(path() + QStringLiteral(".bak")), !isRoot);
    }

    void aFileThatChangedMeanwhileIsLeftAlone() {
        write(Usual);
        const auto edit = add("US");
        write(QByteArray(Usual) + "# newer\n");
        QVERIFY(!writeEdit(*edit));
        QCOMPARE(read(), QByteArray(Usual) + "# newer\n");
        QCOMPARE(read(".bak"), QByteArray("(none)"));
    }

    void whatIsWrittenIsReadBackAlike_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"chat", "no", "1e3", "a: b", "#x", "it's \"so\"", "günther", "-",
                                 "{a}", "~", "a\\b"}) {
            QTest::newRow(name) << QString::fromUtf8(name);
        }
    }
    void whatIsWrittenIsReadBackAlike() {
        QFETCH(QString, name);
        fleet::ServiceSpec service = redis();
        service.name = name;
        service.scrape.path = QStringLiteral("/stats/prometheus");
        fleet::SignalProposal proposal = ofPreset("go");
        using fleet::PartOrigin;
        using fleet::SignalPart;
        proposal.spec.latency.metric = QStringLiteral("request_ms");
        proposal.spec.latencyUnitSeconds = 0.001;
        proposal.origins[SignalPart::Latency] = PartOrigin::Found;
        proposal.spec.requests.metric = QStringLiteral("requests_total");
        proposal.spec.badRequests = {
            QStringLiteral("requests_total"),
            {{QStringLiteral("code"), fleet::LabelMatcher::Op::Regex, QStringLiteral("5..|5xx")}}};
        proposal.origins[SignalPart::Errors] = PartOrigin::Found;
        const auto edit = addService(path(), QStringLiteral("US"), serviceText(service, proposal));
        QVERIFY2(edit.has_value(), edit ? "" : qPrintable(edit.error().text()));
        const auto config = loadConfig(edit->after, path());
        QVERIFY(config.has_value());
        const fleet::ServiceSpec read = config->environments[0].services[0];
        QCOMPARE(read.name, name);
        QCOMPARE(read.scrape.path, service.scrape.path);
        QVERIFY(read.targets.staticTargets == service.targets.staticTargets);
        QVERIFY(read.signalSpec.latency == proposal.spec.latency);
        QCOMPARE(read.signalSpec.latencyUnitSeconds, 0.001);
        QVERIFY(read.signalSpec.badRequests == proposal.spec.badRequests);
    }

    void manyTargetsStandOneALine() {
        fleet::ServiceSpec service = redis();
        for (int at = 2; at < 6; ++at) {
            service.targets.staticTargets << QStringLiteral("10.0.0.%1:9121").arg(at);
        }
        const auto edit = addService(path(), QStringLiteral("US"),
                                     serviceText(service, ofPreset("redis_exporter")));
        QVERIFY2(edit.has_value(), edit ? "" : qPrintable(edit.error().text()));
        const auto config = loadConfig(edit->after, path());
        QCOMPARE(config->environments[0].services[0].targets.staticTargets.size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestConfigEdit)
#include "tst_ConfigEdit.moc"
