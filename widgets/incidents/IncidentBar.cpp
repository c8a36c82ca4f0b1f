// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/incidents/IncidentBar.h"

#include "models/base/Format.h"
#include "widgets/common/Announcement.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/Marks.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/SaveDialog.h"
#include "widgets/common/Theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QDateTime>
#include <QEvent>
#include <QMenu>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace wb::incidents {

using common::FontRole;
using incidents::IncidentState;
namespace colour = common::colour;

namespace {

constexpr DurationMs ResolvedShownMs = 30 * 60'000;

/// In its largest unit alone: "9 h".
QString coarseSpan(DurationMs spanMs) {
    return base::spanText(spanMs, QLocale()).section(u' ', 0, 1);
}

} // namespace

IncidentBar::IncidentBar(QWidget* parent)
    : QFrame(parent)
    , m_mark(new common::StateMark(11, this))
    , m_id(common::plainLabel(FontRole::Strong, this, {}, colour::DangerText))
    , m_title(new common::ElidedLabel(FontRole::Body, this))
    , m_open(new common::ElidedLabel(FontRole::Body, this))
    , m_people(new common::ElidedLabel(FontRole::Body, this))
    , m_dueMark(new common::GlyphMark(common::Glyph::StatusUpdate, 13, colour::WarningText, this))
    , m_due(new common::ElidedLabel(FontRole::Body, this))
    , m_post(new common::KeyButton(common::KeyButton::Kind::Plain, {}, QStringLiteral("P"), this))
    , m_export(
          new common::KeyButton(common::KeyButton::Kind::Plain, {}, QStringLiteral("E"), this)) {
    setObjectName(QStringLiteral("incidentBar"));
    m_id->setObjectName(QStringLiteral("incidentId"));
    m_title->setObjectName(QStringLiteral("incidentTitle"));
    m_open->setObjectName(QStringLiteral("incidentOpen"));
    m_people->setObjectName(QStringLiteral("incidentPeople"));
    m_due->setObjectName(QStringLiteral("updateDue"));
    m_due->setInk(colour::WarningText);
    m_post->setObjectName(QStringLiteral("postUpdateButton"));
    m_people->installEventFilter(this);
    m_people->setCursor(Qt::PointingHandCursor);
    m_title->setInsistedWidth(200);
    m_people->setInk(colour::TextDim);
    m_open->setInk(colour::TextDim);
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setMenuArrow(true);

    layOut();
    new common::LookFollower(
        this, [this] { dressSize(); },
        [this] {
            m_export->setText(tr("Export timeline"));
            m_export->setAccessibleName(tr("Export timeline"));
            m_post->setText(tr("Post update…"));
            m_post->setAccessibleName(tr("Post update for customers"));
            word();
        });
    hide();
    connect(m_export, &QPushButton::clicked, this, &IncidentBar::openExportMenu);
    connect(m_post, &QPushButton::clicked, this, &IncidentBar::updateRequested);
}

