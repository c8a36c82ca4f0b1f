// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/YamlTree.h"

#include <QByteArray>

/// Values as YAML has them in a text.
namespace wb::settings {

/// As `like` is quoted, or plain where nobody minds.
[[nodiscard]] QByteArray scalarText(const QString& value, char like = '\0');
[[nodiscard]] QByteArray valueText(const YamlValue& value, char like = '\0');
/// What a key that is not there yet is to have: with the mappings between, in brackets.
[[nodiscard]] QByteArray newText(const QVector<YamlStep>& below, const YamlValue& value);
/// A tree in one line; what is quoted in its source stays so, for that tells "30" from 30. What an
/// alias repeats stands wherever it is repeated.
[[nodiscard]] QByteArray flowText(const YAML::Node& node);
/// The same behind a key at this column, a mapping that is too long for one line in several; the
/// first of them without its indent, the last without its end.
[[nodiscard]] QByteArray entryText(const QString& key, const YAML::Node& node, qsizetype column,
                                   const QByteArray& lineEnd);

} // namespace wb::settings
