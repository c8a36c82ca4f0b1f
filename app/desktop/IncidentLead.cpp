// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/IncidentLead.h"

#include "app/storage/IncidentRecord.h"
#include "widgets/shell/MainWindow.h"

namespace wb::desktop {

void connectLead(shell::MainWindow& window, storage::IncidentRecord& record, const QString& actor) {
    using incidents::IncidentCommand;
    using shell::MainWindow;
    const auto give = [&window, &record, actor](const QString& id, const IncidentCommand& command) {
        if (const auto done = record.command(id, command, actor); !done) {
            window.showMessage(done.error().text());
        }
    };
    QObject* const context = &record;
    QObject::connect(&window, &MainWindow::incidentCommanded, context, give);
    QObject::connect(&window, &MainWindow::takeCommandRequested, context,
                     [give, actor](const QString& id, const QString& why) {
                         IncidentCommand command;
                         command.kind = IncidentCommand::Kind::Commander;
                         command.commander = actor;
                         command.why = why;
                         give(id, command);
                     });
    QObject::connect(
        &window, &MainWindow::updateEntered, context,
        [&window, &record, actor](const QString& id, const incidents::StatusUpdate& update) {
            if (const auto done = record.postUpdate(id, update, actor); !done) {
                window.showMessage(done.error().text());
            } else {
                window.updateRecorded(update.text);
            }
        });
}

} // namespace wb::desktop
