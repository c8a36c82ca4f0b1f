// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FakeKubeApi.h"
#include "tests/support/KubeCluster.h"

namespace wb::test {

/// The fake as a cluster; `api` is open to be looked into and to misbehave.
class FakeKubeCluster : public KubeCluster {
public:
    FakeKubeCluster() {
        api.addressOf = [this](const QString& pod) { return addressFor(pod); };
        use(api.url(), FakeKubeApi::token());
    }
    FakeKubeApi api;
};

} // namespace wb::test
