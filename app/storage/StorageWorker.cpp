// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/StorageWorker.h"

#include <algorithm>

namespace wb::storage {

namespace {

constexpr std::size_t SavedTogether = 200;
constexpr DurationMs RecentMs = 60 * 60'000;
constexpr int RecentLimit = 8000; ///< Findings of single tasks are among them.
constexpr int TidyAgainMs = 50;
constexpr DurationMs NoteTargetsEveryMs = 60 * 60'000;

/// The item itself is at fault, not the disk: others may well be saved.
bool isItsOwnFault(const Error& error) {
    return error.code == ErrorCode::InvalidInput || error.code == ErrorCode::Conflict ||
           error.code == ErrorCode::NotFound;
}

Error notOpen(const StorageOptions& options) {
    return {ErrorCode::Storage, QStringLiteral("the database is not open"), options.path};
}

} // namespace

StorageWorker::StorageWorker(StorageOptions options)
    : m_options(std::move(options)) {}

StorageWorker::~StorageWorker() = default;

void StorageWorker::start() {
    m_retryMs = m_options.firstRetryMs;
    m_retryTimer = new QTimer(this);
    m_retryTimer->setSingleShot(true);
    connect(m_retryTimer, &QTimer::timeout, this, &StorageWorker::flushTimeline);
    m_signalTimer = new QTimer(this);
    m_signalTimer->setSingleShot(true);
    connect(m_signalTimer, &QTimer::timeout, this, &StorageWorker::flushSignals);
    m_othersTimer = new QTimer(this);
    connect(m_othersTimer, &QTimer::timeout, this, &StorageWorker::lookForOthers);
    m_othersTimer->start(m_options.othersEveryMs);
    if (m_options.watches) {
        m_lease = std::make_unique<WatchLease>(m_options);
        m_watchTimer = new QTimer(this);
        connect(m_watchTimer, &QTimer::timeout, this, &StorageWorker::renewWatch);
        m_watchTimer->start(m_options.watchEveryMs);
    }
    m_tidyTimer = new QTimer(this);
    m_tidyTimer->setSingleShot(true);
    connect(m_tidyTimer, &QTimer::timeout, this, &StorageWorker::tidy);
    m_tidyTimer->start(m_options.tidyEveryMs);
    if (!openStore()) {
        Q_EMIT ready({});
        retryLater();
    }
}

bool StorageWorker::openStore() {
    if (m_store) {
        return true;
    }
    Database::Options options;
    options.path = m_options.path;
    options.busyTimeoutMs = m_options.busyTimeoutMs;
    options.fileBytesLimit = m_options.fileBytesLimit;
    options.nowMs = m_options.clock->nowMs();
    auto opened = SqliteStore::open(options);
    if (!opened) {
        setProblem(Kind::Record, opened.error().text());
        return false;
    }
    // What a writer before this one wrote is in the state that is read after.
    const auto writer = m_lease ? m_lease->renew((*opened)->database()) : Expected<bool>(true);
    m_isWriter = writer.value_or(false);
    const auto state = writer ? stateOf(**opened) : failure(writer.error());
    if (!state || !m_others.begin(**opened)) {
        setProblem(Kind::Record,
                   state ? QStringLiteral("%1: the timeline cannot be read").arg(m_options.path)
                         : state.error().text());
        return false;
    }
    m_store = std::move(*opened);
    if (state->openIncident) {
        m_keptIds.insert(state->openIncident->id, state->openIncident->id);
    }
    m_retryMs = m_options.firstRetryMs;
    static_cast<void>(m_store->saveEnvironment(m_options.environment));
    const QString& aside = m_store->database().setAsidePath();
    setProblem(Kind::Record,
               aside.isEmpty() ? QString()
                               : QStringLiteral("%1: was damaged and is kept as %2; a new database "
                                                "was begun")
                                     .arg(m_options.path, aside));
    // Before anything that waited is saved: nothing of this run is in that state.
    Q_EMIT ready(*state);
    return true;
}

void StorageWorker::renewWatch() {
    // What fails is tried again the next time; until then the lease stands still.
    const auto renewed = m_store ? m_lease->renew(m_store->database()) : Expected<bool>(m_isWriter);
    if (!renewed || *renewed == m_isWriter) {
        return;
    }
    const auto state = stateOf(*m_store);
    if (!state || !m_others.begin(*m_store)) {
        return;
    }
    m_isWriter = *renewed;
    // The other program has told it.
    m_waiting.erase(std::remove_if(m_waiting.begin(), m_waiting.end(), isOfWatch), m_waiting.end());
    Q_EMIT waitingChanged(static_cast<int>(m_waiting.size()));
    m_keptIds.clear();
    if (state->openIncident) {
        m_keptIds.insert(state->openIncident->id, state->openIncident->id);
    }
    StoredState told = *state;
    told.isWriter = m_isWriter;
    Q_EMIT writerChanged(told);
}

Expected<StoredState> StorageWorker::stateOf(SqliteStore& store) const {
    const auto number = store.nextIncidentNumber();
    const auto open = store.openIncident(m_options.environment.name);
    const auto recent = store.recentEntries(m_options.clock->nowMs() - RecentMs, RecentLimit);
    if (!number || !open || !recent) {
        return failure(!number ? number.error() : !open ? open.error() : recent.error());
    }
    const auto openEntries =
        *open ? store.entries((*open)->id) : Expected<QVector<incidents::TimelineEntry>>();
    const auto watched = store.signalTable().newestMs();
    if (!openEntries || !watched) {
        return failure(!openEntries ? openEntries.error() : watched.error());
    }
    StoredState state;
    state.isAvailable = true;
    state.nextIncidentNumber = *number;
    state.openIncident = *open;
    state.openEntries = *openEntries;
    state.isWriter = m_isWriter;
    state.writer = m_lease ? m_lease->writer() : QString();
    state.lastWatchedMs = std::max(*watched, m_lease ? m_lease->lastWatchedMs() : NoTime);
    state.recentEntries = *recent;
    state.setAsidePath = store.database().setAsidePath();
    return state;
}

void StorageWorker::readState() {
    const auto state =
        openStore() ? stateOf(*m_store) : Expected<StoredState>(failure(notOpen(m_options)));
    Q_EMIT ready(state ? *state : StoredState());
}

void StorageWorker::keep(Change change) {
    m_waiting.push_back(std::move(change));
    Q_EMIT waitingChanged(static_cast<int>(m_waiting.size()));
    // While a retry is due, what is new waits its turn behind what is old.
    if (!m_retryTimer->isActive()) {
        flushTimeline();
    }
}

void StorageWorker::flushTimeline() {
    if (!openStore()) {
        for (const Change& change : m_waiting) {
            tellFailed(change, notOpen(m_options));
        }
        retryLater();
        return;
    }
    const auto before = m_waiting.size();
    std::deque<Change> faulty;
    while (!m_waiting.empty()) {
        const std::size_t count = std::min(m_waiting.size(), SavedTogether);
        if (saveTogether(count)) {
            continue;
        }
        if (!saveOneByOne(count)) {
            break;
        }
        // Those left at the front are at fault themselves: the others go first.
        while (!m_waiting.empty() && m_toldFailed.contains(idOf(m_waiting.front()))) {
            faulty.push_back(std::move(m_waiting.front()));
            m_waiting.pop_front();
        }
    }
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(faulty.begin()),
                     std::make_move_iterator(faulty.end()));
    if (m_waiting.size() != before) {
        Q_EMIT waitingChanged(static_cast<int>(m_waiting.size()));
    }
    if (!m_waiting.empty()) {
        retryLater();
    } else if (before > 0) {
        m_retryMs = m_options.firstRetryMs;
        setProblem(Kind::Timeline, {});
    }
}

