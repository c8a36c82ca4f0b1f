// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SignalReader.h"

namespace wb::storage {

SignalReader::SignalReader(const QString& databasePath, QObject* parent)
    : QObject(parent)
    , m_path(databasePath) {
    m_thread.setObjectName(QStringLiteral("charts"));
    m_context.moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
}

SignalReader::~SignalReader() {
    m_newest = 0;
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            // A connection is closed where it was opened.
            m_reading.reset();
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

quint64 SignalReader::read(const SignalReading::Range& range) {
    const quint64 request = ++m_lastRequest;
    m_newest = request;
    QMetaObject::invokeMethod(
        &m_context,
        [this, range, request] {
            const auto lines = readNow(range, request);
            if (lines) {
                Q_EMIT rangeRead(request, *lines);
            } else {
                Q_EMIT readFailed(request, lines.error());
            }
        },
        Qt::QueuedConnection);
    return request;
}

Expected<QVector<QVector<QPointF>>> SignalReader::readNow(const SignalReading::Range& range,
                                                          quint64 request) {
    if (!m_reading) {
        auto opened = SignalReading::open(m_path);
        if (!opened) {
            return failure(opened.error());
        }
        m_reading = std::move(*opened);
    }
    auto lines = m_reading->lines(range, [this, request] { return m_newest != request; });
    if (!lines && lines.error().code != ErrorCode::Cancelled) {
        // A file that was set aside or replaced is opened anew.
        m_reading.reset();
    }
    return lines;
}

} // namespace wb::storage
