// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/PastCache.h"
#include "app/storage/SignalReader.h"
#include "models/fleet/EnvironmentSpec.h"

#include <QObject>

#include <map>
#include <optional>

namespace wb::desktop {

/// Answers what charts ask for: from memory what the collector holds, and from disk what it no
/// longer does, joined. Of several requests of one asker (ChartRequest::asker) the last one is
/// answered. Main thread; reading has a thread of its own.
class ChartSource : public QObject {
    Q_OBJECT
public:
    ChartSource(const fleet::EnvironmentSpec& environment, const QString& databasePath,
                const Clock& clock, QObject* parent = nullptr);

    void setEnvironment(const fleet::EnvironmentSpec& environment) { m_environment = environment; }

public Q_SLOTS:
    void ask(const wb::fleet::ChartRequest& request);
    /// The collector's answer to heldWanted.
    void takeHeld(const wb::fleet::ChartReply& held);

Q_SIGNALS:
    void heldWanted(const wb::fleet::ChartRequest& request);
    /// Whole, or memory's part alone when the disk could not be read.
    void answered(const wb::fleet::ChartReply& reply);
    /// Why earlier times are missing; empty when they are there again.
    void problemChanged(const QString& text);

private:
    using Range = PastCache::Range;
    struct Asked {
        fleet::ChartRequest request;
        std::optional<fleet::ChartReply> held; ///< Not while the collector has yet to answer.
    };
    struct Reading {
        quint64 number = 0;
        quint64 asker = 0;
        Range range;
    };
    void proceed();
    [[nodiscard]] bool advance(quint64 asker, Asked& asked);
    [[nodiscard]] std::optional<Range> missing(const Asked& asked, bool isEarlier) const;
    void read(quint64 asker, Range range);
    void rangeRead(quint64 number, const PastCache::Lines& lines);
    void readFailed(quint64 number, const Error& error);
    void join(const Asked& asked, bool isEarlier, fleet::ChartReply& reply);
    void setProblem(const QString& text);

    fleet::EnvironmentSpec m_environment;
    const Clock& m_clock;
    storage::SignalReader m_reader;
    PastCache m_cache;
    std::map<quint64, Asked> m_asked; ///< By asker.
    std::optional<Reading> m_reading; ///< At most one.
    TimeMs m_pausedUntilMs = NoTime;  ///< After an error memory has to do.
    QString m_problem;
};

} // namespace wb::desktop
