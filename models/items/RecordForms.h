// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVector>

namespace wb::items {

/// One form of recorded sentences: what they look like, and the pieces they are put together from.
/// Each piece takes as many of the pattern's groups as it has places, in order, one at least; a
/// piece whose groups are empty is left out. Texts are of the translation context "RecordWords".
struct RecordForm {
    /// A Perl-compatible expression for the whole sentence; its group "count", where it has one,
    /// takes a number in words (health::countWord), which is shown in digits, and "said" another of
    /// these sentences.
    QByteArray pattern;
    QVector<const char*> pieces;
    bool endsInSentences = false; ///< Its last place and those in brackets take others of these.
};

/// A sentence that is worded as a whole; its places, in order, take whatever stands there.
[[nodiscard]] RecordForm sentence(const char* text, bool endsInSentences = false);
/// Of the checks before an action, and what is to be done about each.
[[nodiscard]] QVector<RecordForm> checkForms();
/// Of capacity that is pinned while an action runs.
[[nodiscard]] QVector<RecordForm> pinForms();
/// Of an action under way and its end.
[[nodiscard]] QVector<RecordForm> courseForms();
/// Of what app/collect says of addresses, answers, bodies and lists of targets.
[[nodiscard]] QVector<RecordForm> scrapeForms();
/// Of what app/storage cannot read or save.
[[nodiscard]] QVector<RecordForm> storageForms();
/// All forms, those that are more particular first.
[[nodiscard]] const QVector<RecordForm>& recordForms();

} // namespace wb::items
