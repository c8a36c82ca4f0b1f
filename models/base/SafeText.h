// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Text that comes from elsewhere, made so that it reads as what it is. Characters are judged
/// whole, those beyond U+FFFF included.
namespace wb::base {

/// Characters that drive a terminal, break a line or hide and reorder what stands around them:
/// control characters, line and paragraph separators, direction marks and other format characters.
[[nodiscard]] bool isDriving(char32_t character);
/// With each driving character in its code: "\x1b", "\x202e". For terminals and logs.
[[nodiscard]] QString printable(const QString& text);
/// In one line: white space, controls and separators become spaces, format characters vanish;
/// spaces are folded.
[[nodiscard]] QString flattened(QStringView text);
/// Without format characters; line and paragraph separators become line feeds. The rest stays.
[[nodiscard]] QString withoutFormatting(const QString& text);
/// For labels and tool tips: as withoutFormatting, with spaces for control characters other than
/// line feeds, and with "…" in place of what is beyond `most` characters.
[[nodiscard]] QString shownText(const QString& text, qsizetype most = 4000);

} // namespace wb::base
