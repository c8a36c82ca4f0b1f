// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

#include <array>

namespace wb::charts {

class ChartCard;

/// What assistive technology sees of a chart: its name with the unit, its summary as description,
/// and, while keys walk along it, the point reached as its only child, which has the focus then.
/// Screen readers speak what gets the focus; a changed description they do not hear of in Qt 6.4,
/// and one that changes with every sample would never let them finish. Main thread.
class ChartVoice : public QAccessibleWidget {
public:
    explicit ChartVoice(ChartCard* card);
    ~ChartVoice() override;

    /// For QAccessible::installFactory.
    [[nodiscard]] static QAccessibleInterface* make(const QString& className, QObject* object);
    /// Keys led to another point: it is to be spoken.
    static void pointReached(ChartCard& card);

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

private:
    void showNextPoint();
    [[nodiscard]] bool isWalked() const;
    [[nodiscard]] QAccessibleInterface* point() const;

    ChartCard& m_card;
    /// The point reached and the one before it, which may still be asked about: each step is told
    /// of another object, for the same one again would not be spoken.
    std::array<QAccessible::Id, 2> m_points{};
    std::size_t m_current = 0;
};

} // namespace wb::charts
