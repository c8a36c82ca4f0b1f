// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeClient.h"

#include "app/HeaderText.h"
#include "app/providers/Refusal.h"
#include "app/providers/kubernetes/KubeError.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslKey>

namespace wb::kubernetes {

namespace {

using http::HttpAnswer;

constexpr qint64 LargestToken = 1 << 20;
/// A credential that ends this soon is not used any more.
constexpr DurationMs SpareMs = 10'000;

QSslKey keyOf(const QByteArray& pem) {
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(pem, algorithm);
        if (!key.isNull()) {
            return key;
        }
    }
    return {};
}

QNetworkProxy proxyOf(const QUrl& url) {
    const bool isSocks = url.scheme().startsWith(QLatin1String("socks"));
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                         url.host(), static_cast<quint16>(url.port(isSocks ? 1080 : 80)),
                         url.userName(), url.password());
}

} // namespace

struct KubeClient::Attempt {
    KubeCall call;
    Done done;
    bool hasNewCredential = false;

    [[nodiscard]] bool isWrite() const { return call.sendByMs >= 0; }
    void fail(Error error) {
        done(failure(isWrite() ? providers::notSent(std::move(error)) : error));
    }
};

KubeClient::KubeClient(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_plugin(m_options.execDeadlineMs) {
    if (m_options.choice.files.isEmpty()) {
        m_options.choice.files = usualKubeConfigs();
    }
}

KubeClient::~KubeClient() {
    // They end their replies, for which the managers must still be there.
    qDeleteAll(findChildren<http::HttpExchange*>(Qt::FindDirectChildrenOnly));
}

const Expected<KubeAccess>& KubeClient::access() {
    if (!m_access) {
        m_access = readSameAccess();
        m_tls.reset();
        if (*m_access) {
            // One that is no longer named is no longer asked.
            const QUrl& proxy = (*m_access)->proxy;
            const QNetworkProxy used = proxy.isEmpty() ? QNetworkProxy() : proxyOf(proxy);
            m_reads.setProxy(used);
            m_writes.setProxy(used);
        }
    }
    return *m_access;
}

/// "Switch context" in some other terminal must not turn one environment into another: what was
/// read first is what every later reading has to be about.
Expected<KubeAccess> KubeClient::readSameAccess() {
    KubeChoice choice = m_options.choice;
    if (m_place) {
        choice.context = m_place->context;
    }
    Expected<KubeAccess> read = readKubeAccess(choice);
    if (!read) {
        return read;
    }
    const Place now{read->context, read->namespaceName, read->server};
    if (!m_place) {
        m_place = now;
    }
    if (now == *m_place) {
        return read;
    }
    const auto placeText = [](const Place& place) {
        return QStringLiteral("%1, namespace %2")
            .arg(place.server.toDisplayString(QUrl::RemoveUserInfo), place.namespaceName);
    };
    return failure(ErrorCode::Unauthorized,
                   QStringLiteral("the kubeconfig now points elsewhere: to %1 (was %2); restart "
                                  "Watchbridge if that is meant")
                       .arg(placeText(now), placeText(*m_place)),
                   now.context);
}

bool KubeClient::isHere() {
    const auto& known = access();
    const QString host = known ? known->server.host() : QString();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QString KubeClient::where() {
    return access() ? QStringLiteral("Kubernetes (%1)").arg(access()->context)
                    : QStringLiteral("Kubernetes");
}

void KubeClient::forgetCredential() {
    m_execCredential.reset();
    m_tls.reset();
    m_access.reset();
    ++m_forgotten;
    m_reads.clearConnectionCache();
}

void KubeClient::call(const KubeCall& call, Done done) {
    auto attempt = std::make_shared<Attempt>();
    attempt->call = call;
    attempt->done = std::move(done);
    // What is wrong with the kubeconfig is told later, too.
    QMetaObject::invokeMethod(
        this, [this, attempt] { authorise(attempt); }, Qt::QueuedConnection);
}

void KubeClient::authorise(const Shared& attempt) {
    const Expected<KubeAccess> now = access();
    if (!now) {
        // It may be mended at any time.
        m_access.reset();
        attempt->fail(now.error());
        return;
    }
    if (!now->exec) {
        send(attempt);
        return;
    }
    const ExecSpec& exec = *now->exec;
    const auto refuse = [&](const QString& why) {
        attempt->fail({ErrorCode::Unauthorized, why, where()});
    };
    if (!m_options.execPlugins.contains(exec.command)) {
        refuse(
            QStringLiteral("the kubeconfig wants a program to be run for the credential: \"%1\". "
                           "Watchbridge runs none that was not allowed; to allow this one, add "
                           "it to deploy.exec_plugins")
                .arg(exec.command));
        return;
    }
    if (exec.wantsTerminal) {
        refuse(QStringLiteral("\"%1\" wants a terminal to ask at, which there is none here")
                   .arg(exec.command));
        return;
    }
    const bool isGood =
        m_execCredential && (m_execCredential->expiresMs == NoTime ||
                             m_options.clock->nowMs() + SpareMs < m_execCredential->expiresMs);
    if (isGood) {
        send(attempt);
        return;
    }
    m_waiting.push_back(attempt);
    if (!m_plugin.isRunning()) {
        runPlugin();
    }
}

void KubeClient::runPlugin() {
    const KubeAccess now = *access();
    m_plugin.run(*now.exec, now, [this, forgotten = m_forgotten](auto credential) {
        std::vector<Shared> waiting;
        waiting.swap(m_waiting);
        if (forgotten != m_forgotten) {
            // It answered for what the kubeconfig said before: that is shown to nobody.
            for (const Shared& attempt : waiting) {
                QMetaObject::invokeMethod(
                    this, [this, attempt] { authorise(attempt); }, Qt::QueuedConnection);
            }
            return;
        }
        m_tls.reset();
        m_reads.clearConnectionCache();
        if (credential) {
            m_execCredential = std::move(*credential);
        }
        for (const Shared& attempt : waiting) {
            if (credential) {
                send(attempt);
            } else {
                // The answer may destroy this, so it comes from the loop.
                QMetaObject::invokeMethod(
                    this, [attempt, error = credential.error()] { attempt->fail(error); },
                    Qt::QueuedConnection);
            }
        }
    });
}

Expected<QByteArray> KubeClient::authorization() const {
    const KubeAccess& access = **m_access;
    QByteArray token = access.token.toUtf8();
    if (m_execCredential && !m_execCredential->token.isEmpty()) {
        token = m_execCredential->token.toUtf8();
    } else if (!access.tokenFile.isEmpty()) {
        QFile file(access.tokenFile);
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(ErrorCode::Unauthorized,
                           QStringLiteral("the file of the token cannot be read: ") +
                               file.errorString(),
                           access.tokenFile);
        }
        token = file.read(LargestToken).trimmed();
    }
    if (!isHeaderWord(QByteArrayView(token))) {
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("the token cannot stand in a header"), access.context);
    }
    if (!isHeaderName(access.asUser)) {
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("the user to be impersonated cannot stand in a header"),
                       access.context);
    }
    if (!token.isEmpty()) {
        return "Bearer " + token;
    }
    return access.userName.isEmpty()
               ? QByteArray()
               : "Basic " + (access.userName + u':' + access.password).toUtf8().toBase64();
}

