// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QVariantMap>
#include <QVector>

namespace wb::test {

/// A server of desktop notifications on a bus, as the specification has it, that keeps what it was
/// sent and clicks when it is told to. Lives on the test's thread.
class NotificationServer : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint id = 0;
        uint replaced = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    explicit NotificationServer(const QDBusConnection& bus)
        : m_bus(bus) {}
    ~NotificationServer() override { end(); }

    /// False: the bus did not let it.
    [[nodiscard]] bool begin() {
        return m_bus.registerObject(Path, this,
                                    QDBusConnection::ExportAllSlots |
                                        QDBusConnection::ExportAllSignals) &&
               m_bus.registerService(Name);
    }
    void end() {
        m_bus.unregisterService(Name);
        m_bus.unregisterObject(Path);
    }
    void click(uint id, const char* action) { Q_EMIT ActionInvoked(id, QLatin1String(action)); }
    void dismiss(uint id) { Q_EMIT NotificationClosed(id, 2); }

    QStringList capabilities{QStringLiteral("actions"), QStringLiteral("body"),
                             QStringLiteral("body-markup"), QStringLiteral("sound")};
    QVector<Shown> shown;
    QVector<uint> closed;
    uint nextId = 7;

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString& /*program*/, uint replaces, const QString& /*icon*/,
                const QString& title, const QString& body, const QStringList& actions,
                const QVariantMap& hints, int /*timeoutMs*/) {
        const uint id = replaces != 0 ? replaces : nextId++;
        shown.append({id, replaces, title, body, actions, hints});
        return id;
    }
    void CloseNotification(uint id) {
        closed << id;
        Q_EMIT NotificationClosed(id, 3);
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);

private:
    inline static const QString Name = QStringLiteral("org.freedesktop.Notifications");
    inline static const QString Path = QStringLiteral("/org/freedesktop/Notifications");
    QDBusConnection m_bus;
};

} // namespace wb::test
