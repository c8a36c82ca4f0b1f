// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/kubernetes/KubeReading.h"
#include "models/fleet/Deployment.h"

#include <QSet>

/// What has been done to a workload, by whomever: each change of its template gave a revision the
/// next number, one that was gone back to another one. Pure.
///
/// A write of ours leaves annotations at the workload (not at its template, which would make
/// another one of it); the controller copies them to the revision. They stay when somebody else
/// changes the workload later; so they name the number that our change got.
namespace wb::kubernetes {

namespace note {
inline const QLatin1String Key("watchbridge/idempotency-key");
inline const QLatin1String Kind("watchbridge/kind");
inline const QLatin1String Number("watchbridge/revision");
inline const QLatin1String At("watchbridge/at");     ///< Also the time of a restart.
inline const QLatin1String Code("watchbridge/code"); ///< What a rollback asked for.
inline const QLatin1String Aborts("watchbridge/aborts");
inline const QLatin1String RestartedAt("kubectl.kubernetes.io/restartedAt");
inline const QLatin1String Cause("kubernetes.io/change-cause");
} // namespace note

struct Change {
    fleet::Deployment deployment; ///< Without tasks.
    qint64 number = 0;
    QString hash; ///< The label of its pods; empty until the controller has made the revision.
    bool isReturn = false; ///< Its revision had run before.
    bool isBack = false;   ///< … and nobody had gone back from it, so that this is going back.
};

/// The newest revision if it is what the workload wants; nullptr until the controller has made it.
[[nodiscard]] const Revision* currentRevision(const Reading& reading);
/// The number of what the workload wants, which the controller may not have given yet. Moves with
/// each change of the template, and at no other time: an autoscaler does not stand in the way.
[[nodiscard]] qint64 currentNumber(const Reading& reading);
/// What ran before the present change; nullptr: Kubernetes keeps nothing of it.
[[nodiscard]] const Revision* revisionBefore(const Reading& reading);

/// Newest first; the first is the present one.
[[nodiscard]] QVector<Change> changesOf(const Reading& reading);
/// Names of releases that ran for this long, or were deployed to the end, and were not left by
/// going back. Kubernetes itself keeps nothing of whether a past one was any good.
[[nodiscard]] QSet<QString> goodReleases(const QVector<Change>& changes, DurationMs provenAfterMs);

} // namespace wb::kubernetes
