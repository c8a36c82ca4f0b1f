// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/DeployProvider.h"

#include <QObject>

#include <functional>
#include <memory>

namespace wb::test {

/// What every DeployProvider has to keep, whatever it drives. A test of one derives from it and
/// says how to make a fresh subject; the slots here are its test functions.
class DeployProviderContract : public QObject {
    Q_OBJECT
public:
    /// A provider on a service that is at rest, has at least two tasks and an earlier good release.
    class Subject {
    public:
        virtual ~Subject() = default;
        virtual deploy::DeployProvider& provider() = 0;
        [[nodiscard]] virtual QString service() const = 0;
        /// Lets time pass (events, or virtual time) until it holds; gives up after a while.
        virtual void waitFor(const std::function<bool()>& condition) = 0;
    };

protected:
    virtual std::unique_ptr<Subject> makeSubject() = 0;

private Q_SLOTS:
    void statusIsWhole();
    void answersLaterAndOnce();
    void unknownNamesAreNotFound();
    void redeployGoesThrough();
    void rollbackGoesThrough();
    void sameKeyStartsNothingNew();
    void staleGenerationConflicts();
    void secondDeploymentConflicts();
    void theDeploymentNamedAloneIsEnded();
    void anotherIsNotEnded_data();
    void anotherIsNotEnded();
    void goneTargetsAreRefused_data();
    void goneTargetsAreRefused();
    void abortStops();
};

} // namespace wb::test