bool StorageWorker::saveTogether(std::size_t count) {
    const auto saved = saveWhole([&]() -> Expected<void> {
        for (std::size_t i = 0; i < count; ++i) {
            if (auto done = save(m_waiting[i]); !done) {
                return done;
            }
        }
        return {};
    });
    if (!saved) {
        return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        tellSaved(m_waiting.front());
        m_waiting.pop_front();
    }
    return true;
}

/// False when the disk is at fault and the rest must wait.
bool StorageWorker::saveOneByOne(std::size_t count) {
    std::deque<Change> faulty;
    bool goesOn = true;
    for (std::size_t i = 0; i < count && goesOn; ++i) {
        const auto saved = saveWhole([&] { return save(m_waiting.front()); });
        if (saved) {
            tellSaved(m_waiting.front());
            m_waiting.pop_front();
            continue;
        }
        tellFailed(m_waiting.front(), saved.error());
        setProblem(Kind::Timeline,
                   QStringLiteral("the timeline is not saved: ") + saved.error().text());
        goesOn = isItsOwnFault(saved.error());
        if (goesOn) {
            faulty.push_back(std::move(m_waiting.front()));
            m_waiting.pop_front();
        }
    }
    m_waiting.insert(m_waiting.begin(), std::make_move_iterator(faulty.begin()),
                     std::make_move_iterator(faulty.end()));
    return goesOn;
}

