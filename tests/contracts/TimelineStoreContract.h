// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/Timeline.h"

#include <QObject>

#include <memory>

namespace wb::test {

/// What every TimelineStore promises. A test of one store inherits the slots and gives the store.
class TimelineStoreContract : public QObject {
    Q_OBJECT
protected:
    /// A store without content. Called before each test; the one before is closed already.
    virtual std::unique_ptr<incidents::TimelineStore> emptyStore() = 0;
    /// The same content through a store that was opened anew; the one before is closed already.
    virtual std::unique_ptr<incidents::TimelineStore> reopenedStore() = 0;

    void reopen();

    std::unique_ptr<incidents::TimelineStore> m_store;

private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyStoreHasNothing();
    void anEntryComesBackWhole_data();
    void anEntryComesBackWhole();
    void anIncidentComesBackWhole();
    void whatAPersonDecidedIsNotOverwritten();
    void aStepOfNoIncidentIsNotTaken();
    void unsetTimesComeBackUnset();
    void savingTwiceIsHarmless();
    void anEntryMayJoinAnIncidentOnce();
    void aFindingIsMarkedByTheFirstThatTellsIt();
    void anEntryNeedsItsIncident();
    void thingsWithoutIdAreRefused();
    void anotherIncidentOfTheSameIdIsAConflict();
    void numbersGoOn();
    void incidentsComeNewestFirst();
    void entriesComeByTimeThenArrival();
    void recentEntriesAreTheLastOnes();
};

[[nodiscard]] incidents::TimelineEntry someEntry(const QString& id, TimeMs timeMs,
                                                 const QString& incidentId = {});
[[nodiscard]] incidents::Incident someIncident(const QString& id, TimeMs openedMs);
/// Every member in one text, for comparing and for reading in a failed test's output.
[[nodiscard]] QString inWords(const incidents::TimelineEntry& entry);
[[nodiscard]] QString inWords(const incidents::Incident& incident);

/// What went wrong; empty when nothing did.
template <typename Result>
QString problemOf(const Result& result) {
    return result ? QString() : result.error().text();
}

} // namespace wb::test
