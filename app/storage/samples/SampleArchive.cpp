// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SampleArchive.h"

#include "models/metrics/BlockWalk.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wb::storage {

namespace {

constexpr DurationMs TidyEveryMs = 60'000;
constexpr DurationMs ReplacedMs = 600'000; ///< No reading of the directory takes longer.
constexpr DurationMs MergeRetryMs = 3'600'000;
constexpr std::size_t WaitingSegments = 8; ///< The last ones, before they are merged.
constexpr DurationMs AnswerMs = 30'000;    ///< Longer than this nobody waits for rows to be packed.
/// At the end of a watch nobody likes to wait: more than this stays in the journal.
constexpr quint64 MaxSamplesAtEnd = 20'000'000;

QString fileName(const char* kind, quint64 number, const char* suffix) {
    return QStringLiteral("%1-%2.%3")
        .arg(QLatin1String(kind))
        .arg(number, 10, 10, QLatin1Char('0'))
        .arg(QLatin1String(suffix));
}

quint64 numberOf(const QString& name) {
    return name.section(QLatin1Char('-'), 1, 1).section(QLatin1Char('.'), 0, 0).toULongLong();
}

constexpr std::uint64_t NoBlock = std::numeric_limits<std::uint64_t>::max();

quint64 sizeOf(const QString& path) {
    return static_cast<quint64>(QFileInfo(path).size());
}

} // namespace

SampleArchive::SampleArchive(Options options)
    : m_options(std::move(options)) {}

SampleArchive::~SampleArchive() {
    if (m_lock >= 0) {
        ::close(m_lock);
    }
}

QString SampleArchive::pathOf(const QString& name) const {
    return m_options.directory + QLatin1Char('/') + name;
}

Expected<void> SampleArchive::lock() {
    if (!QDir().mkpath(m_options.directory)) {
        return failure(ErrorCode::Storage, QStringLiteral("The directory cannot be made."),
                       m_options.directory);
    }
    m_lock = ::open(QFile::encodeName(pathOf(QStringLiteral("lock"))).constData(),
                    O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (m_lock < 0) {
        return failure(
            ErrorCode::Storage,
            QStringLiteral("The directory cannot be written: %1.").arg(qt_error_string(errno)),
            m_options.directory);
    }
    // The system gives it up with the process, however that ends.
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(std::exchange(m_lock, -1));
        return failure(ErrorCode::Conflict,
                       QStringLiteral("Another watchbridge keeps its samples here."),
                       m_options.directory);
    }
    return {};
}

Expected<void> SampleArchive::open(TimeMs nowMs) {
    if (Expected<void> locked = lock(); !locked) {
        setFailed(locked.error(), nowMs);
        return locked;
    }
    m_problem.clear();
    m_pausedUntilMs = NoTime;
    const QDir directory(m_options.directory);
    for (const QString& name : directory.entryList({QStringLiteral("*.part")}, QDir::Files)) {
        QFile::remove(pathOf(name));
    }
    recover(readSegments(), nowMs);
    dropReplaced(nowMs);
    tidy(nowMs);
    return {};
}

SampleArchive::LastTimes SampleArchive::readSegments() {
    LastTimes last;
    const QDir directory(m_options.directory);
    for (const QString& name :
         directory.entryList({QStringLiteral("segment-*.wbs")}, QDir::Files, QDir::Name)) {
        m_lastFile = std::max(m_lastFile, numberOf(name));
        const Expected<SegmentReader> segment = SegmentReader::open(pathOf(name));
        if (segment) {
            m_segments.push_back(fileOf(pathOf(name), *segment));
            for (const SegmentTarget& target : segment->targets()) {
                TimeMs& lastMs = last.try_emplace(target.target, NoTime).first->second;
                lastMs = std::max(lastMs, target.lastMs);
            }
        } else if (segment.error().code == ErrorCode::InvalidInput) {
            setAside(pathOf(name), segment.error().message);
        } else {
            m_notes << segment.error().text();
        }
    }
    return last;
}

SampleArchive::SegmentFile SampleArchive::fileOf(const QString& path,
                                                 const SegmentReader& segment) {
    return {{path, segment.firstMs(), segment.lastMs(), segment.samples()}, segment.size()};
}

