// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QFrame>
#include <QTimeZone>

class QBoxLayout;
class QGridLayout;

namespace wb::common {
class ElidedLabel;
class KeyButton;
} // namespace wb::common

namespace wb::charts {

/// What can be done with a range that was marked on the charts; lies over their lower edge, so that
/// nothing moves under the pointer. Main thread.
class RangeBar : public QFrame {
    Q_OBJECT
public:
    /// What a key on the charts does with the range.
    enum class Deed { Show, Export, Compare, Backtest, End };

    explicit RangeBar(QWidget* parent);

    void showRange(TimeMs fromMs, TimeMs toMs, const QTimeZone& zone);
    /// While a panel has the keys the buttons show none, and none of them is the one of Enter.
    void setKeysShown(bool areShown);

Q_SIGNALS:
    void wanted(wb::charts::RangeBar::Deed deed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    common::KeyButton* add(const char* name, const char* key, Deed deed, bool isMain);
    void word();
    /// What gives way where there is no room, first to last.
    struct Form {
        bool isStacked = false; ///< The range stands above the buttons.
        bool hasKeys = true;
        bool isClose = false; ///< Little air in the buttons.
        int inARow = 1;       ///< Buttons.
    };
    void arrange(const Form& form);
    void place();

    TimeMs m_fromMs = NoTime;
    TimeMs m_toMs = NoTime;
    QTimeZone m_zone = QTimeZone::utc();
    QBoxLayout* m_line;
    QGridLayout* m_buttons;
    bool m_areKeysShown = true;
    QVector<common::KeyButton*> m_all; ///< Left to right.
    QStringList m_keys;                ///< Of each of them.
    common::ElidedLabel* m_text;
    common::KeyButton* m_show;
    common::KeyButton* m_export;
    common::KeyButton* m_compare;
    common::KeyButton* m_backtest;
    common::KeyButton* m_end;
};

} // namespace wb::charts
