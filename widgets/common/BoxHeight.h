// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QListWidget;
class QPlainTextEdit;

namespace wb::common {

/// In pixels: what so many lines of plain text take, with the box's own edges.
[[nodiscard]] int heightForLines(const QPlainTextEdit& box, int lines);
/// What all rows take at the list's present width.
[[nodiscard]] int heightForRows(QListWidget& list);

} // namespace wb::common
