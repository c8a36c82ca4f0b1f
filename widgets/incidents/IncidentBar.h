// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/StatusUpdate.h"

#include <QFrame>
#include <QTimeZone>

class QBoxLayout;

namespace wb::common {
class ElidedLabel;
class GlyphMark;
class KeyButton;
class PlainLabel;
class StateMark;
} // namespace wb::common

namespace wb::incidents {

/// The bar below the top bar while there is an incident: what it is, how long it has been open,
/// who leads it, when customers are owed the next update, and the export of its timeline.
class IncidentBar : public QFrame {
    Q_OBJECT
public:
    explicit IncidentBar(QWidget* parent = nullptr);

    void setTimeZone(const QTimeZone& zone) { m_zone = zone; }
    void setCadence(const UpdateCadence& everyMs) { m_cadence = everyMs; }
    /// Hides itself without an incident.
    void setIncident(const std::optional<incidents::Incident>& incident);
    /// Without its button, which nobody could press.
    void setOnWall(bool isOnWall);
    /// The title has a line of its own, for where there is little room beside it.
    void setTwoLines(bool isTwoLines);
    void setNow(TimeMs nowMs);
    /// Opens the menu of formats below its button.
    void openExportMenu();

Q_SIGNALS:
    /// A format and a file were chosen.
    void exportRequested(const QString& incidentId, wb::incidents::ExportFormat format,
                         const QString& path);

    /// Who leads it, and how severe it is, was pressed.
    void leadRequested();
    void updateRequested();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void fit();
    void tell();
    void tellDue(bool isClock);
    void tellSpan(const QString& words, DurationMs spanMs, bool isClock);
    [[nodiscard]] bool mayShowClocks() const;
    void dressSize();
    [[nodiscard]] int roomIn(const QLayout& line) const;
    [[nodiscard]] int roomOfLabels() const;
    void dress();
    void word();
    struct FileKind {
        QString filter;
        QString suffix;
    };
    static FileKind fileKind(ExportFormat format);
    void chooseFile(ExportFormat format);

    std::optional<incidents::Incident> m_incident;
    bool m_isNews = false; ///< It opened, was mitigated or resolved, and was not announced yet.
    QTimeZone m_zone = QTimeZone::utc();
    common::StateMark* m_mark;
    common::PlainLabel* m_id;
    common::ElidedLabel* m_title;
    common::ElidedLabel* m_open;
    common::ElidedLabel* m_people;
    common::GlyphMark* m_dueMark;
    common::ElidedLabel* m_due;
    common::KeyButton* m_post;
    common::KeyButton* m_export;
    UpdateCadence m_cadence = {};
    TimeMs m_nowMs = NoTime;
    bool m_isOnWall = false;
    bool m_isTwoLines = false;
    QBoxLayout* m_lines;
    QBoxLayout* m_head; ///< What it is; the rest stands beside or below it.
    QBoxLayout* m_rest;
};

} // namespace wb::incidents
