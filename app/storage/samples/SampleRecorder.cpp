// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SampleRecorder.h"

#include <QFileInfo>

namespace wb::storage {

namespace {

qint64 bytesOf(const metrics::SampleBatch& batch) {
    const std::size_t rows = batch.rows.size() * sizeof(metrics::SampleBatch::Row);
    return static_cast<qint64>(batch.bytes.size() + rows);
}

} // namespace

SampleRecorder::SampleRecorder(const Options& options, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_archive(options.archive) {
    m_thread.setObjectName(QStringLiteral("samples"));
    m_context.moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
    post([this] {
        // problem() tells what an error was.
        static_cast<void>(m_archive.open(m_options.clock->nowMs()));
    });
}

SampleRecorder::~SampleRecorder() {
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            m_archive.close(m_options.clock->nowMs());
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

QString SampleRecorder::directoryBeside(const QString& databasePath) {
    const QFileInfo database(databasePath);
    return database.path() + QLatin1Char('/') + database.completeBaseName() +
           QLatin1String(".samples");
}

/// Runs on the thread; what is to be told afterwards is told from there, by queued signals.
template <typename Call>
void SampleRecorder::post(Call call) {
    QMetaObject::invokeMethod(
        &m_context,
        [this, call = std::move(call)] {
            call();
            tell();
        },
        Qt::QueuedConnection);
}

void SampleRecorder::tell() {
    for (const QString& note : m_archive.takeNotes()) {
        Q_EMIT noted(note);
    }
    if (m_archive.problem() != m_told) {
        m_told = m_archive.problem();
        Q_EMIT problemChanged(m_told);
    }
    if (m_archive.takeWantsPacking()) {
        Q_EMIT packingWanted();
    }
}

void SampleRecorder::record(const metrics::SampleBatchPtr& batch) {
    metrics::SampleBatchPtr taken = batch;
    if (m_queued + bytesOf(*batch) > m_options.queuedBytes) {
        // The blocks cost nothing here; without the rows only a sudden end would miss them.
        auto blocks = std::make_shared<metrics::SampleBatch>();
        blocks->blocks = batch->blocks;
        blocks->isComplete = batch->isComplete;
        blocks->hasLostRows = true;
        for (const metrics::SampleBatch::Row& row : batch->rows) {
            m_droppedSamples += row.samples;
        }
        taken = std::move(blocks);
    }
    const qint64 bytes = bytesOf(*taken);
    m_queued += bytes;
    post([this, taken, bytes] {
        m_archive.record(*taken, m_options.clock->nowMs());
        m_queued -= bytes;
    });
}

} // namespace wb::storage
