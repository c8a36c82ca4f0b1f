// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/SystemClock.h"
#include "app/desktop/Session.h"
#include "tests/support/ScriptedServer.h"
#include "widgets/common/Appearance.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QWidget>

#include <memory>

namespace wb::test {

/// The program on a configuration in a folder of its own, and a real target for it.
class SessionWindow : public QObject {
    Q_OBJECT

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    ScriptedServer m_server;
    const SystemClock m_clock;
    std::unique_ptr<common::Appearance> m_appearance;
    std::unique_ptr<desktop::Session> m_session;

    /// Of the configuration.
    [[nodiscard]] virtual QString path() const = 0;
    void begin() { begin(m_clock); }
    void begin(const Clock& clock) {
        desktop::Session::Options options;
        options.configFile = path();
        options.clock = &clock;
        options.appearance = m_appearance.get();
        m_session = std::make_unique<desktop::Session>(std::move(options));
        if (const auto config = m_session->begin()) {
            m_session->watch(*config, {});
        }
        m_session->show();
    }
    /// Null when no such window is shown.
    template <typename Widget>
    static Widget* top() {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* found = qobject_cast<Widget*>(widget);
            if (found != nullptr && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }
};

} // namespace wb::test
