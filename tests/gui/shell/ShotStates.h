// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/Mistake.h"
#include "models/base/Clock.h"
#include "models/fleet/FleetSnapshot.h"
#include "widgets/shell/MainWindow.h"

#include <QVector>

#include <memory>

/// What the window shows in the pictures of `./dev screenshots`.
namespace wb::shots {

/// How the charts of a state are answered; a property of the window.
inline constexpr char ChartsProperty[] = "charts";
inline constexpr char CalmCharts[] = "calm";       ///< As on the day before the incident.
inline constexpr char NoCharts[] = "none";         ///< Nothing was ever heard.
inline constexpr char ShortCharts[] = "no-record"; ///< Nothing earlier is recorded.

/// When the charts' last samples came, where that is not now; a property of the window.
inline constexpr char HeardProperty[] = "heardMs";

struct State {
    const char* name;
    void (*fill)(shell::MainWindow& window, const ManualClock& clock);
    /// False: in one theme, one size and each language only.
    bool isMain = true;
};

/// A window of its own.
struct Page {
    const char* name;
    std::unique_ptr<QWidget> (*make)();
    bool isMain = true;
};

/// What the reader says of a configuration with mistakes.
[[nodiscard]] settings::Mistakes mistakesIn(const QByteArray& text);
[[nodiscard]] QVector<base::Sentence> mistakenLines();

/// As sample:: has it, with its timeline.
void showIncident(shell::MainWindow& window);
/// The day before, but that chat has gone back to the release before.
[[nodiscard]] fleet::FleetSnapshot rolledBackFleet();
/// The incident's timeline without its last entry, and what a rollback adds to it.
void showRollbackTimeline(shell::MainWindow& window, bool isOver);

/// Those of an action, armed to over.
[[nodiscard]] QVector<State> actionStates();
/// Those of the backtest's panel.
[[nodiscard]] QVector<State> backtestStates();
[[nodiscard]] QVector<State> states();
[[nodiscard]] const QVector<Page>& pages();

} // namespace wb::shots
