// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/base/Sentence.h"

#include <QMap>
#include <QStringList>

#include <functional>

/// Texts with {placeholders}, as a webhook's configuration has them. "{{" and "}}" are braces.
/// Pure.
namespace wb::fleet {

/// The placeholders of a redeploy or rollback: service, kind, key, generation, tasks (names joined
/// with commas), release.id, release.code, release.settings; `run` is the id of a run.
[[nodiscard]] QStringList webhookPlaceholders();

/// The placeholders of a text, in order. An error says where a brace is not closed or not opened.
[[nodiscard]] tl::expected<QStringList, base::Sentence> placeholdersIn(const QString& text);

/// The text with each placeholder's value, escaped for its place by `escape`. NotFound names a
/// placeholder that has no value.
[[nodiscard]] Expected<QString> expanded(const QString& text, const QMap<QString, QString>& values,
                                         const std::function<QString(const QString&)>& escape);

} // namespace wb::fleet
