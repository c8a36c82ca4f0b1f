// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/StateCounts.h"

#include "widgets/common/StateLook.h"
#include "widgets/common/Theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace wb::shell {

using fleet::HealthState;
namespace colour = common::colour;

namespace {

constexpr int MarkSide = 11;
constexpr int MarkGap = 5;
constexpr int PartGap = 16;

/// Words need more contrast than a shape.
common::Colour inkOf(HealthState state) {
    return state == HealthState::Unhealthy  ? colour::DangerText
           : state == HealthState::Degraded ? colour::WarningText
           : state == HealthState::Unknown  ? colour::Text
                                            : colour::TextDim;
}

} // namespace

StateCounts::StateCounts(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("environmentCounts"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    hide();
}

void StateCounts::setFleet(const fleet::FleetSnapshotPtr& fleet) {
    m_parts.clear();
    const auto services = fleet ? fleet->services : QVector<fleet::ServiceSnapshot>();
    for (const HealthState state : {HealthState::Unhealthy, HealthState::Unknown,
                                    HealthState::Degraded, HealthState::Healthy}) {
        const auto count =
            std::count_if(services.begin(), services.end(),
                          [state](const auto& each) { return each.verdict.state == state; });
        if (count > 0) {
            m_parts.append({state, static_cast<int>(count)});
        }
    }
    word();
    setVisible(!m_parts.isEmpty());
    update();
}

void StateCounts::word() {
    QStringList texts;
    for (const Part& part : std::as_const(m_parts)) {
        texts << textOf(part);
    }
    setAccessibleName(texts.join(QStringLiteral(", ")));
    setToolTip(accessibleName());
}

QString StateCounts::textOf(const Part& part) {
    switch (part.state) {
    case HealthState::Unhealthy:
        return tr("%n unhealthy", "services", part.count);
    case HealthState::Degraded:
        return tr("%n degraded", "services", part.count);
    case HealthState::Unknown:
        return tr("%n unknown", "services", part.count);
    case HealthState::Healthy:
        break;
    }
    return tr("%n healthy", "services", part.count);
}

QSize StateCounts::sizeHint() const {
    return {0, QFontMetrics(common::themeFont(common::FontRole::Body)).height() + 2};
}

void StateCounts::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange) {
        word();
        updateGeometry();
        update();
    }
}

int StateCounts::widthOf(const QStringList& texts) {
    const QFontMetrics metrics(common::themeFont(common::FontRole::Body));
    int width = -common::scaled(PartGap);
    for (const QString& text : texts) {
        width += common::scaled(MarkSide) + MarkGap + metrics.horizontalAdvance(text) +
                 common::scaled(PartGap);
    }
    return width;
}

QStringList StateCounts::shownTexts() const {
    QStringList texts;
    QStringList counts;
    for (const Part& part : m_parts) {
        texts << textOf(part);
        counts << QString::number(part.count);
    }
    if (!m_parts.isEmpty() && widthOf(texts) > width() &&
        m_parts.constLast().state == HealthState::Healthy) {
        texts.last() = counts.last();
    }
    return widthOf(texts) > width() ? counts : texts;
}

void StateCounts::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(common::themeFont(common::FontRole::Body));
    const int side = common::scaled(MarkSide);
    int at = 0;
    const QStringList texts = shownTexts();
    for (qsizetype each = 0; each < m_parts.size(); ++each) {
        const Part& part = m_parts.at(each);
        common::paintState(painter, QRectF(at, (height() - side) / 2.0, side, side), part.state);
        at += side + MarkGap;
        const QString& text = texts.at(each);
        painter.setPen(inkOf(part.state));
        painter.drawText(QRect(at, 0, std::max(0, width() - at), height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        at += painter.fontMetrics().horizontalAdvance(text) + common::scaled(PartGap);
    }
}

} // namespace wb::shell
