// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace wb::providers {

/// Readings of one service, one at a time: those who come while one is out share the next, for what
/// they ask about may be newer than what is on its way. Main thread.
template <typename Seen>
class SharedReading {
public:
    using Done = std::function<void(const Expected<Seen>&)>;
    /// Begins a reading; its answer comes exactly once, later, or not at all once this is gone.
    using Begin = std::function<void(Done)>;

    explicit SharedReading(Begin begin)
        : m_begin(std::move(begin)) {}

    void read(Done done) {
        m_waiting.push_back(std::move(done));
        if (!m_isOut) {
            next();
        }
    }

private:
    void next() {
        m_isOut = true;
        m_begin([this, served = std::exchange(m_waiting, {})](const Expected<Seen>& seen) {
            m_isOut = false;
            if (!m_waiting.empty()) {
                next();
            }
            const std::weak_ptr<int> alive = m_alive;
            for (const Done& done : served) {
                // A reply may destroy this.
                if (!alive.expired()) {
                    done(seen);
                }
            }
        });
    }

    Begin m_begin;
    std::vector<Done> m_waiting;
    bool m_isOut = false;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace wb::providers
