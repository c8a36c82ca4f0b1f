// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/ChartGrid.h"
#include "widgets/shell/WindowView.h"

#include <QWidget>

namespace wb::shell {

class LookBack;

/// One chart of one service, torn off: live like those in the main window, and of that service
/// whichever is chosen there. Does not keep the program running.
class ChartWindow : public QWidget {
    Q_OBJECT
public:
    /// `asker` tells its requests from others'.
    ChartWindow(const fleet::EnvironmentSpec& environment, charts::ChartKind kind, quint32 asker,
                TimeMs nowMs);

    /// Shows that, where it was; of the same kind.
    void setChart(const TornChart& chart);
    [[nodiscard]] TornChart chart() const;

    [[nodiscard]] charts::ChartGrid& grid() { return *m_grid; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void word();

    const QString m_environment;
    const charts::ChartKind m_kind;
    charts::ChartGrid* m_grid;
    LookBack* m_lookBack;
};

} // namespace wb::shell
