// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/setup/ChangeView.h"

#include <QFrame>

class QListWidget;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace wb::common {
class ElidedLabel;
class KeyButton;
class PlainLabel;
} // namespace wb::common

namespace wb::setup {

class ConfigEditor;
class SettingsForm;

/// Something wrong with the configuration.
struct ConfigMistake {
    int line = 0; ///< From 1; 0: the file as a whole.
    QString message;

    bool operator==(const ConfigMistake&) const = default;
};

/// The settings, as a form and as text: what they say, their mistakes, what would be written, and
/// what became of it. Knows nothing of any of it: it shows what it is given and tells what a person
/// does. A window of its own, never modal; while something is changed it asks, in place, before it
/// closes. GUI thread.
class SettingsPage : public QWidget {
    Q_OBJECT
public:
    explicit SettingsPage(QWidget* parent = nullptr);

    /// Which file this is; `obstacle` says why nothing can be written, empty: it can.
    void setFile(const QString& file, const QString& obstacle);
    [[nodiscard]] SettingsForm& form() const { return *m_form; }
    enum class Tab { Form, Text };
    void showTab(Tab tab);
    /// What the editor has; nobody edited it.
    void showText(const QString& text);
    [[nodiscard]] QString text() const;
    void setMistakes(const QVector<ConfigMistake>& mistakes);
    /// Why it cannot be saved though it has no mistakes; empty: it can.
    void setSaveObstacle(const QString& whyNot);
    /// What would be written; `isChanged` also where no line differs but the bytes do, or something
    /// was entered that cannot be written.
    void setChanges(bool isChanged, const QVector<ChangedLine>& lines);
    /// Whether the file has changed since it was read, while something is changed here.
    void setOvertaken(bool isOvertaken);
    /// Why the last saving cannot be undone; empty: it can.
    void setUndoObstacle(const QString& whyNot);
    /// What became of what was asked for.
    void setOutcome(const QString& text, bool isWell);
    /// Of the text.
    void goToLine(int line);
    /// Closes without asking.
    void closeNow();

Q_SIGNALS:
    /// The editor's text, by a person.
    void textEdited();
    /// What was typed has to be judged at once.
    void judgementNeeded();
    void saveRequested();
    void discardRequested();
    void reloadRequested();
    void undoRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void nameParts();
    void compose();
    void composeFoot(QVBoxLayout* column);
    void connectParts();
    void dress();
    void fitMistakes();
    void fitChanges();
    void word();
    void wordState();
    void ask(bool isAsking);
    void escape();
    void judge();

    common::PlainLabel* m_title;
    common::ElidedLabel* m_file;
    QFrame* m_notice; ///< What hinders writing, or that the file has changed.
    common::PlainLabel* m_noticeText;
    common::KeyButton* m_reload;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    SettingsForm* m_form;
    QWidget* m_textPage;
    ConfigEditor* m_editor;
    QListWidget* m_mistakeList;
    common::PlainLabel* m_changesTitle;
    ChangeView* m_changes;
    common::PlainLabel* m_state;
    QFrame* m_buttons;
    common::KeyButton* m_undo;
    common::KeyButton* m_discard;
    common::KeyButton* m_save;
    common::KeyButton* m_close;
    QFrame* m_question; ///< In the buttons' place, while it is asked.
    common::PlainLabel* m_questionText;
    common::KeyButton* m_closeSaving;
    common::KeyButton* m_closeDropping;
    common::KeyButton* m_stay;
    QString m_path;
    QString m_obstacle;
    QString m_undoObstacle;
    QString m_saveObstacle;
    QString m_outcome;
    bool m_isWell = true;
    QVector<ConfigMistake> m_mistakes;
    bool m_isChanged = false;
    bool m_hasLines = false; ///< To show of what is changed.
    bool m_isJudged = true;  ///< All that was typed.
    bool m_isOvertaken = false;
    bool m_closesWhenSaved = false;
};

} // namespace wb::setup
