// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace wb::providers {

/// The questions of one reading, in stages: those of a stage are out at once; when all have been
/// answered the next stage begins, or the last one if there is no next or an answer would not do.
/// Gathering derives from this; a stage is a function of the reader that asks, and sets `next`.
template <typename Reader, typename Gathering>
struct ReadingStages {
    using Shared = std::shared_ptr<Gathering>;
    using Stage = void (Reader::*)(const Shared&);
    using Answer = Expected<QJsonObject>;
    /// Fails if the reading cannot do with that answer.
    using Take = std::function<Expected<void>(const Answer&)>;

    explicit ReadingStages(Stage lastStage)
        : last(lastStage) {}

    int open = 0; ///< How many questions are out.
    Stage next = nullptr;
    Stage last;
    std::optional<Error> error; ///< The first one.

    /// A question goes out: what its answer is to be given to.
    [[nodiscard]] static std::function<void(const Answer&)>
    asked(Reader& reader, const Shared& gathering, Take take) {
        ++gathering->open;
        return [&reader, gathering, take = std::move(take)](const Answer& answer) {
            const auto taken = take(answer);
            if (!taken && !gathering->error) {
                gathering->error = taken.error();
            }
            --gathering->open;
            goOn(reader, gathering);
        };
    }
    /// After a stage: it may have had nothing to ask.
    static void goOn(Reader& reader, const Shared& gathering) {
        while (gathering->open == 0) {
            if (gathering->error || gathering->next == nullptr) {
                (reader.*gathering->last)(gathering);
                return;
            }
            (reader.*std::exchange(gathering->next, nullptr))(gathering);
        }
    }
};

} // namespace wb::providers
