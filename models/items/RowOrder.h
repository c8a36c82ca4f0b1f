// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>

namespace wb::items {

/// Brings the names in `current` into the order of `wanted`, reporting every step to the three
/// callables before it counts as done: remove(first, last), move(from, to), insert(first, last);
/// rows that come or go together do so in one step. Linear where names only come or go; a move
/// costs a search.
template <typename Remove, typename Move, typename Insert>
void reorder(QStringList current, const QStringList& wanted, Remove remove, Move move,
             Insert insert) {
    if (current == wanted) {
        return;
    }
    const QSet<QString> staying(wanted.begin(), wanted.end());
    for (auto last = static_cast<int>(current.size()) - 1; last >= 0; --last) {
        if (staying.contains(current.at(last))) {
            continue;
        }
        int first = last;
        while (first > 0 && !staying.contains(current.at(first - 1))) {
            --first;
        }
        remove(first, last);
        current.remove(first, last - first + 1);
        last = first;
    }
    const QSet<QString> known(current.begin(), current.end());
    for (int row = 0; row < wanted.size(); ++row) {
        if (row < current.size() && current.at(row) == wanted.at(row)) {
            continue;
        }
        const auto from = known.contains(wanted.at(row))
                              ? static_cast<int>(current.indexOf(wanted.at(row), row))
                              : -1;
        if (from >= 0) {
            move(from, row);
            current.move(from, row);
            continue;
        }
        int last = row;
        while (last + 1 < wanted.size() && !known.contains(wanted.at(last + 1))) {
            ++last;
        }
        insert(row, last);
        current = current.mid(0, row) + wanted.mid(row, last - row + 1) + current.mid(row);
        row = last;
    }
}

} // namespace wb::items
