// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/setup/WatchPage.h"

#include "models/base/SafeText.h"
#include "widgets/common/BoxHeight.h"
#include "widgets/common/ChoiceButton.h"
#include "widgets/common/EnterKey.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/ScrollFade.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>

namespace wb::setup {

using common::ChoiceButton;
using common::EntryField;
using common::FontRole;
using common::KeyButton;
using common::plainLabel;
namespace colour = common::colour;

namespace {

constexpr int Width = 860;
constexpr int Height = 800;
constexpr int MostLines = 16; ///< Of the text, without scrolling.
constexpr int TitleBar = 40;  ///< About what a window manager puts around it.
constexpr int ScrollBar = 10; ///< Room beside the fields.
constexpr qsizetype FaultsShown = 5;
constexpr qsizetype FaultLength = 300;
constexpr qsizetype FindingLength = 160;

/// What is to be typed does not end in the middle of its path, unless that is very long.
QString wholePath(QString text, const QString& path) {
    constexpr qsizetype Longest = 60;
    if (!path.isEmpty() && path.size() <= Longest) {
        QString joined = path;
        text.replace(path, joined.replace(u'/', QStringLiteral("/\u2060")));
    }
    return text;
}

} // namespace

WatchPage::WatchPage(QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_title(plainLabel(FontRole::Title, this))
    , m_hint(plainLabel(FontRole::Body, this, {}, colour::TextDim))
    , m_address(new EntryField({}, this))
    , m_secret(new EntryField({}, this))
    , m_look(new KeyButton(KeyButton::Kind::Main, {}, QStringLiteral("Enter"), this))
    , m_state(plainLabel(FontRole::Body, this, {}, colour::TextDim))
    , m_scroll(new QScrollArea(this))
    , m_found(new QWidget)
    , m_findings(new ChoiceButton(m_found))
    , m_evidence(plainLabel(FontRole::Small, m_found, {}, colour::TextDim))
    , m_nameLabel(plainLabel(FontRole::Body, m_found, {}, colour::TextDim))
    , m_name(new EntryField({}, m_found))
    , m_environmentLabel(plainLabel(FontRole::Body, m_found, {}, colour::TextDim))
    , m_environment(new ChoiceButton(m_found))
    , m_presetLabel(plainLabel(FontRole::Body, m_found, {}, colour::TextDim))
    , m_preset(new ChoiceButton(m_found))
    , m_signalsTitle(plainLabel(FontRole::Caption, m_found, {}, colour::TextDim))
    , m_signals(new SignalTable(m_found))
    , m_scrape(plainLabel(FontRole::Small, m_found, {}, colour::TextDim))
    , m_textTitle(plainLabel(FontRole::Caption, m_found, {}, colour::TextDim))
    , m_text(new QPlainTextEdit(m_found))
    , m_outcome(plainLabel(FontRole::Body, this, {}, colour::TextDim))
    , m_write(new KeyButton(KeyButton::Kind::Main, {}, {}, this))
    , m_copy(new KeyButton(KeyButton::Kind::Plain, {}, {}, this))
    , m_close(new KeyButton(KeyButton::Kind::Plain, {}, QStringLiteral("Esc"), this)) {
    setObjectName(QStringLiteral("watchPage"));
    setAttribute(Qt::WA_DeleteOnClose);
    // Alone it would keep a program running that watches nothing.
    setAttribute(Qt::WA_QuitOnClose, false);
    nameParts();
    compose();
    setFound(false);
    connectParts();
    new common::LookFollower(
        this,
        [this] {
            const QSize room = screen()->availableSize() - QSize(0, TitleBar);
            resize(QSize(common::scaled(Width), common::scaled(Height)).boundedTo(room));
            fitText();
        },
        [this] { word(); });
    m_address->setFocus();
}

void WatchPage::nameParts() {
    m_address->setObjectName(QStringLiteral("watchAddress"));
    m_secret->setObjectName(QStringLiteral("watchSecret"));
    m_look->setObjectName(QStringLiteral("watchLook"));
    m_state->setObjectName(QStringLiteral("watchState"));
    m_findings->setObjectName(QStringLiteral("watchFindings"));
    m_evidence->setObjectName(QStringLiteral("watchEvidence"));
    m_name->setObjectName(QStringLiteral("watchName"));
    m_environment->setObjectName(QStringLiteral("watchEnvironment"));
    m_preset->setObjectName(QStringLiteral("watchPreset"));
    m_scrape->setObjectName(QStringLiteral("watchScrape"));
    m_text->setObjectName(QStringLiteral("watchText"));
    m_outcome->setObjectName(QStringLiteral("watchOutcome"));
    m_write->setObjectName(QStringLiteral("watchWrite"));
    m_copy->setObjectName(QStringLiteral("watchCopy"));
    m_close->setObjectName(QStringLiteral("watchClose"));
}

void WatchPage::connectParts() {
    connect(m_address, &EntryField::entered, m_look, &QAbstractButton::click);
    connect(m_address, &EntryField::escaped, this, &QWidget::close);
    connect(m_secret, &EntryField::entered, m_look, &QAbstractButton::click);
    connect(m_secret, &EntryField::escaped, this, &QWidget::close);
    connect(m_name, &EntryField::escaped, this, &QWidget::close);
    connect(m_name, &QLineEdit::textEdited, this, &WatchPage::nameEdited);
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (!m_address->text().trimmed().isEmpty()) {
            Q_EMIT lookRequested(m_address->text().trimmed(), m_secret->text().trimmed());
        }
    });
    connect(m_findings, &ChoiceButton::choiceMade, this, &WatchPage::findingChosen);
    connect(m_preset, &ChoiceButton::choiceMade, this, &WatchPage::presetChosen);
    connect(m_environment, &ChoiceButton::choiceMade, this, &WatchPage::environmentChosen);
    connect(m_write, &QPushButton::clicked, this, &WatchPage::writeRequested);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_toAdd); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    common::pressByEnter(this);
}

