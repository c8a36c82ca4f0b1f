// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QScrollArea;

namespace wb::common {

/// Lets what a scroll area cuts at its lower edge fade out, so that half a field is seen to go on
/// below. Belongs to the area; the pointer goes through it.
class ScrollFade : public QWidget {
    Q_OBJECT
public:
    explicit ScrollFade(QScrollArea* area);
    /// In pixels: where nothing stands that has to be read.
    [[nodiscard]] static int reach();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();

    QScrollArea* m_area;
};

} // namespace wb::common
