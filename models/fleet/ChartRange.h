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
    quint64 id = 0; ///< Chosen by the asker; the reply carries it, so that late ones are dropped.
    QString service;
    QVector<ChartLine> lines;
    TimeMs fromMs = 0;
    TimeMs toMs = 0;
    int pixelColumns = 0; ///< Device pixels between fromMs and toMs.
};

/// The answer to one request. lines[i] answers request.lines[i]: (time in ms, value) ascending in
/// time, at most 4 points a pixel column, y = NaN where a gap is; empty when nothing is known.
/// Values are in the signals' own units (seconds, bytes, fractions).
struct ChartReply {
    quint64 id = 0;
    QVector<QVector<QPointF>> lines;
};

} // namespace wb::fleet

Q_DECLARE_METATYPE(wb::fleet::ChartRequest)
Q_DECLARE_METATYPE(wb::fleet::ChartReply)
