// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"

namespace wb::items {

/// A piece of a sentence with its weight. Plain text: remote words never become markup.
struct Fact {
    enum class Weight { Plain, Strong, Faint };
    QString text;
    Weight weight = Weight::Plain;
};
using Facts = QVector<Fact>;

/// What the reason box says of a service: how many tasks are in which state since when, why, and
/// which are about to follow.
[[nodiscard]] Facts serviceFacts(const fleet::ServiceSnapshot& service, const QTimeZone& zone,
                                 TimeMs nowMs);
/// "v413 · settings r42 · 17:15 ET", and that several releases run if so.
[[nodiscard]] QString releaseLine(const fleet::ServiceSnapshot& service, const QTimeZone& zone);
/// "4 on v412 · r41, 8 on v413 · r42": how many of its tasks run which release, those of the newest
/// last; of tasks that are not heard it is not known. Empty: of none it is known.
[[nodiscard]] QString runningReleases(const fleet::ServiceSnapshot& service);
/// After going back: from which release to which, and what of the newer one that undid ("good →
/// suspected", as the cause tells it), the code apart from the settings. Empty unless the service
/// has just left a newer release.
[[nodiscard]] Facts goneBackFacts(const fleet::ServiceSnapshot& service);
/// The service went back, and none of its tasks runs the newer release any more.
[[nodiscard]] bool isSuspectGone(const fleet::ServiceSnapshot& service);
/// The cause's sentences with the suspected release's names made strong while it runs.
[[nodiscard]] Facts causeFacts(const fleet::ServiceSnapshot& service);
/// A text with some words made strong wherever they occur.
[[nodiscard]] Facts emphasised(const QString& text, const QStringList& strongWords);
/// The facts as one plain string, for screen readers and tests.
[[nodiscard]] QString plainText(const Facts& facts);

} // namespace wb::items
