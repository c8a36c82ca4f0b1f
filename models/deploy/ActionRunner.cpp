// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/ActionRunner.h"

#include "models/base/Format.h"
#include "models/deploy/ActionRun.h"
#include "models/deploy/CapacityPins.h"

#include <algorithm>
#include <vector>

namespace wb::deploy {

namespace {

using fleet::DeploymentKind;

constexpr qsizetype MostMembers = 16;
constexpr DurationMs EmitEveryMs = 100;

bool looksSame(const ActionSnapshot& a, const ActionSnapshot& b) {
    const auto sameMember = [](const ActionMember& x, const ActionMember& y) {
        return x.state == y.state && x.detail == y.detail && x.deploymentId == y.deploymentId &&
               x.release.isSameAs(y.release) &&
               std::equal(x.progress.begin(), x.progress.end(), y.progress.begin(),
                          y.progress.end(), [](const auto& p, const auto& q) {
                              return p.task == q.task && p.state == q.state && p.detail == q.detail;
                          });
    };
    const auto sameCheck = [](const PreflightCheck& x, const PreflightCheck& y) {
        return x.id == y.id && x.result == y.result && x.text == y.text;
    };
    return a.id == b.id && a.state == b.state && a.detail == b.detail &&
           a.needsOverride == b.needsOverride && a.held == b.held &&
           std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(),
                      sameMember) &&
           std::equal(a.checks.begin(), a.checks.end(), b.checks.begin(), b.checks.end(),
                      sameCheck);
}

/// The request with what cannot matter taken out: repeated names, parts of the other kind.
ActionRequest tidied(ActionRequest request) {
    if (request.kind == DeploymentKind::Rollback) {
        request.tasks.clear();
        request.rollbackWith.removeAll(request.service);
        request.rollbackWith.removeDuplicates();
    } else {
        request.release = {};
        request.rollbackWith.clear();
        request.tasks.removeDuplicates();
    }
    return request;
}

} // namespace

class ActionRunner::Private {
public:
    Private(ActionRunner* owner, Options given)
        : q(owner)
        , options(std::move(given))
        , pins(options, [owner](const PinChange& change) { Q_EMIT owner->pinChanged(change); }) {}

    [[nodiscard]] Expected<void> acceptable(const ActionRequest& request) const;
    [[nodiscard]] Expected<void> isFree() const;
    [[nodiscard]] Expected<void> haveProviders(const ActionRequest& request) const;
    ActionRun& replaceRun(std::unique_ptr<ActionRun> next);
    [[nodiscard]] ActionSnapshot snapshot() const;
    void publish();

    ActionRunner* q;
    Options options;
    CapacityPins pins; ///< Outlives the runs, which have some in their hands.
    fleet::FleetSnapshotPtr fleet;
    std::unique_ptr<ActionRun> run;
    /// Ended ones whose functions may still be on the stack below a slot that armed the next.
    std::vector<std::unique_ptr<ActionRun>> retired;
    ActionSnapshot told;
    DurationMs toldAtMs = 0;
    int emitting = 0;
};

Expected<void> ActionRunner::Private::isFree() const {
    if (run && !isOver(run->state())) {
        const bool hasSentNothing =
            run->state() == ActionState::Armed || run->state() == ActionState::Preflight;
        const QString next = hasSentNothing
                                 ? QStringLiteral("undo it or wait until it is over")
                                 : QStringLiteral("abort it, or stop waiting for it, or wait until "
                                                  "it is over, %1 after it began at the latest")
                                       .arg(base::spanText(options.timings.giveUpAfterMs));
        return failure(ErrorCode::Conflict,
                       QStringLiteral("\"%1\" is %2 already: %3.")
                           .arg(told.title, actionStateName(run->state()), next));
    }
    return {};
}

Expected<void> ActionRunner::Private::haveProviders(const ActionRequest& request) const {
    for (const QString& service : QStringList{request.service} + request.rollbackWith) {
        if (options.providerOf(service) == nullptr) {
            return failure(ErrorCode::NotFound,
                           QStringLiteral("\"%1\" has no deploy provider in watchbridge.yaml, so "
                                          "nothing can be done to it from here.")
                               .arg(service));
        }
    }
    return {};
}

