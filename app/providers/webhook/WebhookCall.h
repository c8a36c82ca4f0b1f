// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/http/HttpExchange.h"
#include "models/fleet/WebhookSpec.h"

#include <QMap>

/// A webhook's requests, made of the templates of the configuration: each value is escaped for the
/// place where it stands, and none can leave the origin of the URL or end a header. Pure.
namespace wb::webhook {

/// What the placeholders stand for; one that is not there is not known.
struct Values {
    QMap<QString, QString> texts;
    std::optional<QStringList> tasks; ///< Of the placeholder {tasks}.
    std::optional<qint64> generation;
};

[[nodiscard]] Expected<http::HttpRequest>
readingOf(const QUrl& base, const fleet::WebhookReading& reading, const Values& values);
[[nodiscard]] Expected<http::HttpRequest>
requestOf(const QUrl& base, const fleet::WebhookRequest& request, const Values& values);
/// Whether the request names single tasks.
[[nodiscard]] bool namesTasks(const fleet::WebhookRequest& request);

} // namespace wb::webhook
