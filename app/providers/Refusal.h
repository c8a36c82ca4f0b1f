// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/deploy/DeployProvider.h"

#include <algorithm>
#include <span>

namespace wb::providers {

/// What a status by which an orchestrator refuses means, and what a person can do about it.
struct StatusMeaning {
    int status;
    ErrorCode code;
    const char* text;
};

/// An answer that is not the one hoped for.
struct Refusal {
    const char* who =
        nullptr;    ///< "The controller": begins the sentence of a status without meaning.
    int status = 0; ///< As HTTP has it.
    QString said;   ///< The API's own words; may be empty.
    QString what;   ///< Which request it was.
};

/// The error that tells the refusal: what is in none of the meanings is ErrorCode::Protocol.
[[nodiscard]] inline Error errorOf(const Refusal& refusal,
                                   std::span<const StatusMeaning> meanings) {
    const auto meaning = std::find_if(meanings.begin(), meanings.end(), [&](const auto& each) {
        return each.status == refusal.status;
    });
    Error error{
        ErrorCode::Protocol,
        QStringLiteral("%1 failed (HTTP %2).").arg(QLatin1String(refusal.who)).arg(refusal.status),
        refusal.what};
    if (meaning != meanings.end()) {
        error.code = meaning->code;
        error.message = QLatin1String(meaning->text);
    }
    if (!refusal.said.isEmpty()) {
        error.message += QStringLiteral(" It says: \"%1\"").arg(refusal.said);
    }
    return error;
}

/// What stood in the way of a write that was not sent: no doubt about it, and nobody's refusal.
[[nodiscard]] inline Error notSent(Error error) {
    error.code = ErrorCode::NotSent;
    error.message = QStringLiteral("nothing was sent: ") + error.message;
    return error;
}

/// The same of what was to be read before it, which is `subject`. A clear answer to the reading is
/// one to the write.
[[nodiscard]] inline Error beforeWrite(Error error, const QString& subject) {
    if (!deploy::isClearRefusal(error.code)) {
        error.code = ErrorCode::NotSent;
        error.message = QStringLiteral("nothing was sent, for %1 could not be read before: %2")
                            .arg(subject, error.message);
    }
    return error;
}

} // namespace wb::providers
