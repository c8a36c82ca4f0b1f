// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/samples/Journal.h"
#include "app/storage/samples/SegmentMerge.h"

#include <map>

namespace wb::storage {

/// All samples of an environment in a directory of their own: a journal for what came last, and
/// segments of some hours each. A disk that is full or at fault ends what is kept, never the watch:
/// it is tried again later, and problem() tells. Files that are damaged are set aside. One process
/// at a time writes; lives on the thread of its owner.
class SampleArchive {
public:
    struct Options {
        QString directory;
        DurationMs keepMs = 30LL * 86'400'000;
        quint64 maxBytes = 8ULL << 30;
        DurationMs segmentMs = 2LL * 3'600'000; ///< What a segment spans.
        quint64 pendingBytes = 64ULL << 20;     ///< Of memory: then one is written early.
        quint64 journalBytes = 16ULL << 20;     ///< Of a file: then the next is begun.
        DurationMs retryMs = 30'000;            ///< After an error.
        /// Of the segments that tidy() makes one of: what it does in a minute.
        quint64 mergedSamples = 2'000'000;
    };
    struct Figures {
        quint64 bytes = 0;   ///< On disk.
        quint64 samples = 0; ///< In segments.
        quint64 segments = 0;
        quint64 droppedSamples = 0; ///< That the disk could not take.
    };
    explicit SampleArchive(Options options);
    ~SampleArchive();

    /// Takes the directory over and writes what an unclean end left in journals into a segment.
    /// What cannot be opened is tried again while there is something to record.
    [[nodiscard]] Expected<void> open(TimeMs nowMs);
    /// Keeps the rows, and what was packed. Errors are told by problem().
    void record(const metrics::SampleBatch& batch, TimeMs nowMs);
    /// Drops what is too old or too much, and makes one segment of some small neighbours, as many
    /// ends leave them behind; about once a minute.
    void tidy(TimeMs nowMs);
    /// What is packed goes to a segment, unless that would take long: then the journal stays.
    void close(TimeMs nowMs);

    struct Range {
        QString target;
        std::string series; ///< As a body writes it.
        TimeMs fromMs = NoTime;
        TimeMs toMs = NoTime;
        int columns = 1; ///< Of pixels.
    };
    /// What there is in the range but for the rows that were not packed yet. A column of ten
    /// minutes or more is made of coarse points.
    [[nodiscard]] std::vector<metrics::PixelColumn> reduced(const Range& range);

    [[nodiscard]] Figures figures() const;
    /// What is wrong now, in a sentence; empty when all is well.
    [[nodiscard]] const QString& problem() const {
        return m_problem.isEmpty() ? m_sealProblem : m_problem;
    }
    /// True once when all rows are to be packed, and a complete batch recorded: before a segment is
    /// written, and after rows were lost, without which those after them cannot be read.
    [[nodiscard]] bool takeWantsPacking() { return std::exchange(m_wantsPacking, false); }
    /// Sentences about files that were set aside or cut short, since the last call.
    [[nodiscard]] QStringList takeNotes() { return std::exchange(m_notes, {}); }

private:
    struct SegmentFile : SegmentSize {
        quint64 bytes = 0;
    };
    /// A file that another one has all of. Who reads meanwhile may still open it for a while.
    struct ReplacedFile {
        QString path;
        quint64 bytes = 0;
        TimeMs sinceMs = NoTime;
    };
    struct OldJournal {
        QString path;
        quint64 bytes = 0;
        std::unordered_set<std::uint64_t> blocks;
    };

    [[nodiscard]] QString pathOf(const QString& name) const;
    [[nodiscard]] Expected<void> lock();
    using LastTimes = std::map<QString, TimeMs>; ///< Of each target in segments.
    [[nodiscard]] LastTimes readSegments();
    void recover(const LastTimes& lastMs, TimeMs nowMs);
    void setAside(const QString& path, const QString& why);
    [[nodiscard]] Expected<void> journal(const metrics::SampleBatch& batch);
    void addPending(const metrics::SampleBatch& batch);
    [[nodiscard]] bool isSealDue(const metrics::SampleBatch& batch, TimeMs nowMs);
    void seal(TimeMs nowMs);
    [[nodiscard]] static SegmentFile fileOf(const QString& path, const SegmentReader& segment);
    void dropReplaced(TimeMs nowMs);
    void mergeSome(TimeMs nowMs);
    void forgetReplaced(TimeMs nowMs);
    void closeJournal();
    void forgetJournals();
    void setFailed(const Error& error, TimeMs nowMs);

    const Options m_options;
    int m_lock = -1;
    std::vector<SegmentFile> m_segments; ///< In the order they were written.
    std::vector<ReplacedFile> m_replaced;
    std::optional<JournalWriter> m_journal;
    std::vector<OldJournal> m_oldJournals;
    std::vector<metrics::SampleBlockPtr> m_pending; ///< Packed, and in no segment yet.
    quint64 m_pendingBytes = 0;
    quint64 m_lastFile = 0;
    quint64 m_droppedSamples = 0;
    TimeMs m_pausedUntilMs = NoTime;
    TimeMs m_sealAfterMs = NoTime;
    TimeMs m_askedMs = NoTime; ///< When packing was asked for, to write a segment.
    TimeMs m_tidiedMs = NoTime;
    TimeMs m_mergeAfterMs = NoTime; ///< After an error.
    bool m_hasLost = false;
    bool m_wantsPacking = false;
    QString m_problem;
    QString m_sealProblem;
    QStringList m_notes;
};

} // namespace wb::storage
