// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/FleetEvaluator.h"
#include "tests/support/ExpositionText.h"

#include <map>

namespace wb::tests {

/// A service of FakeTasks, scraped every five seconds into a FleetEvaluator.
class FakeFleet {
public:
    static constexpr DurationMs IntervalMs = 5000;

    explicit FakeFleet(int count, fleet::ServiceSpec spec = {}, const health::RuleSet& rules = {})
        : m_evaluator(environment(spec), rules) {
        for (int i = 1; i <= count; ++i) {
            m_tasks[QStringLiteral("chat-%1").arg(i)] = {};
        }
        discover();
    }
    static fleet::ServiceSpec service() {
        fleet::ServiceSpec spec;
        spec.signalSpec = fakeTaskSignals();
        spec.objectives = {0.3, 0.01};
        spec.scaling = {fleet::Signal::Cpu, 0.7};
        return spec;
    }
    static fleet::EnvironmentSpec environment(fleet::ServiceSpec spec) {
        spec.name = QStringLiteral("chat");
        fleet::EnvironmentSpec environment;
        environment.name = QStringLiteral("Prod1");
        environment.services = {spec};
        return environment;
    }

    FakeTask& operator[](int number) { return m_tasks[QStringLiteral("chat-%1").arg(number)]; }
    void each(const std::function<void(FakeTask&)>& change) {
        for (auto& [name, task] : m_tasks) {
            change(task);
        }
    }
    void discover() {
        QVector<fleet::Target> targets;
        for (const auto& [name, task] : m_tasks) {
            if (m_gone.contains(name)) {
                continue;
            }
            fleet::Target target;
            target.id = QStringLiteral("http://") + name;
            target.service = QStringLiteral("chat");
            target.task = name;
            targets.append(target);
        }
        m_evaluator.setTargets(targets, m_nowMs);
    }
    /// Runs so long; `before` may change the tasks ahead of each round.
    void run(DurationMs forMs, const std::function<void(TimeMs)>& before = {}) {
        for (const TimeMs untilMs = m_nowMs + forMs; m_nowMs < untilMs;) {
            m_nowMs += IntervalMs;
            if (before) {
                before(m_nowMs);
            }
            for (auto& [name, task] : m_tasks) {
                task.step(IntervalMs / 1000.0);
                const QString id = QStringLiteral("http://") + name;
                if (m_down.contains(name)) {
                    m_evaluator.scrapeFailed(id, m_nowMs, QStringLiteral("connection refused"));
                } else if (!m_silent.contains(name)) {
                    m_evaluator.scrapeSucceeded(id, m_nowMs, parsed(task.text()));
                }
            }
            m_evaluator.tick(m_nowMs);
            for (const health::FleetEvent& event : m_evaluator.takeEvents()) {
                if (const auto* change = std::get_if<fleet::VerdictChange>(&event)) {
                    m_changes.append(*change);
                } else if (const auto* cause = std::get_if<fleet::CauseChange>(&event)) {
                    m_causes.append(*cause);
                } else {
                    m_deployments.append(std::get<fleet::Deployment>(event));
                }
            }
        }
    }
    void setDown(int number, bool down = true) { put(m_down, number, down); }
    /// Has no target any more, or again.
    void setGone(int number, bool gone = true) {
        put(m_gone, number, gone);
        discover();
    }
    void setSilent(int number, bool silent = true) { put(m_silent, number, silent); }

    [[nodiscard]] fleet::ServiceSnapshot snapshot() const {
        return m_evaluator.snapshot(m_nowMs).services.first();
    }
    [[nodiscard]] fleet::TaskSnapshot task(int number) const {
        for (const fleet::TaskSnapshot& task : snapshot().tasks) {
            if (task.name == QStringLiteral("chat-%1").arg(number)) {
                return task;
            }
        }
        return {};
    }
    [[nodiscard]] fleet::HealthState state() const { return snapshot().verdict.state; }
    /// "memory-saturation: Memory 96 % …" of the first reason; empty when there is none.
    [[nodiscard]] QString why() const {
        const auto reasons = snapshot().verdict.reasons;
        return reasons.isEmpty()
                   ? QString()
                   : reasons.first().rule + QStringLiteral(": ") + reasons.first().text;
    }
    [[nodiscard]] const QVector<fleet::VerdictChange>& changes() const { return m_changes; }
    [[nodiscard]] QVector<fleet::VerdictChange> serviceChanges() const {
        QVector<fleet::VerdictChange> own;
        std::copy_if(m_changes.begin(), m_changes.end(), std::back_inserter(own),
                     [](const fleet::VerdictChange& change) { return change.task.isEmpty(); });
        return own;
    }
    [[nodiscard]] const QVector<fleet::Deployment>& deployments() const { return m_deployments; }
    [[nodiscard]] const QVector<fleet::CauseChange>& causes() const { return m_causes; }
    [[nodiscard]] TimeMs nowMs() const { return m_nowMs; }
    health::FleetEvaluator& evaluator() { return m_evaluator; }

private:
    static void put(QSet<QString>& set, int number, bool in) {
        const QString name = QStringLiteral("chat-%1").arg(number);
        if (in) {
            set.insert(name);
        } else {
            set.remove(name);
        }
    }

    health::FleetEvaluator m_evaluator;
    std::map<QString, FakeTask> m_tasks;
    QSet<QString> m_down;
    QSet<QString> m_silent;
    QSet<QString> m_gone;
    QVector<fleet::VerdictChange> m_changes;
    QVector<fleet::Deployment> m_deployments;
    QVector<fleet::CauseChange> m_causes;
    TimeMs m_nowMs = 1'700'000'000'000;
};

} // namespace wb::tests
