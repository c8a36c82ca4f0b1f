// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Sentence.h"

namespace wb::settings {

using base::Sentence;

/// One thing wrong with a settings file, said so that a person can mend it.
struct Mistake {
    QString file;
    int line = 0; ///< From 1; 0: the file as a whole.
    Sentence message;
    QString path = {}; ///< Of the key, "environments[0].name"; empty: of no key.

    /// "FILE:LINE: message".
    [[nodiscard]] Sentence whole() const {
        const QString place = line > 0 ? file + QStringLiteral(":%1").arg(line) : file;
        return Sentence::tr("%1: %2", place, message);
    }
    /// The same, as it is printed.
    [[nodiscard]] QString text() const { return whole().inEnglish(); }
};
using Mistakes = QVector<Mistake>;

/// `wanted`'s nearest neighbour among `known` if it is near enough to be meant, else empty.
[[nodiscard]] QString didYouMean(const QString& wanted, const QStringList& known);

} // namespace wb::settings
