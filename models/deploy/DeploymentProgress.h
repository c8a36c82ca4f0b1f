// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/fleet/Deployment.h"

namespace wb::deploy {

/// "7 of 12 tasks done, stuck for 3 min; chat-7 starting (pulling image)": how far a deployment is
/// and which task it waits for or failed at. `stuckForMs` is 0 while it moves on.
[[nodiscard]] QString progressText(const fleet::Deployment& deployment, DurationMs stuckForMs);

/// The same tasks in the same states, whatever their details say.
[[nodiscard]] bool sameProgress(const QVector<fleet::TaskProgress>& a,
                                const QVector<fleet::TaskProgress>& b);

/// How a reading tells that a deployment came, or will come, to another end than the one wanted:
/// "the deployment failed. 3 of 12 …". `abortedBy` is "aborted by …" where we asked for that.
/// Empty while it goes on, and when it has completed as it should.
[[nodiscard]] QString wrongEnd(const fleet::Deployment& deployment, fleet::DeploymentKind kind,
                               const fleet::Release& wanted, const QString& abortedBy,
                               DurationMs stillForMs);

/// The deployment that a write with this idempotency key began, where the reading has it.
[[nodiscard]] const fleet::Deployment* deploymentOf(const fleet::ServiceStatus& status,
                                                    const QString& idempotencyKey);

} // namespace wb::deploy
