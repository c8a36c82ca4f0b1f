// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetTexts.h"

#include "widgets/common/StateLook.h"
#include "widgets/common/Theme.h"

#include <QFontMetrics>

#include <algorithm>

namespace wb::fleet {

using items::FleetModel;

namespace {

/// More tasks than fit as tiles are shown as cells, without a text.
constexpr int MostTiles = 200;

int widestTile(const items::FleetFilter& model, const QModelIndex& chosen) {
    const QFontMetrics metrics(tileFont());
    const int tasks = chosen.isValid() ? model.rowCount(chosen) : 0;
    int widest = 0;
    for (int task = 0; task < tasks && tasks <= MostTiles; ++task) {
        const QString text = model.index(task, 0, chosen).data(FleetModel::NumberRole).toString();
        widest = std::max(widest, metrics.horizontalAdvance(text));
    }
    return widest + tileMarkWidth() + TileMargins + 1;
}

/// Of all services, also those that a filter hides, or columns would come and go while it is typed;
/// at most that of a long name.
int widestName(const items::FleetFilter& model, const QFontMetrics& metrics) {
    const int most = metrics.horizontalAdvance(QStringLiteral("api-gateway-chat-kb")) + 1;
    const QAbstractItemModel& all = *model.sourceModel();
    int widest = 0;
    for (int row = 0; row < all.rowCount() && widest < most; ++row) {
        const QString name = all.index(row, FleetModel::ServiceColumn).data().toString();
        widest = std::max(widest, metrics.horizontalAdvance(name) + 1);
    }
    return widest > 0 ? std::min(widest, most) : most;
}

} // namespace

QString stateText(const QModelIndex& row) {
    const bool isTask = row.parent().isValid();
    if (row.data(FleetModel::PartlyJudgedRole).toBool()) {
        return isTask ? common::partlyJudgedTaskWord() : common::partlyJudgedWord();
    }
    const auto state = static_cast<HealthState>(row.data(FleetModel::StateRole).toInt());
    return isTask ? common::taskStateWord(state) : common::stateWord(state);
}

QFont tileFont() {
    QFont font = common::themeFont(common::FontRole::Small);
    font.setPixelSize(common::scaled(10));
    return font;
}

int tileMarkWidth() {
    return common::scaled(12);
}

Badge outOfMemoryBadge(const QRect& tile, int count) {
    constexpr int LeastFont = 9; // Below it a bold digit is a blot.
    constexpr int Edges = 6;     // Around the digits: the frame and a little of the ground.
    Badge badge;
    badge.text = count > 99 ? QStringLiteral("99+") : QString::number(count);
    badge.font = common::themeFont(common::FontRole::SmallStrong);
    badge.font.setPixelSize(std::max(LeastFont, common::scaled(10)));
    const QFontMetrics metrics(badge.font);
    const int width = metrics.horizontalAdvance(badge.text);
    const int height = metrics.tightBoundingRect(badge.text).height();
    badge.area = QRect(0, 0, width + std::max(Edges, common::scaled(Edges)),
                       std::max(height + Edges, common::scaled(13)));
    // On no other tile and not under the row above.
    constexpr int Gap = FleetGeometry::TileGap;
    badge.area.moveTopRight(tile.topRight() + QPoint(std::min(common::scaled(3), Gap),
                                                     -std::min(common::scaled(4), Gap)));
    badge.baseline = badge.area.topLeft() +
                     QPoint((badge.area.width() - width) / 2, (badge.area.height() + height) / 2);
    return badge;
}

FleetGeometry::TextWidths widestTexts(const items::FleetFilter& model, const QFont& font,
                                      const QModelIndex& chosen) {
    const QFontMetrics metrics(font);
    const QFontMetrics titles(common::themeFont(common::FontRole::Small));
    const auto widest = [&](const char* figure, FleetModel::Column column) {
        const QString title = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return std::max(metrics.horizontalAdvance(QString::fromUtf8(figure)),
                        titles.horizontalAdvance(title)) +
               1;
    };
    FleetGeometry::TextWidths texts;
    texts.name = widestName(model, metrics);
    texts.latency = widest("840 ms", FleetModel::LatencyColumn);
    texts.errors = widest("0.02\u202F%", FleetModel::ErrorsColumn);
    texts.memory = metrics.horizontalAdvance(QStringLiteral("96\u202F%")) + 2;
    texts.memoryTitle = widest("96\u202F%", FleetModel::MemoryColumn);
    texts.cpu = widest("96\u202F%", FleetModel::CpuColumn) + 1;
    texts.tasks = widest("16/16", FleetModel::TasksColumn);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString tasks = model.index(row, FleetModel::TasksColumn).data().toString();
        texts.tasks = std::max(texts.tasks, metrics.horizontalAdvance(tasks) + 1);
    }
    texts.tile = widestTile(model, chosen);
    return texts;
}

} // namespace wb::fleet
