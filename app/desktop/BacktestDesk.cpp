// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/BacktestDesk.h"

#include "app/settings/RulesFile.h"
#include "widgets/shell/BacktestPanel.h"

#include <QFileInfo>

namespace wb::desktop {

using shell::BacktestPanel;

BacktestDesk::BacktestDesk(const QString& databasePath, BacktestPanel& panel, QObject* parent)
    : QObject(parent)
    , m_databasePath(databasePath)
    , m_panel(panel) {
    m_thread.setObjectName(QStringLiteral("backtest"));
    m_context.moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
    connect(&panel, &BacktestPanel::backtestWanted, this, &BacktestDesk::play);
    connect(&panel, &BacktestPanel::cancelWanted, this, [this] { m_wanted = 0; });
    connect(&panel, &BacktestPanel::rulesFileWanted, this, &BacktestDesk::readRules);
    // From the thread to the panel's.
    connect(this, &BacktestDesk::progressed, &panel, &BacktestPanel::setProgress,
            Qt::QueuedConnection);
    connect(this, &BacktestDesk::answered, &panel, &BacktestPanel::setReport, Qt::QueuedConnection);
    connect(this, &BacktestDesk::failed, &panel, &BacktestPanel::setFailure, Qt::QueuedConnection);
}

BacktestDesk::~BacktestDesk() {
    m_wanted = 0;
    m_thread.quit();
    m_thread.wait();
}

void BacktestDesk::setSettings(const fleet::EnvironmentSpec& environment,
                               const health::RuleSet& rules) {
    m_environment = environment;
    m_rules = rules;
    m_panel.setTimeZone(environment.timeZone);
    m_panel.setRules(rules);
}

void BacktestDesk::play(quint64 wish, const health::TimeRange& range,
                        const health::RuleSet& candidate) {
    m_wanted = wish;
    const backtest::BacktestRequest request{m_databasePath, m_environment, m_rules, candidate,
                                            range};
    QMetaObject::invokeMethod(
        &m_context,
        [this, wish, request] {
            if (m_wanted != wish) {
                return;
            }
            int told = 0;
            const auto answer = backtest::runBacktest(request, [&](double done) {
                // A hundred steps are as many as anybody sees.
                if (const int percent = static_cast<int>(done * 100); percent != told) {
                    told = percent;
                    Q_EMIT progressed(wish, done);
                }
                return m_wanted == wish;
            });
            if (answer) {
                Q_EMIT answered(wish, answer->report, answer->notes);
            } else if (answer.error().code != ErrorCode::Cancelled) {
                Q_EMIT failed(wish, answer.error().text());
            }
        },
        Qt::QueuedConnection);
}

void BacktestDesk::readRules(const QString& path) {
    const auto rules = settings::loadRules(path, m_environment.serviceNames());
    if (rules) {
        m_panel.takeRules(*rules, QFileInfo(path).fileName());
        return;
    }
    // All of them are in the answer of `watchbridge-cli check`.
    m_panel.refuseRules(rules.error().constFirst().whole().shown());
}

} // namespace wb::desktop
