// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/GlyphLine.h"

#include "models/base/SafeText.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"

#include <QHBoxLayout>
#include <QPainter>

namespace wb::common {

namespace {

constexpr int GlyphSide = 12;
constexpr int GlyphGap = 8;

} // namespace

GlyphLine::GlyphLine(QWidget* parent)
    : QWidget(parent)
    , m_text(plainLabel(FontRole::Body, this)) {
    m_text->setWordWrap(true);
    auto* line = new QHBoxLayout(this);
    line->addWidget(m_text);
    new LookFollower(
        this, [line] { line->setContentsMargins(scaled(GlyphSide + GlyphGap), 0, 0, 0); }, {});
}

void GlyphLine::set(Glyph glyph, Colour ink, const QString& word, const QString& text) {
    m_glyph = glyph;
    m_ink = ink;
    m_said = base::shownText(text);
    m_text->setText(unbroken(m_said));
    m_text->setAccessibleName(word + QStringLiteral(": ") + m_said);
    update();
}

QString GlyphLine::text() const {
    return m_said;
}

void GlyphLine::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const int side = scaled(GlyphSide);
    // Beside the first line, however many there are.
    const int lineHeight = QFontMetrics(m_text->font()).height();
    paintGlyph(painter, QRectF(0, (lineHeight - side) / 2.0, side, side), m_glyph, m_ink);
}

} // namespace wb::common
