// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QByteArray>

namespace wb::publish {

/// Sets HTML that incidents::exportPaper() wrote as pages with numbers, A4 across: a PDF with the
/// fonts' letters in it, titled as the HTML is. Any thread; wants a QGuiApplication to exist, which
/// lends the fonts. InvalidInput for nothing, Storage when Qt cannot write it.
[[nodiscard]] Expected<QByteArray> pdfPages(const QByteArray& html);

} // namespace wb::publish