void IncidentBar::layOut() {
    m_lines = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_lines->setContentsMargins(18, 0, 14, 0);
    m_head = new QHBoxLayout;
    m_head->setSpacing(0);
    m_head->addWidget(m_mark);
    m_head->addSpacing(6);
    m_head->addWidget(m_id);
    m_head->addSpacing(16);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_rest = new QHBoxLayout;
    m_rest->setSpacing(0);
    m_rest->addWidget(m_open);
    m_rest->addSpacing(16);
    m_rest->addWidget(m_people);
    m_rest->addStretch(1);
    m_rest->addSpacing(12);
    m_rest->addWidget(m_dueMark);
    m_rest->addSpacing(6);
    m_rest->addWidget(m_due);
    m_rest->addSpacing(12);
    m_rest->addWidget(m_post);
    m_rest->addSpacing(8);
    m_rest->addWidget(m_export);
    m_lines->addLayout(m_head);
    m_lines->addLayout(m_rest, 1);
    m_lines->setSpacing(16);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_open->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_people->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_due->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void IncidentBar::setTwoLines(bool isTwoLines) {
    m_isTwoLines = isTwoLines;
    dressSize();
    tell();
}

void IncidentBar::dressSize() {
    constexpr int Line = 46;
    constexpr int TwoLines = 62;
    constexpr int Edge = 8;
    setFixedHeight(common::scaled(m_isTwoLines ? TwoLines : Line));
    m_lines->setDirection(m_isTwoLines ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_lines->setSpacing(m_isTwoLines ? 0 : 16);
    const int edge = m_isTwoLines ? common::scaled(Edge) : 0;
    m_lines->setContentsMargins(18, edge, 14, edge);
    // Below the id rather than below its mark.
    m_rest->setContentsMargins(m_isTwoLines ? m_mark->minimumWidth() + 6 : 0, 0, 0, 0);
}

/// In pixels: what is there for all of a line that gives way.
int IncidentBar::roomIn(const QLayout& line) const {
    const QMargins around = m_lines->contentsMargins();
    const QMargins own = line.contentsMargins();
    int room = contentsRect().width() - around.left() - around.right() - own.left() - own.right();
    for (int at = 0; at < line.count(); ++at) {
        const QLayoutItem* item = line.itemAt(at);
        const bool givesWay = qobject_cast<common::ElidedLabel*>(item->widget()) != nullptr;
        room -= givesWay ? 0 : item->sizeHint().width();
    }
    return room;
}

/// In pixels: of both lines where they stand beside each other, otherwise of the second.
int IncidentBar::roomOfLabels() const {
    if (m_isTwoLines) {
        return roomIn(*m_rest);
    }
    return roomIn(*m_rest) + roomIn(*m_head) - contentsRect().width() +
           m_lines->contentsMargins().left() + m_lines->contentsMargins().right() -
           m_lines->spacing();
}

/// What is owed has the longest words that there is room for, then how long it lasts, the title up
/// to a bound, and who leads it. Each is as wide as its words: a short one in a long one's place
/// would leave a hole.
void IncidentBar::fit() {
    constexpr int TitlePx = 320;
    QVector<common::ElidedLabel*> labels{m_due, m_open, m_title, m_people};
    if (m_isTwoLines) {
        labels.removeOne(m_title);
        m_title->setMaximumWidth(m_title->widthWithin(std::max(0, roomIn(*m_head))));
    }
    int left = roomOfLabels();
    for (const common::ElidedLabel* label : std::as_const(labels)) {
        left -= label->isHidden() ? 0 : label->minimumSizeHint().width();
    }
    const auto give = [&left](const common::ElidedLabel* label, int given, int mostPx) {
        const int width = label->widthWithin(std::min(mostPx, given + std::max(0, left)));
        left -= width - given;
        return width;
    };
    // Each is set once: a width that goes back and forth would ask for the layout again and again.
    QVector<int> widths;
    for (const common::ElidedLabel* label : std::as_const(labels)) {
        const int most = label == m_title ? common::scaled(TitlePx) : QWIDGETSIZE_MAX;
        widths << (label->isHidden() ? 0 : give(label, label->minimumSizeHint().width(), most));
    }
    for (qsizetype at = 0; at < labels.size(); ++at) {
        if (!labels[at]->isHidden()) {
            const bool isTitle = labels[at] == m_title;
            labels[at]->setMaximumWidth(isTitle ? give(m_title, widths[at], QWIDGETSIZE_MAX)
                                                : widths[at]);
        }
    }
}

bool IncidentBar::event(QEvent* event) {
    const bool isDone = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest && m_incident) {
        fit(); // A button went, or text has another size.
    }
    return isDone;
}

void IncidentBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    tell();
}

void IncidentBar::setOnWall(bool isOnWall) {
    m_isOnWall = isOnWall;
    m_export->setVisible(!isOnWall);
    m_post->setVisible(!isOnWall);
    fit();
}

