// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/YamlTree.h"
#include "models/base/Expected.h"

#include <QMap>
#include <QVector>

#include <utility>

namespace wb::settings {

/// Keys of a mapping and what they are to be; Absent: not there.
using YamlParts = QVector<std::pair<QString, YamlValue>>;

/// How a pipeline is asked and told, as an example describes it: what a service can be given in
/// place of its own `redeploy`, `rollback` …
struct WebhookPattern {
    QString name;
    YamlParts parts = {};                ///< All of pipelineParts(), in the example's order.
    YamlValue auth = {};                 ///< Where its credential is, a reference.
    QString url = {};                    ///< Of somebody's: an example, never to be asked.
    QMap<QString, QString> written = {}; ///< Texts by their path below `deploy`.
};

/// The keys that describe a pipeline.
[[nodiscard]] const QStringList& pipelineParts();

/// The pattern in a file: a configuration's first service with a webhook, or what such a service
/// has below `deploy`. InvalidInput with a sentence where there is none, the file cannot be read,
/// is larger than 64 KiB, or holds what looks like a secret.
[[nodiscard]] Expected<WebhookPattern> readWebhookPattern(const QString& path);

/// Those that come with the program, by name.
[[nodiscard]] QVector<WebhookPattern> loadWebhookPatterns();

/// Which of them a `deploy` follows to the letter; "own": none, though it has parts of a pipeline;
/// empty: it has none.
[[nodiscard]] QString patternOf(const YAML::Node& deploy, const QVector<WebhookPattern>& patterns);

} // namespace wb::settings
