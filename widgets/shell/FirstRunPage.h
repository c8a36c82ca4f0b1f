// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Sentence.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace wb::common {
class KeyButton;
class PlainLabel;
} // namespace wb::common

namespace wb::shell {

/// What stands in the window while there is nothing to watch: which file was looked for, what is
/// wrong with it if it is there, and how to see a simulated Prod1.
class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    explicit FirstRunPage(const QString& configPath, QWidget* parent = nullptr);

    /// The configuration's, one a line; empty when there is no such file.
    void setMistakes(const QVector<base::Sentence>& mistakes);

Q_SIGNALS:
    void quitRequested();
    /// To see the configuration's file in an editor.
    void openRequested();
    /// In the program itself.
    void settingsRequested();
    void watchServiceRequested();

private:
    void word();
    QHBoxLayout* makeButtons();
    common::PlainLabel* paragraph(const std::function<QString()>& text);
    common::PlainLabel* code(const QString& text);

    const QString m_configPath;
    QVector<base::Sentence> m_mistakes;
    QWidget* m_card;
    common::PlainLabel* m_title;
    common::PlainLabel* m_intro;
    common::PlainLabel* m_file;
    common::PlainLabel* m_more;
    QVector<std::pair<common::PlainLabel*, std::function<QString()>>> m_paragraphs;
    common::KeyButton* m_watch;
    common::KeyButton* m_open;
    common::KeyButton* m_settings;
    common::KeyButton* m_quit;
};

} // namespace wb::shell