Expected<QSslConfiguration> KubeClient::tls() {
    if (m_tls) {
        return *m_tls;
    }
    const KubeAccess& access = **m_access;
    QSslConfiguration made = QSslConfiguration::defaultConfiguration();
    if (!access.authorityPem.isEmpty()) {
        const auto authorities = QSslCertificate::fromData(access.authorityPem, QSsl::Pem);
        if (authorities.isEmpty()) {
            return failure(ErrorCode::Unauthorized,
                           QStringLiteral("the certificate authority is no PEM text"),
                           access.context);
        }
        made.setCaCertificates(authorities);
    }
    const bool isGiven = m_execCredential && !m_execCredential->certificatePem.isEmpty();
    const QByteArray& certificate =
        isGiven ? m_execCredential->certificatePem : access.certificatePem;
    if (!certificate.isEmpty()) {
        const auto chain = QSslCertificate::fromData(certificate, QSsl::Pem);
        const QSslKey key = keyOf(isGiven ? m_execCredential->keyPem : access.keyPem);
        if (chain.isEmpty() || key.isNull()) {
            return failure(ErrorCode::Unauthorized,
                           QStringLiteral("the client certificate or its key is no PEM text"),
                           access.context);
        }
        made.setLocalCertificateChain(chain);
        made.setPrivateKey(key);
    }
    m_tls = made;
    return made;
}

