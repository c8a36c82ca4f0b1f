// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/ChartWindow.h"

#include "widgets/charts/ChartCard.h"
#include "widgets/charts/ServicePlots.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/Theme.h"
#include "widgets/shell/LookBack.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace wb::shell {

ChartWindow::ChartWindow(const fleet::EnvironmentSpec& environment, charts::ChartKind kind,
                         quint32 asker, TimeMs nowMs)
    : m_environment(environment.name)
    , m_kind(kind)
    , m_grid(new charts::ChartGrid(this, {kind}))
    , m_lookBack(new LookBack(this)) {
    setObjectName(QStringLiteral("chartWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_QuitOnClose, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(common::spacing::Edge, common::spacing::Edge, common::spacing::Edge,
                               common::spacing::Edge);
    column->addWidget(m_lookBack);
    column->addWidget(m_grid, 1);
    m_lookBack->setTimeZone(environment.timeZone);
    connect(m_grid, &charts::ChartGrid::windowMoved, m_lookBack, &LookBack::setWindow);
    connect(m_lookBack, &LookBack::liveRequested, m_grid, &charts::ChartGrid::goLive);
    m_grid->requester().setAsker(asker);
    m_grid->setEnvironment(environment);
    m_grid->setNow(nowMs);
    resize(common::scaled(720), common::scaled(380));
    setFocusProxy(m_grid->card(kind));
    new common::LookFollower(this, {}, [this] { word(); });
}

void ChartWindow::setChart(const TornChart& chart) {
    m_grid->setService(chart.service);
    charts::TimeWindow window = m_grid->window();
    window.setSpan(chart.spanMs);
    if (chart.toMs != NoTime) {
        window.show(chart.toMs - window.spanMs(), chart.toMs);
    }
    m_grid->setWindow(window);
    m_grid->card(m_kind)->setLogarithmic(chart.isLogarithmic);
    // A screen that is gone would hide it for good.
    if (chart.geometry.isValid() && QGuiApplication::screenAt(chart.geometry.center()) != nullptr) {
        setGeometry(chart.geometry);
    }
    word();
}

TornChart ChartWindow::chart() const {
    const charts::TimeWindow& window = m_grid->window();
    return {m_grid->service(),
            charts::ServicePlots::key(m_kind),
            geometry(),
            window.spanMs(),
            window.isLive() ? NoTime : window.toMs(),
            m_grid->card(m_kind)->isLogarithmic()};
}

void ChartWindow::word() {
    const QString title =
        tr("%1 of %2 — %3 — Watchbridge")
            .arg(m_grid->card(m_kind)->plot().title, m_grid->service(), m_environment);
    setWindowTitle(title);
    setAccessibleName(title);
}

void ChartWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Close)) {
        close();
    } else if (event->key() == Qt::Key_L) {
        m_grid->goLive();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace wb::shell
