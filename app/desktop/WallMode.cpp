// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/WallMode.h"

#include "app/desktop/Bridge.h"
#include "app/desktop/EnvironmentDeck.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/Theme.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QScreen>

namespace wb::desktop {

namespace {

constexpr int LookMs = 500;

bool isForAWindow(const QObject* watched) {
    return watched->isWidgetType() || watched->isWindowType();
}

} // namespace

WallMode::WallMode(EnvironmentDeck& deck, const Clock& clock, common::Appearance* appearance,
                   const QDBusConnection& bus)
    : m_deck(deck)
    , m_clock(clock)
    , m_appearance(appearance)
    , m_screen(bus) {
    connect(&m_timer, &QTimer::timeout, this, &WallMode::look);
}

WallMode::~WallMode() {
    if (isOn()) {
        QApplication::restoreOverrideCursor();
    }
}

void WallMode::begin(DurationMs eachMs) {
    if (isOn()) {
        return;
    }
    m_eachMs = eachMs;
    m_deck.watchAll();
    m_before = m_deck.views();
    m_rotation.emplace(eachMs);
    qApp->installEventFilter(this);
    QApplication::setOverrideCursor(Qt::BlankCursor);
    m_screen.hold(tr("A wall display is on"));
    m_deck.setOnWall(true);
    m_deck.rememberWall(eachMs);
    dress();
    look();
    m_timer.start(LookMs);
}

void WallMode::end() {
    if (!isOn()) {
        return;
    }
    m_timer.stop();
    m_rotation.reset();
    qApp->removeEventFilter(this);
    QApplication::restoreOverrideCursor();
    m_screen.letGo();
    if (m_appearance != nullptr) {
        m_appearance->lendText(0);
    }
    m_deck.rememberWall(0);
    m_deck.setOnWall(false);
    m_deck.setViews(m_before);
}

void WallMode::dress() {
    if (m_appearance != nullptr) {
        m_appearance->lendText(common::wallTextPercent(m_deck.current().window().screen()->size()));
    }
}

void WallMode::look() {
    dress(); // Screens come, go and change while a wall hangs, and so may the configuration.
    m_deck.watchAll();
    const bool isHeld = m_deck.current().window().hasActionUnderWay();
    const QVector<alarms::WallStop> stops = m_deck.stops();
    if (!isHeld) {
        if (const auto stop = m_rotation->look(stops, m_clock.steadyMs())) {
            m_deck.showOnWall(stop->environment, stop->service);
        }
    }
    alarms::WallTurn turn = m_rotation->turn(stops, m_clock.steadyMs());
    turn.isHeld = isHeld;
    m_deck.current().window().setWallTurn(turn);
}

bool WallMode::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        if (isForAWindow(watched)) {
            // Not at once: the windows are still busy with the key, which means nothing else.
            QMetaObject::invokeMethod(this, &WallMode::end, Qt::QueuedConnection);
            event->accept();
            return true;
        }
        break;
    case QEvent::Shortcut:
    case QEvent::KeyRelease:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::HoverMove:
    case QEvent::HoverEnter:
    case QEvent::Enter:
    case QEvent::Wheel:
    case QEvent::ContextMenu:
        return isForAWindow(watched);
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace wb::desktop
