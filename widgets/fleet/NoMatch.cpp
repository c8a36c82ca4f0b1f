// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/NoMatch.h"

#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"

#include <QHBoxLayout>

namespace wb::fleet {

NoMatch::NoMatch(QWidget* parent)
    : QWidget(parent)
    , m_label(new common::ElidedLabel(common::FontRole::Body, this))
    , m_clear(new common::KeyButton(common::KeyButton::Kind::Plain, {}, {}, this)) {
    setObjectName(QStringLiteral("noMatch"));
    m_label->setObjectName(QStringLiteral("noMatchText"));
    m_label->setInk(common::colour::TextDim);
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(5, 6, 0, 6);
    line->setSpacing(common::spacing::Gap);
    line->addWidget(m_label, 1);
    line->addWidget(m_clear);
    connect(m_clear, &QAbstractButton::clicked, this, &NoMatch::clearWanted);
    new common::LookFollower(this, {}, [this] { word(); });
    hide();
}

void NoMatch::setText(const QString& typed) {
    m_typed = typed;
    word();
}

void NoMatch::word() {
    m_label->setText(tr("Nothing matches “%1”.").arg(m_typed), {tr("Nothing matches.")});
    m_clear->setText(tr("Clear the filter"));
}

} // namespace wb::fleet
