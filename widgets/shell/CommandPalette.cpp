// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/CommandPalette.h"

#include "widgets/common/EntryField.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/StateLook.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFocusEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace wb::shell {

using common::FontRole;
using fleet::HealthState;
namespace colour = common::colour;

namespace {

int rowHeight() {
    return common::scaled(32);
}

int headHeight() {
    return common::scaled(28);
}

constexpr int GroupCount = static_cast<int>(CommandGroup::Window) + 1;
constexpr int DesignedWidth = 620;
constexpr int MostWidth = 900; ///< Beyond, names and keys are too far apart.
constexpr int IndexRole = Qt::UserRole + 1;
constexpr int DetailRole = Qt::UserRole + 2;
constexpr int KeyRole = Qt::UserRole + 3;
constexpr int StateRole = Qt::UserRole + 4; ///< int of HealthState, or nothing.
constexpr int PartlyJudgedRole = Qt::UserRole + 5;
constexpr int GlyphRole = Qt::UserRole + 6; ///< int of common::Glyph, or nothing.

QString groupName(CommandGroup group) {
    static constexpr std::array<const char*, GroupCount> Names = {
        QT_TRANSLATE_NOOP("CommandPalette", "Services"),
        QT_TRANSLATE_NOOP("CommandPalette", "Tasks"),
        QT_TRANSLATE_NOOP("CommandPalette", "Actions"),
        QT_TRANSLATE_NOOP("CommandPalette", "Incident"),
        QT_TRANSLATE_NOOP("CommandPalette", "Times"),
        QT_TRANSLATE_NOOP("CommandPalette", "Window")};
    return QCoreApplication::translate("CommandPalette", Names.at(static_cast<std::size_t>(group)));
}

/// So many while nothing is typed, so that what else there is stays in reach.
int mostUntyped(CommandGroup group) {
    return group == CommandGroup::Services ? 10
           : group == CommandGroup::Tasks  ? 6
                                           : CommandPalette::MaximumShown;
}

/// The dimmed window: whoever clicks there only closes the palette, and presses no button.
class Scrim : public QWidget {
public:
    Scrim(QWidget* parent, std::function<void()> pressed)
        : QWidget(parent)
        , m_pressed(std::move(pressed)) {
        setObjectName(QStringLiteral("paletteScrim"));
        hide();
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter(this).fillRect(event->rect(), colour::Scrim);
    }
    void mousePressEvent(QMouseEvent* /*event*/) override { m_pressed(); }

private:
    std::function<void()> m_pressed;
};

class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        const QRect area = option.rect.adjusted(12, 0, -12, 0);
        if (!index.data(IndexRole).isValid()) {
            painter->setFont(common::themeFont(FontRole::Caption));
            painter->setPen(colour::TextDim);
            painter->drawText(area.adjusted(0, 0, 0, -common::scaled(4)),
                              Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                              index.data().toString());
        } else {
            if ((option.state & QStyle::State_Selected) != 0) {
                painter->fillRect(option.rect, colour::Selection);
            }
            paintMark(*painter, area, index);
            paintWords(*painter, area.adjusted(common::scaled(24), 0, 0, 0), index);
        }
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/,
                                 const QModelIndex& index) const override {
        return {100, index.data(IndexRole).isValid() ? rowHeight() : headHeight()};
    }

