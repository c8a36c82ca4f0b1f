// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// How the language of the screen puts names, clauses and sentences in a row: Japanese has marks of
/// its own and no blank after them. For what is shown; records and exports join in English.
namespace wb::base {

/// "a, b, c".
[[nodiscard]] QString shownList(const QStringList& names);
/// "a; b".
[[nodiscard]] QString shownClauses(const QStringList& clauses);
/// "A. B.", of sentences with their full stops; a first one that is empty leaves what parts them.
[[nodiscard]] QString shownSentences(const QStringList& sentences);
/// With a full stop, where it has no end of its own.
[[nodiscard]] QString shownSentence(const QString& text);

} // namespace wb::base
