// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetPainter.h"

#include "models/base/Format.h"
#include "models/items/FleetModel.h"
#include "widgets/common/StateLook.h"
#include "widgets/common/Theme.h"
#include "widgets/fleet/FleetTexts.h"
#include "widgets/fleet/Sparkline.h"

#include <QMap>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace wb::fleet {

using common::FontRole;
using fleet::HealthState;
using items::FleetModel;
namespace colour = common::colour;

namespace {

constexpr int ChipHeight = 18; ///< The trend's line runs below.
constexpr int ChipPadding = 2; ///< Columns have little between them.
constexpr int LegendGap = 12;

HealthState stateOf(const QModelIndex& index) {
    return static_cast<HealthState>(index.data(FleetModel::StateRole).toInt());
}

/// Of one figure of a service.
HealthState standingOf(const QModelIndex& service, int column) {
    return static_cast<HealthState>(
        service.siblingAtColumn(column).data(FleetModel::StandingRole).toInt());
}

bool isOver(HealthState standing) {
    return standing == HealthState::Degraded || standing == HealthState::Unhealthy;
}

/// The state's shape; healthy as far as it is judged is another one.
void drawState(QPainter& painter, const QRectF& area, const QModelIndex& row, const QColor& ink) {
    if (row.data(FleetModel::PartlyJudgedRole).toBool()) {
        common::paintPartlyJudged(painter, area, ink);
    } else {
        common::paintState(painter, area, stateOf(row), ink);
    }
}

QString cell(const QModelIndex& service, int column) {
    return service.siblingAtColumn(column).data(Qt::DisplayRole).toString();
}

void drawCell(QPainter& painter, const QRect& area, const QString& text,
              Qt::Alignment alignment = Qt::AlignRight) {
    if (area.isEmpty()) {
        return; // There is no such column here.
    }
    painter.drawText(area,
                     static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine |
                         Qt::TextDontClip,
                     text);
}

/// "96 %" with a narrow space: every pixel counts in a table.
QString narrow(QString text) {
    return text.replace(QLatin1String(" %"), QStringLiteral("\u202F%"));
}

/// A figure over what is allowed is bold and stands on a plate, with a frame if it is far over.
void drawFigure(QPainter& painter, const QRect& column, const QModelIndex& service, int at) {
    const QString text = narrow(cell(service, at));
    const HealthState standing = standingOf(service, at);
    if (!isOver(standing) || column.isEmpty()) {
        drawCell(painter, column, text);
        return;
    }
    painter.save();
    QFont bold = painter.font();
    bold.setWeight(QFont::Bold);
    painter.setFont(bold);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    QRectF plate(column.right() + 1 - width, 0, width, common::scaled(ChipHeight));
    plate.moveTop(column.center().y() + 1 - plate.height() / 2);
    plate.adjust(-ChipPadding - 0.5, 0.5, ChipPadding + 0.5, -0.5);
    const QColor fill = common::tileFill(standing);
    painter.setPen(standing == HealthState::Unhealthy ? colour::DangerLine.value() : fill);
    painter.setBrush(fill);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(common::tileInk(standing));
    drawCell(painter, column, text);
    painter.restore();
}

void drawBar(QPainter& painter, const QRect& column, double fraction, HealthState standing) {
    if (column.isEmpty() || std::isnan(fraction)) {
        return;
    }
    const int height = common::scaled(8);
    QRectF track(column.left(), column.center().y() - height / 2.0 + 1, column.width(), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour::Track.value());
    painter.drawRoundedRect(track, 2, 2);
    track.setWidth(std::max(2.0, track.width() * std::clamp(fraction, 0.0, 1.0)));
    painter.setBrush((isOver(standing) ? colour::Danger : colour::Accent).value());
    painter.drawRoundedRect(track, 2, 2);
}

/// Below name and p95, ending below its figure, or where nothing new came any more; it is seen
/// where something is wrong, and elsewhere is quiet.
void drawTrend(QPainter& painter, const QRect& place, const QModelIndex& service) {
    const HealthState state = stateOf(service);
    const bool isLoud = state == HealthState::Unhealthy || state == HealthState::Degraded;
    Sparkline::paint(painter, place, service.data(FleetModel::TrendRole).value<QVector<double>>(),
                     isLoud ? colour::ChartBlue : colour::KeyLine);
}

/// "no data 48 s", with the dashes of the columns that it leaves.
void drawSilence(QPainter& painter, const FleetGeometry::Columns& columns,
                 const QModelIndex& service) {
    QString text = cell(service, FleetModel::MemoryColumn);
    int wanted = painter.fontMetrics().horizontalAdvance(text);
    QRect place = FleetGeometry::placeOfSilence(columns, wanted);
    const qint64 ageMs = service.data(FleetModel::DataAgeMsRole).toLongLong();
    if (place.width() < wanted && ageMs >= 0) {
        text = base::spanText(ageMs, QLocale());
        wanted = painter.fontMetrics().horizontalAdvance(text);
        place = FleetGeometry::placeOfSilence(columns, wanted);
    }
    drawCell(painter, place, text);
    if (place.left() > columns.errors.right()) {
        drawFigure(painter, columns.errors, service, FleetModel::ErrorsColumn);
    }
    if (place.right() < columns.cpu.left()) {
        drawFigure(painter, columns.cpu, service, FleetModel::CpuColumn);
    }
}

/// How often a task ran out of memory, in its tile's corner: it stays when the task is well again,
/// but is no alarm where nobody knows how it is.
void drawOutOfMemory(QPainter& painter, const QRect& tile, int count, HealthState state) {
    if (count <= 0) {
        return;
    }
    const Badge badge = outOfMemoryBadge(tile, count);
    painter.setPen(colour::Window);
    painter.setBrush((state == HealthState::Unknown ? colour::TextDim : colour::Danger).value());
    painter.drawRoundedRect(QRectF(badge.area).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(badge.font);
    painter.drawText(badge.baseline, badge.text);
}

constexpr HealthState WorstFirst[] = {HealthState::Unhealthy, HealthState::Unknown,
                                      HealthState::Degraded, HealthState::Healthy};

int legendMark() {
    return common::scaled(9);
}

int legendWidth(const QFontMetrics& metrics) {
    int width = -LegendGap;
    for (const HealthState state : WorstFirst) {
        width +=
            legendMark() + 5 + metrics.horizontalAdvance(common::taskStateWord(state)) + LegendGap;
    }
    return width;
}

/// "■ unhealthy  ? unknown …", right-aligned. Every shape is there; where there is no room for all
/// words, the question mark speaks for itself, then the triangle, then the square.
void paintLegend(QPainter& painter, QRect area) {
    const int mark = legendMark();
    QMap<HealthState, QString> words;
    for (const HealthState state : WorstFirst) {
        words[state] = common::taskStateWord(state);
    }
    int wanted = legendWidth(painter.fontMetrics());
    for (const HealthState state :
         {HealthState::Unknown, HealthState::Degraded, HealthState::Unhealthy}) {
        if (wanted > area.width()) {
            wanted -= 5 + painter.fontMetrics().horizontalAdvance(words[state]);
            words[state].clear();
        }
    }
    for (std::size_t at = std::size(WorstFirst); at-- > 0;) {
        const QString& word = words[WorstFirst[at]];
        drawCell(painter, area, word);
        area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(word) -
                      (word.isEmpty() ? 0 : 5));
        common::paintState(painter,
                           QRect(area.right() - mark, area.center().y() - mark / 2, mark, mark),
                           WorstFirst[at]);
        area.setRight(area.right() - mark - LegendGap);
    }
}

} // namespace