private:
    static bool isPossible(const QModelIndex& index) {
        return (index.flags() & Qt::ItemIsEnabled) != 0;
    }
    static void paintMark(QPainter& painter, const QRect& area, const QModelIndex& index) {
        const int side = common::scaled(14);
        const QRectF mark(area.left(), area.center().y() + 0.5 - side / 2.0, side, side);
        painter.setRenderHint(QPainter::Antialiasing);
        if (index.data(PartlyJudgedRole).toBool()) {
            common::paintPartlyJudged(painter, mark, common::stateColour(HealthState::Healthy));
        } else if (index.data(StateRole).isValid()) {
            common::paintState(painter, mark,
                               static_cast<HealthState>(index.data(StateRole).toInt()));
        } else if (index.data(GlyphRole).isValid()) {
            const auto glyph = static_cast<common::Glyph>(index.data(GlyphRole).toInt());
            common::paintGlyph(painter, mark, glyph,
                               !isPossible(index)                 ? colour::TextFaint
                               : glyph == common::Glyph::Rollback ? colour::Danger
                                                                  : colour::Accent);
        }
    }
    static void paintWords(QPainter& painter, QRect area, const QModelIndex& index) {
        const bool possible = isPossible(index);
        const QString key = index.data(KeyRole).toString();
        common::paintKey(painter, area, key, possible);
        area.setRight(area.right() - common::keyFrameWidth(key) - 10);
        const QString title = index.data(Qt::DisplayRole).toString();
        painter.setFont(common::themeFont(FontRole::Body));
        painter.setPen(possible ? colour::Text : colour::TextFaint);
        const QString shown = painter.fontMetrics().elidedText(title, Qt::ElideRight, area.width());
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(shown) + 12);
        painter.setFont(common::themeFont(FontRole::Small));
        painter.setPen(colour::TextDim);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(index.data(DetailRole).toString(),
                                                          Qt::ElideRight, area.width()));
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
    const QString whole = command.title + QLatin1Char(' ') + command.detail + QLatin1Char(' ') +
                          groupName(command.group);
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
    , m_scrim(new Scrim(parent, [this] { close(); }))
    , m_field(new common::EntryField({}, this))
    , m_list(new QListWidget(this))
    , m_foot(common::plainLabel(FontRole::Small, this, {}, colour::TextDim)) {
    setObjectName(QStringLiteral("palette"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_foot->setObjectName(QStringLiteral("paletteFoot"));
    m_foot->setContentsMargins(12, 0, 12, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_foot);
    new common::LookFollower(
        this, [this] { place(); },
        [this] {
            setAccessibleName(tr("Go to service, task or action"));
            m_list->setAccessibleName(accessibleName());
            m_field->setPlaceholderText(tr("Go to service, task, action…"));
            m_field->setAccessibleName(tr("Go to"));
            m_foot->setText(tr("↑ ↓ choose · Enter opens · Esc closes"));
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
    m_scrim->show();
    m_scrim->raise();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close() {
    if (isVisible()) {
        m_scrim->hide();
        hide();
        m_commands.clear();
        m_list->clear();
        Q_EMIT closed();
    }
}

QVector<int> CommandPalette::fitting() const {
    const bool isTyped = !m_field->text().simplified().isEmpty();
    QVector<QPair<int, int>> scored;
    std::array<int, GroupCount> count{};
    std::array<int, GroupCount> best{};
    for (int at = 0; at < m_commands.size(); ++at) {
        const Command& command = m_commands.at(at);
        const auto group = static_cast<std::size_t>(command.group);
        const int score = matchScore(command, m_field->text());
        const bool isTooMany =
            !isTyped && count.at(group) >= mostUntyped(command.group) && !command.isShown;
        if (score >= 0 && !isTooMany) {
            scored.append({score, at});
            ++count.at(group);
            best.at(group) = std::max(best.at(group), score);
        }
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    scored.resize(std::min<qsizetype>(scored.size(), MaximumShown));
    QVector<int> found;
    for (const auto& [score, at] : std::as_const(scored)) {
        found << at;
    }
    // The group with the best fit comes first, so that Enter is the best fit.
    const auto place = [&](int at) {
        const CommandGroup group = m_commands.at(at).group;
        return QPair(-best.at(static_cast<std::size_t>(group)), group);
    };
    std::stable_sort(found.begin(), found.end(), [&](int a, int b) { return place(a) < place(b); });
    return found;
}

void CommandPalette::filter() {
    m_list->clear();
    const QVector<int> found = fitting();
    std::optional<CommandGroup> last;
    for (const int at : found) {
        const CommandGroup group = m_commands.at(at).group;
        if (last != group) {
            addHead(group);
        }
        last = group;
        addRow(at);
    }
    chooseFirst();
    place();
}

void CommandPalette::addHead(CommandGroup group) {
    auto* item = new QListWidgetItem(groupName(group).toUpper(), m_list);
    item->setFlags(Qt::NoItemFlags);
}

void CommandPalette::addRow(int at) {
    const Command& command = m_commands.at(at);
    auto* item = new QListWidgetItem(command.title, m_list);
    item->setData(IndexRole, at);
    item->setData(DetailRole, command.detail);
    item->setData(KeyRole, command.key);
    item->setData(PartlyJudgedRole, command.isPartlyJudged);
    if (command.state) {
        item->setData(StateRole, static_cast<int>(*command.state));
    }
    if (command.glyph) {
        item->setData(GlyphRole, static_cast<int>(*command.glyph));
    }
    QStringList spoken{command.title, command.detail, groupName(command.group)};
    spoken.removeAll(QString());
    item->setData(Qt::AccessibleTextRole, spoken.join(QStringLiteral(", ")));
    if (!command.possible) {
        item->setFlags(Qt::NoItemFlags);
    }
}

/// The best fit; while nothing is typed only a place, the shown one if it can be: Enter by habit
/// must not act on production.
void CommandPalette::chooseFirst() {
    m_list->setCurrentRow(-1);
    if (!m_field->text().simplified().isEmpty()) {
        moveBy(1);
        return;
    }
    int chosen = -1;
    for (int row = m_list->count() - 1; row >= 0; --row) {
        const QVariant at = m_list->item(row)->data(IndexRole);
        if (!at.isValid()) {
            continue;
        }
        const Command& command = m_commands.at(at.toInt());
        const bool isShown =
            chosen >= 0 && m_commands.at(m_list->item(chosen)->data(IndexRole).toInt()).isShown;
        if (command.isShown || (!isShown && command.group <= CommandGroup::Tasks)) {
            chosen = row;
        }
    }
    m_list->setCurrentRow(chosen);
    m_list->scrollToTop();
}

void CommandPalette::place() {
    const QSize room = parentWidget()->size();
    const int width =
        std::clamp(room.width() * 2 / 5, common::scaled(DesignedWidth), common::scaled(MostWidth));
    const int top = common::scaled(52);
    const int rest = m_field->sizeHint().height() + m_foot->sizeHint().height() + 34;
    const int most = std::max(rowHeight(), room.height() * 4 / 5 - top - rest);
    int height = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool isHead = !m_list->item(row)->data(IndexRole).isValid();
        const int next = height + (isHead ? headHeight() : rowHeight());
        if (next > most) {
            break; // No row is cut.
        }
        height = next;
    }
    m_list->setFixedHeight(std::max(height, rowHeight()));
    resize(std::min(width, room.width() - 40), m_list->height() + rest);
    move((room.width() - this->width()) / 2, top);
    m_scrim->setGeometry(parentWidget()->rect());
}

void CommandPalette::moveBy(int rows) {
    int at = m_list->currentRow();
    do {
        at += rows;
    } while (at >= 0 && at < m_list->count() &&
             (m_list->item(at)->flags() & Qt::ItemIsEnabled) == 0);
    if (at >= 0 && at < m_list->count()) {
        m_list->setCurrentRow(at);
        m_list->scrollToItem(m_list->item(std::max(0, at - 1))); // With the head above it.
        m_list->scrollToItem(m_list->item(at));
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
