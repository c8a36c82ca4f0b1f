// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <memory>

namespace wb {

/// Kills a process of which nobody wants to know any more; nothing it does is told to anybody. Its
/// object goes once it has ended: its destructor would wait half a minute for that, and one that
/// hangs in the kernel does not end at once. Not from within a signal of its own.
inline void disown(std::unique_ptr<QProcess> process) {
    if (!process || process->state() == QProcess::NotRunning) {
        return;
    }
    QProcess* left = process.release();
    left->disconnect();
    QObject::connect(left, &QProcess::finished, left, &QObject::deleteLater);
    left->kill();
}

} // namespace wb
