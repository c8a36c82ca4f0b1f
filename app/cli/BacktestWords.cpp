// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/BacktestWords.h"

#include "models/base/Format.h"
#include "models/base/OrderedJson.h"

#include <QDateTime>

#include <algorithm>

namespace wb::cli {

using namespace wb::base;
using health::Coverage;
using health::FirstWord;
using health::IncidentOutcome;
using health::RuleAlarm;
using health::RuleTally;
using health::TrialOutcome;

namespace {

QString subjectOf(const QString& service, const QString& task) {
    return task.isEmpty() ? service : task;
}

/// "6 min before INC-3 opened".
QString leadText(const FirstWord& word, const QString& incident) {
    if (word.leadMs == 0) {
        return QStringLiteral("as %1 opened").arg(incident);
    }
    return QStringLiteral("%1 %2 %3 opened")
        .arg(spanText(std::abs(word.leadMs)),
             word.leadMs > 0 ? QStringLiteral("before") : QStringLiteral("after"), incident);
}

QString gainText(const IncidentOutcome& incident) {
    if (!incident.isKnown()) {
        return QStringLiteral("no data");
    }
    if (incident.wasToldOtherwise()) {
        return QStringLiteral("told by a rule not judged here");
    }
    if (!incident.candidate || !incident.ran) {
        return incident.candidate ? QStringLiteral("only these")
               : incident.ran     ? QStringLiteral("missed")
                                  : QStringLiteral("missed by both");
    }
    const auto gain = incident.gainMs(incident.candidate);
    if (!gain) {
        return QStringLiteral("stood already");
    }
    const DurationMs gainMs = *gain;
    if (gainMs == 0) {
        return QStringLiteral("as early");
    }
    return QStringLiteral("%1 %2").arg(spanText(std::abs(gainMs)), gainMs > 0
                                                                       ? QStringLiteral("earlier")
                                                                       : QStringLiteral("later"));
}

/// Columns set under each other, with their heads.
QStringList table(const QVector<QStringList>& rows) {
    QVector<qsizetype> widths(rows.constFirst().size());
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    QStringList lines;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        }
        lines << line;
    }
    return lines;
}

OrderedJson& timeOrNull(OrderedJson& json, const char* key, TimeMs timeMs) {
    return json.textOrNull(key, utcText(timeMs));
}

double seconds(DurationMs ms) {
    return static_cast<double>(ms) / 1000;
}

QByteArray wordJson(const std::optional<FirstWord>& word) {
    if (!word) {
        return "null";
    }
    OrderedJson json;
    json.text("time", utcText(word->atMs))
        .text("service", word->firing.service)
        .textOrNull("task", word->firing.task)
        .text("rule", word->firing.rule)
        .text("severity", fleet::healthName(word->firing.severity))
        .boolean("stood", word->stood)
        .real("lead_seconds", seconds(word->leadMs));
    return json.toJson();
}

QByteArray alarmJson(const RuleAlarm& alarm) {
    OrderedJson json;
    json.text("rule", alarm.rule)
        .text("service", alarm.service)
        .textOrNull("task", alarm.task)
        .integer("tasks", alarm.tasks)
        .text("severity", fleet::healthName(alarm.severity))
        .boolean("stood", alarm.stood);
    timeOrNull(json, "from", alarm.fromMs);
    timeOrNull(json, "to", alarm.toMs);
    json.text("use", alarm.use == RuleAlarm::Use::InVain ? QStringLiteral("in_vain")
                     : alarm.use == RuleAlarm::Use::Open ? QStringLiteral("open")
                                                         : QStringLiteral("incident"))
        .textOrNull("incident", alarm.incident);
    return json.toJson();
}

template <typename Items, typename Json>
QByteArray listJson(const Items& items, const Json& json) {
    QByteArrayList parts;
    for (const auto& item : items) {
        parts << json(item);
    }
    return '[' + parts.join(',') + ']';
}

