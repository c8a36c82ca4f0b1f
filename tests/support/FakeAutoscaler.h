// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FakeOrchestrator.h"

namespace wb::test {

/// Autoscalers of a FakeOrchestrator's services in virtual time: their minima, who changed them,
/// and calls that are slow, lost or refused.
class FakeAutoscaler : public deploy::Autoscaler {
public:
    struct Change {
        int from = 0;
        int to = 0;
        bool isForeign = false;
    };
    enum class Call { Fetch, Change };

    explicit FakeAutoscaler(Schedule& schedule)
        : m_schedule(schedule) {}

    void add(const QString& service, int minimum, int maximum) {
        m_ranges[service] = {QStringLiteral("scaler of ") + service, minimum, maximum, {}};
    }
    void remove(const QString& service) { m_ranges.erase(service); }
    [[nodiscard]] std::optional<fleet::ScalingRange> range(const QString& service) const {
        const auto found = m_ranges.find(service);
        return found == m_ranges.end() ? std::nullopt : std::optional(found->second);
    }
    /// As somebody else does.
    void set(const QString& service, int minimum) { apply(service, minimum, true); }

    [[nodiscard]] QString place(const QString& service) override { return where + service; }
    void fetchRange(const QString& service,
                    Reply<std::optional<fleet::ScalingRange>> reply) override {
        using Range = Expected<std::optional<fleet::ScalingRange>>;
        const CallFate what = fate(Call::Fetch);
        m_schedule.after(what.delayMs / 2, [this, service, what, reply] {
            answer(what, what.error ? Range(refused(what)) : Range(range(service)), reply);
        });
    }
    void changeMinimum(const MinimumChange& change, Reply<fleet::ScalingRange> reply) override {
        const CallFate what = fate(Call::Change);
        if (onWrite) {
            onWrite(change);
        }
        m_schedule.after(what.delayMs / 2, [this, change, what, reply] {
            Expected<fleet::ScalingRange> done =
                failure(ErrorCode::Network, QStringLiteral("lost"));
            if (what.isApplied) {
                done = carriedOut(change);
            }
            answer(what, what.error ? Expected<fleet::ScalingRange>(refused(what)) : done, reply);
        });
    }

    QString where = QStringLiteral("here/");
    std::function<CallFate(Call)> fate = [](Call) { return CallFate{}; };
    std::function<void(const MinimumChange&)> onWrite; ///< At the moment of sending.
    std::map<QString, std::vector<Change>> changes;    ///< That took effect, by service.

private:
    static tl::unexpected<Error> refused(const CallFate& what) {
        return failure(*what.error, QStringLiteral("made-up failure"));
    }
    template <typename T>
    void answer(const CallFate& what, const Expected<T>& made, const Reply<T>& reply) {
        if (!what.isLost) {
            m_schedule.after(what.delayMs - what.delayMs / 2, [reply, made] { reply(made); });
        }
    }
    Expected<fleet::ScalingRange> carriedOut(const MinimumChange& change) {
        const auto found = range(change.service);
        if (!found) {
            return failure(ErrorCode::NotFound, QStringLiteral("there is no autoscaler"));
        }
        if (found->minimum != change.from) {
            return failure(ErrorCode::Conflict,
                           QStringLiteral("the minimum is %1").arg(found->minimum));
        }
        apply(change.service, change.to, false);
        return *range(change.service);
    }
    void apply(const QString& service, int minimum, bool isForeign) {
        fleet::ScalingRange& range = m_ranges.at(service);
        changes[service].push_back({range.minimum, minimum, isForeign});
        range.minimum = minimum;
    }

    Schedule& m_schedule;
    std::map<QString, fleet::ScalingRange> m_ranges;
};

} // namespace wb::test
