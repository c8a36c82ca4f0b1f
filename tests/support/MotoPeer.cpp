// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/MotoPeer.h"

#include "tests/support/FreePort.h"

#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>
#include <sys/prctl.h>

namespace wb::test {

namespace {

constexpr int PatienceMs = 60'000;
const QString Cluster = QStringLiteral("prod");

} // namespace

MotoPeer::MotoPeer() {
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

MotoPeer::~MotoPeer() {
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

QString MotoPeer::start(int stepMs, int freeCalls) {
    // Debian's own Python: another one has none of Debian's modules.
    const QString python = QStringLiteral("/usr/bin/python3");
    const QString peers =
        qEnvironmentVariable("WB_PEERS", QStringLiteral(WB_SOURCE_DIR "/build/peers"));
    m_port = freePort();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONPATH"),
                       peers + QStringLiteral("/usr/lib/python3/dist-packages"));
    environment.insert(QStringLiteral("WB_STEP_MS"), QString::number(stepMs));
    if (freeCalls >= 0) {
        environment.insert(QStringLiteral("INITIAL_NO_AUTH_ACTION_COUNT"),
                           QString::number(freeCalls));
    }
    m_process.setProcessEnvironment(environment);
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(python, {QStringLiteral("-s"), QStringLiteral("-B"),
                             QStringLiteral(WB_SOURCE_DIR "/tests/support/moto_ecs.py"),
                             QStringLiteral("-H"), QStringLiteral("127.0.0.1"),
                             QStringLiteral("-p"), QString::number(m_port)});
    const bool answers = QTest::qWaitFor(
        [&] {
            QTcpSocket socket;
            socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
            return m_process.state() == QProcess::NotRunning || socket.waitForConnected(200);
        },
        PatienceMs);
    if (answers && m_process.state() == QProcess::Running) {
        return {};
    }
    QFile log(m_folder.filePath(QStringLiteral("log")));
    const QByteArray told =
        log.open(QIODevice::ReadOnly) ? log.readAll().right(1500) : QByteArray();
    return QStringLiteral("moto does not run (./dev test unpacks it): %1; %2")
        .arg(m_process.errorString(), QString::fromUtf8(told));
}

QUrl MotoPeer::url() const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

QJsonObject MotoPeer::Answer::json() const {
    return QJsonDocument::fromJson(body).object();
}

MotoPeer::Answer MotoPeer::post(const QByteArray& headers, const QByteArray& body) {
    QTcpSocket connection;
    connection.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!connection.waitForConnected(5000)) {
        return {};
    }
    // HTTP/1.0: the answer comes whole, and ends with the connection.
    connection.write("POST / HTTP/1.0\r\nHost: 127.0.0.1\r\n" + headers +
                     "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    while (connection.state() == QTcpSocket::ConnectedState &&
           connection.waitForReadyRead(PatienceMs)) {
    }
    const QByteArray answer = connection.readAll();
    return {answer.mid(9, 3).toInt(), answer.mid(answer.indexOf("\r\n\r\n") + 4)};
}

QByteArray MotoPeer::scope(const QByteArray& service) const {
    return "Authorization: AWS4-HMAC-SHA256 Credential=" + m_keyId + "/20260101/eu-west-1/" +
           service + "/aws4_request, SignedHeaders=host, Signature=0\r\n";
}

QStringList MotoPeer::enterAccount(const QString& account) {
    const Answer answer =
        askForm("Action=AssumeRole&Version=2011-06-15&RoleSessionName=ops&RoleArn="
                "arn:aws:iam::" +
                    account.toLatin1() + ":role/ops",
                "sts");
    QXmlStreamReader xml(answer.body);
    QMap<QString, QString> told;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            const QString name = xml.name().toString();
            if (name.endsWith(QLatin1String("Id")) || name == QLatin1String("SecretAccessKey") ||
                name == QLatin1String("SessionToken")) {
                told[name] = xml.readElementText();
            }
        }
    }
    m_keyId = told[QStringLiteral("AccessKeyId")].toLatin1();
    return {told[QStringLiteral("AccessKeyId")], told[QStringLiteral("SecretAccessKey")],
            told[QStringLiteral("SessionToken")]};
}

