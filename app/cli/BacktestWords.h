// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/Backtest.h"
#include "models/incidents/Timeline.h"

#include <QByteArray>
#include <QStringList>
#include <QTimeZone>

namespace wb::cli {

/// What a backtest found, for people and for programs.
struct BacktestWords {
    const health::BacktestReport& report;
    QString rulesFile;
    QString against; ///< "the standard rules", or those of which file.
    QTimeZone zone = QTimeZone::utc();
    QVector<incidents::TimelineEntry> deployments = {}; ///< Of the range, by time.

    /// What came of it in a sentence: "chat-7 memory-leak would have fired 17:29:31 ET, 6 min
    /// before INC-3 opened; 0 false alarms in 7 d of data (100 % covered)."
    [[nodiscard]] QString headline() const;
    /// The headline first, then tables.
    [[nodiscard]] QStringList lines() const;
    /// One object; watchbridge-cli(1) has its members.
    [[nodiscard]] QByteArray json() const;

private:
    [[nodiscard]] QString timeText(TimeMs timeMs) const;
    [[nodiscard]] QString vainText() const;
    [[nodiscard]] QString coverText() const;
    [[nodiscard]] QString wordText(const std::optional<health::FirstWord>& word) const;
    [[nodiscard]] QStringList incidentRow(const health::IncidentOutcome& incident) const;
    [[nodiscard]] QStringList ruleRow(const QString& rule) const;
    [[nodiscard]] QStringList rulesOfBoth() const;
    [[nodiscard]] QStringList foot() const;
};

} // namespace wb::cli
