// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/KilledDesk.h"

#include "app/storage/SqliteStore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

#include <limits>

namespace wb::test {

namespace {

/// Above its memory limit's 95 % from the start on, however often it is replaced: an incident that
/// never ends. Replacing it takes a quarter of a second at this speed.
const char* const Scenario = R"(scenario: always-full
title: Chat never has enough memory
description: Every task is above 95 % of its limit from the start on, however often it is replaced.
start: 2024-11-14T17:00:00
length: 12h
speed: 20
environment:
  name: Prod1 (US)
  time_zone: America/New_York
  actions: enabled
  services:
    - name: chat
      scrape: {interval: 1s, timeout: 1s}
      signals: {preset: prom-client}
      objectives: {latency_p95: 10s, errors: 50%}
      deploy: {provider: controller, url: "http://127.0.0.1:8700/v1"}
services:
  - name: chat
    runtime: node
    tasks: 3
    requests_per_second: 6
    service_time: 20ms
    memory: {baseline: 900MiB, native: 90MiB, noise: 0%}
    rolling: {batch: 3, spare: 3, startup: 4s, drain: 1s}
    routes: [{method: POST, route: "/v1/messages", share: 100%}]
    current: v1-r1
    releases:
      - {code: v1, settings: r1, commit: "9f2c1e", author: priya, created: 2024-11-12T10:00:00,
         values: {heap_max: 1200 MiB, memory_limit: 1024 MiB}}
)";

struct Wait {
    char line = 0;     ///< What the driver says when the stage is reached; 0: from the start.
    int longestMs = 0; ///< A random part of it passes before the kill.
};

Wait waitFor(KilledDesk::Stage stage) {
    using Stage = KilledDesk::Stage;
    switch (stage) {
    case Stage::Start:
        return {0, 400};
    case Stage::Window:
        return {'W', 200};
    case Stage::Saved:
        return {'S', 200};
    case Stage::Armed:
        return {'A', 300};
    case Stage::Sent:
        return {'G', 250};
    case Stage::Running:
        return {'R', 600};
    }
    return {};
}

/// No stage is that far away, however busy the machine is.
constexpr int PatienceMs = 60'000;

} // namespace

KilledDesk::~KilledDesk() {
    m_program.disconnect(this);
    m_simulator.disconnect(this);
    for (QProcess* process : {&m_program, &m_simulator}) {
        process->kill();
        process->waitForFinished();
    }
}

QString KilledDesk::file(const char* name) const {
    return m_folder.filePath(QLatin1String(name));
}

void KilledDesk::fail(const QString& what) {
    m_failures << QStringLiteral("life %1: %2").arg(m_lives).arg(what);
    m_isOver = true;
    m_killer.stop();
    m_patience.stop();
}

bool KilledDesk::writeScenario() {
    QFile scenario(file("scenario.yaml"));
    return scenario.open(QIODevice::WriteOnly) && scenario.write(Scenario) > 0;
}

void KilledDesk::start(int kills) {
    m_kills = kills;
    m_killer.setSingleShot(true);
    m_killer.setTimerType(Qt::PreciseTimer);
    m_patience.setSingleShot(true);
    connect(&m_killer, &QTimer::timeout, &m_program, &QProcess::kill);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { fail(QStringLiteral("it never got to stage %1").arg(int(m_stage))); });
    connect(&m_program, &QProcess::readyReadStandardOutput, this, &KilledDesk::hear);
    connect(&m_program, &QProcess::finished, this, &KilledDesk::died);
    connect(&m_simulator, &QProcess::readyReadStandardOutput, this, &KilledDesk::simulatorSpoke);
    m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (!writeScenario()) {
        return fail(QStringLiteral("the scenario could not be written"));
    }
    m_simulator.start(QStringLiteral(WB_BIN_DIR "/prod1-sim"),
                      {file("scenario.yaml"), QStringLiteral("--port"), QStringLiteral("0"),
                       QStringLiteral("--write-config"), file("watchbridge.yaml"),
                       QStringLiteral("--token-file"), file("token")});
    m_patience.start(PatienceMs);
}

void KilledDesk::simulatorSpoke() {
    const QByteArray said = m_simulator.readAllStandardOutput();
    if (!said.startsWith("ready ")) {
        return;
    }
    m_controller = QString::fromUtf8(said.mid(6)).trimmed();
    // Told at the first sight, so that short lives get to act.
    QFile config(file("watchbridge.yaml"));
    if (!config.open(QIODevice::Append) || config.write("rules: {worsen_after: 0s}\n") < 0) {
        return fail(QStringLiteral("the configuration could not be written"));
    }
    config.close();
    live();
}

void KilledDesk::live() {
    ++m_lives;
    m_heard.clear();
    m_shownNow.clear();
    m_stage = static_cast<Stage>(m_random.bounded(Stages));
    const bool goes = !isLast() && (m_stage == Stage::Sent || m_stage == Stage::Running);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(WB_DRIVER_PLUGINS));
    environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"),
                       QStringLiteral("wbdriver:life %1:%2")
                           .arg(m_lives)
                           .arg(goes ? QStringLiteral("go") : QStringLiteral("hold")));
    m_program.setProcessEnvironment(environment);
    m_patience.start(PatienceMs);
    m_program.start(QStringLiteral(WB_BIN_DIR "/watchbridge"),
                    {QStringLiteral("--config"), file("watchbridge.yaml")});
    if (!isLast() && m_stage == Stage::Start) {
        m_killer.start(m_random.bounded(waitFor(m_stage).longestMs));
    }
}

