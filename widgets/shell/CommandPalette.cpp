// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/CommandPalette.h"

#include "widgets/common/EntryField.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/Theme.h"

#include <QEvent>
#include <QFocusEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::shell {

using common::FontRole;
namespace colour = common::colour;

namespace {

int rowHeight() {
    return common::scaled(34);
}

constexpr int RowsShown = 10;
constexpr int IndexRole = Qt::UserRole + 1;
constexpr int DetailRole = Qt::UserRole + 2;
constexpr int KeyRole = Qt::UserRole + 3;

class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        const bool possible = (index.flags() & Qt::ItemIsEnabled) != 0;
        if ((option.state & QStyle::State_Selected) != 0) {
            painter->fillRect(option.rect, colour::Selection);
        }
        QRect area = option.rect.adjusted(12, 0, -12, 0);
        const QString key = index.data(KeyRole).toString();
        common::paintKey(*painter, area, key, possible);
        area.setRight(area.right() - common::keyFrameWidth(key) - 10);
        const QString title = index.data(Qt::DisplayRole).toString();
        painter->setFont(common::themeFont(FontRole::Body));
        painter->setPen(possible ? colour::Text : colour::TextFaint);
        const QString shown =
            painter->fontMetrics().elidedText(title, Qt::ElideRight, area.width());
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        area.setLeft(area.left() + painter->fontMetrics().horizontalAdvance(shown) + 12);
        painter->setFont(common::themeFont(FontRole::Small));
        painter->setPen(colour::TextDim);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data(DetailRole).toString(),
                                                            Qt::ElideRight, area.width()));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/,
                                 const QModelIndex& /*index*/) const override {
        return {100, rowHeight()};
    }
};

} // namespace

int matchScore(const Command& command, const QString& typed) {
    const QString wanted = typed.simplified();
    if (wanted.isEmpty()) {
        return 0;
    }
    if (command.title.startsWith(wanted, Qt::CaseInsensitive)) {
        return 1000 - static_cast<int>(std::min<qsizetype>(command.title.size(), 500));
    }
    const QString whole = command.title + QLatin1Char(' ') + command.detail;
    const QStringList words = wanted.split(QLatin1Char(' '));
    const bool allWords = std::all_of(words.begin(), words.end(), [&whole](const QString& word) {
        return whole.contains(word, Qt::CaseInsensitive);
    });
    if (allWords) {
        return 300 - static_cast<int>(std::min<qsizetype>(
                         command.title.indexOf(words.first(), 0, Qt::CaseInsensitive) + 1, 200));
    }
    qsizetype at = -1;
    for (const QChar letter : wanted) {
        at = command.title.indexOf(letter, at + 1, Qt::CaseInsensitive);
        if (at < 0) {
            return -1;
        }
    }
    return 50 - static_cast<int>(std::min<qsizetype>(at, 49));
}

CommandPalette::CommandPalette(QWidget* parent)
    : QFrame(parent)
    , m_field(new common::EntryField({}, this))
    , m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("palette"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list);
    new common::LookFollower(
        this, [this] { place(); },
        [this] {
            setAccessibleName(tr("Go to service, task or action"));
            m_list->setAccessibleName(accessibleName());
            m_field->setPlaceholderText(tr("Go to service, task, action…"));
            m_field->setAccessibleName(tr("Go to"));
            close(); // Its commands are worded in the language before.
        });
    hide();
    parent->installEventFilter(this);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &CommandPalette::filter);
    connect(m_field, &common::EntryField::entered, this, &CommandPalette::runCurrent);
    connect(m_field, &common::EntryField::escaped, this, &CommandPalette::close);
    connect(m_field, &common::EntryField::downPressed, this, [this] { moveBy(1); });
    connect(m_field, &common::EntryField::upPressed, this, [this] { moveBy(-1); });
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::open(const QVector<Command>& commands) {
    m_commands = commands;
    m_field->clear();
    filter();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close() {
    if (isVisible()) {
        hide();
        m_commands.clear();
        m_list->clear();
        Q_EMIT closed();
    }
}

void CommandPalette::filter() {
    QVector<QPair<int, int>> scored;
    for (int at = 0; at < m_commands.size(); ++at) {
        const int score = matchScore(m_commands.at(at), m_field->text());
        if (score >= 0) {
            scored.append({score, at});
        }
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    m_list->clear();
    for (const auto& [score, at] : std::as_const(scored)) {
        if (m_list->count() >= MaximumShown) {
            break;
        }
        const Command& command = m_commands.at(at);
        auto* item = new QListWidgetItem(command.title, m_list);
        item->setData(IndexRole, at);
        item->setData(DetailRole, command.detail);
        item->setData(KeyRole, command.key);
        item->setData(Qt::AccessibleTextRole,
                      command.title + QStringLiteral(", ") + command.detail);
        if (!command.possible) {
            item->setFlags(Qt::NoItemFlags);
        }
    }
    m_list->setCurrentRow(-1);
    moveBy(1);
    place();
}

void CommandPalette::place() {
    const int width = std::min(common::scaled(620), parentWidget()->width() - 40);
    const int rows = std::clamp(m_list->count(), 1, RowsShown);
    m_list->setFixedHeight(rows * rowHeight() + 2);
    resize(width, m_list->height() + m_field->sizeHint().height() + 26);
    move((parentWidget()->width() - width) / 2, common::scaled(52));
}

void CommandPalette::moveBy(int rows) {
    int at = m_list->currentRow();
    do {
        at += rows;
    } while (at >= 0 && at < m_list->count() &&
             (m_list->item(at)->flags() & Qt::ItemIsEnabled) == 0);
    if (at >= 0 && at < m_list->count()) {
        m_list->setCurrentRow(at);
    }
}

void CommandPalette::runCurrent() {
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr || (item->flags() & Qt::ItemIsEnabled) == 0) {
        return;
    }
    const Command command = m_commands.at(item->data(IndexRole).toInt());
    close();
    command.run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        close();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace wb::shell
