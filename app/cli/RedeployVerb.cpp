// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ActionSession.h"

namespace wb::cli {

namespace {

int run(const Invocation& invocation);

} // namespace

extern const Verb redeployVerb;
const Verb redeployVerb{
    "redeploy",
    "redeploy SERVICE [--environment NAME] [--tasks unhealthy|all] [--dry-run] [--yes] "
    "[--override REASON] [--json]",
    "Replaces tasks of a service on the release it runs, and watches that they recover.", run};

namespace {

int run(const Invocation& invocation) {
    return runAction(redeployVerb, invocation, fleet::DeploymentKind::Redeploy);
}

} // namespace

} // namespace wb::cli
