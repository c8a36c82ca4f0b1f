// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/deploy/DeployProvider.h"
#include "models/fleet/WebhookSpec.h"

#include <QJsonValue>
#include <QMap>

/// What a pipeline's answers mean, by the pointers of the configuration. What they hold is bounded
/// and in one line. Pure.
namespace wb::webhook {

/// A run of the pipeline.
struct Run {
    QString id;
    QString key; ///< Of the write that began it, as far as its text tells; may be empty.
    fleet::DeploymentState state = fleet::DeploymentState::InProgress;
    QString message; ///< What is odd about it; empty: nothing.
    QString by;
    TimeMs startedMs = NoTime;
    TimeMs finishedMs = NoTime;
    fleet::Release release;

    /// How it is known to whoever asks: its key if that is one of ours by its form, or its id.
    [[nodiscard]] QString name() const;
};

/// The answers to the readings; Undefined where none is configured.
struct Answers {
    QJsonValue runs = QJsonValue::Undefined;
    QJsonValue current = QJsonValue::Undefined;
    QJsonValue releases = QJsonValue::Undefined;
    QJsonValue tasks = QJsonValue::Undefined;
};

struct View {
    fleet::ServiceStatus status;       ///< Without name, time of reading and past deployments.
    QVector<Run> runs;                 ///< Newest first.
    QMap<QString, QString> releaseIds; ///< By the release's name.
};

/// What stands at a JSON Pointer (RFC 6901); Undefined: nothing does.
[[nodiscard]] QJsonValue valueAt(const QJsonValue& root, const QString& pointer);
/// The same as a text: of a number or a flag as JSON writes it; empty of anything else.
[[nodiscard]] QString textAt(const QJsonValue& root, const QString& pointer);

[[nodiscard]] Run runOf(const QJsonValue& item, const fleet::WebhookRuns& spec);
[[nodiscard]] Expected<QVector<Run>> runsOf(const QJsonValue& answer,
                                            const fleet::WebhookRuns& spec);
/// Protocol, naming the pointer, where something that is configured is not in the answers.
[[nodiscard]] Expected<View> viewOf(const Answers& answers, const fleet::WebhookSpec& spec);
[[nodiscard]] fleet::Deployment deploymentOf(const Run& run);

} // namespace wb::webhook
