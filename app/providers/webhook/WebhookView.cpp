// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/webhook/WebhookView.h"

#include "models/base/Format.h"
#include "models/base/SafeText.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace wb::webhook {

namespace {

using fleet::Deployment;
using fleet::DeploymentState;
using fleet::Release;
using fleet::ServiceStatus;
using fleet::WebhookSpec;

constexpr qsizetype LongestText = 300;
constexpr qsizetype MostItems = 2000;
constexpr qsizetype MostReleases = 50;

/// As the action runner makes them.
const QRegularExpression& uuid() {
    static const QRegularExpression form(
        QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"));
    return form;
}

tl::unexpected<Error> missing(const char* part, const QString& pointer, const QString& what) {
    return failure(ErrorCode::Protocol, QStringLiteral("the answer has no %1 at deploy.%2 \"%3\"")
                                            .arg(what, QLatin1String(part), pointer));
}

/// The items of a list; a single object stands for a list of it, null for none.
Expected<QJsonArray> itemsAt(const QJsonValue& answer, const QString& pointer, const char* part) {
    const QJsonValue found = valueAt(answer, pointer);
    if (found.isArray() && found.toArray().size() > MostItems) {
        return failure(ErrorCode::LimitExceeded,
                       QStringLiteral("the answer has more than %1 items at deploy.%2")
                           .arg(MostItems)
                           .arg(QLatin1String(part)));
    }
    if (found.isArray()) {
        return found.toArray();
    }
    if (found.isObject()) {
        return QJsonArray{found};
    }
    if (found.isNull()) {
        return QJsonArray();
    }
    return missing(part, pointer, QStringLiteral("list"));
}

/// RFC 3339, or seconds or milliseconds since 1970.
TimeMs timeAt(const QJsonValue& root, const QString& pointer) {
    constexpr double FirstMs = 1e11; // 1973 in milliseconds, and the year 5138 in seconds.
    constexpr double LastMs = 1e14;
    const QString text = textAt(root, pointer);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber) {
        return text.isEmpty() ? NoTime : base::parseTime(text);
    }
    if (!(number > 0 && number < LastMs)) {
        return NoTime;
    }
    return static_cast<TimeMs>(std::llround(number < FirstMs ? number * 1000 : number));
}

Release releaseAt(const QJsonValue& root, const QString& code, const QString& settings) {
    Release release;
    release.code = textAt(root, code);
    release.settings = textAt(root, settings);
    return release;
}

QString keyIn(const QString& text) {
    const auto match = uuid().match(text);
    return match.hasMatch() ? match.captured() : text.contains(u' ') ? QString() : text;
}

bool holdsAny(const QStringList& values, const QString& value) {
    return values.contains(value, Qt::CaseInsensitive);
}

bool saysGood(const QString& value, const QStringList& goodValues) {
    return goodValues.isEmpty() ? !value.isEmpty() && value != QLatin1String("false")
                                : holdsAny(goodValues, value);
}

/// An item of the releases, which may be a history with the same one several times.
struct ListedRelease {
    Release release;
    QString id;
    bool isGood = false; ///< It says so, or a run succeeded with it since.
};

using History = QVector<Release>; ///< What was deployed successfully, oldest first.

History historyOf(const QVector<Run>& runs) {
    History history;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        if (run->state == DeploymentState::Completed && run->release.isValid()) {
            history << run->release;
            history.last().createdMs = run->startedMs;
        }
    }
    return history;
}

History historyOf(const QVector<ListedRelease>& listed) {
    History history;
    for (auto each = listed.rbegin(); each != listed.rend(); ++each) {
        if (each->isGood) {
            history << each->release;
        }
    }
    std::stable_sort(history.begin(), history.end(),
                     [](const Release& a, const Release& b) { return a.createdMs < b.createdMs; });
    return history;
}

qsizetype lastIn(const History& history, const Release& release) {
    qsizetype at = history.size() - 1;
    while (at >= 0 && !history[at].isSameAs(release)) {
        --at;
    }
    return at;
}

