// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/RecordForms.h"

#include <QtGlobal>

namespace wb::items {

namespace {

/// What a reason says of its course during recovery, and its full stop, go after the pieces.
RecordForm withCourse(const char* pattern, const QVector<const char*>& pieces) {
    return {pattern +
                QByteArray("(?:(, falling; healthy when clearly below)|(; healthy when clearly "
                           "below)|(; healthy when it stays so))?(?: for ([^.;]+))?(\\.)"),
            pieces + QVector<const char*>{
                         QT_TRANSLATE_NOOP("RecordWords", ", falling; healthy when clearly below"),
                         QT_TRANSLATE_NOOP("RecordWords", "; healthy when clearly below"),
                         QT_TRANSLATE_NOOP("RecordWords", "; healthy when it stays so"),
                         QT_TRANSLATE_NOOP("RecordWords", " for %1"),
                         QT_TRANSLATE_NOOP("RecordWords", ".")}};
}

/// Of models/health/MetricFinding: the metric of a rule of the user's own, and what the rule asks.
RecordForm metricForm(const char* pattern, const char* piece) {
    return withCourse(
        pattern +
            QByteArray("(?: on (.+?))?(?:, (?<count>\\w+) more series as well)?(?: \\(rule: above "
                       "([^)]+)\\))?(?: \\(rule: at least ([^)]+)\\))?(?: \\(rule: below "
                       "([^)]+)\\))?(?: \\(rule: at most ([^)]+)\\))?(?: \\(rule: equal to "
                       "([^)]+)\\))?(?: \\(rule: other than ([^)]+)\\))?"),
        {piece, QT_TRANSLATE_NOOP("RecordWords", " on %1"),
         QT_TRANSLATE_NOOP("RecordWords", ", %1 more series as well"),
         QT_TRANSLATE_NOOP("RecordWords", " (rule: above %1)"),
         QT_TRANSLATE_NOOP("RecordWords", " (rule: at least %1)"),
         QT_TRANSLATE_NOOP("RecordWords", " (rule: below %1)"),
         QT_TRANSLATE_NOOP("RecordWords", " (rule: at most %1)"),
         QT_TRANSLATE_NOOP("RecordWords", " (rule: equal to %1)"),
         QT_TRANSLATE_NOOP("RecordWords", " (rule: other than %1)")});
}

QVector<RecordForm> metrics() {
    return {
        metricForm("(.+) is not a number(?=.* \\(rule: )",
                   QT_TRANSLATE_NOOP("RecordWords", "%1 is not a number")),
        metricForm("(.+) is not there(?=.* \\(rule: )",
                   QT_TRANSLATE_NOOP("RecordWords", "%1 is not there")),
        metricForm("(.+) is (\\S+)(?=.* \\(rule: )", QT_TRANSLATE_NOOP("RecordWords", "%1 is %2")),
    };
}

/// What verdicts say where no rule could look, or not for long enough.
QVector<RecordForm> gaps() {
    return {
        {"(No task is known yet\\.)", {QT_TRANSLATE_NOOP("RecordWords", "No task is known yet.")}},
        {"(Recovering; waiting to see it stay well\\.)",
         {QT_TRANSLATE_NOOP("RecordWords", "Recovering; waiting to see it stay well.")}},
        {"(Looks unwell; watched too briefly to tell\\.)",
         {QT_TRANSLATE_NOOP("RecordWords", "Looks unwell; watched too briefly to tell.")}},
        {"(Only one sample so far; errors and latency take two\\.)",
         {QT_TRANSLATE_NOOP("RecordWords",
                            "Only one sample so far; errors and latency take two.")}},
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Waiting for the first scrape.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Starting %1.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Being replaced by a deployment.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Its samples are %1 old: the exporter answers with the past.")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords",
            "Its samples are of %1 from now: its clock and this computer's differ.")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords", "It answers with none of the configured metrics; check its signals.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "All its tasks answer and are well.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Healthy again after %1.")),
        {"(.+?): Only one sample so far; errors and latency take two\\.",
         {QT_TRANSLATE_NOOP("RecordWords",
                            "%1: only one sample so far; errors and latency take two.")}},
        {"(.+?): Looks unwell; watched too briefly to tell\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "%1: looks unwell; watched too briefly to tell.")}},
        {"(.+?): No data for ([^:]+): nothing was heard of it\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "%1: no data for %2: nothing was heard of it.")}},
        {"(.+?): No data for ([^:]+): (.+)",
         {QT_TRANSLATE_NOOP("RecordWords", "%1: no data for %2: %3")},
         true},
        {"No data for ([^:]+): nothing was heard of it\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "No data for %1: nothing was heard of it.")}},
        {"No data for ([^:]+): (.+)",
         {QT_TRANSLATE_NOOP("RecordWords", "No data for %1: %2")},
         true},
    };
}

/// Of models/health/ReasonText.
QVector<RecordForm> reasons() {
    return {
        withCourse(
            "Memory ([\\d.]+ %) of limit(?: on (.+?))?(?: and rising ([^;,]+?)/s)?"
            "(?:, at the limit in about ([^;.]+))?"
            "(?:; CPU ([\\d.]+ %), so the CPU autoscaler sees nothing)?"
            "(?:; the autoscaler watches (\\w+) and sees nothing of it)?",
            {QT_TRANSLATE_NOOP("RecordWords", "Memory %1 of limit"),
             QT_TRANSLATE_NOOP("RecordWords", " on %1"),
             QT_TRANSLATE_NOOP("RecordWords", " and rising %1/s"),
             QT_TRANSLATE_NOOP("RecordWords", ", at the limit in about %1"),
             QT_TRANSLATE_NOOP("RecordWords", "; CPU %1, so the CPU autoscaler sees nothing"),
             QT_TRANSLATE_NOOP("RecordWords",
                               "; the autoscaler watches %1 and sees nothing of it")}),
        withCourse("p95 ((?:≥ )?[\\d.]+ m?s)(?: on (.+?))?(?: \\(objective ([^)]+)\\))?"
                   "(?:, ((?:≥ )?[\\d.,]+)× the last hour)?",
                   {QT_TRANSLATE_NOOP("RecordWords", "p95 %1"),
                    QT_TRANSLATE_NOOP("RecordWords", " on %1"),
                    QT_TRANSLATE_NOOP("RecordWords", " (objective %1)"),
                    QT_TRANSLATE_NOOP("RecordWords", ", %1× the last hour")}),
        withCourse("(p95 is not known at present)(?: on (.+?))?(?: \\(objective ([^)]+)\\))?",
                   {QT_TRANSLATE_NOOP("RecordWords", "p95 is not known at present"),
                    QT_TRANSLATE_NOOP("RecordWords", " on %1"),
                    QT_TRANSLATE_NOOP("RecordWords", " (objective %1)")}),
        withCourse("(?:([\\d.]+ %) of requests fail)?(, )?(?:([\\d.]+ %) time out)?(?: on (.+?))?"
                   " \\(objective ([^)]+)\\)",
                   {QT_TRANSLATE_NOOP("RecordWords", "%1 of requests fail"),
                    QT_TRANSLATE_NOOP("RecordWords", ", "),
                    QT_TRANSLATE_NOOP("RecordWords", "%1 time out"),
                    QT_TRANSLATE_NOOP("RecordWords", " on %1"),
                    QT_TRANSLATE_NOOP("RecordWords", " (objective %1)")}),
        withCourse("(No request fails any more)(?: on (.+?))? \\(objective ([^)]+)\\)",
                   {QT_TRANSLATE_NOOP("RecordWords", "No request fails any more"),
                    QT_TRANSLATE_NOOP("RecordWords", " on %1"),
                    QT_TRANSLATE_NOOP("RecordWords", " (objective %1)")}),
        withCourse("(Almost no request fails any more)(?: on (.+?))? \\(objective ([^)]+)\\)",
                   {QT_TRANSLATE_NOOP("RecordWords", "Almost no request fails any more"),
                    QT_TRANSLATE_NOOP("RecordWords", " on %1"),
                    QT_TRANSLATE_NOOP("RecordWords", " (objective %1)")}),
        withCourse(
            "(Whether requests fail is not known at present)(?: on (.+?))?"
            " \\(objective ([^)]+)\\)",
            {QT_TRANSLATE_NOOP("RecordWords", "Whether requests fail is not known at present"),
             QT_TRANSLATE_NOOP("RecordWords", " on %1"),
             QT_TRANSLATE_NOOP("RecordWords", " (objective %1)")}),
        withCourse("CPU ([\\d.]+ %) of limit(?: on (.+?))?",
                   {QT_TRANSLATE_NOOP("RecordWords", "CPU %1 of limit"),
                    QT_TRANSLATE_NOOP("RecordWords", " on %1")}),
    };
}

/// Of the same and of models/health/ServiceReasons: what has no course.
QVector<RecordForm> losses() {
    return {
        {"Was killed for memory once, at (.+)\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "Ran out of memory once, at %1.")}},
        {"Was killed for memory (\\d+) times, last at (.+)\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "Ran out of memory %1 times, last at %2.")}},
        {"(.+?) killed for memory once, at (.+)\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 ran out of memory once, at %2.")}},
        {"(.+?) killed for memory (\\d+) times, last at (.+)\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 ran out of memory %2 times, last at %3.")}},
        {"One more task reaches the limit in about ([^.]+)\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "One more task reaches the limit in about %1.")}},
        {"(?<count>\\w+) more tasks reach the limit in about ([^.]+)\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "More tasks (%1) reach the limit in about %2.")}},
        {"(\\d+) of (\\d+) tasks are missing\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 of %2 tasks are missing.")}},
        {"(\\d+) of the (\\d+) tasks last wanted are missing; what is wanted now is not known\\.",
         {QT_TRANSLATE_NOOP("RecordWords",
                            "%1 of the %2 tasks last wanted are missing; what is wanted now is not "
                            "known.")}},
        {"(.+) scales on (.+), but memory is what saturates: (.+) of limit at CPU (.+)\\. The "
         "autoscaler will not act\\.",
         {QT_TRANSLATE_NOOP("RecordWords",
                            "%1 scales on %2, but memory is what saturates: %3 of limit at CPU %4. "
                            "The autoscaler will not act.")}},
    };
}

