// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetPanel.h"

#include "models/base/Format.h"
#include "models/items/RecordWords.h"
#include "models/items/ServiceFacts.h"
#include "widgets/common/FactsLabel.h"
#include "widgets/common/FoldHeading.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"
#include "widgets/fleet/FilterField.h"
#include "widgets/fleet/FleetGeometry.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/fleet/NoMatch.h"

#include <QFrame>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::fleet {

using common::FontRole;
namespace colour = common::colour;
namespace spacing = common::spacing;

namespace {

constexpr int LeastTablePx = 270; ///< At the designed text size.
constexpr int MostLines = 6;
constexpr int BlindGap = 10; ///< Above the blind spots.

} // namespace

FleetPanel::FleetPanel(items::FleetModel* model, QWidget* parent)
    : QWidget(parent)
    , m_filter(new items::FleetFilter(model, this))
    , m_field(new FilterField(m_filter, this))
    , m_view(new FleetView(m_filter, this))
    , m_noMatch(new NoMatch(this))
    , m_empty(common::plainLabel(FontRole::Body, this, {}, colour::TextDim))
    , m_heatButton(
          new common::KeyButton(common::KeyButton::Kind::Plain, {}, QStringLiteral("H"), this))
    , m_heading(common::plainLabel(FontRole::Caption, this, {}, colour::TextDim))
    , m_blindHeading(new common::FoldHeading(this))
    , m_blindCard(new QFrame(this))
    , m_blindText(new common::FactsLabel(m_blindCard)) {
    m_heading->setObjectName(QStringLiteral("fleetHeading"));
    m_blindHeading->setObjectName(QStringLiteral("blindSpotHeading"));
    m_blindCard->setObjectName(QStringLiteral("blindSpotCard"));
    m_blindCard->setProperty("card", true);
    m_blindText->setObjectName(QStringLiteral("blindSpotText"));
    m_blindText->setMaximumLines(MostLines);
    m_heatButton->setObjectName(QStringLiteral("heatButton"));
    compose();
    connect(m_view, &FleetView::contentHeightChanged, this, &FleetPanel::fitTable);
    connect(m_view, &FleetView::serviceChosen, m_field, &FilterField::setChosenService);
    connect(m_filter, &items::FleetFilter::shownChanged, this, &FleetPanel::showFiltered);
    connect(m_field, &FilterField::listWanted, this, &FleetPanel::leaveFilter);
    connect(m_field, &FilterField::closed, this, &FleetPanel::leaveFilter);
    connect(m_field, &FilterField::firstWanted, this, [this] {
        m_view->setCurrentIndex(m_filter->index(0, 0));
        leaveFilter();
    });
    connect(m_noMatch, &NoMatch::clearWanted, this, [this] {
        m_field->clear();
        leaveFilter();
    });
    connect(m_blindHeading, &common::FoldHeading::folded, this, &FleetPanel::foldBlindSpots);
    connect(m_heatButton, &QAbstractButton::clicked, this, &FleetPanel::toggleHeat);
    connect(m_view, &FleetView::taskOpened, this, &FleetPanel::openCurrent);
    new common::LookFollower(this, {}, [this] { word(); });
}

void FleetPanel::setOnWall(bool isOnWall) {
    m_field->setVisible(!isOnWall);
    m_heatButton->setVisible(!isOnWall);
}

void FleetPanel::setLookingBack(bool isLookingBack) {
    if (std::exchange(m_isLookingBack, isLookingBack) != isLookingBack) {
        wordHeading();
    }
}

void FleetPanel::compose() {
    auto* card = new QVBoxLayout(m_blindCard);
    card->setContentsMargins(spacing::Padding, 8, spacing::Padding, 9);
    card->addWidget(m_blindText);

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(spacing::Edge, 12, spacing::Edge, spacing::Gap);
    whole->setSpacing(6);
    whole->addWidget(m_heading);
    m_field->setBeside(m_heatButton);
    whole->addWidget(m_field);
    whole->addWidget(m_view, 1);
    whole->addWidget(m_noMatch);
    m_empty->setObjectName(QStringLiteral("fleetEmpty"));
    m_empty->setContentsMargins(5, 6, 0, 6);
    whole->addWidget(m_empty);
    whole->addSpacing(BlindGap);
    whole->addWidget(m_blindHeading);
    whole->addWidget(m_blindCard);
    whole->addStretch(0);
    m_blindHeading->hide();
    m_blindCard->hide();
}

void FleetPanel::openFilter() {
    m_field->open();
}

void FleetPanel::toggleHeat() {
    m_view->setHeat(!m_view->isHeat());
    word();
    m_view->setFocus(Qt::OtherFocusReason);
}

