// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/ActionStrip.h"

#include "models/base/Format.h"
#include "models/deploy/Overriding.h"
#include "models/items/RecordWords.h"
#include "widgets/actions/ItemLine.h"
#include "widgets/actions/StripBar.h"
#include "widgets/actions/StripItems.h"
#include "widgets/common/Announcement.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/Marks.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QSpacerItem>
#include <QStyle>
#include <QTimer>

#include <algorithm>

namespace wb::actions {

using common::FontRole;
using common::Glyph;
using common::KeyButton;
using deploy::ActionState;
using deploy::CheckResult;
using fleet::DeploymentKind;
using fleet::TaskProgress;
namespace colour = common::colour;

namespace {

constexpr int RefreshMs = 100;
constexpr int DesignedHeight = 44;
constexpr int Padding = 8; ///< Above and below the lines, together.
constexpr int MostLines = 6;
constexpr DurationMs ReflectMs = 400; ///< Between arming and the first Enter that counts.

} // namespace

ActionStrip::ActionStrip(const Clock& clock, QWidget* parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_timer(new QTimer(this))
    , m_glyph(new common::GlyphMark(Glyph::Redeploy, 14, colour::Text, this))
    , m_title(new common::ElidedLabel(FontRole::Strong, this))
    , m_stopwatch(common::plainLabel(FontRole::Body, this, {}, colour::TextDim))
    , m_bar(new StripBar(this))
    , m_items(new ItemLine(this))
    , m_override(new common::EntryField({}, this))
    , m_undo(new KeyButton(KeyButton::Kind::Plain, {}, QStringLiteral("Esc"), this))
    , m_go(new KeyButton(KeyButton::Kind::Main, {}, QStringLiteral("Enter"), this))
    , m_abort(new KeyButton(KeyButton::Kind::Danger, {}, {}, this))
    , m_dismiss(new KeyButton(KeyButton::Kind::Plain, {}, QStringLiteral("Esc"), this))
    , m_below(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed)) {
    setObjectName(QStringLiteral("actionStrip"));
    m_title->setObjectName(QStringLiteral("actionTitle"));
    m_stopwatch->setObjectName(QStringLiteral("actionStopwatch"));
    m_items->setObjectName(QStringLiteral("actionItems"));
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_go->setObjectName(QStringLiteral("goNowButton"));
    m_abort->setObjectName(QStringLiteral("abortButton"));
    m_dismiss->setObjectName(QStringLiteral("dismissButton"));
    m_title->setInsistedWidth(420);

    auto* left = new QHBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_glyph);
    left->addSpacing(7);
    left->addWidget(m_title, 3);
    left->addSpacing(10);
    left->addWidget(m_stopwatch);
    left->addSpacing(10);
    left->addWidget(m_bar, 2);
    m_lines = new QGridLayout(this);
    m_lines->setContentsMargins(14, 0, 10, 0);
    m_lines->setSpacing(0);
    m_lines->setRowStretch(0, 1);
    m_lines->addLayout(left, 1, 0);
    m_lines->addItem(new QSpacerItem(14, 0), 1, 1);
    m_lines->addWidget(m_items, 0, 2, 3, 1);
    m_lines->addItem(new QSpacerItem(10, 0), 1, 3);
    m_lines->addLayout(buttons(), 1, 4);
    m_lines->addItem(m_below, 2, 0);
    m_lines->setColumnStretch(0, 5);
    m_lines->setColumnStretch(2, 8);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    new common::LookFollower(
        this, [this] { fit(); }, [this] { word(); });
    hide();
    m_timer->setInterval(RefreshMs);
    connectButtons();
    addOverride();
}

/// They keep their place above the window's lower edge however high the strip becomes, so that none
/// moves under a hand; the title and the field for a reason stand in line with them.
QLayout* ActionStrip::buttons() {
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_override, 1);
    row->addSpacing(4);
    for (KeyButton* button : {m_undo, m_go, m_abort, m_dismiss}) {
        row->addSpacing(6);
        row->addWidget(button);
    }
    return row;
}

void ActionStrip::connectButtons() {
    connect(m_timer, &QTimer::timeout, this, &ActionStrip::refresh);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (isArmed()) {
            Q_EMIT undoRequested(m_action->id);
        }
    });
    connect(m_go, &QPushButton::clicked, this, &ActionStrip::enter);
    connect(m_abort, &QPushButton::clicked, this, [this] {
        // One press is one request; the runner tells when it took effect.
        m_abort->setEnabled(false);
        Q_EMIT abortRequested(m_action->id);
    });
    connect(m_dismiss, &QPushButton::clicked, this, &ActionStrip::dismiss);
}

