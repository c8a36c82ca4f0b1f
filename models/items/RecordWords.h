// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wb::items {

/// A recorded sentence (a verdict's reason, a blind spot, a cause, a check) in the language of the
/// screen, its figures with the reader's decimal point. The record itself stays English; a sentence
/// whose form is not known here, such as an orchestrator's own words, is handed back as it is.
[[nodiscard]] QString shownRecord(const QString& recorded);
/// The same where it follows a colon: what begins with a small letter there does.
[[nodiscard]] QString continuedRecord(const QString& recorded);

} // namespace wb::items
