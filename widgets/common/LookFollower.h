// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace wb::common {

/// Keeps a widget in the present text size, theme and language: runs `dress` at once and whenever
/// one of the first two changes, `word` at once and whenever the language changes. Lives as long as
/// the widget; either may be empty. GUI thread.
class LookFollower : public QObject {
public:
    LookFollower(QWidget* widget, std::function<void()> dress, std::function<void()> word);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void()> m_dress;
    std::function<void()> m_word;
};

} // namespace wb::common
