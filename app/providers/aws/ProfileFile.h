// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>

/// AWS' shared config and credentials files
/// (docs.aws.amazon.com/sdkref/latest/guide/file-format.html). Pure.
namespace wb::aws {

using Section = QMap<QString, QString>;
/// By what stands between the brackets, spaces folded: "default", "profile prod", "sso-session
/// corp". The settings of a section that comes twice are joined, the later ones winning.
using Sections = QMap<QString, Section>;

/// Reads what it can. Lines that are none of the format, and settings nested below another one
/// ("s3 ="), are left out, as AWS' own programs do.
[[nodiscard]] Sections parseProfiles(const QByteArray& text);

} // namespace wb::aws
