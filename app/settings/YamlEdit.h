// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/YamlTree.h"
#include "models/base/Expected.h"

namespace wb::settings {

/// The text of a YAML document with the value at a path set, or taken away with its key, and with
/// its item where the path ends in one. Only the lines concerned change: comments, order, quotes,
/// anchors and line ends stay byte for byte. The outcome is read again and must stand for the tree
/// that the document stood for, with nothing but this value changed; else, or where it is written
/// in a way that cannot be edited so, InvalidInput with a sentence and the line.
[[nodiscard]] Expected<QByteArray> withValue(const QByteArray& text, const QString& path,
                                             const YamlValue& value);

} // namespace wb::settings
