// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace wb::settings {

/// One thing wrong with a settings file, said so that a person can mend it.
struct Mistake {
    QString file;
    int line = 0; ///< From 1; 0: the file as a whole.
    QString message;
    QString path = {}; ///< Of the key, "environments[0].name"; empty: of no key.

    /// "FILE:LINE: message".
    [[nodiscard]] QString text() const {
        return line > 0 ? QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(message)
                        : QStringLiteral("%1: %2").arg(file, message);
    }
};
using Mistakes = QVector<Mistake>;

/// `wanted`'s nearest neighbour among `known` if it is near enough to be meant, else empty.
[[nodiscard]] QString didYouMean(const QString& wanted, const QStringList& known);

} // namespace wb::settings