void KubeClient::send(const Shared& attempt) {
    const KubeCall& call = attempt->call;
    if (!access()) {
        attempt->fail(access().error());
        return;
    }
    const auto credential = authorization();
    const auto secured = tls();
    if (!credential || !secured) {
        attempt->fail(credential ? secured.error() : credential.error());
        return;
    }
    if (attempt->isWrite() && m_options.clock->steadyMs() > call.sendByMs) {
        attempt->fail(
            {ErrorCode::Timeout, QStringLiteral("the credential came too late"), call.what});
        return;
    }
    const KubeAccess& to = *access();
    http::HttpRequest request;
    request.url = to.server;
    QString path = to.server.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    request.url.setPath(path + call.path, QUrl::TolerantMode);
    if (!call.query.isEmpty()) {
        request.url.setQuery(call.query);
    }
    request.url.setUserInfo(QString());
    request.verb = call.verb;
    request.body = call.body;
    request.deadlineMs = m_options.deadlineMs;
    request.bodyLimitBytes = m_options.bodyLimitBytes;
    request.headers = {{"Accept", call.accept}};
    if (call.body) {
        request.headers.append({"Content-Type", call.contentType});
    }
    if (!credential->isEmpty()) {
        request.headers.append({"Authorization", *credential});
    }
    if (!to.asUser.isEmpty()) {
        request.headers.append({"Impersonate-User", to.asUser.toUtf8()});
    }
    if (to.server.scheme() == QLatin1String("https")) {
        request.tls = *secured;
        request.tlsName = to.tlsServerName;
    }
    if (attempt->isWrite()) {
        m_writes.clearConnectionCache();
    }
    http::HttpExchange::send(
        attempt->isWrite() ? m_writes : m_reads, request, this,
        [this, attempt](Expected<HttpAnswer> answer) { answered(attempt, std::move(answer)); });
}

void KubeClient::answered(const Shared& attempt, Expected<HttpAnswer> answer) {
    if (!answer) {
        Error error = answer.error();
        error.context = attempt->call.what + QStringLiteral(" at ") + error.context;
        // Where it cannot be reached as it was, the kubeconfig may say by now how it can.
        m_access.reset();
        attempt->done(failure(std::move(error)));
        return;
    }
    if (answer->status == 401) {
        // It was turned away before anything was done: that may be asked again, a write, too.
        const bool mayHelp = m_access && *m_access && !attempt->hasNewCredential;
        forgetCredential();
        if (mayHelp) {
            attempt->hasNewCredential = true;
            authorise(attempt);
            return;
        }
    }
    if (answer->status < 200 || answer->status >= 300) {
        attempt->done(failure(refusalOf(*answer, attempt->call.what)));
        return;
    }
    const QJsonDocument body = QJsonDocument::fromJson(answer->body);
    attempt->done(body.isObject()
                      ? Expected<QJsonObject>(body.object())
                      : failure(ErrorCode::Protocol, QStringLiteral("the answer is no JSON object"),
                                attempt->call.what));
}

} // namespace wb::kubernetes
