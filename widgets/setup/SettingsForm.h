// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/setup/SettingsField.h"

#include <QWidget>

class QListWidget;
class QScrollArea;
class QVBoxLayout;

namespace wb::common {
class KeyButton;
class PlainLabel;
} // namespace wb::common

namespace wb::setup {

class FieldRow;

/// The settings as a form: on the left what there is, on the right what the chosen one says. GUI
/// thread.
class SettingsForm : public QWidget {
    Q_OBJECT
public:
    explicit SettingsForm(QWidget* parent = nullptr);

    void setPlaces(const QVector<SettingsPlace>& places, const QString& chosen);
    /// Of the chosen place.
    void setFields(const QVector<SettingsField>& fields);
    /// The next places and fields are of another text: their fields say what that says, the one
    /// with the focus too. `isSamePlace`: the chosen place is the one before, whatever its id.
    void setAnew(bool isSamePlace);
    /// Why none of it can be changed here; empty: it can. `mistakes` are those of no field.
    void setObstacle(const QString& whyNot, const QString& mistakes);
    void focusFirst();

Q_SIGNALS:
    void placeChosen(const QString& id);
    void valueEdited(const QString& key, const QString& value);
    /// The chosen service is to be removed, or is not after all.
    void removalWanted(bool isWanted);
    void watchServiceRequested();
    void escaped();
    /// 0: anywhere.
    void textWanted(int line);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void compose();
    void dress();
    void word();
    void showHead();
    void build(const QVector<SettingsField>& fields);
    void scrollSoon(int place);
    void showFirstMistake();
    void keepMistakeShown();
    [[nodiscard]] const SettingsPlace* chosen() const;

    QListWidget* m_list;
    common::KeyButton* m_watch;
    common::PlainLabel* m_title;
    common::KeyButton* m_remove;
    common::PlainLabel* m_state; ///< What is to be known of the whole.
    QScrollArea* m_scroll;
    QWidget* m_rowsHolder = nullptr;
    QVector<FieldRow*> m_rows;
    QVector<std::pair<common::PlainLabel*, QString>> m_captions; ///< And a key of their group.
    QVector<SettingsPlace> m_places;
    QString m_chosen;
    QString m_built; ///< The place that the rows are of.
    QString m_obstacle;
    QString m_mistakes;
    bool m_isShowing = false;
    bool m_isAnew = false;
    bool m_isFresh = false; ///< Built anew, and not seen since.
    bool m_isSamePlace = false;
    bool m_keepsMistake = false; ///< Nobody has moved away from the first one.
};

} // namespace wb::setup
