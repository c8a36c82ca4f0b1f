// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FleetFilter.h"

#include <QWidget>

class QHBoxLayout;

namespace wb::common {
class EntryField;
class FactsLabel;
class PlainLabel;
} // namespace wb::common

namespace wb::fleet {

/// Where the fleet's filter is typed, with how many services it shows and, below, what it hides
/// that is not healthy: a filter must not make trouble disappear.
class FilterField : public QWidget {
    Q_OBJECT
public:
    explicit FilterField(items::FleetFilter* filter, QWidget* parent = nullptr);

    /// Puts the cursor here, with what is typed marked.
    /// A button that is as high as the field.
    void setBeside(QWidget* button);
    void open();
    void clear();
    [[nodiscard]] QString text() const;
    /// The service that the window shows, which the filter may hide.
    void setChosenService(const QString& service);

Q_SIGNALS:
    /// Down: the keyboard goes to the list.
    void listWanted();
    /// Enter: the first service shown is to be chosen.
    void firstWanted();
    /// Escape: everything is shown again.
    void closed();

private:
    void refresh();
    void word();

    items::FleetFilter* m_filter;
    common::EntryField* m_entry;
    common::PlainLabel* m_count;
    common::FactsLabel* m_hidden;
    QHBoxLayout* m_line;
    QString m_chosen;
};

} // namespace wb::fleet
