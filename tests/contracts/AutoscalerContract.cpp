// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contracts/AutoscalerContract.h"

#include <QTest>

namespace wb::test {

namespace {

template <typename T, typename Call>
Expected<T> answerOf(AutoscalerContract::Subject& subject, Call call) {
    std::optional<Expected<T>> answer;
    call([&](Expected<T> given) { answer = std::move(given); });
    subject.waitFor([&] { return answer.has_value(); });
    return answer ? *answer : failure(ErrorCode::Cancelled, QStringLiteral("never answered"));
}

} // namespace

Expected<std::optional<fleet::ScalingRange>> AutoscalerContract::Subject::range() {
    return answerOf<std::optional<fleet::ScalingRange>>(
        *this, [this](auto reply) { provider().autoscaler()->fetchRange(service(), reply); });
}

Expected<fleet::ScalingRange> AutoscalerContract::Subject::change(int from, int to) {
    return answerOf<fleet::ScalingRange>(*this, [&](auto reply) {
        provider().autoscaler()->changeMinimum({service(), from, to}, reply);
    });
}

fleet::ScaleIn AutoscalerContract::Subject::scaleIn() {
    const auto status = answerOf<fleet::ServiceStatus>(
        *this, [this](auto reply) { provider().fetchStatus(service(), reply); });
    return status ? status->scaleIn : fleet::ScaleIn{{}, {}, status.error().text()};
}

void AutoscalerContract::theRangeIsTold() {
    const auto subject = makeSubject();
    const auto told = subject->range();
    QVERIFY2(told.has_value(), told ? "" : qUtf8Printable(told.error().text()));
    QVERIFY(told->has_value());
    QCOMPARE((*told)->minimum, 1);
    QCOMPARE((*told)->maximum, 9);
    QVERIFY((*told)->name.contains(subject->service()));
    const fleet::ScaleIn inStatus = subject->scaleIn();
    QVERIFY2(inStatus.range.has_value(), qUtf8Printable(inStatus.never + inStatus.obstacle));
    QCOMPARE(inStatus.range->minimum, 1);
    QCOMPARE(inStatus.range->maximum, 9);
    QCOMPARE(inStatus.range->name, (*told)->name);
    QCOMPARE(inStatus.obstacle, QString());
}

void AutoscalerContract::theMinimumIsChangedAndPutBack() {
    const auto subject = makeSubject();
    const auto raised = subject->change(1, 2);
    QVERIFY2(raised.has_value(), raised ? "" : qUtf8Printable(raised.error().text()));
    QCOMPARE(raised->minimum, 2);
    QCOMPARE((*subject->range())->minimum, 2);
    QCOMPARE((*subject->range())->maximum, 9);
    // What a status says is never older than what was done from here.
    QCOMPARE(subject->scaleIn().range->minimum, 2);
    QVERIFY(subject->change(2, 1).has_value());
    QCOMPARE((*subject->range())->minimum, 1);
    QCOMPARE(subject->scaleIn().range->minimum, 1);
}

void AutoscalerContract::whatSomebodyElseHasSetIsLeftAlone() {
    const auto subject = makeSubject();
    QVERIFY(subject->change(1, 2).has_value());
    subject->setMinimum(4);
    const auto put = subject->change(2, 1);
    QVERIFY(!put.has_value());
    QCOMPARE(put.error().code, ErrorCode::Conflict);
    QCOMPARE((*subject->range())->minimum, 4);
}

void AutoscalerContract::answersComeLater() {
    const auto subject = makeSubject();
    bool isAnswered = false;
    subject->provider().autoscaler()->fetchRange(subject->service(),
                                                 [&](const auto&) { isAnswered = true; });
    QVERIFY(!isAnswered);
    subject->waitFor([&] { return isAnswered; });
    QVERIFY(isAnswered);
}

void AutoscalerContract::withoutAutoscalerThereIsNothing() {
    const auto subject = makeSubject();
    subject->removeAutoscaler();
    const auto told = subject->range();
    QVERIFY2(told.has_value(), told ? "" : qUtf8Printable(told.error().text()));
    QVERIFY(!told->has_value());
    const auto changed = subject->change(1, 2);
    QVERIFY(!changed.has_value());
    QCOMPARE(changed.error().code, ErrorCode::NotFound);
    QVERIFY(!subject->scaleIn().range.has_value());
    QVERIFY(!subject->scaleIn().never.isEmpty());
}

} // namespace wb::test
