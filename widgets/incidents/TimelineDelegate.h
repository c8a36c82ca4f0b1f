// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTimeZone>

namespace wb::incidents {

/// Draws a timeline entry: local time, a shape or glyph for its kind, the wrapped title, and a dim
/// line with where it comes from and whether it is saved.
class TimelineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TimelineDelegate(QObject* parent = nullptr);
    void setTimeZone(const QTimeZone& zone) { m_zone = zone; }
    /// So many pixels more below each entry.
    void setSpare(int px) { m_spare = px; }
    [[nodiscard]] int spare() const { return m_spare; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// The whole entry, for what the row had to leave out.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    [[nodiscard]] QString detailText(const QModelIndex& index) const;

    QTimeZone m_zone = QTimeZone::utc();
    int m_spare = 0;
};

} // namespace wb::incidents
