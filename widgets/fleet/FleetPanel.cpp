// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetPanel.h"

#include "models/items/RecordWords.h"
#include "models/items/ServiceFacts.h"
#include "widgets/common/FactsLabel.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"
#include "widgets/fleet/FleetView.h"

#include <QFrame>
#include <QVBoxLayout>

namespace wb::fleet {

using common::FontRole;
namespace colour = common::colour;
namespace spacing = common::spacing;

FleetPanel::FleetPanel(items::FleetModel* model, QWidget* parent)
    : QWidget(parent)
    , m_view(new FleetView(model, this))
    , m_heading(common::plainLabel(FontRole::Caption, this, {}, colour::TextDim))
    , m_blindHeading(common::plainLabel(FontRole::Caption, this, {}, colour::TextDim))
    , m_blindCard(new QFrame(this))
    , m_blindText(new common::FactsLabel(m_blindCard)) {
    m_heading->setObjectName(QStringLiteral("fleetHeading"));
    m_blindCard->setObjectName(QStringLiteral("blindSpotCard"));
    m_blindCard->setProperty("card", true);
    m_blindText->setObjectName(QStringLiteral("blindSpotText"));
    m_blindText->setMaximumLines(6);

    auto* card = new QVBoxLayout(m_blindCard);
    card->setContentsMargins(spacing::Padding, 8, spacing::Padding, 9);
    card->addWidget(m_blindText);

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(spacing::Edge, 12, spacing::Edge, spacing::Gap);
    whole->setSpacing(6);
    whole->addWidget(m_heading);
    whole->addWidget(m_view, 1);
    whole->addSpacing(10);
    whole->addWidget(m_blindHeading);
    whole->addWidget(m_blindCard);
    whole->addStretch(0);
    m_blindHeading->hide();
    m_blindCard->hide();
    connect(m_view, &FleetView::contentHeightChanged, this, &FleetPanel::fitTable);
    new common::LookFollower(this, {}, [this] { word(); });
}

void FleetPanel::word() {
    m_blindHeading->setText(tr("BLIND SPOTS"));
    if (!m_fleet) {
        return;
    }
    m_heading->setText(tr("FLEET · %n SERVICE(S) · WORST FIRST", nullptr,
                          static_cast<int>(m_fleet->services.size())));
    items::Facts facts;
    for (const fleet::ServiceSnapshot& service : m_fleet->services) {
        if (!service.blindSpot) {
            continue;
        }
        if (!facts.isEmpty()) {
            facts.append({QStringLiteral("\n"), items::Fact::Weight::Plain});
        }
        facts += items::emphasised(items::shownRecord(service.blindSpot->text),
                                   {QStringLiteral("CPU > 70 %")});
    }
    m_blindHeading->setVisible(!facts.isEmpty());
    m_blindCard->setVisible(!facts.isEmpty());
    m_blindText->setFacts(facts);
}

void FleetPanel::fitTable() {
    // The table takes what it needs, so that the blind spots stand right below it.
    m_view->setMaximumHeight(m_view->contentHeight());
}

void FleetPanel::setFleet(const fleet::FleetSnapshotPtr& fleet) {
    m_fleet = fleet;
    word();
}

} // namespace wb::fleet
