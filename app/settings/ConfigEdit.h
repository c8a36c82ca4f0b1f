// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ConfigFile.h"
#include "models/base/Expected.h"

namespace wb::settings {

/// A change of a configuration's file: worked out and checked, not written yet.
struct ConfigEdit {
    QString path;
    std::optional<QByteArray> before; ///< The file's text; nullopt: there is none.
    QByteArray after;                 ///< What it would be.
    QByteArray inserted;              ///< What is new in it, where a service is added.
};

/// Adds the lines of a service (serviceText) as the last one of an environment, which is made if
/// the file has none of that name; a missing file is begun. Everything else in the file stays as it
/// is, comments too. Refused with a sentence where that cannot be done: the file has mistakes,
/// writes its services in brackets, or would not say the same as before.
[[nodiscard]] Expected<ConfigEdit> addService(const QString& path, const QString& environment,
                                              const QStringList& service);

/// The file's text; nullopt: there is none. InvalidInput where it cannot be read or is larger than
/// a configuration may be.
[[nodiscard]] Expected<std::optional<QByteArray>> readConfigText(const QString& path);

/// Why the file cannot be written and what to do about it, as a sentence; empty: it can.
[[nodiscard]] QString writeObstacle(const QString& path);

/// Writes it: the file is replaced as a whole or not at all, and what it was is kept beside it,
/// with ".bak" added to its name. A symbolic link stays one; what it leads to is replaced. Conflict
/// if the file has changed since.
[[nodiscard]] Expected<void> writeEdit(const ConfigEdit& edit);

} // namespace wb::settings