Expected<void> StorageWorker::saveWhole(const std::function<Expected<void>()>& work) {
    const QHash<QString, QString> before = m_keptIds;
    const auto saved = m_store->database().inTransaction([&]() -> Expected<void> {
        const auto mayWrite = m_lease ? m_lease->isHeld(m_store->database()) : Expected<bool>(true);
        m_mayWrite = mayWrite.value_or(false);
        return mayWrite ? work() : failure(mayWrite.error());
    });
    if (!saved) {
        m_keptIds = before;
        m_renamed.clear();
        return saved;
    }
    for (const Renamed& renamed : std::exchange(m_renamed, {})) {
        Q_EMIT incidentRenamed(renamed.from, renamed.kept, renamed.number + 1);
    }
    return {};
}

Expected<void> StorageWorker::save(const Change& change) {
    if (isFenced(change)) {
        return {};
    }
    if (const auto* entry = std::get_if<incidents::TimelineEntry>(&change)) {
        incidents::TimelineEntry kept = *entry;
        kept.incidentId = m_keptIds.value(entry->incidentId, entry->incidentId);
        return m_store->append(kept);
    }
    if (const auto* step = std::get_if<incidents::IncidentStep>(&change)) {
        incidents::IncidentStep kept = *step;
        kept.entry.incidentId = m_keptIds.value(kept.entry.incidentId, kept.entry.incidentId);
        return m_store->take(kept);
    }
    return saveIncident(std::get<incidents::Incident>(change));
}

/// What another program's watch tells is not told by this one as well.
bool StorageWorker::isFenced(const Change& change) const {
    return !m_mayWrite && isOfWatch(change);
}

/// Within a transaction, so that nobody else takes the number meanwhile.
Expected<void> StorageWorker::saveIncident(incidents::Incident incident) {
    const QString id = incident.id;
    const auto known = m_keptIds.constFind(id);
    if (known != m_keptIds.constEnd()) {
        incident.id = *known;
        return m_store->save(incident);
    }
    const auto other = m_store->incident(id);
    if (!other && other.error().code != ErrorCode::NotFound) {
        return failure(other.error());
    }
    if (!other) {
        m_keptIds.insert(id, id);
        return m_store->save(incident);
    }
    // Another program on this database has opened an incident under that id.
    const auto number = m_store->nextIncidentNumber();
    if (!number) {
        return failure(number.error());
    }
    incident.id = QStringLiteral("INC-%1").arg(*number);
    m_keptIds.insert(id, incident.id);
    m_renamed.append({id, incident, *number});
    return m_store->save(incident);
}

void StorageWorker::tellSaved(const Change& change) {
    const QString id = idOf(change);
    m_toldFailed.remove(id);
    if (isFenced(change)) {
        return;
    }
    if (std::holds_alternative<incidents::Incident>(change)) {
        Q_EMIT incidentSaved(id);
    } else {
        m_others.own(id);
        Q_EMIT entrySaved(id);
    }
}

void StorageWorker::tellFailed(const Change& change, const Error& error) {
    const QString id = idOf(change);
    if (!m_toldFailed.contains(id)) {
        m_toldFailed.insert(id);
        Q_EMIT saveFailed(id, error);
    }
}

void StorageWorker::retryLater() {
    m_retryTimer->start(m_retryMs);
    m_retryMs = std::min(m_retryMs * 2, m_options.lastRetryMs);
}

void StorageWorker::setProblem(Kind kind, const QString& text) {
    if (m_problems.set(kind, text)) {
        Q_EMIT problemChanged(m_problems.text());
    }
}

void StorageWorker::lookForOthers() {
    const OthersWork work = m_store ? m_others.look(*m_store) : OthersWork();
    if (!work.entries.isEmpty()) {
        Q_EMIT othersWrote(work);
    }
}

void StorageWorker::recordAudit(quint64 request, const deploy::AuditEntry& entry) {
    // No waiting and no retry here: the person at the screen is told, and decides.
    const Expected<qint64> sequence = openStore() ? m_store->audit().append(entry)
                                                  : Expected<qint64>(failure(notOpen(m_options)));
    if (sequence) {
        Q_EMIT auditRecorded(request, *sequence);
    } else {
        Q_EMIT auditFailed(request, sequence.error());
    }
}

void StorageWorker::recordSignals(const QVector<RecordedPoint>& points) {
    m_points += points;
    if (!m_signalTimer->isActive()) {
        m_signalTimer->start(m_options.signalBatchMs);
    }
}

void StorageWorker::noteTargets(const QVector<fleet::Target>& targets) {
    m_targets = targets;
    m_targetsNotedMs = NoTime;
    writeTargets();
}

/// What fails is tried again by tidy().
void StorageWorker::writeTargets() {
    const TimeMs nowMs = m_options.clock->nowMs();
    const bool isDue = m_targetsNotedMs == NoTime || nowMs - m_targetsNotedMs >= NoteTargetsEveryMs;
    if (isDue && m_store && m_store->targets().note(m_targets, nowMs)) {
        m_targetsNotedMs = nowMs;
    }
}