void WatchPage::compose() {
    for (common::PlainLabel* label : {m_hint, m_state, m_evidence, m_scrape, m_outcome}) {
        label->setWordWrap(true);
    }
    m_text->setReadOnly(true);
    m_text->setProperty("code", true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* ask = new QHBoxLayout;
    ask->addWidget(m_address, 3);
    ask->addWidget(m_secret, 2);
    ask->addWidget(m_look);
    composeFound();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_outcome, 1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_write);
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 22, 28, 20);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addLayout(ask);
    column->addWidget(m_state);
    column->addWidget(m_scroll, 100);
    column->addStretch(1);
    column->addLayout(buttons);
}

void WatchPage::composeFound() {
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(12);
    grid->addWidget(m_nameLabel, 0, 0);
    grid->addWidget(m_name, 0, 1);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(12);
    choices->addWidget(m_environment);
    choices->addSpacing(12);
    choices->addWidget(m_presetLabel);
    choices->addWidget(m_preset);
    choices->addStretch(1);
    grid->addWidget(m_environmentLabel, 1, 0);
    grid->addLayout(choices, 1, 1);
    auto* found = new QVBoxLayout(m_found);
    found->setContentsMargins(0, 0, ScrollBar, 0);
    found->setSpacing(8);
    found->addWidget(m_findings);
    found->addLayout(grid);
    found->addWidget(m_evidence);
    found->addSpacing(6);
    found->addWidget(m_signalsTitle);
    found->addWidget(m_signals);
    found->addWidget(m_scrape);
    found->addSpacing(6);
    found->addWidget(m_textTitle);
    found->addWidget(m_text);
    found->addStretch(1);
    m_scroll->setWidget(m_found);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    new common::ScrollFade(m_scroll);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_found->setAutoFillBackground(false);
}

void WatchPage::askAgain() {
    m_address->setFocus(Qt::OtherFocusReason);
    m_address->selectAll();
}

