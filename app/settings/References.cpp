// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/References.h"

#include <QDir>

namespace wb::settings {

using fleet::SecretRef;

QString absolutePath(QString path, const QString& folder) {
    if (path.startsWith(QStringLiteral("~/"))) {
        path.replace(0, 1, QDir::homePath());
    }
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

std::optional<SecretRef> parseReference(const QString& text, const QString& folder) {
    static const QMap<QString, SecretRef::Source> sources{
        {QStringLiteral("keychain"), SecretRef::Source::Keychain},
        {QStringLiteral("env"), SecretRef::Source::Environment},
        {QStringLiteral("file"), SecretRef::Source::File},
    };
    const QString scheme = text.section(u':', 0, 0);
    const QString name = text.section(u':', 1);
    if (!sources.contains(scheme) || name.isEmpty()) {
        return std::nullopt;
    }
    const bool isFile = scheme == QStringLiteral("file");
    return SecretRef{sources[scheme], isFile ? absolutePath(name, folder) : name};
}

SecretRef readReference(YamlMap& map, const QString& key, const QString& folder) {
    const QString written = map.text(key);
    if (written.isEmpty()) {
        return {};
    }
    const auto reference = parseReference(written, folder);
    if (!reference) {
        // The value is not repeated: it may be the secret itself.
        map.mistake(key, Sentence::tr("\"%1\" must name where the secret is, not hold it: "
                                      "keychain:NAME, env:VARIABLE or file:PATH",
                                      key));
        return {};
    }
    return *reference;
}

SecretRef readSecret(YamlMap auth, const QString& folder) {
    const SecretRef reference = readReference(auth, QStringLiteral("bearer"), folder);
    auth.reportUnknownKeys();
    return reference;
}

bool isHttpUrl(const QUrl& url) {
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https"));
}

bool isLoopback(const QUrl& url) {
    const QString name = url.host();
    return name == QLatin1String("localhost") || name == QLatin1String("::1") ||
           name.startsWith(QLatin1String("127."));
}

} // namespace wb::settings
