// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QByteArray>

namespace wb::cli {

/// Has watchbridge-pdf, which has the fonts, make a PDF of HTML. Runs the application's event loop
/// until it has; Storage when the program is missing, fails or takes longer than two minutes.
[[nodiscard]] Expected<QByteArray> pdfOf(const QByteArray& html);

} // namespace wb::cli
