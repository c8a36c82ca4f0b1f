// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contracts/DeployProviderContract.h"

#include <QTest>

#include <algorithm>

namespace wb::test {

using deploy::DeployRequest;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::ServiceStatus;

namespace {

using Subject = DeployProviderContract::Subject;

constexpr int MostReadings = 100'000;
constexpr int MostTries = 5;
constexpr int MostStops = 30; ///< Of a deployment that may be over before it is stopped.

/// Waits for an answer as the port gives it; Cancelled if none came.
template <typename T, typename Call>
Expected<T> answerOf(Subject& subject, Call call) {
    auto answer = std::make_shared<std::optional<Expected<T>>>();
    call([answer](Expected<T> given) { *answer = std::move(given); });
    subject.waitFor([&] { return answer->has_value(); });
    return *answer ? **answer : failure(ErrorCode::Cancelled, QStringLiteral("never answered"));
}

Expected<ServiceStatus> statusOf(Subject& subject) {
    return answerOf<ServiceStatus>(
        subject, [&](auto reply) { subject.provider().fetchStatus(subject.service(), reply); });
}

Expected<Deployment> start(Subject& subject, const DeployRequest& request) {
    return answerOf<Deployment>(subject,
                                [&](auto reply) { subject.provider().start(request, reply); });
}

/// A task that is being stopped may outlast the deployment that stops it.
bool isStopping(const fleet::TaskPlacement& task) {
    return task.state == QLatin1String("stopping");
}

/// A redeploy of one task as things stand.
DeployRequest redeploy(const ServiceStatus& status, const char* key) {
    DeployRequest request;
    request.service = status.service;
    request.release = status.current;
    request.tasks = {std::find_if_not(status.tasks.begin(), status.tasks.end(), isStopping)->task};
    request.expectedGeneration = status.generation;
    request.idempotencyKey = QLatin1String(key);
    return request;
}

/// Reads the deployment until it is over.
Expected<Deployment> endOf(Subject& subject, const QString& id) {
    Expected<Deployment> deployment = failure(ErrorCode::Cancelled, QString());
    for (int i = 0; i < MostReadings; ++i) {
        deployment = answerOf<Deployment>(
            subject, [&](auto reply) { subject.provider().fetchDeployment(id, reply); });
        if (!deployment || fleet::isOver(deployment->state)) {
            break;
        }
    }
    return deployment;
}

/// What QVERIFY2 shows of a failure.
template <typename T>
QByteArray errorOf(const Expected<T>& result) {
    return result ? QByteArray() : result.error().text().toUtf8();
}

} // namespace

void DeployProviderContract::statusIsWhole() {
    const auto subject = makeSubject();
    const auto status = statusOf(*subject);
    QVERIFY2(status.has_value(), errorOf(status).constData());
    QCOMPARE(status->service, subject->service());
    QVERIFY(status->current.isValid());
    QVERIFY(status->tasks.size() >= 2);
    QVERIFY(!status->running);
    QVERIFY(status->readAtMs != NoTime);
    QVERIFY(fleet::previousGoodRelease(*status).has_value());
    QVERIFY(!fleet::previousGoodRelease(*status)->settings.isEmpty());
    const bool holdsCurrent =
        std::any_of(status->releases.begin(), status->releases.end(),
                    [&](const auto& release) { return release.isSameAs(status->current); });
    QVERIFY(holdsCurrent);
}

void DeployProviderContract::answersLaterAndOnce() {
    const auto subject = makeSubject();
    int answers = 0;
    subject->provider().fetchStatus(subject->service(),
                                    [&](const Expected<ServiceStatus>&) { ++answers; });
    QCOMPARE(answers, 0);
    // A second reading, asked later, is answered later: then the first has been, once.
    QVERIFY(statusOf(*subject).has_value());
    QCOMPARE(answers, 1);
}

void DeployProviderContract::unknownNamesAreNotFound() {
    const auto subject = makeSubject();
    const auto deployment = answerOf<Deployment>(*subject, [&](auto reply) {
        subject->provider().fetchDeployment(QStringLiteral("d-no-such"), reply);
    });
    QVERIFY(!deployment.has_value());
    QCOMPARE(deployment.error().code, ErrorCode::NotFound);
    const auto aborted = answerOf<Deployment>(*subject, [&](auto reply) {
        subject->provider().abort(QStringLiteral("d-no-such"), reply);
    });
    QVERIFY(!aborted.has_value());
    QCOMPARE(aborted.error().code, ErrorCode::NotFound);
}

void DeployProviderContract::redeployGoesThrough() {
    const auto subject = makeSubject();
    const auto before = statusOf(*subject);
    QVERIFY2(before.has_value(), errorOf(before).constData());
    const auto started = start(*subject, redeploy(*before, "contract-1"));
    QVERIFY2(started.has_value(), errorOf(started).constData());
    QCOMPARE(started->service, subject->service());
    QCOMPARE(started->kind, DeploymentKind::Redeploy);
    QCOMPARE(started->idempotencyKey, QStringLiteral("contract-1"));
    const auto meanwhile = statusOf(*subject);
    QVERIFY2(meanwhile.has_value(), errorOf(meanwhile).constData());
    QVERIFY(meanwhile->generation > before->generation);
    const auto end = endOf(*subject, started->id);
    QVERIFY2(end.has_value(), errorOf(end).constData());
    QCOMPARE(end->state, DeploymentState::Completed);
    const auto after = statusOf(*subject);
    QVERIFY2(after.has_value(), errorOf(after).constData());
    QVERIFY(after->current.isSameAs(before->current));
    const bool isRecent =
        std::any_of(after->recent.begin(), after->recent.end(), [](const auto& each) {
            return each.idempotencyKey == QLatin1String("contract-1");
        });
    QVERIFY(isRecent);
}

void DeployProviderContract::rollbackGoesThrough() {
    const auto subject = makeSubject();
    const auto before = statusOf(*subject);
    QVERIFY2(before.has_value(), errorOf(before).constData());
    DeployRequest request = redeploy(*before, "contract-2");
    request.kind = DeploymentKind::Rollback;
    request.tasks.clear();
    request.release = *fleet::previousGoodRelease(*before);
    const auto started = start(*subject, request);
    QVERIFY2(started.has_value(), errorOf(started).constData());
    QVERIFY(started->release.isSameAs(request.release));
    const auto end = endOf(*subject, started->id);
    QVERIFY2(end.has_value(), errorOf(end).constData());
    QCOMPARE(end->state, DeploymentState::Completed);
    const auto after = statusOf(*subject);
    QVERIFY2(after.has_value(), errorOf(after).constData());
    QVERIFY(after->current.isSameAs(request.release));
    for (const auto& task : after->tasks) {
        QVERIFY(isStopping(task) || task.release.isSameAs(request.release));
    }
}

void DeployProviderContract::sameKeyStartsNothingNew() {
    const auto subject = makeSubject();
    const auto before = statusOf(*subject);
    QVERIFY2(before.has_value(), errorOf(before).constData());
    const DeployRequest request = redeploy(*before, "contract-3");
    const auto first = start(*subject, request);
    const auto second = start(*subject, request);
    QVERIFY2(first.has_value(), errorOf(first).constData());
    QVERIFY2(second.has_value(), errorOf(second).constData());
    QCOMPARE(second->id, first->id);
}

void DeployProviderContract::staleGenerationConflicts() {
    const auto subject = makeSubject();
    const auto before = statusOf(*subject);
    QVERIFY2(before.has_value(), errorOf(before).constData());
    DeployRequest request = redeploy(*before, "contract-4");
    request.expectedGeneration -= 1;
    const auto started = start(*subject, request);
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().code, ErrorCode::Conflict);
    const auto after = statusOf(*subject);
    QVERIFY2(after.has_value(), errorOf(after).constData());
    QVERIFY(!after->running);
}

