// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeConfig.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::kubernetes;

/// Kubeconfigs as kubectl reads them.
class tst_KubeConfig : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString write(const QString& name, const QByteArray& text);
    Expected<KubeAccess> read(const QByteArray& text, const QString& context = {});

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theCurrentContextIsRead();
    void aContextIsNamed();
    void relativePathsBeginAtTheirFile();
    void dataGoesBeforeFiles();
    void theFirstOfSeveralFilesCounts();
    void anExecPluginIsRead();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void theUsualFilesAreKubectls();
};

namespace {

constexpr const char* Two = R"(apiVersion: v1
kind: Config
current-context: prod
preferences: {}
clusters:
- name: east
  cluster: {server: "https://east.example:6443/k8s/one", tls-server-name: kube.local}
- name: here
  cluster: {server: "http://127.0.0.1:8001"}
contexts:
- name: prod
  context: {cluster: east, user: ann, namespace: shop}
- name: proxy
  context: {cluster: here, user: nobody}
users:
- name: ann
  user: {token: s3cret, as: bob}
- name: nobody
  user: {}
)";

} // namespace

QString tst_KubeConfig::write(const QString& name, const QByteArray& text) {
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("%s cannot be written", qUtf8Printable(path));
    }
    return path;
}

Expected<KubeAccess> tst_KubeConfig::read(const QByteArray& text, const QString& context) {
    return readKubeAccess({{write(QStringLiteral("config"), text)}, context, {}});
}

void tst_KubeConfig::theCurrentContextIsRead() {
    const auto access = read(Two);
    QVERIFY2(access.has_value(), access ? "" : qUtf8Printable(access.error().text()));
    QCOMPARE(access->context, QStringLiteral("prod"));
    QCOMPARE(access->namespaceName, QStringLiteral("shop"));
    QCOMPARE(access->server, QUrl(QStringLiteral("https://east.example:6443/k8s/one")));
    QCOMPARE(access->tlsServerName, QStringLiteral("kube.local"));
    QCOMPARE(access->token, QStringLiteral("s3cret"));
    QCOMPARE(access->asUser, QStringLiteral("bob"));
    QVERIFY(!access->exec);
}

void tst_KubeConfig::aContextIsNamed() {
    const auto access = read(Two, QStringLiteral("proxy"));
    QVERIFY(access.has_value());
    QCOMPARE(access->namespaceName, QStringLiteral("default"));
    QCOMPARE(access->server.port(), 8001);
    QVERIFY(access->token.isEmpty());
    const auto other = readKubeAccess(
        {{m_folder->filePath(QStringLiteral("config"))}, {}, QStringLiteral("night")});
    QVERIFY(other.has_value());
    QCOMPARE(other->namespaceName, QStringLiteral("night"));
}

void tst_KubeConfig::relativePathsBeginAtTheirFile() {
    write(QStringLiteral("deep/pki/ca.crt"), "authority");
    write(QStringLiteral("deep/me.crt"), "certificate");
    write(QStringLiteral("deep/me.key"), "key");
    const QString path = write(QStringLiteral("deep/config"), R"(
current-context: c
clusters: [{name: k, cluster: {server: "https://k:1", certificate-authority: pki/ca.crt}}]
contexts: [{name: c, context: {cluster: k, user: u}}]
users: [{name: u, user: {client-certificate: ./me.crt, client-key: ../deep/me.key, tokenFile: run/token}}]
)");
    const auto access = readKubeAccess({{path}, {}, {}});
    QVERIFY2(access.has_value(), access ? "" : qUtf8Printable(access.error().text()));
    QCOMPARE(access->authorityPem, QByteArray("authority"));
    QCOMPARE(access->certificatePem, QByteArray("certificate"));
    QCOMPARE(access->keyPem, QByteArray("key"));
    QCOMPARE(access->tokenFile, m_folder->filePath(QStringLiteral("deep/run/token")));
}

void tst_KubeConfig::dataGoesBeforeFiles() {
    const auto access = read(R"(
current-context: c
clusters: [{name: k, cluster: {server: "https://k:1", certificate-authority: /no/such, certificate-authority-data: YXV0aG9yaXR5}}]
contexts: [{name: c, context: {cluster: k}}]
)");
    QVERIFY2(access.has_value(), access ? "" : qUtf8Printable(access.error().text()));
    QCOMPARE(access->authorityPem, QByteArray("authority"));
}

