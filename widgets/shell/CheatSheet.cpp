// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/CheatSheet.h"

#include "widgets/common/KeyButton.h"
#include "widgets/common/Theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace wb::shell {

using common::FontRole;
namespace colour = common::colour;

namespace {

constexpr int LineHeight = 28;
constexpr int CardWidth = 460;

struct KeyLine {
    const char* key;
    const char* meaning;
};

constexpr KeyLine Lines[] = {
    {"J K", QT_TRANSLATE_NOOP("CheatSheet", "next, previous service (or ↓ ↑; → ← for its tasks)")},
    {"D", QT_TRANSLATE_NOOP("CheatSheet", "redeploy the unhealthy tasks of the chosen service")},
    {"R", QT_TRANSLATE_NOOP("CheatSheet", "roll back the chosen service")},
    {"Esc", QT_TRANSLATE_NOOP("CheatSheet", "undo an armed action; dismiss its result")},
    {"Enter", QT_TRANSLATE_NOOP("CheatSheet", "go now: do not wait for the countdown")},
    {"N", QT_TRANSLATE_NOOP("CheatSheet", "write a note into the timeline")},
    {"E", QT_TRANSLATE_NOOP("CheatSheet", "export the incident's timeline")},
    {"1 … 5", QT_TRANSLATE_NOOP("CheatSheet", "charts over 5 min, 30 min, 1 h, 6 h, 24 h")},
    {"+ -", QT_TRANSLATE_NOOP("CheatSheet", "on a chart: zoom (or the wheel)")},
    {"Shift", QT_TRANSLATE_NOOP("CheatSheet", "with ← → on a chart: through time (or drag)")},
    {"L", QT_TRANSLATE_NOOP("CheatSheet", "charts back to live")},
    {"Ctrl K", QT_TRANSLATE_NOOP("CheatSheet", "go to a service, task, action, theme or language")},
    {"Ctrl = -", QT_TRANSLATE_NOOP("CheatSheet", "text larger, smaller (Ctrl 0: as designed)")},
    {"Tab", QT_TRANSLATE_NOOP("CheatSheet", "next control")},
    {"Ctrl Q", QT_TRANSLATE_NOOP("CheatSheet", "quit")},
    {"?", QT_TRANSLATE_NOOP("CheatSheet", "this sheet")},
};

} // namespace

CheatSheet::CheatSheet(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("cheatSheet"));
    setAccessibleName(tr("Keys"));
    QStringList spoken;
    for (const KeyLine& line : Lines) {
        spoken << QLatin1String(line.key) + QStringLiteral(": ") +
                      QCoreApplication::translate("CheatSheet", line.meaning);
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    setFocusPolicy(Qt::StrongFocus);
    parent->installEventFilter(this);
    hide();
}

void CheatSheet::toggle() {
    setVisible(!isVisible());
    if (isVisible()) {
        setGeometry(parentWidget()->rect());
        raise();
        setFocus(Qt::PopupFocusReason);
    }
}

bool CheatSheet::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // While it is open every key only closes it: none may arm or undo anything.
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool CheatSheet::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

void CheatSheet::keyPressEvent(QKeyEvent* event) {
    if (!event->isAutoRepeat()) {
        hide();
    }
    event->accept();
}

void CheatSheet::mousePressEvent(QMouseEvent* /*event*/) {
    hide();
}

void CheatSheet::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), colour::Scrim);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = static_cast<int>(std::size(Lines));
    QRect card(0, 0, CardWidth + 60, count * LineHeight + 64);
    card.moveCenter(rect().center());
    painter.setPen(colour::Line);
    painter.setBrush(colour::Panel.value());
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    QRect line(card.left() + 24, card.top() + 18, card.width() - 48, LineHeight);
    painter.setFont(common::themeFont(FontRole::Caption));
    painter.setPen(colour::TextDim);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("KEYS"));
    for (const KeyLine& entry : Lines) {
        line.translate(0, LineHeight);
        const QString key = QString::fromUtf8(entry.key);
        common::paintKey(painter, QRect(line.left(), line.top(), 70, LineHeight), key, true);
        painter.setFont(common::themeFont(FontRole::Body));
        painter.setPen(colour::Text);
        painter.drawText(line.adjusted(84, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         QCoreApplication::translate("CheatSheet", entry.meaning));
    }
}

} // namespace wb::shell
