// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/QuitQuestion.h"

#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"

#include <QEvent>
#include <QTimer>

namespace wb::shell {

using common::KeyButton;

namespace {

constexpr int RefreshMs = 500;

} // namespace

QuitQuestion::QuitQuestion(QWidget* window)
    : NoticeBar(window)
    , m_window(window)
    , m_timer(new QTimer(this))
    , m_stay(addButton(KeyButton::Kind::Main, "stayButton"))
    , m_quit(addButton(KeyButton::Kind::Danger, "quitAllTheSame")) {
    setObjectName(QStringLiteral("quitQuestion"));
    m_title->setObjectName(QStringLiteral("quitTitle"));
    m_lines->setObjectName(QStringLiteral("quitReasons"));
    connect(m_stay, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_quit, &QPushButton::clicked, this, [this] {
        askNoMore();
        m_window->close();
    });
    m_timer->setInterval(RefreshMs);
    connect(m_timer, &QTimer::timeout, this, &QuitQuestion::refresh);
    m_window->installEventFilter(this);
    new common::LookFollower(this, {}, [this] { word(); });
}

bool QuitQuestion::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_window || event->type() != QEvent::Close || m_isAnswered || !m_reasons ||
        m_reasons().isEmpty()) {
        return NoticeBar::eventFilter(watched, event);
    }
    event->ignore();
    refresh();
    show();
    m_timer->start();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    m_stay->setFocus(Qt::OtherFocusReason);
    return true;
}

/// What has been put back meanwhile is asked about no longer.
void QuitQuestion::refresh() {
    const QStringList reasons = m_reasons ? m_reasons() : QStringList();
    m_lines->setText(reasons.join(u'\n'));
    if (reasons.isEmpty() || isHidden()) {
        m_timer->stop();
        hide();
    }
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_lines->text());
}

void QuitQuestion::word() {
    m_title->setText(tr("Watchbridge is not done. If you quit, nothing more is sent; its next "
                        "start watches what was sent to its end and puts capacity back:"));
    m_stay->setText(tr("Stay"));
    m_quit->setText(tr("Quit all the same"));
    refresh();
}

} // namespace wb::shell