void FleetPainter::paintHeader(QPainter& painter, const QRect& area, const FleetGeometry& geometry,
                               const QAbstractItemModel& model) {
    painter.fillRect(area, colour::Window);
    painter.setFont(common::themeFont(FontRole::Small));
    painter.setPen(colour::TextDim);
    const auto title = [&model](int column) {
        return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    const FleetGeometry::Columns columns = geometry.columns(area);
    QRect name = columns.name;
    name.setLeft(columns.state.left());
    if (geometry.isHeat()) {
        // The legend is needed more than the one title.
        const QString services = title(FleetModel::ServiceColumn);
        const int words = painter.fontMetrics().horizontalAdvance(services) + LegendGap;
        QRect room = area.adjusted(name.left(), 0, -name.left(), 0);
        if (room.width() >= words + legendWidth(painter.fontMetrics())) {
            drawCell(painter, name, services, Qt::AlignLeft);
            room.setLeft(room.left() + words);
        }
        paintLegend(painter, room);
    } else {
        drawCell(painter, name, title(FleetModel::ServiceColumn), Qt::AlignLeft);
        drawCell(painter, columns.latency, title(FleetModel::LatencyColumn));
        drawCell(painter, columns.errors, title(FleetModel::ErrorsColumn));
        drawCell(painter, columns.memory.united(columns.bar), title(FleetModel::MemoryColumn));
        drawCell(painter, columns.cpu, title(FleetModel::CpuColumn));
        drawCell(painter, columns.tasks, title(FleetModel::TasksColumn));
    }
    painter.setPen(colour::Grid);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void FleetPainter::paintGroup(QPainter& painter, const QRect& area, const FleetGeometry& geometry,
                              const QModelIndex& service, Flags flags) {
    if (flags.chosen || flags.hovered) {
        painter.fillRect(area, flags.chosen ? colour::Selection : colour::Panel);
    }
    if (flags.current) {
        painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), colour::Focus);
    }
    QRect line = area;
    line.setHeight(geometry.groupHeight());
    const int mark = common::scaled(geometry.isCompact() ? 9 : 11);
    if (geometry.isCompact()) {
        painter.setFont(common::themeFont(FontRole::Small));
    }
    drawState(painter, QRect(line.left() + 6, line.center().y() - (mark - 2) / 2, mark, mark),
              service, common::stateColour(stateOf(service)));
    painter.setPen(colour::Text);
    const QRect name = line.adjusted(mark + 12, 0, -4, 0);
    drawCell(painter, name,
             painter.fontMetrics().elidedText(service.data(FleetModel::NameRole).toString(),
                                              Qt::ElideMiddle, name.width()),
             Qt::AlignLeft);
}

