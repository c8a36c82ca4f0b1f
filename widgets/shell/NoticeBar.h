// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/KeyButton.h"

#include <QFrame>

class QHBoxLayout;

namespace wb::common {
class PlainLabel;
} // namespace wb::common

namespace wb::shell {

/// A strip across the window that says what is the matter and in which particulars, with buttons at
/// its end. Hidden at first.
class NoticeBar : public QFrame {
    Q_OBJECT
protected:
    explicit NoticeBar(QWidget* parent);
    /// The next button of the row.
    common::KeyButton* addButton(common::KeyButton::Kind kind, const char* objectName);

    common::PlainLabel* m_title;
    common::PlainLabel* m_lines; ///< The particulars.

private:
    QHBoxLayout* m_row;
};

} // namespace wb::shell
