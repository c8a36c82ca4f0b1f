// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ScreenSaverHold.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

namespace wb::desktop {

namespace {

QDBusMessage method(const char* name) {
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QLatin1String(name));
}

} // namespace

ScreenSaverHold::ScreenSaverHold(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus) {}

ScreenSaverHold::~ScreenSaverHold() {
    letGo();
}

void ScreenSaverHold::hold(const QString& why) {
    m_isWanted = true;
    if (m_isAsked || m_cookie != 0 || !m_bus.isConnected()) {
        return;
    }
    m_isAsked = true;
    QDBusMessage message = method("Inhibit");
    message << QStringLiteral("watchbridge") << why;
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &ScreenSaverHold::answered);
}

void ScreenSaverHold::answered(QDBusPendingCallWatcher* watcher) {
    watcher->deleteLater();
    m_isAsked = false;
    const QDBusMessage reply = watcher->reply();
    if (reply.type() != QDBusMessage::ReplyMessage) {
        qInfo("The screen is not kept awake: %s", qUtf8Printable(reply.errorMessage()));
        return;
    }
    m_cookie = reply.arguments().value(0).toUInt();
    if (!m_isWanted) {
        letGo(); // Let go of before there was an answer.
    }
}

void ScreenSaverHold::letGo() {
    m_isWanted = false;
    if (m_cookie != 0) {
        QDBusMessage message = method("UnInhibit");
        message << std::exchange(m_cookie, 0);
        m_bus.send(message);
    }
}

} // namespace wb::desktop
