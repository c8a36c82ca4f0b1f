// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/Timeline.h"
#include "models/items/TimelineModel.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;

namespace wb::common {
class EntryField;
}

namespace wb::incidents {

class TimelineDelegate;
class TimelineList;

/// The timeline, newest at the bottom, and the field for a note. Follows the newest entry unless
/// somebody has scrolled up.
class TimelinePanel : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePanel(items::TimelineModel* model, QWidget* parent = nullptr);

    void setTimeZone(const QTimeZone& zone);
    /// The heading names the open incident, if any.
    void setIncident(const std::optional<incidents::Incident>& incident);
    void focusNote();

Q_SIGNALS:
    /// Enter in the note field; the field is empty again. Never an empty text.
    void noteEntered(const QString& text);
    /// Entered or escaped: the focus is free.
    void noteLeft();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followNewest();
    void fitHeight();
    void fitAnew();
    void word();

    items::TimelineModel* m_model;
    QLabel* m_heading;
    QLabel* m_empty;
    TimelineDelegate* m_delegate;
    TimelineList* m_list;
    common::EntryField* m_note;
    QString m_incidentId;
    bool m_atNewest = true;
};

} // namespace wb::incidents
