// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/FaultRun.h"

#include <algorithm>

namespace wb::test {

using deploy::ActionRunner;
using deploy::ActionState;
using deploy::AuditEntry;

namespace {

/// Longer than all deadlines of a runner together.
constexpr int MostSteps = 30'000;

} // namespace

FaultCounts& FaultCounts::operator+=(const FaultCounts& other) {
    runs += other.runs;
    harmed += other.harmed;
    doubleWrites += other.doubleWrites;
    falseResults += other.falseResults;
    unauditedWrites += other.unauditedWrites;
    return *this;
}

/// A record that becomes durable a step later, and outlives the program.
class FaultRun::Audit : public deploy::AuditLog {
public:
    explicit Audit(bool lies)
        : m_lies(lies) {}
    void record(const AuditEntry& entry, Saved saved) override {
        m_waiting.push_back({entry, std::move(saved)});
    }
    /// What waits becomes durable; `isKilled` says that the program does not live to hear of it.
    void save(const std::function<bool(const AuditEntry&)>& isKilled) {
        for (auto waiting = std::exchange(m_waiting, {}); !waiting.empty(); waiting.pop_front()) {
            const auto& [entry, saved] = waiting.front();
            if (!m_lies) {
                durable.push_back(entry);
            }
            if (isKilled(entry)) {
                return;
            }
            saved(++m_sequence);
        }
    }
    void read(Loaded loaded) override { m_reading.push_back(std::move(loaded)); }
    void answerReads() {
        for (const Loaded& loaded : std::exchange(m_reading, {})) {
            loaded(QVector<AuditEntry>(durable.begin(), durable.end()));
        }
    }
    void loseUnsaved() {
        m_waiting.clear();
        m_reading.clear();
    }
    [[nodiscard]] bool has(const QString& step, const QString& key = {}) const {
        return std::any_of(durable.begin(), durable.end(), [&](const AuditEntry& entry) {
            return entry.step == step &&
                   (key.isEmpty() ||
                    entry.evidence[QStringLiteral("idempotency_key")].toString() == key);
        });
    }

    std::vector<AuditEntry> durable;

private:
    struct Waiting {
        AuditEntry entry;
        Saved saved;
    };
    std::deque<Waiting> m_waiting;
    std::vector<Loaded> m_reading;
    bool m_lies;
    qint64 m_sequence = 0;
};

/// Between the program and the autoscaler: each write there has a durable record of its own before
/// it, whichever of its attempts it is.
class FaultRun::PinDoor : public deploy::Autoscaler {
public:
    PinDoor(FaultRun& run, deploy::Autoscaler& scaler)
        : m_run(run)
        , m_scaler(scaler) {}
    [[nodiscard]] deploy::Autoscaler& scaler() const { return m_scaler; }
    QString place(const QString& service) override { return m_scaler.place(service); }
    void fetchRange(const QString& service,
                    Reply<std::optional<fleet::ScalingRange>> reply) override {
        m_scaler.fetchRange(service, std::move(reply));
    }
    void changeMinimum(const MinimumChange& change, Reply<fleet::ScalingRange> reply) override {
        const bool isPin = change.to > change.from;
        const auto& durable = m_run.m_audit->durable;
        const auto recorded = std::count_if(durable.begin(), durable.end(), [&](const auto& each) {
            return each.step == (isPin ? deploy::step::Pin : deploy::step::Unpin);
        });
        int& sent = isPin ? m_run.m_pinsSent : m_run.m_unpinsSent;
        m_run.m_unauditedPins += recorded < ++sent ? 1 : 0;
        m_scaler.changeMinimum(change, std::move(reply));
    }

private:
    FaultRun& m_run;
    deploy::Autoscaler& m_scaler;
};

/// Between the program and the orchestrator: counts what goes out, and loses an answer if told so.
class FaultRun::Door : public deploy::DeployProvider {
public:
    explicit Door(FaultRun& run)
        : m_run(run) {}
    void fetchStatus(const QString& service, Reply<fleet::ServiceStatus> reply) override {
        desk().fetchStatus(service, std::move(reply));
    }
    void start(const deploy::DeployRequest& request, Reply<fleet::Deployment> reply) override {
        sent << request.idempotencyKey;
        unaudited += m_run.m_audit->has(deploy::step::Request, request.idempotencyKey) ? 0 : 1;
        if (m_run.m_breakage == Breakage::ProviderLies) {
            fleet::Deployment made;
            made.id = QStringLiteral("d-made-up");
            made.service = request.service;
            made.state = fleet::DeploymentState::Completed;
            lie = made;
            reply(made);
            return;
        }
        if (m_run.m_breakage == Breakage::SendsTwice) {
            sent << request.idempotencyKey;
            desk().start(request, [](const Expected<fleet::Deployment>&) {});
        }
        if (m_run.m_fault == Fault::CrashSent && !m_run.m_isHarmed) {
            m_run.m_isKillWanted = true;
            desk().start(request, [](const Expected<fleet::Deployment>&) {});
            return;
        }
        desk().start(request, std::move(reply));
    }
    void fetchDeployment(const QString& id, Reply<fleet::Deployment> reply) override {
        desk().fetchDeployment(id, std::move(reply));
    }
    void abort(const QString& id, Reply<fleet::Deployment> reply) override {
        desk().abort(id, std::move(reply));
    }

