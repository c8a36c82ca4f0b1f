// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace wb::incidents {

/// A list that wants to be as tall as its entries and no taller, so that what comes below it stands
/// right below; it scrolls when there is less room.
class TimelineList : public QListView {
    Q_OBJECT
public:
    explicit TimelineList(QWidget* parent = nullptr);

    /// To be called when entries or the width have changed.
    void fitToEntries();
    [[nodiscard]] QSize sizeHint() const override { return {280, m_wantedHeight}; }
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void beginWithAnEntry();

    int m_wantedHeight = 40;
};

} // namespace wb::incidents
