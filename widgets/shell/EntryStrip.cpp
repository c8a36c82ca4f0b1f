// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/EntryStrip.h"

#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/Theme.h"

#include <algorithm>

namespace wb::shell {

namespace {

constexpr int CrossPx = 24;
constexpr int EdgePx = 8;
constexpr int TopPx = 10; ///< As the lines begin.
constexpr int LinePx = 32;
constexpr int MostPx = 960; ///< A longer line is hard to read, and its buttons are far away.

} // namespace

EntryStrip::EntryStrip(QWidget* parent)
    : EntryPanel(parent)
    , m_cross(new common::KeyButton(common::KeyButton::Kind::Plain, {}, {}, this)) {
    m_cross->setObjectName(QStringLiteral("closeEntry"));
    m_cross->setGlyph(common::Glyph::Failed);
    m_cross->setFocusPolicy(Qt::NoFocus); // For the mouse; the fields keep the keys, and Escape.
    connect(m_cross, &QAbstractButton::clicked, this, &EntryStrip::close);
    new common::LookFollower(
        this, [this] { placeCross(); },
        [this] {
            m_cross->setAccessibleName(tr("Close"));
            m_cross->setToolTip(tr("Close (Esc)"));
        });
}

void EntryStrip::placeCross() {
    const int side = common::scaled(CrossPx);
    const int end = std::min(width(), common::scaled(MostPx));
    setContentsMargins(0, 0, width() - end + side, 0);
    m_cross->setGeometry(end - side - EdgePx, TopPx + (common::scaled(LinePx) - side) / 2, side,
                         side);
}

void EntryStrip::resizeEvent(QResizeEvent* event) {
    EntryPanel::resizeEvent(event);
    placeCross();
}

} // namespace wb::shell
