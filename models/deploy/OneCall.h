// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"

#include <functional>
#include <memory>

namespace wb::deploy {

/// The one call that somebody has out at any moment: its deadline, and that an answer to any other
/// is dropped, also after this object is gone. Lives on the thread of who owns it.
class OneCall {
public:
    template <typename T>
    using Handle = std::function<void(Expected<T>)>;

    explicit OneCall(const Clock& clock)
        : m_clock(clock) {}

    /// What to give the other side as its reply. `handle` is called once: with the answer, or by
    /// timeOut() with a Timeout. A call that is out already is forgotten.
    template <typename T>
    Handle<T> begin(DurationMs withinMs, Handle<T> handle) {
        const quint64 call = ++m_call;
        m_isOut = true;
        m_deadlineMs = m_clock.steadyMs() + withinMs;
        m_timedOut = [handle, withinMs] { handle(tooLate(withinMs)); };
        return [this, alive = std::weak_ptr<int>(m_alive), call, handle](Expected<T> answer) {
            if (alive.expired() || !m_isOut || call != m_call) {
                return;
            }
            m_isOut = false;
            handle(std::move(answer));
        };
    }
    void drop();
    /// Answers in the other side's stead if the deadline has passed.
    void timeOut();
    [[nodiscard]] bool isOut() const { return m_isOut; }

private:
    [[nodiscard]] static tl::unexpected<Error> tooLate(DurationMs withinMs);

    const Clock& m_clock;
    quint64 m_call = 0;
    bool m_isOut = false;
    DurationMs m_deadlineMs = 0; ///< Steady.
    std::function<void()> m_timedOut;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace wb::deploy
