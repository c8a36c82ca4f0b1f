// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/SpanEntry.h"

#include "models/base/Format.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QGridLayout>
#include <QRegularExpression>

namespace wb::shell {

using common::FontRole;
namespace colour = common::colour;

SpanEntry::SpanEntry(QWidget* parent)
    : FloatingPanel(parent)
    , m_from(new common::EntryField({}, this))
    , m_to(new common::EntryField({}, this))
    , m_fromLabel(common::plainLabel(FontRole::Body, this, {}, colour::TextDim))
    , m_toLabel(common::plainLabel(FontRole::Body, this, {}, colour::TextDim))
    , m_mistake(common::plainLabel(FontRole::Small, this, {}, colour::TextDim))
    , m_show(
          new common::KeyButton(common::KeyButton::Kind::Main, {}, QStringLiteral("Enter"), this)) {
    setObjectName(QStringLiteral("spanEntry"));
    m_from->setObjectName(QStringLiteral("spanFrom"));
    m_to->setObjectName(QStringLiteral("spanTo"));
    m_mistake->setObjectName(QStringLiteral("spanMistake"));
    m_mistake->setWordWrap(true);
    m_show->setObjectName(QStringLiteral("spanShow"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setSpacing(8);
    grid->addWidget(m_fromLabel, 0, 0);
    grid->addWidget(m_from, 0, 1, 1, 2);
    grid->addWidget(m_toLabel, 1, 0);
    grid->addWidget(m_to, 1, 1, 1, 2);
    grid->addWidget(m_mistake, 2, 0, 1, 2);
    grid->addWidget(m_show, 2, 2, Qt::AlignRight | Qt::AlignTop);
    grid->setColumnStretch(1, 1);
    for (common::EntryField* field : {m_from, m_to}) {
        connect(field, &common::EntryField::entered, this, &SpanEntry::enter);
        connect(field, &common::EntryField::escaped, this, &SpanEntry::close);
        connect(field, &QLineEdit::textEdited, this, &SpanEntry::takeLink);
    }
    connect(m_from, &common::EntryField::downPressed, this, [this] { m_to->setFocus(); });
    connect(m_to, &common::EntryField::upPressed, this, [this] { m_from->setFocus(); });
    connect(m_show, &QPushButton::clicked, this, &SpanEntry::enter);
    new common::LookFollower(this, {}, [this] { word(); });
}

void SpanEntry::word() {
    setAccessibleName(tr("Charts from … to …"));
    m_fromLabel->setText(tr("From"));
    m_toLabel->setText(tr("To"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_show->setText(tr("Show"));
}

QString SpanEntry::textOf(TimeMs timeMs) const {
    return base::dateTimeText(timeMs, m_zone, false);
}

void SpanEntry::open(const charts::TimeEntry::Span& span, const QTimeZone& zone, TimeMs nowMs) {
    m_zone = zone;
    m_openedMs = nowMs;
    m_from->setText(textOf(span.fromMs));
    m_to->setText(textOf(span.toMs));
    tell({}, m_from);
    FloatingPanel::open();
    m_from->selectAll();
}

/// A link that was pasted into either field fills both.
void SpanEntry::takeLink(const QString& text) {
    tell({}, nullptr);
    if (const auto span = charts::TimeEntry::fromLink(text)) {
        m_from->setText(textOf(span->fromMs));
        m_to->setText(textOf(span->toMs));
    }
}

void SpanEntry::enter() {
    charts::TimeEntry::Span span;
    const std::pair<common::EntryField*, TimeMs*> ends[] = {{m_from, &span.fromMs},
                                                            {m_to, &span.toMs}};
    for (const auto& [field, timeMs] : ends) {
        const auto read = charts::TimeEntry::read(field->text(), m_zone, m_openedMs);
        if (!read) {
            tell(read.error().message, field);
            return;
        }
        *timeMs = *read;
    }
    const auto checked = charts::TimeEntry::check(span, m_openedMs);
    if (!checked) {
        tell(checked.error().message, span.toMs <= span.fromMs ? m_to : m_from);
        return;
    }
    close();
    Q_EMIT spanEntered(checked->fromMs, checked->toMs);
}

void SpanEntry::tell(const QString& mistake, common::EntryField* field) {
    // A date and its time stand in one line.
    static const QRegularExpression Dated(QStringLiteral("(\\d{4}-\\d\\d-\\d\\d) "));
    const QString hint = tr("Times of %1: 17:51, 2024-11-14 17:51, -2h, now; or a chart's link.")
                             .arg(QString::fromLatin1(m_zone.id()))
                             .replace(Dated, QStringLiteral("\\1\u00a0"));
    m_mistake->setText(mistake.isEmpty() ? hint : mistake);
    m_mistake->setInk(mistake.isEmpty() ? colour::TextDim : colour::DangerText);
    m_from->setAccessibleDescription(field == m_from ? m_mistake->text() : QString());
    m_to->setAccessibleDescription(field == m_to ? m_mistake->text() : QString());
    if (field != nullptr) {
        field->setFocus(Qt::PopupFocusReason);
    }
    place();
}

} // namespace wb::shell
