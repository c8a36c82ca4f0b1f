// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/EnvironmentButton.h"

#include "models/items/JudgedWords.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/StateLook.h"
#include "widgets/common/Theme.h"

#include <QMenu>
#include <QPainter>

namespace wb::shell {

namespace {

constexpr int DesignedMarkPx = 12;

/// Of which something is not judged is not simply healthy, here as in the list of services.
bool isPartlyJudged(const EnvironmentChoice& choice) {
    return choice.worst == fleet::HealthState::Healthy &&
           items::countPartlyJudged(choice.fleet) > 0;
}

QIcon markOf(const EnvironmentChoice& choice, qreal ratio) {
    const int side = common::scaled(DesignedMarkPx);
    QPixmap picture(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    if (choice.worst) {
        QPainter painter(&picture);
        const QRectF area(1, 1, side - 2, side - 2);
        if (isPartlyJudged(choice)) {
            common::paintPartlyJudged(painter, area, common::stateColour(*choice.worst));
        } else {
            common::paintState(painter, area, *choice.worst);
        }
    }
    return QIcon(picture);
}

} // namespace

EnvironmentButton::EnvironmentButton(QWidget* parent)
    : KeyButton(Kind::Plain, {}, {}, parent) {
    setObjectName(QStringLiteral("environmentButton"));
    setEnvironments({});
    new common::LookFollower(this, {},
                             [this] { setAccessibleName(tr("Environment %1").arg(text())); });
    connect(this, &QPushButton::clicked, this, &EnvironmentButton::openMenu);
}

void EnvironmentButton::setCurrent(const QString& name) {
    setText(name);
    setAccessibleName(tr("Environment %1").arg(name));
    updateGeometry();
}

void EnvironmentButton::setEnvironments(const QVector<EnvironmentChoice>& environments) {
    m_environments = environments;
    const bool canChoose = environments.size() > 1;
    setMenuArrow(canChoose);
    setFocusPolicy(canChoose ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !canChoose);
}

void EnvironmentButton::openMenu() {
    if (m_environments.size() < 2) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("environmentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const EnvironmentChoice& choice : std::as_const(m_environments)) {
        const QString state = isPartlyJudged(choice) ? common::partlyJudgedWord()
                              : choice.worst         ? common::stateWord(*choice.worst)
                                                     : tr("not watched yet");
        const QString words = QString(choice.name).replace(u'&', QStringLiteral("&&"));
        QAction* action = menu->addAction(markOf(choice, devicePixelRatioF()),
                                          QStringLiteral("%1 · %2").arg(words, state));
        action->setIconVisibleInMenu(true);
        if (choice.name == text()) {
            menu->setActiveAction(action);
            continue;
        }
        connect(action, &QAction::triggered, this,
                [this, name = choice.name] { Q_EMIT environmentChosen(name); });
    }
    menu->addSeparator();
    QAction* board = menu->addAction(tr("Side by side\tS"));
    board->setObjectName(QStringLiteral("environmentsSideBySide"));
    connect(board, &QAction::triggered, this, &EnvironmentButton::boardWanted);
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

} // namespace wb::shell
