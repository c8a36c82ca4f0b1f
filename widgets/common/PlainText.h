// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QLabel>

/// Text that comes from elsewhere is shown as it is, never read as markup.
namespace wb::common {

/// A tool tip or message as Qt's rich text with every metacharacter escaped, because Qt guesses
/// markup in tool tips. Line breaks are kept; an empty text stays empty, and one from outside loses
/// what would drive or reorder it.
[[nodiscard]] QString safeToolTip(const QString& plain);
/// The same as the widget's tool tip, and what a screen reader adds to its name.
void setPlainToolTip(QWidget& widget, const QString& plain);
/// The same for the eye, but no line ends between a number and its unit.
[[nodiscard]] QString unbroken(QString text);

/// A label that takes plain text only, in one of the theme's fonts and colours.
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    PlainLabel(FontRole role, QWidget* parent, const QString& text, Colour ink);
    void setInk(Colour ink);

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    FontRole m_role;
    Colour m_ink;
};

[[nodiscard]] PlainLabel* plainLabel(FontRole role, QWidget* parent, const QString& text = {},
                                     Colour ink = colour::Text);

/// A one-line plain text that gives way: elides what does not fit and tells it in its tool tip. A
/// text from outside loses what would drive or reorder it.
class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    explicit ElidedLabel(FontRole role, QWidget* parent = nullptr);

    /// `shorter`: what says the same in fewer words, the longest first; the first that fits is
    /// shown, and the last one has its room in any case.
    void setText(const QString& text, const QStringList& shorter = {});
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Of the text and the shorter ones, before anything is elided.
    [[nodiscard]] const QString& shownText() const;
    /// In pixels: what the longest of its texts takes that fits into this width; never less than
    /// the room it insists on.
    [[nodiscard]] int widthWithin(int mostPx) const;
    /// Nothing that it insists on is elided.
    [[nodiscard]] bool hasRoom() const;
    void setInk(Colour ink);
    void setRole(FontRole role);
    void setAlignment(Qt::Alignment alignment);
    /// Up to this width, at the designed text size, the text insists on its room before it elides.
    void setInsistedWidth(int widthPx);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateToolTip();

    QString m_text;
    QStringList m_shorter;
    FontRole m_role;
    Colour m_ink = colour::Text;
    int m_insistedWidth = 0;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

} // namespace wb::common