MotoPeer::Answer MotoPeer::ask(const QByteArray& action, const QJsonObject& input,
                               const QByteArray& target, const QByteArray& service) {
    return post("Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: " + target + '.' +
                    action + "\r\n" + scope(service),
                QJsonDocument(input).toJson(QJsonDocument::Compact));
}

MotoPeer::Answer MotoPeer::askForm(const QByteArray& form, const QByteArray& service) {
    return post("Content-Type: application/x-www-form-urlencoded\r\n" + scope(service), form);
}

QString MotoPeer::define(const QString& family, const QString& image,
                         const QMap<QString, QString>& environment) {
    QJsonArray variables;
    for (auto variable = environment.begin(); variable != environment.end(); ++variable) {
        variables.append(QJsonObject{{QStringLiteral("name"), variable.key()},
                                     {QStringLiteral("value"), variable.value()}});
    }
    const QJsonObject container{{QStringLiteral("name"), QStringLiteral("app")},
                                {QStringLiteral("image"), image},
                                {QStringLiteral("memory"), 256},
                                {QStringLiteral("essential"), true},
                                {QStringLiteral("environment"), variables},
                                {QStringLiteral("portMappings"),
                                 QJsonArray{QJsonObject{{QStringLiteral("containerPort"), 9102}}}}};
    const Answer answer = ask("RegisterTaskDefinition",
                              {{QStringLiteral("family"), family},
                               {QStringLiteral("containerDefinitions"), QJsonArray{container}}});
    return answer.json()[QLatin1String("taskDefinition")][QLatin1String("taskDefinitionArn")]
        .toString();
}

QString MotoPeer::create(const QString& service, const QString& definition, int count) {
    ask("CreateCluster", {{QStringLiteral("clusterName"), Cluster}});
    const Answer answer = ask("CreateService", {{QStringLiteral("cluster"), Cluster},
                                                {QStringLiteral("serviceName"), service},
                                                {QStringLiteral("taskDefinition"), definition},
                                                {QStringLiteral("desiredCount"), count}});
    return answer.status == 200 ? QString() : QString::fromUtf8(answer.body);
}

QJsonObject MotoPeer::service(const QString& name) {
    return ask("DescribeServices", {{QStringLiteral("cluster"), Cluster},
                                    {QStringLiteral("services"), QJsonArray{name}}})
        .json()[QLatin1String("services")][0]
        .toObject();
}

QString MotoPeer::update(const QString& service, const QString& definition) {
    const Answer answer = ask("UpdateService", {{QStringLiteral("cluster"), Cluster},
                                                {QStringLiteral("service"), service},
                                                {QStringLiteral("taskDefinition"), definition}});
    if (answer.status != 200) {
        return QString::fromUtf8(answer.body);
    }
    const bool isOver = QTest::qWaitFor(
        [&] { return this->service(service)[QLatin1String("deployments")].toArray().size() == 1; },
        PatienceMs);
    return isOver ? QString() : QStringLiteral("the update does not end");
}

qsizetype MotoPeer::deployments(const QString& service) {
    return ask("ListServiceDeployments",
               {{QStringLiteral("cluster"), Cluster}, {QStringLiteral("service"), service}})
        .json()[QLatin1String("serviceDeployments")]
        .toArray()
        .size();
}

aws::Surroundings MotoPeer::keys(const QString& id, const QString& secret, const QString& token) {
    return {[id, secret, token](const char* name) {
                const QByteArray wanted(name);
                return wanted == "AWS_ACCESS_KEY_ID"       ? id
                       : wanted == "AWS_SECRET_ACCESS_KEY" ? secret
                       : wanted == "AWS_SESSION_TOKEN"     ? token
                                                           : QString();
            },
            QStringLiteral("/nonexistent")};
}

ecs::EcsProvider::Options MotoPeer::options(const QString& service, const Clock& clock) const {
    ecs::EcsProvider::Options options;
    options.client.endpoint = url();
    options.client.region = QStringLiteral("eu-west-1");
    options.client.surroundings = keys(QStringLiteral("AKIDWATCHBRIDGE"), QStringLiteral("secret"));
    options.client.clock = &clock;
    options.client.firstBackOffMs = 20;
    options.cluster = Cluster;
    options.service = service;
    options.reuseForMs = 100;
    return options;
}

} // namespace wb::test
