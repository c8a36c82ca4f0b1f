// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FeedStatus.h"

#include <QFrame>

namespace wb::common {
class ElidedLabel;
class PlainLabel;
class StateMark;
} // namespace wb::common

namespace wb::shell {

/// "Live · 0.8 s old · 128/128 targets": whether the screen may be believed, by shape and word.
class FeedPill : public QFrame {
    Q_OBJECT
public:
    explicit FeedPill(QWidget* parent = nullptr);
    void setStatus(const items::FeedStatus& status);
    [[nodiscard]] QString text() const;
    /// With all its words.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    [[nodiscard]] int otherWidth() const;

    items::FeedStatus m_status;
    common::StateMark* m_mark;
    common::PlainLabel* m_word;
    common::ElidedLabel* m_rest;
    common::ElidedLabel* m_targets;
};

} // namespace wb::shell
