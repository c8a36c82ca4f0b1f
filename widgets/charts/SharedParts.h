// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace wb::charts {

/// Shares the parts of a work between the thread that has it and one of Qt's pool. A thread that
/// sleeps takes as long to wake as a chart takes to draw: the other one stays awake for a moment
/// after each work, as the next chart follows at once when a window is drawn, and it gets only what
/// is left when it comes. Used by one thread.
class SharedParts {
public:
    /// Does a part, for the thread that owns them (hand 0) or for the other one (hand 1).
    using Work = std::function<void(int hand, int part)>;
    static constexpr int MostParts = 0xffff;

    SharedParts();
    ~SharedParts();
    SharedParts(const SharedParts&) = delete;
    SharedParts& operator=(const SharedParts&) = delete;

    /// Whether there is another thread at all.
    [[nodiscard]] static bool isShared();
    /// The other thread may do parts of it from now until `finish`.
    void begin(int parts, Work work);
    /// Does what is left, and returns when all of them are done.
    void finish();

private:
    struct Desk;
    std::shared_ptr<Desk> m_desk; ///< The other thread looks at it for longer than this may live.
};

} // namespace wb::charts
