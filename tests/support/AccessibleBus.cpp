// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/AccessibleBus.h"

#include "tests/support/PrivateBus.h"

#include <QDBusArgument>
#include <QDBusVariant>
#include <QDeadlineTimer>
#include <QFile>

namespace wb::test {

namespace {

const QString Accessible = QStringLiteral("org.a11y.atspi.Accessible");
const QString Registry = QStringLiteral("org.a11y.atspi.Registry");

AccessibleBus::Node toNode(const QDBusArgument& argument) {
    AccessibleBus::Node node;
    QDBusObjectPath path;
    argument.beginStructure();
    argument >> node.program >> path;
    argument.endStructure();
    node.path = path.path();
    return node;
}

/// Where the distribution keeps the launcher is told by its D-Bus service.
QString launcherProgram() {
    QFile service(QStringLiteral("/usr/share/dbus-1/services/org.a11y.Bus.service"));
    if (!service.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QList<QByteArray> lines = service.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("Exec=")) {
            return QString::fromUtf8(line.mid(5).split(' ').constFirst());
        }
    }
    return {};
}

/// The bus of assistive technology; empty until the launcher answers.
QString addressFrom(const QDBusConnection& session, int patienceMs) {
    const QDeadlineTimer patience(patienceMs);
    while (!patience.hasExpired()) {
        const QDBusMessage answer = session.call(QDBusMessage::createMethodCall(
            QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
            QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")));
        if (answer.type() == QDBusMessage::ReplyMessage) {
            return answer.arguments().constFirst().toString();
        }
    }
    return {};
}

} // namespace

AccessibleBus::AccessibleBus(const PrivateBus& session)
    : m_bus(QStringLiteral("none")) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), session.address());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
    environment.insert(QStringLiteral("GSETTINGS_BACKEND"), QStringLiteral("memory"));
    environment.remove(QStringLiteral("DISPLAY")); // It would tell every program there of its bus.
    m_launcher.setProcessEnvironment(environment);
    m_launcher.start(launcherProgram(),
                     {QStringLiteral("--launch-immediately"), QStringLiteral("--a11y=1"),
                      QStringLiteral("--screen-reader=1")});
    if (!m_launcher.waitForStarted()) {
        m_problem = QStringLiteral("at-spi-bus-launcher: ") + m_launcher.errorString();
        return;
    }
    constexpr int PatienceMs = 20'000;
    const QString address = addressFrom(session.connection("launcher"), PatienceMs);
    m_bus = QDBusConnection::connectToBus(address, QStringLiteral("accessibility"));
    const Node registry{Registry, QStringLiteral("/org/a11y/atspi/registry")};
    for (const char* event :
         {"object:state-changed:focused", "object:state-changed:showing", "object:announcement"}) {
        const QDBusMessage answer = call(registry, "org.a11y.atspi.Registry", "RegisterEvent",
                                         {QLatin1String(event), QStringList(), QString()});
        if (answer.type() != QDBusMessage::ReplyMessage) {
            m_problem = address + QStringLiteral(": ") + answer.errorMessage();
        }
    }
    const QString events = QStringLiteral("org.a11y.atspi.Event.Object");
    const bool listens = m_bus.connect({}, {}, events, QStringLiteral("StateChanged"), this,
                                       SLOT(stateChanged(QDBusMessage))) &&
                         m_bus.connect({}, {}, events, QStringLiteral("Announcement"), this,
                                       SLOT(announcement(QDBusMessage)));
    if (!listens) {
        m_problem = address;
    }
}

AccessibleBus::~AccessibleBus() {
    QDBusConnection::disconnectFromBus(QStringLiteral("accessibility"));
    QDBusConnection::disconnectFromBus(QStringLiteral("launcher"));
    m_launcher.terminate();
    m_launcher.waitForFinished();
}

