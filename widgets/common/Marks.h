// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Verdict.h"
#include "widgets/common/Colour.h"
#include "widgets/common/Glyph.h"

#include <QWidget>

namespace wb::common {

/// A state's shape as a widget of a fixed size, which goes with the text.
class StateMark : public QWidget {
    Q_OBJECT
public:
    explicit StateMark(int sidePx, QWidget* parent = nullptr);
    void setState(fleet::HealthState state, bool isPartlyJudged = false);
    /// At the designed text size.
    void setSide(int sidePx);
    /// A snoozed state keeps its shape but has no colour: it is never green.
    void setSnoozed(bool isSnoozed);
    [[nodiscard]] fleet::HealthState state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_sidePx;
    fleet::HealthState m_state = fleet::HealthState::Unknown;
    bool m_isPartlyJudged = false;
    bool m_isSnoozed = false;
};

/// A glyph as a widget of a fixed size, which goes with the text.
class GlyphMark : public QWidget {
    Q_OBJECT
public:
    GlyphMark(Glyph glyph, int sidePx, Colour ink, QWidget* parent = nullptr);
    void setGlyph(Glyph glyph, Colour ink);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph;
    Colour m_ink;
};

} // namespace wb::common
