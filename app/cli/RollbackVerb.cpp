// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ActionSession.h"

namespace wb::cli {

namespace {

int run(const Invocation& invocation);

} // namespace

extern const Verb rollbackVerb;
const Verb rollbackVerb{"rollback",
                        "rollback SERVICE [--environment NAME] [--to RELEASE] [--dry-run] [--yes] "
                        "[--stop DEPLOYMENT] [--override REASON] [--json]",
                        "Takes a service, and what goes with it, back to an earlier good release.",
                        run};

namespace {

int run(const Invocation& invocation) {
    return runAction(rollbackVerb, invocation, fleet::DeploymentKind::Rollback);
}

} // namespace

} // namespace wb::cli
