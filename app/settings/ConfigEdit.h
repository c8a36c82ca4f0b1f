// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ConfigFile.h"
#include "models/base/Expected.h"

namespace wb::settings {

/// A service that is to be added to a configuration: worked out and checked, not written yet.
struct ConfigEdit {
    QString path;
    std::optional<QByteArray> before; ///< The file's text; nullopt: there is none.
    QByteArray after;                 ///< What it would be.
    QByteArray inserted;              ///< What is new in it.
};

/// Adds the lines of a service (serviceText) as the last one of an environment, which is made if
/// the file has none of that name; a missing file is begun. Everything else in the file stays as it
/// is, comments too. Refused with a sentence where that cannot be done: the file has mistakes,
/// writes its services in brackets, or would not say the same as before.
[[nodiscard]] Expected<ConfigEdit> addService(const QString& path, const QString& environment,
                                              const QStringList& service);

/// Writes it: the file is replaced as a whole or not at all, and what it was is kept beside it,
/// with ".bak" added to its name. Refused if it has changed since.
[[nodiscard]] Expected<void> writeEdit(const ConfigEdit& edit);

} // namespace wb::settings
