// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/deploy/AuditLog.h"

/// What the audit record holds of an action beside its sentences, written and read in one place:
/// a program that starts after another one was killed finds in it what was under way.
namespace wb::deploy {

/// One write, as recorded before it was sent.
struct RecordedWrite {
    QString service;
    fleet::Release release; ///< Code and settings alone.
    QStringList tasks;
    QString stops;         ///< See DeployRequest.
    qint64 generation = 0; ///< What the preflight saw.
    QString place;         ///< See fleet::ServiceStatus.
    QString idempotencyKey;
    TimeMs recordedMs = NoTime;
    QString deploymentId;   ///< Empty while no answer is recorded.
    QString refusal;        ///< The orchestrator's; nothing was done.
    bool isNotSent = false; ///< `refusal` is why it never left.
};

/// An action that the record begins and does not end.
struct UnfinishedAction {
    QString id;
    QString program; ///< Which run of a program carried it out, or took it up last.
    ActionRequest request;
    TimeMs armedMs = NoTime;
    QVector<RecordedWrite> writes; ///< In the order of sending; a member without one was not sent.
};

/// Steps of AuditEntry that are no end.
namespace step {
inline constexpr QLatin1String Armed("armed");
inline constexpr QLatin1String Override("override");
inline constexpr QLatin1String Request("request");
inline constexpr QLatin1String Response("response");
inline constexpr QLatin1String Abort("abort");
inline constexpr QLatin1String Resumed("resumed");
} // namespace step

[[nodiscard]] QJsonObject armedEvidence(const ActionRequest& request, const QString& program);
[[nodiscard]] QJsonObject resumedEvidence(const QString& program);
[[nodiscard]] QJsonObject overrideEvidence(const Override& overriding);
/// `request` is the action's.
[[nodiscard]] QJsonObject writeEvidence(const RecordedWrite& write, const ActionRequest& request,
                                        const QVector<PreflightCheck>& checks);
/// With what the provider said of it: what it saw just before the write, beside what the preflight
/// saw.
[[nodiscard]] QJsonObject acceptedEvidence(const fleet::Deployment& deployment);
/// Of an error that says for certain that nothing was done.
[[nodiscard]] QJsonObject refusedEvidence(ErrorCode code);

/// Oldest first, as the entries are. What cannot be read as one of the above is left out: a record
/// of an earlier version, or one whose beginning is not among the entries.
[[nodiscard]] QVector<UnfinishedAction> unfinishedActions(const QVector<AuditEntry>& oldestFirst);

} // namespace wb::deploy
