// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

/// JSON scalars as bytes, for verbs that print very many objects.
namespace wb::cli {

/// A quoted JSON string of valid UTF-8; control characters are escaped.
[[nodiscard]] QByteArray jsonText(std::string_view utf8);
/// The shortest form that reads back equal; "NaN", "+Inf" and "-Inf" as strings, as JSON has none.
[[nodiscard]] QByteArray jsonNumber(double value);

} // namespace wb::cli
