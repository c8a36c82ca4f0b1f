// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/RecordForms.h"

#include <QRegularExpression>
#include <QtGlobal>

namespace wb::items {

namespace {

/// Of models/deploy/Preflight, CapacityCheck and RollbackTarget, with what is to be done about
/// each.
QVector<RecordForm> checkSentences() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords", "this environment is read-only")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Set \"actions: enabled\" for it in watchbridge.yaml.")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords",
            "Wait until the service's figures are live again, or act at the orchestrator itself.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "nothing is known of this service yet")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "no task answers; the orchestrator says that none runs")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "There is no live evidence beside the orchestrator's.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "no figures of this service have ever arrived")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "What cannot be read is unknown, not healthy.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "whether anybody else deploys is not told")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Look at the pipeline itself, or configure deploy.status.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Wait for it or abort it (%1) first.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Stopping it goes back to %1 alone: name that, or wait for it "
                                   "or abort it (%2) first.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "deployment %1, which was to be stopped, is over")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Tell whoever began it: a pipeline may send it again.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "whether somebody changes it meanwhile is not told")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Tell the others before you go on: of two who deploy at the "
                                   "same time nothing keeps the second one back.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "it is another service by now: %1, not %2")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Look at whose account and cluster it is and decide anew.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Look at what runs now and decide anew.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "somebody changed the service from %1 to %2 meanwhile")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords",
            "the service moved from generation %1 to %2 meanwhile (%3 → %4 tasks), same release")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "All checks were made again on what is there now.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 is not among the tasks watched")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Choose from the tasks that are there now.")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords",
            "the pipeline replaces every task, not only %1, and does not tell which there are")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "What is not watched is replaced unseen.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "the orchestrator knows no task of this service")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Check its desired count at the orchestrator.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "It does so in turns, as the service's update settings say.")),
    };
}

/// The same, from the check of capacity on.
QVector<RecordForm> capacitySentences() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "no room for a further task; each stops before its "
                                   "replacement starts, none of them serves now")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Replacements may have to wait for a place.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "Free capacity or raise the limit, then try again.")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords",
            "no room for a further task, and stopping the last healthy one would leave none")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords", "no room for a further task, and %1 healthy ones would run at CPU %2")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords", "no room for a further task; one at a time leaves %1 healthy ones")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "no room for a further task; one at a time leaves %1 healthy "
                                   "ones, whose CPU is not known")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "It will be slower than with room to spare.")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords",
            "Let it start new ones first, in the service's update settings at the orchestrator.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "the last healthy one stops before another serves")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "all %1 healthy ones stop at once")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "%1 may stop at once, and %2 healthy ones would run at CPU %3")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "%1 may stop at once, which leaves %2 healthy ones")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "%1 may stop at once, which leaves %2 healthy ones, whose CPU "
                                   "is not known")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords", "Look yourself whether the others can take their traffic meanwhile.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The others take their traffic meanwhile.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "neither room nor how many stop at once is told")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords",
            "Look at the pipeline how it replaces tasks: it may stop all before any starts.")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords",
            "may start %1 more; the provider does not report whether there is room")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Without room the deployment stalls; the running tasks go on.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "Remove what stands in the way at the orchestrator.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the orchestrator cannot be read: %1")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "Check its address, credential and that it is up.")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords", "whether the pipeline answers is not told: nothing is read of it")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "See that it is up, or configure deploy.status.")),
    };
}

/// The same, of what a rollback goes back to.
QVector<RecordForm> releaseSentences() {
    return {
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "no earlier good release of this service is known")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Name a release, or deploy a repaired one.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 is not among this service's releases")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "Choose one of those the orchestrator still has.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "%1 is no longer available (image or definition gone)")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "Choose another release, or build this one again.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 is available, but not known to be good")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "It may be no better than what runs now.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "every task runs %1 already")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "Redeploy to restart tasks on the same release.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "what runs now is not told")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "It may be %1 already.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 names no settings revision")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "The runtime settings may stay as they are now.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "settings go back to %1; what is in them is not told")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Compare the settings at the orchestrator.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Make sure that the release works with these as they are now.")),
    };
}

/// Of a provider's barriers, and of models/deploy/ActionRun: what becomes of it then.
QVector<RecordForm> courseSentences() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "the rollout is paused, so that nothing would be "
                                   "replaced: resume it first (kubectl rollout resume)")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "its update strategy is OnDelete: nothing would "
                                                  "be replaced until somebody deletes each pod")),
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords", "its update has a partition: %1 of %2 tasks would not be replaced")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Where it stays so once this is sent, delete "
                                                  "that pod: kubectl delete pod %1")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Nothing has been sent yet; it can be undone.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "Held by a failed check; nothing has been sent.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Overridden; it can still be undone.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "Checking once more, immediately before it is sent.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Tasks and signals are healthy; watching that they stay so.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Recovered and stayed so for %1; %2 after it was sent.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Waiting for recovery: %1."), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Withdrawn by %1 before anything was sent.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "Withdrawn by %1 before the service was touched.")),
    };
}

