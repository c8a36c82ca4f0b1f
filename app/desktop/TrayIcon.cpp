// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/TrayIcon.h"

#include "app/desktop/AlarmWords.h"
#include "models/base/SafeText.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/StandingLook.h"
#include "widgets/shell/MuteMenu.h"

#include <QApplication>

#include <algorithm>

namespace wb::desktop {

using alarms::Standing;

namespace {

constexpr qsizetype MostShown = 20;

/// A name in a menu: an ampersand would mark a key.
QString menuText(QString text) {
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

TrayIcon::TrayIcon(QObject* parent)
    : QObject(parent) {
    m_menu.setObjectName(QStringLiteral("trayMenu"));
    m_icon.setContextMenu(&m_menu);
    connect(&m_menu, &QMenu::aboutToShow, this, &TrayIcon::refresh);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::sayingClicked);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger) {
                    Q_EMIT openWanted({});
                }
            });
    new common::LookFollower(
        &m_menu, [this] { m_icon.setIcon(common::standingIcon(worst())); },
        [this] {
            m_made.clear(); // In another language now.
            refresh();
        });
    m_icon.show();
}

Standing TrayIcon::worst() const {
    const auto found =
        std::max_element(m_lines.begin(), m_lines.end(),
                         [](const Line& a, const Line& b) { return a.standing < b.standing; });
    return found == m_lines.end() ? Standing::Waiting : found->standing;
}

void TrayIcon::setLines(const QVector<Line>& lines) {
    if (lines == m_lines) {
        return;
    }
    const Standing before = worst();
    m_lines = lines;
    if (worst() != before) {
        m_icon.setIcon(common::standingIcon(worst()));
    }
    refresh();
}

void TrayIcon::setMute(DurationMs leftMs) {
    const bool minuteChanged = (leftMs + 59'999) / 60'000 != (m_muteLeftMs + 59'999) / 60'000;
    m_muteLeftMs = leftMs;
    if (minuteChanged) {
        refresh();
    }
}

void TrayIcon::say(const alarms::Notice& notice) {
    m_icon.showMessage(base::flattened(notice.title), bodyWithoutMarkup(notice),
                       notice.isUrgent ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning);
}

void TrayIcon::unsay() {
    // Where no desktop shows it, Qt draws a balloon of its own, and has no call to take it away.
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget* widget : widgets) {
        if (widget->inherits("QBalloonTip")) {
            widget->close();
        }
    }
}

/// What a tray shows of it is a snapshot, on some desktops taken when the menu was set. Nothing in
/// it moves while somebody may be about to choose: on those, the desktop draws it, and nobody knows
/// when.
void TrayIcon::refresh() {
    QStringList made{m_muteLeftMs > 0 ? shell::muteText(m_muteLeftMs) : QString()};
    QStringList tip;
    for (const Line& line : m_lines.mid(0, MostShown)) {
        made << line.environment;
        tip << QStringLiteral("%1 · %2").arg(line.environment, common::standingWord(line.standing));
    }
    if (made != m_made && !m_menu.isVisible()) {
        m_made = made;
        fill();
    }
    if (made.mid(1) == m_made.mid(1)) {
        const QList<QAction*> actions = m_menu.actions();
        for (qsizetype at = 0; at < tip.size(); ++at) {
            actions.at(at)->setText(menuText(tip.at(at)));
            actions.at(at)->setIcon(common::standingIcon(m_lines.at(at).standing));
        }
    }
    if (m_muteLeftMs > 0) {
        tip << shell::muteText(m_muteLeftMs);
    }
    m_icon.setToolTip(tip.join(u'\n'));
}

void TrayIcon::fill() {
    m_menu.clear();
    for (const Line& line : m_lines.mid(0, MostShown)) {
        QAction* action = m_menu.addAction(
            QString(), this, [this, name = line.environment] { Q_EMIT openWanted(name); });
        action->setIconVisibleInMenu(true);
    }
    m_menu.addSeparator();
    m_menu.addAction(tr("Open Watchbridge"), this, [this] { Q_EMIT openWanted({}); });
    shell::addMuteChoices(m_menu, m_muteLeftMs, this,
                          [this](DurationMs forMs) { Q_EMIT muteWanted(forMs); });
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), this, &TrayIcon::quitWanted);
}

} // namespace wb::desktop
