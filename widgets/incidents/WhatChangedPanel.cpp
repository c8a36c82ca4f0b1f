// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/incidents/WhatChangedPanel.h"

#include "models/items/ServiceFacts.h"
#include "widgets/common/FactsLabel.h"
#include "widgets/common/FoldHeading.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QFrame>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::incidents {

using common::FontRole;
using items::ReleaseDiffModel;
namespace colour = common::colour;
namespace spacing = common::spacing;

namespace {

int rowHeight() {
    return common::scaled(30);
}

int maximumValueWidth() {
    return common::scaled(150);
}

constexpr int NarrowBelow = 300;
constexpr int MaximumRowsShown = 8;
constexpr int LowColumn = 480; ///< At the designed text size, as the next one.
constexpr int UsefulPx = 180;  ///< Of the panel, which can be scrolled.
constexpr int FocusFrame = 1;  ///< As the style sheet has it.

/// The suspected release's values stand out by weight and colour, and the code's row by a rule
/// below it. Where a column is too narrow for a name beside its values, it stands above them.
class DiffDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool isSuspect = index.data(ReleaseDiffModel::IsSuspectRole).toBool();
        const bool isCode = index.data(ReleaseDiffModel::IsCodeRole).toBool();
        painter->save();
        painter->setPen(isCode ? colour::Line : colour::Grid);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->setFont(fontOf(option, isSuspect));
        painter->setPen(isSuspect ? colour::WarningText : colour::Text);
        const bool isName = index.column() == ReleaseDiffModel::KeyColumn;
        QRect area = option.rect.adjusted(3, 0, -5, 0);
        if (m_isStacked && isName) {
            area = QRect(area.x(), area.y(), option.widget->width() - area.x(), area.height() / 2);
        } else if (m_isStacked) {
            area.setTop(area.center().y());
        }
        const Qt::Alignment side = isName ? Qt::AlignLeft : Qt::AlignRight;
        painter->drawText(area, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                            Qt::ElideRight, area.width()));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override {
        const QString text = index.data(Qt::DisplayRole).toString();
        const bool strong = index.data(ReleaseDiffModel::IsSuspectRole).toBool();
        const int width = QFontMetrics(fontOf(option, strong)).horizontalAdvance(text);
        return {std::min(width + 12, maximumValueWidth()), rowHeight()};
    }
    /// Whether a name stands in a line of its own above its values.
    void setStacked(bool isStacked) { m_isStacked = isStacked; }
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view,
                   const QStyleOptionViewItem& /*option*/, const QModelIndex& index) override {
        QToolTip::showText(event->globalPos(),
                           common::safeToolTip(index.data(Qt::AccessibleTextRole).toString()),
                           view);
        return true;
    }

private:
    static QFont fontOf(const QStyleOptionViewItem& option, bool strong) {
        const int room = option.widget != nullptr ? option.widget->width() : 0;
        QFont font = common::themeFont(room < common::scaled(NarrowBelow) ? FontRole::Compact
                                                                          : FontRole::Body);
        font.setBold(strong);
        return font;
    }

    bool m_isStacked = false;
};

} // namespace

/// As high as what is in it, and lower where the column is: then it scrolls.
class WhatChangedPanel::Part : public QScrollArea {
public:
    using QScrollArea::QScrollArea;
    /// `room`: what it may insist on.
    void setWanted(int height, int room) {
        const int least = std::min(height, std::max(room, LeastRows * rowHeight()));
        if (height != maximumHeight() || least != minimumHeight()) {
            setMinimumHeight(least);
            setMaximumHeight(height);
            updateGeometry();
            offerScrolling();
        }
    }
    [[nodiscard]] QSize sizeHint() const override {
        return {QScrollArea::sizeHint().width(), maximumHeight()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, minimumHeight()}; }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QScrollArea::resizeEvent(event);
        offerScrolling();
    }

private:
    /// A bar as needed would take the width that makes it needless; the keyboard gets here only
    /// where there is something to scroll to.
    void offerScrolling() {
        const bool isLow = height() < maximumHeight();
        setVerticalScrollBarPolicy(isLow ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
        setFocusPolicy(isLow ? Qt::StrongFocus : Qt::NoFocus);
    }

    static constexpr int LeastRows = 3;
};

