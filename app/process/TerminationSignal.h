// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wb::process {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal on the thread that made this object, so that a program
/// ends as it would by itself. One that whoever started the program has it ignore (nohup) stays
/// ignored. Other threads may run already, and programs that are started have these signals as
/// usual. Make one, early in main.
class TerminationSignal : public QObject {
    Q_OBJECT
public:
    explicit TerminationSignal(QObject* parent = nullptr);
    ~TerminationSignal() override;

Q_SIGNALS:
    /// Once for each that came.
    void received();

private:
    int m_readEnd = -1;
};

} // namespace wb::process