void ActionStrip::addOverride() {
    m_override->setObjectName(QStringLiteral("overrideField"));
    m_override->setMinimumWidth(120);
    connect(m_override, &common::EntryField::entered, this, &ActionStrip::typed);
    connect(m_override, &common::EntryField::escaped, this, &ActionStrip::escape);
}

void ActionStrip::typed() {
    if (!m_action || !m_action->needsOverride) {
        return;
    }
    m_isMistyped = !deploy::typedOverride(m_override->text(), m_action->service).has_value();
    if (!m_isMistyped) {
        Q_EMIT overrideRequested(m_action->id, m_override->text());
    }
    refresh();
}

void ActionStrip::word() {
    setAccessibleName(tr("Action"));
    m_override->setAccessibleName(tr("Reason to go on against the failed check"));
    m_undo->setText(tr("Undo"));
    m_go->setText(tr("Go now"));
    m_dismiss->setText(tr("Dismiss"));
    refresh();
}

void ActionStrip::setAction(const deploy::ActionSnapshot& action) {
    if (action.id == m_dismissedId) {
        return;
    }
    const bool fresh = !m_action || m_action->id != action.id;
    // What was typed for one check is no word for the next that holds the action.
    if (fresh) {
        m_armedLines = 1;
    }
    if (fresh || (action.needsOverride && !m_action->needsOverride)) {
        m_override->clear();
        m_isMistyped = false;
    }
    // An abort that was not confirmed may be asked for again, and what is through no longer waited
    // for; while one is out, the runner sends no other.
    if (fresh || action.state != m_action->state || action.detail != m_action->detail) {
        m_abort->setEnabled(true);
    }
    const bool isNewStep =
        fresh || action.state != m_action->state || action.needsOverride != m_action->needsOverride;
    m_action = action;
    setVisible(true);
    if (deploy::isOver(action.state)) {
        m_timer->stop();
    } else {
        m_timer->start();
    }
    refresh();
    speak(isNewStep);
}

/// The countdown is told once, with the keys that end it: a voice is slower than a second.
void ActionStrip::speak(bool isNewStep) {
    const bool isCountdown = isArmed() && !m_action->needsOverride;
    if (!isNewStep || (isCountdown && m_action->state != ActionState::Armed)) {
        return;
    }
    const QString keys = isCountdown ? tr("Escape: undo. Enter: go now.") : QString();
    const QStringList all{m_title->text(),
                          m_stopwatch->isVisible() ? m_stopwatch->text() : QString(),
                          isCountdown ? keys : m_items->text()};
    QStringList said = all;
    said.removeAll(QString());
    common::announce(*this, said.join(QStringLiteral(". ")));
}

void ActionStrip::setTimeZone(const QTimeZone& zone) {
    m_timeZone = zone;
    refresh();
}

void ActionStrip::setFleet(const fleet::FleetSnapshotPtr& fleet) {
    m_fleet = fleet;
    if (isBad()) {
        refresh();
    }
}

/// It failed, or how it ended is not known.
bool ActionStrip::isBad() const {
    return isResult() && m_action->state != ActionState::Succeeded &&
           m_action->state != ActionState::Cancelled;
}

bool ActionStrip::isArmed() const {
    return m_action && m_action->undoUntilMs != NoTime &&
           (m_action->state == ActionState::Armed || m_action->state == ActionState::Preflight);
}

bool ActionStrip::isResult() const {
    return m_action && deploy::isOver(m_action->state);
}

bool ActionStrip::hasFailedCheck() const {
    return std::any_of(m_action->checks.begin(), m_action->checks.end(),
                       [](const auto& check) { return check.result == CheckResult::Failed; });
}

void ActionStrip::escape() {
    if (isArmed()) {
        Q_EMIT undoRequested(m_action->id);
    } else if (isResult()) {
        dismiss();
    }
}

void ActionStrip::enter() {
    if (isArmed() && m_action->needsOverride) {
        m_override->setFocus(Qt::OtherFocusReason);
    } else if (isArmed() && !hasFailedCheck() && m_clock.nowMs() - m_action->armedMs >= ReflectMs) {
        Q_EMIT goNowRequested(m_action->id);
    }
}

void ActionStrip::dismiss() {
    if (m_action) {
        m_dismissedId = m_action->id;
        m_action.reset();
        m_timer->stop();
        hide();
        Q_EMIT dismissed();
    }
}

QString ActionStrip::services() const {
    QStringList services;
    for (const deploy::ActionMember& member : m_action->members) {
        services << member.service;
    }
    return services.size() > 1 ? services.join(QStringLiteral(", ")) : m_action->service;
}

