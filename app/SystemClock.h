// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace wb {

/// The machine's clocks. Stateless after construction, so any thread may share one.
class SystemClock : public Clock {
public:
    SystemClock() { m_steady.start(); }
    [[nodiscard]] TimeMs nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
    [[nodiscard]] DurationMs steadyMs() const override { return m_steady.elapsed(); }

private:
    QElapsedTimer m_steady;
};

} // namespace wb