void SampleArchive::setAside(const QString& path, const QString& why) {
    const QString aside = path + QLatin1String(".corrupt");
    const Expected<void> renamed = renameFile(path, aside);
    m_notes << QStringLiteral("%1: %2 %3")
                   .arg(path, why,
                        renamed ? QStringLiteral("It was set aside as %1.").arg(aside)
                                : QStringLiteral("It could not be set aside."));
}

void SampleArchive::recover(const LastTimes& lastMs, TimeMs nowMs) {
    const QDir directory(m_options.directory);
    JournalReader reader;
    QStringList damaged;
    for (const QString& name :
         directory.entryList({QStringLiteral("journal-*.wbj")}, QDir::Files, QDir::Name)) {
        m_lastFile = std::max(m_lastFile, numberOf(name));
        const Expected<JournalReader::Outcome> outcome = reader.read(pathOf(name));
        if (!outcome) {
            m_notes << outcome.error().text();
            continue;
        }
        if (outcome->isDamaged) {
            damaged << pathOf(name);
        } else if (outcome->lostBytes != 0) {
            m_notes << QStringLiteral("%1: The last record was not finished; its %2 bytes are "
                                      "left out.")
                           .arg(pathOf(name))
                           .arg(outcome->lostBytes);
        }
        m_oldJournals.push_back({pathOf(name), sizeOf(pathOf(name)), {}});
    }
    for (OldJournal& journal : m_oldJournals) {
        if (damaged.contains(journal.path)) {
            journal.blocks.insert(NoBlock); // It goes to where it is set aside, and nowhere else.
        }
    }
    for (const metrics::SampleBlockPtr& block : reader.take()) {
        // The segment was written, and the end came before the journal went.
        const auto known = lastMs.find(block->target());
        if (known == lastMs.end() || block->lastMs() > known->second) {
            m_pending.push_back(block);
            m_pendingBytes += block->bytes();
            for (OldJournal& journal : m_oldJournals) {
                journal.blocks.insert(block->id());
            }
        }
    }
    if (!m_pending.empty()) {
        seal(nowMs);
    }
    // What could not be written to a segment is in these files alone.
    if (m_pending.empty()) {
        for (const QString& path : damaged) {
            setAside(path, QStringLiteral("The journal is damaged; what stands before the damage "
                                          "was read."));
            std::erase_if(m_oldJournals, [&](const OldJournal& old) { return old.path == path; });
        }
    }
    forgetJournals();
}

Expected<void> SampleArchive::journal(const metrics::SampleBatch& batch) {
    if (batch.rows.empty()) {
        return {};
    }
    if (m_journal.has_value() && m_journal->size() >= m_options.journalBytes) {
        closeJournal();
    }
    if (!m_journal.has_value()) {
        const QString path = pathOf(fileName("journal", ++m_lastFile, "wbj"));
        Expected<JournalWriter> created = JournalWriter::create(path);
        if (!created) {
            QFile::remove(path);
            return failure(created.error());
        }
        m_journal = std::move(*created);
    }
    Expected<void> written = m_journal->append(batch);
    if (!written) {
        closeJournal();
        forgetJournals();
    }
    return written;
}

void SampleArchive::closeJournal() {
    if (m_journal.has_value()) {
        m_oldJournals.push_back(
            {m_journal->path(), m_journal->size(), std::move(m_journal->blocks())});
        m_journal.reset();
    }
}

void SampleArchive::forgetJournals() {
    std::erase_if(m_oldJournals, [](const OldJournal& journal) {
        return journal.blocks.empty() && QFile::remove(journal.path);
    });
}

void SampleArchive::setFailed(const Error& error, TimeMs nowMs) {
    m_pausedUntilMs = nowMs + m_options.retryMs;
    m_problem = QStringLiteral("Samples are not kept on disk: %1 The watch goes on, and this is "
                               "tried again.")
                    .arg(error.text());
}

void SampleArchive::record(const metrics::SampleBatch& batch, TimeMs nowMs) {
    const bool isPaused = m_pausedUntilMs != NoTime && nowMs < m_pausedUntilMs &&
                          nowMs >= m_pausedUntilMs - m_options.retryMs;
    if (m_lock < 0 && (isPaused || !open(nowMs))) {
        m_hasLost = true;
        return;
    }
    addPending(batch);
    m_hasLost = m_hasLost || batch.hasLostRows;
    Expected<void> written = isPaused ? Expected<void>() : journal(batch);
    if (isPaused || !written) {
        for (const metrics::SampleBatch::Row& row : batch.rows) {
            m_hasLost = m_hasLost || row.names != nullptr;
        }
        if (!written) {
            setFailed(written.error(), nowMs);
        }
    } else if (!batch.rows.empty()) {
        m_pausedUntilMs = NoTime;
        m_problem.clear();
        m_wantsPacking = m_wantsPacking || std::exchange(m_hasLost, false);
    }
    if (isSealDue(batch, nowMs)) {
        seal(nowMs);
    }
    if (nowMs - m_tidiedMs >= TidyEveryMs || nowMs < m_tidiedMs) {
        tidy(nowMs);
    }
}

