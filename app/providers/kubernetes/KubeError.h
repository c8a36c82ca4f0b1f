// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/http/HttpExchange.h"

namespace wb::kubernetes {

/// An answer of the Kubernetes API that is not the one hoped for. What the API server says itself
/// (a Status) is a clear refusal, where its code is one; what it does not stand behind, and every
/// 5xx, is a doubt (Protocol). A failed JSON Patch `test` is 422 there, as are objects that are
/// not valid: the first is Conflict, the second InvalidInput.
[[nodiscard]] Error refusalOf(const http::HttpAnswer& answer, const QString& what);

} // namespace wb::kubernetes
