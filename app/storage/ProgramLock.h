// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace wb::storage {

/// Names this run of a program among those that use one database, and lets the others see whether
/// it still runs: by a lock file in a folder beside the database, which goes when this does and is
/// recognised as left behind when the process was killed.
class ProgramLock {
public:
    explicit ProgramLock(const QString& databasePath);

    /// Empty when the lock could not be made: then nobody can tell whether this still runs.
    [[nodiscard]] const QString& name() const { return m_name; }
    /// Whether a run of that name still goes on, here or, as far as is known, on another machine.
    [[nodiscard]] static bool isRunning(const QString& databasePath, const QString& name);

private:
    QString m_name;
    std::unique_ptr<QLockFile> m_file;
};

} // namespace wb::storage