Expected<void> ActionRunner::Private::acceptable(const ActionRequest& request) const {
    if (auto free = isFree(); !free) {
        return free;
    }
    if (!options.actionsEnabled) {
        return failure(ErrorCode::Forbidden,
                       QStringLiteral("This environment is read-only; set \"actions: enabled\" for "
                                      "it in watchbridge.yaml to act."));
    }
    if (request.kind == DeploymentKind::Deploy) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Only a redeploy or a rollback can be armed."));
    }
    if (request.kind == DeploymentKind::Rollback && !request.release.isValid()) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("A rollback of %1 needs the release to go back to: none is "
                                      "known to be good, so name one.")
                           .arg(request.service));
    }
    if (request.rollbackWith.size() >= MostMembers || request.tasks.size() > MostTasks) {
        return failure(ErrorCode::LimitExceeded,
                       QStringLiteral("One action takes at most %1 services and %2 tasks.")
                           .arg(MostMembers)
                           .arg(MostTasks));
    }
    return haveProviders(request);
}

ActionRun& ActionRunner::Private::replaceRun(std::unique_ptr<ActionRun> next) {
    if (emitting == 0) {
        retired.clear();
    }
    if (run) {
        retired.push_back(std::move(run));
    }
    run = std::move(next);
    return *run;
}

ActionSnapshot ActionRunner::Private::snapshot() const {
    ActionSnapshot now = run->snapshot();
    now.held = pins.heldFor(now.id);
    return now;
}

void ActionRunner::Private::publish() {
    if (!run) {
        return;
    }
    const bool stateChanged = run->id() != told.id || run->state() != told.state;
    const DurationMs steadyMs = options.clock->steadyMs();
    if (!stateChanged && steadyMs - toldAtMs < EmitEveryMs) {
        return;
    }
    const ActionSnapshot now = snapshot();
    if (!stateChanged && looksSame(now, told)) {
        return;
    }
    told = now;
    toldAtMs = steadyMs;
    ++emitting;
    Q_EMIT q->actionChanged(now);
    --emitting;
}

ActionRunner::ActionRunner(Options options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options))) {
    Q_ASSERT(d->options.clock != nullptr && d->options.audit != nullptr);
    Q_ASSERT(d->options.providerOf && d->options.newId);
}

ActionRunner::~ActionRunner() = default;

Expected<QString> ActionRunner::arm(const ActionRequest& request) {
    const ActionRequest wanted = tidied(request);
    if (auto accepted = d->acceptable(wanted); !accepted) {
        return failure(accepted.error());
    }
    ActionRun& run = d->replaceRun(std::make_unique<ActionRun>(
        ActionRun::Place{d->options, d->fleet, d->pins}, wanted, [this] { d->publish(); }));
    // The run may be over, or even replaced, by the time begin() returns.
    const QString id = run.id();
    run.begin();
    return id;
}

Expected<void> ActionRunner::resume(const UnfinishedAction& action,
                                    const QVector<RecordedPin>& pins) {
    if (auto free = d->isFree(); !free) {
        return free;
    }
    if (auto found = d->haveProviders(action.request); !found) {
        return found;
    }
    for (const RecordedPin& pin : pins) {
        d->pins.hold(pin);
    }
    d->replaceRun(std::make_unique<ActionRun>(ActionRun::Place{d->options, d->fleet, d->pins},
                                              action, [this] { d->publish(); }))
        .resume();
    return {};
}

void ActionRunner::unpin(const RecordedPin& pin) {
    d->pins.unpin(pin);
}

QVector<RecordedPin> ActionRunner::openPins() const {
    return d->pins.open();
}

QVector<RecordedPin> ActionRunner::pendingPins() const {
    return d->pins.pending();
}

Expected<void> ActionRunner::overrideChecks(const QString& actionId, const QString& typed) {
    if (!d->run || d->run->id() != actionId) {
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such action any more."));
    }
    return d->run->overrideChecks(typed);
}

bool ActionRunner::cancel(const QString& actionId) {
    return d->run && d->run->id() == actionId && d->run->cancel();
}

void ActionRunner::goNow(const QString& actionId) {
    if (d->run && d->run->id() == actionId) {
        d->run->goNow();
    }
}

void ActionRunner::abort(const QString& actionId) {
    if (d->run && d->run->id() == actionId) {
        d->run->abort();
    }
}

void ActionRunner::setFleet(const fleet::FleetSnapshotPtr& fleet) {
    d->fleet = fleet;
}

void ActionRunner::advance() {
    if (d->emitting == 0) {
        d->retired.clear();
    }
    d->pins.advance();
    if (d->run) {
        d->run->advance();
        d->publish();
    }
}

std::optional<ActionSnapshot> ActionRunner::current() const {
    return d->run ? std::optional(d->snapshot()) : std::nullopt;
}

} // namespace wb::deploy
