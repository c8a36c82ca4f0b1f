// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/incidents/TimelinePanel.h"

#include "widgets/common/EntryField.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"
#include "widgets/incidents/TimelineDelegate.h"

#include <QEvent>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace wb::incidents {

using common::FontRole;
namespace colour = common::colour;

TimelinePanel::TimelinePanel(items::TimelineModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_heading(common::plainLabel(FontRole::Caption, this, tr("TIMELINE"), colour::TextDim))
    , m_empty(common::plainLabel(FontRole::Body, this,
                                 tr("Nothing has happened yet. Verdicts, deployments, actions and "
                                    "notes appear here by themselves."),
                                 colour::TextDim))
    , m_list(new QListView(this))
    , m_delegate(new TimelineDelegate(m_list))
    , m_note(new common::EntryField(QStringLiteral("N"), this)) {
    m_heading->setObjectName(QStringLiteral("timelineHeading"));
    m_empty->setObjectName(QStringLiteral("timelineEmpty"));
    m_empty->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("timelineList"));
    m_list->setAccessibleName(tr("Timeline, newest last"));
    m_list->setModel(model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->installEventFilter(this);
    m_note->setObjectName(QStringLiteral("noteField"));
    m_note->setPlaceholderText(tr("Add a note…"));
    m_note->setAccessibleName(tr("Add a note to the timeline"));

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->addWidget(m_heading);
    whole->addWidget(m_empty);
    whole->addWidget(m_list, 1);
    whole->addSpacing(4);
    whole->addWidget(m_note);
    whole->addStretch(0);

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
    });
    connect(m_note, &common::EntryField::escaped, m_note, [this] { m_note->clearFocus(); });
    fitHeight();
}

void TimelinePanel::setTimeZone(const QTimeZone& zone) {
    m_delegate->setTimeZone(zone);
    m_list->viewport()->update();
}

void TimelinePanel::setIncident(const std::optional<incidents::Incident>& incident) {
    m_heading->setText(incident ? tr("TIMELINE · %1").arg(incident->id) : tr("TIMELINE"));
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
    // A short timeline is only as tall as its entries, so that the note field stands right below.
    int height = 4;
    constexpr int EnoughToFillAnyColumn = 60;
    if (m_model->rowCount() <= EnoughToFillAnyColumn) {
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, m_list->viewport()->width(), 1);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            height += m_delegate->sizeHint(option, m_model->index(row)).height();
        }
        m_list->setMaximumHeight(height);
    } else {
        m_list->setMaximumHeight(QWIDGETSIZE_MAX);
    }
    followNewest();
}

} // namespace wb::incidents
