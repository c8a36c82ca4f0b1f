// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/FleetSnapshot.h"

#include <QFrame>
#include <QTimeZone>

#include <optional>

class QGridLayout;
class QLabel;
class QLayout;
class QSpacerItem;
class QTimer;

namespace wb::common {
class ElidedLabel;
class EntryField;
class GlyphMark;
class KeyButton;
} // namespace wb::common

namespace wb::actions {

class ItemLine;
class StripBar;

/// The strip at the bottom while there is an action: the countdown with its checks, Undo and Go
/// now; then progress a task; then the result, until it is dismissed. Decides nothing itself.
class ActionStrip : public QFrame {
    Q_OBJECT
public:
    explicit ActionStrip(const Clock& clock, QWidget* parent = nullptr);

    void setAction(const deploy::ActionSnapshot& action);
    void setTimeZone(const QTimeZone& zone);
    /// What runs, of which an action that did not go well tells.
    void setFleet(const fleet::FleetSnapshotPtr& fleet);
    /// It can still be withdrawn.
    [[nodiscard]] bool isArmed() const;
    /// An action is shown that is not over yet.
    [[nodiscard]] bool isBusy() const { return m_action && !isResult(); }
    /// It is over and its result stands there.
    [[nodiscard]] bool isResult() const;

public Q_SLOTS:
    /// Escape: undo while armed, dismiss when over; otherwise nothing.
    void escape();
    /// Enter: go now while armed and no check has failed; to the field for a reason where failed
    /// checks hold it. Not within the first moments after
    /// arming, so that a nervous second Enter is not taken for a decision.
    void enter();

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void undoRequested(const QString& actionId);
    void goNowRequested(const QString& actionId);
    void abortRequested(const QString& actionId);
    /// A reason was typed to go on against failed checks; it has the form that is asked for.
    void overrideRequested(const QString& actionId, const QString& typed);
    void dismissed();

private:
    void dismiss();
    [[nodiscard]] QLayout* buttons();
    void connectButtons();
    void addOverride();
    void typed();
    void word();
    void refresh();
    void fit();
    void dress(bool isHeld);
    void showArmed();
    void showRunning();
    void showResult();
    [[nodiscard]] bool isBad() const;
    void speak(bool isNewStep);
    [[nodiscard]] QString services() const;
    [[nodiscard]] QString withResumption(const QString& stopwatch) const;
    [[nodiscard]] QString doing() const;
    [[nodiscard]] bool hasFailedCheck() const;

    const Clock& m_clock;
    std::optional<deploy::ActionSnapshot> m_action;
    QString m_dismissedId;
    fleet::FleetSnapshotPtr m_fleet;
    QTimeZone m_timeZone = QTimeZone::utc();
    bool m_isMistyped = false;
    QTimer* m_timer;
    common::GlyphMark* m_glyph;
    common::ElidedLabel* m_title;
    QLabel* m_stopwatch;
    StripBar* m_bar;
    ItemLine* m_items;
    common::EntryField* m_override;
    common::KeyButton* m_undo;
    common::KeyButton* m_go;
    common::KeyButton* m_abort;
    common::KeyButton* m_dismiss;
    QSpacerItem* m_below; ///< The buttons.
    QGridLayout* m_lines = nullptr;
    int m_armedLines = 1; ///< The most that were wanted since it was armed.
};

} // namespace wb::actions
