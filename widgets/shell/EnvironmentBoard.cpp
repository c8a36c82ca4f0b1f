// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/EnvironmentBoard.h"

#include "models/base/SafeText.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/shell/EnvironmentColumn.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace wb::shell {

EnvironmentBoard::EnvironmentBoard(const QString& current, QWidget* parent)
    : QWidget(parent)
    , m_current(current)
    , m_title(common::plainLabel(common::FontRole::Strong, this))
    , m_back(new common::KeyButton(common::KeyButton::Kind::Plain, {}, QStringLiteral("Esc"), this))
    , m_area(new QScrollArea(this)) {
    setObjectName(QStringLiteral("environmentBoard"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(common::spacing::Edge, common::spacing::Edge, common::spacing::Edge,
                              common::spacing::Edge);
    whole->setSpacing(common::spacing::Gap);
    m_back->setObjectName(QStringLiteral("boardBack"));
    m_back->setFocusPolicy(Qt::NoFocus); // Keys stay with the columns.
    auto* top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_back);
    whole->addLayout(top);
    whole->addWidget(m_area, 1);
    connect(m_back, &QPushButton::clicked, this, &EnvironmentBoard::closed);
    parent->installEventFilter(this);
    setGeometry(parent->rect());
    new common::LookFollower(this, {}, [this] {
        m_title->setText(tr("All environments, side by side"));
        setAccessibleName(m_title->text());
        const QString back = tr("Back to %1").arg(base::shownText(m_current));
        m_back->setText(QString(back).replace(QLatin1Char('&'), QLatin1String("&&")));
        m_back->setAccessibleName(back);
    });
}

EnvironmentBoard::~EnvironmentBoard() = default;

void EnvironmentBoard::setEnvironments(const QVector<EnvironmentChoice>& environments,
                                       TimeMs nowMs) {
    const bool areSame = std::equal(
        m_columns.begin(), m_columns.end(), environments.begin(), environments.end(),
        [](const auto* column, const auto& each) { return column->name() == each.name; });
    if (!areSame) {
        makeColumns(environments);
    }
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        m_columns[at]->setEnvironment(environments[static_cast<qsizetype>(at)], nowMs);
    }
}

void EnvironmentBoard::makeColumns(const QVector<EnvironmentChoice>& environments) {
    m_columns.clear();
    auto* page = new QWidget;
    auto* line = new QHBoxLayout(page);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(common::spacing::Gap);
    for (const EnvironmentChoice& environment : environments) {
        auto* column = new EnvironmentColumn(environment.name, page);
        line->addWidget(column, 1);
        // Its arrows to both sides lead to the neighbours.
        column->view().installEventFilter(this);
        connect(column, &EnvironmentColumn::opened, this, &EnvironmentBoard::opened);
        m_columns.push_back(column);
    }
    m_area->setWidget(page); // Deletes the one before.
    takeFocus();
}

void EnvironmentBoard::takeFocus() {
    const auto own = std::find_if(m_columns.begin(), m_columns.end(), [this](const auto* column) {
        return column->name() == m_current;
    });
    if (!m_columns.empty()) {
        (own == m_columns.end() ? m_columns.front() : *own)->view().setFocus();
    }
}

void EnvironmentBoard::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    takeFocus();
}

int EnvironmentBoard::columnWithFocus() const {
    const QWidget* focused = window()->focusWidget();
    const auto found = std::find_if(
        m_columns.begin(), m_columns.end(),
        [focused](const EnvironmentColumn* column) { return &column->view() == focused; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

void EnvironmentBoard::goBy(int columns) {
    const int count = static_cast<int>(m_columns.size());
    if (count > 0) {
        auto* column =
            m_columns[static_cast<std::size_t>((columnWithFocus() + columns + count) % count)];
        column->view().setFocus(Qt::TabFocusReason);
        m_area->ensureWidgetVisible(column);
    }
}

bool EnvironmentBoard::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // No key may do anything to the service below, which nobody sees.
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool EnvironmentBoard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize) {
            setGeometry(parentWidget()->rect());
        }
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            goBy(key == Qt::Key_Right ? 1 : -1);
            return true;
        }
    }
    return false;
}

/// Stays within the board.
bool EnvironmentBoard::focusNextPrevChild(bool next) {
    goBy(next ? 1 : -1);
    return true;
}

void EnvironmentBoard::keyPressEvent(QKeyEvent* event) {
    const int column = columnWithFocus();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (column >= 0 && !event->isAutoRepeat()) {
            const EnvironmentColumn* at = m_columns[static_cast<std::size_t>(column)];
            Q_EMIT opened(at->name(), at->view().chosenService());
        }
        break;
    case Qt::Key_Escape:
    case Qt::Key_S:
        if (!event->isAutoRepeat()) {
            Q_EMIT closed();
        }
        break;
    default:
        break;
    }
    event->accept();
}

void EnvironmentBoard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
}

} // namespace wb::shell