void WatchPage::word() {
    setWindowTitle(tr("Watch a service — Watchbridge"));
    m_title->setText(tr("Watch a service"));
    m_hint->setText(tr("The address of a service's metrics or of a Prometheus server, or a list of "
                       "targets (file_sd, http_sd). Only what you enter is asked."));
    m_address->setPlaceholderText(QStringLiteral("10.0.0.5:9100"));
    m_address->setAccessibleName(tr("Address or path"));
    m_secret->setPlaceholderText(tr("token, if any: env:NAME"));
    m_secret->setAccessibleName(
        tr("Where the token is: env:NAME, file:PATH or keychain:NAME; never the token itself"));
    common::setPlainToolTip(*m_secret, m_secret->accessibleName());
    m_look->setText(tr("Look"));
    m_findings->setWhat(tr("Found"));
    m_nameLabel->setText(tr("Name of the service"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_environmentLabel->setText(tr("Environment"));
    m_environment->setWhat(m_environmentLabel->text());
    m_presetLabel->setText(tr("Preset"));
    m_preset->setWhat(m_presetLabel->text());
    m_signalsTitle->setText(tr("Signals, live"));
    m_text->setAccessibleName(tr("What will be written"));
    m_textTitle->setText(m_file.isEmpty() ? m_text->accessibleName()
                                          : tr("Will be added to %1").arg(m_file));
    m_write->setText(tr("Write to file"));
    m_copy->setText(tr("Copy"));
    m_close->setText(tr("Close"));
}

void WatchPage::setFound(bool isFound) {
    m_hint->setVisible(!isFound); // Its room is needed.
    m_scroll->setVisible(isFound);
    m_copy->setVisible(isFound);
    m_write->setVisible(isFound);
}

void WatchPage::setEnvironments(const QStringList& names, int chosen) {
    m_environment->setChoices(names, chosen);
}

void WatchPage::setLooking() {
    setFound(false);
    m_state->setInk(colour::TextDim);
    m_state->setText(tr("Looking…"));
}

void WatchPage::setFindings(const QStringList& findings, int chosen, const QStringList& faults) {
    const bool isFound = !findings.isEmpty();
    QStringList lines;
    if (!isFound) {
        lines << tr("Nothing to watch was found there:");
        for (const QString& fault : faults.mid(0, FaultsShown)) {
            lines << base::flattened(fault).left(FaultLength);
        }
    }
    m_state->setInk(isFound ? colour::TextDim : colour::WarningText);
    m_state->setText(
        isFound ? tr("%n thing(s) to watch found.", nullptr, static_cast<int>(findings.size()))
                : lines.join(QLatin1Char('\n')));
    QStringList shown;
    for (const QString& finding : findings) {
        shown << base::flattened(finding).left(FindingLength);
    }
    m_findings->setChoices(shown, chosen);
    setFound(isFound);
    m_outcome->clear();
}

void WatchPage::setPresets(const QStringList& presets, int chosen, const QString& evidence) {
    m_preset->setChoices(presets, chosen);
    m_evidence->setText(base::shownText(evidence, FaultLength));
}

void WatchPage::setName(const QString& name) {
    m_name->setText(name);
}

void WatchPage::setSignals(const QVector<SignalLine>& lines) {
    m_signals->setLines(lines);
}

void WatchPage::setScrape(const QString& text, bool isWell) {
    m_scrape->setInk(isWell ? colour::TextDim : colour::WarningText);
    m_scrape->setText(base::shownText(text, FaultLength));
}

/// As high as what is in it.
void WatchPage::fitText() {
    const int lines = m_text->blockCount();
    m_text->setFixedHeight(common::heightForLines(*m_text, std::clamp(lines, 1, MostLines)));
}

void WatchPage::setText(const QString& text, const QString& file, const QString& obstacle) {
    m_toAdd = text;
    // Its last line has an end, but no further line follows.
    if (const QString lines = text.trimmed(); m_text->toPlainText() != lines) {
        m_text->setPlainText(lines);
        fitText();
    }
    m_file = file;
    m_textTitle->setText(tr("Will be added to %1").arg(m_file));
    m_write->setObstacle(obstacle);
    m_outcome->setInk(colour::WarningText);
    m_outcome->setText(wholePath(obstacle, file));
}

void WatchPage::setOutcome(const QString& text, bool isWell) {
    m_outcome->setInk(isWell ? colour::GoodText : colour::WarningText);
    m_outcome->setText(text);
    m_write->setObstacle(isWell ? text : QString());
}

} // namespace wb::setup
