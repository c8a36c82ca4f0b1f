// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SeenDesk.h"

namespace wb::test {

namespace {

constexpr int PatienceMs = 30'000;

/// Reads until a line begins so; false: the process ended, or never said it.
bool awaitLine(QProcess& process, const QByteArray& begins) {
    while (process.canReadLine() || process.waitForReadyRead(PatienceMs)) {
        if (process.canReadLine() && process.readLine().startsWith(begins)) {
            return true;
        }
    }
    return false;
}

} // namespace

SeenDesk::SeenDesk(const Story& story)
    : m_spoken(m_session) {
    m_problem = m_spoken.problem();
    if (m_screen.display().isEmpty()) {
        m_problem = QStringLiteral("Xvfb did not start");
    }
    if (!m_problem.isEmpty()) {
        return;
    }
    QStringList options{story.scenario, "--port",         "0",
                        "--speed",      story.speed,      "--start-at",
                        story.startAt,  "--write-config", file("watchbridge.yaml"),
                        "--token-file", file("token")};
    if (story.withHistory) {
        options << QStringLiteral("--history");
    }
    m_simulator.start(QStringLiteral(WB_BIN_DIR "/prod1-sim"), options);
    if (!awaitLine(m_simulator, "ready")) {
        m_problem = QStringLiteral("prod1-sim did not start");
        return;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto set = [&](const char* name, const QString& value) {
        environment.insert(QLatin1String(name), value);
    };
    set("DISPLAY", m_screen.display());
    set("QT_QPA_PLATFORM", QStringLiteral("xcb"));
    set("DBUS_SESSION_BUS_ADDRESS", m_session.address());
    for (const char* name : {"HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"}) {
        set(name, m_folder.path());
    }
    m_program.setProcessEnvironment(environment);
    m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_program.start(QStringLiteral(WB_BIN_DIR "/watchbridge"),
                    {QStringLiteral("--config"), file("watchbridge.yaml")});
    if (!m_program.waitForStarted()) {
        m_problem = m_program.errorString();
    }
}

SeenDesk::~SeenDesk() {
    for (QProcess* process : {&m_program, &m_simulator}) {
        process->terminate();
        process->waitForFinished();
    }
}

SeenDesk::Node SeenDesk::find(const char* role, const QString& nameBegins) {
    const QVector<Node> programs = m_spoken.programs();
    for (const Node& program : programs) {
        const QVector<Node> nodes = m_spoken.tree(program);
        for (const Node& node : nodes) {
            if (m_spoken.name(node).startsWith(nameBegins) &&
                (*role == '\0' || m_spoken.role(node) == QLatin1String(role))) {
                return node;
            }
        }
    }
    return {};
}

QString SeenDesk::said(const QString& text) {
    const QVector<Node> programs = m_spoken.programs();
    for (const Node& program : programs) {
        const QVector<Node> nodes = m_spoken.tree(program);
        for (const Node& node : nodes) {
            const QString name = m_spoken.name(node);
            if (name.contains(text) && m_spoken.isShowing(node)) {
                return name;
            }
        }
    }
    return {};
}

bool SeenDesk::click(const Node& node) {
    const QPoint middle = m_spoken.place(node).center();
    return m_screen.act(
        {"mousemove", QString::number(middle.x()), QString::number(middle.y()), "click", "1"});
}

} // namespace wb::test
