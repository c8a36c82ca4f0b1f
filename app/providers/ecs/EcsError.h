// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/http/HttpExchange.h"

/// What an answer of an AWS JSON API that is no success means. Pure.
namespace wb::ecs {

struct EcsRefusal {
    Error error;
    bool passes = false;           ///< Throttled, or a fault of AWS' own: worth asking again.
    bool wantsCredentials = false; ///< Those sent are expired or unknown.
};

[[nodiscard]] EcsRefusal refusalOf(const http::HttpAnswer& answer, const QString& what);

} // namespace wb::ecs
