// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <optional>
#include <utility>

namespace wb::kubernetes {

/// A program that gives credentials (client.authentication.k8s.io), as a kubeconfig names it.
struct ExecSpec {
    QString apiVersion;
    QString command; ///< As it is written: what a person allows by name.
    QStringList arguments;
    QVector<std::pair<QString, QString>> environment;
    QString installHint;
    bool wantsTerminal = false; ///< interactiveMode: Always
    bool wantsCluster = false;  ///< provideClusterInfo
    QString folder; ///< Of the kubeconfig: a relative command with a slash begins there.
};

/// Where a cluster is and how one shows who one is: a context of a kubeconfig, its files read.
struct KubeAccess {
    QString context;
    QString namespaceName; ///< "default" where the context names none.
    QUrl server;
    QUrl proxy;              ///< Empty: none.
    QString tlsServerName;   ///< Empty: the server's own.
    QByteArray authorityPem; ///< Empty: the system's authorities count.
    QByteArray certificatePem;
    QByteArray keyPem;
    QString token;
    QString tokenFile; ///< Read afresh at each request: such tokens are renewed.
    QString userName;
    QString password;
    QString asUser; ///< Whom to be taken for; empty: oneself.
    std::optional<ExecSpec> exec;
};

/// Which of all contexts: what is empty is chosen as kubectl does.
struct KubeChoice {
    QStringList files; ///< Absolute; of several the first that has an entry counts.
    QString context;   ///< Empty: the current one.
    QString namespaceName;
};

/// The files that kubectl would read: KUBECONFIG's, or else ~/.kube/config.
[[nodiscard]] QStringList usualKubeConfigs();

/// Reads a context as kubectl does: files merged, relative paths beginning at the file that has
/// them. Refused with a message: what would let somebody in between take the credential
/// (insecure-skip-tls-verify, plain http beyond this machine), and ways to sign in that are not
/// supported (auth-provider, as-groups). No credential stands in a message. At most 4 MiB a file.
[[nodiscard]] Expected<KubeAccess> readKubeAccess(const KubeChoice& choice);

} // namespace wb::kubernetes
