// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/deploy/AuditLog.h"
#include "models/deploy/DeployProvider.h"
#include "models/deploy/OneCall.h"

#include <QMetaType>

namespace wb::deploy {

/// One service whose autoscaler is kept from taking tasks away while it goes back, as the audit
/// record has it: whoever starts after a crash puts back what it finds here.
struct RecordedPin {
    QString actionId;
    QString actor;
    QString program; ///< Which run of a program answers for it.
    QString service;
    QString autoscaler;
    QString place;              ///< Where that is; see Autoscaler::place().
    int minimum = 0;            ///< What was found, and is put back.
    int pinned = 0;             ///< What takes its place meanwhile.
    TimeMs recordedMs = NoTime; ///< Before it was sent.
    bool isDoubtful = true;     ///< No answer says that it took effect.
    /// Its first entry and the one that began to put it back, by their places among the entries
    /// read; -1: none there. Of two programs the record's order says which came first.
    qsizetype at = -1;
    qsizetype endsAt = -1;

    [[nodiscard]] bool isOf(const RecordedPin& other) const {
        return actionId == other.actionId && service == other.service;
    }
    /// Whether both are about the same numbers of the same autoscaler: either can put them back.
    [[nodiscard]] bool isSameAs(const RecordedPin& other) const {
        return service == other.service && place == other.place && minimum == other.minimum &&
               pinned == other.pinned;
    }
};

/// Steps of AuditEntry; each write to the autoscaler has its own entry before it.
namespace step {
inline constexpr QLatin1String Pin("pin");           ///< The minimum is about to be raised.
inline constexpr QLatin1String Pinned("pinned");     ///< It was.
inline constexpr QLatin1String Unpin("unpin");       ///< It is about to be put back.
inline constexpr QLatin1String Unpinned("unpinned"); ///< Nothing of it is left to do.
} // namespace step

/// How many tasks the autoscaler is to leave while this service goes back; nullopt where there is
/// nothing to pin, or it cannot be.
[[nodiscard]] std::optional<int> wantedMinimum(const fleet::ServiceStatus& status);

/// Pins that the record begins and does not end. Oldest first, as the entries are.
[[nodiscard]] QVector<RecordedPin> openPins(const QVector<AuditEntry>& oldestFirst);

/// A sentence: what stays pinned and why, at which number, and what to do by hand.
[[nodiscard]] QString leftPinnedText(const RecordedPin& pin, const QString& why);

/// One pin from its record to the end of it. It holds no value but the two numbers: what is not the
/// pinned number any more was changed by somebody else, and is left alone. Sends each write once,
/// after its record; one whose answer is missing is looked at before there is another one.
class CapacityPin {
public:
    struct Timings {
        DurationMs pinMs = 5000;            ///< An action waits so long for it.
        DurationMs settledMs = 30'000;      ///< A write without an answer may take effect so late.
        DurationMs replyMs = 15'000;        ///< Who is silent for longer has timed out.
        DurationMs againMs = 5000;          ///< Doubled with each failure,
        DurationMs slowestMs = 10 * 60'000; ///< up to this.
        /// How often pins of programs that no longer run are looked for, and how long the action of
        /// one may still be under way at the orchestrator.
        DurationMs leftEveryMs = 60'000;
        DurationMs leftAfterMs = 10 * 60'000;
    };
    struct Surroundings {
        const Clock* clock = nullptr;
        AuditLog* audit = nullptr;
        Autoscaler* autoscaler = nullptr;
        bool mayWrite = false;
        QString program;
        Timings timings;
        /// Whether a program that runs answers for what the record says to be open.
        std::function<bool(const RecordedPin&)> isHeld;
        std::function<void(const PinChange&)> tell;
    };
    /// Why it is not pinned, or not known to be; empty when it is.
    using Done = std::function<void(const QString& trouble)>;

    CapacityPin(Surroundings surroundings, RecordedPin record);

