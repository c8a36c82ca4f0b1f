// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/SignalSpecReader.h"
#include "app/settings/WebhookPattern.h"

namespace wb::settings {

/// A part of a configuration that can be filled in like a form.
struct ConfigPlace {
    enum class Kind { Window, Storage, Rules, Environment, Service };
    Kind kind = Kind::Window;
    QString path = {}; ///< "environments[0].services[1]", "window".
    QString name = {}; ///< Of an environment or service, as written.
};

/// One thing that a place says or could say.
struct FormField {
    enum class Kind {
        Text,
        Choice,
        List,
        Secret,    ///< Where a secret is, never the secret.
        Structure, ///< What no form has: only the text can change it.
    };
    QString key; ///< Below the place: "scrape.interval".
    Kind kind = Kind::Text;
    QStringList choices = {}; ///< Of Choice; whatever else is written is shown all the same.
    QString usual = {};       ///< What holds while nothing is written, if that can be told.
    QString example = {};     ///< What might be written; not what holds.
    YamlValue written = {};
    int line = 0; ///< From 1, where it is written.
};

/// Of fields that stand for several keys at once: which orchestrators' running tasks are targets,
/// which example a pipeline follows, and the file of one. No key can be called so.
inline const QString TasksField = QStringLiteral("targets.(tasks)");
inline const QString PipelineField = QStringLiteral("deploy.(pipeline)");
inline const QString PipelineFileField = QStringLiteral("deploy.(file)");
[[nodiscard]] inline bool isOfParts(const QString& key) {
    return key == TasksField || key == PipelineField || key == PipelineFileField;
}

/// What a form can offer besides what is written.
struct FormOffers {
    QVector<Preset> presets = {};
    QVector<WebhookPattern> webhooks = {};
    QString folder = {}; ///< Relative paths are taken from there.
};
/// Those that come with the program, for a configuration at this path.
[[nodiscard]] FormOffers loadOffers(const QString& configFile);

/// All there is, in the file's order behind window, storage and rules.
[[nodiscard]] QVector<ConfigPlace> placesOf(const YAML::Node& root);

/// Where the place at a path is after the text has become another one: told by its name and its
/// environment's, for who stands where it stood may be somebody else; or (`mayBeRenamed`)
/// where the places differ in one name alone, by its path. Empty: it is no more.
[[nodiscard]] QString pathAgain(const QVector<ConfigPlace>& before, const QString& path,
                                const QVector<ConfigPlace>& now, bool mayBeRenamed);

/// What can be said at a place, beginning with what is said most often; of deploy only what its
/// provider knows. What is written but unknown follows, so that it can be mended. Presets tell
/// which signals hold while none are written.
[[nodiscard]] QVector<FormField> fieldsOf(const YAML::Node& root, const ConfigPlace& place,
                                          const FormOffers& offers);

/// A reason against a text as a setting, if it looks like a password or token that was pasted;
/// else empty. Does not repeat it. `isReference`: where a secret's place is asked for.
[[nodiscard]] QString secretObstacle(const QString& text, bool isReference);

} // namespace wb::settings
