// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/fleet/EnvironmentSpec.h"

#include <QHash>
#include <QMutex>
#include <QObject>

#include <functional>

namespace wb::settings {

/// Turns references to secrets into the secrets, at the moment of use: environment and files are
/// read afresh each time, so that a rotated token is picked up; the desktop keychain, which only
/// answers later, is read ahead by load(). value() may be called from any thread.
class Secrets : public QObject {
    Q_OBJECT
public:
    explicit Secrets(QObject* parent = nullptr);
    ~Secrets() override;

    /// Reads all keychain entries that the environment names; `done` is called on this thread when
    /// every one has been answered or refused (at once when there are none), or after `patienceMs`:
    /// a locked keychain may wait for its password for ever, and what needs nothing of it must not.
    /// What is answered later is there from then on. May be called again.
    void load(const fleet::EnvironmentSpec& environment, const std::function<void()>& done,
              int patienceMs = 5000);

    /// The secret, without surrounding white space. An empty text for a reference of source None.
    /// NotFound when it is not there or empty; the message names the reference, never the value.
    [[nodiscard]] Expected<QString> value(const fleet::SecretRef& reference) const;

Q_SIGNALS:
    /// Before `done` is called though the keychain has not answered: a sentence that says so.
    void unanswered(const QString& text);

private:
    mutable QMutex m_mutex;
    QHash<QString, Expected<QString>> m_keychain;
};

} // namespace wb::settings