void KilledDesk::hear() {
    m_heard += m_program.readAllStandardOutput();
    // What was cut off by the kill was never told.
    for (qsizetype end = m_heard.indexOf('\n'); end >= 0; end = m_heard.indexOf('\n')) {
        hearLine(m_heard.left(end));
        m_heard.remove(0, end + 1);
    }
    if (isLast() && !m_killer.isActive() &&
        std::all_of(m_shown.keyBegin(), m_shown.keyEnd(),
                    [this](const QString& id) { return m_shownNow.contains(id); })) {
        m_program.terminate();
    }
}

void KilledDesk::hearLine(const QByteArray& line) {
    const char what = line.isEmpty() ? ' ' : line.front();
    if (what == 'S') {
        const QString id = QString::fromUtf8(line.mid(2, line.indexOf(' ', 2) - 2));
        m_shown[id] = QString::fromUtf8(line.mid(line.indexOf(' ', 2) + 1));
        m_shownNow.insert(id);
    } else if (what == 'C') {
        ++m_clicks;
    }
    const Wait wait = waitFor(m_stage);
    if (what == wait.line && !isLast() && !m_killer.isActive()) {
        m_killer.start(m_random.bounded(wait.longestMs));
    }
}

void KilledDesk::died(int exitCode, QProcess::ExitStatus status) {
    m_killer.stop();
    m_patience.stop();
    hear();
    if (m_isOver) {
        return;
    }
    if (isLast() ? status != QProcess::NormalExit || exitCode != 0
                 : status != QProcess::CrashExit || exitCode != 9) {
        return fail(QStringLiteral("it ended by itself, with %1").arg(exitCode));
    }
    if (!isLast()) {
        ++m_deaths[m_stage];
    }
    askController();
}

void KilledDesk::askController() {
    QFile token(file("token"));
    if (!token.open(QIODevice::ReadOnly)) {
        return fail(QStringLiteral("there is no token"));
    }
    QNetworkRequest request(QUrl(m_controller + QStringLiteral("/v1/services/chat")));
    request.setRawHeader("Authorization", "Bearer " + token.readAll().trimmed());
    QNetworkReply* reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError) {
            return fail(reply->errorString());
        }
        examine(reply->readAll());
    });
}

void KilledDesk::examine(const QByteArray& status) {
    const QJsonObject json = QJsonDocument::fromJson(status).object();
    QJsonArray deployments = json[QStringLiteral("recent")].toArray();
    deployments.append(json[QStringLiteral("running")]);
    for (const QJsonValue& deployment : std::as_const(deployments)) {
        // Those of the story have no key.
        const QString key = deployment[QStringLiteral("idempotency_key")].toString();
        if (!key.isEmpty()) {
            m_deployments[deployment[QStringLiteral("id")].toString()] = key;
        }
    }
    examineRecord();
    if (m_isOver) {
        return;
    }
    if (isLast()) {
        m_isOver = true;
    } else {
        live();
    }
}

/// On a copy, so that it is the next life that has to recover the record itself.
void KilledDesk::examineRecord() {
    const QTemporaryDir place;
    for (const char* name : {"prod1-sim.db", "prod1-sim.db-wal"}) {
        QFile::copy(file(name), place.filePath(QLatin1String(name)));
    }
    storage::Database::Options options;
    options.path = place.filePath(QStringLiteral("prod1-sim.db"));
    const auto opened = storage::SqliteStore::open(options);
    if (!opened) {
        return fail(opened.error().text());
    }
    storage::SqliteStore& store = **opened;
    const auto sound = store.database().value(QStringLiteral("PRAGMA integrity_check"));
    const auto report = store.audit().verify();
    const auto entries = store.recentEntries(0, std::numeric_limits<int>::max());
    auto bodies = store.database().run(QStringLiteral("SELECT body FROM audit"));
    if (!sound || !report || !entries || !bodies) {
        return fail(QStringLiteral("the record could not be read"));
    }
    if (sound->toString() != QLatin1String("ok") || report->broken ||
        !store.database().setAsidePath().isEmpty()) {
        return fail(QStringLiteral("the record is damaged: ") + sound->toString());
    }
    QHash<QString, QString> kept;
    for (const incidents::TimelineEntry& entry : *entries) {
        kept[entry.id] = entry.title;
    }
    for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it) {
        if (kept.value(it.key()) != it.value()) {
            return fail(QStringLiteral("%1 was shown as saved and is lost: kept is \"%2\"")
                            .arg(it.value(), kept.value(it.key())));
        }
    }
    QSet<QString> keys;
    QSet<QString> actions;
    while (bodies->next()) {
        const auto body = QJsonDocument::fromJson(bodies->value(0).toString().toUtf8()).object();
        if (body[QStringLiteral("step")] == QStringLiteral("request")) {
            const QString action = body[QStringLiteral("action")].toString();
            if (actions.contains(action)) {
                return fail(QStringLiteral("action %1 was to be sent twice").arg(action));
            }
            actions.insert(action);
            keys.insert(
                body[QStringLiteral("evidence")][QStringLiteral("idempotency_key")].toString());
        }
    }
    examineDeployments(keys);
}

void KilledDesk::examineDeployments(const QSet<QString>& recordedKeys) {
    QSet<QString> seen;
    for (auto it = m_deployments.cbegin(); it != m_deployments.cend(); ++it) {
        if (seen.contains(*it)) {
            return fail(QStringLiteral("one request made two deployments"));
        }
        if (!recordedKeys.contains(*it)) {
            return fail(QStringLiteral("deployment %1 is not in the audit record").arg(it.key()));
        }
        seen.insert(*it);
    }
    if (recordedKeys.size() > m_clicks) {
        fail(QStringLiteral("%1 requests after %2 clicks").arg(recordedKeys.size()).arg(m_clicks));
    }
}

} // namespace wb::test
