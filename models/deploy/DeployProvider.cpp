// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/DeployProvider.h"

namespace wb::deploy {

bool isClearRefusal(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::Unauthorized:
    case ErrorCode::Forbidden:
    case ErrorCode::Conflict:
    case ErrorCode::TargetGone:
    case ErrorCode::NoCapacity:
    case ErrorCode::NotSent:
        return true;
    default:
        return false;
    }
}

} // namespace wb::deploy
