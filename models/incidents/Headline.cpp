// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/Headline.h"

#include "models/incidents/EntryText.h"

namespace wb::incidents {

namespace {

constexpr int PlainRank = 1;
constexpr int AllQuarters = 4;
constexpr int TitleLimit = 300;
constexpr DurationMs OpenToCauseMs = 120'000;
const QString Also = QStringLiteral("; also ");

int rankOf(const QString& rule) {
    static const QStringList Silent{QStringLiteral("task-down"), QStringLiteral("no-data"),
                                    QStringLiteral("tasks-missing")};
    static const QStringList Failing{QStringLiteral("error-rate"), QStringLiteral("oom-kill")};
    return Silent.contains(rule)    ? PlainRank + 2
           : Failing.contains(rule) ? PlainRank + 1
                                    : PlainRank;
}

} // namespace

Headline::Weight Headline::weightOf(const fleet::VerdictChange& change) {
    return {rankOf(change.rule),
            change.tasks > 0 ? AllQuarters * change.tasksAlike / change.tasks : 0};
}

Headline::Headline(const fleet::VerdictChange& cause)
    : m_text(incidentTitle(cause))
    , m_service(cause.service)
    , m_weight(weightOf(cause))
    , m_worst{{m_service, {m_text, m_weight}}} {}

Headline::Headline(const Incident& incident)
    : m_text(incident.title.section(Also, 0, 0))
    , m_service(m_text.section(QStringLiteral(": "), 0, 0))
    , m_weight{PlainRank, AllQuarters} {}

bool Headline::take(const fleet::VerdictChange& cause) {
    return take(cause, incidentTitle(cause));
}

bool Headline::take(const fleet::VerdictChange& wave, const QString& text) {
    const Weight weight = weightOf(wave);
    Finding& worst = m_worst[wave.service];
    if (worst.text.isEmpty() || weight > worst.weight) {
        worst = {text, weight};
    }
    // Where it began leads to the cause: that more of another's tasks suffer does not displace it.
    const bool isWorse =
        wave.service == m_service ? weight > m_weight : weight.rank > m_weight.rank;
    if (!isWorse) {
        return false;
    }
    m_text = text;
    m_service = wave.service;
    m_weight = weight;
    return true;
}

bool Headline::causeFound(const fleet::CauseChange& cause, DurationMs sinceOpenedMs) {
    using Factor = fleet::CauseFinding::Factor;
    const Factor factor = cause.finding.factor;
    const bool isItsOwn =
        factor == Factor::Code || factor == Factor::Settings || factor == Factor::Both;
    if (!isItsOwn || m_isOfCause || sinceOpenedMs > OpenToCauseMs) {
        return false;
    }
    const auto worst = m_worst.constFind(cause.service);
    if (worst == m_worst.constEnd()) {
        return false;
    }
    m_isOfCause = true;
    if (cause.service == m_service) {
        return false;
    }
    m_service = cause.service;
    m_text = worst->text;
    m_weight = worst->weight;
    return true;
}

QString Headline::title(const QStringList& services) const {
    QStringList others = services;
    others.removeAll(m_service);
    return others.isEmpty() ? m_text : oneLine(m_text + Also + listed(others), TitleLimit);
}

} // namespace wb::incidents
