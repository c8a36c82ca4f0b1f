// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backtest/BacktestRun.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace wb::shell {
class BacktestPanel;
}

namespace wb::desktop {

/// Backtests of the record, for the panel of a window: reads and plays on a thread of its own, the
/// last wish alone. Lives on its creator's thread; nothing here blocks but the destructor, which
/// waits for some hundred scrapes or one file at most.
class BacktestDesk : public QObject {
    Q_OBJECT
public:
    /// The panel outlives it.
    BacktestDesk(const QString& databasePath, shell::BacktestPanel& panel,
                 QObject* parent = nullptr);
    ~BacktestDesk() override;

    void setSettings(const fleet::EnvironmentSpec& environment, const health::RuleSet& rules);

Q_SIGNALS:
    void progressed(quint64 wish, double done);
    void answered(quint64 wish, const wb::health::BacktestReport& report, const QStringList& notes);
    void failed(quint64 wish, const QString& text);

private:
    void play(quint64 wish, const health::TimeRange& range, const health::RuleSet& candidate);
    void readRules(const QString& path);

    const QString m_databasePath;
    shell::BacktestPanel& m_panel;
    fleet::EnvironmentSpec m_environment;
    health::RuleSet m_rules;
    std::atomic<quint64> m_wanted = 0; ///< Any other wish gives up; 0: nothing is wanted.
    QThread m_thread;
    QObject m_context; ///< Lives on the thread.
};

} // namespace wb::desktop
