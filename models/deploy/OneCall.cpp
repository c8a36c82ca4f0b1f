// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/OneCall.h"

#include "models/base/Format.h"

namespace wb::deploy {

void OneCall::drop() {
    ++m_call;
    m_isOut = false;
}

void OneCall::timeOut() {
    if (m_isOut && m_clock.steadyMs() >= m_deadlineMs) {
        drop();
        const auto timedOut = std::move(m_timedOut);
        timedOut();
    }
}

tl::unexpected<Error> OneCall::tooLate(DurationMs withinMs) {
    return failure(ErrorCode::Timeout,
                   QStringLiteral("no answer within %1").arg(base::spanText(withinMs)));
}

} // namespace wb::deploy