/// What is put together of pieces; also of what guards or outlasts a deployment.
QVector<RecordForm> pieced() {
    return {
        {"the pipeline tells no tasks; (\\d+) tasks? watched",
         {QT_TRANSLATE_NOOP("RecordWords", "the pipeline tells no tasks; watched: %1")}},
        {"(.+) no longer exists?", {QT_TRANSLATE_NOOP("RecordWords", "no longer there: %1")}},
        {"the orchestrator replaces all (\\d+) tasks?, not only (.+)",
         {QT_TRANSLATE_NOOP("RecordWords",
                            "the orchestrator replaces all tasks (%1), not only %2")}},
        {"(?:(rollback)|(redeploy)|(deploy)) to (.+?) runs already(?:, by (.+?))?(?:, since "
         "([^,]+))?",
         {QT_TRANSLATE_NOOP("RecordWords", "rollback"),
          QT_TRANSLATE_NOOP("RecordWords", "redeploy"), QT_TRANSLATE_NOOP("RecordWords", "deploy"),
          QT_TRANSLATE_NOOP("RecordWords", " to %1 runs already"),
          QT_TRANSLATE_NOOP("RecordWords", ", by %1"),
          QT_TRANSLATE_NOOP("RecordWords", ", since %1")}},
        {"(?:(rollback)|(redeploy)|(deploy)) to (.+?) \\(([^()]+)\\)(?:, by (.+?))?(?:, since "
         "([^,]+))?: stopped by going back to (.+)",
         {QT_TRANSLATE_NOOP("RecordWords", "rollback"),
          QT_TRANSLATE_NOOP("RecordWords", "redeploy"), QT_TRANSLATE_NOOP("RecordWords", "deploy"),
          QT_TRANSLATE_NOOP("RecordWords", " to %1 (%2)"),
          QT_TRANSLATE_NOOP("RecordWords", ", by %1"),
          QT_TRANSLATE_NOOP("RecordWords", ", since %1"),
          QT_TRANSLATE_NOOP("RecordWords", ": stopped by going back to %1")}},
        {"(?:(rollback)|(redeploy)|(deploy)) to (.+?) came between(?:, by (.+?))?, ([^,]+) ago",
         {QT_TRANSLATE_NOOP("RecordWords", "rollback"),
          QT_TRANSLATE_NOOP("RecordWords", "redeploy"), QT_TRANSLATE_NOOP("RecordWords", "deploy"),
          QT_TRANSLATE_NOOP("RecordWords", " to %1 came between"),
          QT_TRANSLATE_NOOP("RecordWords", ", by %1"),
          QT_TRANSLATE_NOOP("RecordWords", ", %1 ago")}},
        {"(.+) is not ready \\((.+)\\), and a StatefulSet replaces no pod while one is not",
         {QT_TRANSLATE_NOOP("RecordWords",
                            "%1 is not ready (%2), and a StatefulSet replaces no pod while one is "
                            "not")}},
        {"whether (.+) was changed since is not known",
         {QT_TRANSLATE_NOOP("RecordWords", "whether %1 was changed since is not known")}},
        {"(.+) was changed at (.+) and stays as it is",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 was changed at %2 and stays as it is")}},
        {"(circuit breaker)( \\(goes back by itself\\))?",
         {QT_TRANSLATE_NOOP("RecordWords", "circuit breaker"),
          QT_TRANSLATE_NOOP("RecordWords", " (goes back by itself)")}},
        {"alarms (.+?)( \\(goes back by itself\\))?",
         {QT_TRANSLATE_NOOP("RecordWords", "alarms %1"),
          QT_TRANSLATE_NOOP("RecordWords", " (goes back by itself)")}},
        {"(.+) \\(may put its own version back\\)",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 (may put its own version back)")}},
        {"(.+) \\(goes back by itself\\)",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 (goes back by itself)")}},
        {"settings go back to ([^:;]+): (.+?)(; )not everything goes back: (.+)",
         {QT_TRANSLATE_NOOP("RecordWords", "settings go back to %1: %2"),
          QT_TRANSLATE_NOOP("RecordWords", "; "),
          QT_TRANSLATE_NOOP("RecordWords", "not everything goes back: %1")},
         true},
    };
}

} // namespace

RecordForm sentence(const char* text, bool endsInSentences) {
    QString pattern = QRegularExpression::escape(QString::fromUtf8(text));
    static const QRegularExpression Place(QStringLiteral("\\\\%[1-9]"));
    const bool hasPlaces = pattern.contains(Place);
    pattern.replace(Place, QStringLiteral("(.+?)"));
    return {(hasPlaces ? pattern : u'(' + pattern + u')').toUtf8(), {text}, endsInSentences};
}

QVector<RecordForm> checkForms() {
    return checkSentences() + pinForms() + capacitySentences() + releaseSentences() +
           courseSentences() + pieced();
}

} // namespace wb::items
