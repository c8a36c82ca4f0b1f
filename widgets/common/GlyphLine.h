// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Colour.h"
#include "widgets/common/Glyph.h"

#include <QWidget>

namespace wb::common {

class PlainLabel;

/// A sentence behind the shape of what it is: as many lines as it needs. GUI thread.
class GlyphLine : public QWidget {
    Q_OBJECT
public:
    explicit GlyphLine(QWidget* parent = nullptr);

    /// `word` is what the shape stands for, for those who cannot see it: "passed".
    void set(Glyph glyph, Colour ink, const QString& word, const QString& text);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph = Glyph::Pending;
    Colour m_ink = colour::TextDim;
    QString m_said;
    PlainLabel* m_text;
};

} // namespace wb::common
