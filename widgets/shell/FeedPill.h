// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FeedStatus.h"

#include <QFrame>

class QLabel;

namespace wb::common {
class StateMark;
}

namespace wb::shell {

/// "Live · 0.8 s old · 128/128 targets": whether the screen may be believed, by shape and word.
class FeedPill : public QFrame {
    Q_OBJECT
public:
    explicit FeedPill(QWidget* parent = nullptr);
    void setStatus(const items::FeedStatus& status);
    [[nodiscard]] QString text() const;

private:
    common::StateMark* m_mark;
    QLabel* m_word;
    QLabel* m_rest;
    QLabel* m_targets;
};

} // namespace wb::shell
