// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/setup/SignalTable.h"

#include "widgets/common/PlainText.h"

#include <QGridLayout>

#include <initializer_list>

namespace wb::setup {

using common::FontRole;
namespace colour = common::colour;

SignalTable::SignalTable(QWidget* parent)
    : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (int at = 0; at < RowCount; ++at) {
        Row row{common::plainLabel(FontRole::Body, this),
                new common::ElidedLabel(FontRole::Small, this),
                common::plainLabel(FontRole::Strong, this)};
        row.signal->setObjectName(QStringLiteral("signalName%1").arg(at));
        row.from->setObjectName(QStringLiteral("signalFrom%1").arg(at));
        row.value->setObjectName(QStringLiteral("signalValue%1").arg(at));
        row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(row.signal, at, 0);
        grid->addWidget(row.from, at, 1);
        grid->addWidget(row.value, at, 2);
        m_rows << row;
    }
}

void SignalTable::setLines(const QVector<SignalLine>& lines) {
    for (int at = 0; at < RowCount; ++at) {
        const SignalLine line = lines.value(at);
        const Row& row = m_rows[at];
        for (QWidget* part : std::initializer_list<QWidget*>{row.signal, row.from, row.value}) {
            part->setVisible(at < lines.size());
        }
        row.signal->setText(line.signal);
        row.signal->setInk(line.isMissing ? colour::TextDim : colour::Text);
        row.from->setText(line.from);
        row.from->setInk(colour::TextDim);
        row.value->setText(line.value);
        row.value->setAccessibleName(QStringLiteral("%1: %2").arg(line.signal, line.value));
    }
}

} // namespace wb::setup
