// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/TimelineMarkers.h"

#include "models/items/TimelineModel.h"
#include "widgets/common/StateLook.h"

namespace wb::shell {

using items::TimelineModel;

QVector<charts::Marker> timelineMarkers(const TimelineModel& timeline, const QString& service) {
    QVector<charts::Marker> markers;
    for (int row = 0; row < timeline.rowCount(); ++row) {
        const QModelIndex index = timeline.index(row);
        const QString about = index.data(TimelineModel::ServiceRole).toString();
        if (!about.isEmpty() && about != service) {
            continue;
        }
        charts::Marker marker;
        marker.timeMs = index.data(TimelineModel::TimeRole).toLongLong();
        marker.text = index.data(TimelineModel::TitleRole).toString();
        switch (static_cast<incidents::EntryKind>(index.data(TimelineModel::KindRole).toInt())) {
        case incidents::EntryKind::Deployment:
            marker.kind = charts::Marker::Kind::Deployment;
            break;
        case incidents::EntryKind::Action:
            marker.kind = charts::Marker::Kind::Action;
            break;
        case incidents::EntryKind::Note:
            marker.kind = charts::Marker::Kind::Note;
            break;
        case incidents::EntryKind::StatusUpdate:
            marker.kind = charts::Marker::Kind::StatusUpdate;
            break;
        case incidents::EntryKind::Incident:
            marker.kind = charts::Marker::Kind::Incident;
            break;
        case incidents::EntryKind::Verdict:
            marker.kind = charts::Marker::Kind::Verdict;
            marker.state = common::stateNamed(index.data(TimelineModel::SeverityRole).toString());
            break;
        default:
            continue;
        }
        markers << marker;
    }
    return markers;
}

} // namespace wb::shell
