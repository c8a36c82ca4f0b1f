// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/NoticeBar.h"

#include <QStringList>

#include <functional>

class QTimer;

namespace wb::shell {

/// Stands in its window before that is closed while something in production is not as it was, and
/// says what; closing asks it, and goes on only by its button. GUI thread.
class QuitQuestion : public NoticeBar {
    Q_OBJECT
public:
    /// Watches over `window`, which it is in.
    explicit QuitQuestion(QWidget* window);

    /// Who knows what is under way or still pinned, each in a sentence; with none, as at first,
    /// nothing is asked.
    void setReasons(std::function<QStringList()> reasons) { m_reasons = std::move(reasons); }
    /// Nobody is there to answer: from here on the window closes without a question.
    void askNoMore() { m_isAnswered = true; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void word();

    QWidget* m_window;
    std::function<QStringList()> m_reasons;
    bool m_isAnswered = false;
    QTimer* m_timer;
    common::KeyButton* m_stay;
    common::KeyButton* m_quit;
};

} // namespace wb::shell
