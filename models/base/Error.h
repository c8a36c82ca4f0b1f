// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace wb {

/// What kind of thing went wrong: callers decide by it, people read the message.
enum class ErrorCode {
    InvalidInput,  ///< A file, body or argument that is malformed.
    NotFound,      ///< The named thing does not exist.
    Unauthorized,  ///< 401: the credential is missing or was refused.
    Forbidden,     ///< 403: the credential is good but may not do this.
    Conflict,      ///< 409: another deployment runs, or the generation moved.
    TargetGone,    ///< 422: the release or task asked for no longer exists.
    NoCapacity,    ///< 503 of the deploy API: the orchestrator cannot place the tasks.
    Timeout,       ///< A deadline passed. Whether the other side acted is not known.
    Network,       ///< No connection, or it broke. Whether the other side acted is not known.
    Protocol,      ///< The other side answered something that is not its protocol.
    LimitExceeded, ///< One of our own limits (body, samples, queue …) was hit.
    Storage,       ///< The database or a file could not be read or written.
    Cancelled,     ///< Withdrawn by a person before it took effect.
    NotSent,       ///< A write that never left: what comes before it failed. Nothing was done.
};

/// A failure that can be shown: what happened, where, and what the person can do.
struct Error {
    ErrorCode code = ErrorCode::InvalidInput;
    QString message; ///< One or two plain sentences.
    QString context; ///< Where: a URL without credentials, FILE:LINE, a service. May be empty.

    /// "context: message", or the message alone.
    [[nodiscard]] QString text() const {
        return context.isEmpty() ? message : context + QStringLiteral(": ") + message;
    }
};

} // namespace wb

Q_DECLARE_METATYPE(wb::Error)
