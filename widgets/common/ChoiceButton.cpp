// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/ChoiceButton.h"

#include <QMenu>

namespace wb::common {

ChoiceButton::ChoiceButton(QWidget* parent)
    : KeyButton(Kind::Plain, {}, {}, parent) {
    setMenuArrow(true);
    connect(this, &QPushButton::clicked, this, &ChoiceButton::openMenu);
}

void ChoiceButton::setWhat(const QString& what) {
    m_what = what;
    showChosen();
}

void ChoiceButton::setChoices(const QStringList& choices, int chosen) {
    m_choices = choices;
    m_chosen = chosen;
    showChosen();
}

void ChoiceButton::showChosen() {
    const QString text = m_choices.value(m_chosen);
    setText(text);
    setAccessibleName(QStringLiteral("%1: %2").arg(m_what, text));
}

void ChoiceButton::openMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral("Menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int at = 0; at < m_choices.size(); ++at) {
        // An ampersand of others is no key here.
        QAction* action =
            menu->addAction(QString(m_choices[at]).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(at == m_chosen);
        if (at == m_chosen) {
            menu->setActiveAction(action); // The arrows go on from there.
        }
        connect(action, &QAction::triggered, this, [this, at] {
            m_chosen = at;
            showChosen();
            Q_EMIT choiceMade(at);
        });
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace wb::common
