// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/setup/SettingsField.h"

#include <QWidget>

class QGridLayout;
class QPlainTextEdit;

namespace wb::common {
class ChoiceButton;
class EntryField;
class KeyButton;
class PlainLabel;
} // namespace wb::common

namespace wb::setup {

/// One field of a form: its label, what takes the value, what is to be known and what is wrong with
/// it. GUI thread.
class FieldRow : public QWidget {
    Q_OBJECT
public:
    FieldRow(const SettingsField& field, SettingsPlace::Kind place, QWidget* parent);

    /// The same field as it is now. What is being typed is left alone, unless the field is one of
    /// another text (`isAnew`).
    void setField(const SettingsField& field, bool isAnew);
    [[nodiscard]] const SettingsField& field() const { return m_field; }
    void focusEditor();
    /// Tab comes here from `before`; returns from where it goes on.
    QWidget* setTabAfter(QWidget* before);
    void setLocked(bool isLocked);

Q_SIGNALS:
    /// By a person; empty: not to be written.
    void valueEdited(const QString& key, const QString& value);
    void escaped();
    /// Only the text has it.
    void textWanted(int line);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void compose();
    void arrange(bool isNarrow);
    void word();
    [[nodiscard]] QWidget* editor() const;
    void show(const SettingsField& field, bool isAnew);
    void showChoices();
    void dress();
    void fitLines();

    SettingsField m_field;
    const SettingsPlace::Kind m_place;
    QGridLayout* m_grid = nullptr;
    bool m_isNarrow = false;
    common::PlainLabel* m_label;
    common::EntryField* m_entry = nullptr;
    QPlainTextEdit* m_lines = nullptr;
    common::ChoiceButton* m_choice = nullptr;
    common::PlainLabel* m_shown = nullptr;
    common::KeyButton* m_toText;
    common::PlainLabel* m_note;
    common::PlainLabel* m_mistake;
    QStringList m_offered; ///< As the choice lists them.
    bool m_isShowing = false;
};

} // namespace wb::setup
