// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/IncidentRecord.h"
#include "tests/app/storage/ChildProgram.h"

#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

using namespace wb;
using namespace wb::storage;

namespace {

void say(const char* line) {
    std::printf("%s\n", line);
    std::fflush(stdout);
}

StorageOptions watching(StorageOptions options, const QString& name) {
    options.watches = name != u"bystander";
    options.program = name;
    options.watchEveryMs = 300;
    options.watchStaleMs = 2000;
    options.othersEveryMs = 100;
    return options;
}

/// One of several programs that watch an environment on one database. Says "writer" or "follower"
/// whenever it becomes one. A line "SERVICE STATE [TASK]" that comes in is a verdict of now, "note
/// TEXT" a note, "action SERVICE" an action armed, "end" the end. By the name of "bystander" it
/// does not watch, as the action verbs do not.
class Program : public QObject {
public:
    Program(const StorageOptions& options, const QString& name)
        : m_name(name)
        , m_storage(watching(options, name))
        , m_record(options.environment, health::RuleSet::standard(), m_clock, &m_storage) {
        connect(&m_storage, &StorageThread::ready, this, &Program::tellRole);
        connect(&m_storage, &StorageThread::writerChanged, this, &Program::tellRole);
        connect(&m_input, &QSocketNotifier::activated, this, &Program::read);
        connect(&m_tick, &QTimer::timeout, &m_record, &IncidentRecord::tick);
        m_tick.start(100);
    }

private:
    [[nodiscard]] deploy::ActionSnapshot armed(const QString& service) const {
        deploy::ActionSnapshot action;
        action.id = m_name;
        action.service = service;
        action.actor = m_name;
        action.armedMs = m_clock.nowMs();
        return action;
    }
    void tellRole(const StoredState& state) { say(state.isWriter ? "writer" : "follower"); }
    void read() {
        char buffer[65'536];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) {
            m_input.setEnabled(false);
            return;
        }
        m_unread.append(buffer, count);
        for (qsizetype end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
            take(QString::fromUtf8(m_unread.left(end)));
            m_unread.remove(0, end + 1);
        }
    }
    void take(const QString& line) {
        const QString service = line.section(u' ', 0, 0);
        const QString state = line.section(u' ', 1, 1);
        if (service == u"end") {
            QCoreApplication::quit();
        } else if (service == u"note") {
            m_record.addNote(m_name, line.section(u' ', 1));
        } else if (service == u"action") {
            m_record.actionChanged(armed(state));
        } else {
            const bool isWell = state == u"healthy";
            m_record.verdictChanged(
                {m_clock.nowMs(), service, line.section(u' ', 2),
                 isWell ? fleet::HealthState::Healthy : fleet::HealthState::Unhealthy,
                 isWell ? fleet::HealthState::Unhealthy : fleet::HealthState::Healthy,
                 isWell ? QString() : QStringLiteral("latency"),
                 isWell ? QStringLiteral("Healthy again.") : QStringLiteral("Slow.")});
        }
    }

    QString m_name;
    SystemClock m_clock;
    StorageThread m_storage;
    IncidentRecord m_record;
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
    QTimer m_tick;
    QByteArray m_unread;
};

} // namespace

int main(int argc, char** argv) {
    return test::runChild<Program>(argc, argv);
}
