// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

class QDBusPendingCallWatcher;

namespace wb::desktop {

/// Keeps the screen awake, by org.freedesktop.ScreenSaver, where there is such a service; where not
/// nothing happens. The service lets go by itself when this program ends. Main thread.
class ScreenSaverHold : public QObject {
    Q_OBJECT
public:
    explicit ScreenSaverHold(const QDBusConnection& bus, QObject* parent = nullptr);
    ~ScreenSaverHold() override;

    void hold(const QString& why);
    void letGo();

private:
    void answered(QDBusPendingCallWatcher* watcher);

    QDBusConnection m_bus;
    bool m_isWanted = false;
    bool m_isAsked = false;
    uint m_cookie = 0; ///< 0: nothing is held.
};

} // namespace wb::desktop
