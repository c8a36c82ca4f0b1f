// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Verdict.h"
#include "widgets/common/Glyph.h"

#include <QFrame>
#include <QVector>

#include <functional>
#include <optional>

class QListWidget;
class QListWidgetItem;

namespace wb::common {
class EntryField;
class PlainLabel;
} // namespace wb::common

namespace wb::shell {

/// What the palette's rows stand under, in this order while nothing is typed.
enum class CommandGroup { Services, Tasks, Actions, Incident, Times, Window };

/// One thing the palette can do.
struct Command {
    QString title;  ///< "chat", "chat-3", "Roll back to v412 · r41".
    QString detail; ///< "unhealthy", "action on chat", or why it is not possible.
    QString key;    ///< Its shortcut, if it has one.
    bool possible = true;
    std::function<void()> run;
    CommandGroup group = CommandGroup::Window;
    std::optional<fleet::HealthState> state = std::nullopt; ///< Of the service or task.
    bool isPartlyJudged = false;
    bool isShown = false; ///< The place where the window is: to go there changes nothing.
    std::optional<common::Glyph> glyph = std::nullopt; ///< Of an action.
};

/// How well a command fits what was typed: every word must occur, or its letters in order in the
/// title; higher is better, negative not at all.
[[nodiscard]] int matchScore(const Command& command, const QString& typed);

/// "Go to service, task, action…": a field and what fits what was typed, over the window, which is
/// dimmed. Not a dialog: the screen behind stays live. Until something is typed Enter goes to a
/// place and never acts.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    static constexpr int MaximumShown = 80;

    explicit CommandPalette(QWidget* parent);

    /// Shows itself with these commands, as they are now.
    void open(const QVector<Command>& commands);
    void close();

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void addHead(CommandGroup group);
    void addRow(int at);
    void chooseFirst();
    void place();
    void runCurrent();
    void moveBy(int rows);
    /// In this order; indexes into the commands.
    [[nodiscard]] QVector<int> fitting() const;

    QVector<Command> m_commands;
    QWidget* m_scrim; ///< Over the window, below this.
    common::EntryField* m_field;
    QListWidget* m_list;
    common::PlainLabel* m_foot;
};

} // namespace wb::shell
