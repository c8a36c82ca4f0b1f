// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/StripItems.h"

#include "models/items/RecordWords.h"
#include "models/items/ServiceFacts.h"
#include "widgets/actions/ActionStrip.h"

#include <algorithm>

namespace wb::actions {

using common::Glyph;
using deploy::ActionState;
using deploy::CheckResult;
using fleet::TaskProgress;
namespace colour = common::colour;

namespace {

ItemLine::Item checkItem(const deploy::PreflightCheck& check) {
    const QString words = items::shownRecord(check.text);
    const QString advised = check.advice.isEmpty()
                                ? words
                                : ActionStrip::tr("%1. %2", "a check, and what to do about it")
                                      .arg(words, items::shownRecord(check.advice));
    switch (check.result) {
    case CheckResult::Passed:
        return {words, Glyph::Passed, colour::Good, false};
    case CheckResult::Warning:
        return {advised, Glyph::Warning, colour::Warning, true};
    case CheckResult::Failed:
        return {advised, Glyph::Failed, colour::Danger, true};
    case CheckResult::Pending:
        break;
    }
    // Its text says how it will be if all is well.
    return {ActionStrip::tr("checking: %1").arg(words), Glyph::Pending, colour::Text, false};
}

int urgency(CheckResult result) {
    switch (result) {
    case CheckResult::Failed:
        return 0;
    case CheckResult::Warning:
        return 1;
    case CheckResult::Pending:
        return 2;
    case CheckResult::Passed:
        break;
    }
    return 3;
}

} // namespace

QVector<ItemLine::Item> checkItems(QVector<deploy::PreflightCheck> checks) {
    std::stable_sort(checks.begin(), checks.end(), [](const auto& a, const auto& b) {
        return urgency(a.result) < urgency(b.result);
    });
    QVector<ItemLine::Item> items;
    for (const deploy::PreflightCheck& check : std::as_const(checks)) {
        items << checkItem(check);
    }
    return items;
}

ItemLine::Item progressItem(const TaskProgress& progress) {
    const auto text = [&progress](const QString& word) {
        return progress.task + QLatin1Char(' ') + word;
    };
    switch (progress.state) {
    case TaskProgress::State::Done:
        return {text(ActionStrip::tr("done")), Glyph::Passed, colour::Good, false};
    case TaskProgress::State::Failed:
        return {text(progress.detail.isEmpty() ? ActionStrip::tr("failed") : progress.detail),
                Glyph::Failed, colour::Danger, true};
    case TaskProgress::State::Stopping:
        return {text(ActionStrip::tr("stopping")), Glyph::Redeploy, colour::Accent, true};
    case TaskProgress::State::Starting:
        return {text(ActionStrip::tr("starting")), Glyph::Redeploy, colour::Accent, true};
    case TaskProgress::State::Pending:
        break;
    }
    return {text(ActionStrip::tr("waiting")), Glyph::Pending, colour::TextDim, false};
}

ItemLine::Item memberItem(int number, const deploy::ActionMember& member) {
    using State = TaskProgress::State;
    const auto count = [&member](State state) {
        return std::count_if(member.progress.begin(), member.progress.end(),
                             [state](const TaskProgress& each) { return each.state == state; });
    };
    const auto done = count(State::Done);
    const qsizetype total = member.progress.size();
    const QString text =
        QStringLiteral("%1 %2 ").arg(QString::number(number), member.service) +
        (total == 0 ? ActionStrip::tr("waiting") : QStringLiteral("%1/%2").arg(done).arg(total));
    if (member.state == ActionState::Failed || count(State::Failed) > 0) {
        return {text, Glyph::Failed, colour::Danger, true};
    }
    if (member.state == ActionState::Succeeded || (total > 0 && done == total)) {
        return {text, Glyph::Passed, colour::Good, true};
    }
    return total == 0 ? ItemLine::Item{text, Glyph::Pending, colour::TextDim, true}
                      : ItemLine::Item{text, Glyph::Redeploy, colour::Accent, true};
}

ItemLine::Item heldItem(const deploy::HeldMinimum& held, bool isOver, bool isNamed) {
    QString text = isOver ? ActionStrip::tr("capacity is still pinned: %1 tasks or more, not yet "
                                            "put back to %2")
                   : held.isDoubtful
                       ? ActionStrip::tr("whether capacity is pinned is not known: %1 tasks or "
                                         "more, %2 again after")
                       : ActionStrip::tr("capacity is pinned: %1 tasks or more, %2 again after");
    text = text.arg(held.held).arg(held.minimum);
    if (isNamed) {
        text.prepend(held.service + QStringLiteral(": "));
    }
    return isOver || held.isDoubtful ? ItemLine::Item{text, Glyph::Warning, colour::Warning, true}
                                     : ItemLine::Item{text, Glyph::Passed, colour::TextDim, false};
}

QVector<ItemLine::Item> runningItems(const deploy::ActionSnapshot& action,
                                     const fleet::FleetSnapshot& fleet) {
    QVector<ItemLine::Item> items;
    for (const deploy::ActionMember& member : action.members) {
        const auto service =
            std::find_if(fleet.services.begin(), fleet.services.end(),
                         [&](const auto& each) { return each.name == member.service; });
        const QString releases =
            service == fleet.services.end() ? QString() : items::runningReleases(*service);
        if (releases.isEmpty()) {
            continue;
        }
        QString text = ActionStrip::tr("runs now: %1").arg(releases);
        if (action.members.size() > 1) {
            text.prepend(member.service + QStringLiteral(": "));
        }
        const bool isMixed = service->mixedReleases;
        if (isMixed && action.state == ActionState::Failed) {
            text = ActionStrip::tr("%1. %2", "a check, and what to do about it")
                       .arg(text, ActionStrip::tr("Try again, or go on at the orchestrator."));
        }
        items.append({text, isMixed ? Glyph::Warning : Glyph::Pending,
                      isMixed ? colour::Warning : colour::TextDim, true});
    }
    return items;
}

} // namespace wb::actions
