// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/DeployProvider.h"

#include <QObject>

#include <memory>

namespace wb::test {

/// What every Autoscaler has to keep, whatever it changes. A test of one derives from it and says
/// how to make a fresh subject; the slots here are its test functions.
class AutoscalerContract : public QObject {
    Q_OBJECT
public:
    /// A service of two tasks with an autoscaler of one to nine.
    class Subject {
    public:
        virtual ~Subject() = default;
        virtual deploy::DeployProvider& provider() = 0;
        [[nodiscard]] virtual QString service() const = 0;
        /// As somebody else does.
        virtual void setMinimum(int minimum) = 0;
        virtual void removeAutoscaler() = 0;
        /// Lets time pass (events, or virtual time) until it holds; gives up after a while.
        virtual void waitFor(const std::function<bool()>& condition) = 0;

        [[nodiscard]] Expected<std::optional<fleet::ScalingRange>> range();
        [[nodiscard]] Expected<fleet::ScalingRange> change(int from, int to);
        [[nodiscard]] fleet::ScaleIn scaleIn();
    };

protected:
    virtual std::unique_ptr<Subject> makeSubject() = 0;

private Q_SLOTS:
    void theRangeIsTold();
    void theMinimumIsChangedAndPutBack();
    void whatSomebodyElseHasSetIsLeftAlone();
    void answersComeLater();
    void withoutAutoscalerThereIsNothing();
};

} // namespace wb::test
