// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeConfig.h"

#include "app/settings/YamlMap.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>

#include <algorithm>

namespace wb::kubernetes {

namespace {

using settings::Mistakes;
using settings::YamlMap;

constexpr qint64 LargestFile = 1 << 20;

tl::unexpected<Error> refusal(const QString& context, const QString& why) {
    return failure(ErrorCode::Unauthorized, why, QStringLiteral("kubeconfig context ") + context);
}

/// An entry of a list of the kubeconfig with the folder that its relative paths begin at.
struct Entry {
    YamlMap map;
    QString folder;
};

/// The files that are there, each read once; all of what is wrong with them.
class Files {
public:
    explicit Files(const QStringList& paths) {
        for (const QString& path : paths) {
            if (QFileInfo::exists(path)) {
                m_roots.push_back({YamlMap::fromFile(path, m_mistakes), QFileInfo(path).path()});
            }
        }
    }
    [[nodiscard]] bool isEmpty() const { return m_roots.empty(); }
    [[nodiscard]] const Mistakes& mistakes() const { return m_mistakes; }
    QString currentContext() {
        for (Entry& root : m_roots) {
            const QString name = root.map.text(QStringLiteral("current-context"));
            if (!name.isEmpty()) {
                return name;
            }
        }
        return {};
    }
    /// The first entry of that name in `clusters`, `contexts` or `users`.
    std::optional<Entry> find(const char* list, const char* member, const QString& name) {
        for (Entry& root : m_roots) {
            for (YamlMap& entry : root.map.maps(QLatin1String(list))) {
                if (entry.text(QStringLiteral("name")) == name) {
                    return Entry{entry.map(QLatin1String(member)), root.folder};
                }
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] QStringList contexts() {
        QStringList names;
        for (Entry& root : m_roots) {
            for (YamlMap& entry : root.map.maps(QStringLiteral("contexts"))) {
                names << entry.text(QStringLiteral("name"));
            }
        }
        return names;
    }

private:
    Mistakes m_mistakes;
    std::vector<Entry> m_roots;
};

QString pathIn(const Entry& entry, const QString& written) {
    return written.isEmpty() ? QString() : QDir::cleanPath(QDir(entry.folder).filePath(written));
}

/// KEY-data holds the bytes in base64 and goes before KEY, which names a file.
Expected<QByteArray> bytesOf(Entry& entry, const QString& key, const QString& context) {
    const QString data = entry.map.text(key + QStringLiteral("-data"));
    if (!data.isEmpty()) {
        const auto decoded = QByteArray::fromBase64Encoding(
            data.simplified().remove(u' ').toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        return decoded ? Expected<QByteArray>(*decoded)
                       : refusal(context, QStringLiteral("\"%1-data\" is no base64").arg(key));
    }
    const QString path = pathIn(entry, entry.map.text(key));
    if (path.isEmpty()) {
        return QByteArray();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refusal(
            context,
            QStringLiteral("\"%1\" cannot be read: %2 (%3)").arg(key, file.errorString(), path));
    }
    QByteArray bytes = file.read(LargestFile + 1);
    return bytes.size() > LargestFile
               ? refusal(context, QStringLiteral("\"%1\" is larger than 1 MiB").arg(key))
               : Expected<QByteArray>(std::move(bytes));
}

bool isThisMachine(const QUrl& url) {
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

Expected<void> readCluster(Entry entry, KubeAccess& access) {
    access.server = QUrl(entry.map.text(QStringLiteral("server")), QUrl::StrictMode);
    access.tlsServerName = entry.map.text(QStringLiteral("tls-server-name"));
    access.proxy = QUrl(entry.map.text(QStringLiteral("proxy-url")), QUrl::StrictMode);
    const bool isHttps = access.server.scheme() == QLatin1String("https");
    if (access.server.host().isEmpty() ||
        (!isHttps && access.server.scheme() != QLatin1String("http"))) {
        return refusal(access.context, QStringLiteral("\"server\" is not an http or https URL"));
    }
    if (!isHttps && !isThisMachine(access.server)) {
        return refusal(access.context,
                       QStringLiteral("\"server\" must be https: anybody in between could read the "
                                      "credential (http is for this machine's own addresses)"));
    }
    if (entry.map.flag(QStringLiteral("insecure-skip-tls-verify"), false)) {
        return refusal(access.context,
                       QStringLiteral("\"insecure-skip-tls-verify\" is not followed: anybody in "
                                      "between could take the credential; give the cluster's "
                                      "certificate-authority instead"));
    }
    auto authority = bytesOf(entry, QStringLiteral("certificate-authority"), access.context);
    if (!authority) {
        return failure(authority.error());
    }
    access.authorityPem = std::move(*authority);
    return {};
}

ExecSpec execOf(YamlMap map, const QString& folder) {
    ExecSpec exec;
    exec.apiVersion = map.text(QStringLiteral("apiVersion"));
    exec.command = map.text(QStringLiteral("command"));
    exec.arguments = map.texts(QStringLiteral("args"));
    for (YamlMap& variable : map.maps(QStringLiteral("env"))) {
        exec.environment.append(
            {variable.text(QStringLiteral("name")), variable.text(QStringLiteral("value"))});
    }
    exec.installHint = map.text(QStringLiteral("installHint"));
    exec.wantsTerminal = map.text(QStringLiteral("interactiveMode")) == QLatin1String("Always");
    exec.wantsCluster = map.flag(QStringLiteral("provideClusterInfo"), false);
    exec.folder = folder;
    return exec;
}

Expected<void> readUser(Entry entry, KubeAccess& access) {
    for (const char* unsupported : {"auth-provider", "as-groups", "as-user-extra"}) {
        if (entry.map.has(QLatin1String(unsupported))) {
            return refusal(access.context,
                           QStringLiteral("\"%1\" is not supported; a token, a client certificate "
                                          "or an exec plugin is")
                               .arg(QLatin1String(unsupported)));
        }
    }
    auto certificate = bytesOf(entry, QStringLiteral("client-certificate"), access.context);
    auto key = bytesOf(entry, QStringLiteral("client-key"), access.context);
    if (!certificate || !key) {
        return failure(certificate ? key.error() : certificate.error());
    }
    if (certificate->isEmpty() != key->isEmpty()) {
        return refusal(access.context, QStringLiteral("a client certificate needs its key, and a "
                                                      "key its certificate"));
    }
    access.certificatePem = std::move(*certificate);
    access.keyPem = std::move(*key);
    access.token = entry.map.text(QStringLiteral("token"));
    access.tokenFile = pathIn(entry, entry.map.text(QStringLiteral("tokenFile")));
    access.userName = entry.map.text(QStringLiteral("username"));
    access.password = entry.map.text(QStringLiteral("password"));
    access.asUser = entry.map.text(QStringLiteral("as"));
    if (entry.map.has(QStringLiteral("exec"))) {
        access.exec = execOf(entry.map.map(QStringLiteral("exec")), entry.folder);
        if (access.exec->command.isEmpty()) {
            return refusal(access.context, QStringLiteral("\"exec\" names no command"));
        }
    }
    return {};
}

/// The parts of the context named, each where the files have it.
Expected<KubeAccess> accessIn(Files& files, const QString& name, const QString& namespaceName) {
    auto context = files.find("contexts", "context", name);
    if (!context) {
        return failure(ErrorCode::NotFound,
                       QStringLiteral("the kubeconfig has no context \"%1\"; it has: %2")
                           .arg(name, files.contexts().join(QStringLiteral(", "))));
    }
    KubeAccess access;
    access.context = name;
    access.namespaceName = namespaceName.isEmpty() ? context->map.text(QStringLiteral("namespace"),
                                                                       QStringLiteral("default"))
                                                   : namespaceName;
    const QString clusterName = context->map.text(QStringLiteral("cluster"));
    const QString userName = context->map.text(QStringLiteral("user"));
    const auto cluster = files.find("clusters", "cluster", clusterName);
    const auto user = files.find("users", "user", userName);
    if (!cluster || (!user && !userName.isEmpty())) {
        return refusal(name, QStringLiteral("there is no %1 \"%2\"")
                                 .arg(cluster ? QStringLiteral("user") : QStringLiteral("cluster"),
                                      cluster ? userName : clusterName));
    }
    if (const auto read = readCluster(*cluster, access); !read) {
        return failure(read.error());
    }
    if (user) {
        if (const auto read = readUser(*user, access); !read) {
            return failure(read.error());
        }
    }
    return access;
}

} // namespace

QStringList usualKubeConfigs() {
    const QString variable = qEnvironmentVariable("KUBECONFIG");
    QStringList paths;
    const QStringList written = variable.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString& path : written) {
        paths << QDir::current().absoluteFilePath(path);
    }
    return paths.isEmpty() ? QStringList{QDir::homePath() + QStringLiteral("/.kube/config")}
                           : paths;
}

Expected<KubeAccess> readKubeAccess(const KubeChoice& choice) {
    Files files(choice.files);
    if (files.isEmpty()) {
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("there is no kubeconfig (%1): set deploy.kubeconfig or "
                                      "KUBECONFIG")
                           .arg(choice.files.join(QStringLiteral(", "))));
    }
    const QString context = choice.context.isEmpty() ? files.currentContext() : choice.context;
    auto access = files.mistakes().isEmpty() && !context.isEmpty()
                      ? accessIn(files, context, choice.namespaceName)
                      : failure(ErrorCode::NotFound,
                                QStringLiteral("the kubeconfig has no current context: set "
                                               "deploy.context"));
    if (!files.mistakes().isEmpty()) {
        const settings::Mistake& first = files.mistakes().constFirst();
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("the kubeconfig is not as it should be: ") +
                           first.message.inEnglish(),
                       QStringLiteral("%1:%2").arg(first.file).arg(first.line));
    }
    return access;
}

} // namespace wb::kubernetes