QDBusMessage AccessibleBus::call(const Node& node, const char* interface, const char* method,
                                 const QVariantList& arguments) const {
    constexpr int PatienceMs = 10'000;
    QDBusMessage message = QDBusMessage::createMethodCall(
        node.program, node.path, QLatin1String(interface), QLatin1String(method));
    message.setArguments(arguments);
    return m_bus.call(message, QDBus::Block, PatienceMs);
}

QVariant AccessibleBus::property(const Node& node, const char* name) const {
    const QDBusMessage answer =
        call(node, "org.freedesktop.DBus.Properties", "Get", {Accessible, QLatin1String(name)});
    return answer.type() == QDBusMessage::ReplyMessage
               ? answer.arguments().constFirst().value<QDBusVariant>().variant()
               : QVariant();
}

QVector<AccessibleBus::Node> AccessibleBus::programs() const {
    return children({Registry, QStringLiteral("/org/a11y/atspi/accessible/root")});
}

QVector<AccessibleBus::Node> AccessibleBus::children(const Node& node) const {
    QVector<Node> nodes;
    const QDBusMessage answer = call(node, "org.a11y.atspi.Accessible", "GetChildren");
    if (answer.type() == QDBusMessage::ReplyMessage) {
        const auto list = answer.arguments().constFirst().value<QDBusArgument>();
        list.beginArray();
        while (!list.atEnd()) {
            nodes.append(toNode(list));
        }
        list.endArray();
    }
    return nodes;
}

QVector<AccessibleBus::Node> AccessibleBus::tree(const Node& node, qsizetype most) const {
    QVector<Node> all{node};
    for (qsizetype at = 0; at < all.size() && all.size() < most; ++at) {
        const Node parent = all[at];
        all += children(parent);
    }
    return all;
}

QString AccessibleBus::name(const Node& node) const {
    return property(node, "Name").toString();
}

QString AccessibleBus::description(const Node& node) const {
    return property(node, "Description").toString();
}

QString AccessibleBus::role(const Node& node) const {
    const QDBusMessage answer = call(node, "org.a11y.atspi.Accessible", "GetRoleName");
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().constFirst().toString()
                                                       : QString();
}

QRect AccessibleBus::place(const Node& node) const {
    const QDBusMessage answer =
        call(node, "org.a11y.atspi.Component", "GetExtents", {QVariant::fromValue(0U)});
    if (answer.type() != QDBusMessage::ReplyMessage) {
        return {};
    }
    const auto argument = answer.arguments().constFirst().value<QDBusArgument>();
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    argument.beginStructure();
    argument >> x >> y >> width >> height;
    argument.endStructure();
    return {x, y, width, height};
}

bool AccessibleBus::hasState(const Node& node, int number) const {
    const QDBusMessage answer = call(node, "org.a11y.atspi.Accessible", "GetState");
    if (answer.type() != QDBusMessage::ReplyMessage) {
        return false;
    }
    const auto words = qdbus_cast<QList<uint>>(answer.arguments().constFirst());
    return words.size() == 2 && ((words[number / 32] >> (number % 32)) & 1U) != 0;
}

bool AccessibleBus::grabFocus(const Node& node) const {
    const QDBusMessage answer = call(node, "org.a11y.atspi.Component", "GrabFocus");
    return answer.type() == QDBusMessage::ReplyMessage && answer.arguments().constFirst().toBool();
}

void AccessibleBus::stateChanged(const QDBusMessage& message) {
    const QVariantList arguments = message.arguments();
    if (arguments.size() < 2 || arguments[1].toInt() != 1) {
        return;
    }
    const QString state = arguments[0].toString();
    const Node node{message.service(), message.path()};
    if (state == QLatin1String("focused")) {
        m_heard.append({node, name(node), role(node), description(node)});
    } else if (state == QLatin1String("showing") && role(node) == QLatin1String("notification")) {
        m_announced.append(name(node));
    }
}

void AccessibleBus::announcement(const QDBusMessage& message) {
    const QVariantList arguments = message.arguments();
    if (arguments.size() > 3) {
        m_announced.append(arguments[3].value<QDBusVariant>().variant().toString());
    }
}

} // namespace wb::test
