// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/SettingsNotice.h"

#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"

namespace wb::shell {

using common::KeyButton;

namespace {

constexpr int ShownMistakes = 4;
constexpr int ShownLength = 400; ///< Of a mistake: it may quote what the file says.

} // namespace

SettingsNotice::SettingsNotice(QWidget* parent)
    : NoticeBar(parent)
    , m_open(addButton(KeyButton::Kind::Plain, "openSettings"))
    , m_hide(addButton(KeyButton::Kind::Plain, "hideSettingsNotice")) {
    setObjectName(QStringLiteral("settingsNotice"));
    m_title->setObjectName(QStringLiteral("settingsNoticeTitle"));
    m_lines->setObjectName(QStringLiteral("settingsMistakes"));
    connect(m_open, &QPushButton::clicked, this, &SettingsNotice::openRequested);
    connect(m_hide, &QPushButton::clicked, this, &QWidget::hide);
    new common::LookFollower(this, {}, [this] { word(); });
}

void SettingsNotice::showMistakes(const QString& file, const QVector<base::Sentence>& mistakes) {
    m_file = file;
    m_mistakes = mistakes;
    word();
    show();
}

void SettingsNotice::clear() {
    m_file.clear();
    hide();
}

void SettingsNotice::word() {
    m_open->setText(tr("Fix…"));
    m_hide->setText(tr("Hide"));
    const int count = static_cast<int>(m_mistakes.size());
    m_title->setText(count == 0
                         ? tr("The configuration is gone; what it said before stays in effect.")
                         : tr("The changed configuration has %n mistake(s); what it said before "
                              "stays in effect.",
                              nullptr, count));
    QStringList lines;
    for (const base::Sentence& mistake : m_mistakes.mid(0, ShownMistakes)) {
        lines << mistake.shown().left(ShownLength);
    }
    if (count > ShownMistakes) {
        lines << tr("… and %n more.", nullptr, count - ShownMistakes);
    }
    m_lines->setText(count == 0 ? m_file : lines.join(QLatin1Char('\n')));
    m_open->setVisible(count > 0);
    setAccessibleName(m_title->text());
}

} // namespace wb::shell
