// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeKubeCluster.h"

namespace wb::test {

std::unique_ptr<KubeCluster> startKubeCluster() {
    return std::make_unique<FakeKubeCluster>();
}

} // namespace wb::test
