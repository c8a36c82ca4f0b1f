// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopNotifier.h"

#include "app/desktop/AlarmWords.h"
#include "models/base/SafeText.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

namespace wb::desktop {

using alarms::Notice;

namespace {

const QString Name = QStringLiteral("org.freedesktop.Notifications");
const QString Path = QStringLiteral("/org/freedesktop/Notifications");
const QString OpenAction = QStringLiteral("default");
const QString MuteAction = QStringLiteral("mute");
constexpr int PatienceMs = 5000;
constexpr qsizetype MostTitle = 200;
constexpr uchar NormalUrgency = 1;
constexpr uchar CriticalUrgency = 2;

QDBusMessage method(const char* name) {
    return QDBusMessage::createMethodCall(Name, Path, Name, QLatin1String(name));
}

/// Servers read markup in bodies if they say so, and in no other part.
QString bodyOf(const Notice& notice, bool readsMarkup) {
    const QString body = shortBody(notice);
    return readsMarkup ? body.toHtmlEscaped() : body;
}

QVariantMap hintsOf(const Notice& notice) {
    QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("watchbridge")},
                      {QStringLiteral("urgency"),
                       QVariant::fromValue(notice.isUrgent ? CriticalUrgency : NormalUrgency)}};
    if (notice.isSilent) {
        hints.insert(QStringLiteral("suppress-sound"), true);
    } else {
        hints.insert(QStringLiteral("sound-name"), notice.isUrgent
                                                       ? QStringLiteral("dialog-error")
                                                       : QStringLiteral("dialog-warning"));
    }
    return hints;
}

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection& bus, QObject* parent)
    : Notifier(parent)
    , m_bus(bus) {
    m_bus.connect(Name, Path, Name, QStringLiteral("ActionInvoked"), this,
                  SLOT(actionInvoked(uint, QString)));
    m_bus.connect(Name, Path, Name, QStringLiteral("NotificationClosed"), this,
                  SLOT(notificationClosed(uint, uint)));
    m_bus.connect(Name, Path, Name, QStringLiteral("ActivationToken"), this,
                  SLOT(activationToken(uint, QString)));
}

DesktopNotifier::~DesktopNotifier() {
    for (const Standing& standing : std::as_const(m_standing)) {
        close(standing.id);
    }
}

void DesktopNotifier::show(const Notice& notice) {
    Standing& standing = m_standing[notice.key];
    standing.notice = notice;
    standing.isWanted = true;
    if (standing.isAsked) {
        standing.hasNewer = true;
    } else {
        ask(notice.key);
    }
}

void DesktopNotifier::withdraw(const QString& key) {
    const auto found = m_standing.find(key);
    if (found == m_standing.end()) {
        return;
    }
    if (found->isAsked) {
        found->isWanted = false;
        found->hasNewer = false;
    } else {
        close(found->id);
        m_standing.erase(found);
    }
}

template <typename Answered>
void DesktopNotifier::call(const QDBusMessage& message, Answered answered) {
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, PatienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [answered](QDBusPendingCallWatcher* finished) {
                finished->deleteLater();
                answered(finished->reply());
            });
}

void DesktopNotifier::ask(const QString& key) {
    if (!m_bus.isConnected()) {
        failed(key, QStringLiteral("there is no session bus"));
        return;
    }
    m_standing[key].isAsked = true;
    m_standing[key].hasNewer = false;
    call(method("GetCapabilities"),
         [this, key](const QDBusMessage& answer) { askedCapabilities(key, answer); });
}

void DesktopNotifier::askedCapabilities(const QString& key, const QDBusMessage& answer) {
    if (answer.type() != QDBusMessage::ReplyMessage) {
        failed(key, answer.errorMessage());
        return;
    }
    const QStringList can = answer.arguments().value(0).toStringList();
    Standing& standing = m_standing[key];
    const Notice& notice = standing.notice;
    standing.hasNewer = false;
    QStringList actions;
    if (can.contains(QLatin1String("actions"))) {
        actions << OpenAction << tr("Open") << MuteAction << tr("No sounds for 1 hour");
    }
    QDBusMessage message = method("Notify");
    message << QStringLiteral("Watchbridge") << standing.id << QStringLiteral("watchbridge")
            << base::flattened(notice.title).left(MostTitle)
            << bodyOf(notice, can.contains(QLatin1String("body-markup"))) << actions
            << hintsOf(notice) << -1;
    const bool beeps = !notice.isSilent && !can.contains(QLatin1String("sound"));
    call(message, [this, key, beeps](const QDBusMessage& reply) {
        notified(key, reply);
        if (beeps && reply.type() == QDBusMessage::ReplyMessage) {
            Q_EMIT soundWanted();
        }
    });
}

void DesktopNotifier::notified(const QString& key, const QDBusMessage& answer) {
    if (answer.type() != QDBusMessage::ReplyMessage) {
        failed(key, answer.errorMessage());
        return;
    }
    m_isFailing = false;
    Standing& standing = m_standing[key];
    standing.id = answer.arguments().value(0).toUInt();
    standing.isAsked = false;
    if (!standing.isWanted) {
        withdraw(key);
    } else if (standing.hasNewer) {
        ask(key);
    }
}

void DesktopNotifier::failed(const QString& key, const QString& message) {
    const Standing standing = m_standing.take(key);
    if (!m_isFailing) {
        qWarning("Notifications do not reach the desktop: %s", qUtf8Printable(message));
    }
    m_isFailing = true;
    if (standing.isWanted) {
        Q_EMIT unreachable(standing.notice);
    }
}

void DesktopNotifier::close(uint id) {
    if (id != 0) {
        QDBusMessage message = method("CloseNotification");
        message << id;
        m_bus.send(message);
    }
}

DesktopNotifier::Standing* DesktopNotifier::of(uint id) {
    for (Standing& standing : m_standing) {
        if (id != 0 && standing.id == id) {
            return &standing;
        }
    }
    return nullptr; // Another program's.
}

void DesktopNotifier::actionInvoked(uint id, const QString& action) {
    const Standing* standing = of(id);
    if (standing == nullptr) {
        return;
    }
    if (action == MuteAction) {
        Q_EMIT muteWanted();
    } else {
        Q_EMIT opened(standing->notice.key, standing->notice.opens);
    }
}

void DesktopNotifier::notificationClosed(uint id, uint /*reason*/) {
    if (Standing* standing = of(id)) {
        standing->id = 0; // The next one is not to replace what is gone.
    }
}

void DesktopNotifier::activationToken(uint id, const QString& token) {
    if (of(id) != nullptr) {
        // What lets a window come to the front under Wayland; Qt takes it from there.
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    }
}

} // namespace wb::desktop
