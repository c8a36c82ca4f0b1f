// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "widgets/common/KeyButton.h"

#include <optional>

namespace wb::actions {

/// Unlocks the actions, and says for how long they still are. Has the longest words that there is
/// room for; its key and its air give way to the shortest.
class LockButton : public common::KeyButton {
    Q_OBJECT
public:
    explicit LockButton(QWidget* parent);

    /// How long they stay unlocked if nobody does anything, 0: they are locked. Nothing, as at
    /// first: there is nothing to be unlocked, and no button for it.
    void setUnlockedFor(std::optional<DurationMs> leftMs);
    /// By its key: as a click, where it is shown.
    void press();
    /// Where nobody could press it.
    void setOnWall(bool isOnWall);
    /// The same for its longest words of either state: that they change must move nothing which
    /// somebody reaches for.
    [[nodiscard]] QSize sizeHint() const override;
    /// The same for its shortest words, without air and key.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] bool isLocked() const { return m_leftMs.value_or(0) <= 0; }
    [[nodiscard]] int minutes() const;
    void word();
    void choose();

    std::optional<DurationMs> m_leftMs;
    bool m_isOnWall = false;
};

} // namespace wb::actions
