// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/incidents/IncidentBar.h"

#include "models/base/Format.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/Marks.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/SaveDialog.h"
#include "widgets/common/Theme.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStyle>

namespace wb::incidents {

using common::FontRole;
using incidents::IncidentState;
namespace colour = common::colour;

namespace {

constexpr DurationMs ResolvedShownMs = 30 * 60'000;

} // namespace

IncidentBar::IncidentBar(QWidget* parent)
    : QFrame(parent)
    , m_mark(new common::StateMark(11, this))
    , m_id(common::plainLabel(FontRole::Strong, this, {}, colour::DangerText))
    , m_title(new common::ElidedLabel(FontRole::Body, this))
    , m_open(common::plainLabel(FontRole::Body, this, {}, colour::TextDim))
    , m_people(new common::ElidedLabel(FontRole::Body, this))
    , m_export(
          new common::KeyButton(common::KeyButton::Kind::Plain, {}, QStringLiteral("E"), this)) {
    setObjectName(QStringLiteral("incidentBar"));
    m_id->setObjectName(QStringLiteral("incidentId"));
    m_title->setObjectName(QStringLiteral("incidentTitle"));
    m_open->setObjectName(QStringLiteral("incidentOpen"));
    m_people->setObjectName(QStringLiteral("incidentPeople"));
    m_title->setInsistedWidth(360);
    m_people->setInk(colour::TextDim);
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setMenuArrow(true);

    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(18, 0, 14, 0);
    line->setSpacing(0);
    line->addWidget(m_mark);
    line->addSpacing(6);
    line->addWidget(m_id);
    line->addSpacing(16);
    line->addWidget(m_title, 3);
    line->addSpacing(16);
    line->addWidget(m_open);
    line->addSpacing(16);
    line->addWidget(m_people, 2);
    line->addStretch(1);
    line->addWidget(m_export);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_people->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    new common::LookFollower(
        this, [this] { setFixedHeight(common::scaled(46)); },
        [this] {
            m_export->setText(tr("Export timeline"));
            m_export->setAccessibleName(tr("Export timeline"));
            word();
        });
    hide();
    connect(m_export, &QPushButton::clicked, this, &IncidentBar::openExportMenu);
}

void IncidentBar::setOnWall(bool isOnWall) {
    m_export->setVisible(!isOnWall);
}

void IncidentBar::setIncident(const std::optional<incidents::Incident>& incident) {
    m_incident = incident;
    setVisible(incident.has_value());
    if (!incident) {
        return;
    }
    const bool open = incident->state == IncidentState::Opened;
    m_mark->setState(open                                          ? fleet::HealthState::Unhealthy
                     : incident->state == IncidentState::Mitigated ? fleet::HealthState::Degraded
                                                                   : fleet::HealthState::Healthy);
    m_id->setText(incident->id);
    m_title->setText(incident->title);
    dress();
    word();
}

/// Red is for what goes on.
void IncidentBar::dress() {
    const bool isResolved = m_incident->state == IncidentState::Resolved;
    const bool isOpen = m_incident->state == IncidentState::Opened;
    m_id->setInk(isOpen ? colour::DangerText : isResolved ? colour::GoodText : colour::WarningText);
    setProperty("mood", isOpen       ? QStringLiteral("open")
                        : isResolved ? QStringLiteral("resolved")
                                     : QStringLiteral("mitigated"));
    style()->unpolish(this);
    style()->polish(this);
}

void IncidentBar::word() {
    if (!m_incident) {
        return;
    }
    m_people->setText(
        tr("Severity %1 · Commander: %2")
            .arg(m_incident->severity)
            .arg(m_incident->commander.isEmpty() ? tr("unassigned") : m_incident->commander));
    setAccessibleName(tr("Incident %1: %2").arg(m_incident->id, m_incident->title));
}

void IncidentBar::setNow(TimeMs nowMs) {
    if (!m_incident) {
        return;
    }
    switch (m_incident->state) {
    case IncidentState::Opened:
        m_open->setText(tr("open %1").arg(base::stopwatchText(nowMs - m_incident->openedMs)));
        break;
    case IncidentState::Mitigated:
        m_open->setText(
            tr("mitigated after %1")
                .arg(base::stopwatchText(m_incident->mitigatedMs - m_incident->openedMs)));
        break;
    case IncidentState::Resolved:
        // It stays for the export and the post-mortem's first look, then leaves the screen to now.
        setVisible(nowMs - m_incident->resolvedMs < ResolvedShownMs);
        m_open->setText(
            tr("resolved after %1")
                .arg(base::stopwatchText(m_incident->resolvedMs - m_incident->openedMs)));
        break;
    }
}

void IncidentBar::openExportMenu() {
    if (!m_incident) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("exportMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, ExportFormat format, const char* name) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, [this, format] { chooseFile(format); });
        return action;
    };
    QAction* markdown = add(tr("Markdown…"), ExportFormat::Markdown, "exportMarkdown");
    add(tr("CSV…"), ExportFormat::Csv, "exportCsv");
    add(tr("JSON…"), ExportFormat::Json, "exportJson");
    menu->addSeparator();
    add(tr("For customers…"), ExportFormat::Customers, "exportCustomers");
    menu->setActiveAction(markdown);
    menu->popup(m_export->mapToGlobal(
        QPoint(m_export->width() - menu->sizeHint().width(), m_export->height() + 2)));
}

void IncidentBar::chooseFile(ExportFormat format) {
    const bool isPublic = format == ExportFormat::Customers;
    QString filter = tr("Markdown (*.md)");
    QString suffix = QStringLiteral("md");
    if (format == ExportFormat::Csv) {
        filter = tr("CSV (*.csv)");
        suffix = QStringLiteral("csv");
    } else if (format == ExportFormat::Json) {
        filter = tr("JSON (*.json)");
        suffix = QStringLiteral("json");
    }
    const QString day =
        QDateTime::fromMSecsSinceEpoch(m_incident->openedMs, m_zone).toString(Qt::ISODate).left(10);
    // Customers may be handed the file as it is: its name tells no service either.
    const QString what = isPublic ? QStringLiteral("customers")
                                  : m_incident->services.join(QLatin1Char('-')).left(60);
    auto* dialog = new common::SaveDialog(
        this,
        isPublic ? tr("Export timeline of %1 for customers").arg(m_incident->id)
                 : tr("Export timeline of %1").arg(m_incident->id),
        filter, suffix, QStringLiteral("%1-%2-%3").arg(m_incident->id, what, day));
    const QString id = m_incident->id;
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id, format](const QString& path) { Q_EMIT exportRequested(id, format, path); });
    dialog->open();
}

} // namespace wb::incidents