QByteArray outcomeJson(const TrialOutcome& outcome) {
    constexpr qsizetype AlarmsTold = 1000;
    OrderedJson json;
    json.integer("alarms", outcome.alarms.size())
        .integer("in_vain", outcome.inVain())
        .integer("degraded_verdicts", outcome.degradedVerdicts)
        .integer("unhealthy_verdicts", outcome.unhealthyVerdicts)
        .integer("dropped_firings", outcome.droppedFirings)
        .raw("rules", listJson(outcome.rules,
                               [](const RuleTally& rule) {
                                   OrderedJson each;
                                   each.text("rule", rule.rule)
                                       .integer("alarms", rule.alarms)
                                       .integer("in_vain", rule.inVain)
                                       .integer("open", rule.open)
                                       .real("longest_seconds", seconds(rule.longestMs))
                                       .raw("first", rule.first ? alarmJson(*rule.first) : "null");
                                   return each.toJson();
                               }))
        .raw("list", listJson(outcome.alarms.mid(0, AlarmsTold), alarmJson));
    return json.toJson();
}

QByteArray incidentJson(const IncidentOutcome& incident) {
    OrderedJson json;
    json.text("id", incident.incident.id).texts("services", incident.incident.services);
    timeOrNull(json, "opened", incident.incident.openedMs);
    timeOrNull(json, "resolved", incident.incident.resolvedMs);
    timeOrNull(json, "told", incident.incident.toldMs);
    json.raw("candidate", wordJson(incident.candidate))
        .raw("changed_rules", wordJson(incident.ofChanged))
        .raw("ran", wordJson(incident.ran));
    json.real("covered_seconds", seconds(incident.coveredMs));
    if (const auto gain = incident.gainMs(incident.candidate)) {
        json.real("gain_seconds", seconds(*gain));
    } else {
        json.null("gain_seconds");
    }
    return json.toJson();
}

} // namespace

QString BacktestWords::timeText(TimeMs timeMs) const {
    const auto dayOf = [this](TimeMs ms) {
        return QDateTime::fromMSecsSinceEpoch(ms, zone).date();
    };
    return dayOf(report.range.fromMs) == dayOf(report.range.toMs) ? clockText(timeMs, zone)
                                                                  : dateTimeText(timeMs, zone);
}

QString BacktestWords::coverText() const {
    const DurationMs covered = report.coveredMs();
    // Rounded down: 99.99 % is not all.
    const qint64 parts = covered * 10'000 / std::max<DurationMs>(1, report.range.spanMs());
    const bool isNearly = parts > 9'900 && parts < 10'000;
    return QStringLiteral("%1 of data (%2 % covered)")
        .arg(spanText(covered), isNearly ? QString::number(static_cast<double>(parts) / 100, 'f', 2)
                                         : QString::number(parts / 100));
}

QString BacktestWords::vainText() const {
    if (!report.hasData()) {
        return QStringLiteral(
            "nothing can be said of false alarms: there are no data of the range");
    }
    const int vain = report.candidate.inVain();
    const DurationMs without = report.range.spanMs() - report.coveredMs();
    const bool isLeast = report.candidate.droppedFirings > 0;
    QString text = QStringLiteral("%1%2 false alarm%3 in %4")
                       .arg(isLeast ? QStringLiteral("more than ") : QString())
                       .arg(vain)
                       .arg(vain == 1 ? QString() : QStringLiteral("s"), coverText());
    if (without >= 1000) {
        text += QStringLiteral("; %1 without").arg(spanText(without));
    }
    return text;
}

