// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/SafeText.h"

#include <QCryptographicHash>
#include <QString>
#include <QStringList>

/// How orchestrators' images and settings become the words of a release. Pure.
namespace wb::providers {

inline constexpr qsizetype LongestSettingName = 200;
inline constexpr qsizetype LongestSettingValue = 1000;

/// In one line and bounded.
[[nodiscard]] inline QString shownText(const QString& text, qsizetype longest) {
    return base::flattened(text.left(longest));
}

/// The start of a SHA-256.
[[nodiscard]] inline QString shortHash(const QByteArray& bytes, int characters) {
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(characters));
}

/// Twelve characters of "shop@sha256:3fa9…"; empty where the image names no digest.
[[nodiscard]] inline QString imageDigest(const QString& image) {
    constexpr int DigestCharacters = 12;
    return image.section(u'@', 1).section(u':', 1).left(DigestCharacters);
}

/// The image's tag; without one, or for "latest", the start of its digest where that is known.
[[nodiscard]] inline QString codeOfImage(const QString& image) {
    const QString name = image.section(u'@', 0, 0).section(u'/', -1);
    const QString tag = name.contains(u':') ? name.section(u':', 1) : QString();
    const QString digest = imageDigest(image);
    if ((tag.isEmpty() || tag == QLatin1String("latest")) && !digest.isEmpty()) {
        return digest;
    }
    return shownText(tag.isEmpty() ? QStringLiteral("latest") : tag, LongestSettingName);
}

/// The value of a variable that may be shown, or else four characters of a hash, so that a change
/// shows: environments hold secrets.
[[nodiscard]] inline QString shownSetting(const QString& name, const QString& value,
                                          const QStringList& shownSettings) {
    return shownSettings.contains(name)
               ? shownText(value, LongestSettingValue)
               : QStringLiteral("hidden (%1)").arg(shortHash((name + u'=' + value).toUtf8(), 4));
}

} // namespace wb::providers
