// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QVector>

#include <functional>

class QListWidget;
class QListWidgetItem;

namespace wb::common {
class EntryField;
}

namespace wb::shell {

/// One thing the palette can do.
struct Command {
    QString title;  ///< "chat", "chat-3", "Roll back to v412 · r41".
    QString detail; ///< "service · unhealthy", or why it is not possible.
    QString key;    ///< Its shortcut, if it has one.
    bool possible = true;
    std::function<void()> run;
};

/// How well a command fits what was typed: every word must occur, or its letters in order in the
/// title; higher is better, negative not at all.
[[nodiscard]] int matchScore(const Command& command, const QString& typed);

/// "Go to service, task, action…": a field and what fits what was typed, over the window. Not a
/// dialog: the screen behind stays live.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    static constexpr int MaximumShown = 50;

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
    void place();
    void runCurrent();
    void moveBy(int rows);

    QVector<Command> m_commands;
    common::EntryField* m_field;
    QListWidget* m_list;
};

} // namespace wb::shell