void DeployProviderContract::secondDeploymentConflicts() {
    const auto subject = makeSubject();
    const auto before = statusOf(*subject);
    QVERIFY2(before.has_value(), errorOf(before).constData());
    QVERIFY(start(*subject, redeploy(*before, "contract-5")).has_value());
    const auto now = statusOf(*subject);
    QVERIFY2(now.has_value(), errorOf(now).constData());
    QVERIFY(now->running.has_value());
    const auto second = start(*subject, redeploy(*now, "contract-6"));
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, ErrorCode::Conflict);
}

/// A rollback whose one write ends the deployment that runs, where the provider can.
void DeployProviderContract::theDeploymentNamedAloneIsEnded() {
    const auto subject = makeSubject();
    DeployRequest request;
    Expected<ServiceStatus> now = failure(ErrorCode::Cancelled, QString());
    Expected<Deployment> started = failure(ErrorCode::Cancelled, QString());
    // On a busy machine a deployment may be over, or have moved its service on, before the write
    // arrives: then another is tried.
    for (int i = 0; i < MostStops && !started; ++i) {
        const auto before = statusOf(*subject);
        QVERIFY2(before.has_value(), errorOf(before).constData());
        request = redeploy(*before, QByteArray("contract-9-" + QByteArray::number(i)));
        request.tasks.clear();
        const auto foreign =
            before->running ? Expected<Deployment>(*before->running) : start(*subject, request);
        QVERIFY2(foreign.has_value(), errorOf(foreign).constData());
        now = statusOf(*subject);
        QVERIFY2(now.has_value(), errorOf(now).constData());
        if (!now->running) {
            continue;
        }
        request.kind = DeploymentKind::Rollback;
        request.release = now->wayBack && !now->wayBack->toAny
                              ? now->wayBack->to
                              : fleet::previousGoodRelease(*now).value_or(fleet::Release());
        request.expectedGeneration = now->generation;
        request.stops = now->running->id;
        request.idempotencyKey = QStringLiteral("contract-10");
        started = start(*subject, request);
        QVERIFY2(started || deploy::isClearRefusal(started.error().code),
                 errorOf(started).constData());
        if (!now->wayBack) {
            QVERIFY(!started.has_value());
            return;
        }
    }
    QVERIFY2(started.has_value(), errorOf(started).constData());
    QVERIFY(started->id != request.stops);
    QCOMPARE(started->idempotencyKey, request.idempotencyKey);
    const auto again = start(*subject, request);
    QVERIFY2(again.has_value(), errorOf(again).constData());
    QCOMPARE(again->id, started->id);
    const auto end = endOf(*subject, started->id);
    QVERIFY2(end.has_value(), errorOf(end).constData());
    QCOMPARE(end->state, DeploymentState::Completed);
    const auto after = statusOf(*subject);
    QVERIFY2(after.has_value(), errorOf(after).constData());
    QVERIFY(after->current.isSameAs(request.release));
    QCOMPARE(after->desiredCount, now->desiredCount);
    const auto stopped = answerOf<Deployment>(
        *subject, [&](auto reply) { subject->provider().fetchDeployment(request.stops, reply); });
    QVERIFY2(stopped.has_value(), errorOf(stopped).constData());
    QCOMPARE(stopped->state, DeploymentState::Aborted);
}

