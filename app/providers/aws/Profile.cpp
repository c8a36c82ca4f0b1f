// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/aws/Profile.h"

#include <QDir>
#include <QFile>

namespace wb::aws {

namespace {

constexpr qint64 LargestFile = 1 << 20;

/// A file that is not there has no sections; one that cannot be read is an error.
Expected<Sections> readSections(const Surroundings& around, const char* variable,
                                const QString& usual) {
    QString path = around.variable(variable);
    if (path.isEmpty()) {
        path = around.home + QStringLiteral("/.aws/") + usual;
    } else if (path.startsWith(QLatin1String("~/"))) {
        path.replace(0, 1, around.home);
    }
    if (!QFile::exists(path)) {
        return Sections();
    }
    const auto text = readFile(path, QStringLiteral("the AWS %1 file").arg(usual));
    return text ? Expected<Sections>(parseProfiles(*text)) : failure(text.error());
}

} // namespace

Surroundings Surroundings::ofProcess() {
    return {[](const char* name) { return qEnvironmentVariable(name); }, QDir::homePath()};
}

Expected<QByteArray> readFile(const QString& path, const QString& what) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::Storage,
                       QStringLiteral("%1 cannot be read: %2").arg(what, file.errorString()), path);
    }
    QByteArray bytes = file.read(LargestFile + 1);
    if (bytes.size() > LargestFile) {
        return failure(ErrorCode::Storage, QStringLiteral("%1 is larger than 1 MiB").arg(what),
                       path);
    }
    return bytes;
}

Expected<Profile> readProfile(const Surroundings& around, const QString& wanted) {
    Profile profile;
    profile.name = wanted;
    for (const char* variable : {"AWS_PROFILE", "AWS_DEFAULT_PROFILE"}) {
        if (profile.name.isEmpty()) {
            profile.name = around.variable(variable);
        }
    }
    profile.isExplicit = !profile.name.isEmpty();
    if (profile.name.isEmpty()) {
        profile.name = QStringLiteral("default");
    }
    const auto config = readSections(around, "AWS_CONFIG_FILE", QStringLiteral("config"));
    const auto keys =
        readSections(around, "AWS_SHARED_CREDENTIALS_FILE", QStringLiteral("credentials"));
    if (!config || !keys) {
        return failure(config ? keys.error() : config.error());
    }
    profile.all = *config;
    const bool isDefault = profile.name == QLatin1String("default");
    for (const QString& section :
         {QStringLiteral("profile ") + profile.name, isDefault ? profile.name : QString()}) {
        if (config->contains(section) && profile.settings.isEmpty()) {
            profile.exists = true;
            profile.settings = config->value(section);
        }
    }
    profile.exists |= keys->contains(profile.name);
    profile.keys = keys->value(profile.name);
    return profile;
}

} // namespace wb::aws
