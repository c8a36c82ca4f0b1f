// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/WebhookPattern.h"
#include "app/settings/YamlEdit.h"

namespace wb::settings {

/// One thing that was changed in a form.
struct ConfigChange {
    enum class Kind {
        Exchange,      ///< Of the mapping that holds `path`, `parts` become what they say. One that
                       ///< is to be empty stays as it is where there is one.
        Set,           ///< `path` is `value`, or is not written.
        RenameService, ///< The service at `path` is called value.text.
        Remove,        ///< The service at `path` is no more.
    };
    Kind kind = Kind::Set;
    QString path = {};
    YamlValue value = {};
    YamlParts parts = {};
};

/// The text with all of them made, by withValue: exchanges and values first, then names, then what
/// is removed, from the end. Where a service is renamed, whoever names it does so by the new name,
/// and what its name meant besides stays: its component on the status page, and its name at the
/// provider. Error context: the path of the change that is refused.
[[nodiscard]] Expected<QByteArray> withChanges(const QByteArray& text,
                                               const QVector<ConfigChange>& changes);

} // namespace wb::settings
