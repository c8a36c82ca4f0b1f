// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/EnvironmentBoard.h"

#include "models/base/Format.h"
#include "models/base/SafeText.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/shell/EnvironmentColumn.h"

#include <QHBoxLayout>
#include <QHash>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace wb::shell {

namespace {

constexpr int ColumnStretch = 1000; ///< As good as all, up to their greatest width.

/// The services of all environments, those that all have first: by their worst state anywhere, then
/// as the first environment has them.
QStringList sharedOrder(const QVector<EnvironmentChoice>& environments) {
    struct Shared {
        QString name;
        fleet::HealthState worst = fleet::HealthState::Healthy;
        int count = 0;
    };
    QVector<Shared> all;
    QHash<QString, qsizetype> places;
    int known = 0;
    for (const EnvironmentChoice& environment : environments) {
        known += environment.fleet ? 1 : 0;
        const auto services =
            environment.fleet ? environment.fleet->services : QVector<fleet::ServiceSnapshot>();
        for (const fleet::ServiceSnapshot& service : services) {
            const auto found = places.constFind(service.name);
            const qsizetype at = found == places.constEnd() ? all.size() : *found;
            if (found == places.constEnd()) {
                places.insert(service.name, at);
                all.append({service.name});
            }
            all[at].worst = std::max(all[at].worst, service.verdict.state);
            ++all[at].count;
        }
    }
    // One that only some have and that is not well is seen before what all have is compared.
    const auto rank = [known](const Shared& each) {
        const bool isShared = each.count == known;
        const bool isWell = each.worst == fleet::HealthState::Healthy;
        return std::pair(isShared ? 1 : isWell ? 2 : 0, -static_cast<int>(each.worst));
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const Shared& a, const Shared& b) { return rank(a) < rank(b); });
    QStringList names;
    for (const Shared& each : std::as_const(all)) {
        names << each.name;
    }
    return names;
}

} // namespace

EnvironmentBoard::EnvironmentBoard(const QString& current, QWidget* parent)
    : QWidget(parent)
    , m_current(current)
    , m_title(common::plainLabel(common::FontRole::Strong, this))
    , m_clock(common::plainLabel(common::FontRole::Body, this))
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
    m_clock->setObjectName(QStringLiteral("boardClock"));
    top->addWidget(m_clock);
    top->addSpacing(2 * common::spacing::Edge);
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
    m_environments = environments;
    const QStringList order = sharedOrder(environments);
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        m_columns[at]->setEnvironment(environments[static_cast<qsizetype>(at)], order, nowMs);
    }
    if (!areSame && !order.isEmpty()) {
        choose(order.constFirst());
    }
    setNow(nowMs);
    alignHeads();
}

/// The services of all columns begin at one height, whatever their heads have to say.
void EnvironmentBoard::alignHeads() {
    int height = 0;
    for (const EnvironmentColumn* column : m_columns) {
        height = std::max(height, column->wantedHeadHeight());
    }
    for (EnvironmentColumn* column : m_columns) {
        column->setHeadHeight(height);
    }
}

void EnvironmentBoard::setNow(TimeMs nowMs) {
    m_nowMs = nowMs;
    for (EnvironmentColumn* column : m_columns) {
        column->setNow(nowMs);
    }
    tellTime();
}

/// As the window below has it: by the environment's clock and in UTC.
void EnvironmentBoard::tellTime() {
    if (m_nowMs == NoTime) {
        return;
    }
    QStringList times;
    for (const EnvironmentChoice& each : std::as_const(m_environments)) {
        if (each.name == m_current) {
            times << base::clockText(m_nowMs, each.timeZone);
        }
    }
    times << base::clockText(m_nowMs, QTimeZone::utc());
    times.removeDuplicates();
    m_clock->setText(times.join(QStringLiteral("  ")));
}

/// In all environments, where they have it: what is compared stands beside each other.
void EnvironmentBoard::choose(const QString& service) {
    if (!m_isChoosing && !service.isEmpty()) {
        m_isChoosing = true;
        for (EnvironmentColumn* column : m_columns) {
            column->view().choose(service);
        }
        m_isChoosing = false;
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
        line->addWidget(column, ColumnStretch);
        // Its arrows to both sides lead to the neighbours.
        column->view().installEventFilter(this);
        connect(column, &EnvironmentColumn::opened, this, &EnvironmentBoard::opened);
        connect(&column->view(), &fleet::FleetView::serviceChosen, this, &EnvironmentBoard::choose);
        // Not at once: the others get their widths in the same layout.
        connect(column, &EnvironmentColumn::resized, this, &EnvironmentBoard::alignHeads,
                Qt::QueuedConnection);
        m_columns.push_back(column);
    }
    line->addStretch(1);     // What they do not take is at the right, not between them.
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