void FleetPainter::paintCellFrame(QPainter& painter, const QRect& cell, Flags flags) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(flags.current ? colour::Focus : colour::Text);
    painter.drawRect(cell.adjusted(-1, -1, 0, 0));
    if (flags.current) {
        painter.drawRect(cell.adjusted(-2, -2, 1, 1));
    }
}

void FleetPainter::paintService(QPainter& painter, const QRect& area,
                                const FleetGeometry::Columns& columns, const QModelIndex& service,
                                Flags flags) {
    if (flags.chosen) {
        painter.fillRect(area, colour::Selection);
    } else if (flags.hovered) {
        painter.fillRect(area, colour::Panel);
    }
    painter.setPen(colour::Grid);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setRenderHint(QPainter::Antialiasing);
    if (flags.current) {
        painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), colour::Focus);
        painter.setPen(colour::AccentLine);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const bool isSnoozed = !service.data(FleetModel::SnoozeRole).toString().isEmpty();
    drawState(painter, columns.state, service,
              isSnoozed ? colour::TextDim : common::stateColour(stateOf(service)));

    const bool hasData = service.data(FleetModel::HasDataRole).toBool();
    drawTrend(painter, columns.trend, service);
    painter.setPen(colour::Text);
    drawCell(painter, columns.name,
             painter.fontMetrics().elidedText(service.data(FleetModel::NameRole).toString(),
                                              Qt::ElideMiddle, columns.name.width()),
             Qt::AlignLeft);
    drawBar(painter, columns.bar, service.data(FleetModel::MemoryFractionRole).toDouble(),
            standingOf(service, FleetModel::MemoryColumn));
    painter.setPen(hasData ? colour::Text : colour::TextDim);
    drawFigure(painter, columns.latency, service, FleetModel::LatencyColumn);
    if (hasData) {
        drawFigure(painter, columns.errors, service, FleetModel::ErrorsColumn);
        drawFigure(painter, columns.memory, service, FleetModel::MemoryColumn);
        drawFigure(painter, columns.cpu, service, FleetModel::CpuColumn);
    } else {
        drawSilence(painter, columns, service);
    }
    drawCell(painter, columns.tasks, cell(service, FleetModel::TasksColumn));
}

void FleetPainter::paintTile(QPainter& painter, const QRect& area, const QModelIndex& task,
                             Flags flags) {
    const HealthState state = stateOf(task);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = common::tileFill(state);
    if (flags.hovered) {
        fill = common::underPointer(fill);
    }
    const QRectF frame = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(fill);
    painter.setPen(QPen(state == HealthState::Unhealthy ? colour::Danger.value() : fill, 1));
    painter.drawRoundedRect(frame, 4, 4);
    if (flags.current || flags.marked) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen((flags.current ? colour::Focus : colour::Text).value(), 2));
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 4, 4);
    }
    painter.setFont(tileFont());
    const QColor ink = common::tileInk(state);
    const int mark = tileMarkWidth();
    const int room = area.width() - mark - TileMargins;
    // Names of pods and of tasks differ at their ends.
    const QString number = painter.fontMetrics().elidedText(
        task.data(FleetModel::NumberRole).toString(), Qt::ElideLeft, room);
    const int words = painter.fontMetrics().horizontalAdvance(number);
    const int left = area.center().x() - (words + mark) / 2;
    drawState(painter, QRectF(left, area.center().y() + 0.5 - mark / 3.0, mark * 0.71, mark * 0.71),
              task, ink);
    painter.setPen(ink);
    painter.drawText(QRect(left + mark, area.top(), words + 2, area.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, number);
    drawOutOfMemory(painter, area, task.data(FleetModel::OutOfMemoryRole).toInt(), state);
}

} // namespace wb::fleet
