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
#include <array>

namespace wb::shell {

using common::FontRole;
namespace colour = common::colour;

namespace {

constexpr int LineHeight = 26;
constexpr int GroupGap = 10; ///< Above a group, but the first of a column.
constexpr int Air = 24;      ///< Within the card, and around it at least.
constexpr int ColumnGap = 40;
constexpr int KeyGap = 14;
constexpr int CapGap = 4; ///< Between keys of which either will do.
constexpr int ColumnCount = 2;

/// "J K": either. "Ctrl+K": both at once. What is no key ("…") is a word between them.
struct KeyLine {
    const char* keys;
    const char* meaning;
};

constexpr KeyLine Fleet[] = {
    {"J K", QT_TRANSLATE_NOOP("CheatSheet", "next, previous service (or ↓ ↑; → ← for its tasks)")},
    {"F", QT_TRANSLATE_NOOP("CheatSheet", "always the worst service")},
    {"/", QT_TRANSLATE_NOOP("CheatSheet", "filter the services (Esc: all of them again)")},
    {"H",
     QT_TRANSLATE_NOOP("CheatSheet", "heat map of all tasks (Enter: to the task in the list)")},
    {"Z", QT_TRANSLATE_NOOP("CheatSheet", "snooze the chosen service")},
    {"S", QT_TRANSLATE_NOOP("CheatSheet", "environments side by side")},
    {"W", QT_TRANSLATE_NOOP("CheatSheet", "watch a further service")},
};
constexpr KeyLine Actions[] = {
    {"U", QT_TRANSLATE_NOOP("CheatSheet", "unlock actions for a while; lock them again")},
    {"D", QT_TRANSLATE_NOOP("CheatSheet", "redeploy the unhealthy tasks of the chosen service")},
    {"R", QT_TRANSLATE_NOOP("CheatSheet", "roll back the chosen service")},
    {"Esc", QT_TRANSLATE_NOOP("CheatSheet", "undo an armed action; dismiss its result")},
    {"Enter", QT_TRANSLATE_NOOP("CheatSheet", "go now: do not wait for the countdown")},
};
constexpr KeyLine Incident[] = {
    {"I", QT_TRANSLATE_NOOP("CheatSheet", "lead the incident")},
    {"P", QT_TRANSLATE_NOOP("CheatSheet", "update customers")},
    {"N", QT_TRANSLATE_NOOP("CheatSheet", "write a note into the timeline")},
    {"E", QT_TRANSLATE_NOOP("CheatSheet", "export the timeline")},
    {"M", QT_TRANSLATE_NOOP("CheatSheet", "sounds off for a while")},
};
constexpr KeyLine Charts[] = {
    {"1 … 6", QT_TRANSLATE_NOOP("CheatSheet", "charts over 5 min, 30 min, 1 h, 6 h, 24 h, 7 days")},
    {"T", QT_TRANSLATE_NOOP("CheatSheet", "charts from … to …")},
    {"L", QT_TRANSLATE_NOOP("CheatSheet", "back to live")},
    {"C",
     QT_TRANSLATE_NOOP("CheatSheet", "compare with yesterday, last week, before the deployment")},
    {"Shift+← →", QT_TRANSLATE_NOOP("CheatSheet", "on a chart: through time (or drag)")},
    {"+ -", QT_TRANSLATE_NOOP("CheatSheet", "on a chart: zoom (or the wheel)")},
    {"B", QT_TRANSLATE_NOOP("CheatSheet", "on a chart: mark a range (or drag with Shift)")},
    {"A", QT_TRANSLATE_NOOP("CheatSheet", "try rules on the marked range")},
    {"G", QT_TRANSLATE_NOOP("CheatSheet", "on a chart: logarithmic")},
    {"O", QT_TRANSLATE_NOOP("CheatSheet", "on a chart: in a window of its own")},
    {"Ctrl+C",
     QT_TRANSLATE_NOOP("CheatSheet", "on a chart: copy the picture (with Shift: values)")},
};
constexpr KeyLine Window[] = {
    {"Ctrl+K", QT_TRANSLATE_NOOP("CheatSheet", "go to a service, task, action, theme or language")},
    {"Ctrl+= Ctrl+-",
     QT_TRANSLATE_NOOP("CheatSheet", "text larger, smaller (Ctrl 0: as designed)")},
    {"F11", QT_TRANSLATE_NOOP("CheatSheet", "wall display: one service after the other")},
    {"Tab", QT_TRANSLATE_NOOP("CheatSheet", "next control")},
    {"Ctrl+,", QT_TRANSLATE_NOOP("CheatSheet", "settings")},
    {"Ctrl+Q", QT_TRANSLATE_NOOP("CheatSheet", "quit")},
    {"?", QT_TRANSLATE_NOOP("CheatSheet", "this sheet")},
};

struct Group {
    const char* name;
    const KeyLine* begin;
    const KeyLine* end;
    int column;
};

constexpr std::array Groups = {
    Group{QT_TRANSLATE_NOOP("CheatSheet", "Fleet"), std::begin(Fleet), std::end(Fleet), 0},
    Group{QT_TRANSLATE_NOOP("CheatSheet", "Actions"), std::begin(Actions), std::end(Actions), 0},
    Group{QT_TRANSLATE_NOOP("CheatSheet", "Incident"), std::begin(Incident), std::end(Incident), 0},
    Group{QT_TRANSLATE_NOOP("CheatSheet", "Charts"), std::begin(Charts), std::end(Charts), 1},
    Group{QT_TRANSLATE_NOOP("CheatSheet", "Window"), std::begin(Window), std::end(Window), 1}};

QString worded(const char* text) {
    return QCoreApplication::translate("CheatSheet", text);
}

/// What is drawn beside each other for a line's keys: a cap, or a word.
struct Cap {
    QString text;
    bool isKey = true;
};

QVector<Cap> capsOf(const char* keys) {
    QVector<Cap> caps;
    const QStringList choices = QString::fromUtf8(keys).split(u' ');
    for (const QString& choice : choices) {
        const qsizetype plus = choice.indexOf(u'+', 1);
        if (plus > 0) {
            caps << Cap{choice.left(plus)} << Cap{QStringLiteral("+"), false}
                 << Cap{choice.mid(plus + 1)};
        } else {
            caps << Cap{choice, choice != QStringLiteral("…")};
        }
    }
    return caps;
}

int widthOf(const Cap& cap) {
    return cap.isKey ? common::keyFrameWidth(cap.text)
                     : QFontMetrics(common::themeFont(FontRole::Small)).horizontalAdvance(cap.text);
}

int widthOf(const QVector<Cap>& caps) {
    int width = -CapGap;
    for (const Cap& cap : caps) {
        width += widthOf(cap) + CapGap;
    }
    return width;
}

/// Right-aligned in `area`.
void paintCaps(QPainter& painter, QRect area, const QVector<Cap>& caps) {
    painter.setFont(common::themeFont(FontRole::Small));
    painter.setPen(colour::TextDim);
    for (auto cap = caps.crbegin(); cap != caps.crend(); ++cap) {
        if (cap->isKey) {
            common::paintKey(painter, area, cap->text, true);
        } else {
            painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, cap->text);
        }
        area.setRight(area.right() - widthOf(*cap) - CapGap);
    }
}

/// In pixels of the present text size.
struct ColumnSize {
    int keys = 0;
    int words = 0;
    int height = 0;
    [[nodiscard]] int width() const { return keys + common::scaled(KeyGap) + words; }
};

ColumnSize sizeOf(int column) {
    const QFontMetrics body(common::themeFont(FontRole::Body));
    ColumnSize size;
    for (const Group& group : Groups) {
        if (group.column != column) {
            continue;
        }
        const auto lines = static_cast<int>(group.end - group.begin);
        size.height += size.height > 0 ? common::scaled(GroupGap) : 0;
        size.height += (lines + 1) * common::scaled(LineHeight);
        for (const KeyLine* line = group.begin; line != group.end; ++line) {
            size.keys = std::max(size.keys, widthOf(capsOf(line->keys)));
            size.words = std::max(size.words, body.horizontalAdvance(worded(line->meaning)));
        }
    }
    return size;
}

void paintColumn(QPainter& painter, QPoint at, int column) {
    const ColumnSize size = sizeOf(column);
    const int lineHeight = common::scaled(LineHeight);
    QRect line(at, QSize(size.width(), lineHeight));
    for (const Group& group : Groups) {
        if (group.column != column) {
            continue;
        }
        line.translate(0, line.top() > at.y() ? common::scaled(GroupGap) : 0);
        painter.setFont(common::themeFont(FontRole::Caption));
        painter.setPen(colour::TextDim);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, worded(group.name).toUpper());
        for (const KeyLine* entry = group.begin; entry != group.end; ++entry) {
            line.translate(0, lineHeight);
            paintCaps(painter, QRect(line.left(), line.top(), size.keys, lineHeight),
                      capsOf(entry->keys));
            painter.setFont(common::themeFont(FontRole::Body));
            painter.setPen(colour::Text);
            painter.drawText(line.adjusted(size.keys + common::scaled(KeyGap), 0, 0, 0),
                             Qt::AlignLeft | Qt::AlignVCenter, worded(entry->meaning));
        }
        line.translate(0, lineHeight);
    }
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
    for (const Group& group : Groups) {
        spoken << worded(group.name);
        for (const KeyLine* line = group.begin; line != group.end; ++line) {
            spoken << QString::fromUtf8(line->keys) + QStringLiteral(": ") + worded(line->meaning);
        }
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

QSize CheatSheet::sizeHint() const {
    int width = 2 * common::scaled(Air) + (ColumnCount - 1) * common::scaled(ColumnGap);
    int height = 0;
    for (int column = 0; column < ColumnCount; ++column) {
        const ColumnSize size = sizeOf(column);
        width += size.width();
        height = std::max(height, size.height);
    }
    return {width, height + common::scaled(LineHeight) + 2 * common::scaled(Air)};
}

double CheatSheet::scale() const {
    const QSizeF wanted = sizeHint();
    const int air = common::scaled(Air) / 2;
    return std::min(
        {1.0, (width() - 2 * air) / wanted.width(), (height() - 2 * air) / wanted.height()});
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
    painter.translate(QRectF(rect()).center());
    painter.scale(scale(), scale());
    QRect card(QPoint(), sizeHint());
    card.moveCenter({});
    painter.setPen(colour::Line);
    painter.setBrush(colour::Panel.value());
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    const int air = common::scaled(Air);
    const int lineHeight = common::scaled(LineHeight);
    QRect head(card.left() + air, card.top() + air - lineHeight / 3, card.width() - 2 * air,
               lineHeight);
    painter.setFont(common::themeFont(FontRole::Strong));
    painter.setPen(colour::Text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, tr("Keys"));
    const QString closes = tr("closes");
    painter.setFont(common::themeFont(FontRole::Small));
    painter.setPen(colour::TextDim);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, closes);
    head.setRight(head.right() - painter.fontMetrics().horizontalAdvance(closes) - 8);
    common::paintKey(painter, head, QStringLiteral("Esc"), true);
    QPoint at(head.left(), card.top() + air + lineHeight);
    for (int column = 0; column < ColumnCount; ++column) {
        paintColumn(painter, at, column);
        at.rx() += sizeOf(column).width() + common::scaled(ColumnGap);
    }
}

} // namespace wb::shell