    /// Records and sends it. `done` is called once, within Timings::pinMs. `from` are actions of
    /// this program whose pins are suspended for it.
    void pin(const QStringList& from, Done done);
    /// As pin(), where the minimum is the pinned number already, by a pin that another one still
    /// holds or that is suspended: nothing is sent, and who ends last puts back what was there
    /// before the first.
    void takeOver(const QStringList& from, Done done);
    /// Puts back what was there before, now or as soon as it is known what is there. Where another
    /// action holds the same number by then, it is that one's to put back.
    void release();
    /// Stops putting it back, for another action that wants to take it over: then either
    /// handOver() or resume() follows. False while a write of it is on its way.
    bool suspend();
    void handOver(const QString& toAction);
    void resume();
    /// One that nobody answers for any more: as if it was released and suspended here.
    void adopt();
    void advance();

    [[nodiscard]] bool isOver() const { return m_phase == Phase::Over; }
    [[nodiscard]] bool isSuspended() const { return m_phase == Phase::Suspended; }
    /// Nothing is done for it from here any more: it is for somebody's hand.
    [[nodiscard]] bool isStuck() const { return m_phase == Phase::Stuck; }
    /// It was asked for, so that it may be pinned.
    [[nodiscard]] bool isSent() const {
        return m_phase != Phase::Recording && m_phase != Phase::Confirming;
    }
    /// It is pinned, or may be, and this has it.
    [[nodiscard]] bool isHolding() const { return m_phase == Phase::Held; }
    [[nodiscard]] const RecordedPin& record() const { return m_record; }

private:
    enum class Phase {
        Recording,
        Confirming, ///< That nobody began to put it back before it was recorded.
        Pinning,
        Held,
        Looking, ///< What the minimum is now.
        RecordingUnpin,
        Consulting, ///< Whether another action still needs it.
        Unpinning,
        Waiting, ///< To look again.
        Stuck,   ///< Somebody has to do it by hand.
        Suspended,
        Over,
    };
    using Range = std::optional<fleet::ScalingRange>;

    template <typename T>
    Autoscaler::Reply<T> answerTo(DurationMs withinMs, void (CapacityPin::*handle)(Expected<T>));
    void begin(Done done, const QString& detail);
    void onRecorded(Expected<qint64> recorded);
    void onConfirmed(Expected<QVector<AuditEntry>> entries);
    void onTakenOver(Expected<Range> range);
    void notPinned(const QString& why);
    void onPinned(Expected<fleet::ScalingRange> range);
    void look();
    void getStuck(const QString& why);
    void onLooked(Expected<Range> range);
    void onUnpinRecorded(Expected<qint64> recorded);
    void onConsulted(Expected<QVector<AuditEntry>> entries);
    void onUnpinned(Expected<fleet::ScalingRange> range);
    /// Lets the action go on.
    void goOn(const QString& trouble);
    void tryAgain(const QString& why);
    void wait();
    void end(const QString& how, bool isTold);
    void tell(const QString& text, bool isTrouble);
    [[nodiscard]] AuditEntry entry(const QString& step, const QString& detail) const;
    [[nodiscard]] DurationMs steadyMs() const { return m_surroundings.clock->steadyMs(); }
    [[nodiscard]] TimeMs nowMs() const { return m_surroundings.clock->nowMs(); }
    [[nodiscard]] const Timings& timings() const { return m_surroundings.timings; }

    const Surroundings m_surroundings;
    RecordedPin m_record;
    Phase m_phase = Phase::Held;
    Done m_done;
    OneCall m_call;
    QStringList m_from; ///< Actions of this program whose pins this one takes over.
    bool m_isTakenOver = false;
    bool m_isReleased = false;
    DurationMs m_pinByMs = 0; ///< Steady.
    /// Steady: until then what was sent without an answer may take effect. The wall clock may have
    /// been set meanwhile.
    DurationMs m_settledByMs = 0;
    DurationMs m_nextMs = 0; ///< Steady.
    DurationMs m_waitMs = 0;
    QString m_told; ///< The trouble that was told last.
};

} // namespace wb::deploy
