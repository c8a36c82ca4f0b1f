// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/items/ActionOffers.h"
#include "models/items/ServiceFacts.h"

#include <QWidget>

namespace wb::common {
class KeyButton;
}

namespace wb::actions {

/// The two buttons that arm an action on the chosen service. What they offer is decided by
/// items::ActionOffers; each press emits the offered request once, unless it is for what another
/// service or release took the place of.
class ActionButtons : public QWidget {
    Q_OBJECT
public:
    explicit ActionButtons(const Clock& clock, QWidget* parent = nullptr);

    void setOffers(const items::ActionOffer& redeploy, const items::ActionOffer& rollback);
    /// Why buttons are off, for the eye; empty when both are on.
    [[nodiscard]] items::Facts obstacles() const;
    /// In one row; where they have little room, they give up their air, then their keys.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void redeploy();
    void rollback();
    /// As the button of that kind, for whoever was shown `shown`.
    void requestAsShown(const wb::deploy::ActionRequest& shown);

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void actionRequested(const wb::deploy::ActionRequest& request);
    /// A key asked for what is not possible; the sentence says why.
    void refused(const QString& why);

private:
    /// A button, what it offers, and since when it is for this service and release.
    struct Choice {
        common::KeyButton* button;
        items::ActionOffer offer = {};
        DurationMs changedMs = -1; ///< Steady; negative: it never was for another.
        QString pressed = {};      ///< For what, when it was last pressed down.
    };
    void show(Choice& choice, const items::ActionOffer& offer);
    void connectPresses(Choice& choice);
    void request(const Choice& choice, const QString& meant);
    void arrange();
    [[nodiscard]] int widthWith(bool isClose, bool hasKeys) const;

    const Clock& m_clock;
    Choice m_redeploy;
    Choice m_rollback;
};

} // namespace wb::actions
