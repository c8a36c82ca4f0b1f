// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QGlyphRun>

#include <map>
#include <utility>

class QPainter;

namespace wb::common {

/// Short texts as the glyphs they are written with: finding these takes several times as long as
/// drawing them, and axes say the same from one painting to the next. Main thread.
class Lettering {
public:
    struct Word {
        QList<QGlyphRun> runs; ///< Several where one font has not all of it.
        double width = 0;      ///< As QFontMetricsF::horizontalAdvance has it.
    };
    /// Valid until the next call.
    [[nodiscard]] const Word& word(const QString& text, FontRole role);
    /// In the painter's pen; begins at the left and stands on the baseline.
    void draw(QPainter& painter, QPointF baseline, const QString& text, FontRole role);
    /// Fonts are others now.
    void clear() { m_words.clear(); }

private:
    std::map<std::pair<FontRole, QString>, Word> m_words;
};

} // namespace wb::common