QString BacktestWords::headline() const {
    QStringList parts;
    for (const IncidentOutcome& incident : report.incidents) {
        // What was changed is what is asked about.
        const auto& word = report.changed.isEmpty() ? incident.candidate : incident.ofChanged;
        const QString& id = incident.incident.id;
        if (!incident.isKnown()) {
            parts << QStringLiteral("nothing can be said of %1: there are no data of %2 then")
                         .arg(id, incident.incident.services.value(0));
        } else if (word && word->stood) {
            parts << QStringLiteral("%1 %2 stood already since %3, which tells nothing of %4")
                         .arg(subjectOf(word->firing.service, word->firing.task), word->firing.rule,
                              timeText(word->atMs), id);
        } else if (word) {
            parts << QStringLiteral("%1 %2 would have fired %3, %4")
                         .arg(subjectOf(word->firing.service, word->firing.task), word->firing.rule,
                              timeText(word->atMs), leadText(*word, id));
        } else if (incident.candidate) {
            parts << QStringLiteral("of what was changed nothing would have fired for %1").arg(id);
        } else if (incident.wasToldOtherwise()) {
            parts << QStringLiteral("%1 was told by a rule that is not judged here").arg(id);
        } else {
            parts << QStringLiteral("%1 would have been missed").arg(id);
        }
    }
    constexpr qsizetype Told = 3;
    if (parts.size() > Told) {
        const qsizetype more = parts.size() - Told;
        parts = parts.mid(0, Told);
        parts << QStringLiteral("%1 more incidents below").arg(more);
    }
    if (parts.isEmpty()) {
        parts << QStringLiteral("no incident was opened in the range");
    }
    parts << vainText();
    return parts.join(QStringLiteral("; ")) + u'.';
}

QString BacktestWords::wordText(const std::optional<FirstWord>& word) const {
    return word ? QStringLiteral("%1 %2 %3")
                      .arg(timeText(word->atMs), subjectOf(word->firing.service, word->firing.task),
                           word->firing.rule)
                : QStringLiteral("never");
}

QStringList BacktestWords::incidentRow(const IncidentOutcome& incident) const {
    return {incident.incident.id,
            timeText(incident.incident.openedMs),
            incident.incident.toldMs == NoTime ? QStringLiteral("-")
                                               : timeText(incident.incident.toldMs),
            wordText(incident.ran),
            wordText(incident.candidate),
            gainText(incident)};
}

QStringList BacktestWords::rulesOfBoth() const {
    QStringList names;
    for (const TrialOutcome* outcome : {&report.candidate, &report.ran}) {
        for (const RuleTally& rule : outcome->rules) {
            if (!names.contains(rule.rule)) {
                names << rule.rule;
            }
        }
    }
    return names;
}

QStringList BacktestWords::ruleRow(const QString& rule) const {
    const RuleTally none;
    const auto* candidate = report.candidate.tally(rule);
    const auto* ran = report.ran.tally(rule);
    const RuleTally& tally = candidate == nullptr ? none : *candidate;
    const QString open =
        tally.open == 0 ? QString() : QStringLiteral(" (%1 not known yet)").arg(tally.open);
    return {report.changed.contains(rule) ? rule + QStringLiteral(" *") : rule,
            QString::number(tally.alarms),
            tally.first
                ? QStringLiteral("%1 %2").arg(timeText(tally.first->fromMs),
                                              subjectOf(tally.first->service, tally.first->task))
                : QStringLiteral("never"),
            tally.alarms == 0 ? QStringLiteral("-") : spanText(tally.longestMs),
            QString::number(tally.inVain) + open,
            ran == nullptr ? QStringLiteral("0")
                           : QStringLiteral("%1, %2 in vain").arg(ran->alarms).arg(ran->inVain)};
}

