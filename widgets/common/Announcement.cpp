// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Announcement.h"

#include "models/base/SafeText.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace wb::common {

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

void announce(QWidget& inside, const QString& text) {
    if (QAccessible::isActive() && !text.isEmpty()) {
        QAccessibleAnnouncementEvent event(inside.window(), base::shownText(text));
        QAccessible::updateAccessibility(&event);
    }
}

#else

namespace {

const QString AnnouncementName = QStringLiteral("announcement");

/// Without size: before Qt 6.8 only a notification that appears is spoken without the focus.
QAccessibleInterface* notification(const QString& /*className*/, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    return widget != nullptr && widget->objectName() == AnnouncementName
               ? new QAccessibleWidget(widget, QAccessible::Notification)
               : nullptr;
}

} // namespace

void announce(QWidget& inside, const QString& text) {
    if (!QAccessible::isActive() || text.isEmpty()) {
        return;
    }
    QAccessible::installFactory(&notification); // Once, however often it is called.
    QWidget* window = inside.window();
    auto* spoken = window->findChild<QWidget*>(AnnouncementName, Qt::FindDirectChildrenOnly);
    if (spoken == nullptr) {
        spoken = new QWidget(window);
        spoken->setObjectName(AnnouncementName);
        spoken->setAttribute(Qt::WA_TransparentForMouseEvents);
        spoken->setFixedSize(0, 0);
        spoken->show();
    }
    spoken->setAccessibleName(base::shownText(text));
    QAccessibleEvent event(spoken, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}

#endif

} // namespace wb::common