/// A segment is written when all rows of the journal are packed, so that the journal can go.
bool SampleArchive::isSealDue(const metrics::SampleBatch& batch, TimeMs nowMs) {
    const bool isDue =
        !m_pending.empty() && (m_pendingBytes >= m_options.pendingBytes ||
                               nowMs - m_pending.front()->firstMs() >= m_options.segmentMs);
    if (!isDue || (m_sealAfterMs != NoTime && nowMs < m_sealAfterMs)) {
        return false;
    }
    if (m_askedMs == NoTime) {
        m_askedMs = nowMs;
        m_wantsPacking = !batch.isComplete;
        return batch.isComplete;
    }
    return batch.isComplete || nowMs - m_askedMs > AnswerMs;
}

void SampleArchive::addPending(const metrics::SampleBatch& batch) {
    for (const metrics::SampleBlockPtr& block : batch.blocks) {
        m_pending.push_back(block);
        m_pendingBytes += block->bytes();
    }
    // A disk that stays full must not fill the memory, too.
    while (m_pendingBytes > 2 * m_options.pendingBytes && m_pending.size() > 1) {
        m_pendingBytes -= m_pending.front()->bytes();
        m_droppedSamples += m_pending.front()->samples();
        for (OldJournal& journal : m_oldJournals) {
            journal.blocks.erase(m_pending.front()->id());
        }
        m_pending.erase(m_pending.begin());
    }
}

void SampleArchive::seal(TimeMs nowMs) {
    const QString path = pathOf(fileName("segment", ++m_lastFile, "wbs"));
    const Expected<void> written = writeSegment(path, m_pending);
    const Expected<SegmentReader> segment =
        written ? SegmentReader::open(path) : failure(written.error());
    if (!segment) {
        m_sealAfterMs = nowMs + m_options.retryMs;
        m_sealProblem = QStringLiteral("Samples wait to be written to a segment: %1")
                            .arg(segment.error().text());
        return;
    }
    m_sealAfterMs = NoTime;
    m_askedMs = NoTime;
    m_sealProblem.clear();
    m_segments.push_back(fileOf(path, *segment));
    closeJournal();
    for (const metrics::SampleBlockPtr& block : m_pending) {
        for (OldJournal& journal : m_oldJournals) {
            journal.blocks.erase(block->id());
        }
    }
    m_pending.clear();
    m_pendingBytes = 0;
    forgetJournals();
}

/// What another segment has all of counts no more, be it that the end came between a merge and
/// this.
void SampleArchive::dropReplaced(TimeMs nowMs) {
    std::vector<QString> paths;
    for (const SegmentFile& file : m_segments) {
        paths.push_back(file.path);
    }
    const std::vector<bool> isReplaced = replacedOf(paths);
    std::vector<SegmentFile> kept;
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        if (isReplaced[i]) {
            m_replaced.push_back({m_segments[i].path, m_segments[i].bytes, nowMs});
        } else {
            kept.push_back(m_segments[i]);
        }
    }
    m_segments = std::move(kept);
}

void SampleArchive::forgetReplaced(TimeMs nowMs) {
    const bool isFull = figures().bytes > m_options.maxBytes;
    std::erase_if(m_replaced, [&](const ReplacedFile& file) {
        const bool isOver = nowMs - file.sinceMs >= ReplacedMs || nowMs < file.sinceMs;
        return (isFull || isOver) && QFile::remove(file.path);
    });
}

