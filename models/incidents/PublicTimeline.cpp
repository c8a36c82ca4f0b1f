// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/PublicTimeline.h"

#include "models/base/Format.h"
#include "models/fleet/Deployment.h"
#include "models/incidents/EntryText.h"
#include "models/incidents/StatusUpdate.h"
#include "models/incidents/WatchGaps.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace wb::incidents {

namespace {

constexpr DurationMs HoldMs = 60'000;

/// From good to bad. What cannot be read is not good.
constexpr std::array Severities = {"healthy", "unknown", "degraded", "unhealthy"};
constexpr int Unread = 1;
constexpr int Degraded = 2;
constexpr int Unhealthy = 3;

int rankOf(const QString& severity) {
    const auto* at = std::find_if(Severities.begin(), Severities.end(), [&](const char* name) {
        return severity == QLatin1String(name);
    });
    return at == Severities.end() ? 1 : int(at - Severities.begin());
}

QString componentWords(int rank) {
    static const QStringList words{
        QStringLiteral("Operating normally"), QStringLiteral("State being checked"),
        QStringLiteral("Degraded performance"), QStringLiteral("Service disrupted")};
    return words[rank];
}

/// Empty: the components' own lines tell it.
QString incidentWords(int rank) {
    return rank == 0          ? QStringLiteral("Incident resolved")
           : rank == Degraded ? QStringLiteral("Incident mitigated")
                              : QString();
}

struct Step {
    TimeMs timeMs = NoTime;
    int rank = 0;
    EntryKind kind = EntryKind::Verdict;
};

/// The worst of what a component's services are, step by step.
class Component {
public:
    void add(const TimelineEntry& entry, int rank) {
        m_services[entry.service] = rank;
        const int worst = *std::max_element(m_services.cbegin(), m_services.cend());
        if (m_steps.isEmpty() || m_steps.last().rank != worst) {
            m_steps.append({entry.timeMs, worst, entry.kind});
        }
    }

    /// The steps without flaps: a worse one takes in what became still worse within a minute, and
    /// a better one tells the worst that came within a minute.
    [[nodiscard]] QVector<Step> held(TimeMs nowMs) const {
        QVector<Step> told;
        for (qsizetype i = 0; i < m_steps.size(); ++i) {
            const int before = told.isEmpty() ? 0 : told.last().rank;
            Step step = m_steps[i];
            if (step.rank < before) {
                step.rank = worstWithinHold(i);
                if (step.rank >= before || step.timeMs + HoldMs > nowMs) {
                    continue;
                }
            }
            const bool isSoon = !told.isEmpty() && step.timeMs - told.last().timeMs < HoldMs;
            const int earlier = told.size() < 2 ? 0 : told[told.size() - 2].rank;
            if (step.rank > before && isSoon && before > earlier) {
                told.last().rank = step.rank;
            } else if (step.rank == 0 && isSoon && before < earlier) {
                told.last() = step;
            } else if (step.rank != before) {
                told.append(step);
            }
        }
        return told;
    }

private:
    [[nodiscard]] int worstWithinHold(qsizetype from) const {
        int worst = m_steps[from].rank;
        for (qsizetype i = from; i < m_steps.size(); ++i) {
            if (m_steps[i].timeMs < m_steps[from].timeMs + HoldMs) {
                worst = std::max(worst, m_steps[i].rank);
            }
        }
        return worst;
    }

    QMap<QString, int> m_services;
    QVector<Step> m_steps;
};

ExportRow row(const TimelineEntry& entry, const QString& component, const QString& title) {
    ExportRow row;
    row.timeMs = entry.timeMs;
    row.kind = entryKindName(entry.kind);
    // Whatever another program wrote there, only a state is told.
    const QString state = QLatin1String(Severities[rankOf(entry.severity)]);
    row.severity = state == entry.severity ? state : QString();
    row.service = component;
    row.title = title;
    return row;
}

bool isReopening(const TimelineEntry& entry) {
    return entry.kind == EntryKind::Incident && entry.service.isEmpty() &&
           !entry.severity.isEmpty() && rankOf(entry.severity) == Unread;
}

/// The incident as a whole. Who leads it, and how severe it is, is told without a state.
void takeState(Component& incident, const TimelineEntry& entry) {
    if (entry.kind == EntryKind::Incident && !entry.severity.isEmpty()) {
        TimelineEntry whole = entry;
        whole.service.clear();
        incident.add(whole, rankOf(entry.severity));
    }
}

/// Customers are told of it as well, though not why: silence would read as if all had been well.
QString gapWords(const TimelineEntry& entry, const ExportOptions& options) {
    const std::optional<TimeMs> untilMs = gapEnd(entry);
    return QStringLiteral("No measurements%1: the state in that time is not known")
        .arg(untilMs ? QStringLiteral(" until ") + base::dateTimeText(*untilMs, options.timeZone)
                     : QString());
}

/// Changes and measures, of which customers need to know no more than that they were made.
class Measures {
public:
    /// Empty: nothing new for the public.
    QString words(const TimelineEntry& entry, const QString& component) {
        if (isOfCapacity(entry)) {
            return {};
        }
        return entry.kind == EntryKind::Deployment ? deployment(entry, component) : action(entry);
    }

private:
    QString deployment(const TimelineEntry& entry, const QString& component) {
        // What a measure deploys is told by the measure, and the end of a deployment by
        // its beginning, whose title it goes on with.
        const QString begun = m_deployed.value(entry.service);
        const bool isEnd = !begun.isEmpty() && entry.title.startsWith(begun + u' ');
        if (!isEnd) {
            m_deployed[entry.service] = entry.title;
        }
        const bool isMeasure =
            entry.title.startsWith(u"Rollback to ") || entry.title.startsWith(u"Redeploy of ");
        if (isMeasure && m_asked.isEmpty()) {
            return measure(entry, m_elsewhere[component]);
        }
        const bool isPart = !m_asked.isEmpty() && !entry.title.startsWith(u"Deploy ");
        const auto last = m_changedMs.constFind(component);
        const bool isSoon = last != m_changedMs.constEnd() && entry.timeMs - *last < HoldMs;
        if (isEnd || isPart || isSoon) {
            return {};
        }
        m_changedMs[component] = entry.timeMs;
        return QStringLiteral("A change was made");
    }