/// When a release shows first, by time or else by its place in a list that is newest first.
std::optional<std::pair<TimeMs, qsizetype>> firstShown(const QVector<ListedRelease>& listed,
                                                       const Release& release) {
    std::optional<std::pair<TimeMs, qsizetype>> first;
    for (qsizetype i = 0; i < listed.size(); ++i) {
        const std::pair<TimeMs, qsizetype> shown{listed[i].release.createdMs, -i};
        if (listed[i].release.isSameAs(release) && (!first || shown < *first)) {
            first = shown;
        }
    }
    return first;
}

/// What came after it was an older one, or one that is not listed any more: somebody went back.
bool wasGoneBackFrom(const Release& release, const History& history,
                     const QVector<ListedRelease>& listed) {
    const qsizetype last = lastIn(history, release);
    if (last < 0 || last + 1 == history.size()) {
        return false;
    }
    const auto next = firstShown(listed, history[last + 1]);
    return !next || *next < firstShown(listed, release);
}

Expected<QVector<ListedRelease>> listedReleases(const fleet::WebhookReleases& told,
                                                const QJsonValue& answer, const History& deployed) {
    const auto items = itemsAt(answer, told.list, "releases.list");
    if (!items) {
        return failure(items.error());
    }
    QVector<ListedRelease> listed;
    for (const auto& item : *items) {
        ListedRelease each{releaseAt(item, told.code, told.settings), textAt(item, told.id)};
        if (each.release.code.isEmpty()) {
            continue;
        }
        each.release.author = textAt(item, told.author);
        each.release.createdMs = timeAt(item, told.time);
        const qsizetype last = lastIn(deployed, each.release);
        each.isGood = told.good.isEmpty()
                          ? last >= 0 && each.release.createdMs <= deployed[last].createdMs
                          : saysGood(textAt(item, told.good), told.goodValues);
        listed << each;
    }
    if (listed.isEmpty() && !items->isEmpty()) {
        return missing("releases.code", told.code, QStringLiteral("text"));
    }
    return listed;
}

/// Each once, newest first; of one that was deployed several times, the last time counts.
Expected<QVector<Release>> releasesOf(const WebhookSpec& spec, const QJsonValue& answer,
                                      const QVector<Run>& runs, QMap<QString, QString>& ids) {
    const History deployed = historyOf(runs);
    const auto listed = listedReleases(*spec.releases, answer, deployed);
    if (!listed) {
        return failure(listed.error());
    }
    QVector<ListedRelease> single;
    for (const ListedRelease& each : *listed) {
        const auto same = std::find_if(single.begin(), single.end(), [&](const auto& known) {
            return known.release.isSameAs(each.release);
        });
        if (same == single.end()) {
            single << each;
        } else if (each.isGood &&
                   (!same->isGood || each.release.createdMs > same->release.createdMs)) {
            *same = each;
        }
    }
    const bool saysItself = !spec.releases->good.isEmpty();
    const History listedGood = saysItself ? historyOf(*listed) : History();
    QVector<Release> releases;
    for (const ListedRelease& each : std::as_const(single)) {
        Release release = each.release;
        release.knownGood = (saysItself ? each.isGood : lastIn(deployed, release) >= 0) &&
                            !wasGoneBackFrom(release, deployed, *listed) &&
                            !wasGoneBackFrom(release, listedGood, *listed);
        ids.insert(release.name(), each.id);
        releases << release;
    }
    std::stable_sort(releases.begin(), releases.end(),
                     [](const Release& a, const Release& b) { return a.createdMs > b.createdMs; });
    return releases.mid(0, MostReleases);
}

Expected<QVector<fleet::TaskPlacement>> tasksOf(const fleet::WebhookTasks& told,
                                                const QJsonValue& answer) {
    const auto items = itemsAt(answer, told.list, "tasks.list");
    if (!items) {
        return failure(items.error());
    }
    QVector<fleet::TaskPlacement> tasks;
    for (const auto& item : *items) {
        if (!told.where.isEmpty() && !holdsAny(told.whereValues, textAt(item, told.where))) {
            continue;
        }
        fleet::TaskPlacement task;
        task.task = textAt(item, told.name);
        if (task.task.isEmpty()) {
            return missing("tasks.name", told.name, QStringLiteral("text"));
        }
        const QString state = textAt(item, told.state);
        const bool isRunning = told.running.isEmpty() || holdsAny(told.running, state);
        task.state = isRunning ? QStringLiteral("running") : QStringLiteral("stopped");
        task.detail = isRunning ? QString() : state;
        task.release = releaseAt(item, told.code, told.settings);
        tasks << task;
    }
    return tasks;
}