void SampleArchive::mergeSome(TimeMs nowMs) {
    if (m_mergeAfterMs != NoTime && nowMs < m_mergeAfterMs &&
        nowMs >= m_mergeAfterMs - MergeRetryMs) {
        return;
    }
    const std::vector<SegmentSize> sizes(m_segments.begin(), m_segments.end());
    const MergeRun run =
        chooseMerge(sizes, {m_options.segmentMs, m_options.mergedSamples, WaitingSegments});
    if (run.count == 0) {
        return;
    }
    const Expected<QString> path = mergeSegments(std::span(sizes).subspan(run.begin, run.count));
    const Expected<SegmentReader> merged =
        path ? SegmentReader::open(*path) : failure(path.error());
    if (!merged) {
        m_mergeAfterMs = nowMs + MergeRetryMs;
        const auto damaged =
            std::find_if(m_segments.begin(), m_segments.end(), [&](const SegmentFile& file) {
                return merged.error().code == ErrorCode::InvalidInput &&
                       merged.error().context == file.path;
            });
        if (damaged != m_segments.end()) {
            setAside(damaged->path, merged.error().message);
            m_segments.erase(damaged);
            m_mergeAfterMs = NoTime;
        }
        return;
    }
    const auto place = m_segments.begin() + static_cast<std::ptrdiff_t>(run.begin);
    m_segments.insert(place, fileOf(*path, *merged));
    dropReplaced(nowMs);
}

void SampleArchive::tidy(TimeMs nowMs) {
    m_tidiedMs = nowMs;
    forgetReplaced(nowMs);
    const auto forget = [](const SegmentFile& segment) { return QFile::remove(segment.path); };
    std::erase_if(m_segments, [&](const SegmentFile& segment) {
        return segment.lastMs < nowMs - m_options.keepMs && forget(segment);
    });
    while (!m_segments.empty() && figures().bytes > m_options.maxBytes &&
           forget(m_segments.front())) {
        m_segments.erase(m_segments.begin());
    }
    const QDir directory(m_options.directory);
    for (const QFileInfo& aside :
         directory.entryInfoList({QStringLiteral("*.corrupt")}, QDir::Files)) {
        if (aside.lastModified().toMSecsSinceEpoch() < nowMs - m_options.keepMs) {
            QFile::remove(aside.filePath());
        }
    }
    mergeSome(nowMs);
}

void SampleArchive::close(TimeMs nowMs) {
    if (m_lock < 0) {
        return;
    }
    quint64 samples = 0;
    for (const metrics::SampleBlockPtr& block : m_pending) {
        samples += block->samples();
    }
    if (samples != 0 && samples <= MaxSamplesAtEnd) {
        seal(nowMs);
    }
}

std::vector<metrics::PixelColumn> SampleArchive::reduced(const Range& range) {
    metrics::PixelReducer reducer(range.fromMs, range.toMs, range.columns);
    SegmentReader::Request request{range.target, range.series, false};
    request.isCoarse =
        (range.toMs - range.fromMs) / std::max(1, range.columns) >= segment::CoarseMs;
    QStringList damaged;
    for (const SegmentFile& file : m_segments) {
        if (file.lastMs < range.fromMs || file.firstMs > range.toMs) {
            continue;
        }
        const Expected<SegmentReader> segment = SegmentReader::open(file.path);
        const Expected<void> outcome =
            segment ? segment->read(request, reducer) : failure(segment.error());
        if (!outcome && outcome.error().code == ErrorCode::InvalidInput) {
            setAside(file.path, outcome.error().message);
            damaged << file.path;
        } else if (!outcome) {
            m_notes << outcome.error().text();
        }
    }
    std::erase_if(m_segments, [&](const SegmentFile& file) { return damaged.contains(file.path); });
    for (const metrics::SampleBlockPtr& block : m_pending) {
        if (block->target() == range.target && block->lastMs() >= range.fromMs &&
            block->firstMs() <= range.toMs) {
            metrics::readBlock(*block, block->names()->find(range.series),
                               [&](auto times, auto values, auto failures) {
                                   reducer.add(times, values, failures);
                               });
        }
    }
    return reducer.take();
}

SampleArchive::Figures SampleArchive::figures() const {
    Figures figures;
    figures.segments = m_segments.size();
    figures.droppedSamples = m_droppedSamples;
    for (const SegmentFile& segment : m_segments) {
        figures.bytes += segment.bytes;
        figures.samples += segment.samples;
    }
    for (const ReplacedFile& file : m_replaced) {
        figures.bytes += file.bytes;
    }
    for (const OldJournal& journal : m_oldJournals) {
        figures.bytes += journal.bytes;
    }
    if (m_journal.has_value()) {
        figures.bytes += m_journal->size();
    }
    return figures;
}

} // namespace wb::storage
