// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>

#include <algorithm>

namespace wb::test {

/// Measures how long the thread it lives on could not answer: the largest gap between the ticks of
/// a 10-ms timer, less the time the kernel kept the thread waiting for a processor (so that a busy
/// build machine does not count as a blocking call).
class FreezeMeter : public QObject {
    Q_OBJECT
public:
    explicit FreezeMeter(QObject* parent = nullptr)
        : QObject(parent) {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double gapMs = static_cast<double>(m_elapsed.nsecsElapsed()) / 1e6;
            const double waitedMs = runDelayMs();
            m_worstMs = std::max(m_worstMs, gapMs - (waitedMs - m_waitedMs));
            m_waitedMs = waitedMs;
            m_elapsed.restart();
        });
        m_waitedMs = runDelayMs();
        m_elapsed.start();
        m_timer.start(10);
    }
    [[nodiscard]] double worstMs() const { return m_worstMs; }
    /// How long the kernel has kept this thread waiting for a processor so far: the second figure
    /// of schedstat, nanoseconds spent runnable but not running.
    static double runDelayMs() {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        if (!file.open(QIODevice::ReadOnly)) {
            return 0;
        }
        const QList<QByteArray> figures = file.readAll().simplified().split(' ');
        return figures.size() < 2 ? 0 : figures[1].toDouble() / 1e6;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    double m_waitedMs = 0;
    double m_worstMs = 0;
};

} // namespace wb::test
