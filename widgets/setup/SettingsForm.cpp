// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/setup/SettingsForm.h"

#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/ScrollFade.h"
#include "widgets/setup/FieldRow.h"
#include "widgets/setup/FieldWords.h"

#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::setup {

using common::FontRole;
using common::KeyButton;
using common::plainLabel;
namespace colour = common::colour;

namespace {

constexpr int ListWidth = 230;

} // namespace

SettingsForm::SettingsForm(QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_watch(new KeyButton(KeyButton::Kind::Plain, {}, {}, this))
    , m_title(plainLabel(FontRole::Title, this))
    , m_remove(new KeyButton(KeyButton::Kind::Plain, {}, {}, this))
    , m_state(plainLabel(FontRole::Body, this, {}, colour::WarningText))
    , m_scroll(new QScrollArea(this)) {
    compose();
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr && !m_isShowing) {
            Q_EMIT placeChosen(item->data(Qt::UserRole).toString());
        }
    });
    connect(m_watch, &QPushButton::clicked, this, &SettingsForm::watchServiceRequested);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const SettingsPlace* place = chosen()) {
            Q_EMIT removalWanted(!place->isRemoved);
        }
    });
    new common::LookFollower(
        this, [this] { dress(); }, [this] { word(); });
}

void SettingsForm::compose() {
    m_list->setObjectName(QStringLiteral("settingsPlaces"));
    m_watch->setObjectName(QStringLiteral("settingsWatch"));
    m_title->setObjectName(QStringLiteral("settingsPlaceTitle"));
    m_remove->setObjectName(QStringLiteral("settingsRemove"));
    m_state->setObjectName(QStringLiteral("settingsFormState"));
    m_scroll->setObjectName(QStringLiteral("settingsFields"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_title->setWordWrap(true);
    m_state->setWordWrap(true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    new common::ScrollFade(m_scroll);
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    // Later: the rows are not where they will be while the area learns how long they are.
    connect(bar, &QScrollBar::rangeChanged, this, &SettingsForm::keepMistakeShown,
            Qt::QueuedConnection);
    connect(bar, &QScrollBar::actionTriggered, this, [this] { m_keepsMistake = false; });
    auto* left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addWidget(m_watch);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_remove);
    auto* right = new QVBoxLayout;
    right->setSpacing(6);
    right->addLayout(head);
    right->addWidget(m_state);
    right->addWidget(m_scroll, 1);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(18);
    line->addLayout(left);
    line->addLayout(right, 1);
}

void SettingsForm::dress() {
    m_list->setFixedWidth(common::scaled(ListWidth));
}

void SettingsForm::word() {
    m_list->setAccessibleName(tr("What there is to set"));
    m_watch->setText(tr("Watch a service…"));
    for (const auto& [caption, key] : std::as_const(m_captions)) {
        caption->setText(groupTitle(key));
    }
    setPlaces(m_places, m_chosen);
}

const SettingsPlace* SettingsForm::chosen() const {
    const auto found =
        std::find_if(m_places.begin(), m_places.end(),
                     [this](const SettingsPlace& each) { return each.id == m_chosen; });
    return found == m_places.end() ? nullptr : &*found;
}

void SettingsForm::setPlaces(const QVector<SettingsPlace>& places, const QString& chosen) {
    m_isShowing = true;
    m_places = places;
    m_chosen = chosen;
    while (m_list->count() > places.size()) {
        delete m_list->takeItem(m_list->count() - 1);
    }
    for (qsizetype at = 0; at < places.size(); ++at) {
        const SettingsPlace& place = places[at];
        const int row = static_cast<int>(at);
        if (row >= m_list->count()) {
            m_list->addItem(QString());
        }
        QListWidgetItem* item = m_list->item(row);
        QString text = placeTitle(place);
        if (place.kind == SettingsPlace::Kind::Service) {
            text.prepend(QStringLiteral("    "));
        }
        if (place.isRemoved) {
            text = tr("%1 (removed)").arg(text);
        } else if (place.mistakes > 0) {
            text = QStringLiteral("%1  ! %2").arg(text, QString::number(place.mistakes));
        }
        item->setText(text);
        item->setToolTip(common::safeToolTip(text.trimmed()));
        item->setForeground(place.mistakes > 0 ? colour::WarningText.value()
                            : place.isRemoved  ? colour::TextFaint.value()
                                               : colour::Text.value());
        item->setData(Qt::UserRole, place.id);
        item->setData(Qt::AccessibleDescriptionRole,
                      place.mistakes > 0 ? tr("%n mistake(s)", nullptr, place.mistakes)
                                         : QString());
        if (place.id == chosen) {
            m_list->setCurrentRow(row);
        }
    }
    m_isShowing = false;
    showHead();
}

void SettingsForm::showHead() {
    const SettingsPlace* place = chosen();
    const bool isService = place != nullptr && place->kind == SettingsPlace::Kind::Service;
    const bool isRemoved = isService && place->isRemoved;
    m_title->setText(place == nullptr ? QString() : placeTitle(*place));
    m_remove->setVisible(isService);
    m_remove->setText(isRemoved ? tr("Keep it after all") : tr("Remove"));
    m_remove->setObstacle(m_obstacle);
    m_state->setText(!m_obstacle.isEmpty() ? m_obstacle
                     : isRemoved ? tr("It is no longer watched once this is saved; what was "
                                      "recorded stays. Until then nothing is removed, and the "
                                      "saving can be undone.")
                                 : m_mistakes);
    m_state->setVisible(!m_state->text().isEmpty());
    for (FieldRow* row : std::as_const(m_rows)) {
        row->setLocked(!m_obstacle.isEmpty() || isRemoved);
    }
}

void SettingsForm::setObstacle(const QString& whyNot, const QString& mistakes) {
    m_obstacle = whyNot;
    m_mistakes = mistakes;
    showHead();
}

void SettingsForm::setAnew(bool isSamePlace) {
    // Of several texts in a row each is to be that of the same place.
    m_isSamePlace = isSamePlace && (!m_isAnew || m_isSamePlace);
    m_isAnew = true;
}

void SettingsForm::setFields(const QVector<SettingsField>& fields) {
    const auto isSame = [](const FieldRow* row, const SettingsField& field) {
        return row->field().key == field.key && row->field().kind == field.kind;
    };
    const bool isAnew = std::exchange(m_isAnew, false);
    if (isAnew) {
        m_built = m_isSamePlace ? m_chosen : QString();
    }
    const bool fits = m_built == m_chosen && std::equal(m_rows.begin(), m_rows.end(),
                                                        fields.begin(), fields.end(), isSame);
    if (!fits) {
        build(fields);
    }
    for (qsizetype at = 0; at < fields.size(); ++at) {
        m_rows[at]->setField(fields[at], isAnew);
    }
    showHead();
}

/// Rows anew; the one with the focus keeps it, and the place scrolled to stays.
void SettingsForm::build(const QVector<SettingsField>& fields) {
    const auto hasFocus = std::find_if(m_rows.begin(), m_rows.end(), [](const FieldRow* row) {
        return row->isAncestorOf(row->window()->focusWidget());
    });
    const bool stays = m_built == m_chosen;
    m_isFresh = !isVisible() && (m_isFresh || !stays);
    const QString focused =
        stays && hasFocus != m_rows.end() ? (*hasFocus)->field().key : QString();
    const int scrolledTo = stays ? m_scroll->verticalScrollBar()->value() : 0;
    const SettingsPlace* place = chosen();
    m_built = m_chosen;
    m_rows.clear();
    m_captions.clear();
    m_rowsHolder = new QWidget;
    auto* column = new QVBoxLayout(m_rowsHolder);
    column->setContentsMargins(0, 0, 10, 0);
    column->setSpacing(8);
    QString group;
    for (const SettingsField& field : fields) {
        const QString title = groupTitle(field.key);
        if (title != group && !title.isEmpty()) {
            auto* caption = plainLabel(FontRole::Caption, m_rowsHolder, title, colour::TextDim);
            caption->setContentsMargins(0, 10, 0, 0);
            column->addWidget(caption);
            m_captions.append({caption, field.key});
        }
        group = title;
        auto* row = new FieldRow(
            field, place == nullptr ? SettingsPlace::Kind::Window : place->kind, m_rowsHolder);
        connect(row, &FieldRow::valueEdited, this, &SettingsForm::valueEdited);
        connect(row, &FieldRow::escaped, this, &SettingsForm::escaped);
        connect(row, &FieldRow::textWanted, this, &SettingsForm::textWanted);
        column->addWidget(row);
        m_rows << row;
    }
    column->addStretch(1);
    // Not at once: one of its rows may be what asked for this.
    if (QWidget* before = m_scroll->takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    m_scroll->setWidget(m_rowsHolder);
    QWidget* last = m_remove;
    for (FieldRow* row : std::as_const(m_rows)) {
        last = row->setTabAfter(last);
        if (row->field().key == focused) {
            row->focusEditor();
        }
    }
    scrollSoon(scrolledTo);
}

/// The area learns how long its rows are, and how much of them it shows, by events that are already
/// on their way.
void SettingsForm::scrollSoon(int place) {
    QMetaObject::invokeMethod(
        this,
        [this, holder = m_rowsHolder, place] {
            if (holder != m_rowsHolder) {
                return;
            }
            m_scroll->verticalScrollBar()->setValue(place);
            QWidget* focus = window()->focusWidget();
            if (focus != nullptr && m_rowsHolder->isAncestorOf(focus)) {
                m_keepsMistake = false;
                m_scroll->ensureWidgetVisible(focus);
            } else if (place == 0) {
                m_keepsMistake = true;
                showFirstMistake();
            }
        },
        Qt::QueuedConnection);
}

/// What is wrong is not below the edge of what somebody has only just opened.
void SettingsForm::showFirstMistake() {
    const auto first = std::find_if(m_rows.begin(), m_rows.end(), [](const FieldRow* row) {
        return !row->field().mistake.isEmpty();
    });
    if (first != m_rows.end()) {
        m_rowsHolder->layout()->activate();
        // Only at its lower edge does the area fade, and it may be hardly higher than the row.
        const QRect row = (*first)->geometry();
        const int spare = m_scroll->viewport()->height() - row.height();
        const int below = std::clamp(spare, 0, common::ScrollFade::reach());
        m_scroll->ensureVisible(0, row.bottom() + below, 0, 0);
        m_scroll->ensureVisible(0, row.top(), 0, 0);
    }
}

/// Room is taken from the rows after they were placed, by what will be written and by what is said
/// of it. Who has scrolled since, or has begun to edit, stays where they are.
void SettingsForm::keepMistakeShown() {
    const QWidget* focus = window()->focusWidget();
    m_keepsMistake &= focus == nullptr || !m_rowsHolder->isAncestorOf(focus);
    if (m_keepsMistake) {
        showFirstMistake();
    }
}

void SettingsForm::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // What was built unseen was placed in an area of another size.
    scrollSoon(std::exchange(m_isFresh, false) ? 0 : m_scroll->verticalScrollBar()->value());
}

void SettingsForm::focusFirst() {
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace wb::setup