WhatChangedPanel::WhatChangedPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new ReleaseDiffModel(this))
    , m_heading(new common::FoldHeading(this))
    , m_card(new QFrame(this))
    , m_scroll(new Part(this))
    , m_table(new QTableView(this))
    , m_nothing(new common::FactsLabel(this))
    , m_mixed(new common::FactsLabel(this))
    , m_back(new common::FactsLabel(this))
    , m_cause(new common::FactsLabel(this)) {
    setUpTable();
    m_heading->setObjectName(QStringLiteral("changedHeading"));
    m_nothing->setObjectName(QStringLiteral("nothingChanged"));
    m_mixed->setObjectName(QStringLiteral("mixedWarning"));
    m_cause->setObjectName(QStringLiteral("causeText"));
    m_back->setObjectName(QStringLiteral("goneBack"));
    for (common::FactsLabel* label : {m_nothing, m_back, m_cause}) {
        label->setInk(colour::TextDim);
        label->setMaximumLines(5);
    }
    m_mixed->setInk(colour::WarningText);
    for (common::FactsLabel* label : {m_nothing, m_mixed, m_back, m_cause}) {
        // A hint of another width must not make the content higher than it is.
        QSizePolicy policy = label->sizePolicy();
        policy.setVerticalPolicy(QSizePolicy::Preferred);
        label->setSizePolicy(policy);
    }

    compose();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setService(nullptr);
    new common::LookFollower(
        this, [this] { dress(); }, [this] { word(); });
}

