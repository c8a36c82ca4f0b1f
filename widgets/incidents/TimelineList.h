// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace wb::incidents {

class TimelineDelegate;

/// A list that wants to be as tall as its entries and no taller, so that what comes below it stands
/// right below; it scrolls when there is less room.
class TimelineList : public QListView {
    Q_OBJECT
public:
    explicit TimelineList(TimelineDelegate* delegate, QWidget* parent = nullptr);

    /// To be called when entries or the width have changed.
    void fitToEntries();
    [[nodiscard]] QSize sizeHint() const override { return {280, m_wantedHeight}; }
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void beginWithAnEntry();
    [[nodiscard]] int entryHeight(int row) const;

    TimelineDelegate* m_delegate;
    int m_wantedHeight = 40;
    int m_lastHeight = 0; ///< Of the newest entry.
};

} // namespace wb::incidents
