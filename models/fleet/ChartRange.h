// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/fleet/Signal.h"

#include <QMetaType>
#include <QPointF>
#include <QString>
#include <QVector>

/// What charts ask of the history and what they get: passed by value between threads.
namespace wb::fleet {

/// One line wanted: a signal of a task, or of the whole service when `task` is empty.
struct ChartLine {
    QString task;
    Signal signal = Signal::Traffic;
};

struct ChartRequest {
    /// Chosen by the asker; the reply carries it, so that late ones are dropped. The upper half
    /// tells who asks.
    quint64 id = 0;
    QString service;
    QVector<ChartLine> lines;
    TimeMs fromMs = 0;
    TimeMs toMs = 0;
    int pixelColumns = 0; ///< Device pixels between fromMs and toMs.
    /// To compare with: what these lines were so long before.
    DurationMs earlierByMs = 0; ///< 0: nothing is compared.
    QVector<ChartLine> earlierLines;

    [[nodiscard]] static quint64 askerOf(quint64 id) { return id >> 32U; }
    [[nodiscard]] quint64 asker() const { return askerOf(id); }
};

/// The answer to one request. lines[i] answers request.lines[i]: (time in ms, value) ascending in
/// time, at most 4 points a pixel column, y = NaN where a gap is; empty when nothing is known.
/// Values are in the signals' own units (seconds, bytes, fractions). Memory alone answers for what
/// it holds, and tells since when that is.
struct ChartReply {
    quint64 id = 0;
    QVector<QVector<QPointF>> lines;
    /// Of request.earlierLines; their times are earlierByMs later than they were.
    QVector<QVector<QPointF>> earlier = {};
    /// Of each line the time from which on memory holds all of it; NoTime: nothing.
    QVector<TimeMs> heldFromMs = {};
    QVector<TimeMs> earlierHeldFromMs = {}; ///< In the time when it was.
};

} // namespace wb::fleet

Q_DECLARE_METATYPE(wb::fleet::ChartRequest)
Q_DECLARE_METATYPE(wb::fleet::ChartReply)
