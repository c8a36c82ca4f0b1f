// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ActionResumption.h"

#include "app/storage/NewRecord.h"
#include "app/storage/ProgramLock.h"
#include "app/storage/StorageThread.h"

#include <algorithm>
#include <iterator>

namespace wb::storage {

ActionResumption::ActionResumption(StorageThread& storage, deploy::ActionRunner& runner,
                                   const QString& databasePath, QObject* parent)
    : QObject(parent)
    , m_storage(storage)
    , m_runner(runner)
    , m_databasePath(databasePath) {
    connect(&m_storage, &StorageThread::auditLoaded, this,
            [this](quint64 request, const QVector<deploy::AuditEntry>& oldestFirst) {
                if (request == m_request) {
                    take(oldestFirst);
                }
            });
    connect(&m_storage, &StorageThread::loadFailed, this,
            [this](quint64 request, const Error& error) {
                if (request == m_request) {
                    Q_EMIT noted(QStringLiteral("Whether an earlier action is still under way is "
                                                "not known: the record was not read: ") +
                                 error.text());
                    finish();
                }
            });
    // Queued: one that had sent nothing is over before resume() returns.
    connect(
        &m_runner, &deploy::ActionRunner::actionChanged, this,
        [this](const deploy::ActionSnapshot& action) {
            const bool isOurs = m_resumed.isEmpty() || action.id == m_resumed;
            if (m_isRead && isOurs && deploy::isOver(action.state)) {
                m_resumed.clear();
                next();
            }
        },
        Qt::QueuedConnection);
}

void ActionResumption::start() {
    m_request = m_storage.loadAudit(deploy::AuditLog::NewestRead);
}

void ActionResumption::take(const QVector<deploy::AuditEntry>& oldestFirst) {
    // Until an action is recorded again, whoever starts is told.
    if (oldestFirst.size() == 1 && !newRecordText(oldestFirst.constFirst()).isEmpty()) {
        Q_EMIT noted(newRecordText(oldestFirst.constFirst()));
    }
    const auto unfinished = deploy::unfinishedActions(oldestFirst);
    for (const deploy::UnfinishedAction& action : unfinished) {
        if (!ProgramLock::isRunning(m_databasePath, action.program)) {
            m_left.append(action);
        }
    }
    takePins(deploy::openPins(oldestFirst), unfinished);
    m_isRead = true;
    next();
}

/// A pin of an action that is not over goes with it, to whoever carries that out.
void ActionResumption::takePins(const QVector<deploy::RecordedPin>& pins,
                                const QVector<deploy::UnfinishedAction>& unfinished) {
    for (const deploy::RecordedPin& pin : pins) {
        const bool isUnderWay =
            std::any_of(unfinished.begin(), unfinished.end(),
                        [&](const auto& action) { return action.id == pin.actionId; });
        if (isUnderWay) {
            m_pins.append(pin);
        } else if (!ProgramLock::isRunning(m_databasePath, pin.program)) {
            m_runner.unpin(pin);
        }
    }
}

void ActionResumption::next() {
    while (!m_left.isEmpty()) {
        const deploy::UnfinishedAction action = m_left.constFirst();
        QVector<deploy::RecordedPin> pins;
        std::copy_if(m_pins.begin(), m_pins.end(), std::back_inserter(pins),
                     [&](const auto& pin) { return pin.actionId == action.id; });
        m_resumed = action.id;
        const auto resumed = m_runner.resume(action, pins);
        if (!resumed && resumed.error().code == ErrorCode::Conflict) {
            // A new one was armed first; its end is told as well.
            m_resumed.clear();
            return;
        }
        m_left.removeFirst();
        if (resumed) {
            return;
        }
        m_resumed.clear();
        std::for_each(pins.begin(), pins.end(), [this](const auto& pin) { m_runner.unpin(pin); });
        Q_EMIT noted(
            QStringLiteral("\"%1\" was under way when a program ended; what became of it is "
                           "not found out here: %2")
                .arg(deploy::actionTitle(action.request), resumed.error().text()));
    }
    finish();
}

void ActionResumption::finish() {
    m_storage.disconnect(this);
    m_runner.disconnect(this);
    Q_EMIT finished();
}

} // namespace wb::storage
