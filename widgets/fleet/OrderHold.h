// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTimer;

namespace wb::fleet {

/// Says while rows must keep their places: the pointer is over them, or a key has moved through
/// them within the last seconds. GUI thread.
class OrderHold : public QObject {
    Q_OBJECT
public:
    static constexpr int KeyHoldMs = 4000;

    explicit OrderHold(QObject* parent = nullptr);

    void setPointerOver(bool over);
    void keyUsed();

Q_SIGNALS:
    void heldChanged(bool held);

private:
    void refresh();

    QTimer* m_timer;
    bool m_pointerOver = false;
    bool m_held = false;
};

} // namespace wb::fleet