QStringList BacktestWords::foot() const {
    QStringList lines;
    for (const Coverage& service : report.coverage) {
        const DurationMs without = report.range.spanMs() - service.coveredMs;
        QString line = service.scrapes == 0
                           ? QStringLiteral("%1: no data").arg(service.service)
                           : QStringLiteral("%1: %2 of data, %3 without")
                                 .arg(service.service, spanText(service.coveredMs),
                                      without < 1000 ? QStringLiteral("none") : spanText(without));
        if (service.lostScrapes > 0) {
            line += QStringLiteral("; the samples of %1 of %2 scrapes are not kept")
                        .arg(service.lostScrapes)
                        .arg(service.scrapes);
        }
        lines << line;
    }
    if (report.warmUpMs < report.warmUpWantedMs) {
        lines << QStringLiteral("What is usual was learned from %1 before the range alone.")
                     .arg(report.warmUpMs < 1000 ? QStringLiteral("nothing")
                                                 : spanText(report.warmUpMs));
    }
    constexpr qsizetype DeploymentsTold = 10;
    const qsizetype more = deployments.size() - DeploymentsTold;
    for (const incidents::TimelineEntry& entry : deployments.mid(0, DeploymentsTold)) {
        lines
            << QStringLiteral("%1 %2: %3").arg(timeText(entry.timeMs), entry.service, entry.title);
    }
    if (more > 0) {
        lines << QStringLiteral("%1 more deployments").arg(more);
    }
    lines << QStringLiteral(
        "Rules that ran, signals, limits and objectives are those of the configuration now. What "
        "the orchestrator said then is not recorded: tasks-missing is not "
        "judged, and out-of-memory kills only by the tasks' own metrics.");
    return lines;
}

QStringList BacktestWords::lines() const {
    QStringList lines{headline(), QStringLiteral("%1 to %2, %3 · %4 against %5%6")
                                      .arg(dateTimeText(report.range.fromMs, zone),
                                           dateTimeText(report.range.toMs, zone),
                                           spanText(report.range.spanMs()), rulesFile, against,
                                           report.changed.isEmpty()
                                               ? QStringLiteral(" · no rule differs")
                                               : QStringLiteral(" · changed (*): ") +
                                                     report.changed.join(QStringLiteral(", ")))};
    if (!report.incidents.isEmpty()) {
        QVector<QStringList> rows{{QStringLiteral("incident"), QStringLiteral("opened"),
                                   QStringLiteral("told then"), QStringLiteral("rules that ran"),
                                   QStringLiteral("these rules"), QStringLiteral("gain")}};
        for (const IncidentOutcome& incident : report.incidents) {
            rows << incidentRow(incident);
        }
        lines << QString() << table(rows);
    }
    QVector<QStringList> rows{{QStringLiteral("rule"), QStringLiteral("alarms"),
                               QStringLiteral("first"), QStringLiteral("longest"),
                               QStringLiteral("in vain"), QStringLiteral("rules that ran")}};
    for (const QString& rule : rulesOfBoth()) {
        rows << ruleRow(rule);
    }
    lines << QString();
    lines << (rows.size() > 1 ? table(rows) : QStringList{QStringLiteral("No rule fired.")});
    lines << QString() << foot();
    return lines;
}

QByteArray BacktestWords::json() const {
    OrderedJson json;
    json.text("event", QStringLiteral("backtest"));
    timeOrNull(json, "from", report.range.fromMs);
    timeOrNull(json, "to", report.range.toMs);
    json.text("rules", rulesFile)
        .text("against", against)
        .texts("changed", report.changed)
        .text("headline", headline())
        .real("range_seconds", seconds(report.range.spanMs()))
        .real("covered_seconds", seconds(report.coveredMs()))
        .real("warm_up_seconds", seconds(report.warmUpMs))
        .raw("coverage", listJson(report.coverage,
                                  [](const Coverage& service) {
                                      OrderedJson each;
                                      each.text("service", service.service)
                                          .real("covered_seconds", seconds(service.coveredMs))
                                          .integer("scrapes", service.scrapes)
                                          .integer("lost_scrapes", service.lostScrapes);
                                      return each.toJson();
                                  }))
        .raw("incidents", listJson(report.incidents, incidentJson))
        .raw("candidate", outcomeJson(report.candidate))
        .raw("ran", outcomeJson(report.ran))
        .raw("deployments", listJson(deployments,
                                     [](const incidents::TimelineEntry& entry) {
                                         OrderedJson each;
                                         each.text("time", utcText(entry.timeMs))
                                             .text("service", entry.service)
                                             .text("title", entry.title);
                                         return each.toJson();
                                     }))
        .texts("not_judged", {QStringLiteral("tasks-missing")});
    return json.toJson();
}

} // namespace wb::cli
