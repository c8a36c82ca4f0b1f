// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/EntryField.h"

#include "widgets/common/Glyph.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/Theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace wb::common {

EntryField::EntryField(const QString& key, QWidget* parent)
    : QLineEdit(parent)
    , m_key(key) {
    setFont(themeFont(FontRole::Body));
    setMaxLength(2000);
    setContextMenuPolicy(Qt::DefaultContextMenu);
}

void EntryField::setClearable() {
    setClearButtonEnabled(true);
    dressCross();
}

/// Qt's own cross is dark, whatever the theme.
void EntryField::dressCross() {
    constexpr int Side = 16; ///< Of Qt's icons in a field.
    if (auto* action = findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction"))) {
        QPixmap picture(QSize(Side, Side) * devicePixelRatioF());
        picture.setDevicePixelRatio(devicePixelRatioF());
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        paintGlyph(painter, QRectF(3, 3, Side - 6, Side - 6), Glyph::Failed, colour::TextDim);
        painter.end();
        action->setIcon(QIcon(picture));
    }
}

bool EntryField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void EntryField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat()) {
            Q_EMIT entered();
        }
        break;
    case Qt::Key_Escape:
        if (!event->isAutoRepeat()) {
            Q_EMIT escaped();
        }
        break;
    case Qt::Key_Down:
        Q_EMIT downPressed();
        break;
    case Qt::Key_Up:
        Q_EMIT upPressed();
        break;
    default:
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

void EntryField::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFont(themeFont(FontRole::Body));
        dressCross();
    }
}

void EntryField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (text().isEmpty() && !m_key.isEmpty()) {
        QPainter painter(this);
        paintKey(painter, rect().adjusted(0, 0, -spacing::Padding, 0), m_key, !hasFocus());
    }
}

} // namespace wb::common
