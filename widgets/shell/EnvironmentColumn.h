// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/EnvironmentButton.h"

#include <QFrame>

namespace wb::common {
class PlainLabel;
class StateMark;
} // namespace wb::common
namespace wb::fleet {
class FleetView;
}
namespace wb::items {
class FleetModel;
}

namespace wb::shell {

class FeedPill;

/// One environment beside others: its worst state, how old its data are, and its services. Greyed
/// while its data are not live. Main thread.
class EnvironmentColumn : public QFrame {
    Q_OBJECT
public:
    explicit EnvironmentColumn(const QString& name, QWidget* parent = nullptr);

    void setEnvironment(const EnvironmentChoice& environment, TimeMs nowMs);
    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] fleet::FleetView& view() const { return *m_view; }

Q_SIGNALS:
    void opened(const QString& environment, const QString& service);

private:
    [[nodiscard]] QString summary(const EnvironmentChoice& environment, TimeMs nowMs) const;

    const QString m_name;
    items::FleetModel* m_model;
    common::StateMark* m_mark;
    common::KeyButton* m_open;
    FeedPill* m_feed;
    common::PlainLabel* m_summary;
    fleet::FleetView* m_view;
};

} // namespace wb::shell
