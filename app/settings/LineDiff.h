// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>

namespace wb::settings {

/// One line of what a text has become.
struct DiffLine {
    enum class Kind { Same, Gone, Added };
    Kind kind = Kind::Same;
    int line = 0; ///< From 1; of a line that is gone, where it stood before.
    QString text; ///< Without its end.
};

/// For each line of the second list the place of the line of the first one that it is, in order;
/// -1 for what is new.
[[nodiscard]] QVector<qsizetype> matchedLines(const QStringList& before, const QStringList& after);

/// What changed between two texts: lines gone and added, with up to `context` of the others around
/// each change. Empty if every line is the same. Both in UTF-8.
[[nodiscard]] QVector<DiffLine> changedLines(const QByteArray& before, const QByteArray& after,
                                             int context);

/// A text that was edited with line feeds alone as the file has it: a line that is as it was keeps
/// its bytes, a new one gets the line end that most lines have.
[[nodiscard]] QByteArray withBytesOf(const QByteArray& before, const QString& edited);

} // namespace wb::settings
