// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>
#include <QVector>

#include <optional>
#include <utility>

/// How a pipeline without an API of ours is asked and told: what the configuration says of a
/// `webhook`. Texts of requests are templates (WebhookTemplate.h); where something stands in an
/// answer is a JSON Pointer (RFC 6901). An empty pointer text means: not told.
namespace wb::fleet {

using TextPairs = QVector<std::pair<QString, QString>>; ///< In the order they were written.

/// A GET below the webhook's URL.
struct WebhookReading {
    QString path;
    TextPairs query;
    bool operator==(const WebhookReading&) const = default;
};

/// A request that changes something.
struct WebhookRequest {
    QString verb; ///< "POST", "PUT", "PATCH" or "DELETE".
    QString path;
    TextPairs query;
    TextPairs headers;
    TextPairs form; ///< application/x-www-form-urlencoded; with it no json.
    QJsonValue json = QJsonValue::Undefined;
    QString id; ///< Where the answer has the id of the run it began.
    bool operator==(const WebhookRequest&) const = default;
};

/// Which texts a value may be, and what they mean.
struct WebhookStates {
    QStringList running;
    QStringList succeeded;
    QStringList failed;
    QStringList aborted;
    bool operator==(const WebhookStates&) const = default;
};

/// The pipeline's runs: of this service's deployments, whoever began them.
struct WebhookRuns {
    WebhookReading from;
    QStringList lists; ///< Each a list of runs or a single one; none: the whole answer.
    QString one;       ///< Path of a single run, a template with {run}; empty: there is none.
    QString id;
    QString key;       ///< Where the idempotency key shows, alone or within a text.
    QStringList state; ///< The first of them that has a value counts.
    WebhookStates states;
    QString by;
    QString started;
    QString finished;
    QString code;
    QString settings;
    bool operator==(const WebhookRuns&) const = default;
};

/// What runs now.
struct WebhookCurrent {
    WebhookReading from;
    QString code;
    QString settings;
    QString generation; ///< A whole number that moves with every change.
    QString desired;
    bool operator==(const WebhookCurrent&) const = default;
};

struct WebhookReleases {
    WebhookReading from;
    QString list;
    QString id;
    QString code;
    QString settings;
    QString author;
    QString time;
    QString good;           ///< Where it says whether it is known good;
    QStringList goodValues; ///< and which of its values say so; none: any but "false".
    bool operator==(const WebhookReleases&) const = default;
};

struct WebhookTasks {
    WebhookReading from;
    QString list;
    QString where;           ///< Only items that have one of these values here,
    QStringList whereValues; ///< if any is named.
    QString name;
    QString state;
    QStringList running; ///< Values of state; others mean that it does not run.
    QString code;
    QString settings;
    bool operator==(const WebhookTasks&) const = default;
};

struct WebhookSpec {
    std::optional<WebhookRequest> redeploy;
    std::optional<WebhookRequest> rollback;
    std::optional<WebhookRequest> abort;
    std::optional<WebhookRuns> runs;
    std::optional<WebhookCurrent> current;
    std::optional<WebhookReleases> releases;
    std::optional<WebhookTasks> tasks;
    bool operator==(const WebhookSpec&) const = default;
};

} // namespace wb::fleet