/// Who finds it here may not have begun it.
QString ActionStrip::withResumption(const QString& stopwatch) const {
    if (m_action->resumedMs == NoTime) {
        return stopwatch;
    }
    const QString resumed =
        tr("taken up again at %1").arg(base::clockText(m_action->resumedMs, m_timeZone));
    return stopwatch.isEmpty() ? resumed : stopwatch + QStringLiteral(" · ") + resumed;
}

QString ActionStrip::doing() const {
    if (m_action->kind == DeploymentKind::Rollback) {
        return tr("Rolling back %1").arg(services());
    }
    const int tasks =
        m_action->members.isEmpty() ? 0 : static_cast<int>(m_action->members.first().tasks.size());
    return tasks == 0 ? tr("Redeploying %1").arg(m_action->service)
                      : tr("Redeploying %n task(s) of %1", nullptr, tasks).arg(m_action->service);
}

void ActionStrip::refresh() {
    if (!m_action) {
        return;
    }
    const bool over = isResult();
    const bool armed = isArmed();
    const bool held = armed && m_action->needsOverride;
    m_undo->setVisible(armed);
    m_go->setVisible(armed && !held);
    m_override->setVisible(held);
    m_lines->setColumnStretch(4, held ? 6 : 0);
    // Once the deployment is through there is nothing left to abort; one may stop watching it.
    m_abort->setVisible(!over && !armed);
    const bool isWaiting = m_action->state == ActionState::Verifying;
    m_abort->setText(isWaiting ? tr("Stop waiting") : tr("Abort"));
    // To look no longer harms nothing.
    m_abort->setKind(isWaiting ? KeyButton::Kind::Plain : KeyButton::Kind::Danger);
    m_dismiss->setVisible(over);
    m_bar->setVisible(!over && !held);
    m_stopwatch->setVisible(!armed);
    if (armed) {
        showArmed();
    } else if (over) {
        showResult();
    } else {
        showRunning();
    }
    setAccessibleDescription(m_title->text() + QLatin1Char(' ') + m_items->text());
    dress(held);
    fit();
}

/// What did not go well looks like nothing that runs.
void ActionStrip::dress(bool isHeld) {
    const QString mood = isHeld                                   ? QStringLiteral("held")
                         : m_action->state == ActionState::Failed ? QStringLiteral("failed")
                         : isBad()                                ? QStringLiteral("doubtful")
                                                                  : QString();
    if (property("mood").toString() != mood) {
        setProperty("mood", mood);
        style()->unpolish(this);
        style()->polish(this);
    }
}

/// Grows for what is to be read before somebody decides, and for how it ended; not with each step
/// of what runs, nor smaller before the countdown is over.
void ActionStrip::fit() {
    const bool mayGrow = m_action && (isArmed() || isResult());
    m_below->changeSize(0, (common::scaled(DesignedHeight) - m_undo->sizeHint().height()) / 2);
    layout()->invalidate();
    layout()->activate();
    const int wanted = mayGrow ? m_items->linesWanted(MostLines) : 1;
    m_armedLines = isArmed() ? std::max(wanted, m_armedLines) : 1;
    const int lines = std::max(wanted, m_armedLines);
    setFixedHeight(std::max(common::scaled(DesignedHeight),
                            lines * ItemLine::lineHeight() + common::scaled(Padding)));
}

void ActionStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

void ActionStrip::showArmed() {
    const DurationMs left = std::max<DurationMs>(0, m_action->undoUntilMs - m_clock.nowMs());
    const DurationMs whole = std::max<DurationMs>(1, m_action->undoUntilMs - m_action->armedMs);
    m_glyph->setGlyph(m_action->kind == DeploymentKind::Rollback ? Glyph::Rollback
                                                                 : Glyph::Redeploy,
                      colour::Text);
    const bool stops = std::any_of(m_action->members.begin(), m_action->members.end(),
                                   [](const auto& member) { return !member.stops.isEmpty(); });
    const QString words =
        stops ? tr("Stopping a deployment, rolling back %1").arg(services()) : doing();
    const QString fewer = stops ? tr("Stopping, rolling back %1").arg(services()) : doing();
    if (m_action->needsOverride) {
        m_title->setText(tr("%1: held by a failed check").arg(words),
                         {tr("%1: held").arg(words), tr("%1: held").arg(fewer)});
    } else {
        const auto timed = [left](const QString& what) {
            return left > 0 ? tr("%1 in %2 s").arg(what).arg((left + 999) / 1000)
                            : tr("%1: last checks").arg(what);
        };
        m_title->setText(timed(words), {timed(fewer)});
    }
    m_bar->setFraction(1.0 - static_cast<double>(left) / static_cast<double>(whole));
    QVector<ItemLine::Item> items = checkItems(m_action->checks);
    if (m_action->needsOverride) {
        const QString form = tr("Type “%1:” and why to go on, in %2 characters or more.")
                                 .arg(m_action->service)
                                 .arg(deploy::ShortestReason);
        m_override->setPlaceholderText(tr("%1: why?").arg(m_action->service));
        m_override->setAccessibleDescription(form);
        items.insert(1, {form, m_isMistyped ? Glyph::Failed : Glyph::Pending,
                         m_isMistyped ? colour::Danger : colour::Text, true});
    }
    m_items->setItems(items.isEmpty() ? tr("Checking…") : tr("Checked:"), items);
    m_go->setObstacle(hasFailedCheck() ? tr("A check has failed.") : QString());
}

