// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <algorithm>

namespace wb {

/// What may stand in a header's value, from whomever it comes: printable ASCII, which can neither
/// end the header nor be read otherwise by whoever is in between.
[[nodiscard]] inline bool isHeaderText(QByteArrayView text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}
[[nodiscard]] inline bool isHeaderText(const QString& text) {
    return isHeaderText(QByteArrayView(text.toUtf8()));
}
/// The same in one word: a token, an idempotency key.
[[nodiscard]] inline bool isHeaderWord(QByteArrayView text) {
    return isHeaderText(text) && !text.contains(' ');
}
[[nodiscard]] inline bool isHeaderWord(const QString& text) {
    return isHeaderWord(QByteArrayView(text.toUtf8()));
}

/// For a name with letters of any language, which goes as UTF-8: nothing that controls.
[[nodiscard]] inline bool isHeaderName(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return std::none_of(bytes.begin(), bytes.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

} // namespace wb