    deploy::Autoscaler* autoscaler() override {
        deploy::Autoscaler* scaler = desk().autoscaler();
        if (scaler == nullptr) {
            return nullptr;
        }
        if (m_pins.empty() || &m_pins.back()->scaler() != scaler) {
            // Who holds the former one is gone with the program that was killed, or is it still.
            m_pins.push_back(std::make_unique<PinDoor>(m_run, *scaler));
        }
        return m_pins.back().get();
    }

    QStringList sent; ///< Their keys.
    int unaudited = 0;
    std::optional<fleet::Deployment> lie;

private:
    [[nodiscard]] deploy::DeployProvider& desk() {
        return m_run.m_isSecondDesk ? m_run.m_world.secondProvider() : m_run.m_world.provider();
    }

    FaultRun& m_run;
    std::vector<std::unique_ptr<PinDoor>> m_pins;
};

FaultRun::FaultRun(FaultWorld& world, Fault fault, quint32 seed, Breakage breakage)
    : m_world(world)
    , m_fault(fault)
    , m_breakage(breakage)
    , m_random(seed)
    , m_door(std::make_unique<Door>(*this))
    , m_audit(std::make_unique<Audit>(breakage == Breakage::AuditLies))
    , m_waits(static_cast<int>(m_random.bounded(fault == Fault::CrashRunning ? 3 : 6)))
    , m_isLate(m_random.bounded(2) == 0) {
    switch (fault) {
    case Fault::AppliedThenHangs:
    case Fault::Error500:
    case Fault::Error500Applied:
    case Fault::Reset:
    case Fault::ResetApplied:
        world.setWriteFault(fault);
        break;
    default:
        break;
    }
    makeRunner();
}

FaultRun::~FaultRun() = default;

void FaultRun::makeRunner() {
    ActionRunner::Options options;
    options.timings = m_world.timings();
    options.clock = &m_world.clock();
    options.audit = m_audit.get();
    options.actionsEnabled = true;
    options.providerOf = [this](const QString&) { return m_door.get(); };
    // Two desks at one world must not use the same key, nor two rows that a service remembers.
    static int programs = 0;
    const QString name = QStringLiteral("%1-%2").arg(m_random.generate()).arg(++programs);
    options.newId = [this, name] { return QStringLiteral("%1-%2").arg(name).arg(++m_ids); };
    options.program = QString::number(++m_program);
    m_runner = std::make_unique<ActionRunner>(std::move(options));
    m_runner->setFleet(m_world.fleet());
}

void FaultRun::click() {
    for (int i = 0; i < m_clicks; ++i) {
        [[maybe_unused]] const auto armed = m_runner->arm(m_world.request());
    }
}

void FaultRun::kill() {
    m_isHarmed = true;
    m_isKillWanted = false;
    m_isAnswerLost = !m_audit->has(deploy::step::Response);
    m_runner.reset();
    m_audit->loseUnsaved();
    m_world.killProvider();
    m_restartStep = m_step + 1 + static_cast<int>(m_random.bounded(40));
}

void FaultRun::restart() {
    m_restartStep = -1;
    const QVector<AuditEntry> record(m_audit->durable.begin(), m_audit->durable.end());
    const auto left = deploy::unfinishedActions(record);
    const auto pins = deploy::openPins(record);
    makeRunner();
    m_isForgotten = left.isEmpty() || !m_runner->resume(left.constLast(), pins).has_value();
    if (m_isForgotten) {
        for (const deploy::RecordedPin& pin : pins) {
            m_runner->unpin(pin);
        }
    }
    m_isOver = m_isForgotten && pins.isEmpty();
}

void FaultRun::step() {
    ++m_step;
    if (m_isOver || m_step < m_firstStep) {
        return;
    }
    if (m_step >= MostSteps) {
        m_isOver = true;
        return;
    }
    if (m_runner == nullptr) {
        if (m_step >= m_restartStep) {
            restart();
        }
        return;
    }
    if (!m_runner->current()) {
        if (!m_isForgotten) {
            click();
        }
    } else if (m_clicks > 1 && m_step < m_firstStep + 20 && m_random.bounded(4) == 0 &&
               !deploy::isOver(m_runner->current()->state)) {
        click();
    }
    harm();
    if (m_runner != nullptr) {
        m_audit->answerReads();
        m_audit->save([this](const AuditEntry& entry) {
            if (m_isHarmed || entry.step != deploy::step::Request) {
                return false;
            }
            if (m_fault == Fault::TargetChanges) {
                m_isHarmed = true;
                m_world.changeTarget();
            } else if (m_fault == Fault::CrashRecorded) {
                kill();
                return true;
            }
            return false;
        });
    }
    if (m_runner != nullptr) {
        m_runner->setFleet(m_world.fleet());
        m_runner->advance();
        watch();
    }
}

/// Does what the fault says once its moment has come.
void FaultRun::harm() {
    const auto now = m_runner->current();
    if (m_renewStep >= 0 && m_step >= m_renewStep) {
        m_renewStep = -1;
        m_world.setCredential(true);
    }
    if (m_isHarmed || !now) {
        return;
    }
    const bool isMoment =
        m_fault == Fault::CrashUnrecorded ||
        (m_fault == Fault::CrashArmed && m_audit->has(deploy::step::Armed)) ||
        (m_fault == Fault::CrashSent && m_isKillWanted) ||
        (m_fault == Fault::CrashRunning && now->state == ActionState::Running &&
         !now->members.constFirst().deploymentId.isEmpty()) ||
        (m_fault == Fault::CrashVerifying && now->state == ActionState::Verifying) ||
        m_fault == Fault::CredentialExpires ||
        (m_fault == Fault::TargetChanges && !m_isLate && !now->checks.isEmpty());
    // A crash with the write on its way, or before it went out: both happen.
    if (!isMoment || (m_fault != Fault::CrashUnrecorded && m_waits-- > 0)) {
        return;
    }
    if (isCrash()) {
        kill();
        return;
    }
    m_isHarmed = true;
    if (m_fault == Fault::TargetChanges) {
        m_world.changeTarget();
    } else if (m_fault == Fault::CredentialExpires) {
        m_world.setCredential(false);
        if (m_random.bounded(2) == 0) {
            m_renewStep = m_step + 20 + static_cast<int>(m_random.bounded(40));
        }
    }
}

void FaultRun::watch() {
    const auto now = m_runner->current();
    const bool isEnded = now && deploy::isOver(now->state);
    if (!isEnded && !m_isForgotten) {
        return;
    }
    if (isEnded && !deploy::isOver(m_end.state)) {
        m_end = *now;
    }
    m_audit->answerReads();
    m_audit->save([](const AuditEntry&) { return false; });
    m_isOver = m_runner->openPins().isEmpty();
    if (!m_isOver) {
        // What is pinned is put back once that can be done.
        m_world.setCredential(true);
        m_world.setWriteFault(Fault::Nothing);
    }
}

bool FaultRun::isApplied() {
    return std::any_of(m_door->sent.begin(), m_door->sent.end(),
                       [&](const QString& key) { return m_world.applied(key) > 0; });
}

QString FaultRun::falsehood() {
    const bool isSent = !m_door->sent.isEmpty();
    if (m_isForgotten) {
        return isSent ? QStringLiteral("a write was forgotten") : QString();
    }
    if (!deploy::isOver(m_end.state)) {
        return QStringLiteral("never ended");
    }
    const bool isDone = isApplied() && m_world.isRecovered();
    const bool isLostKey =
        m_isAnswerLost && !m_world.keepsKeys() && m_end.state == ActionState::Unknown;
    const bool isUnreadable = m_fault == Fault::CredentialExpires;
    if (m_end.state == ActionState::Succeeded) {
        return isDone ? QString() : QStringLiteral("succeeded, but it was not done");
    }
    if (m_end.state == ActionState::Unknown) {
        return isApplied() && !isLostKey && !isUnreadable
                   ? QStringLiteral("not known, but it could be read")
                   : QString();
    }
    if (m_end.state == ActionState::Cancelled ||
        m_end.detail.contains(QStringLiteral("Nothing was sent")) ||
        m_end.detail.contains(QStringLiteral("nothing was done"))) {
        return isApplied() ? QStringLiteral("says that nothing was done, but it was") : QString();
    }
    return isDone && !isUnreadable ? QStringLiteral("failed, but it was done") : QString();
}

FaultCounts FaultRun::counts(QStringList& what) {
    FaultCounts counts;
    counts.runs = 1;
    counts.harmed = m_isHarmed || m_world.spoiltWrites() > 0 ? 1 : 0;
    int applied = 0;
    QStringList keys = m_door->sent;
    keys.removeDuplicates();
    for (const QString& key : std::as_const(keys)) {
        applied += m_world.applied(key);
    }
    counts.doubleWrites = static_cast<int>(std::max<qsizetype>(0, m_door->sent.size() - 1)) +
                          std::max(0, applied - 1);
    counts.unauditedWrites = m_door->unaudited + m_unauditedPins;
    if (!m_door->sent.isEmpty() && !m_isForgotten &&
        !m_audit->has(deploy::actionStateName(m_end.state))) {
        ++counts.unauditedWrites;
    }
    if (const QString text = falsehood(); !text.isEmpty()) {
        counts.falseResults = 1;
        what << QStringLiteral("%1 (%2: %3)")
                    .arg(text, deploy::actionStateName(m_end.state), m_end.detail);
    }
    if (const QString left = m_world.leftPinned(); !left.isEmpty()) {
        counts.falseResults = 1;
        what << QStringLiteral("left pinned: ") + left;
    }
    if (counts.doubleWrites > 0) {
        what << QStringLiteral("%1 sent, %2 took effect").arg(m_door->sent.size()).arg(applied);
    }
    if (counts.unauditedWrites > 0) {
        what << QStringLiteral("%1 writes without their record").arg(counts.unauditedWrites);
    }
    return counts;
}

} // namespace wb::test
