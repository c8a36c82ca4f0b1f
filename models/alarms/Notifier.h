// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wb::alarms {

/// A message for a person who may be looking elsewhere. Plain text, of any length and origin.
struct Notice {
    QString key; ///< One stands for each at a time: the environment.
    QString title;
    QString body;
    QString opens; ///< The service that a click leads to; empty: none in particular.
    bool isUrgent = false;
    bool isSilent = false;
};

/// Port: whoever can reach the person. Asynchronous, and never waits. Main thread.
class Notifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// In place of the one with the same key.
    virtual void show(const Notice& notice) = 0;
    /// Nothing happens when it is gone already.
    virtual void withdraw(const QString& key) = 0;

Q_SIGNALS:
    /// Somebody clicked on it.
    void opened(const QString& key, const QString& service);
    /// Somebody wants no sounds for a while.
    void muteWanted();
};

} // namespace wb::alarms
