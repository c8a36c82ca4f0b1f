// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/aws/ProfileFile.h"
#include "models/base/Expected.h"

#include <functional>

namespace wb::aws {

/// What the standard credential chain looks at on this machine.
struct Surroundings {
    std::function<QString(const char* name)> variable; ///< Of the environment; empty: unset.
    QString home;                                      ///< Where .aws lies.
    /// This process' own.
    [[nodiscard]] static Surroundings ofProcess();
};

/// What AWS' two files say of one profile.
struct Profile {
    QString name;
    bool isExplicit = false; ///< Named by the configuration or the environment.
    bool exists = false;
    Section keys;     ///< Of the credentials file.
    Section settings; ///< Of the config file.
    Sections all;     ///< The config file.

    [[nodiscard]] bool has(const char* setting) const {
        return settings.contains(QLatin1String(setting));
    }
    [[nodiscard]] QString value(const char* setting) const {
        return settings.value(QLatin1String(setting));
    }
};

/// The profile of this name; of an empty one AWS_PROFILE's, or else "default". One that no file
/// knows is no error here. Errors: Storage.
[[nodiscard]] Expected<Profile> readProfile(const Surroundings& around, const QString& wanted);
/// A file of at most 1 MiB; `what` is its name for people. Errors: Storage.
[[nodiscard]] Expected<QByteArray> readFile(const QString& path, const QString& what);

} // namespace wb::aws