void StorageWorker::flushSignals() {
    if (m_points.isEmpty()) {
        return;
    }
    const QVector<RecordedPoint> points = std::exchange(m_points, {});
    queuedPoints -= static_cast<int>(points.size());
    const TimeMs nowMs = m_options.clock->steadyMs();
    if (!m_store || nowMs < m_signalsPausedUntilMs) {
        Q_EMIT signalsDropped(points.size());
        return;
    }
    if (const auto saved = m_store->signalTable().append(points); !saved) {
        m_signalsPausedUntilMs = nowMs + m_options.lastRetryMs / 2;
        setProblem(Kind::Signals,
                   QStringLiteral("signals are not recorded: ") + saved.error().text());
        Q_EMIT signalsDropped(points.size());
    } else {
        const auto earliest = std::ranges::min_element(
            points, {}, [](const RecordedPoint& each) { return each.point.timeMs; });
        // What fails here fails again in tidy(), which tries again.
        static_cast<void>(m_store->signalHours().rowsCame(earliest->point.timeMs));
        if (m_signalsPausedUntilMs != NoTime) {
            m_signalsPausedUntilMs = NoTime;
            setProblem(Kind::Signals, {});
        }
    }
}

void StorageWorker::tidy() {
    bool hasMore = false;
    writeTargets();
    if (m_store) {
        SignalTable::Bounds bounds;
        bounds.keepFromMs = m_options.clock->nowMs() - m_options.keepMs;
        bounds.bytesLimit = m_options.signalBytesLimit;
        const auto tidied = m_store->signalTable().tidy(bounds);
        if (tidied) {
            static_cast<void>(m_store->signalHours().dropBefore(bounds.keepFromMs));
            static_cast<void>(m_store->targets().dropBefore(bounds.keepFromMs));
        }
        const auto stepped = m_store->signalHours().step(m_options.clock->nowMs());
        hasMore = (tidied && *tidied) || (stepped && *stepped);
    }
    m_tidyTimer->start(hasMore ? std::min(TidyAgainMs, m_options.tidyEveryMs)
                               : m_options.tidyEveryMs);
}

template <typename Value, typename Load, typename Reply>
void StorageWorker::load(quint64 request, Load load, Reply reply) {
    Expected<Value> loaded = openStore() ? load() : Expected<Value>(failure(notOpen(m_options)));
    if (loaded) {
        Q_EMIT(this->*reply)(request, *loaded);
    } else {
        Q_EMIT loadFailed(request, loaded.error());
    }
}

void StorageWorker::loadIncidents(quint64 request) {
    load<QVector<incidents::Incident>>(
        request, [&] { return m_store->incidents(); }, &StorageWorker::incidentsLoaded);
}

void StorageWorker::loadEntries(quint64 request, const QString& incidentId) {
    load<QVector<incidents::TimelineEntry>>(
        request, [&] { return m_store->entries(incidentId); }, &StorageWorker::entriesLoaded);
}

void StorageWorker::loadAudit(quint64 request, int count) {
    load<QVector<deploy::AuditEntry>>(
        request, [&] { return m_store->audit().newest(count); }, &StorageWorker::auditLoaded);
}

void StorageWorker::loadSignals(quint64 request, const QString& service, const QString& task,
                                TimeMs fromMs, TimeMs toMs) {
    load<QVector<fleet::SignalPoint>>(
        request, [&] { return m_store->signalTable().range(service, task, fromMs, toMs); },
        &StorageWorker::signalsLoaded);
}

void StorageWorker::loadPast(quint64 request, const SignalTable::Page& after, TimeMs fromMs) {
    // A page takes a few tens of milliseconds, so that no entry waits long behind it.
    constexpr int PageRows = 10'000;
    const Expected<SignalTable::Page> page =
        openStore() ? m_store->signalTable().pageBefore(after.beforeMs, after.beforeSubject, fromMs,
                                                        PageRows)
                    : Expected<SignalTable::Page>(failure(notOpen(m_options)));
    if (page) {
        Q_EMIT pastPageLoaded(request, *page, fromMs);
    } else {
        Q_EMIT loadFailed(request, page.error());
    }
}

void StorageWorker::finish() {
    m_othersTimer->stop();
    m_tidyTimer->stop();
    m_signalTimer->stop();
    m_signalsPausedUntilMs = NoTime;
    flushSignals();
    // A record that nothing waits for need not be waited for either.
    if (!m_waiting.empty()) {
        flushTimeline();
    }
    m_retryTimer->stop();
    if (m_lease && m_store) {
        m_watchTimer->stop();
        // One that stays is found to be left by whoever looks next.
        static_cast<void>(m_lease->release(m_store->database()));
    }
    m_store.reset();
}

} // namespace wb::storage
