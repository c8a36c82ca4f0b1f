// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <tl/expected.hpp>

namespace wb {

/// A value or the Error that stood in its way. tl::expected until std::expected is everywhere.
template <typename T>
using Expected = tl::expected<T, Error>;

/// What a function returns to fail: `return failure(ErrorCode::NotFound, "…");`.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString message,
                                                   QString context = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(context)});
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace wb