/// Moves with every change that shows: the newest run's start, for one that is run again may keep
/// its number; or else the number.
qint64 generationOf(const QVector<Run>& runs, bool& isTold) {
    qint64 generation = 0;
    isTold = false;
    for (const Run& run : runs) {
        bool isNumber = false;
        const qint64 number = run.id.toLongLong(&isNumber);
        if (isNumber || run.startedMs != NoTime) {
            isTold = true;
            generation = std::max(generation, run.startedMs != NoTime ? run.startedMs : number);
        }
    }
    // A service that was never deployed has no run, which is told as well.
    isTold = isTold || runs.isEmpty();
    return generation;
}

Expected<void> readCurrent(const WebhookSpec& spec, const QJsonValue& answer,
                           ServiceStatus& status) {
    const fleet::WebhookCurrent& told = *spec.current;
    status.isCurrentTold = !told.code.isEmpty() || !told.settings.isEmpty();
    if (status.isCurrentTold) {
        status.current = releaseAt(answer, told.code, told.settings);
    }
    if (!told.code.isEmpty() && status.current.code.isEmpty()) {
        return missing("current.code", told.code, QStringLiteral("text"));
    }
    if (!told.generation.isEmpty()) {
        bool isNumber = false;
        status.generation = textAt(answer, told.generation).toLongLong(&isNumber);
        if (!isNumber) {
            return missing("current.generation", told.generation, QStringLiteral("whole number"));
        }
        status.isGenerationTold = true;
    }
    if (!told.desired.isEmpty()) {
        bool isNumber = false;
        status.desiredCount = textAt(answer, told.desired).toInt(&isNumber);
        if (!isNumber || status.desiredCount < 0) {
            return missing("current.desired", told.desired, QStringLiteral("count"));
        }
    }
    return {};
}

} // namespace

QString Run::name() const {
    return uuid().match(key).hasMatch() ? key : QStringLiteral("run-") + id;
}

QJsonValue valueAt(const QJsonValue& root, const QString& pointer) {
    QJsonValue value = root;
    const QStringList parts = pointer.split(u'/').mid(1);
    for (QString part : parts) {
        part.replace(QLatin1String("~1"), QLatin1String("/"))
            .replace(QLatin1String("~0"), QLatin1String("~"));
        bool isNumber = false;
        const int index = part.toInt(&isNumber);
        if (value.isArray()) {
            const QJsonArray items = value.toArray();
            const bool isThere = isNumber && index >= 0 && index < items.size();
            value = isThere ? items.at(index) : QJsonValue(QJsonValue::Undefined);
        } else {
            value = value.toObject().value(part);
        }
    }
    return value;
}

QString textAt(const QJsonValue& root, const QString& pointer) {
    if (pointer.isEmpty()) {
        return {};
    }
    const QJsonValue value = valueAt(root, pointer);
    if (value.isBool()) {
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    }
    if (value.isDouble()) {
        const qint64 whole = value.toInteger(-1);
        return whole >= 0 ? QString::number(whole) : QString::number(value.toDouble(), 'g', 15);
    }
    return base::flattened(value.toString().left(LongestText));
}

