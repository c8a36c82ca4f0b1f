// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Marks.h"

#include "widgets/common/LookFollower.h"
#include "widgets/common/StateLook.h"
#include "widgets/common/Theme.h"

#include <QPainter>

namespace wb::common {

StateMark::StateMark(int sidePx, QWidget* parent)
    : QWidget(parent)
    , m_sidePx(sidePx) {
    new LookFollower(
        this, [this] { setSide(m_sidePx); }, [this] { setState(m_state, m_isPartlyJudged); });
}

void StateMark::setSide(int sidePx) {
    m_sidePx = sidePx;
    setFixedSize(scaled(sidePx), scaled(sidePx));
}

void StateMark::setState(fleet::HealthState state, bool isPartlyJudged) {
    m_state = state;
    m_isPartlyJudged = isPartlyJudged;
    const QString word = isPartlyJudged ? partlyJudgedWord() : stateWord(state);
    setAccessibleName(word);
    setToolTip(word);
    update();
}

void StateMark::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Colour ink = m_isSnoozed ? colour::TextDim : stateColour(m_state);
    if (m_isPartlyJudged) {
        paintPartlyJudged(painter, rect(), ink);
    } else {
        paintState(painter, rect(), m_state, ink);
    }
}

void StateMark::setSnoozed(bool isSnoozed) {
    m_isSnoozed = isSnoozed;
    update();
}

GlyphMark::GlyphMark(Glyph glyph, int sidePx, Colour ink, QWidget* parent)
    : QWidget(parent)
    , m_glyph(glyph)
    , m_ink(ink) {
    new LookFollower(this, [this, sidePx] { setFixedSize(scaled(sidePx), scaled(sidePx)); }, {});
}

void GlyphMark::setGlyph(Glyph glyph, Colour ink) {
    m_glyph = glyph;
    m_ink = ink;
    update();
}

void GlyphMark::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintGlyph(painter, rect(), m_glyph, m_ink);
}

} // namespace wb::common
