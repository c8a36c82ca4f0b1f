// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/FirstRunPage.h"

#include "widgets/common/EnterKey.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace wb::shell {

using common::FontRole;
namespace colour = common::colour;

namespace {

constexpr int CardWidth = 660;
constexpr int MaximumMistakes = 12;
constexpr int ShownLength = 400; ///< Of a mistake: it may quote what the file says.

} // namespace

FirstRunPage::FirstRunPage(const QString& configPath, QWidget* parent)
    : QWidget(parent)
    , m_configPath(configPath) {
    setObjectName(QStringLiteral("firstRunPage"));
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    scroll->setWidget(page);
    auto* card = new QFrame(page);
    m_card = card;
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(32, 28, 32, 28);
    column->setSpacing(10);
    m_title = common::plainLabel(FontRole::Title, card);
    m_title->setObjectName(QStringLiteral("firstRunTitle"));
    column->addWidget(m_title);
    m_intro = common::plainLabel(FontRole::Body, card, {}, colour::TextDim);
    m_intro->setWordWrap(true);
    column->addWidget(m_intro);
    m_file = code({});
    m_more = common::plainLabel(FontRole::Body, card, {}, colour::TextDim);
    column->addWidget(m_more);
    paragraph([] {
        return tr("To see it at work on a simulated Prod1, run this in the source folder:");
    });
    code(QStringLiteral("./dev run"));
    paragraph([] { return tr("Or describe your own environment in a file and name it:"); });
    code(QStringLiteral("watchbridge --config watchbridge.yaml"));
    paragraph([] { return tr("The manual page watchbridge.yaml(5) has every key."); });
    column->addSpacing(10);
    column->addLayout(makeButtons());
    // Its height depends on its own width, which an alignment would not tell.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    auto* around = new QVBoxLayout(page);
    around->setContentsMargins(0, 0, 0, 0);
    around->addStretch(1);
    around->addLayout(middle);
    around->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    resize(1000, 640);
    new common::LookFollower(
        this, [card] { card->setFixedWidth(common::scaled(CardWidth)); }, [this] { word(); });
}

QHBoxLayout* FirstRunPage::makeButtons() {
    m_watch = new common::KeyButton(common::KeyButton::Kind::Main, {}, QStringLiteral("W"), m_card);
    m_watch->setObjectName(QStringLiteral("watchService"));
    m_settings =
        new common::KeyButton(common::KeyButton::Kind::Main, {}, QStringLiteral("Ctrl ,"), m_card);
    m_settings->setObjectName(QStringLiteral("mendSettings"));
    m_open = new common::KeyButton(common::KeyButton::Kind::Plain, {}, {}, m_card);
    m_open->setObjectName(QStringLiteral("openSettings"));
    m_quit =
        new common::KeyButton(common::KeyButton::Kind::Plain, {}, QStringLiteral("Esc"), m_card);
    m_quit->setObjectName(QStringLiteral("quitButton"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_watch);
    buttons->addWidget(m_settings);
    buttons->addWidget(m_open);
    buttons->addWidget(m_quit);
    connect(m_watch, &QPushButton::clicked, this, &FirstRunPage::watchServiceRequested);
    connect(new QShortcut(Qt::Key_W, this), &QShortcut::activated, m_watch, &QPushButton::click);
    connect(m_settings, &QPushButton::clicked, this, &FirstRunPage::settingsRequested);
    connect(new QShortcut(Qt::CTRL | Qt::Key_Comma, this), &QShortcut::activated, this,
            &FirstRunPage::settingsRequested);
    connect(m_open, &QPushButton::clicked, this, &FirstRunPage::openRequested);
    common::pressByEnter(this);
    connect(m_quit, &QPushButton::clicked, this, &FirstRunPage::quitRequested);
    for (const QKeySequence& key :
         {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_Q)}) {
        connect(new QShortcut(key, this), &QShortcut::activated, this,
                &FirstRunPage::quitRequested);
    }
    return buttons;
}

common::PlainLabel* FirstRunPage::paragraph(const std::function<QString()>& text) {
    auto* label = common::plainLabel(FontRole::Body, m_card, {}, colour::TextDim);
    label->setWordWrap(true);
    // Each belongs to what is below it.
    label->setContentsMargins(0, 10, 0, 0);
    m_card->layout()->addWidget(label);
    m_paragraphs.append({label, text});
    return label;
}

common::PlainLabel* FirstRunPage::code(const QString& text) {
    auto* label = common::plainLabel(FontRole::Body, m_card, text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setProperty("code", true);
    m_card->layout()->addWidget(label);
    return label;
}

void FirstRunPage::setMistakes(const QVector<base::Sentence>& mistakes) {
    m_mistakes = mistakes;
    word();
}

void FirstRunPage::word() {
    setWindowTitle(tr("Watchbridge"));
    const bool isWrong = !m_mistakes.isEmpty();
    m_title->setText(isWrong ? tr("The configuration has mistakes") : tr("Nothing to watch yet"));
    m_intro->setText(isWrong ? tr("Once they are fixed and saved, Watchbridge goes on by itself:")
                             : tr("Watchbridge looks for its configuration here:"));
    QStringList lines;
    for (const base::Sentence& mistake : m_mistakes.mid(0, MaximumMistakes)) {
        lines << mistake.shown().left(ShownLength);
    }
    m_file->setText(isWrong ? lines.join(QLatin1Char('\n')) : m_configPath);
    m_file->setObjectName(isWrong ? QStringLiteral("configMistakes")
                                  : QStringLiteral("configPath"));
    const int more = static_cast<int>(m_mistakes.size()) - MaximumMistakes;
    m_more->setVisible(more > 0);
    m_more->setText(more > 0 ? tr("… and %n more.", nullptr, more) : QString());
    for (const auto& [label, text] : std::as_const(m_paragraphs)) {
        label->setText(text());
    }
    m_watch->setText(tr("Watch a service…"));
    // A file with mistakes is not written into.
    m_watch->setVisible(!isWrong);
    m_settings->setText(tr("Fix…"));
    m_settings->setVisible(isWrong);
    m_open->setText(tr("Open file"));
    m_open->setVisible(isWrong);
    m_quit->setText(tr("Quit"));
}

} // namespace wb::shell
