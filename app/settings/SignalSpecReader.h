// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/YamlMap.h"
#include "models/fleet/EnvironmentSpec.h"
#include "models/fleet/PresetRecognition.h"

namespace wb::settings {

/// Reads a `signals:` mapping, the same in a service and in a preset file, over what `base` holds
/// already. A `preset:` key is looked up in resources/presets first.
[[nodiscard]] fleet::SignalSpec readSignals(YamlMap map, const fleet::SignalSpec& base);

/// A file of resources/presets.
struct Preset {
    fleet::PresetSigns signs;
    fleet::SignalSpec signalSpec;
    Mistakes mistakes; ///< In the file; one that came with the program has none.
};
/// All of them, by name.
[[nodiscard]] QVector<Preset> loadPresets();

/// The names that `preset:` can have.
[[nodiscard]] QStringList presetNames();

} // namespace wb::settings
