// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alarms/Notifier.h"

#include <QDBusConnection>
#include <QMap>

#include <optional>

class QDBusMessage;

namespace wb::desktop {

/// Notifications of the desktop, by org.freedesktop.Notifications (Desktop Notifications
/// Specification 1.2) on a session bus. Each is asked for anew with what the present server can do,
/// which may begin, end and change at any time. Main thread; nothing waits.
class DesktopNotifier : public alarms::Notifier {
    Q_OBJECT
public:
    explicit DesktopNotifier(const QDBusConnection& bus, QObject* parent = nullptr);
    /// Withdraws what stands: nobody would answer a click.
    ~DesktopNotifier() override;

    void show(const alarms::Notice& notice) override;
    void withdraw(const QString& key) override;

Q_SIGNALS:
    /// There is no server that took it; some other way has to do.
    void unreachable(const wb::alarms::Notice& notice);
    /// It was shown by a server that makes no sounds.
    void soundWanted();

private Q_SLOTS:
    void actionInvoked(uint id, const QString& action);
    void notificationClosed(uint id, uint reason);
    void activationToken(uint id, const QString& token);

private:
    /// The notification of one key.
    struct Standing {
        alarms::Notice notice;
        uint id = 0;           ///< The server's; 0: it has none.
        bool isAsked = false;  ///< An answer is due.
        bool isWanted = true;  ///< Not withdrawn meanwhile.
        bool hasNewer = false; ///< `notice` came after what was asked.
    };
    void ask(const QString& key);
    void askedCapabilities(const QString& key, const QDBusMessage& answer);
    void notified(const QString& key, const QDBusMessage& answer);
    void failed(const QString& key, const QString& message);
    void close(uint id);
    [[nodiscard]] Standing* of(uint id);
    template <typename Answered>
    void call(const QDBusMessage& message, Answered answered);

    QDBusConnection m_bus;
    QMap<QString, Standing> m_standing; ///< By key.
    bool m_isFailing = false;           ///< Logged already.
};

} // namespace wb::desktop
