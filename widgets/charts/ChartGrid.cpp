// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ChartGrid.h"

namespace wb::charts {

ChartGrid::ChartGrid(QWidget* parent)
    : QScrollArea(parent) {}

void ChartGrid::setEnvironment(const fleet::EnvironmentSpec&) {}
void ChartGrid::setFleet(const fleet::FleetSnapshotPtr&) {}
void ChartGrid::setService(const QString&) {}
void ChartGrid::setSpanMs(DurationMs) {}
void ChartGrid::setNow(TimeMs) {}
void ChartGrid::setMarkers(const QVector<Marker>&) {}
void ChartGrid::setIncident(TimeMs, TimeMs) {}
void ChartGrid::setHighlightedTask(const QString&) {}
void ChartGrid::rangeReady(const fleet::ChartReply&) {}

} // namespace wb::charts
