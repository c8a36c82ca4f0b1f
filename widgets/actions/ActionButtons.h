// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ActionOffers.h"

#include <QWidget>

namespace wb::common {
class KeyButton;
}

namespace wb::actions {

/// The two buttons that arm an action on the chosen service. What they offer is decided by
/// items::ActionOffers; each press emits the offered request once.
class ActionButtons : public QWidget {
    Q_OBJECT
public:
    explicit ActionButtons(QWidget* parent = nullptr);

    void setOffers(const items::ActionOffer& redeploy, const items::ActionOffer& rollback);
    /// Why buttons are off, for the eye; empty when both are on.
    [[nodiscard]] QString obstacleText() const;

public Q_SLOTS:
    void redeploy();
    void rollback();

Q_SIGNALS:
    void actionRequested(const wb::deploy::ActionRequest& request);
    /// A key asked for what is not possible; the sentence says why.
    void refused(const QString& why);

private:
    void request(const items::ActionOffer& offer);

    items::ActionOffer m_redeployOffer;
    items::ActionOffer m_rollbackOffer;
    common::KeyButton* m_redeploy;
    common::KeyButton* m_rollback;
};

} // namespace wb::actions
