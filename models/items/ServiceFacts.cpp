// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ServiceFacts.h"

#include "models/base/Format.h"
#include "models/base/Joins.h"
#include "models/items/JudgedWords.h"
#include "models/items/RecordWords.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace wb::items {

using fleet::HealthState;
using fleet::ServiceSnapshot;
using Weight = Fact::Weight;

namespace {

constexpr DurationMs ImminentMs = 15 * 60'000;
constexpr int MaximumReasons = 3;
constexpr qsizetype MaximumSettings = 3;

class Words {
    Q_DECLARE_TR_FUNCTIONS(ServiceFacts)
};

int countTasks(const ServiceSnapshot& service, HealthState state) {
    return static_cast<int>(
        std::count_if(service.tasks.begin(), service.tasks.end(),
                      [state](const auto& task) { return task.verdict.state == state; }));
}

QString countText(HealthState state, int count) {
    return state == HealthState::Unhealthy  ? Words::tr("%n unhealthy", nullptr, count)
           : state == HealthState::Degraded ? Words::tr("%n degraded", nullptr, count)
                                            : Words::tr("%n unknown", nullptr, count);
}

QString headline(const ServiceSnapshot& service) {
    const HealthState state = service.verdict.state;
    const auto total = static_cast<int>(service.tasks.size());
    if (isPartlyJudged(service)) {
        return Words::tr("All %n task(s) healthy as far as judged", nullptr, total);
    }
    if (state == HealthState::Healthy) {
        return Words::tr("All %n task(s) healthy", nullptr, total);
    }
    HealthState worst = HealthState::Healthy;
    QStringList states; // The worst first.
    for (const HealthState each :
         {HealthState::Unhealthy, HealthState::Unknown, HealthState::Degraded}) {
        if (const int count = countTasks(service, each); count > 0) {
            states << countText(each, count);
            worst = std::max(worst, each);
        }
    }
    if (worst < state) {
        return state == HealthState::Unhealthy  ? Words::tr("The service is unhealthy")
               : state == HealthState::Degraded ? Words::tr("The service is degraded")
                                                : Words::tr("Nothing is known of the service");
    }
    // One bad task of many leaves the service better than itself, and must not be hidden by that.
    if (states.size() > 1 && worst > state) {
        return Words::tr("%1 of %n task(s)", nullptr, total).arg(base::shownList(states));
    }
    const QString pattern =
        worst == HealthState::Unhealthy  ? Words::tr("%1 of %n task(s) unhealthy", nullptr, total)
        : worst == HealthState::Degraded ? Words::tr("%1 of %n task(s) degraded", nullptr, total)
                                         : Words::tr("%1 of %n task(s) unknown", nullptr, total);
    return pattern.arg(countTasks(service, worst));
}

/// "2 more tasks reach the memory limit in about 6 min.", unless a reason has said so already.
QString imminent(const ServiceSnapshot& service) {
    for (const fleet::Reason& reason : service.verdict.reasons) {
        if (reason.text.contains(QLatin1String("reach"))) {
            return {};
        }
    }
    int count = 0;
    DurationMs soonest = ImminentMs;
    for (const fleet::TaskSnapshot& task : service.tasks) {
        const bool rising = task.timeToLimitMs >= 0 && task.timeToLimitMs < ImminentMs;
        // Of a task that nothing is heard of, nothing is foretold.
        const bool isTold = task.verdict.state == HealthState::Unhealthy ||
                            task.verdict.state == HealthState::Unknown;
        if (rising && !isTold) {
            ++count;
            soonest = std::min(soonest, task.timeToLimitMs);
        }
    }
    if (count == 0) {
        return {};
    }
    const QString span = base::spanText(std::max<DurationMs>(soonest, 1000), QLocale());
    return Words::tr("%n more task(s) reach the memory limit in about %1.", nullptr, count)
        .arg(span);
}

/// With the day where it was another one; some languages have other words before a day than before
/// a time.
QString sinceText(const fleet::Verdict& verdict, const QTimeZone& zone, TimeMs nowMs) {
    const auto dayOf = [&](TimeMs timeMs) {
        return QDateTime::fromMSecsSinceEpoch(timeMs, zone).date();
    };
    if (dayOf(verdict.sinceMs) == dayOf(nowMs)) {
        return (verdict.isSinceAtLeast ? Words::tr(" since at least %1.") : Words::tr(" since %1."))
            .arg(base::clockText(verdict.sinceMs, zone));
    }
    return (verdict.isSinceAtLeast ? Words::tr(" since at least %1.", "a day and a time")
                                   : Words::tr(" since %1.", "a day and a time"))
        .arg(base::dateTimeText(verdict.sinceMs, zone));
}

/// After what stands before it.
Fact next(const QString& text, Weight weight = Weight::Plain) {
    return {base::shownSentences({QString(), text}), weight};
}

} // namespace

Facts serviceFacts(const ServiceSnapshot& service, const QTimeZone& zone, TimeMs nowMs) {
    Facts facts{{headline(service), Weight::Strong}};
    const fleet::Verdict& verdict = service.verdict;
    facts.append({verdict.sinceMs == NoTime ? base::shownSentence(QString())
                                            : sinceText(verdict, zone, nowMs),
                  Weight::Plain});
    if (isPartlyJudged(service)) {
        facts.append(next(base::shownSentence(judgedLine(service))));
    }
    const auto shown = std::min<qsizetype>(verdict.reasons.size(), MaximumReasons);
    for (qsizetype at = 0; at < shown; ++at) {
        facts.append(next(base::shownSentence(shownRecord(verdict.reasons.at(at).text))));
    }
    if (verdict.reasons.size() > shown) {
        const auto more = static_cast<int>(verdict.reasons.size() - shown);
        facts.append(next(Words::tr("%n more reason(s).", nullptr, more), Weight::Faint));
    }
    if (verdict.state == HealthState::Unknown && service.lastSampleMs != NoTime) {
        const DurationMs ageMs = std::max<qint64>(0, nowMs - service.lastSampleMs);
        facts.append(
            next(Words::tr("The last sample is %1 old.").arg(base::spanText(ageMs, QLocale()))));
    }
    if (const QString soon = imminent(service); !soon.isEmpty()) {
        facts.append(next(soon));
    }
    return facts;
}