Run runOf(const QJsonValue& item, const fleet::WebhookRuns& spec) {
    Run run;
    run.id = textAt(item, spec.id);
    run.key = keyIn(textAt(item, spec.key));
    run.by = textAt(item, spec.by);
    run.startedMs = timeAt(item, spec.started);
    run.release = releaseAt(item, spec.code, spec.settings);
    QString state;
    bool isUnderWay = false;
    for (const QString& pointer : spec.state) {
        const QString each = textAt(item, pointer);
        state = state.isEmpty() ? each : state;
        // A result may be set while the run still goes on, as Jenkins' pipelines do.
        isUnderWay = isUnderWay || holdsAny(spec.states.running, each);
    }
    if (isUnderWay) {
        run.state = DeploymentState::InProgress;
    } else if (holdsAny(spec.states.succeeded, state)) {
        run.state = DeploymentState::Completed;
    } else if (holdsAny(spec.states.failed, state)) {
        run.state = DeploymentState::Failed;
        run.message = state;
    } else if (holdsAny(spec.states.aborted, state)) {
        run.state = DeploymentState::Aborted;
    } else {
        // It may be under way: that it is over has to be told.
        run.message = QStringLiteral("its state \"%1\" is none of those that deploy.status names, "
                                     "so that it counts as under way")
                          .arg(state);
    }
    if (fleet::isOver(run.state)) {
        run.finishedMs = timeAt(item, spec.finished);
    }
    return run;
}

Expected<QVector<Run>> runsOf(const QJsonValue& answer, const fleet::WebhookRuns& spec) {
    QVector<Run> runs;
    const QStringList lists = spec.lists.isEmpty() ? QStringList{QString()} : spec.lists;
    for (const QString& list : lists) {
        const auto items = itemsAt(answer, list, "status.list");
        if (!items) {
            return failure(items.error());
        }
        for (const auto& item : *items) {
            runs << runOf(item, spec);
            if (runs.last().id.isEmpty()) {
                return missing("status.id", spec.id, QStringLiteral("text"));
            }
        }
    }
    std::stable_sort(runs.begin(), runs.end(),
                     [](const Run& a, const Run& b) { return a.startedMs > b.startedMs; });
    return runs;
}

Deployment deploymentOf(const Run& run) {
    Deployment deployment;
    deployment.id = run.name();
    deployment.idempotencyKey = run.key;
    deployment.state = run.state;
    deployment.release = run.release;
    deployment.by = run.by;
    deployment.startedMs = run.startedMs;
    deployment.finishedMs = run.finishedMs;
    if (!run.message.isEmpty()) {
        deployment.messages << run.message;
    }
    return deployment;
}

Expected<View> viewOf(const Answers& answers, const WebhookSpec& spec) {
    View view;
    ServiceStatus& status = view.status;
    status.desiredCount = -1;
    status.capacityTasks = -1;
    status.isRoomTold = false;
    status.isRunningTold = spec.runs.has_value();
    status.isGenerationTold = false;
    status.areTasksTold = spec.tasks.has_value();
    status.isCurrentTold = false;
    status.isReadTold = spec.runs || spec.current || spec.releases || spec.tasks;
    if (spec.runs) {
        auto runs = runsOf(answers.runs, *spec.runs);
        if (!runs) {
            return failure(runs.error());
        }
        view.runs = std::move(*runs);
        status.generation = generationOf(view.runs, status.isGenerationTold);
        const auto open = std::find_if(view.runs.begin(), view.runs.end(),
                                       [](const Run& run) { return !fleet::isOver(run.state); });
        if (open != view.runs.end()) {
            status.running = deploymentOf(*open);
        }
        const auto newest = std::find_if(view.runs.begin(), view.runs.end(), [](const Run& run) {
            return run.state == DeploymentState::Completed;
        });
        if (newest != view.runs.end()) {
            status.current = newest->release;
        }
    }
    if (spec.current) {
        if (const auto read = readCurrent(spec, answers.current, status); !read) {
            return failure(read.error());
        }
    }
    if (spec.releases) {
        auto releases = releasesOf(spec, answers.releases, view.runs, view.releaseIds);
        if (!releases) {
            return failure(releases.error());
        }
        status.releases = std::move(*releases);
    }
    if (spec.tasks) {
        auto tasks = tasksOf(*spec.tasks, answers.tasks);
        if (!tasks) {
            return failure(tasks.error());
        }
        status.tasks = std::move(*tasks);
    }
    for (const Release& release : std::as_const(status.releases)) {
        if (release.isSameAs(status.current)) {
            status.current = release;
        }
    }
    return view;
}

} // namespace wb::webhook
