// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

/// Small line drawings for kinds of things, drawn rather than taken from a font, because fonts
/// differ in which symbols they have.
namespace wb::common {

enum class Glyph {
    Deploy,       ///< An arrow up from a base line.
    Redeploy,     ///< A circular arrow.
    Rollback,     ///< An arrow back.
    Note,         ///< A pencil.
    StatusUpdate, ///< A speech bubble.
    Incident,     ///< A flag.
    Passed,       ///< A tick.
    Warning,      ///< An exclamation mark.
    Failed,       ///< A cross.
    Pending,      ///< Three dots.
    Search,       ///< A magnifying glass.
    Snoozed,      ///< A Z.
    Muted,        ///< A loudspeaker, struck through.
    Cells,        ///< Nine small squares.
    Rows,         ///< Three lines, one below the other.
    Locked,       ///< A padlock.
    Unlocked,     ///< The same, open.
    Settings,     ///< Three sliders.
};

/// Draws the glyph into the largest square centred in `area`.
void paintGlyph(QPainter& painter, const QRectF& area, Glyph glyph, const QColor& ink);

} // namespace wb::common
