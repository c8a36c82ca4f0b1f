// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/NoticeBar.h"

#include "widgets/common/KeyButton.h"
#include "widgets/common/PlainText.h"

#include <QHBoxLayout>

namespace wb::shell {

using common::FontRole;
using common::KeyButton;

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent)
    , m_title(common::plainLabel(FontRole::Strong, this, {}, common::colour::WarningText))
    , m_lines(common::plainLabel(FontRole::Small, this))
    , m_row(new QHBoxLayout(this)) {
    m_title->setWordWrap(true);
    m_lines->setWordWrap(true);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_lines);
    m_row->setContentsMargins(18, 8, 14, 8);
    m_row->setSpacing(10);
    m_row->addLayout(texts, 1);
    hide();
}

KeyButton* NoticeBar::addButton(KeyButton::Kind kind, const char* objectName) {
    auto* button = new KeyButton(kind, {}, {}, this);
    button->setObjectName(QLatin1String(objectName));
    m_row->addWidget(button);
    return button;
}

} // namespace wb::shell
