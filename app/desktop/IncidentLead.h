// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wb::shell {
class MainWindow;
}
namespace wb::storage {
class IncidentRecord;
}

namespace wb::desktop {

/// What is said in the window of an incident is recorded as said by `actor`; what stands against it
/// is told there. `record` outlives the window's signals.
void connectLead(shell::MainWindow& window, storage::IncidentRecord& record, const QString& actor);

} // namespace wb::desktop