void WhatChangedPanel::compose() {
    auto* content = new QWidget;
    auto* parts = new QVBoxLayout(content);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(6);
    parts->addWidget(m_nothing);
    parts->addWidget(m_table);
    parts->addWidget(m_mixed);
    parts->addWidget(m_back);
    parts->addWidget(m_cause);
    m_scroll->setObjectName(QStringLiteral("changedScroll"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->installEventFilter(this);

    m_card->setProperty("card", true);
    auto* card = new QVBoxLayout(m_card);
    card->setContentsMargins(spacing::Padding, 4, spacing::Padding, 9);
    card->addWidget(m_scroll);

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(6);
    whole->addWidget(m_heading);
    whole->addWidget(m_card);
    connect(m_heading, &common::FoldHeading::folded, this, &WhatChangedPanel::fitHeight);
}

void WhatChangedPanel::dress() {
    m_table->verticalHeader()->setMinimumSectionSize(rowHeight());
    m_table->horizontalHeader()->setFont(common::themeFont(FontRole::Small));
    m_table->horizontalHeader()->setFixedHeight(rowHeight());
    fitTable();
}

void WhatChangedPanel::word() {
    m_scroll->setAccessibleName(tr("WHAT CHANGED"));
    m_table->setAccessibleName(tr("What changed between the releases"));
    m_mixed->setFacts(
        {{tr("! This deploy moved code and settings together."), items::Fact::Weight::Plain}});
    tell();
    fitTable();
}

/// Folded it says between which releases, and in its tool tip what came of it.
void WhatChangedPanel::tell() {
    const auto release = [this](int column) {
        return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    QStringList said;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        said << m_model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    for (const common::FactsLabel* label : {m_nothing, m_mixed, m_back, m_cause}) {
        if (!label->isHidden()) {
            said << label->text();
        }
    }
    m_heading->setWords(tr("WHAT CHANGED"),
                        m_model->rowCount() == 0
                            ? QString()
                            : release(ReleaseDiffModel::BeforeColumn) + QStringLiteral(" → ") +
                                  release(ReleaseDiffModel::AfterColumn),
                        said.join(u'\n'));
}

void WhatChangedPanel::setUpTable() {
    m_table->setObjectName(QStringLiteral("releaseDiff"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new DiffDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setMinimumSectionSize(40);
    m_table->horizontalHeader()->setSectionResizeMode(ReleaseDiffModel::KeyColumn,
                                                      QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void WhatChangedPanel::setService(const fleet::ServiceSnapshot* service) {
    const bool wentBack = service != nullptr && service->leftBehind.isValid();
    // The good one stands before the suspected one, also after the service went back to it.
    const fleet::Release current = service != nullptr ? service->current : fleet::Release();
    const fleet::Release before = wentBack             ? current
                                  : service != nullptr ? service->previousGood
                                                       : fleet::Release();
    const fleet::Release after = wentBack ? service->leftBehind : current;
    m_model->setReleases(before, after, service != nullptr && items::isSuspectGone(*service));
    const bool rows = m_model->rowCount() > 0;
    m_table->setVisible(rows);
    m_nothing->setVisible(!rows);
    // The table's header has room of its own above its words.
    m_scroll->parentWidget()->layout()->setContentsMargins(spacing::Padding, rows ? 4 : 8,
                                                           spacing::Padding, 9);
    if (!rows) {
        m_nothing->setFacts(
            {{after.isValid()
                  ? tr("No earlier good release is known to compare %1 with.").arg(after.name())
                  : tr("The running release is not known."),
              items::Fact::Weight::Plain}});
    }
    m_mixed->setVisible(m_model->mixesCodeAndSettings() && !wentBack);
    const items::Facts back = service != nullptr ? items::goneBackFacts(*service) : items::Facts();
    m_back->setVisible(!back.isEmpty());
    m_back->setFacts(back);
    const items::Facts cause = service != nullptr ? items::causeFacts(*service) : items::Facts();
    m_cause->setVisible(!cause.isEmpty());
    m_cause->setFacts(cause);
    tell();
    fitTable();
}

void WhatChangedPanel::fitTable() {
    m_fittedWidth = m_scroll->viewport()->width();
    int valuesWidth = 0;
    // The header's own idea of contents includes margins that a narrow column cannot afford.
    const QFontMetrics header(common::themeFont(FontRole::Small));
    QStyleOptionViewItem option;
    option.widget = m_table;
    for (const int column : {ReleaseDiffModel::BeforeColumn, ReleaseDiffModel::AfterColumn}) {
        const QString title =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int width = std::min(header.horizontalAdvance(title) + 12, maximumValueWidth());
        for (int row = 0; row < m_model->rowCount(); ++row) {
            width = std::max(
                width,
                m_table->itemDelegate()->sizeHint(option, m_model->index(row, column)).width());
        }
        m_table->horizontalHeader()->resizeSection(column, width);
        valuesWidth += width;
    }
    const bool isStacked = stacksNames(valuesWidth);
    static_cast<DiffDelegate*>(m_table->itemDelegate())->setStacked(isStacked);
    const int height = isStacked ? rowHeight() * 3 / 2 : rowHeight();
    m_table->verticalHeader()->setDefaultSectionSize(height);
    const int rows = std::min(m_model->rowCount(), MaximumRowsShown);
    m_table->setFixedHeight(rowHeight() + rows * height + 2);
    fitHeight();
}

bool WhatChangedPanel::stacksNames(int valuesWidth) const {
    QStyleOptionViewItem option;
    option.widget = m_table;
    int nameWidth = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex name = m_model->index(row, ReleaseDiffModel::KeyColumn);
        nameWidth = std::max(nameWidth, m_table->itemDelegate()->sizeHint(option, name).width());
    }
    return m_fittedWidth > 0 && nameWidth + valuesWidth > m_fittedWidth;
}

void WhatChangedPanel::fitHeight() {
    // What is said of the cause stands last: the timeline, which scrolls as well, gives way first.
    constexpr int PercentOfColumn = 55;
    const int width = m_scroll->width() - 2 * FocusFrame;
    const int column = parentWidget() != nullptr ? parentWidget()->height() : 0;
    m_scroll->setWanted(m_scroll->widget()->layout()->heightForWidth(width) + 2 * FocusFrame,
                        column * PercentOfColumn / 100);
    fold();
}

/// In a low column the timeline has the room, where it has a use for it.
void WhatChangedPanel::fold() {
    const QLayout* column = parentWidget() != nullptr ? parentWidget()->layout() : nullptr;
    if (column == nullptr || layout() == nullptr) { // It is not composed yet.
        return;
    }
    const QMargins around = column->contentsMargins();
    int others = around.top() + around.bottom() + column->spacing();
    for (int at = 0; at < column->count(); ++at) {
        QLayoutItem* item = column->itemAt(at);
        others += item->widget() != this ? item->sizeHint().height() : 0;
    }
    const QMargins inside = m_card->layout()->contentsMargins();
    const int whole = m_heading->sizeHint().height() + layout()->spacing() + inside.top() +
                      inside.bottom() + m_scroll->maximumHeight();
    const int room = parentWidget()->height();
    m_heading->setLow(room < common::scaled(LowColumn) &&
                      room - others < std::min(whole, common::scaled(UsefulPx)));
    m_card->setVisible(!m_heading->isFolded());
}

bool WhatChangedPanel::event(QEvent* event) {
    if (event->type() == QEvent::ParentChange && parentWidget() != nullptr) {
        parentWidget()->installEventFilter(this);
    }
    return QWidget::event(event);
}

bool WhatChangedPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool isContent = watched == m_scroll->widget();
    if (isContent && m_scroll->viewport()->width() != m_fittedWidth) {
        fitTable();
    }
    if (event->type() == QEvent::Resize || (isContent && event->type() == QEvent::LayoutRequest)) {
        fitHeight();
    } else if (event->type() == QEvent::LayoutRequest) {
        fold(); // The timeline has become longer, or shorter.
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wb::incidents
