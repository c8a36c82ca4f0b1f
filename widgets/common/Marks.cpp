// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Marks.h"

#include "widgets/common/LookFollower.h"
#include "widgets/common/StateLook.h"
#include "widgets/common/Theme.h"

#include <QPainter>

namespace wb::common {

StateMark::StateMark(int sidePx, QWidget* parent)
    : QWidget(parent) {
    new LookFollower(
        this, [this, sidePx] { setFixedSize(scaled(sidePx), scaled(sidePx)); },
        [this] { setState(m_state); });
}

void StateMark::setState(fleet::HealthState state) {
    m_state = state;
    setAccessibleName(stateWord(state));
    setToolTip(stateWord(state));
    update();
}

void StateMark::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintState(painter, rect(), m_state, m_isSnoozed ? colour::TextDim : stateColour(m_state));
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
