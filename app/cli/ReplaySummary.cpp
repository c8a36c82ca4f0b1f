// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ReplaySummary.h"

#include "models/base/Format.h"
#include "models/health/CauseFinder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wb::cli {

using namespace wb::base;
using fleet::HealthState;
using Factor = fleet::CauseFinding::Factor;

namespace {

QJsonValue timeOrNull(TimeMs timeMs) {
    return timeMs == NoTime ? QJsonValue() : QJsonValue(utcText(timeMs));
}

QJsonValue verdictOrNull(const std::optional<fleet::VerdictChange>& change) {
    if (!change) {
        return {};
    }
    return QJsonObject{
        {QStringLiteral("time"), utcText(change->timeMs)},
        {QStringLiteral("service"), change->service},
        {QStringLiteral("task"), change->task.isEmpty() ? QJsonValue() : QJsonValue(change->task)},
        {QStringLiteral("rule"), change->rule},
        {QStringLiteral("reason"), change->reason}};
}

} // namespace

bool ReplaySummary::allMet() const {
    return std::all_of(expectations.begin(), expectations.end(),
                       [](const ExpectationResult& result) { return result.met; });
}

QByteArray ReplaySummary::json() const {
    QJsonArray results;
    for (const ExpectationResult& result : expectations) {
        results.append(QJsonObject{{QStringLiteral("name"), result.name},
                                   {QStringLiteral("met"), result.met},
                                   {QStringLiteral("detail"), result.detail}});
    }
    const QJsonValue causeValue =
        cause ? QJsonValue(QJsonObject{{QStringLiteral("factor"), fleet::factorName(cause->factor)},
                                       {QStringLiteral("detail"), cause->detail}})
              : QJsonValue();
    const QJsonObject object{{QStringLiteral("event"), QStringLiteral("summary")},
                             {QStringLiteral("scenario"), scenario},
                             {QStringLiteral("seed"), static_cast<qint64>(seed)},
                             {QStringLiteral("first_warning"), verdictOrNull(firstWarning)},
                             {QStringLiteral("first_unhealthy"), verdictOrNull(firstUnhealthy)},
                             {QStringLiteral("incident_opened"), timeOrNull(incidentOpenedMs)},
                             {QStringLiteral("cause"), causeValue},
                             {QStringLiteral("actions"), actions},
                             {QStringLiteral("recovered"), timeOrNull(recoveredMs)},
                             {QStringLiteral("degraded_verdicts"), degradedVerdicts},
                             {QStringLiteral("unhealthy_verdicts"), unhealthyVerdicts},
                             {QStringLiteral("incidents"), incidents},
                             {QStringLiteral("expectations"), results}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

SummaryKeeper::SummaryKeeper(const simulation::Scenario& scenario, quint64 seed)
    : m_expected(scenario.expectations)
    , m_zone(scenario.environment.timeZone) {
    m_summary.scenario = scenario.name;
    m_summary.seed = seed;
}

void SummaryKeeper::take(const ReplayEvent& event) {
    if (const auto* change = std::get_if<fleet::VerdictChange>(&event.what)) {
        takeVerdict(*change);
    } else if (const auto* action = std::get_if<deploy::ActionSnapshot>(&event.what)) {
        takeAction(*action);
    } else if (const auto* incident = std::get_if<incidents::Incident>(&event.what)) {
        m_incidentIds.insert(incident->id);
        if (m_summary.incidentOpenedMs == NoTime) {
            m_summary.incidentOpenedMs = incident->openedMs;
        }
    }
}

void SummaryKeeper::takeVerdict(const fleet::VerdictChange& change) {
    m_summary.degradedVerdicts += change.state == HealthState::Degraded ? 1 : 0;
    m_summary.unhealthyVerdicts += change.state == HealthState::Unhealthy ? 1 : 0;
    if (change.state != HealthState::Healthy && !m_summary.firstWarning) {
        m_summary.firstWarning = change;
    }
    if (change.state == HealthState::Unhealthy && !m_summary.firstUnhealthy) {
        m_summary.firstUnhealthy = change;
        m_firstUnhealthyService = change.service;
    }
    if (!change.task.isEmpty()) {
        return;
    }
    if (change.state == HealthState::Unhealthy) {
        m_notRecovered.insert(change.service);
        m_summary.recoveredMs = NoTime;
    } else if (change.state == HealthState::Healthy && m_notRecovered.remove(change.service) &&
               m_notRecovered.isEmpty()) {
        m_summary.recoveredMs = change.timeMs;
    }
}

void SummaryKeeper::takeAction(const deploy::ActionSnapshot& action) {
    m_actionIds.insert(action.id);
    if (m_summary.firstArmedMs == NoTime) {
        m_summary.firstArmedMs = action.armedMs;
    }
    if (m_summary.firstWriteMs == NoTime) {
        m_summary.firstWriteMs = action.startedMs;
    }
}

void SummaryKeeper::causeFound(const QString& service, const fleet::CauseFinding& cause) {
    if (cause.detail.isEmpty()) {
        return;
    }
    fleet::CauseFinding& known = m_causes[service];
    if (!health::saysMore(known, cause)) {
        known = cause;
    }
}

ReplaySummary SummaryKeeper::finish(bool acted) const {
    ReplaySummary summary = m_summary;
    summary.actions = static_cast<int>(m_actionIds.size());
    summary.incidents = static_cast<int>(m_incidentIds.size());
    const auto own = m_causes.constFind(m_firstUnhealthyService);
    if (own != m_causes.constEnd() && own->factor != Factor::Unknown) {
        summary.cause = *own;
    } else {
        const auto told =
            std::find_if(m_causes.begin(), m_causes.end(), [](const fleet::CauseFinding& cause) {
                return cause.factor != Factor::Unknown;
            });
        if (told != m_causes.end()) {
            summary.cause = *told;
        } else if (own != m_causes.constEnd()) {
            summary.cause = *own;
        }
    }
    summary.expectations = judge(summary, acted);
    return summary;
}

QVector<ExpectationResult> SummaryKeeper::judge(const ReplaySummary& summary, bool acted) const {
    QVector<ExpectationResult> results;
    const auto add = [&](const char* name, bool met, const QString& detail) {
        results.append({QString::fromLatin1(name), met, detail});
    };
    const TimeMs warnedMs = summary.firstWarning ? summary.firstWarning->timeMs : NoTime;
    const QString warned = warnedMs == NoTime
                               ? QStringLiteral("no warning")
                               : QStringLiteral("warned at ") + clockText(warnedMs, m_zone);
    if (m_expected.firstWarningBeforeMs) {
        add("first_warning_before",
            warnedMs != NoTime && warnedMs <= *m_expected.firstWarningBeforeMs,
            QStringLiteral("%1, wanted by %2")
                .arg(warned, clockText(*m_expected.firstWarningBeforeMs, m_zone)));
    }
    if (m_expected.firstWarningNotBeforeMs) {
        add("first_warning_not_before",
            warnedMs == NoTime || warnedMs >= *m_expected.firstWarningNotBeforeMs,
            QStringLiteral("%1, nothing is wrong before %2")
                .arg(warned, clockText(*m_expected.firstWarningNotBeforeMs, m_zone)));
    }
    if (!m_expected.reasonMentions.isEmpty()) {
        const QString reason = summary.firstWarning ? summary.firstWarning->reason : QString();
        const bool all = std::all_of(
            m_expected.reasonMentions.begin(), m_expected.reasonMentions.end(),
            [&](const QString& word) { return reason.contains(word, Qt::CaseInsensitive); });
        add("reason_mentions", all,
            QStringLiteral("%1, wanted: %2")
                .arg(reason.isEmpty() ? QStringLiteral("no reason") : reason,
                     m_expected.reasonMentions.join(QStringLiteral(", "))));
    }
    if (m_expected.incident) {
        add("incident", (summary.incidents > 0) == *m_expected.incident,
            QStringLiteral("%1 opened").arg(summary.incidents));
    }
    if (m_expected.maxUnhealthyVerdicts) {
        add("max_unhealthy_verdicts", summary.unhealthyVerdicts <= *m_expected.maxUnhealthyVerdicts,
            QStringLiteral("%1, at most %2")
                .arg(summary.unhealthyVerdicts)
                .arg(*m_expected.maxUnhealthyVerdicts));
    }
    if (m_expected.recoveredWithinMs && acted) {
        const bool known = summary.recoveredMs != NoTime && summary.firstArmedMs != NoTime;
        const DurationMs tookMs = summary.recoveredMs - summary.firstArmedMs;
        add("recovered_within", known && tookMs <= *m_expected.recoveredWithinMs,
            known ? QStringLiteral("%1 after the click, at most %2")
                        .arg(stopwatchText(tookMs), stopwatchText(*m_expected.recoveredWithinMs))
                  : QStringLiteral("never recovered"));
    }
    if (m_expected.cause) {
        const Factor found = summary.cause ? summary.cause->factor : Factor::Unknown;
        add("cause", found == *m_expected.cause,
            QStringLiteral("%1, wanted %2")
                .arg(fleet::factorName(found), fleet::factorName(*m_expected.cause)));
    }
    return results;
}

} // namespace wb::cli
