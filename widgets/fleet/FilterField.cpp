// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FilterField.h"

#include "widgets/common/EntryField.h"
#include "widgets/common/FactsLabel.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/StateLook.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace wb::fleet {

using common::FontRole;
namespace colour = common::colour;

FilterField::FilterField(items::FleetFilter* filter, QWidget* parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_entry(new common::EntryField(QStringLiteral("/"), this))
    , m_count(common::plainLabel(FontRole::Small, this, {}, colour::TextDim))
    , m_hidden(new common::FactsLabel(this, FontRole::Small))
    , m_line(new QHBoxLayout) {
    m_entry->setObjectName(QStringLiteral("filterEntry"));
    m_entry->setMaxLength(items::FleetFilter::LongestText);
    m_entry->setClearable();
    m_count->setObjectName(QStringLiteral("filterCount"));
    m_hidden->setObjectName(QStringLiteral("filterHidden"));
    m_hidden->setInk(colour::WarningText);
    m_hidden->setMaximumLines(3);

    m_line->setSpacing(8);
    m_line->addWidget(m_entry, 1);
    m_line->addWidget(m_count);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->addLayout(m_line);
    whole->addWidget(m_hidden);

    connect(m_entry, &QLineEdit::textChanged, m_filter, &items::FleetFilter::setText);
    connect(m_entry, &common::EntryField::downPressed, this, &FilterField::listWanted);
    connect(m_entry, &common::EntryField::entered, this, &FilterField::firstWanted);
    connect(m_entry, &common::EntryField::escaped, this, [this] {
        clear();
        Q_EMIT closed();
    });
    connect(m_filter, &items::FleetFilter::shownChanged, this, &FilterField::refresh);
    new common::LookFollower(this, {}, [this] { word(); });
}

void FilterField::setBeside(QWidget* button) {
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);
    m_line->addWidget(button);
}

void FilterField::open() {
    m_entry->setFocus(Qt::ShortcutFocusReason);
    m_entry->selectAll();
}

void FilterField::clear() {
    m_entry->clear();
}

QString FilterField::text() const {
    return m_entry->text();
}

void FilterField::setChosenService(const QString& service) {
    m_chosen = service;
    refresh();
}

void FilterField::word() {
    m_entry->setPlaceholderText(tr("Filter by name, state, release, reason"));
    m_entry->setAccessibleName(tr("Filter the services"));
    // Qt gives the field's own button no name.
    if (auto* clearing = m_entry->findChild<QToolButton*>()) {
        clearing->setAccessibleName(tr("Clear the filter"));
    }
    m_filter->setStateWords(common::stateWord);
    refresh();
}

void FilterField::refresh() {
    const bool isFiltering = m_filter->isFiltering();
    m_count->setVisible(isFiltering);
    m_hidden->setVisible(isFiltering);
    if (!isFiltering) {
        m_entry->setAccessibleDescription({});
        return;
    }
    const int all = m_filter->fleetModel()->rowCount();
    m_count->setText(tr("%1 of %2").arg(m_filter->rowCount()).arg(all));
    QStringList hidden;
    const auto counts = m_filter->hiddenServices();
    for (const auto state : {HealthState::Unhealthy, HealthState::Unknown, HealthState::Degraded}) {
        const int count = counts[static_cast<std::size_t>(state)];
        if (count > 0) {
            hidden << QStringLiteral("%1\u00A0%2").arg(common::stateWord(state)).arg(count);
        }
    }
    QStringList parts;
    if (!hidden.isEmpty()) {
        parts << tr("Not shown: %1").arg(hidden.join(QStringLiteral(", ")));
    }
    if (!m_chosen.isEmpty() && !m_filter->indexOfService(m_chosen).isValid()) {
        parts << tr("chosen: %1").arg(m_chosen);
    }
    m_hidden->setFacts({{parts.join(QStringLiteral(" · ")), items::Fact::Weight::Plain}});
    m_entry->setAccessibleDescription(
        (QStringList{m_count->text()} + parts).join(QStringLiteral(", ")));
}

} // namespace wb::fleet
