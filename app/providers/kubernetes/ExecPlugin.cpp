// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/ExecPlugin.h"

#include "app/Disowned.h"
#include "models/base/Format.h"
#include "models/base/SafeText.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>

namespace wb::kubernetes {

namespace {

constexpr qsizetype LargestOutput = 1 << 20;
constexpr qsizetype LargestErrors = 64 << 10;
constexpr qsizetype LongestMessage = 300;

/// What the plugin is told: that nobody can answer it, and where the cluster is if it asks.
QByteArray execInfo(const ExecSpec& spec, const KubeAccess& access) {
    QJsonObject told{{QStringLiteral("interactive"), false}};
    if (spec.wantsCluster) {
        QJsonObject cluster{{QStringLiteral("server"), access.server.toString()}};
        if (!access.tlsServerName.isEmpty()) {
            cluster.insert(QLatin1String("tls-server-name"), access.tlsServerName);
        }
        if (!access.authorityPem.isEmpty()) {
            cluster.insert(QLatin1String("certificate-authority-data"),
                           QString::fromLatin1(access.authorityPem.toBase64()));
        }
        told.insert(QLatin1String("cluster"), cluster);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("apiVersion"), spec.apiVersion},
                                     {QStringLiteral("kind"), QStringLiteral("ExecCredential")},
                                     {QStringLiteral("spec"), told}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

Expected<ExecCredential> parseExecCredential(const QByteArray& text, const QString& apiVersion) {
    const QJsonObject told = QJsonDocument::fromJson(text).object();
    const auto wrong = [](const QString& why) {
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("what the plugin printed is no ExecCredential: ") + why);
    };
    if (told[QLatin1String("kind")].toString() != QLatin1String("ExecCredential")) {
        return wrong(QStringLiteral("its kind is another"));
    }
    if (told[QLatin1String("apiVersion")].toString() != apiVersion) {
        return wrong(QStringLiteral("its apiVersion is not ") + apiVersion);
    }
    const QJsonValue status = told[QLatin1String("status")];
    ExecCredential credential;
    credential.token = status[QLatin1String("token")].toString();
    credential.certificatePem = status[QLatin1String("clientCertificateData")].toString().toUtf8();
    credential.keyPem = status[QLatin1String("clientKeyData")].toString().toUtf8();
    if (credential.token.isEmpty() &&
        (credential.certificatePem.isEmpty() || credential.keyPem.isEmpty())) {
        return wrong(QStringLiteral("it has neither a token nor a certificate with its key"));
    }
    const QJsonValue expires = status[QLatin1String("expirationTimestamp")];
    credential.expiresMs = base::parseTime(expires.toString());
    if (expires.isString() && credential.expiresMs == NoTime) {
        return wrong(QStringLiteral("\"expirationTimestamp\" is no time"));
    }
    return credential;
}

ExecPlugin::ExecPlugin(int deadlineMs, QObject* parent)
    : QObject(parent)
    , m_deadlineMs(deadlineMs) {
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        answer(
            refusal(QStringLiteral("it did not end within %1").arg(base::spanText(m_deadlineMs))));
    });
}

ExecPlugin::~ExecPlugin() {
    disown(std::move(m_process));
}

tl::unexpected<Error> ExecPlugin::refusal(const QString& why) const {
    return failure(ErrorCode::Unauthorized, why,
                   QStringLiteral("exec plugin ") + base::flattened(m_spec.command));
}

void ExecPlugin::run(const ExecSpec& spec, const KubeAccess& access, Done done) {
    Q_ASSERT(!isRunning());
    m_spec = spec;
    m_done = std::move(done);
    m_output.clear();
    m_errors.clear();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : spec.environment) {
        environment.insert(name, value);
    }
    environment.insert(QStringLiteral("KUBERNETES_EXEC_INFO"),
                       QString::fromUtf8(execInfo(spec, access)));
    const QString program = spec.command.contains(u'/')
                                ? QDir(spec.folder).absoluteFilePath(spec.command)
                                : spec.command;
    m_deadline.start(m_deadlineMs);
    // A program that cannot be started would answer from within this call.
    QMetaObject::invokeMethod(
        this,
        [this, program, arguments = spec.arguments, environment] {
            start(program, arguments, environment);
        },
        Qt::QueuedConnection);
}

/// One that was killed may not have ended yet; its end is not this one's.
void ExecPlugin::start(const QString& program, const QStringList& arguments,
                       const QProcessEnvironment& environment) {
    if (!m_done) {
        return; // The deadline was shorter than the way here.
    }
    m_process = std::make_unique<QProcess>();
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setProcessEnvironment(environment);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &ExecPlugin::collect);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &ExecPlugin::collect);
    connect(m_process.get(), &QProcess::finished, this, &ExecPlugin::ended);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            const QString hint = base::flattened(m_spec.installHint.left(LongestMessage));
            answer(refusal(QStringLiteral("it cannot be started: %1%2")
                               .arg(m_process->errorString(),
                                    hint.isEmpty() ? QString() : QStringLiteral(". ") + hint)));
        }
    });
    m_process->start(program, arguments);
}

void ExecPlugin::collect() {
    m_output += m_process->readAllStandardOutput();
    m_errors += m_process->readAllStandardError();
    m_errors.truncate(LargestErrors);
    if (m_output.size() > LargestOutput) {
        answer(refusal(QStringLiteral("it printed more than 1 MiB")));
    }
}

void ExecPlugin::ended() {
    collect();
    if (!m_done) {
        return;
    }
    if (m_process->exitStatus() != QProcess::NormalExit || m_process->exitCode() != 0) {
        const QString said =
            base::flattened(QString::fromUtf8(m_errors).trimmed().left(LongestMessage));
        answer(refusal(QStringLiteral("it ended with %1%2")
                           .arg(m_process->exitCode())
                           .arg(said.isEmpty() ? QString() : QStringLiteral(": ") + said)));
        return;
    }
    auto credential = parseExecCredential(m_output, m_spec.apiVersion);
    answer(credential ? std::move(credential) : refusal(credential.error().message));
}

void ExecPlugin::answer(Expected<ExecCredential> answer) {
    if (!m_done) {
        return;
    }
    const Done done = std::move(m_done);
    m_done = nullptr;
    m_deadline.stop();
    m_output.clear();
    if (m_process) {
        m_process->disconnect(this);
        if (m_process->state() == QProcess::NotRunning) {
            m_process.release()->deleteLater(); // It may be telling this at the moment.
        } else {
            disown(std::move(m_process));
        }
    }
    done(std::move(answer));
}

} // namespace wb::kubernetes