/// Of models/health/CauseFinder; the settings that govern it follow in the record's words.
QVector<RecordForm> causes() {
    return {
        {"(\\w+) tracks settings (\\S+) \\(([^)]+)\\)(, not the code)?(\\.)"
         "(?: Changed settings that govern it: (.+)\\.)?",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 tracks settings %2 (%3)"),
          QT_TRANSLATE_NOOP("RecordWords", ", not the code"), QT_TRANSLATE_NOOP("RecordWords", "."),
          QT_TRANSLATE_NOOP("RecordWords", " Changed settings that govern it: %1.")}},
        {"(\\w+) tracks code (\\S+) \\(([^)]+)\\)(, not the settings)?(\\.)"
         "(?: Changed settings that govern it: (.+)\\.)?",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 tracks code %2 (%3)"),
          QT_TRANSLATE_NOOP("RecordWords", ", not the settings"),
          QT_TRANSLATE_NOOP("RecordWords", "."),
          QT_TRANSLATE_NOOP("RecordWords", " Changed settings that govern it: %1.")}},
        {"(\\w+) tracks both code (\\S+) \\(([^)]+)\\) and settings (\\S+) \\(([^)]+)\\)(\\.)"
         "(?: Changed settings that govern it: (.+)\\.)?",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 tracks both code %2 (%3) and settings %4 (%5)"),
          QT_TRANSLATE_NOOP("RecordWords", "."),
          QT_TRANSLATE_NOOP("RecordWords", " Changed settings that govern it: %1.")}},
        {"(\\w+) is the same with old and new code and settings\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 is the same with old and new code and settings.")}},
        {"Code (\\S+) → (\\S+) and settings (\\S+) → (\\S+) changed together: the running tasks "
         "cannot tell them apart(\\.)(?: Changed settings that govern it: (.+)\\.)?",
         {QT_TRANSLATE_NOOP("RecordWords",
                            "Code %1 → %2 and settings %3 → %4 changed together: the running tasks "
                            "cannot tell them apart"),
          QT_TRANSLATE_NOOP("RecordWords", "."),
          QT_TRANSLATE_NOOP("RecordWords", " Changed settings that govern it: %1.")}},
        {"(Too few tasks differ in code or settings to tell)(\\.)"
         "(?: Changed settings that govern it: (.+)\\.)?",
         {QT_TRANSLATE_NOOP("RecordWords", "Too few tasks differ in code or settings to tell"),
          QT_TRANSLATE_NOOP("RecordWords", "."),
          QT_TRANSLATE_NOOP("RecordWords", " Changed settings that govern it: %1.")}},
    };
}

