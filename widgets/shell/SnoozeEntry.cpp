// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/SnoozeEntry.h"

#include "widgets/common/EntryField.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"
#include "widgets/shell/MuteMenu.h"
#include "widgets/shell/RangeMenu.h"

#include <QVBoxLayout>

namespace wb::shell {

using common::FontRole;
using common::KeyButton;
namespace colour = common::colour;

namespace {

constexpr int UsualSpan = 1;
constexpr int MostLetters = 300;

} // namespace

SnoozeEntry::SnoozeEntry(QWidget* parent)
    : EntryStrip(parent)
    , m_title(new common::ElidedLabel(FontRole::Strong, this))
    , m_reason(new common::EntryField({}, this))
    , m_hint(common::plainLabel(FontRole::Small, this, {}, colour::TextDim)) {
    setObjectName(QStringLiteral("snoozeEntry"));
    m_title->setInsistedWidth(260);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_reason->setObjectName(QStringLiteral("snoozeReason"));
    m_reason->setMaxLength(MostLetters);
    m_hint->setObjectName(QStringLiteral("snoozeHint"));
    m_hint->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_title);
    line->addSpacing(8);
    line->addWidget(m_reason, 1);
    for (int at = 0; at < muteSpans().size(); ++at) {
        const bool isUsual = at == UsualSpan;
        auto* button = new KeyButton(isUsual ? KeyButton::Kind::Main : KeyButton::Kind::Plain, {},
                                     isUsual ? QStringLiteral("Enter") : QString(), this);
        button->setObjectName(QStringLiteral("snoozeFor%1").arg(at + 1));
        connect(button, &QPushButton::clicked, this, [this, at] { enter(muteSpans().at(at)); });
        line->addWidget(button);
        m_spans << button;
    }
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(18, 10, 14, 10);
    lines->setSpacing(8);
    lines->addLayout(line);
    lines->addWidget(m_hint);
    connect(m_reason, &common::EntryField::entered, this,
            [this] { enter(muteSpans().at(UsualSpan)); });
    connect(m_reason, &common::EntryField::escaped, this, &EntryStrip::close);
    connect(m_reason, &QLineEdit::textEdited, this, [this] { tell(false); });
    new common::LookFollower(this, {}, [this] { word(); });
}

void SnoozeEntry::word() {
    m_title->setText(tr("Snooze %1").arg(m_service));
    setAccessibleName(m_title->text());
    m_reason->setPlaceholderText(tr("Why?"));
    m_reason->setAccessibleName(tr("Why %1 is snoozed").arg(m_service));
    for (int at = 0; at < m_spans.size(); ++at) {
        const QString span = RangeMenu::longText(muteSpans().at(at));
        m_spans[at]->setText(span);
        m_spans[at]->setAccessibleName(tr("Snooze for %1").arg(span));
    }
    tell(false);
}

void SnoozeEntry::open(const QString& service) {
    m_service = service;
    m_reason->clear();
    word();
    show();
    m_reason->setFocus(Qt::PopupFocusReason);
}

void SnoozeEntry::tell(bool isMissing) {
    m_hint->setText(isMissing
                        ? tr("A reason is needed: others will read it.")
                        : tr("Nobody is told of it meanwhile, unless it gets critically worse. The "
                             "timeline keeps who and why."));
    m_hint->setInk(isMissing ? colour::DangerText : colour::TextDim);
    m_reason->setAccessibleDescription(m_hint->text());
}

void SnoozeEntry::enter(DurationMs forMs) {
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        tell(true);
        m_reason->setFocus();
        return;
    }
    close();
    Q_EMIT snoozeEntered(m_service, forMs, reason);
}

} // namespace wb::shell
