// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace wb::desktop {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal on the thread that made this object, so that the
/// program ends as if its window had been closed. Make one, early in main.
class TerminationSignal : public QObject {
    Q_OBJECT
public:
    explicit TerminationSignal(QObject* parent = nullptr);
    ~TerminationSignal() override;

Q_SIGNALS:
    void received();

private:
    int m_readEnd = -1;
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace wb::desktop
