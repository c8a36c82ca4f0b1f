// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/StatusUpdate.h"
#include "widgets/shell/EntryStrip.h"

#include <QVector>

#include <functional>

namespace wb::common {
class EntryField;
class EntryArea;
class ElidedLabel;
class KeyButton;
class PlainLabel;
} // namespace wb::common

namespace wb::shell {

/// Where what customers are told is written: how far the incident is, the text, and the components.
/// A text is proposed; it is replaced by another phase's as long as nobody has edited it. A strip
/// that takes its own room, so that what is told of stays to be seen.
class UpdateComposer : public EntryStrip {
    Q_OBJECT
public:
    explicit UpdateComposer(QWidget* parent);

    using Proposal = std::function<QString(incidents::UpdatePhase)>;
    /// Again while it is open: the focus only. What was half written about the same incident when
    /// it was closed is there again.
    void open(const QString& incidentId, incidents::UpdatePhase phase,
              const QStringList& components, const Proposal& proposal);
    /// What was entered is recorded, and so no draft any more.
    void forget();

Q_SIGNALS:
    /// Never with an empty text.
    void updateEntered(const wb::incidents::StatusUpdate& update);

private:
    void layOut();
    void word();
    void tell(bool isMissing);
    void choose(incidents::UpdatePhase phase);
    void enter();
    [[nodiscard]] QString typed() const;

    QString m_incidentId;
    incidents::UpdatePhase m_phase = incidents::UpdatePhase::Investigating;
    incidents::UpdatePhase m_offered = incidents::UpdatePhase::Investigating; ///< At the opening.
    Proposal m_proposal;
    QString m_proposed;
    common::PlainLabel* m_title;
    QVector<common::KeyButton*> m_phases; ///< In the order of incidents::UpdatePhases.
    common::EntryArea* m_text;
    common::PlainLabel* m_componentsLabel;
    common::EntryField* m_components;
    common::ElidedLabel* m_hint;
    common::KeyButton* m_post;
};

} // namespace wb::shell
