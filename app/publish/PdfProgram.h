// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QByteArray>

#include <functional>

namespace wb::publish {

/// Has watchbridge-pdf, which has the fonts, make a PDF of HTML; waits for it, on any thread, and
/// asks several times a second whether nobody wants it any more. Storage when the program is
/// missing, fails or takes longer than two minutes; Cancelled.
[[nodiscard]] Expected<QByteArray> pdfOf(
    const QByteArray& html, const std::function<bool()>& isCancelled = [] { return false; });

} // namespace wb::publish
