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

#include <algorithm>
#include <optional>

/// What the palette of a MainWindow offers.
namespace wb::shell {

namespace {

/// From what was appended after the first `from` on.
void setGroup(QVector<Command>& commands, qsizetype from, CommandGroup group) {
    std::for_each(commands.begin() + from, commands.end(),
                  [group](Command& command) { command.group = group; });
}

} // namespace

void MainWindow::openPalette() {
    m_palette->open(commands());
}

QVector<Command> MainWindow::commands() {
    QVector<Command> commands;
    addPlaces(commands);
    qsizetype from = commands.size();
    const auto offer = [&](const items::ActionOffer& offered, const QString& key,
                           common::Glyph glyph) {
        const QString detail =
            offered.possible ? tr("action on %1").arg(chosenService()) : offered.whyNot;
        commands.append({offered.label, detail, key, offered.possible,
                         [this, shown = offered.request] { m_buttons->requestAsShown(shown); }});
        commands.last().glyph = glyph;
    };
    offer(m_offers.redeploy(chosenService()), QStringLiteral("D"), common::Glyph::Redeploy);
    offer(m_offers.rollback(chosenService()), QStringLiteral("R"), common::Glyph::Rollback);
    commands += m_alarms->commands(chosenService());
    setGroup(commands, from, CommandGroup::Actions);
    from = commands.size();
    commands += m_incidents->commands();
    commands.append({tr("Add a note"), tr("timeline"), QStringLiteral("N"), true,
                     [this] { m_timeline->focusNote(); }});
    setGroup(commands, from, CommandGroup::Incident);
    from = commands.size();
    commands += m_desk->commands();
    setGroup(commands, from, CommandGroup::Times);
    addWindowCommands(commands);
    return commands;
}

/// Other environments, what the window can show, settings and the look.
void MainWindow::addWindowCommands(QVector<Command>& commands) {
    const auto add = [&](const QString& title, const QString& detail, const QString& key,
                         auto run) {
        commands.append({title, detail, key, true, run});
    };
    add(tr("Heat map of all tasks, or the list"), tr("window"), QStringLiteral("H"),
        [this] { m_fleetPanel->toggleHeat(); });
    add(tr("Filter the services"), tr("window"), QStringLiteral("/"),
        [this] { m_fleetPanel->openFilter(); });
    for (const EnvironmentChoice& choice : std::as_const(m_environments)) {
        if (choice.name != m_environment.name) {
            add(choice.name, tr("environment"), {},
                [this, name = choice.name] { chooseEnvironment(name); });
        }
    }
    if (m_environments.size() > 1) {
        add(tr("Environments side by side"), tr("environment"), QStringLiteral("S"),
            [this] { openBoard(); });
    }
    add(tr("Watch a service…"), tr("settings"), QStringLiteral("W"),
        [this] { Q_EMIT watchServiceRequested(); });
    add(tr("Settings…"), tr("settings"), QStringLiteral("Ctrl ,"),
        [this] { Q_EMIT settingsRequested(); });
    add(tr("Open the configuration"), tr("settings"), {},
        [this] { Q_EMIT settingsFileRequested(); });
    add(tr("Wall display"), tr("window"), QStringLiteral("F11"), [this] { Q_EMIT wallWanted(); });
    if (m_appearance != nullptr) {
        commands += lookCommands(*m_appearance);
    }
    add(tr("Keys"), tr("help"), QStringLiteral("?"), [this] { m_cheatSheet->toggle(); });
}

/// Services, then tasks, each worst first.
void MainWindow::addPlaces(QVector<Command>& commands) {
    QVector<Command> tasks;
    const auto place = [this](const QModelIndex& index) {
        const QString name = index.data(items::FleetModel::NameRole).toString();
        const QString task = index.parent().isValid() ? name : QString();
        const QString of = index.data(items::FleetModel::ServiceNameRole).toString();
        Command command{
            index.data().toString(), fleet::stateText(index), {}, true, [this, of, task] {
                m_fleetPanel->goTo(of, task);
            }};
        command.group = task.isEmpty() ? CommandGroup::Services : CommandGroup::Tasks;
        command.state =
            static_cast<fleet::HealthState>(index.data(items::FleetModel::StateRole).toInt());
        command.isPartlyJudged = index.data(items::FleetModel::PartlyJudgedRole).toBool();
        command.isShown = task.isEmpty() && name == chosenService();
        return command;
    };
    for (int row = 0; row < m_fleetModel->rowCount(); ++row) {
        const QModelIndex service = m_fleetModel->index(row, 0);
        commands.append(place(service));
        for (int task = 0; task < m_fleetModel->rowCount(service); ++task) {
            tasks.append(place(m_fleetModel->index(task, 0, service)));
        }
    }
    const auto isWorse = [](const Command& a, const Command& b) { return a.state > b.state; };
    std::stable_sort(commands.begin(), commands.end(), isWorse);
    std::stable_sort(tasks.begin(), tasks.end(), isWorse);
    if (!m_followsWorst) {
        commands.prepend({tr("Always the worst service"), {}, QStringLiteral("F"), true, [this] {
                              followWorst();
                          }});
        commands.first().group = CommandGroup::Services;
    }
    commands += tasks;
}

} // namespace wb::shell