void DeployProviderContract::anotherIsNotEnded_data() {
    QTest::addColumn<bool>("oneRuns");
    QTest::newRow("another runs") << true;
    QTest::newRow("none runs any more") << false;
}

void DeployProviderContract::anotherIsNotEnded() {
    QFETCH(bool, oneRuns);
    const auto subject = makeSubject();
    auto now = statusOf(*subject);
    QVERIFY2(now.has_value(), errorOf(now).constData());
    const fleet::Release current = now->current;
    DeployRequest request = redeploy(*now, "contract-11");
    request.tasks.clear();
    if (oneRuns) {
        QVERIFY(start(*subject, request).has_value());
        now = statusOf(*subject);
        QVERIFY2(now.has_value(), errorOf(now).constData());
    }
    request.kind = DeploymentKind::Rollback;
    request.release = fleet::previousGoodRelease(*now).value_or(fleet::Release());
    request.expectedGeneration = now->generation;
    request.idempotencyKey = QStringLiteral("contract-12");
    request.stops = QStringLiteral("d-another");
    const auto started = start(*subject, request);
    QVERIFY(!started.has_value());
    QVERIFY2(deploy::isClearRefusal(started.error().code), errorOf(started).constData());
    const auto after = statusOf(*subject);
    QVERIFY2(after.has_value(), errorOf(after).constData());
    QVERIFY(after->current.isSameAs(current));
}

void DeployProviderContract::goneTargetsAreRefused_data() {
    QTest::addColumn<bool>("isRollback");
    QTest::newRow("release") << true;
    QTest::newRow("task") << false;
}

void DeployProviderContract::goneTargetsAreRefused() {
    QFETCH(bool, isRollback);
    const auto subject = makeSubject();
    const auto before = statusOf(*subject);
    QVERIFY2(before.has_value(), errorOf(before).constData());
    DeployRequest request = redeploy(*before, "contract-7");
    if (isRollback) {
        request.kind = DeploymentKind::Rollback;
        request.tasks.clear();
        request.release.code = QStringLiteral("v0-gone");
    } else {
        request.tasks = {QStringLiteral("no-such-task")};
    }
    const auto started = start(*subject, request);
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().code, ErrorCode::TargetGone);
}

void DeployProviderContract::abortStops() {
    const auto subject = makeSubject();
    Expected<ServiceStatus> before = failure(ErrorCode::Cancelled, QString());
    Expected<Deployment> started = failure(ErrorCode::Cancelled, QString());
    Expected<Deployment> aborted = failure(ErrorCode::Cancelled, QString());
    // On a busy machine a deployment may be over before the abort arrives: then another is tried.
    for (int i = 0; i < MostTries && (!aborted || aborted->state == DeploymentState::Completed);
         ++i) {
        before = statusOf(*subject);
        QVERIFY2(before.has_value(), errorOf(before).constData());
        DeployRequest request =
            redeploy(*before, QByteArray("contract-8-" + QByteArray::number(i)));
        request.tasks.clear();
        started = start(*subject, request);
        QVERIFY2(started.has_value(), errorOf(started).constData());
        aborted = answerOf<Deployment>(
            *subject, [&](auto reply) { subject->provider().abort(started->id, reply); });
        QVERIFY2(aborted.has_value(), errorOf(aborted).constData());
    }
    QCOMPARE(aborted->state, DeploymentState::Aborted);
    // Where tasks that were replaced already go back, that takes a while and is told as what it is.
    Expected<ServiceStatus> after = failure(ErrorCode::Cancelled, QString());
    for (int i = 0; i < MostReadings; ++i) {
        after = statusOf(*subject);
        QVERIFY2(after.has_value(), errorOf(after).constData());
        if (!after->running) {
            break;
        }
        QVERIFY(after->running->id != started->id);
    }
    QVERIFY(!after->running);
    QVERIFY(after->current.isSameAs(before->current));
    QCOMPARE(after->desiredCount, before->desiredCount);
}

} // namespace wb::test
