// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QtGlobal>

namespace wb::test {

/// WB_SEED, or else one made by chance; printed either way, so that a run can be told again.
[[nodiscard]] inline quint32 chosenSeed() {
    bool isGiven = false;
    const quint32 given = qEnvironmentVariable("WB_SEED").toUInt(&isGiven);
    const quint32 seed = isGiven ? given : QRandomGenerator::global()->generate();
    qInfo("WB_SEED=%u", seed);
    return seed;
}

} // namespace wb::test