/// Of models/deploy/Preflight: what stands in the strip before every action.
QVector<RecordForm> checks() {
    return {
        {"(not checked yet)", {QT_TRANSLATE_NOOP("RecordWords", "not checked yet")}},
        {"(actions are enabled)", {QT_TRANSLATE_NOOP("RecordWords", "actions are enabled")}},
        {"(the orchestrator answers)",
         {QT_TRANSLATE_NOOP("RecordWords", "the orchestrator answers")}},
        {"(no other deployment runs|no other deployment running)",
         {QT_TRANSLATE_NOOP("RecordWords", "no other deployment runs")}},
        {"figures of all (\\d+) tasks? are fresh",
         {QT_TRANSLATE_NOOP("RecordWords", "figures of all tasks (%1) are fresh")}},
        {"the newest figures are (.+) old",
         {QT_TRANSLATE_NOOP("RecordWords", "the newest figures are %1 old")}},
        {"(\\d+) of (\\d+) tasks are live; none from (.+)",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 of %2 tasks are live; none from %3")}},
        {"generation (\\S+)", {QT_TRANSLATE_NOOP("RecordWords", "generation %1")}},
        {"(\\d+) tasks?", {QT_TRANSLATE_NOOP("RecordWords", "tasks: %1")}},
        {"(\\d+) of (\\d+) tasks?", {QT_TRANSLATE_NOOP("RecordWords", "%1 of %2 tasks")}},
        {"guarded by (.+)", {QT_TRANSLATE_NOOP("RecordWords", "guarded by %1")}, true},
        {"capacity for (\\d+) more tasks?",
         {QT_TRANSLATE_NOOP("RecordWords", "capacity for more tasks: %1")}},
        {"capacity for (\\d+) more tasks?, so (\\d+) go in turns",
         {QT_TRANSLATE_NOOP("RecordWords", "capacity for more tasks: %1, so %2 go in turns")}},
        {"healthy release (.+) is available",
         {QT_TRANSLATE_NOOP("RecordWords", "healthy release %1 is available")}},
        {"(healthy version known)", {QT_TRANSLATE_NOOP("RecordWords", "healthy version known")}},
        {"(no runtime setting changes)",
         {QT_TRANSLATE_NOOP("RecordWords", "no runtime setting changes")}},
        {"not everything goes back: (.+)",
         {QT_TRANSLATE_NOOP("RecordWords", "not everything goes back: %1")},
         true},
        {"settings go back to ([^:;]+): (.+)",
         {QT_TRANSLATE_NOOP("RecordWords", "settings go back to %1: %2")}},
    };
}

} // namespace

const QVector<RecordForm>& recordForms() {
    static const QVector<RecordForm> All = reasons() + losses() + metrics() + gaps() + causes() +
                                           checkForms() + checks() + courseForms() + scrapeForms() +
                                           storageForms();
    return All;
}

} // namespace wb::items
