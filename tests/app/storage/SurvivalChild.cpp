// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/StorageThread.h"
#include "tests/app/storage/ChildProgram.h"

#include <unistd.h>

using namespace wb;
using namespace wb::storage;

namespace {

constexpr int InFlight = 12;

/// In the middle of an incident: appends entries, audit steps and signals until it is killed, and
/// writes a line for each once it is shown as saved.
class Recorder : public QObject {
public:
    Recorder(const StorageOptions& options, QString run)
        : m_run(std::move(run))
        , m_storage(options) {
        connect(&m_storage, &StorageThread::entrySaved, this, [this](const QString& id) {
            say('E', id);
            appendNext();
        });
        connect(&m_storage, &StorageThread::saveFailed, this,
                [](const QString& id, const Error& error) { say('F', id + u' ' + error.text()); });
        connect(&m_storage, &StorageThread::ready, this, [this](const StoredState& state) {
            if (!state.isAvailable || !state.setAsidePath.isEmpty()) {
                say('F', QStringLiteral("database ") + state.setAsidePath);
            }
            begin(state);
        });
    }

private:
    static void say(char what, const QString& text) {
        const QByteArray line = what + (' ' + text.toUtf8()) + '\n';
        // One write a line, unbuffered: whole or not at all.
        if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) < 0) {
            ::_exit(3);
        }
    }

    void begin(const StoredState& state) {
        m_incident = state.openIncident.value_or(incidents::Incident{});
        if (m_incident.id.isEmpty()) {
            m_incident.id = QStringLiteral("INC-%1").arg(state.nextIncidentNumber);
            m_incident.environment = QStringLiteral("Prod1 (US)");
            m_incident.openedMs = m_clock.nowMs();
            m_incident.services = QStringList{QStringLiteral("chat")};
        }
        m_storage.save(m_incident);
        for (int i = 0; i < InFlight; ++i) {
            appendNext();
        }
        recordNext();
    }

    void appendNext() {
        incidents::TimelineEntry entry;
        entry.id = m_run + u'-' + QString::number(++m_count);
        entry.incidentId = m_incident.id;
        entry.timeMs = m_clock.nowMs();
        entry.kind = incidents::EntryKind::Verdict;
        entry.service = QStringLiteral("chat");
        entry.title = QStringLiteral("entry ") + entry.id;
        m_storage.append(entry);
        RecordedPoint point{QStringLiteral("chat"), QStringLiteral("chat-%1").arg(m_count % 7), {}};
        point.point.timeMs = entry.timeMs;
        point.point.values[fleet::Signal::Cpu] = m_count;
        m_storage.recordSignals({point});
    }

    void recordNext() {
        deploy::AuditEntry entry;
        entry.timeMs = m_clock.nowMs();
        entry.actionId = m_run;
        entry.step = QStringLiteral("request");
        m_storage.recordAudit(entry, [this](const Expected<qint64>& sequence) {
            say(sequence ? 'A' : 'F',
                sequence ? QString::number(*sequence) : sequence.error().text());
            recordNext();
        });
    }

    QString m_run;
    SystemClock m_clock;
    StorageThread m_storage;
    incidents::Incident m_incident;
    int m_count = 0;
};

} // namespace

int main(int argc, char** argv) {
    return test::runChild<Recorder>(argc, argv);
}