void tst_KubeConfig::theFirstOfSeveralFilesCounts() {
    const QString first = write(QStringLiteral("a/config"), R"(
contexts: [{name: c, context: {cluster: k, user: u, namespace: first}}]
)");
    const QString second = write(QStringLiteral("b/config"), R"(
current-context: c
clusters: [{name: k, cluster: {server: "https://second"}}]
contexts: [{name: c, context: {cluster: other, user: u, namespace: second}}]
users: [{name: u, user: {tokenFile: token}}]
)");
    const auto access =
        readKubeAccess({{m_folder->filePath(QStringLiteral("missing")), first, second}, {}, {}});
    QVERIFY2(access.has_value(), access ? "" : qUtf8Printable(access.error().text()));
    QCOMPARE(access->namespaceName, QStringLiteral("first"));
    QCOMPARE(access->server.host(), QStringLiteral("second"));
    QCOMPARE(access->tokenFile, m_folder->filePath(QStringLiteral("b/token")));
}

void tst_KubeConfig::anExecPluginIsRead() {
    const auto access = read(R"(
current-context: c
clusters: [{name: k, cluster: {server: "https://k"}}]
contexts: [{name: c, context: {cluster: k, user: u}}]
users:
- name: u
  user:
    exec:
      apiVersion: client.authentication.k8s.io/v1
      command: bin/token
      args: [get, "--for me"]
      env: [{name: ROLE, value: deploy}]
      installHint: ask Ann
      interactiveMode: IfAvailable
      provideClusterInfo: true
)");
    QVERIFY2(access.has_value(), access ? "" : qUtf8Printable(access.error().text()));
    QVERIFY(access->exec.has_value());
    QCOMPARE(access->exec->command, QStringLiteral("bin/token"));
    QCOMPARE(access->exec->arguments, QStringList({"get", "--for me"}));
    QCOMPARE(access->exec->environment.value(0).second, QStringLiteral("deploy"));
    QCOMPARE(access->exec->folder, m_folder->path());
    QVERIFY(access->exec->wantsCluster);
    QVERIFY(!access->exec->wantsTerminal);
}

void tst_KubeConfig::whatIsWrongIsSaid_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QByteArray& cluster, const QByteArray& user,
                        const char* message) {
        QTest::newRow(name) << QByteArray("current-context: c\nclusters: [{name: k, cluster: {" +
                                          cluster + "}}]\nusers: [{name: u, user: {" + user +
                                          "}}]\ncontexts: [{name: c, context: {cluster: k, "
                                          "user: u}}]\n")
                            << QString::fromLatin1(message);
    };
    const QByteArray good = "server: \"https://k\"";
    row("no server", "", "", "not an http or https URL");
    row("plain http elsewhere", "server: \"http://k:1\"", "token: t", "must be https");
    row("no verification", good + ", insecure-skip-tls-verify: true", "", "is not followed");
    row("no base64", good + ", certificate-authority-data: \"%%%\"", "", "is no base64");
    row("no such file", good + ", certificate-authority: /no/such", "", "cannot be read");
    row("half a certificate", good, "client-certificate-data: YQ==", "needs its key");
    row("auth-provider", good, "auth-provider: {name: gcp}", "\"auth-provider\" is not supported");
    row("groups", good, "as: a, as-groups: [b]", "\"as-groups\" is not supported");
    row("no command", good, "exec: {apiVersion: v1}", "names no command");
    row("not a mapping", good, "exec: [a]", "must be a mapping");
    QTest::newRow("no context") << QByteArray("clusters: []\n") << "no current context";
    QTest::newRow("another context")
        << QByteArray("current-context: d\ncontexts: [{name: c}]\n") << "it has: c";
    QTest::newRow("no cluster")
        << QByteArray("current-context: c\ncontexts: [{name: c, context: {cluster: x}}]\n")
        << "there is no cluster \"x\"";
    QTest::newRow("no YAML") << QByteArray("a: [b\n") << "not as it should be";
    QTest::newRow("a list") << QByteArray("- a\n") << "expected a mapping";
}

void tst_KubeConfig::whatIsWrongIsSaid() {
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const auto access = read(text);
    QVERIFY(!access.has_value());
    QVERIFY2(access.error().text().contains(message), qUtf8Printable(access.error().text()));
}

void tst_KubeConfig::theUsualFilesAreKubectls() {
    qunsetenv("KUBECONFIG");
    QCOMPARE(usualKubeConfigs(), QStringList{QDir::homePath() + QStringLiteral("/.kube/config")});
    qputenv("KUBECONFIG", "/a/config::/b/config");
    QCOMPARE(usualKubeConfigs(), QStringList({"/a/config", "/b/config"}));
    qunsetenv("KUBECONFIG");
    const auto access = readKubeAccess({{QStringLiteral("/no/such")}, {}, {}});
    QVERIFY(!access.has_value());
    QVERIFY(access.error().text().contains(QStringLiteral("deploy.kubeconfig")));
}

QTEST_GUILESS_MAIN(tst_KubeConfig)
#include "tst_KubeConfig.moc"
