// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/RecordForms.h"

#include <QtGlobal>

namespace wb::items {

namespace {

/// Of models/deploy/Recovery, and what was not sent.
QVector<RecordForm> recoverySentences() {
    return {
        sentence(
            QT_TRANSLATE_NOOP("RecordWords",
                              "Nothing was sent to %1: the record of it could not be saved (%2)."),
            true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Nothing was sent: the record of it could not be saved (%1)."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Nothing was sent. %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Not sent. %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 has not been read since its deployment")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 has not been read for %2")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "%1 has not been read at the orchestrator since")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords", "the deployment of %1 does not show among those that ended yet")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 was moved on to %2 by somebody else")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 has no live figures")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 still runs %2")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "tasks and signals are healthy")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "which release they run is not told")),
    };
}

/// Why something cannot be read or was not answered, of app/providers/http and of Qt.
QVector<RecordForm> causes() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the answer is larger than %1")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "it redirects (HTTP %1), which is not followed: a credential "
                                   "goes to the configured address only")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "nothing was sent, for %1 could not be read before: %2"),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Connection refused")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Connection closed")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Connection timed out")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Host %1 not found")),
    };
}

/// Of models/deploy/MemberRun.
QVector<RecordForm> writeSentences() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "keeping its autoscaler from taking tasks away meanwhile")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "reading how deployment %1 goes")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "checking once more, immediately before it is sent")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "runs %1 already and is left as it is")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "sent; waiting for the orchestrator's answer")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "refused; reading who else is at it")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the orchestrator refused, nothing was done. %1"),
                 true),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords",
                              "the write's answer is missing (%1); reading whether it took effect"),
            true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Whether %1 was changed is not known: the write was sent once, "
                                   "its answer is missing (%2), and %3. Check at the orchestrator "
                                   "which release and deployment it has before you try again."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "it cannot be read (%1)"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "it went to %1, while %2 is read now")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "it shows no deployment of ours and still generation %1")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "it shows no deployment of ours, but moved to generation %1")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Watchbridge had ended before it came")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the answer is about deployment %1")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "deployment %1 cannot be read: %2"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "deployment %1 accepted")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "deployed; waiting for tasks and signals to recover")),
    };
}

/// How it ends, or does not.
QVector<RecordForm> endSentences() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords", "aborted by %1")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "watching its recovery was %1; what was deployed stays."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "not sent: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "not sent")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "not aborted: this environment is read-only")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "the abort was not sent: its record could not be saved (%1)"),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the abort was not confirmed: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 has not recovered after %2: %3."), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "How deployment %1 of %2 ended is not known: it cannot be read "
                                   "(%3). Check at the orchestrator before you try again."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "How deployment %1 of %2 ended is not known: %3. Check at the "
                                   "orchestrator before you try again."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the deployment is not over after %1: %2."),
                 true),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "Watchbridge had ended while this was under way.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Watchbridge had ended while this was under way. Nothing was "
                                   "sent.")),
        {"(?<said>.+) \\(This outcome could not be recorded: (.+)\\)",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 (This outcome could not be recorded: %2)")},
         true},
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1, but the deployment had completed by then"),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 has its deployment.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 is still under way.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 was not sent.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "no answer within %1")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "deployed, but its recovery is no longer watched")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 of %2 tasks done")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "its tasks are not told")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the orchestrator deploys %1 instead of %2")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "somebody else aborted the deployment")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the deployment failed. %1"), true),
    };
}

/// Of models/deploy/ActionRun, ActionRunner and Overriding: what is asked and cannot be.
QVector<RecordForm> refusals() {
    return {
        {"\"(?<said>.+)\" is (?:armed|preflight|running|verifying) already: (.+)\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "“%1” is under way already: %2.")},
         true},
        sentence(QT_TRANSLATE_NOOP("RecordWords", "undo it or wait until it is over")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "abort it, or stop waiting for it, or wait until it is over, "
                                   "%1 after it began at the latest")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "No failed check holds this action.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "There is no such action any more.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "\"%1\" has no deploy provider in watchbridge.yaml, so nothing "
                                   "can be done to it from here.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "This environment is read-only; set \"actions: enabled\" for it "
                                   "in watchbridge.yaml to act.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Only a redeploy or a rollback can be armed.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "A rollback of %1 needs the release to go back to: none is "
                                   "known to be good, so name one.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "One action takes at most %1 services and %2 tasks.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "A reason to go on against a failed check has %1 to %2 "
                                   "characters.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Begin with \"%1\", then say why.")),
    };
}

/// Of models/health/Regression.
QVector<RecordForm> comparisons() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 is worse than %2: %3."), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "p95 %1 against %2 (%3×)")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 errors against %2")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "memory %1 of limit against %2")),
    };
}

/// Of models/deploy/Action: what an action is called.
QVector<RecordForm> titles() {
    return {
        {"Roll back (.+?) to (.+?)(?:, and (.+) with it)?",
         {QT_TRANSLATE_NOOP("RecordWords", "Roll back %1 to %2"),
          QT_TRANSLATE_NOOP("RecordWords", ", and %1 with it")}},
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Redeploy all tasks of %1")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Redeploy %1 tasks of %2")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Redeploy %1")),
    };
}

/// A task or service that is not healthy, and why.
QVector<RecordForm> states() {
    return {
        {"(\\S+) is degraded(?:: (.+))?",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 is degraded"),
          QT_TRANSLATE_NOOP("RecordWords", ": %1")},
         true},
        {"(\\S+) is unhealthy(?:: (.+))?",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 is unhealthy"),
          QT_TRANSLATE_NOOP("RecordWords", ": %1")},
         true},
        {"(\\S+) is unknown(?:: (.+))?",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 is unknown"),
          QT_TRANSLATE_NOOP("RecordWords", ": %1")},
         true},
    };
}

} // namespace

QVector<RecordForm> courseForms() {
    // What may stand within others comes behind them.
    return titles() + refusals() + comparisons() + endSentences() + writeSentences() + states() +
           recoverySentences() + causes();
}

} // namespace wb::items
