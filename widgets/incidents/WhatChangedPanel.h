// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"
#include "models/items/ReleaseDiffModel.h"

#include <QWidget>

class QFrame;
class QTableView;

namespace wb::common {
class FactsLabel;
class FoldHeading;
} // namespace wb::common

namespace wb::incidents {

/// What changed between the earlier good release and the current one of the chosen service, or,
/// after going back, between the release just left and the current one: code apart from settings, a
/// warning when one deploy moved both, and what the tasks say of the cause.
class WhatChangedPanel : public QWidget {
    Q_OBJECT
public:
    explicit WhatChangedPanel(QWidget* parent = nullptr);

    /// `service` may be null.
    void setService(const fleet::ServiceSnapshot* service);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Part;
    void setUpTable();
    void compose();
    void dress();
    void word();
    void fitTable();
    [[nodiscard]] bool stacksNames(int valuesWidth) const;
    void fitHeight();
    void fold();
    void tell();

    items::ReleaseDiffModel* m_model;
    common::FoldHeading* m_heading;
    QFrame* m_card;
    Part* m_scroll; ///< What is below the heading.
    QTableView* m_table;
    int m_fittedWidth = 0; ///< What the table was fitted to.
    common::FactsLabel* m_nothing;
    common::FactsLabel* m_mixed;
    common::FactsLabel* m_back;
    common::FactsLabel* m_cause;
};

} // namespace wb::incidents
