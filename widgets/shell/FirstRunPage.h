// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace wb::shell {

/// What stands in the window while there is nothing to watch: which file was looked for, what is
/// wrong with it if it is there, and how to see a simulated Prod1.
class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    /// `mistakes` are the configuration's, one a line; empty when there is no such file.
    FirstRunPage(const QString& configPath, const QStringList& mistakes, QWidget* parent = nullptr);

Q_SIGNALS:
    void quitRequested();
};

} // namespace wb::shell
