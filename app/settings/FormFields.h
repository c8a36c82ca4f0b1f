// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ConfigForm.h"

/// What the forms of places are made of.
namespace wb::settings {

inline FormField field(const QString& key, const QString& usual = {},
                       FormField::Kind kind = FormField::Kind::Text) {
    return {key, kind, {}, usual};
}
inline FormField field(const char* key, const QString& usual = {},
                       FormField::Kind kind = FormField::Kind::Text) {
    return field(QString::fromLatin1(key), usual, kind);
}
inline FormField choice(const QString& key, const QStringList& choices, const QString& usual = {}) {
    return {key, FormField::Kind::Choice, choices, usual};
}
inline FormField choice(const char* key, const QStringList& choices, const QString& usual = {}) {
    return choice(QString::fromLatin1(key), choices, usual);
}
inline QStringList words(const char* spaced) {
    return QString::fromLatin1(spaced).split(u' ');
}

/// The scalar at a path below a node; empty: there is none.
[[nodiscard]] QString textAt(const YAML::Node& node, const QString& path);
/// As it stands in the file: whatever the field takes, a list is shown as one.
void readWritten(FormField& into, const YAML::Node& node);
/// What is written below a node and is no field yet.
void addOthers(const YAML::Node& node, const QString& below, QVector<FormField>& fields);

/// `deploy` of a service: only what its provider knows, and of a pipeline's parts the address that
/// begins one, and all the rest of those that are there.
[[nodiscard]] QVector<FormField> deployFields(const YAML::Node& service,
                                              const QVector<WebhookPattern>& patterns);
/// Whose running tasks are the targets, and where those orchestrators are.
[[nodiscard]] QVector<FormField> tasksFields(const YAML::Node& service);

} // namespace wb::settings
