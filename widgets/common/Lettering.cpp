// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Lettering.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace wb::common {

namespace {

/// More than a chart shows at a time.
constexpr std::size_t MostWords = 64;
constexpr double Endless = 1e6;

} // namespace

const Lettering::Word& Lettering::word(const QString& text, FontRole role) {
    const std::pair key(role, text);
    const auto found = m_words.find(key);
    if (found != m_words.end()) {
        return found->second;
    }
    if (m_words.size() >= MostWords) {
        m_words.clear();
    }
    QTextLayout layout(text, themeFont(role));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        line.setLineWidth(Endless);
        line.setPosition(QPointF(0, -line.ascent())); // Its baseline is at 0.
    }
    layout.endLayout();
    const Word word{layout.glyphRuns(), QFontMetricsF(themeFont(role)).horizontalAdvance(text)};
    return m_words.emplace(key, word).first->second;
}

void Lettering::draw(QPainter& painter, QPointF baseline, const QString& text, FontRole role) {
    for (const QGlyphRun& run : word(text, role).runs) {
        painter.drawGlyphRun(baseline, run);
    }
}

} // namespace wb::common
