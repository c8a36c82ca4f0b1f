// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace wb::shell {

/// The three columns of the window. They have the designed widths, wider for larger text as far as
/// the charts can spare it, until somebody draws them to others. GUI thread.
class Columns : public QSplitter {
    Q_OBJECT
public:
    Columns(QWidget* fleet, QWidget* charts, QWidget* timeline, QWidget* parent);

    /// In pixels, from the left; empty while they are the designed ones.
    [[nodiscard]] QVector<int> chosenWidths() const;
    /// Any but three widths above 0 is ignored. They are fitted to the room there is.
    void chooseWidths(const QVector<int>& widths);
    /// Without the right column the others have its room.
    void setRightShown(bool isShown);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void boundSides();
    void comeBack();

    /// All columns, as they are in a window of that width.
    struct Arrangement {
        QVector<int> sizes;
        int width = 0;
    };
    bool m_isChosen = false;
    bool m_isRightShown = true;
    Arrangement m_before;  ///< Of the designed widths, until the window has its size again.
    QVector<int> m_wanted; ///< Those of chooseWidths, until somebody draws them to others.
};

} // namespace wb::shell
