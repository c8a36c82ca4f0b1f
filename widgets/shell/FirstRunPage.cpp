// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/FirstRunPage.h"

#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QFrame>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

namespace wb::shell {

using common::FontRole;
namespace colour = common::colour;

namespace {

constexpr int CardWidth = 660;
constexpr int MaximumMistakes = 12;

QLabel* paragraph(QWidget* parent, const QString& text, common::Colour ink = colour::Text) {
    QLabel* label = common::plainLabel(FontRole::Body, parent, text, ink);
    label->setWordWrap(true);
    return label;
}

QLabel* code(QWidget* parent, const QString& text) {
    QLabel* label = paragraph(parent, text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setProperty("code", true);
    return label;
}

} // namespace

FirstRunPage::FirstRunPage(const QString& configPath, const QStringList& mistakes, QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("firstRunPage"));
    setWindowTitle(tr("Watchbridge"));
    auto* card = new QFrame(this);
    card->setProperty("card", true);
    new common::LookFollower(card, [card] { card->setFixedWidth(common::scaled(CardWidth)); }, {});
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(32, 28, 32, 28);
    column->setSpacing(10);
    const bool wrong = !mistakes.isEmpty();
    column->addWidget(common::plainLabel(FontRole::Title, card,
                                         wrong ? tr("The configuration has mistakes")
                                               : tr("Nothing to watch yet")));
    column->addWidget(paragraph(card,
                                wrong ? tr("Mend these and start Watchbridge again:")
                                      : tr("Watchbridge looked for its configuration here:"),
                                colour::TextDim));
    QLabel* path =
        code(card, wrong ? mistakes.mid(0, MaximumMistakes).join(QLatin1Char('\n')) : configPath);
    path->setObjectName(wrong ? QStringLiteral("configMistakes") : QStringLiteral("configPath"));
    column->addWidget(path);
    if (mistakes.size() > MaximumMistakes) {
        column->addWidget(paragraph(
            card,
            tr("… and %n more.", nullptr, static_cast<int>(mistakes.size()) - MaximumMistakes),
            colour::TextDim));
    }
    column->addSpacing(10);
    column->addWidget(paragraph(card,
                                tr("To see it at work on a simulated Prod1, run this in the "
                                   "source folder:"),
                                colour::TextDim));
    column->addWidget(code(card, QStringLiteral("./dev run")));
    column->addWidget(paragraph(card, tr("Or describe your own environment in a file and name it:"),
                                colour::TextDim));
    column->addWidget(code(card, QStringLiteral("watchbridge --config watchbridge.yaml")));
    column->addWidget(
        paragraph(card, tr("The manual page watchbridge.yaml(5) has every key."), colour::TextDim));
    column->addSpacing(10);
    auto* quit = new common::KeyButton(common::KeyButton::Kind::Main, tr("Quit"),
                                       QStringLiteral("Esc"), card);
    quit->setObjectName(QStringLiteral("quitButton"));
    column->addWidget(quit, 0, Qt::AlignRight);
    connect(quit, &QPushButton::clicked, this, &FirstRunPage::quitRequested);
    for (const QKeySequence& key :
         {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_Q)}) {
        connect(new QShortcut(key, this), &QShortcut::activated, this,
                &FirstRunPage::quitRequested);
    }

    auto* whole = new QVBoxLayout(this);
    whole->addWidget(card, 0, Qt::AlignCenter);
    resize(1000, 640);
}

} // namespace wb::shell
