// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QByteArray>

namespace wb::prod1sim {

/// The bearer token that the simulated controller demands. It lives in a file that only its owner
/// can read; it is never logged and never an argument. A value.
class ApiToken {
public:
    /// Reads the file's only line, or makes a new token there if there is no such file.
    static Expected<ApiToken> fromFile(const QString& path);

    enum class Check { Missing, Wrong, Right };
    /// @param authorization the header's value; the comparison takes the same time for every token.
    [[nodiscard]] Check check(const QByteArray& authorization) const;

private:
    explicit ApiToken(const QByteArray& token);
    QByteArray m_hash; ///< SHA-256: equally long for all tokens.
};

} // namespace wb::prod1sim
