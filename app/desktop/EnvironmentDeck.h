// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ConfigFile.h"
#include "models/base/Clock.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace wb::common {
class Appearance;
}

namespace wb::desktop {

class Bridge;

/// The environments of a configuration, one window each, of which one is shown. An environment is
/// watched from when it is first chosen, and stays watched when another is shown: nothing has to be
/// torn down to change, and the list of them tells how those in the background are. Main thread.
class EnvironmentDeck : public QObject {
    Q_OBJECT
public:
    /// Without an `appearance` its windows keep the look they begin with.
    EnvironmentDeck(settings::Config config, const Clock& clock,
                    common::Appearance* appearance = nullptr);
    ~EnvironmentDeck() override;

    /// Begins with an environment of the configuration; its window is not shown yet.
    Bridge& begin(const QString& environment);
    /// Shows an environment's window in the place of the present one.
    void change(const QString& environment);
    [[nodiscard]] Bridge& current() const { return *m_current; }

private:
    Bridge& bridgeOf(const QString& environment);
    void tellChoices();

    const settings::Config m_config;
    const Clock& m_clock;
    common::Appearance* m_appearance;
    std::map<QString, std::unique_ptr<Bridge>> m_bridges; ///< By environment.
    Bridge* m_current = nullptr;
    QTimer m_timer;
};

} // namespace wb::desktop