    /// One that people took elsewhere, of which the orchestrator tells: what went back or was
    /// started anew. Several services of a component go together; `begun` has when each did.
    static QString measure(const TimelineEntry& entry, QMap<QString, TimeMs>& begun) {
        using State = fleet::DeploymentState;
        const auto endsAs = [&](State state) {
            return entry.title.endsWith(u' ' + fleet::deploymentStateName(state));
        };
        const bool isEnd =
            endsAs(State::Completed) || endsAs(State::Failed) || endsAs(State::Aborted);
        const TimeMs beganMs = isEnd ? begun.take(entry.service) : entry.timeMs;
        const bool goesWithOthers = std::any_of(begun.cbegin(), begun.cend(), [&](TimeMs otherMs) {
            return std::abs(beganMs - otherMs) < HoldMs;
        });
        if (!isEnd) {
            begun[entry.service] = entry.timeMs;
            return goesWithOthers ? QString() : QStringLiteral("A corrective measure was started");
        }
        return endsAs(State::Failed)    ? QStringLiteral("A corrective measure did not succeed")
               : endsAs(State::Aborted) ? QStringLiteral("A corrective measure was ended early")
               : goesWithOthers         ? QString()
                                        : QStringLiteral("A corrective measure was finished");
    }

    QString action(const TimelineEntry& entry) {
        const bool isBegun = m_running.contains(entry.service);
        m_asked.insert(entry.service);
        switch (actionStep(entry.title)) {
        case ActionStep::Running:
            m_running.insert(entry.service);
            return isBegun ? QString() : QStringLiteral("A corrective measure was started");
        case ActionStep::Cancelled:
            end(entry.service);
            return isBegun ? QStringLiteral("A corrective measure was ended early") : QString();
        case ActionStep::Other:
            break;
        }
        // Only an end has a severity; what was merely asked for may still be withdrawn.
        if (entry.severity.isEmpty()) {
            return {};
        }
        end(entry.service);
        switch (rankOf(entry.severity)) {
        case 0:
            return QStringLiteral("A corrective measure was finished");
        case Unhealthy:
            return QStringLiteral("A corrective measure did not succeed");
        default:
            return QStringLiteral("The outcome of a corrective measure is being checked");
        }
    }

    void end(const QString& service) {
        m_asked.remove(service);
        m_running.remove(service);
    }

    QSet<QString> m_asked; ///< Services for which a measure was asked and is not over.
    QSet<QString> m_running;
    QMap<QString, QString> m_deployed;
    QMap<QString, TimeMs> m_changedMs;
    QMap<QString, QMap<QString, TimeMs>> m_elsewhere; ///< By component and service.
};

} // namespace

QString publicName(const QString& service, const ExportOptions& options) {
    const QString component = options.componentNames.value(service);
    return component.isEmpty() ? QStringLiteral("One of our services") : component;
}

QVector<ExportRow> publicRows(const QVector<TimelineEntry>& sorted, const ExportOptions& options) {
    QVector<ExportRow> rows;
    QMap<QString, Component> components;
    Component incident;
    Measures measures;
    for (const TimelineEntry& entry : sorted) {
        const QString name =
            entry.service.isEmpty() ? QString() : publicName(entry.service, options);
        const int rank = rankOf(entry.severity);
        if (isReopening(entry)) {
            rows.append(row(entry, {}, QStringLiteral("Incident opened again")));
        }
        takeState(incident, entry);
        // An incident is opened by the verdict on its service, which is not told a second time.
        if (isServiceVerdict(entry) || (entry.kind == EntryKind::Incident && rank == Unhealthy)) {
            components[name].add(entry, rank);
        } else if (entry.kind == EntryKind::Gap) {
            rows.append(row(entry, {}, gapWords(entry, options)));
        } else if (entry.kind == EntryKind::StatusUpdate) {
            const auto update = statusUpdateOf(entry);
            rows.append(row(entry, update ? update->components.join(QStringLiteral(", ")) : name,
                            entry.title));
        } else if (entry.kind == EntryKind::Deployment || entry.kind == EntryKind::Action) {
            const QString words = measures.words(entry, name);
            if (!words.isEmpty()) {
                rows.append(row(entry, name, words));
            }
        }
    }
    const TimeMs lastMs = sorted.isEmpty() ? NoTime : sorted.last().timeMs;
    const TimeMs nowMs = std::max(lastMs, options.nowMs);
    const auto tell = [&](const QString& name, const Step& step, const QString& words) {
        if (!words.isEmpty()) {
            rows.append({step.timeMs,
                         entryKindName(step.kind),
                         QLatin1String(Severities[step.rank]),
                         name,
                         {},
                         {},
                         words,
                         {}});
        }
    };
    for (auto it = components.cbegin(); it != components.cend(); ++it) {
        for (const Step& step : it->held(nowMs)) {
            tell(it.key(), step, componentWords(step.rank));
        }
    }
    // The incident's own state stands above the timeline as well, as it is now.
    for (const Step& step : incident.held(nowMs + HoldMs)) {
        tell({}, step, incidentWords(step.rank));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.timeMs < b.timeMs; });
    return rows;
}

} // namespace wb::incidents