bool IncidentBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_people && event->type() == QEvent::MouseButtonRelease && !m_isOnWall) {
        Q_EMIT leadRequested();
    }
    return QFrame::eventFilter(watched, event);
}

void IncidentBar::setIncident(const std::optional<incidents::Incident>& incident) {
    const auto turn = [](const incidents::Incident& of) { return std::pair(of.id, of.state); };
    m_isNews |= incident && (!m_incident || turn(*incident) != turn(*m_incident));
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
    const QString commander =
        m_incident->commander.isEmpty() ? tr("unassigned") : m_incident->commander;
    m_people->setText(tr("Severity %1 · Commander: %2").arg(m_incident->severity).arg(commander),
                      {tr("Sev. %1 · %2").arg(m_incident->severity).arg(commander.left(24)),
                       tr("Sev. %1").arg(m_incident->severity)});
    setAccessibleName(tr("Incident %1: %2").arg(m_incident->id, m_incident->title));
    fit();
}

/// Quiet where nothing is owed; what is late has another shape and other words.
void IncidentBar::tellDue(bool isClock) {
    const TimeMs dueMs = updateDueMs(*m_incident, m_cadence);
    m_due->setVisible(dueMs != NoTime);
    m_dueMark->setVisible(dueMs != NoTime);
    if (dueMs == NoTime) {
        return;
    }
    const bool isLate = m_nowMs >= dueMs;
    const QString span = coarseSpan(isLate ? m_nowMs - dueMs : dueMs - m_nowMs);
    const common::Colour ink = isLate ? colour::DangerText : colour::WarningText;
    m_dueMark->setGlyph(isLate ? common::Glyph::Warning : common::Glyph::StatusUpdate, ink);
    m_due->setInk(ink);
    if (isLate) {
        // "Since 03:00" would be a time of day in some languages.
        m_due->setText(tr("public update overdue by %1").arg(span),
                       {tr("update overdue %1").arg(span), tr("overdue %1").arg(span)});
        return;
    }
    const QString left = isClock ? base::stopwatchText(dueMs - m_nowMs) : span;
    QStringList shorter{tr("update due in %1").arg(left)};
    if (!isClock) {
        shorter << tr("due %1").arg(span);
    }
    m_due->setText(tr("public update due in %1").arg(left), shorter);
}

/// Stopwatches while all that stands there is less than an hour and has room for its words, beside
/// which nobody takes one for a time of day; otherwise spans: times of one kind.
bool IncidentBar::mayShowClocks() const {
    constexpr DurationMs HourMs = 3'600'000;
    const TimeMs dueMs = updateDueMs(*m_incident, m_cadence);
    const bool isDue = dueMs != NoTime;
    const bool isShort = m_nowMs - m_incident->openedMs < HourMs &&
                         (!isDue || (m_nowMs < dueMs && dueMs - m_nowMs < HourMs));
    const QFontMetrics metrics(m_open->font());
    const auto with = [&metrics](const QString& words) {
        return metrics.horizontalAdvance(words.arg(QStringLiteral("00:00"))) + 2;
    };
    const int title = m_isTwoLines ? 0 : m_title->minimumSizeHint().width();
    const int wanted = with(tr("open %1")) + (isDue ? with(tr("update due in %1")) : 0) + title +
                       m_people->minimumSizeHint().width();
    return isShort && wanted <= roomOfLabels();
}

void IncidentBar::setNow(TimeMs nowMs) {
    m_nowMs = nowMs;
    tell();
}

