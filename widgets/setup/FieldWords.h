// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/setup/SettingsField.h"

/// The words for the configuration's keys, in the language of the screen.
namespace wb::setup {

/// "Interval" of "scrape.interval"; of a key without words itself.
[[nodiscard]] QString fieldLabel(const QString& key);
/// What a key's group is called: "Scraping" of "scrape.interval".
[[nodiscard]] QString groupTitle(const QString& key);
/// A choice as it is shown: by its word, or as it is written.
[[nodiscard]] QString choiceText(const QString& key, const QString& choice);
/// What is to be known before it is changed; empty: nothing.
[[nodiscard]] QString fieldNote(const SettingsField& field, SettingsPlace::Kind place);
[[nodiscard]] QString placeTitle(const SettingsPlace& place);

} // namespace wb::setup
