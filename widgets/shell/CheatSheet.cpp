// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/CheatSheet.h"

#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/Theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace wb::shell {

using common::FontRole;
namespace colour = common::colour;

namespace {

constexpr int DesignedLineHeight = 28;
constexpr int Margin = 24;
constexpr int KeyGap = 14;
constexpr int Padding = 18;

struct KeyLine {
    const char* key;
    const char* meaning;
};

constexpr KeyLine Lines[] = {
    {"J K", QT_TRANSLATE_NOOP("CheatSheet", "next, previous service (or ↓ ↑; → ← for its tasks)")},
    {"F", QT_TRANSLATE_NOOP("CheatSheet", "always the worst service")},
    {"/", QT_TRANSLATE_NOOP("CheatSheet", "filter the services (Esc: all of them again)")},
    {"H",
     QT_TRANSLATE_NOOP("CheatSheet", "heat map of all tasks (Enter: to the task in the list)")},
    {"D", QT_TRANSLATE_NOOP("CheatSheet", "redeploy the unhealthy tasks of the chosen service")},
    {"R", QT_TRANSLATE_NOOP("CheatSheet", "roll back the chosen service")},
    {"U", QT_TRANSLATE_NOOP("CheatSheet", "unlock actions for a while; lock them again")},
    {"Esc", QT_TRANSLATE_NOOP("CheatSheet", "undo an armed action; dismiss its result")},
    {"Enter", QT_TRANSLATE_NOOP("CheatSheet", "go now: do not wait for the countdown")},
    {"N", QT_TRANSLATE_NOOP("CheatSheet", "write a note into the timeline")},
    {"I P E", QT_TRANSLATE_NOOP("CheatSheet", "incident: lead it, update customers, export it")},
    {"Z M", QT_TRANSLATE_NOOP("CheatSheet", "snooze the chosen service; sounds off for a while")},
    {"F11", QT_TRANSLATE_NOOP("CheatSheet", "wall display: one service after the other")},
    {"1 … 6", QT_TRANSLATE_NOOP("CheatSheet", "charts over 5 min, 30 min, 1 h, 6 h, 24 h, 7 days")},
    {"T L", QT_TRANSLATE_NOOP("CheatSheet", "charts from … to …; back to live")},
    {"C",
     QT_TRANSLATE_NOOP("CheatSheet", "compare with yesterday, last week, before the deployment")},
    {"G O", QT_TRANSLATE_NOOP("CheatSheet", "on a chart: logarithmic; in a window of its own")},
    {"Ctrl C",
     QT_TRANSLATE_NOOP("CheatSheet", "on a chart: copy the picture (with Shift: values)")},
    {"B A", QT_TRANSLATE_NOOP("CheatSheet",
                              "on a chart: mark a range (or drag with Shift); try rules on it")},
    {"+ -", QT_TRANSLATE_NOOP("CheatSheet", "on a chart: zoom (or the wheel)")},
    {"Shift", QT_TRANSLATE_NOOP("CheatSheet", "with ← → on a chart: through time (or drag)")},
    {"W S", QT_TRANSLATE_NOOP("CheatSheet", "watch a further service; environments side by side")},
    {"Ctrl K", QT_TRANSLATE_NOOP("CheatSheet", "go to a service, task, action, theme or language")},
    {"Ctrl = -", QT_TRANSLATE_NOOP("CheatSheet", "text larger, smaller (Ctrl 0: as designed)")},
    {"Tab", QT_TRANSLATE_NOOP("CheatSheet", "next control")},
    {"Ctrl , Q", QT_TRANSLATE_NOOP("CheatSheet", "settings; quit")},
    {"?", QT_TRANSLATE_NOOP("CheatSheet", "this sheet")},
};

QString meaningOf(const KeyLine& line) {
    return QCoreApplication::translate("CheatSheet", line.meaning);
}

constexpr int LineCount = static_cast<int>(std::size(Lines));

int widestKey() {
    int width = 0;
    for (const KeyLine& line : Lines) {
        width = std::max(width, common::keyFrameWidth(QString::fromUtf8(line.key)));
    }
    return width;
}

} // namespace

CheatSheet::CheatSheet(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("cheatSheet"));
    setFocusPolicy(Qt::StrongFocus);
    parent->installEventFilter(this);
    new common::LookFollower(this, {}, [this] { word(); });
    hide();
}

void CheatSheet::word() {
    setAccessibleName(tr("Keys"));
    QStringList spoken;
    for (const KeyLine& line : Lines) {
        spoken << QLatin1String(line.key) + QStringLiteral(": ") + meaningOf(line);
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

QSize CheatSheet::sizeHint() const {
    const QFontMetrics body(common::themeFont(FontRole::Body));
    int textWidth = 0;
    for (const KeyLine& line : Lines) {
        textWidth = std::max(textWidth, body.horizontalAdvance(meaningOf(line)));
    }
    return {widestKey() + KeyGap + textWidth + 2 * Margin,
            (LineCount + 1) * body.height() + 2 * Padding};
}

void CheatSheet::toggle() {
    if (isVisible()) {
        close();
        return;
    }
    m_before = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

/// Whoever looked up a key goes on where he was.
void CheatSheet::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_before != nullptr) {
        m_before->setFocus(Qt::OtherFocusReason);
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
    // With a screen reader the Shift of "?" comes late, when the sheet has the keys already.
    const bool isModifier = event->key() == Qt::Key_Shift || event->key() == Qt::Key_Control ||
                            event->key() == Qt::Key_Alt || event->key() == Qt::Key_AltGr;
    if (!event->isAutoRepeat() && !isModifier) {
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
    const int keyWidth = widestKey();
    const int lineHeight = std::min(common::scaled(DesignedLineHeight), height() / (LineCount + 2));
    QRect card(0, 0, sizeHint().width(), (LineCount + 1) * lineHeight + 2 * Padding);
    card.moveCenter(rect().center());
    painter.setPen(colour::Line);
    painter.setBrush(colour::Panel.value());
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    QRect line(card.left() + Margin, card.top() + Padding, card.width() - 2 * Margin, lineHeight);
    painter.setFont(common::themeFont(FontRole::Caption));
    painter.setPen(colour::TextDim);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("KEYS"));
    for (const KeyLine& entry : Lines) {
        line.translate(0, lineHeight);
        common::paintKey(painter, QRect(line.left(), line.top(), keyWidth, lineHeight),
                         QString::fromUtf8(entry.key), true);
        painter.setFont(common::themeFont(FontRole::Body));
        painter.setPen(colour::Text);
        painter.drawText(line.adjusted(keyWidth + KeyGap, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, meaningOf(entry));
    }
}

} // namespace wb::shell
