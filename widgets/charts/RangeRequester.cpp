// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/RangeRequester.h"

namespace wb::charts {

RangeRequester::RangeRequester(QObject* parent)
    : QObject(parent) {
    m_pace.setSingleShot(true);
    m_overdue.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &RangeRequester::sendIfDue);
    connect(&m_overdue, &QTimer::timeout, this, [this] {
        m_open.reset();
        sendIfDue();
    });
}

void RangeRequester::want(const fleet::ChartRequest& request) {
    m_next = request;
    sendIfDue();
}

void RangeRequester::wantSoon(const fleet::ChartRequest& request) {
    m_isSoon = true;
    want(request);
}

void RangeRequester::wantAtOnce(const fleet::ChartRequest& request) {
    m_next.reset();
    send(request);
}

std::optional<fleet::ChartRequest> RangeRequester::accept(quint64 id) {
    if (!m_open || m_open->id != id) {
        return std::nullopt;
    }
    std::optional<fleet::ChartRequest> answered;
    answered.swap(m_open);
    m_overdue.stop();
    sendIfDue();
    return answered;
}

void RangeRequester::sendIfDue() {
    if (m_next && !m_open && (m_isSoon || !m_pace.isActive())) {
        fleet::ChartRequest request = *m_next;
        m_next.reset();
        send(request);
    }
}

void RangeRequester::send(const fleet::ChartRequest& request) {
    m_isSoon = false;
    m_open = request;
    m_open->id = ++m_lastId;
    m_pace.start(m_paceMs);
    m_overdue.start(m_overdueMs);
    // A copy: a direct answer may come before this returns.
    const fleet::ChartRequest sent = *m_open;
    Q_EMIT requested(sent);
}

} // namespace wb::charts
