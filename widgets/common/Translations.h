// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace wb::common {

/// Installs the English plural forms and, over them, the translation of the system's language if
/// there is one. Call once, before any widget.
void installTranslations(QCoreApplication& application);

} // namespace wb::common
