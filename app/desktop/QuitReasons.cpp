// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/QuitReasons.h"

#include <algorithm>
#include <optional>

namespace wb::desktop {

namespace {

using base::Sentence;
using deploy::ActionMember;
using deploy::ActionState;

bool isUnsent(const ActionMember& member) {
    return member.state == ActionState::Armed || member.state == ActionState::Preflight ||
           member.state == ActionState::Cancelled;
}

Sentence whatIsLeftOf(const ActionMember& member) {
    if (isUnsent(member)) {
        return Sentence::tr("%1 is not sent and stays as it is", member.service);
    }
    if (member.state == ActionState::Running) {
        return Sentence::tr("%1 is sent and goes on at the orchestrator", member.service);
    }
    return member.state == ActionState::Verifying
               ? Sentence::tr("%1 has its deployment", member.service)
               : Sentence::tr("%1 has ended", member.service);
}

} // namespace

Sentence whatIsLeft(const deploy::ActionSnapshot& action) {
    if (std::all_of(action.members.begin(), action.members.end(), isUnsent)) {
        return Sentence::tr("nothing is sent");
    }
    std::optional<Sentence> whole;
    for (const ActionMember& member : action.members) {
        const Sentence part = whatIsLeftOf(member);
        whole = whole ? Sentence::tr("%1; %2", *whole, part) : part;
    }
    return *whole;
}

QString leftText(const deploy::ActionSnapshot& action) {
    return QStringLiteral("Watchbridge ended during \"%1\": %2.")
        .arg(action.title, whatIsLeft(action).inEnglish());
}

} // namespace wb::desktop
