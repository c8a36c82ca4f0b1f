// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/samples/SampleArchive.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace wb::storage {

/// The asynchronous face of a SampleArchive: owns a thread for it, lives on its creator's thread
/// and speaks there. Nothing here blocks but the destructor, which keeps what waits and joins.
class SampleRecorder : public QObject {
    Q_OBJECT
public:
    struct Options {
        SampleArchive::Options archive;
        const Clock* clock = nullptr; ///< Shared with the thread: must be thread-safe.
        /// Of batches that wait; the rows of what comes on top are dropped and counted.
        qint64 queuedBytes = 64LL << 20;
    };
    explicit SampleRecorder(const Options& options, QObject* parent = nullptr);
    ~SampleRecorder() override;

    /// The directory of the samples that belong to a database: "prod1.samples" beside "prod1.db".
    [[nodiscard]] static QString directoryBeside(const QString& databasePath);

    void record(const wb::metrics::SampleBatchPtr& batch);

    /// Of batches that wait for the thread: 0 once all that was given is on disk or given up.
    [[nodiscard]] qint64 queuedBytes() const { return m_queued; }
    /// Samples in batches that found no room.
    [[nodiscard]] quint64 droppedSamples() const { return m_droppedSamples; }

Q_SIGNALS:
    /// The rows of all targets are to be packed, and a complete batch recorded.
    void packingWanted();
    /// For the status strip; empty when it is over.
    void problemChanged(const QString& text);
    /// A sentence about a file that was set aside or cut short.
    void noted(const QString& text);

private:
    template <typename Call>
    void post(Call call);
    void tell();

    const Options m_options;
    QThread m_thread;
    QObject m_context;       ///< Lives on the thread: what is posted runs there.
    SampleArchive m_archive; ///< Touched on the thread alone.
    QString m_told;          ///< The problem; on the thread.
    std::atomic<qint64> m_queued = 0;
    quint64 m_droppedSamples = 0;
};

} // namespace wb::storage
