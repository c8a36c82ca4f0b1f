// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wb::cli {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal, so that a verb that runs on ends cleanly. Make it on
/// the main thread before any other thread is started: they inherit that these are blocked.
class Interruption : public QObject {
    Q_OBJECT
public:
    explicit Interruption(QObject* parent = nullptr);
    ~Interruption() override;

Q_SIGNALS:
    void received();

private:
    int m_descriptor = -1;
};

} // namespace wb::cli