void IncidentBar::tell() {
    if (!m_incident || m_nowMs == NoTime) {
        return;
    }
    const bool isClock = mayShowClocks();
    tellDue(isClock);
    const TimeMs openedMs = m_incident->openedMs;
    switch (m_incident->state) {
    case IncidentState::Opened:
        tellSpan(tr("open %1"), m_nowMs - openedMs, isClock);
        break;
    case IncidentState::Mitigated:
        tellSpan(tr("mitigated after %1"), m_incident->mitigatedMs - openedMs, isClock);
        break;
    case IncidentState::Resolved:
        // It stays for the export and the post-mortem's first look, then leaves the screen to now.
        setVisible(m_nowMs - m_incident->resolvedMs < ResolvedShownMs);
        tellSpan(tr("resolved after %1"), m_incident->resolvedMs - openedMs, isClock);
        break;
    }
    if (std::exchange(m_isNews, false) && !isHidden()) {
        common::announce(*this, accessibleName() + QStringLiteral(", ") + m_open->text());
    }
    fit();
}

/// Without words beside it a stopwatch would be read as a time of day.
void IncidentBar::tellSpan(const QString& words, DurationMs spanMs, bool isClock) {
    const QString whole =
        words.arg(isClock ? base::stopwatchText(spanMs) : base::spanText(spanMs, QLocale()));
    m_open->setText(whole, {isClock ? whole : coarseSpan(spanMs)});
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
    add(tr("Web page…"), ExportFormat::Html, "exportHtml");
    add(tr("PDF…"), ExportFormat::Pdf, "exportPdf");
    add(tr("CSV…"), ExportFormat::Csv, "exportCsv");
    add(tr("JSON…"), ExportFormat::Json, "exportJson");
    menu->addSeparator();
    add(tr("For customers…"), ExportFormat::Customers, "exportCustomers");
    add(tr("For customers, web page…"), ExportFormat::CustomersHtml, "exportCustomersHtml");
    add(tr("For customers, PDF…"), ExportFormat::CustomersPdf, "exportCustomersPdf");
    add(tr("For a status page…"), ExportFormat::StatusPage, "exportStatusPage");
    menu->setActiveAction(markdown);
    menu->popup(m_export->mapToGlobal(
        QPoint(m_export->width() - menu->sizeHint().width(), m_export->height() + 2)));
}

/// A dialog's filter and the suffix of a file that lacks one.
IncidentBar::FileKind IncidentBar::fileKind(ExportFormat format) {
    switch (format) {
    case ExportFormat::Html:
    case ExportFormat::CustomersHtml:
        return {tr("Web page (*.html)"), QStringLiteral("html")};
    case ExportFormat::Pdf:
    case ExportFormat::CustomersPdf:
        return {tr("PDF (*.pdf)"), QStringLiteral("pdf")};
    case ExportFormat::Csv:
        return {tr("CSV (*.csv)"), QStringLiteral("csv")};
    case ExportFormat::Json:
    case ExportFormat::StatusPage:
        return {tr("JSON (*.json)"), QStringLiteral("json")};
    case ExportFormat::Markdown:
    case ExportFormat::Customers:
        break;
    }
    return {tr("Markdown (*.md)"), QStringLiteral("md")};
}

void IncidentBar::chooseFile(ExportFormat format) {
    const bool isPublic = isForPublic(format);
    const FileKind kind = fileKind(format);
    const QString day =
        QDateTime::fromMSecsSinceEpoch(m_incident->openedMs, m_zone).toString(Qt::ISODate).left(10);
    // Customers may be handed the file as it is: its name tells no service either.
    const QString what = format == ExportFormat::StatusPage ? QStringLiteral("status-page")
                         : isPublic                         ? QStringLiteral("customers")
                                    : m_incident->services.join(QLatin1Char('-')).left(60);
    auto* dialog = new common::SaveDialog(
        this,
        isPublic ? tr("Export timeline of %1 for customers").arg(m_incident->id)
                 : tr("Export timeline of %1").arg(m_incident->id),
        kind.filter, kind.suffix, QStringLiteral("%1-%2-%3").arg(m_incident->id, what, day));
    const QString id = m_incident->id;
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id, format](const QString& path) { Q_EMIT exportRequested(id, format, path); });
    dialog->open();
}

} // namespace wb::incidents
