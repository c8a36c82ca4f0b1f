// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/EntryText.h"

#include "models/base/Format.h"
#include "models/base/SafeText.h"

#include <QTimeZone>

namespace wb::incidents {

namespace {

constexpr int NamesShown = 4;
constexpr int NoteLimit = 4000;
const QString CausePrefix = QStringLiteral("cause: ");
const QString Lessened = QStringLiteral("no longer unhealthy");
const QString Capacity = QStringLiteral("capacity");

QString joined(const QStringList& parts) {
    QStringList present;
    for (const QString& part : parts) {
        if (!part.isEmpty()) {
            present << part;
        }
    }
    return oneLine(present.join(QStringLiteral(" · ")), 500);
}

QString releaseText(const fleet::Release& release) {
    if (release.settings.isEmpty()) {
        return release.code;
    }
    const QString settings = QStringLiteral("settings ") + release.settings;
    return release.code.isEmpty() ? settings : release.code + QStringLiteral(" · ") + settings;
}

const deploy::ActionMember* memberOf(const deploy::ActionSnapshot& action, const QString& service) {
    for (const deploy::ActionMember& member : action.members) {
        if (member.service == service) {
            return &member;
        }
    }
    return nullptr;
}

/// "chat to v412 · settings r41 and search to v412 · settings r9": a group's members need not go
/// back to the same release, which is told once where they do.
QString rollbackTargets(const deploy::ActionSnapshot& action) {
    QStringList services;
    QStringList releases;
    QStringList targets;
    for (const deploy::ActionMember& member : action.members) {
        services << member.service;
        releases << (member.release.isValid() ? QStringLiteral(" to ") + releaseText(member.release)
                                              : QString());
        targets << services.last() + releases.last();
    }
    if (services.isEmpty()) {
        return action.service;
    }
    const bool areMany = services.size() > NamesShown;
    const QString names = areMany ? listed(services) : services.join(QStringLiteral(" and "));
    if (releases.count(releases.first()) == releases.size()) {
        return names + releases.first();
    }
    // The deployments' own entries tell where each of many went.
    return areMany ? names : targets.join(QStringLiteral(" and "));
}

QString actionName(const deploy::ActionSnapshot& action) {
    if (action.kind == fleet::DeploymentKind::Rollback) {
        return QStringLiteral("Rollback of ") + rollbackTargets(action);
    }
    const deploy::ActionMember* own = memberOf(action, action.service);
    const QStringList tasks = own != nullptr ? own->tasks : QStringList();
    if (tasks.isEmpty()) {
        return QStringLiteral("Redeploy of all tasks of ") + action.service;
    }
    return tasks.size() == 1 ? QStringLiteral("Redeploy of ") + tasks.first()
                             : QStringLiteral("Redeploy of %1 tasks").arg(tasks.size());
}

/// Better, but not well.
bool isImprovement(const fleet::VerdictChange& change) {
    return change.state == fleet::HealthState::Degraded &&
           change.previous == fleet::HealthState::Unhealthy;
}

std::optional<fleet::HealthState> stateOf(const QString& name) {
    using State = fleet::HealthState;
    for (const State state : {State::Healthy, State::Degraded, State::Unhealthy, State::Unknown}) {
        if (fleet::healthName(state) == name) {
            return state;
        }
    }
    return std::nullopt;
}

QString stateWords(const fleet::VerdictChange& change) {
    return isImprovement(change) ? Lessened : fleet::healthName(change.state);
}

/// "chat: 12 of 16 tasks": all that are so by now, or of those that got better those that just did.
QString waveName(int tasks, const fleet::VerdictChange& change) {
    const bool isWorse = change.state > change.previous;
    const int count = isWorse ? std::max(tasks, change.tasksAlike) : tasks;
    return change.tasks >= count ? QStringLiteral("%1: %2 of %3 tasks")
                                       .arg(change.service)
                                       .arg(count)
                                       .arg(change.tasks)
                                 : QStringLiteral("%1: %2 tasks").arg(change.service).arg(count);
}

/// "chat-3 unhealthy: memory 96 %". A clause that begins with the name or the words of recovery
/// ("healthy again after 3 min") says the state itself.
QString named(const QString& name, const QString& state, const QString& clause) {
    if (clause.startsWith(name + u' ')) {
        return clause;
    }
    if (clause.isEmpty()) {
        return oneLine(name + u' ' + state);
    }
    const bool saysState = state.isEmpty() || clause.startsWith(state + u' ');
    return oneLine(name + (saysState ? QString() : u' ' + state + u':') + u' ' + clause);
}

QString factorWords(fleet::CauseFinding::Factor factor) {
    using Factor = fleet::CauseFinding::Factor;
    switch (factor) {
    case Factor::Code:
        return QStringLiteral("the code");
    case Factor::Settings:
        return QStringLiteral("the settings");
    case Factor::Both:
        return QStringLiteral("code and settings");
    case Factor::Neither:
        return QStringLiteral("neither code nor settings");
    case Factor::Unknown:
        break;
    }
    return QStringLiteral("not known");
}

QString beliefWords(fleet::CauseFinding::Factor factor) {
    return (factor == fleet::CauseFinding::Factor::Unknown ? QString()
                                                           : QStringLiteral("believed to be ")) +
           factorWords(factor);
}

} // namespace

QString oneLine(const QString& text, int limit) {
    // Twice the limit leaves room for folding without walking through a megabyte.
    QString line = base::flattened(QStringView(text).left(2 * limit + 2));
    if (line.size() <= limit) {
        return line;
    }
    line.truncate(limit - 1);
    if (line.back().isHighSurrogate()) {
        line.chop(1);
    }
    return line.trimmed() + QStringLiteral("…");
}

QString firstClause(const QString& reason) {
    QString clause = oneLine(reason);
    for (const QLatin1String end : {QLatin1String("; "), QLatin1String(". ")}) {
        const qsizetype at = clause.indexOf(end);
        if (at > 0) {
            clause.truncate(at);
        }
    }
    if (clause.endsWith(u'.')) {
        clause.chop(1);
    }
    // "Memory" follows a name as "memory", but "CPU" stays as it is.
    if (clause.size() > 1 && clause[0].isUpper() && clause[1].isLower()) {
        clause[0] = clause[0].toLower();
    }
    return clause;
}

QString listed(const QStringList& names) {
    if (names.size() <= NamesShown) {
        return names.join(QStringLiteral(", "));
    }
    return QStringLiteral("%1 and %2 more")
        .arg(names.mid(0, NamesShown - 1).join(QStringLiteral(", ")))
        .arg(names.size() - NamesShown + 1);
}

QString taskVerdictTitle(const QStringList& tasks, const fleet::VerdictChange& change) {
    const QString clause = firstClause(change.reason);
    const bool areMany = change.state > change.previous && change.tasksAlike > NamesShown;
    if (tasks.size() > NamesShown || (tasks.size() > 1 && areMany)) {
        return named(waveName(int(tasks.size()), change), stateWords(change), clause);
    }
    const QString names = listed(tasks);
    // One task's trouble names itself; that a trouble lessens has to be said.
    if (tasks.size() == 1 && !isImprovement(change)) {
        return clause.isEmpty() ? oneLine(names + u' ' + fleet::healthName(change.state))
                                : named(names, QString(), clause);
    }
    return named(names, stateWords(change), clause);
}

std::optional<fleet::VerdictChange> taskChangeOf(const TimelineEntry& finding) {
    const auto state = stateOf(finding.severity);
    if (!state || finding.task.isEmpty()) {
        return std::nullopt;
    }
    fleet::VerdictChange change;
    change.timeMs = finding.timeMs;
    change.service = finding.service;
    change.task = finding.task;
    change.state = *state;
    // Of what was before, only the direction shows.
    change.previous = *state == fleet::HealthState::Healthy ? fleet::HealthState::Unhealthy
                                                            : fleet::HealthState::Healthy;
    change.rule = finding.detail.section(QStringLiteral(" · "), 1);
    change.reason = finding.title;
    const QString name = finding.task + u' ';
    if (change.reason.startsWith(name)) {
        change.reason.remove(0, name.size());
    }
    if (change.reason.startsWith(Lessened)) {
        change.previous = fleet::HealthState::Unhealthy;
        change.reason.remove(0, Lessened.size());
        change.reason.remove(0, change.reason.startsWith(QStringLiteral(": ")) ? 2 : 0);
    } else if (change.reason == finding.severity) {
        change.reason.clear();
    }
    return change;
}

QString serviceVerdictTitle(const fleet::VerdictChange& change, bool isStill) {
    const QString state = stateWords(change);
    return named(change.service, isStill ? QStringLiteral("still ") + state : state,
                 firstClause(change.reason));
}

bool isServiceVerdict(const TimelineEntry& entry) {
    return entry.kind == EntryKind::Verdict && entry.task.isEmpty() &&
           entry.title.startsWith(entry.service + u' ');
}

QString incidentTitle(const fleet::VerdictChange& cause) {
    QString clause = firstClause(cause.reason);
    if (clause.isEmpty()) {
        return oneLine(cause.service + QStringLiteral(" is unhealthy"));
    }
    if (clause.startsWith(cause.service + u' ')) {
        clause.remove(0, cause.service.size() + 1);
    }
    return oneLine(cause.service + QStringLiteral(": ") + clause, 160);
}

QString deploymentTitle(const fleet::Deployment& deployment) {
    QString title;
    switch (deployment.kind) {
    case fleet::DeploymentKind::Deploy:
        title = QStringLiteral("Deploy ");
        break;
    case fleet::DeploymentKind::Redeploy:
        title = QStringLiteral("Redeploy of ");
        break;
    case fleet::DeploymentKind::Rollback:
        title = QStringLiteral("Rollback to ");
        break;
    }
    title += releaseText(deployment.release);
    if (fleet::isOver(deployment.state)) {
        title += u' ' + fleet::deploymentStateName(deployment.state);
    }
    return oneLine(title);
}

QString deploymentDetail(const fleet::Deployment& deployment) {
    QStringList parts{QStringLiteral("deploys"), deployment.service};
    if (!fleet::isOver(deployment.state)) {
        parts << (deployment.by.isEmpty() ? QString() : QStringLiteral("by ") + deployment.by);
        return joined(parts);
    }
    if (deployment.startedMs != NoTime && deployment.finishedMs != NoTime) {
        parts << QStringLiteral("after ") +
                     base::spanText(deployment.finishedMs - deployment.startedMs);
    }
    if (deployment.state != fleet::DeploymentState::Completed && !deployment.messages.isEmpty()) {
        parts << deployment.messages.last();
    }
    return joined(parts);
}

QString actionEntryTitle(const deploy::ActionSnapshot& action) {
    using deploy::ActionState;
    const QString name = actionName(action);
    switch (action.state) {
    case ActionState::Running:
        return oneLine(name + (action.resumedMs != NoTime ? QStringLiteral(" taken up again")
                                                          : QStringLiteral(" started")));
    case ActionState::Verifying:
        return oneLine(name + QStringLiteral(" done, waiting for tasks and signals to recover"));
    case ActionState::Succeeded:
        if (action.startedMs != NoTime && action.finishedMs != NoTime) {
            return oneLine(name + QStringLiteral(" succeeded after ") +
                           base::stopwatchText(action.finishedMs - action.startedMs));
        }
        break;
    case ActionState::Unknown:
        return oneLine(name + QStringLiteral(": outcome unknown"));
    default:
        break;
    }
    return oneLine(name + u' ' + deploy::actionStateName(action.state));
}

ActionStep actionStep(const QString& title) {
    if (title.endsWith(u" cancelled")) {
        return ActionStep::Cancelled;
    }
    const bool isRunning = title.endsWith(u" started") || title.endsWith(u" taken up again") ||
                           title.endsWith(u" signals to recover");
    return isRunning ? ActionStep::Running : ActionStep::Other;
}

QString actionEntryDetail(const deploy::ActionSnapshot& action, const QTimeZone& zone) {
    using deploy::ActionState;
    QStringList parts{QStringLiteral("action"), action.actor};
    if (action.state == ActionState::Armed && action.undoUntilMs != NoTime) {
        parts << QStringLiteral("undo until ") + base::clockText(action.undoUntilMs, zone, false);
    } else if (deploy::isOver(action.state)) {
        parts << action.detail;
    }
    return joined(parts);
}

QString causeTitle(const fleet::CauseChange& change) {
    QString title = QStringLiteral("Cause of %1 %2%3")
                        .arg(change.service, change.previous ? QStringLiteral("now ") : QString(),
                             beliefWords(change.finding.factor));
    if (change.previous) {
        title += QStringLiteral(" (before: %1)").arg(factorWords(*change.previous));
    }
    const QString clause =
        firstClause(change.finding.detail.isEmpty() ? change.blindSpot : change.finding.detail);
    return oneLine(clause.isEmpty() ? title : title + QStringLiteral(": ") + clause);
}

QString causeDetail(const fleet::CauseChange& change) {
    const fleet::CauseFinding& finding = change.finding;
    QStringList parts{QStringLiteral("health"), CausePrefix + fleet::factorName(finding.factor)};
    if (!std::isnan(finding.p)) {
        parts << fleet::probabilityText(finding.p);
    }
    if (finding.tasks > 0) {
        parts << QStringLiteral("n = %1 tasks").arg(finding.tasks);
    }
    // The title has the first sentence.
    const qsizetype first = finding.detail.indexOf(QStringLiteral(". "));
    parts << (first < 0 ? QString() : finding.detail.mid(first + 2));
    parts << (finding.detail.isEmpty() ? QString() : change.blindSpot);
    return joined(parts);
}

std::optional<fleet::CauseFinding::Factor> causeFactor(const TimelineEntry& entry) {
    for (const QString& part : entry.detail.split(QStringLiteral(" · "))) {
        if (part.startsWith(CausePrefix)) {
            return fleet::factorFromName(part.mid(CausePrefix.size()));
        }
    }
    return std::nullopt;
}

TimelineEntry noteEntry(TimeMs timeMs, const QString& actor, const QString& text) {
    TimelineEntry entry;
    entry.timeMs = timeMs;
    entry.kind = EntryKind::Note;
    entry.actor = oneLine(actor, 100);
    entry.title = oneLine(text, NoteLimit);
    entry.detail = joined({QStringLiteral("note"), entry.actor});
    return entry;
}

TimelineEntry capacityEntry(TimeMs timeMs, const deploy::PinChange& change) {
    TimelineEntry entry = noteEntry(timeMs, change.actor, change.text);
    entry.kind = EntryKind::Action;
    entry.severity = change.isTrouble ? fleet::healthName(fleet::HealthState::Degraded) : QString();
    entry.service = change.service;
    entry.detail = joined({Capacity, entry.actor});
    return entry;
}

bool isOfCapacity(const TimelineEntry& entry) {
    return entry.kind == EntryKind::Action && entry.detail.startsWith(Capacity);
}

} // namespace wb::incidents
