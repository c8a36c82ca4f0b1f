// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/IncidentRecord.h"
#include "tests/app/storage/ChildProgram.h"

#include <QSet>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace wb;
using namespace wb::storage;

namespace {

constexpr int Incidents = 20;

void say(const QString& line) {
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/// One of two programs that open their incidents on one database at the same time. Says "ready"
/// when it knows what is stored, and begins when a line comes in. At the end it says how each of
/// its incidents is called, by the note that it wrote into it.
class Program : public QObject {
public:
    Program(const StorageOptions& options, QString name)
        : m_name(std::move(name))
        , m_storage(options)
        , m_record(options.environment, health::RuleSet::standard(), m_clock, &m_storage) {
        connect(&m_storage, &StorageThread::ready, this, [](const StoredState& state) {
            say(state.isAvailable ? QStringLiteral("ready") : QStringLiteral("failed"));
        });
        connect(&m_input, &QSocketNotifier::activated, this, [this] {
            m_input.setEnabled(false);
            begin();
        });
        connect(&m_record, &IncidentRecord::entryAdded, this,
                [this](const incidents::TimelineEntry& entry, bool isSaved) {
                    if (!isSaved) {
                        m_unsaved.insert(entry.id);
                    }
                    if (entry.kind == incidents::EntryKind::Note) {
                        m_idOfNote[entry.title] = entry.incidentId;
                    }
                });
        connect(&m_storage, &StorageThread::entrySaved, this, [this](const QString& id) {
            m_unsaved.remove(id);
            if (m_unsaved.isEmpty()) {
                next();
            }
        });
        connect(&m_storage, &StorageThread::entriesLoaded, this, [this](quint64 request) {
            if (request == m_last) {
                finish();
            }
        });
    }

private:
    void begin() { open(); }
    void next() {
        if (m_count < Incidents) {
            open();
        } else {
            // Answered after all that was asked before.
            m_last = m_storage.loadEntries({});
        }
    }
    /// An incident that is over at once.
    void open() {
        const TimeMs timeMs = m_clock.nowMs() + 1'000'000LL * m_count++;
        const auto verdict = [&](TimeMs laterMs, fleet::HealthState state) {
            m_record.verdictChanged({timeMs + laterMs,
                                     m_name,
                                     {},
                                     state,
                                     fleet::HealthState::Healthy,
                                     QStringLiteral("latency"),
                                     QStringLiteral("Slow.")});
        };
        verdict(0, fleet::HealthState::Unhealthy);
        m_record.addNote(m_name, QStringLiteral("%1 %2").arg(m_name).arg(m_count));
        verdict(1, fleet::HealthState::Healthy);
        verdict(400'000, fleet::HealthState::Healthy);
    }
    void finish() {
        for (auto it = m_idOfNote.cbegin(); it != m_idOfNote.cend(); ++it) {
            say(it.key() + u'=' + it.value());
        }
        QCoreApplication::quit();
    }

    QString m_name;
    SystemClock m_clock;
    StorageThread m_storage;
    IncidentRecord m_record;
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
    QSet<QString> m_unsaved;
    QMap<QString, QString> m_idOfNote;
    int m_count = 0;
    quint64 m_last = 0;
};

} // namespace

int main(int argc, char** argv) {
    return test::runChild<Program>(argc, argv);
}
