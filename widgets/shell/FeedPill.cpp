// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/FeedPill.h"

#include "models/base/Format.h"
#include "widgets/common/Announcement.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/Marks.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QHBoxLayout>
#include <QStyle>

namespace wb::shell {

using common::FontRole;
using fleet::HealthState;
using items::FeedStatus;
namespace colour = common::colour;

namespace {

constexpr int GapPx = 6;

} // namespace

FeedPill::FeedPill(QWidget* parent)
    : QFrame(parent)
    , m_mark(new common::StateMark(11, this))
    , m_word(common::plainLabel(FontRole::Body, this))
    , m_rest(new common::ElidedLabel(FontRole::Body, this))
    , m_targets(new common::ElidedLabel(FontRole::Body, this)) {
    setObjectName(QStringLiteral("feedPill"));
    setProperty("chip", true);
    m_word->setObjectName(QStringLiteral("feedWord"));
    m_rest->setObjectName(QStringLiteral("feedRest"));
    m_targets->setObjectName(QStringLiteral("feedTargets"));
    m_rest->setInk(colour::TextDim);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(11, 0, 11, 0);
    line->setSpacing(0);
    line->addWidget(m_mark);
    line->addSpacing(GapPx);
    line->addWidget(m_word);
    line->addWidget(m_rest);
    line->addWidget(m_targets);
    line->addStretch(1);
    for (QWidget* label : std::initializer_list<QWidget*>{m_word, m_rest, m_targets}) {
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    }
    new common::LookFollower(
        this, [this] { setFixedHeight(common::scaled(28)); }, [this] { setStatus(m_status); });
}

void FeedPill::setStatus(const FeedStatus& status) {
    m_status = status;
    const QString up = QLocale().toString(status.targetsUp);
    const QString all = QLocale().toString(status.targets);
    const QString age = base::ageText(status.ageMs, QLocale());
    const QString targets = status.targets > 0 ? tr(" · %1/%2 targets").arg(up, all) : QString();
    HealthState shape = HealthState::Unknown;
    QString word = tr("Waiting");
    QString rest = tr(" for the first samples");
    QStringList shorter;
    QString mood = QStringLiteral("waiting");
    switch (status.state) {
    case FeedStatus::State::Waiting:
        break;
    case FeedStatus::State::Live:
        shape = HealthState::Healthy;
        word = tr("Live");
        rest = tr(" · %1 old").arg(age);
        shorter << tr(" · %1").arg(age);
        mood = QStringLiteral("live");
        break;
    case FeedStatus::State::Stale:
        shape = HealthState::Degraded;
        word = tr("Stale");
        rest = tr(" · %1").arg(age);
        mood = QStringLiteral("stale");
        break;
    case FeedStatus::State::Dead:
        shape = HealthState::Unhealthy;
        word = tr("Feed dead");
        rest = status.ageMs < 0 ? tr(" · never answered") : tr(" · %1").arg(age);
        mood = QStringLiteral("dead");
        break;
    }
    m_mark->setState(shape);
    m_word->setText(word);
    m_rest->setText(rest, shorter.isEmpty() ? QStringList{rest} : shorter);
    m_targets->setText(targets, {targets.isEmpty() ? QString() : tr(" · %1/%2").arg(up, all)});
    m_targets->setInk(status.targetsUp < status.targets ? colour::WarningText : colour::TextDim);
    fit();
    setAccessibleName(text());
    setToolTip(tr("Age of the newest sample, and how many targets answer"));
    if (property("mood").toString() != mood) {
        if (!property("mood").toString().isEmpty()) {
            common::announce(*this, text());
        }
        setProperty("mood", mood);
        style()->unpolish(this);
        style()->polish(this);
    }
}

/// What the count is of comes before how an age is said.
void FeedPill::fit() {
    int left = width() - otherWidth() - m_rest->minimumSizeHint().width();
    m_targets->setMaximumWidth(m_targets->widthWithin(left));
    left += m_rest->minimumSizeHint().width() - m_targets->maximumWidth();
    m_rest->setMaximumWidth(m_rest->widthWithin(left));
}

/// Of all but the two that may give way.
int FeedPill::otherWidth() const {
    const QMargins around = layout()->contentsMargins() + contentsMargins();
    return around.left() + around.right() + m_mark->minimumWidth() + GapPx +
           m_word->sizeHint().width();
}

QSize FeedPill::sizeHint() const {
    return {otherWidth() + m_rest->sizeHint().width() + m_targets->sizeHint().width(),
            QFrame::sizeHint().height()};
}

void FeedPill::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

QString FeedPill::text() const {
    return m_word->text() + m_rest->text() + m_targets->text();
}

} // namespace wb::shell
