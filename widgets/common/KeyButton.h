// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Glyph.h"

#include <QPushButton>

#include <optional>

namespace wb::common {

/// A push button that shows its key in a small frame: "Undo [Esc]". Gives way in narrow windows by
/// dropping the key before eliding the text.
class KeyButton : public QPushButton {
    Q_OBJECT
public:
    enum class Kind {
        Plain,
        Main,
        Danger,
        Field, ///< Looks like a field that waits for text: the palette's button.
    };
    KeyButton(Kind kind, const QString& text, const QString& key, QWidget* parent = nullptr);

    /// Why the button cannot be pressed now; empty enables it. Shown as tool tip and description.
    void setObstacle(const QString& whyNot);
    [[nodiscard]] const QString& obstacle() const { return m_obstacle; }
    void setKind(Kind kind);
    /// Empty: the button has none, as where its key is another's for a while.
    void setKey(const QString& key);
    [[nodiscard]] Kind kind() const { return m_kind; }
    void setMenuArrow(bool shown);
    void setGlyph(Glyph glyph);

    /// Less air beside the words.
    void setClose(bool isClose);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// In pixels: what it takes with these words, with its key or without.
    [[nodiscard]] int widthWith(const QString& words, bool isClose, bool hasKey) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int keyWidth() const;
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] bool isGlyphAlone() const;

    Kind m_kind;
    QString m_key;
    QString m_obstacle;
    bool m_menuArrow = false;
    bool m_isClose = false;
    std::optional<Glyph> m_glyph;
};

/// The frame around a key's name, as buttons and fields show it, right-aligned in `area`.
void paintKey(QPainter& painter, const QRect& area, const QString& key, bool enabled);
[[nodiscard]] int keyFrameWidth(const QString& key);

} // namespace wb::common
