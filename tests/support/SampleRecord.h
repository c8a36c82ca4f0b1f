// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/SqliteStore.h"

#include <QTemporaryDir>

namespace wb::test {

/// How a program ended and what it said.
struct Ran {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// A record in a folder of its own, made by the real storage: INC-1 resolved in July, INC-2 open
/// since 14 November 2024 with five entries, a chain of four actions, and signals of chat-svc and
/// its task chat-7. The real watchbridge-cli is run on it, away from the person's own settings.
class SampleRecord {
public:
    SampleRecord();

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString database() const { return path(QStringLiteral("prod1.db")); }
    /// Null when it cannot be opened.
    [[nodiscard]] std::unique_ptr<storage::SqliteStore> opened() const;
    /// Standard output goes to the file `output`, if one is named.
    [[nodiscard]] Ran run(const QStringList& arguments, const QString& output = {}) const;
    /// With --data in front of the rest.
    [[nodiscard]] Ran onRecord(const QStringList& arguments) const;

private:
    QTemporaryDir m_folder;
};

} // namespace wb::test
