// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ChartMenu.h"

#include "widgets/charts/ChartCard.h"

namespace wb::charts {

ChartMenu::ChartMenu(ChartCard* card, const ChartAbout& about, QWidget* parent)
    : QMenu(parent) {
    setObjectName(QStringLiteral("chartMenu"));
    setAccessibleName(tr("Chart %1").arg(card->plot().title));
    setAttribute(Qt::WA_DeleteOnClose);
    QAction* scale = add("chartLog", tr("Logarithmic scale\tG"),
                         [card] { card->setLogarithmic(!card->isLogarithmic()); });
    scale->setCheckable(true);
    scale->setChecked(card->isLogarithmic());
    addSeparator();
    add("chartPicture", tr("Copy as a picture\tCtrl+C"),
        [this, card] { Q_EMIT copied(ChartCopy::picture(*card)); });
    add("chartCsv", tr("Copy values as CSV\tCtrl+Shift+C"),
        [this, card] { Q_EMIT copied(ChartCopy::csv(*card)); });
    add("chartLink", tr("Copy a link to this time"),
        [this, card, about] { Q_EMIT copied(ChartCopy::link(*card, about)); });
    addSeparator();
    add("chartTearOff", tr("In a window of its own\tO"), [this] { Q_EMIT tearOffWanted(); });
}

QAction* ChartMenu::add(const char* name, const QString& text, const std::function<void()>& run) {
    QAction* action = addAction(text);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, run);
    return action;
}

} // namespace wb::charts
