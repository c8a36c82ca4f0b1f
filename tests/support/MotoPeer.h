// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/ecs/EcsProvider.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

namespace wb::test {

/// The real moto server on a port of its own, in place of AWS (tests/support/moto_ecs.py tells what
/// of ECS is moto's and what is played). Ended with this object, or when the test dies.
class MotoPeer {
public:
    MotoPeer();
    ~MotoPeer();

    /// Starts it; `stepMs` is the third part of a deployment, `freeCalls` how many it answers
    /// before it checks signatures and policies, -1: never. Empty when all is well, or else what is
    /// wrong.
    [[nodiscard]] QString start(int stepMs = 300, int freeCalls = -1);
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url() const;

    struct Answer {
        int status = 0;
        QByteArray body;
        [[nodiscard]] QJsonObject json() const;
    };
    /// From now on somebody else's calls are made in that account; the id, secret and token of a
    /// role there.
    [[nodiscard]] QStringList enterAccount(const QString& account);
    /// One call as somebody else makes it, unsigned, waited for.
    Answer ask(const QByteArray& action, const QJsonObject& input,
               const QByteArray& target = "AmazonEC2ContainerServiceV20141113",
               const QByteArray& service = "ecs");
    /// One of the older APIs (IAM), which take a form.
    Answer askForm(const QByteArray& form, const QByteArray& service);

    /// A task definition of one container; the revision's ARN.
    QString define(const QString& family, const QString& image,
                   const QMap<QString, QString>& environment = {});
    /// A service of the cluster "prod" with `count` tasks, at rest. Empty, or what is wrong.
    [[nodiscard]] QString create(const QString& service, const QString& definition, int count);
    /// Somebody else's update to another definition, and its end.
    [[nodiscard]] QString update(const QString& service, const QString& definition);
    [[nodiscard]] QJsonObject service(const QString& name);
    /// How many service deployments there were.
    [[nodiscard]] qsizetype deployments(const QString& service);

    /// Signed with keys that stand in a made-up environment.
    [[nodiscard]] ecs::EcsProvider::Options options(const QString& service,
                                                    const Clock& clock) const;
    static aws::Surroundings keys(const QString& id, const QString& secret,
                                  const QString& token = {});

private:
    [[nodiscard]] QByteArray scope(const QByteArray& service) const;
    [[nodiscard]] Answer post(const QByteArray& headers, const QByteArray& body);

    QProcess m_process;
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    QByteArray m_keyId = "AKIDSOMEBODY";
};

} // namespace wb::test
