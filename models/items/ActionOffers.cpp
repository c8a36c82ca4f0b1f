// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ActionOffers.h"

#include "models/deploy/OtherHands.h"
#include "models/deploy/Overriding.h"
#include "models/deploy/Preflight.h"
#include "models/items/RecordWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace wb::items {

using fleet::DeploymentKind;
using fleet::HealthState;
using fleet::ServiceSnapshot;

namespace {

class OfferWords {
    Q_DECLARE_TR_FUNCTIONS(ActionOffers)
};

QStringList unhealthyTasks(const ServiceSnapshot& service) {
    QStringList tasks;
    for (const fleet::TaskSnapshot& task : service.tasks) {
        if (task.verdict.state == HealthState::Unhealthy) {
            tasks << task.name;
        }
    }
    return tasks;
}

/// Silence is not health: a task that cannot be judged may be the unhealthy one.
QString whyNoneUnhealthy(const ServiceSnapshot& service) {
    const auto unknown = std::ranges::count_if(service.tasks, [](const fleet::TaskSnapshot& task) {
        return task.verdict.state == HealthState::Unknown;
    });
    if (unknown == 0) {
        return OfferWords::tr("No task of %1 is unhealthy.").arg(service.name);
    }
    return OfferWords::tr("Whether a task of %1 is unhealthy is not known: %2 of %3 cannot be "
                          "judged.")
        .arg(service.name, QString::number(unknown), QString::number(service.tasks.size()));
}

QString shownFailure(const deploy::PreflightCheck& check) {
    deploy::PreflightCheck shown = check;
    shown.text = shownRecord(check.text);
    shown.advice = shownRecord(check.advice);
    return deploy::failureText(shown);
}

QString withActor(const QString& words, const fleet::Deployment& deployment) {
    return words.arg(deployment.release.name(),
                     deployment.by.isEmpty() ? OfferWords::tr("someone else") : deployment.by);
}

/// Empty where none runs.
QString deploymentRuns(const ServiceSnapshot& service) {
    return service.deployment ? withActor(OfferWords::tr("A deployment of %1 by %2 is running."),
                                          *service.deployment)
                              : QString();
}

} // namespace

void ActionOffers::setEnvironment(const fleet::EnvironmentSpec& environment) {
    m_environment = environment;
}

QString ActionOffers::commonObstacle(const ServiceSnapshot* service, const QString& name) const {
    if (!m_environment.actionsEnabled) {
        return OfferWords::tr(
                   "%1 is read-only. Set “actions: enabled” in the configuration to act.")
            .arg(m_environment.name);
    }
    if (m_isLocked) {
        return OfferWords::tr("Actions are locked: unlock them with U.");
    }
    if (service == nullptr) {
        return OfferWords::tr("Nothing is known of the service yet.");
    }
    const fleet::ServiceSpec* spec = m_environment.service(name);
    if (spec == nullptr || spec->deploy.provider.isEmpty()) {
        return OfferWords::tr("%1 has no deploy provider in the configuration.").arg(name);
    }
    if (!m_underWay.isEmpty()) {
        return OfferWords::tr("An action is under way: %1.").arg(m_underWay);
    }
    if (!service->statusError.isEmpty()) {
        return OfferWords::tr("The deploy provider cannot be read: %1").arg(service->statusError);
    }
    if (service->statusReadAtMs == NoTime) {
        return OfferWords::tr("The deploy provider has not answered yet.");
    }
    return {};
}

const fleet::Deployment* ActionOffers::ended(const deploy::ActionRequest& request) const {
    const auto status = m_statuses.constFind(request.service);
    return status == m_statuses.constEnd() ? nullptr : deploy::endedBy(request, *status);
}

