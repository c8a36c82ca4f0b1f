// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"
#include "models/base/Joins.h"
#include "models/items/RecordWords.h"
#include "widgets/common/GlyphLine.h"
#include "widgets/common/PlainText.h"
#include "widgets/shell/BacktestPanel.h"

#include <QVBoxLayout>

/// What a BacktestPanel says of its answer.
namespace wb::shell {

using common::Glyph;
using health::FirstWord;
using health::IncidentOutcome;
using health::RuleAlarm;
using health::RuleTally;
namespace colour = common::colour;

namespace {

constexpr qsizetype IncidentsShown = 3;
constexpr qsizetype RulesShown = 5;

QString subjectOf(const health::Firing& firing) {
    return firing.task.isEmpty() ? firing.service : firing.task;
}

} // namespace

void BacktestPanel::addLine(Line kind, const QString& text) {
    struct Look {
        Glyph glyph;
        common::Colour ink;
        QString word;
    };
    const Look look = kind == Line::Good  ? Look{Glyph::Passed, colour::GoodText, tr("good")}
                      : kind == Line::Bad ? Look{Glyph::Failed, colour::DangerText, tr("bad")}
                      : kind == Line::Watch
                          ? Look{Glyph::Warning, colour::WarningText, tr("warning")}
                          : Look{Glyph::Pending, colour::TextDim, tr("note")};
    auto* line = new common::GlyphLine(this);
    line->set(look.glyph, look.ink, look.word, text);
    m_results->addWidget(line);
    line->show();
    m_lines << line;
}

void BacktestPanel::clearLines() {
    for (common::GlyphLine* line : std::exchange(m_lines, {})) {
        m_results->removeWidget(line);
        delete line;
    }
}

QStringList BacktestPanel::lines() const {
    QStringList texts;
    for (const common::GlyphLine* line : m_lines) {
        texts << line->text();
    }
    return texts;
}

void BacktestPanel::showReport() {
    clearLines();
    if (!m_failure.isEmpty()) {
        addLine(Line::Bad, items::shownRecord(m_failure));
    } else if (m_report && !m_report->hasData()) {
        addLine(Line::Bad, tr("Nothing is recorded of this range: nothing can be said."));
    } else if (m_report) {
        addIncidents();
        addAlarms();
        addRules();
        addGaps();
    }
    setAccessibleDescription(lines().join(QLatin1Char(' ')));
    if (isVisible()) {
        fit();
    }
}

void BacktestPanel::addIncidents() {
    if (m_report->incidents.isEmpty()) {
        addLine(Line::Note, tr("No incident was opened in this range."));
    }
    const auto shown = m_report->incidents.mid(0, IncidentsShown);
    for (const IncidentOutcome& incident : shown) {
        addIncident(incident);
    }
    const auto rest = m_report->incidents.mid(IncidentsShown);
    if (!rest.isEmpty()) {
        const auto missed = std::count_if(rest.begin(), rest.end(), [](const auto& incident) {
            return incident.isKnown() && !incident.candidate && !incident.wasToldOtherwise();
        });
        addLine(missed > 0 ? Line::Bad : Line::Note,
                tr("%n more incident(s), of which %1 would have been missed.", nullptr,
                   static_cast<int>(rest.size()))
                    .arg(missed));
    }
}

void BacktestPanel::addIncident(const IncidentOutcome& incident) {
    const QString& id = incident.incident.id;
    if (!incident.isKnown()) {
        addLine(Line::Watch, tr("Nothing can be said of %1: there are no data of %2 then.")
                                 .arg(id, incident.incident.services.value(0)));
        return;
    }
    // What was changed is what is asked about.
    const auto& word = m_report->changed.isEmpty() ? incident.candidate : incident.ofChanged;
    if (!word && incident.candidate) {
        addLine(Line::Note, tr("None of the changed rules would have fired for %1.").arg(id));
        return;
    }
    if (!word) {
        const bool isOther = incident.wasToldOtherwise();
        addLine(isOther ? Line::Note : Line::Bad,
                isOther ? tr("%1 was told by a rule that is not judged here.").arg(id)
                        : tr("%1 would have been missed.").arg(id));
        return;
    }
    if (word->stood) {
        addLine(Line::Watch,
                tr("%1 %2 stood already since %3, which tells nothing of %4.")
                    .arg(subjectOf(word->firing), word->firing.rule, timeText(word->atMs), id));
        return;
    }
    const QString what = tr("%1 %2 would have fired %3")
                             .arg(subjectOf(word->firing), word->firing.rule, timeText(word->atMs));
    const QString lead = base::spanText(std::abs(word->leadMs), QLocale());
    addLine(word->leadMs >= 0 ? Line::Good : Line::Watch,
            word->leadMs >= 0 ? tr("%1, %2 before %3 opened.").arg(what, lead, id)
                              : tr("%1, %2 after %3 opened.").arg(what, lead, id));
    const auto gain = incident.gainMs(word);
    if (!gain) {
        const bool isMissed = !incident.ran && !incident.wasToldOtherwise();
        addLine(isMissed ? Line::Good : Line::Note,
                isMissed ? tr("The rules in effect would have missed it.")
                         : tr("How early the rules in effect are cannot be told."));
        return;
    }
    const QString by = base::spanText(std::abs(*gain), QLocale());
    const QString ran = timeText(incident.ran->atMs);
    addLine(*gain > 0   ? Line::Good
            : *gain < 0 ? Line::Watch
                        : Line::Note,
            *gain > 0   ? tr("%1 earlier than the rules in effect (%2).").arg(by, ran)
            : *gain < 0 ? tr("%1 later than the rules in effect (%2).").arg(by, ran)
                        : tr("As early as the rules in effect."));
}

/// What the answer does not rest on.
void BacktestPanel::addGaps() {
    QStringList silent;
    qint64 lost = 0;
    for (const health::Coverage& service : m_report->coverage) {
        lost += service.lostScrapes;
        if (service.scrapes == 0) {
            silent << service.service;
        }
    }
    if (!silent.isEmpty()) {
        addLine(Line::Watch,
                tr("No data at all of %n service(s): %1.", nullptr, static_cast<int>(silent.size()))
                    .arg(base::shownList(silent)));
    }
    if (lost > 0) {
        addLine(Line::Watch, tr("The samples of %1 scrapes are not kept.").arg(lost));
    }
    if (m_report->candidate.droppedFirings > 0) {
        addLine(Line::Watch, tr("More fired than can be counted here."));
    }
    if (m_report->warmUpMs < m_report->warmUpWantedMs) {
        addLine(Line::Note, tr("What is usual was learned from %1 before the range alone.")
                                .arg(base::spanText(m_report->warmUpMs, QLocale())));
    }
    for (const QString& note : std::as_const(m_notes)) {
        addLine(Line::Watch, note);
    }
}

void BacktestPanel::addAlarms() {
    const int vain = m_report->candidate.inVain();
    const DurationMs withoutMs = m_report->range.spanMs() - m_report->coveredMs();
    QString text = tr("%n false alarm(s) in %1 of data", nullptr, vain)
                       .arg(base::spanText(m_report->coveredMs(), QLocale()));
    if (withoutMs >= 1000) {
        text += tr("; %1 without data").arg(base::spanText(withoutMs, QLocale()));
    }
    if (!m_report->changed.isEmpty()) {
        text += tr("; with the rules in effect %1").arg(m_report->ran.inVain());
    }
    addLine(vain == 0 ? Line::Good : Line::Watch, base::shownSentence(text));
    const auto open =
        std::count_if(m_report->candidate.alarms.begin(), m_report->candidate.alarms.end(),
                      [](const RuleAlarm& alarm) { return alarm.use == RuleAlarm::Use::Open; });
    if (open > 0) {
        addLine(Line::Note,
                tr("%n alarm(s) may yet lead to an incident.", nullptr, static_cast<int>(open)));
    }
}

void BacktestPanel::addRules() {
    if (m_report->changed.isEmpty()) {
        addLine(Line::Note, tr("These are the rules in effect."));
    }
    const auto rules = m_report->candidate.rules.mid(0, RulesShown);
    for (const RuleTally& tally : rules) {
        const RuleTally* ran = m_report->ran.tally(tally.rule);
        QString text = tr("%1: %n alarm(s), the first %2, the longest %3", nullptr, tally.alarms)
                           .arg(tally.rule, timeText(tally.first->fromMs),
                                base::spanText(tally.longestMs, QLocale()));
        if (m_report->changed.contains(tally.rule)) {
            text += tr("; in effect %1").arg(ran == nullptr ? 0 : ran->alarms);
        }
        addLine(Line::Note, base::shownSentence(text));
    }
    const auto more = m_report->candidate.rules.size() - rules.size();
    if (more > 0) {
        addLine(Line::Note, tr("%n more rule(s) fired.", nullptr, static_cast<int>(more)));
    }
    if (rules.isEmpty()) {
        addLine(Line::Note, tr("No rule would have fired."));
    }
}

} // namespace wb::shell
