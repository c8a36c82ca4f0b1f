// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/items/ActionOffers.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace wb::common {
class KeyButton;
}

namespace wb::actions {

/// The two buttons that arm an action on the chosen service, and the one that unlocks them. What
/// they offer is decided by items::ActionOffers; each press emits the offered request once, unless
/// it is for what another service or release took the place of.
class ActionButtons : public QWidget {
    Q_OBJECT
public:
    explicit ActionButtons(const Clock& clock, QWidget* parent = nullptr);

    void setOffers(const items::ActionOffer& redeploy, const items::ActionOffer& rollback);
    /// How long they stay unlocked if nobody does anything, 0: they are locked. Nothing, as at
    /// first: there is nothing to be unlocked, and no button for it.
    void setUnlockedFor(std::optional<DurationMs> leftMs);
    /// Why buttons are off, for the eye; empty when both are on.
    [[nodiscard]] QString obstacleText() const;
    /// All in one row; where they have little room, the one that unlocks gives up its words first,
    /// then all their air, then their keys; at last it stands above the others.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void redeploy();
    void rollback();
    /// As the button of that kind, for whoever was shown `shown`.
    void requestAsShown(const wb::deploy::ActionRequest& shown);
    /// Unlocks, or locks again, where that is to be done.
    void toggleLock();

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void actionRequested(const wb::deploy::ActionRequest& request);
    /// A key asked for what is not possible; the sentence says why.
    void refused(const QString& why);
    void lockToggled();

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
    void wordLock();
    void arrange();
    /// What they give up to have room, each with all before it.
    enum class Given { Nothing, LockWords, Air, Keys, LockBeside };
    [[nodiscard]] int widthWith(Given given) const;
    [[nodiscard]] QString lockWords() const;

    const Clock& m_clock;
    DurationMs m_unlockedForMs = 0;
    QHBoxLayout* m_above;
    QHBoxLayout* m_line;
    Given m_given = Given::Nothing;
    common::KeyButton* m_lock;
    Choice m_redeploy;
    Choice m_rollback;
};

} // namespace wb::actions
