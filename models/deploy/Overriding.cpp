// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/Overriding.h"

#include "models/base/SafeText.h"

#include <algorithm>

namespace wb::deploy {

Expected<QString> overrideReason(const QString& typed) {
    const QString reason = base::flattened(typed).trimmed();
    if (reason.size() < ShortestReason || reason.size() > LongestReason) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("A reason to go on against a failed check has %1 to %2 "
                                      "characters.")
                           .arg(ShortestReason)
                           .arg(LongestReason));
    }
    return reason;
}

Expected<QString> typedOverride(const QString& typed, const QString& service) {
    const QString start = service + u':';
    if (!typed.trimmed().startsWith(start)) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Begin with \"%1\", then say why.").arg(start));
    }
    return overrideReason(typed.trimmed().mid(start.size()));
}

bool isOverridable(const QString& checkId) {
    return checkId == QLatin1String("capacity");
}

const PreflightCheck* firstFinal(const QVector<PreflightCheck>& checks) {
    const auto found = std::find_if(checks.begin(), checks.end(), [](const PreflightCheck& check) {
        return check.result == CheckResult::Failed && !check.isOverridable;
    });
    return found == checks.end() ? nullptr : &*found;
}

QStringList failedKeys(const QVector<PreflightCheck>& checks) {
    QStringList keys;
    for (const PreflightCheck& check : checks) {
        if (check.result == CheckResult::Failed) {
            keys << checkKey(check);
        }
    }
    return keys;
}

void applyOverride(const Override& overriding, QVector<PreflightCheck>& checks) {
    for (PreflightCheck& check : checks) {
        if (check.result == CheckResult::Failed && check.isOverridable &&
            overriding.checks.contains(checkKey(check))) {
            check.result = CheckResult::Warning;
            check.isOverridden = true;
            check.advice = QStringLiteral("Overridden: ") + overriding.reason;
        }
    }
}

} // namespace wb::deploy