void ActionStrip::showRunning() {
    const bool verifying = m_action->state == ActionState::Verifying;
    m_glyph->setGlyph(m_action->kind == DeploymentKind::Rollback ? Glyph::Rollback
                                                                 : Glyph::Redeploy,
                      colour::Accent);
    m_title->setText(verifying ? tr("Verifying %1").arg(services()) : doing());
    const TimeMs since = m_action->startedMs == NoTime ? m_action->armedMs : m_action->startedMs;
    m_stopwatch->setText(withResumption(base::stopwatchText(m_clock.nowMs() - since)));
    QVector<ItemLine::Item> items;
    int done = 0;
    int total = 0;
    const bool isGroup = m_action->members.size() > 1;
    for (qsizetype at = 0; isGroup && at < m_action->members.size(); ++at) {
        items << memberItem(static_cast<int>(at) + 1, m_action->members.at(at));
    }
    const qsizetype members = items.size();
    for (const deploy::ActionMember& member : m_action->members) {
        for (const TaskProgress& progress : member.progress) {
            ++total;
            done += progress.state == TaskProgress::State::Done ? 1 : 0;
            if (!verifying) {
                items << progressItem(progress);
            }
        }
    }
    // Those that move or failed come before those that are done or still wait.
    std::stable_sort(items.begin() + members, items.end(),
                     [](const auto& a, const auto& b) { return a.prominent && !b.prominent; });
    m_bar->setFraction(total == 0 ? 0.0 : static_cast<double>(done) / total);
    if (items.size() == members) {
        items.append({items::shownRecord(m_action->detail), Glyph::Pending, colour::Accent, true});
    }
    // Before the tasks, of which the last may find no room.
    const qsizetype at = verifying ? items.size() : members;
    for (const deploy::HeldMinimum& held : m_action->held) {
        items.insert(at, heldItem(held, false, isGroup));
    }
    m_items->setItems(
        total > 0 && !verifying ? tr("%1 of %2 done:").arg(done).arg(total) : QString(), items);
}

void ActionStrip::showResult() {
    struct Look {
        Glyph glyph;
        common::Colour ink;
        QString words;
    };
    Look look{Glyph::Warning, colour::Warning, tr("%1: outcome not known")};
    if (m_action->state == ActionState::Succeeded) {
        look = {Glyph::Passed, colour::Good, tr("%1: succeeded")};
    } else if (m_action->state == ActionState::Failed) {
        look = {Glyph::Failed, colour::Danger, tr("%1: failed")};
    } else if (m_action->state == ActionState::Cancelled) {
        look = {Glyph::Rollback, colour::TextDim, tr("%1: undone, nothing was sent")};
    }
    m_glyph->setGlyph(look.glyph, look.ink);
    m_title->setText(look.words.arg(items::shownRecord(m_action->title)));
    const TimeMs since = m_action->startedMs == NoTime ? m_action->armedMs : m_action->startedMs;
    const bool took = m_action->finishedMs != NoTime && m_action->startedMs != NoTime;
    const QString words = m_action->state == ActionState::Succeeded ? tr("in %1") : tr("after %1");
    m_stopwatch->setText(withResumption(
        took ? words.arg(base::stopwatchText(m_action->finishedMs - since)) : QString()));
    QVector<ItemLine::Item> items;
    if (!m_action->detail.isEmpty()) {
        items.append({items::shownRecord(m_action->detail), look.glyph, look.ink, true});
    }
    for (const deploy::HeldMinimum& held : m_action->held) {
        items.append(heldItem(held, true, m_action->members.size() > 1));
    }
    if (isBad() && m_fleet) {
        items += runningItems(*m_action, *m_fleet);
    }
    m_items->setItems({}, items);
}

} // namespace wb::actions
