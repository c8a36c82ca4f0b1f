// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/ActionRunner.h"

#include <QObject>

namespace wb::storage {

class ProgramLock;
class StorageThread;

/// Hands to the runner, one after the other, the actions that a run of a program left when it
/// ended: those that the record begins and does not end, and whose program no longer runs; before
/// them the capacity that such a program had pinned for actions that are over. Main thread; runner
/// and storage outlive this.
class ActionResumption : public QObject {
    Q_OBJECT
public:
    ActionResumption(StorageThread& storage, deploy::ActionRunner& runner,
                     const QString& databasePath, QObject* parent = nullptr);

    /// Reads the record, which has to be open. Call once.
    void start();

Q_SIGNALS:
    /// Nothing is left that this program could take up.
    void finished();
    /// Something to be told: one that cannot be taken up, or a record that cannot be read.
    void noted(const QString& text);

private:
    void take(const QVector<deploy::AuditEntry>& oldestFirst);
    void takePins(const QVector<deploy::RecordedPin>& pins,
                  const QVector<deploy::UnfinishedAction>& unfinished);
    void next();
    void finish();

    StorageThread& m_storage;
    deploy::ActionRunner& m_runner;
    const QString m_databasePath;
    QVector<deploy::UnfinishedAction> m_left;
    QVector<deploy::RecordedPin> m_pins; ///< Of those actions.
    QString m_resumed;                   ///< The action that is under way for this; empty: none.
    quint64 m_request = 0;
    bool m_isRead = false;
};

} // namespace wb::storage
