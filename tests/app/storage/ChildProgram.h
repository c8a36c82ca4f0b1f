// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/SystemClock.h"
#include "app/storage/StorageTypes.h"

#include <QCoreApplication>

namespace wb::test {

/// main() of a program that a test runs: a `Program` on the database of the first argument, by the
/// name of the second.
template <typename Program>
int runChild(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        return 2;
    }
    const SystemClock clock;
    storage::StorageOptions options;
    options.path = arguments[1];
    options.environment.name = QStringLiteral("Prod1 (US)");
    options.clock = &clock;
    options.signalBatchMs = 5;
    const Program program(options, arguments[2]);
    return QCoreApplication::exec();
}

} // namespace wb::test
