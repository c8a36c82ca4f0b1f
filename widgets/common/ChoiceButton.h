// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/KeyButton.h"

#include <QStringList>

namespace wb::common {

/// A button that says what is chosen and opens a menu of what else there is. GUI thread.
class ChoiceButton : public KeyButton {
    Q_OBJECT
public:
    /// `what` is chosen, for those who cannot see it.
    explicit ChoiceButton(QWidget* parent = nullptr);

    void setWhat(const QString& what);
    void setChoices(const QStringList& choices, int chosen);
    [[nodiscard]] int chosen() const { return m_chosen; }

Q_SIGNALS:
    /// By a person.
    void choiceMade(int index);

private:
    void openMenu();
    void showChosen();

    QString m_what;
    QStringList m_choices;
    int m_chosen = -1;
};

} // namespace wb::common
