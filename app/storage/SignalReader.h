// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/SignalReading.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace wb::storage {

/// The asynchronous face of a SignalReading: owns a thread for it, lives on its creator's thread
/// and speaks there. One range is read at a time. Nothing here blocks but the destructor, which
/// waits for a row at most.
class SignalReader : public QObject {
    Q_OBJECT
public:
    explicit SignalReader(const QString& databasePath, QObject* parent = nullptr);
    ~SignalReader() override;

    /// Answered by rangeRead or readFailed with the number returned here. What is being read for an
    /// earlier call ends with Cancelled.
    quint64 read(const SignalReading::Range& range);

Q_SIGNALS:
    void rangeRead(quint64 request, const QVector<QVector<QPointF>>& lines);
    void readFailed(quint64 request, const wb::Error& error);

private:
    [[nodiscard]] Expected<QVector<QVector<QPointF>>> readNow(const SignalReading::Range& range,
                                                              quint64 request);

    const QString m_path;
    QThread m_thread;
    QObject m_context;                        ///< Lives on the thread: what is posted runs there.
    std::unique_ptr<SignalReading> m_reading; ///< Touched on the thread alone.
    std::atomic<quint64> m_newest = 0;        ///< Request; all others are obsolete.
    quint64 m_lastRequest = 0;
};

} // namespace wb::storage
