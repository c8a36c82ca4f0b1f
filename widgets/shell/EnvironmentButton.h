// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Verdict.h"
#include "widgets/common/KeyButton.h"

#include <optional>

namespace wb::shell {

/// An environment of the configuration, as the chooser lists it.
struct EnvironmentChoice {
    QString name;
    std::optional<fleet::HealthState> worst; ///< Of its services; nullopt: it is not watched.
};

/// The environment on the screen, and the way to the others: a menu with each one's worst state.
/// With one environment there is nothing to choose, and it is only a name. Main thread.
class EnvironmentButton : public common::KeyButton {
    Q_OBJECT
public:
    explicit EnvironmentButton(QWidget* parent = nullptr);

    void setCurrent(const QString& name);
    void setEnvironments(const QVector<EnvironmentChoice>& environments);
    void openMenu();

Q_SIGNALS:
    /// Another one than the current.
    void environmentChosen(const QString& name);

private:
    QVector<EnvironmentChoice> m_environments;
};

} // namespace wb::shell
