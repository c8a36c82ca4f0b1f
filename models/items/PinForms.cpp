// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/RecordForms.h"

#include <QtGlobal>

namespace wb::items {

namespace {

/// What is said before and while a minimum is raised: capacityPinned() of models/deploy/Preflight,
/// PinRequest and CapacityPin.
QVector<RecordForm> pinned() {
    return {
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords",
            "the minimum of %1 is raised from %2 to %3 meanwhile, and put back after")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "the minimum of %1 is raised from %2 to %3 meanwhile")),
        {"the minimum of (.+) is (\\d+) instead of (\\d+) until this is over"
         "(, as an earlier action has pinned it)?(?:, and (\\d+)(?: tasks?)? run)?",
         {QT_TRANSLATE_NOOP("RecordWords",
                            "the minimum of %1 is %2 instead of %3 until this is over"),
          QT_TRANSLATE_NOOP("RecordWords", ", as an earlier action has pinned it"),
          QT_TRANSLATE_NOOP("RecordWords", ", and %1 run")}},
        sentence(QT_TRANSLATE_NOOP(
            "RecordWords",
            "the minimum of %1 stays %2 meanwhile, which is pinned already; it was %3")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The capacity of %1 is pinned: the minimum of %2 is %3 instead "
                                   "of %4 until this is over.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "nothing to pin: it has no autoscaler by now")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "nothing to pin: %1")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 may put its own minimum back.")),
        {"(.+) may leave only (\\d+)(?: tasks?)? meanwhile: (.+)",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 may shrink it to %2 meanwhile: %3")}},
        {"(.+) leaves (\\d+)(?: tasks?)? as it is",
         {QT_TRANSLATE_NOOP("RecordWords", "%1 leaves it at %2 or more")}},
        {"Keep (\\d+)(?: tasks?)? there by hand if it takes some away\\.",
         {QT_TRANSLATE_NOOP("RecordWords", "Keep it at %1 by hand if tasks are taken away.")}},
    };
}

/// Why none is.
QVector<RecordForm> notPinned() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords", "its capacity is not pinned: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The capacity of %1 is not pinned: %2"), true),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "The action goes on without it: keep an eye on %1.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "it is no longer wanted")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the record of it could not be saved (%1)"),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the record of it could not be saved: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "what others have pinned is not known (%1)"),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "what others have pinned is not known: %1"),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "what an earlier action pinned is being put back just now")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "another action is putting the minimum back just now")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "another action is changing the minimum just now")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "its minimum was changed at this moment")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "its autoscaler cannot be read: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "it was refused, nothing was done: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "nothing was sent: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Whether the capacity of %1 is pinned is not known (%2); that "
                                   "is found out when this is over."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "whether it is, is not known (%1)"), true),
    };
}

/// How it is put back, or is not.
QVector<RecordForm> putBack() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The capacity of %1 is still pinned: the minimum of %2 is not "
                                   "put back from %3 to %4 (%5). Put it back by hand: it was %6."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The capacity of %1 may still be pinned: the minimum of %2 is "
                                   "not put back from %3 to %4 (%5). Put it back by hand: it was "
                                   "%6."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The capacity of %1 is still pinned: the minimum of %2 is not "
                                   "put back from %3 to %4 (%5). It is tried again; by hand, set "
                                   "it to %6."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The capacity of %1 may still be pinned: the minimum of %2 is "
                                   "not put back from %3 to %4 (%5). It is tried again; by hand, "
                                   "set it to %6."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The capacity of %1 is no longer pinned: %2."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the minimum of %1 is put back from %2 to %3")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the minimum of %1 is %2, as before")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the minimum of %1 is %2 again")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "somebody has set the minimum of %1 to %2 meanwhile, which "
                                   "stays (it was %3 before)")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "somebody has set the minimum of %1 to %2 meanwhile, which "
                                   "comes back after action %3 (it was %4 before)")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "its autoscaler is gone, and nothing is left to put back")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "it was pinned at %1, and the settings name %2 now")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "it has no deploy provider here; where it has one again, that "
                                   "is done")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "it goes over to action %1")),
    };
}

} // namespace

QVector<RecordForm> pinForms() {
    return pinned() + notPinned() + putBack();
}

} // namespace wb::items
