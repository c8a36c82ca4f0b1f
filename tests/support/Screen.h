// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace wb::test {

/// Xvfb: an X server of its own whose screen is in memory, on the first free display. Ended with
/// this object.
class Screen {
public:
    Screen() {
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"),
                        QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("1920x1080x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp")});
        while (m_server.state() != QProcess::NotRunning && !m_server.canReadLine()) {
            m_server.waitForReadyRead(10'000);
        }
        const QByteArray number = m_server.readLine().trimmed();
        m_display = number.isEmpty() ? QString() : u':' + QString::fromLatin1(number);
    }
    ~Screen() {
        m_server.terminate();
        m_server.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Screen)

    /// ":99"; empty: Xvfb did not start.
    [[nodiscard]] const QString& display() const { return m_display; }
    /// A person's hand: XTest events by xdotool, as "key Left" or "mousemove 10 20 click 1".
    [[nodiscard]] bool act(const QStringList& what) const {
        QProcess hand;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        hand.setProcessEnvironment(environment);
        hand.start(QStringLiteral("xdotool"), what);
        return hand.waitForFinished() && hand.exitStatus() == QProcess::NormalExit &&
               hand.exitCode() == 0;
    }
    [[nodiscard]] bool press(const char* key) const {
        return act({QStringLiteral("key"), QLatin1String(key)});
    }

private:
    QProcess m_server;
    QString m_display;
};

} // namespace wb::test
