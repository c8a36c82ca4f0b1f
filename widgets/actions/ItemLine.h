// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Colour.h"
#include "widgets/common/Glyph.h"

#include <QVector>
#include <QWidget>

namespace wb::actions {

/// Short texts, each with a glyph, flowing over as many lines as there is height for; one that is
/// longer than a line goes on in the next. Those that find no room are counted ("+3 more") and
/// listed in the tool tip.
class ItemLine : public QWidget {
    Q_OBJECT
public:
    struct Item {
        QString text;
        common::Glyph glyph = common::Glyph::Pending;
        common::Colour glyphInk = common::colour::TextDim;
        bool prominent = false; ///< Drawn in full ink: what needs a person's eye.
    };

    explicit ItemLine(QWidget* parent = nullptr);

    void setItems(const QString& lead, const QVector<Item>& items);
    [[nodiscard]] QString text() const;
    /// How many lines show everything, at most so many.
    [[nodiscard]] int linesWanted(int most) const;
    /// In pixels.
    [[nodiscard]] static int lineHeight();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Placed {
        int item;
        QString text; ///< Of the item, what stands on this line.
        QPoint topLeft;
        int width;
        bool isEnd; ///< The item's glyph follows.
    };
    [[nodiscard]] int moreWidth() const;
    [[nodiscard]] int widthOf(const QString& text) const;
    [[nodiscard]] qsizetype lengthWithin(const QString& text, int width) const;
    [[nodiscard]] QVector<Placed> place(int lines) const;
    [[nodiscard]] bool isWhole(const QVector<Placed>& placed) const;

    QString m_lead;
    QVector<Item> m_items;
};

} // namespace wb::actions
