// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/TimelineChange.h"

namespace wb::storage {

QString idOf(const TimelineChange& change) {
    const auto* step = std::get_if<incidents::IncidentStep>(&change);
    const auto* entry = std::get_if<incidents::TimelineEntry>(&change);
    return step != nullptr    ? step->entry.id
           : entry != nullptr ? entry->id
                              : std::get<incidents::Incident>(change).id;
}

bool isOfWatch(const TimelineChange& change) {
    const auto* entry = std::get_if<incidents::TimelineEntry>(&change);
    using Kind = incidents::EntryKind;
    return std::holds_alternative<incidents::Incident>(change) ||
           (entry != nullptr && entry->kind != Kind::Note && entry->kind != Kind::Action &&
            entry->kind != Kind::StatusUpdate);
}

} // namespace wb::storage
