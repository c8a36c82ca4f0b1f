// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetModel.h"
#include "widgets/actions/ActionButtons.h"
#include "widgets/fleet/FleetPanel.h"
#include "widgets/fleet/FleetTexts.h"
#include "widgets/incidents/TimelinePanel.h"
#include "widgets/shell/AlarmControls.h"
#include "widgets/shell/ChartDesk.h"
#include "widgets/shell/CheatSheet.h"
#include "widgets/shell/CommandPalette.h"
#include "widgets/shell/IncidentDesk.h"
#include "widgets/shell/LookCommands.h"
#include "widgets/shell/MainWindow.h"

/// What the palette of a MainWindow offers.
namespace wb::shell {

void MainWindow::openPalette() {
    m_palette->open(commands());
}

QVector<Command> MainWindow::commands() {
    QVector<Command> commands;
    const auto offer = [&](const items::ActionOffer& offered, const QString& key, auto run) {
        const QString detail =
            offered.possible ? tr("action on %1").arg(chosenService()) : offered.whyNot;
        commands.append({offered.label, detail, key, offered.possible, run});
    };
    offer(m_offers.redeploy(chosenService()), QStringLiteral("D"),
          [this] { m_buttons->redeploy(); });
    offer(m_offers.rollback(chosenService()), QStringLiteral("R"),
          [this] { m_buttons->rollback(); });
    addPlaces(commands);
    commands += m_alarms->commands(chosenService());
    commands += m_desk->commands();
    for (const EnvironmentChoice& choice : std::as_const(m_environments)) {
        if (choice.name != m_environment.name) {
            commands.append({choice.name, tr("environment"), {}, true, [this, name = choice.name] {
                                 chooseEnvironment(name);
                             }});
        }
    }
    if (m_environments.size() > 1) {
        commands.append({tr("Environments side by side"), tr("environment"), QStringLiteral("S"),
                         true, [this] { openBoard(); }});
    }
    commands += m_incidents->commands();
    commands.append({tr("Add a note"), tr("timeline"), QStringLiteral("N"), true,
                     [this] { m_timeline->focusNote(); }});
    commands.append({tr("Watch a service…"), tr("settings"), QStringLiteral("W"), true,
                     [this] { Q_EMIT watchServiceRequested(); }});
    commands.append({tr("Settings…"), tr("settings"), QStringLiteral("Ctrl ,"), true,
                     [this] { Q_EMIT settingsRequested(); }});
    commands.append({tr("Open the configuration"), tr("settings"), {}, true, [this] {
                         Q_EMIT settingsFileRequested();
                     }});
    commands.append({tr("Wall display"), tr("window"), QStringLiteral("F11"), true,
                     [this] { Q_EMIT wallWanted(); }});
    if (m_appearance != nullptr) {
        commands += lookCommands(*m_appearance);
    }
    commands.append(
        {tr("Keys"), tr("help"), QStringLiteral("?"), true, [this] { m_cheatSheet->toggle(); }});
    return commands;
}

/// Services and tasks.
void MainWindow::addPlaces(QVector<Command>& commands) {
    if (!m_followsWorst) {
        commands.append({tr("Always the worst service"), tr("service"), QStringLiteral("F"), true,
                         [this] { followWorst(); }});
    }
    commands.append({tr("Heat map of all tasks, or the list"), tr("window"), QStringLiteral("H"),
                     true, [this] { m_fleetPanel->toggleHeat(); }});
    commands.append({tr("Filter the services"), tr("window"), QStringLiteral("/"), true,
                     [this] { m_fleetPanel->openFilter(); }});
    for (int row = 0; row < m_fleetModel->rowCount(); ++row) {
        const QModelIndex service = m_fleetModel->index(row, 0);
        const auto add = [&](const QModelIndex& index, const QString& kind) {
            const QString name = index.data(items::FleetModel::NameRole).toString();
            const QString task = index.parent().isValid() ? name : QString();
            const QString of = index.data(items::FleetModel::ServiceNameRole).toString();
            commands.append({index.data().toString(),
                             kind + QStringLiteral(" · ") + fleet::stateText(index),
                             {},
                             true,
                             [this, of, task] { m_fleetPanel->goTo(of, task); }});
        };
        add(service, tr("service"));
        for (int task = 0; task < m_fleetModel->rowCount(service); ++task) {
            add(m_fleetModel->index(task, 0, service), tr("task"));
        }
    }
}

} // namespace wb::shell
