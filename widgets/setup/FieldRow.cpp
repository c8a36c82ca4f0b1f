// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/setup/FieldRow.h"

#include "models/base/SafeText.h"
#include "widgets/common/BoxHeight.h"
#include "widgets/common/ChoiceButton.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/setup/FieldWords.h"

#include <QApplication>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QStyle>

#include <algorithm>

namespace wb::setup {

using common::FontRole;
using common::plainLabel;
namespace colour = common::colour;

namespace {

constexpr int LabelWidth = 220;
constexpr int RoomForBoth = 560;
/// A list of lines is as high as it is long, with a line for the next one.
constexpr int FewestLines = 2;
constexpr int MostLines = 6;
constexpr qsizetype MistakeLength = 400;

} // namespace

FieldRow::FieldRow(const SettingsField& field, SettingsPlace::Kind place, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_place(place)
    , m_label(plainLabel(FontRole::Body, this, {}, colour::TextDim))
    , m_toText(new common::KeyButton(common::KeyButton::Kind::Plain, {}, {}, this))
    , m_note(plainLabel(FontRole::Small, this, {}, colour::TextDim))
    , m_mistake(plainLabel(FontRole::Small, this, {}, colour::WarningText)) {
    compose();
    connect(m_toText, &QPushButton::clicked, this, [this] { Q_EMIT textWanted(m_field.line); });
    new common::LookFollower(
        this, [this] { dress(); }, [this] { word(); });
}

void FieldRow::compose() {
    setObjectName(QStringLiteral("row:") + m_field.key);
    m_mistake->setObjectName(QStringLiteral("mistake:") + m_field.key);
    m_note->setObjectName(QStringLiteral("note:") + m_field.key);
    m_toText->setObjectName(QStringLiteral("toText:") + m_field.key);
    const QString name = QStringLiteral("field:") + m_field.key;
    const auto edited = [this](const QString& value) {
        if (!m_isShowing) {
            m_field.value = value;
            Q_EMIT valueEdited(m_field.key, value);
        }
    };
    QWidget* editor = nullptr;
    switch (m_field.kind) {
    case SettingsField::Kind::Line:
        editor = m_entry = new common::EntryField({}, this);
        connect(m_entry, &QLineEdit::textEdited, this, edited);
        connect(m_entry, &common::EntryField::escaped, this, &FieldRow::escaped);
        break;
    case SettingsField::Kind::Lines:
        editor = m_lines = new QPlainTextEdit(this);
        m_lines->setProperty("code", true);
        m_lines->setTabChangesFocus(true);
        m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
        connect(m_lines, &QPlainTextEdit::textChanged, this,
                [this, edited] { edited(m_lines->toPlainText()); });
        connect(m_lines, &QPlainTextEdit::blockCountChanged, this, &FieldRow::fitLines);
        break;
    case SettingsField::Kind::Choice:
        editor = m_choice = new common::ChoiceButton(this);
        connect(m_choice, &common::ChoiceButton::choiceMade, this,
                [this, edited](int at) { edited(m_offered.value(at)); });
        break;
    case SettingsField::Kind::Shown:
    case SettingsField::Kind::Structure:
        editor = m_shown = plainLabel(FontRole::Body, this);
        m_shown->setWordWrap(true);
        m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        break;
    }
    editor->setObjectName(name);
    for (common::PlainLabel* label : {m_label, m_note, m_mistake}) {
        label->setWordWrap(true);
    }
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    arrange(false);
}

/// Where there is little room for both, the label stands above its field.
void FieldRow::arrange(bool isNarrow) {
    const int row = isNarrow ? 1 : 0;
    const int column = isNarrow ? 0 : 1;
    const bool fills = m_choice == nullptr;
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_label, editor(), m_toText, m_note, m_mistake}) {
        m_grid->removeWidget(each);
    }
    m_grid->addWidget(m_label, 0, 0, 1, isNarrow ? 3 : 1,
                      m_lines == nullptr || isNarrow ? Qt::AlignVCenter : Qt::AlignTop);
    m_grid->addWidget(editor(), row, column, 1, 2 - column,
                      fills ? Qt::Alignment() : Qt::AlignLeft);
    m_grid->addWidget(m_toText, row, 2);
    m_grid->addWidget(m_note, row + 1, column, 1, 3 - column);
    m_grid->addWidget(m_mistake, row + 2, column, 1, 3 - column);
    m_isNarrow = isNarrow;
    dress();
}

void FieldRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (const bool isNarrow = width() < common::scaled(RoomForBoth); isNarrow != m_isNarrow) {
        arrange(isNarrow);
    }
}

void FieldRow::dress() {
    const int label = common::scaled(LabelWidth);
    m_label->setMinimumWidth(m_isNarrow ? 0 : label);
    m_label->setMaximumWidth(m_isNarrow ? QWIDGETSIZE_MAX : label);
    if (m_lines != nullptr) {
        fitLines();
    }
}

void FieldRow::fitLines() {
    const int lines = std::clamp(m_lines->blockCount() + 1, FewestLines, MostLines);
    m_lines->setFixedHeight(common::heightForLines(*m_lines, lines));
}

void FieldRow::word() {
    m_label->setText(fieldLabel(m_field.key));
    common::setPlainToolTip(*m_label, base::flattened(m_field.key));
    m_toText->setText(tr("As text"));
    show(m_field, false);
}

void FieldRow::setField(const SettingsField& field, bool isAnew) {
    m_field = field;
    show(field, isAnew);
}

void FieldRow::show(const SettingsField& field, bool isAnew) {
    m_isShowing = true;
    const QString usual = field.usual.isEmpty() ? QString() : base::flattened(field.usual);
    if (m_entry != nullptr) {
        m_entry->setPlaceholderText(usual);
        // The cursor of who is typing stays where it is.
        if (m_entry->text() != field.value && (isAnew || !m_entry->hasFocus())) {
            m_entry->setText(field.value);
        }
    } else if (m_lines != nullptr) {
        if (m_lines->toPlainText() != field.value && (isAnew || !m_lines->hasFocus())) {
            m_lines->setPlainText(field.value);
        }
    } else if (m_choice != nullptr) {
        showChoices();
    } else {
        m_shown->setText(field.kind == SettingsField::Kind::Structure
                             ? tr("Has parts that only the text shows.")
                             : base::flattened(field.value.isEmpty() ? field.usual : field.value));
    }
    m_isShowing = false;
    const QString note = fieldNote(field, m_place);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    const QString mistake = base::flattened(field.mistake).left(MistakeLength);
    m_mistake->setText(field.line > 0 && !mistake.isEmpty()
                           ? tr("Line %1: %2").arg(field.line).arg(mistake)
                           : mistake);
    m_mistake->setVisible(!mistake.isEmpty());
    QWidget* box = editor();
    if (box->property("mistaken").toBool() == mistake.isEmpty()) {
        box->setProperty("mistaken", !mistake.isEmpty());
        box->style()->unpolish(box);
        box->style()->polish(box);
    }
    m_toText->setVisible(field.line > 0 &&
                         (!mistake.isEmpty() || field.kind == SettingsField::Kind::Structure));
    if (m_choice == nullptr) { // Which says what is chosen.
        editor()->setAccessibleName(m_label->text());
    }
    editor()->setAccessibleDescription((QStringList{mistake, note}).join(u' ').trimmed());
}

/// The first one is not to write it; what is written and unknown is the last one.
void FieldRow::showChoices() {
    m_offered = QStringList{QString()} + m_field.choices;
    if (!m_offered.contains(m_field.value)) {
        m_offered << m_field.value;
    }
    QStringList shown{m_field.usual.isEmpty() ? tr("not set")
                                              : tr("%1 (not set)").arg(m_field.usual)};
    const QStringList words = m_offered.mid(1);
    for (const QString& each : words) {
        shown << choiceText(m_field.key, each);
    }
    m_choice->setWhat(m_label->text());
    m_choice->setChoices(shown, static_cast<int>(m_offered.indexOf(m_field.value)));
}

QWidget* FieldRow::editor() const {
    if (m_entry != nullptr) {
        return m_entry;
    }
    if (m_lines != nullptr) {
        return m_lines;
    }
    return m_choice != nullptr ? static_cast<QWidget*>(m_choice) : m_shown;
}

void FieldRow::focusEditor() {
    editor()->setFocus(Qt::OtherFocusReason);
}

QWidget* FieldRow::setTabAfter(QWidget* before) {
    setTabOrder(before, editor());
    setTabOrder(editor(), m_toText);
    return m_toText;
}

void FieldRow::setLocked(bool isLocked) {
    if (m_entry != nullptr) {
        m_entry->setReadOnly(isLocked);
    } else if (m_lines != nullptr) {
        m_lines->setReadOnly(isLocked);
    } else if (m_choice != nullptr) {
        m_choice->setEnabled(!isLocked);
    }
}

} // namespace wb::setup
