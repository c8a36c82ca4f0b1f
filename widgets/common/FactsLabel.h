// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ServiceFacts.h"
#include "widgets/common/Colour.h"
#include "widgets/common/Theme.h"

#include <QTextLayout>
#include <QWidget>

namespace wb::common {

/// Wrapped sentences with strong and faint parts, laid out as plain text: nothing in them is ever
/// read as markup. Its height follows its width.
class FactsLabel : public QWidget {
    Q_OBJECT
public:
    explicit FactsLabel(QWidget* parent = nullptr, FontRole role = FontRole::Body);

    void setFacts(const items::Facts& facts);
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Of what needs more lines than this the last sentences are left out; the tool tip then has
    /// the whole. 0: no bound.
    void setMaximumLines(int lines);
    /// In pixels.
    [[nodiscard]] int heightOfLines(int lines) const;
    void setInk(Colour plain);
    void setRole(FontRole role);
    /// Whether something is left out.
    [[nodiscard]] bool isCut() const;
    /// As it is laid out.
    [[nodiscard]] QString shownText() const { return m_layout.text(); }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();
    void applyFormats();
    /// Breaks the text into lines of that width; returns the height of those that are shown.
    [[nodiscard]] qreal layOut(QTextLayout& layout, int width, int most) const;
    /// `most` lines of it; 0: no bound.
    [[nodiscard]] qreal fitText(int width, int most) const;
    [[nodiscard]] int linesWithin(int height) const;
    /// For the room that it has: never half a line; what is left out is in its tool tip.
    void fit();

    FontRole m_role;
    QString m_text;
    items::Facts m_facts; ///< As they are laid out.
    QVector<QTextLayout::FormatRange> m_formats;
    mutable QTextLayout m_layout;
    Colour m_ink;
    int m_maximumLines = 0;
    int m_shownLines = 0; ///< As many as there is height for, of those; 0: no bound.
};

} // namespace wb::common
