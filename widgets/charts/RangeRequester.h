// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/ChartRange.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace wb::charts {

/// Decides when a chart's data are asked for: one request open at a time, paced while live, at
/// once on a change. Main thread.
class RangeRequester : public QObject {
    Q_OBJECT
public:
    explicit RangeRequester(QObject* parent = nullptr);

    /// Which of several askers this is, 0 by default: the upper half of the ids.
    void setAsker(quint32 asker) { m_lastId = quint64(asker) << 32U; }
    /// Shortest time between two live requests; default 1 s.
    void setPaceMs(int paceMs) { m_paceMs = paceMs; }
    /// After this long an unanswered request is given up; default 5 s.
    void setOverdueMs(int overdueMs) { m_overdueMs = overdueMs; }

    /// Asks when it is due; of several wishes the last one counts. The id is set here.
    void want(const fleet::ChartRequest& request);
    /// Asks when the open request is answered, whatever the pace.
    void wantSoon(const fleet::ChartRequest& request);
    /// Asks now; the reply to an open request will be dropped.
    void wantAtOnce(const fleet::ChartRequest& request);
    /// The request that a reply answers; none when it is late or foreign, which drops it.
    [[nodiscard]] std::optional<fleet::ChartRequest> accept(quint64 id);

Q_SIGNALS:
    void requested(const wb::fleet::ChartRequest& request);

private:
    void sendIfDue();
    void send(const fleet::ChartRequest& request);

    int m_paceMs = 1000;
    int m_overdueMs = 5000;
    quint64 m_lastId = 0;
    std::optional<fleet::ChartRequest> m_open;
    std::optional<fleet::ChartRequest> m_next;
    bool m_isSoon = false; ///< The next one does not wait for the pace.
    QTimer m_pace;         ///< Runs while a live request would come too soon.
    QTimer m_overdue;      ///< Runs while a request is open.
};

} // namespace wb::charts