bool FleetPanel::openCurrent() {
    if (!m_view->isHeat() || !m_view->hasFocus()) {
        return false;
    }
    toggleHeat();
    return true;
}

void FleetPanel::leaveFilter() {
    m_view->setFocus(Qt::OtherFocusReason);
}

void FleetPanel::goTo(const QString& service, const QString& task) {
    const auto place = [&] {
        return task.isEmpty() ? m_filter->indexOfService(service)
                              : m_filter->indexOfTask(service, task);
    };
    if (!place().isValid()) {
        m_field->clear();
    }
    m_view->setCurrentIndex(place());
}

void FleetPanel::showFiltered() {
    m_noMatch->setText(m_field->text().simplified());
    m_noMatch->setVisible(m_filter->isFiltering() && m_filter->rowCount() == 0);
    wordHeading();
}

void FleetPanel::wordHeading() {
    const auto services = m_fleet ? static_cast<int>(m_fleet->services.size()) : 0;
    const bool isHeldBack = m_filter->isHeldBack();
    m_heading->setInk(isHeldBack || m_isLookingBack ? colour::WarningText : colour::TextDim);
    if (!m_fleet) {
        m_heading->setText(tr("FLEET"));
    } else if (m_isLookingBack) {
        const QString now = base::minuteText(m_fleet->timeMs, m_fleet->timeZone);
        m_heading->setText(isHeldBack
                               ? tr("FLEET NOW, %1 · NEW ORDER WAITS").arg(now)
                               : tr("FLEET NOW, %1 · %n SERVICE(S)", nullptr, services).arg(now));
    } else {
        m_heading->setText(isHeldBack
                               ? tr("FLEET · %n SERVICE(S) · NEW ORDER WAITS", nullptr, services)
                               : tr("FLEET · %n SERVICE(S) · WORST FIRST", nullptr, services));
    }
    QStringList notes;
    if (m_isLookingBack) {
        notes << tr("The charts look back. The fleet and the state of the chosen service are those "
                    "of now.");
    }
    if (isHeldBack) {
        notes << tr("Rows keep their places while the pointer is on them or a key moves through "
                    "them. They stand worst first again when it leaves.");
    }
    common::setPlainToolTip(*m_heading, notes.join(u'\n'));
}

void FleetPanel::word() {
    m_empty->setText(tr("Nothing has been heard yet."));
    const bool isHeat = m_view->isHeat();
    m_heatButton->setGlyph(isHeat ? common::Glyph::Rows : common::Glyph::Cells);
    const QString place = isHeat ? tr("Back to the list of services") : tr("Heat map of all tasks");
    common::setPlainToolTip(*m_heatButton, place);
    m_heatButton->setAccessibleName(place);
    wordHeading();
    if (!m_fleet) {
        fitTable();
        return;
    }
    items::Facts facts;
    QStringList services;
    for (const fleet::ServiceSnapshot& service : m_fleet->services) {
        if (!service.blindSpot) {
            continue;
        }
        if (!facts.isEmpty()) {
            facts.append({QStringLiteral("\n"), items::Fact::Weight::Plain});
        }
        services << service.name;
        facts += items::emphasised(items::shownRecord(service.blindSpot->text),
                                   {QStringLiteral("CPU > 70 %")});
    }
    m_blindText->setFacts(facts);
    m_blindHeading->setWords(tr("BLIND SPOTS"), services.join(QStringLiteral(", ")),
                             m_blindText->text());
    m_blindHeading->setVisible(!facts.isEmpty());
    foldBlindSpots();
}

/// In a low window the services have the room.
void FleetPanel::foldBlindSpots() {
    const bool isAny = !m_blindText->text().isEmpty();
    const int across = width() - 2 * spacing::Edge;
    const int card = m_blindCard->layout()->heightForWidth(across);
    const int below = layout()->contentsMargins().bottom() + BlindGap + 3 * layout()->spacing() +
                      m_blindHeading->sizeHint().height();
    const int least = std::min(common::scaled(LeastTablePx), m_view->contentHeight());
    m_blindHeading->setLow(isAny && height() - m_view->y() - below - card < least);
    m_blindCard->setVisible(isAny && !m_blindHeading->isFolded());
}

void FleetPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    foldBlindSpots();
}

void FleetPanel::fitTable() {
    // The table takes what it needs, so that the blind spots stand right below it.
    m_view->setMaximumHeight(std::max(m_view->contentHeight(), FleetGeometry::headerHeight()));
    foldBlindSpots();
}

void FleetPanel::setFleet(const fleet::FleetSnapshotPtr& fleet) {
    m_fleet = fleet;
    m_empty->hide();
    word();
}

} // namespace wb::fleet
