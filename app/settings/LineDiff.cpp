// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/LineDiff.h"

#include <algorithm>

namespace wb::settings {

namespace {

/// Between two texts that differ by more than this (lines of one times lines of the other) no line
/// is called the same but those at both ends.
constexpr qsizetype MostCompared = 1'000'000;

/// What people see of a line: whatever its end is.
QString seen(QByteArray line) {
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    return QString::fromUtf8(line);
}

QStringList seenLines(const QByteArray& text) {
    QStringList lines;
    for (const QByteArray& line : text.split('\n')) {
        lines << seen(line);
    }
    return lines;
}

/// Drops what is farther than `context` lines from every change.
QVector<DiffLine> around(const QVector<DiffLine>& all, int context) {
    QVector<DiffLine> kept;
    qsizetype shownTo = 0;
    for (qsizetype at = 0; at < all.size(); ++at) {
        if (all[at].kind == DiffLine::Kind::Same) {
            continue;
        }
        const qsizetype last = std::min<qsizetype>(all.size() - 1, at + context);
        for (qsizetype each = std::max(shownTo, at - context); each <= last; ++each) {
            kept << all[each];
        }
        shownTo = std::max(shownTo, last + 1);
    }
    return kept;
}

} // namespace

/// The longest common subsequence.
QVector<qsizetype> matchedLines(const QStringList& a, const QStringList& b) {
    QVector<qsizetype> matches(b.size(), -1);
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype head = 0;
    while (head < shorter && a[head] == b[head]) {
        matches[head] = head;
        ++head;
    }
    qsizetype tail = 0;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
        matches[b.size() - 1 - tail] = a.size() - 1 - tail;
        ++tail;
    }
    const qsizetype rows = a.size() - head - tail;
    const qsizetype columns = b.size() - head - tail;
    if (rows * columns == 0 || rows * columns > MostCompared) {
        return matches;
    }
    // common[r][c]: the length for what follows row r and column c.
    QVector<QVector<int>> common(rows + 1, QVector<int>(columns + 1, 0));
    for (qsizetype r = rows - 1; r >= 0; --r) {
        for (qsizetype c = columns - 1; c >= 0; --c) {
            common[r][c] = a[head + r] == b[head + c]
                               ? common[r + 1][c + 1] + 1
                               : std::max(common[r + 1][c], common[r][c + 1]);
        }
    }
    for (qsizetype r = 0, c = 0; r < rows && c < columns;) {
        if (a[head + r] == b[head + c]) {
            matches[head + c++] = head + r++;
        } else if (common[r + 1][c] >= common[r][c + 1]) {
            ++r;
        } else {
            ++c;
        }
    }
    return matches;
}

QVector<DiffLine> changedLines(const QByteArray& before, const QByteArray& after, int context) {
    using Kind = DiffLine::Kind;
    QStringList old = seenLines(before);
    QStringList now = seenLines(after);
    // What follows the last line end is no line.
    for (QStringList* lines : {&old, &now}) {
        if (lines->constLast().isEmpty()) {
            lines->removeLast();
        }
    }
    const QVector<qsizetype> matches = matchedLines(old, now);
    QVector<DiffLine> all;
    qsizetype next = 0; // Of the old lines.
    const auto drop = [&](qsizetype to) {
        for (; next < to; ++next) {
            all << DiffLine{Kind::Gone, static_cast<int>(next) + 1, old[next]};
        }
    };
    for (qsizetype at = 0; at < now.size(); ++at) {
        const bool isSame = matches[at] >= 0;
        // What goes is told before what comes in its place.
        const auto match = std::find_if(matches.begin() + at, matches.end(),
                                        [](qsizetype each) { return each >= 0; });
        drop(match == matches.end() ? old.size() : *match);
        next += isSame ? 1 : 0;
        all << DiffLine{isSame ? Kind::Same : Kind::Added, static_cast<int>(at) + 1, now[at]};
    }
    drop(old.size());
    return around(all, context);
}

QByteArray withBytesOf(const QByteArray& before, const QString& edited) {
    const QList<QByteArray> old = before.split('\n');
    const QStringList now = edited.split(u'\n');
    const QVector<qsizetype> matches = matchedLines(seenLines(before), now);
    const bool isWindows = before.count("\r\n") * 2 > before.count('\n');
    QByteArray text;
    for (qsizetype at = 0; at < now.size(); ++at) {
        const bool isLast = at + 1 == now.size();
        const bool isSame = matches[at] >= 0 && isLast == (matches[at] + 1 == old.size());
        text += isSame ? old[matches[at]] : now[at].toUtf8();
        text += isSame || isLast || !isWindows ? "" : "\r";
        text += isLast ? "" : "\n";
    }
    return text;
}

} // namespace wb::settings