QString releaseLine(const ServiceSnapshot& service, const QTimeZone& zone) {
    if (!service.current.isValid()) {
        return Words::tr("release not known");
    }
    QStringList parts;
    if (!service.current.code.isEmpty()) {
        parts << service.current.code;
    }
    if (!service.current.settings.isEmpty()) {
        parts << Words::tr("settings %1").arg(service.current.settings);
    }
    if (service.currentSinceMs != NoTime) {
        parts << base::minuteText(service.currentSinceMs, zone);
    }
    if (service.mixedReleases) {
        parts << Words::tr("several releases run");
    }
    return parts.join(QStringLiteral(" · "));
}

QString runningReleases(const ServiceSnapshot& service) {
    QMap<QString, int> tasks; // By release, without a name: not known.
    for (const fleet::TaskSnapshot& task : service.tasks) {
        const bool isKnown = task.verdict.state != HealthState::Unknown && task.release.isValid();
        ++tasks[isKnown ? task.release.name() : QString()];
    }
    const int unknown = tasks.take({});
    const QString newest = service.current.name();
    QStringList parts;
    const auto add = [&parts](const QString& name, int count) {
        parts << Words::tr("%1 on %2", "so many tasks on a release").arg(count).arg(name);
    };
    for (auto each = tasks.cbegin(); each != tasks.cend(); ++each) {
        if (each.key() != newest) {
            add(each.key(), each.value());
        }
    }
    if (tasks.contains(newest)) {
        add(newest, tasks.value(newest));
    }
    if (unknown > 0 && !parts.isEmpty()) {
        parts << Words::tr("%1 not known", "of so many tasks the release").arg(unknown);
    }
    return base::shownList(parts);
}

Facts emphasised(const QString& text, const QStringList& strongWords) {
    Facts facts;
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype next = -1;
        qsizetype length = 0;
        for (const QString& word : strongWords) {
            const qsizetype found = word.isEmpty() ? -1 : text.indexOf(word, from);
            const bool better =
                found >= 0 && (next < 0 || found < next || (found == next && word.size() > length));
            if (better) {
                next = found;
                length = word.size();
            }
        }
        if (next < 0) {
            break;
        }
        if (next > from) {
            facts.append({text.mid(from, next - from), Weight::Plain});
        }
        facts.append({text.mid(next, length), Weight::Strong});
        from = next + length;
    }
    if (from < text.size()) {
        facts.append({text.mid(from), Weight::Plain});
    }
    return facts;
}

Facts goneBackFacts(const ServiceSnapshot& service) {
    if (!service.leftBehind.isValid()) {
        return {};
    }
    QString code = Words::tr("The code is the same.");
    QStringList settings;
    for (const fleet::ReleaseDifference& difference :
         fleet::releaseDifferences(service.current, service.leftBehind)) {
        if (!difference.changed) {
            continue;
        }
        const auto named = [](const QString& value) {
            return value.isEmpty() ? QStringLiteral("—") : value;
        };
        // From the release that was left to the one that runs: not the change that was made.
        const QString again = Words::tr("%1 (was %2)", "a value that runs again")
                                  .arg(named(difference.before), named(difference.after));
        if (difference.part == fleet::ReleaseDifference::Part::Code) {
            code = Words::tr("Runs again: code %1.").arg(again);
        } else {
            settings << difference.key + QLatin1Char(' ') + again;
        }
    }
    if (settings.size() > MaximumSettings) {
        const auto more = static_cast<int>(settings.size() - MaximumSettings);
        settings = settings.mid(0, MaximumSettings) << Words::tr("%n more", nullptr, more);
    }
    const QString changed = settings.isEmpty()
                                ? Words::tr("The settings are the same.")
                                : Words::tr("In effect again: %1.").arg(base::shownList(settings));
    return {
        {Words::tr("Back from %1 to %2.").arg(service.leftBehind.name(), service.current.name()),
         Weight::Plain},
        next(base::shownSentences({code, changed}))};
}

bool isSuspectGone(const ServiceSnapshot& service) {
    return service.leftBehind.isValid() && !service.mixedReleases;
}

Facts causeFacts(const ServiceSnapshot& service) {
    const QString text = shownRecord(service.cause.detail);
    if (isSuspectGone(service)) {
        return text.isEmpty() ? Facts() : Facts{{text, Weight::Plain}};
    }
    const fleet::Release& suspect =
        service.leftBehind.isValid() ? service.leftBehind : service.current;
    return emphasised(
        text,
        {suspect.settings.isEmpty() ? QString() : Words::tr("settings %1").arg(suspect.settings),
         suspect.code.isEmpty() ? QString() : Words::tr("code %1").arg(suspect.code),
         suspect.name()});
}

QString plainText(const Facts& facts) {
    QString text;
    for (const Fact& fact : facts) {
        text += fact.text;
    }
    return text;
}

} // namespace wb::items
