// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/AccessibleBus.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/Screen.h"

#include <QTemporaryDir>

namespace wb::test {

/// The real program on a screen, and a simulated Prod1 that it watches: seen through AT-SPI as a
/// screen reader does, moved by real keys and buttons as a person does. Ended with this object.
class SeenDesk {
public:
    using Node = AccessibleBus::Node;
    struct Story {
        QString scenario; ///< "chat-2024-11-14".
        QString startAt;  ///< "17:55".
        QString speed = QStringLiteral("20");
        bool withHistory = false; ///< Also what people did.
    };
    explicit SeenDesk(const Story& story);
    ~SeenDesk();
    Q_DISABLE_COPY_MOVE(SeenDesk)

    /// Why it cannot be seen; empty: it can.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] AccessibleBus& spoken() { return m_spoken; }
    [[nodiscard]] const Screen& screen() const { return m_screen; }
    [[nodiscard]] QString file(const char* name) const {
        return m_folder.filePath(QLatin1String(name));
    }
    /// The first object of that role (any, if empty) whose name begins so; an empty node while
    /// there is none.
    [[nodiscard]] Node find(const char* role, const QString& nameBegins);
    [[nodiscard]] bool isThere(const char* role, const QString& nameBegins) {
        return !find(role, nameBegins).path.isEmpty();
    }
    /// What is said anywhere that contains it; empty: nothing is.
    [[nodiscard]] QString said(const QString& text);
    /// Moves the pointer to its middle and clicks.
    [[nodiscard]] bool click(const Node& node);

private:
    QTemporaryDir m_folder;
    Screen m_screen;
    PrivateBus m_session;
    AccessibleBus m_spoken;
    QProcess m_simulator;
    QProcess m_program;
    QString m_problem;
};

} // namespace wb::test