void ActionOffers::judge(ActionOffer& offer) const {
    const auto status = m_statuses.constFind(offer.request.service);
    if (!offer.whyNot.isEmpty() || status == m_statuses.constEnd() || !m_fleet) {
        return;
    }
    deploy::PreflightContext context;
    context.nowMs = m_fleet->timeMs;
    context.actionsEnabled = m_environment.actionsEnabled;
    const auto checks = deploy::preflight(offer.request, m_fleet.get(), *status, context);
    if (const deploy::PreflightCheck* blocking = deploy::firstFinal(checks)) {
        offer.whyNot = shownFailure(*blocking);
    } else if (const deploy::PreflightCheck* failed = deploy::firstFailed(checks)) {
        offer.note = OfferWords::tr("%1 You will be asked for a reason to go on all the same.")
                         .arg(shownFailure(*failed));
    }
}

ActionOffer ActionOffers::redeploy(const QString& name) const {
    const ServiceSnapshot* service = m_fleet ? m_fleet->service(name) : nullptr;
    ActionOffer offer;
    offer.label = OfferWords::tr("Redeploy unhealthy");
    offer.request.kind = DeploymentKind::Redeploy;
    offer.request.service = name;
    if (service != nullptr) {
        offer.request.tasks = unhealthyTasks(*service);
    }
    if (!offer.request.tasks.isEmpty()) {
        offer.label = OfferWords::tr("Redeploy %n unhealthy", nullptr,
                                     static_cast<int>(offer.request.tasks.size()));
    }
    offer.whyNot = commonObstacle(service, name);
    if (offer.whyNot.isEmpty()) {
        offer.whyNot = deploymentRuns(*service);
    }
    if (offer.whyNot.isEmpty() && offer.request.tasks.isEmpty()) {
        offer.whyNot = whyNoneUnhealthy(*service);
    } else if (offer.whyNot.isEmpty() && offer.request.tasks.size() > deploy::MostTasks) {
        offer.whyNot = OfferWords::tr("One redeploy takes at most %1 tasks. Roll back, or redeploy "
                                      "at the orchestrator.")
                           .arg(deploy::MostTasks);
    }
    judge(offer);
    offer.possible = offer.whyNot.isEmpty();
    return offer;
}

ActionOffer ActionOffers::rollback(const QString& name) const {
    const ServiceSnapshot* service = m_fleet ? m_fleet->service(name) : nullptr;
    const fleet::ServiceSpec* spec = m_environment.service(name);
    ActionOffer offer;
    offer.label = OfferWords::tr("Roll back");
    offer.request.kind = DeploymentKind::Rollback;
    offer.request.service = name;
    if (spec != nullptr) {
        offer.request.rollbackWith = spec->rollbackWith;
    }
    if (service != nullptr && service->previousGood.isValid()) {
        offer.request.release = service->previousGood;
        offer.label = OfferWords::tr("Roll back to %1").arg(service->previousGood.name());
    }
    offer.whyNot = commonObstacle(service, name);
    const fleet::Deployment* stopped = ended(offer.request);
    if (offer.whyNot.isEmpty() && stopped == nullptr) {
        offer.whyNot = deploymentRuns(*service);
    }
    if (offer.whyNot.isEmpty() && !offer.request.release.isValid()) {
        offer.whyNot = OfferWords::tr("No earlier release of %1 is known to be good.").arg(name);
    } else if (offer.whyNot.isEmpty() && !offer.request.release.available) {
        offer.whyNot =
            OfferWords::tr("%1 is no longer available.").arg(offer.request.release.name());
    }
    judge(offer);
    const auto note = [&offer](const QString& text) {
        offer.note = offer.note.isEmpty() ? text : text + QLatin1Char(' ') + offer.note;
    };
    if (stopped != nullptr && offer.whyNot.isEmpty()) {
        note(withActor(OfferWords::tr("Stops the deployment of %1 by %2 that runs."), *stopped));
    }
    if (!offer.request.rollbackWith.isEmpty()) {
        note(OfferWords::tr("Goes back together with %1.")
                 .arg(offer.request.rollbackWith.join(QStringLiteral(", "))));
    }
    offer.possible = offer.whyNot.isEmpty();
    return offer;
}

} // namespace wb::items
