// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/incidents/TimelinePanel.h"

#include "widgets/common/EntryField.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"
#include "widgets/incidents/TimelineDelegate.h"
#include "widgets/incidents/TimelineList.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::incidents {

using common::FontRole;
namespace colour = common::colour;

TimelinePanel::TimelinePanel(items::TimelineModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_heading(common::plainLabel(FontRole::Caption, this, {}, colour::TextDim))
    , m_empty(common::plainLabel(FontRole::Body, this, {}, colour::TextDim))
    , m_delegate(new TimelineDelegate(this))
    , m_list(new TimelineList(m_delegate, this))
    , m_note(new common::EntryField(QStringLiteral("N"), this)) {
    m_heading->setObjectName(QStringLiteral("timelineHeading"));
    m_heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_empty->setObjectName(QStringLiteral("timelineEmpty"));
    m_empty->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("timelineList"));
    m_list->setModel(model);
    m_list->viewport()->installEventFilter(this);
    m_empty->installEventFilter(this);
    m_note->setObjectName(QStringLiteral("noteField"));

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->addWidget(m_heading);
    whole->addWidget(m_empty);
    whole->addWidget(m_list, 1);
    whole->addSpacing(4);
    whole->addWidget(m_note);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_atNewest = value >= m_list->verticalScrollBar()->maximum() - 4;
    });
    connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &TimelinePanel::followNewest);
    for (const auto signal :
         {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(model, signal, this, &TimelinePanel::fitHeight);
    }
    connect(m_note, &common::EntryField::entered, this, [this] {
        const QString text = m_note->text().simplified();
        if (!text.isEmpty()) {
            m_note->clear();
            Q_EMIT noteEntered(text);
        }
        // What is typed next are keys again.
        Q_EMIT noteLeft();
    });
    connect(m_note, &common::EntryField::escaped, this, &TimelinePanel::noteLeft);
    new common::LookFollower(
        this, [this] { fitAnew(); }, [this] { word(); });
}

void TimelinePanel::word() {
    m_heading->setText(m_incidentId.isEmpty() ? tr("TIMELINE")
                                              : tr("TIMELINE · %1").arg(m_incidentId));
    m_empty->setText(tr("Nothing has happened yet. Verdicts, deployments, actions and notes appear "
                        "here by themselves."));
    m_list->setAccessibleName(tr("Timeline, newest last"));
    m_note->setPlaceholderText(tr("Add a note…"));
    m_note->setAccessibleName(tr("Add a note to the timeline"));
    fitAnew();
}

/// After fonts or words have changed, which no model tells.
void TimelinePanel::fitAnew() {
    m_list->doItemsLayout();
    fitHeight();
}

void TimelinePanel::setTimeZone(const QTimeZone& zone) {
    m_delegate->setTimeZone(zone);
    m_list->viewport()->update();
}

void TimelinePanel::setIncident(const std::optional<incidents::Incident>& incident) {
    m_incidentId = incident ? incident->id : QString();
    word();
}

void TimelinePanel::focusNote() {
    m_note->setFocus(Qt::ShortcutFocusReason);
}

bool TimelinePanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        // Titles wrap anew at the new width, after the list has laid itself out.
        QMetaObject::invokeMethod(this, &TimelinePanel::fitHeight, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void TimelinePanel::followNewest() {
    if (m_atNewest) {
        m_list->verticalScrollBar()->setValue(m_list->verticalScrollBar()->maximum());
    }
}

void TimelinePanel::fitHeight() {
    const bool empty = m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
    // The panel is no higher than its hint, which knows nothing of the width.
    m_empty->setMinimumHeight(0); // Or it counts for the height that is asked for.
    m_empty->setMinimumHeight(std::max(0, m_empty->heightForWidth(width())));
    m_list->fitToEntries();
    followNewest();
}

} // namespace wb::incidents
