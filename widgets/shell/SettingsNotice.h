// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Sentence.h"
#include "widgets/shell/NoticeBar.h"

namespace wb::shell {

/// Says, as long as it is so, that the configuration's file has changed to something that cannot
/// take effect, and where its mistakes are. Takes no focus. GUI thread.
class SettingsNotice : public NoticeBar {
    Q_OBJECT
public:
    explicit SettingsNotice(QWidget* parent = nullptr);

    /// `mistakes` are "FILE:LINE: message"; with none the file is gone.
    void showMistakes(const QString& file, const QVector<base::Sentence>& mistakes);
    /// All is well again.
    void clear();

Q_SIGNALS:
    void openRequested();

private:
    void word();

    QString m_file;
    QVector<base::Sentence> m_mistakes;
    common::KeyButton* m_open;
    common::KeyButton* m_hide;
};

} // namespace wb::shell
