// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/YamlMap.h"
#include "models/fleet/EnvironmentSpec.h"

#include <optional>

/// Where secrets, files and servers are, as configurations name them.
namespace wb::settings {

/// A leading ~/ is the home directory; relative paths are taken from `folder`.
[[nodiscard]] QString absolutePath(QString path, const QString& folder);

/// "keychain:NAME", "env:VARIABLE" or "file:PATH" → where a secret is; nullopt for anything else,
/// which may be the secret itself. Relative paths are taken from `folder`.
[[nodiscard]] std::optional<fleet::SecretRef> parseReference(const QString& text,
                                                             const QString& folder);
/// The reference at `key`; what holds the secret instead of naming it is a mistake, and not
/// repeated.
[[nodiscard]] fleet::SecretRef readReference(YamlMap& map, const QString& key,
                                             const QString& folder);
/// `auth: {bearer: …}`.
[[nodiscard]] fleet::SecretRef readSecret(YamlMap auth, const QString& folder);

[[nodiscard]] bool isHttpUrl(const QUrl& url);
[[nodiscard]] bool isLoopback(const QUrl& url);

} // namespace wb::settings
