// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/SharedParts.h"

#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <utility>

namespace wb::charts {

namespace {

/// From one chart of a window to the next it takes a tenth of a millisecond.
constexpr std::chrono::microseconds AwakeFor(200);

} // namespace

struct SharedParts::Desk {
    /// What is left. One number, so that whoever takes a part takes it of the work it has seen.
    struct State {
        quint32 work = 0; ///< Its number.
        quint16 first = 0;
        quint16 end = 0;
    };
    static_assert(std::atomic<State>::is_always_lock_free);

    std::atomic<State> state;
    int parts = 0; ///< Of this work, all in all; the other thread does not look at it.
    Work work;     ///< Changed only while no part of it is to be had.
    std::atomic<int> doneByOther = 0;
    std::atomic<bool> isOtherAwake = false;

    /// A part for a hand; -1: there is none. One begins in front and one at the end, so that each
    /// finds what it had the time before in its own cache: a line of another core's, which need not
    /// even be near this one, takes as long to get as many pixels take to draw.
    int take(int hand) {
        State seen = state;
        while (seen.first < seen.end) {
            State taken = seen;
            const int part = hand == 0 ? taken.first++ : --taken.end;
            if (state.compare_exchange_weak(seen, taken)) {
                return part;
            }
        }
        return -1;
    }
    [[nodiscard]] bool hasPart() const {
        const State seen = state;
        return seen.first < seen.end;
    }
    void doParts() {
        for (int part = take(1); part >= 0; part = take(1)) {
            work(1, part);
            ++doneByOther;
            doneByOther.notify_one();
        }
    }
    [[nodiscard]] bool waitForPart() const {
        const auto end = std::chrono::steady_clock::now() + AwakeFor;
        while (!hasPart() && std::chrono::steady_clock::now() < end) {
            QThread::yieldCurrentThread();
        }
        return hasPart();
    }
    /// What the other thread does.
    void attend() {
        for (;;) {
            doParts();
            if (waitForPart()) {
                continue;
            }
            isOtherAwake = false;
            // A work that began before that counted on this thread; a later one has another.
            if (!hasPart() || isOtherAwake.exchange(true)) {
                return;
            }
        }
    }
};

SharedParts::SharedParts()
    : m_desk(std::make_shared<Desk>()) {}

SharedParts::~SharedParts() = default;

bool SharedParts::isShared() {
    return QThreadPool::globalInstance()->maxThreadCount() > 1;
}

void SharedParts::begin(int parts, Work work) {
    Desk& desk = *m_desk;
    desk.work = std::move(work);
    desk.doneByOther = 0;
    desk.parts = parts;
    desk.state = {desk.state.load().work + 1, 0, static_cast<quint16>(parts)};
    if (!desk.isOtherAwake.exchange(true) &&
        !QThreadPool::globalInstance()->tryStart([shared = m_desk] { shared->attend(); })) {
        desk.isOtherAwake = false;
    }
}

void SharedParts::finish() {
    Desk& desk = *m_desk;
    int mine = 0;
    for (int part = desk.take(0); part >= 0; part = desk.take(0)) {
        desk.work(0, part);
        ++mine;
    }
    const int others = desk.parts - mine;
    for (int done = desk.doneByOther; done < others; done = desk.doneByOther) {
        desk.doneByOther.wait(done);
    }
    desk.parts = 0;
    desk.work = nullptr;
}

} // namespace wb::charts
