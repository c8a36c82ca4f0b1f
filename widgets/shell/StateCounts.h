// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"

#include <QWidget>

namespace wb::shell {

/// How many services of a fleet are in which state, worst first: shapes, counts and words in the
/// states' colours. GUI thread.
class StateCounts : public QWidget {
    Q_OBJECT
public:
    explicit StateCounts(QWidget* parent = nullptr);

    /// Null hides it.
    void setFleet(const fleet::FleetSnapshotPtr& fleet);
    [[nodiscard]] QSize sizeHint() const override;
    /// In pixels, of what is painted: for tests.
    [[nodiscard]] int shownWidth() const { return widthOf(shownTexts()); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Part {
        fleet::HealthState state;
        int count = 0;
    };
    void word();
    [[nodiscard]] static QString textOf(const Part& part);
    /// With all words, without those of what is well, or only counts: whatever has room.
    [[nodiscard]] QStringList shownTexts() const;

    [[nodiscard]] static int widthOf(const QStringList& texts);

    QVector<Part> m_parts;
};

} // namespace wb::shell
