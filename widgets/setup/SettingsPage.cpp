// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/setup/SettingsPage.h"

#include "models/base/SafeText.h"
#include "widgets/common/BoxHeight.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/setup/ConfigEditor.h"
#include "widgets/setup/SettingsForm.h"

#include <QApplication>
#include <QCloseEvent>
#include <QListWidget>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::setup {

using common::FontRole;
using common::KeyButton;
using common::plainLabel;
namespace colour = common::colour;

namespace {

constexpr QSize Size(1100, 800);
constexpr int ListHeight = 84;
constexpr int MostChanges = 7; ///< Lines; what is longer is scrolled.
constexpr int LeastChanges = 4;
constexpr int TitleBar = 40; ///< About what a window manager puts around it.
constexpr qsizetype MistakesListed = 200;
constexpr qsizetype MistakeLength = 400; ///< It may quote what the file says.

/// Whether no other window is there that the program goes on for.
bool isLastWindow(const QWidget& page) {
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::none_of(windows.begin(), windows.end(), [&page](const QWidget* each) {
        return each != &page && each->isVisible() && each->testAttribute(Qt::WA_QuitOnClose);
    });
}

} // namespace

SettingsPage::SettingsPage(QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_title(plainLabel(FontRole::Title, this))
    , m_file(new common::ElidedLabel(FontRole::Small, this))
    , m_notice(new QFrame(this))
    , m_noticeText(plainLabel(FontRole::Body, m_notice, {}, colour::WarningText))
    , m_reload(new KeyButton(KeyButton::Kind::Plain, {}, {}, m_notice))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_form(new SettingsForm(m_stack))
    , m_textPage(new QWidget(m_stack))
    , m_editor(new ConfigEditor(m_textPage))
    , m_mistakeList(new QListWidget(m_textPage))
    , m_changesTitle(plainLabel(FontRole::Caption, this, {}, colour::TextDim))
    , m_changes(new ChangeView(this))
    , m_state(plainLabel(FontRole::Body, this, {}, colour::TextDim))
    , m_buttons(new QFrame(this))
    , m_undo(new KeyButton(KeyButton::Kind::Plain, {}, {}, m_buttons))
    , m_discard(new KeyButton(KeyButton::Kind::Plain, {}, {}, m_buttons))
    , m_save(new KeyButton(KeyButton::Kind::Main, {}, QStringLiteral("Ctrl S"), m_buttons))
    , m_close(new KeyButton(KeyButton::Kind::Plain, {}, QStringLiteral("Esc"), m_buttons))
    , m_question(new QFrame(this))
    , m_questionText(plainLabel(FontRole::Strong, m_question, {}, colour::WarningText))
    , m_closeSaving(new KeyButton(KeyButton::Kind::Main, {}, {}, m_question))
    , m_closeDropping(new KeyButton(KeyButton::Kind::Plain, {}, {}, m_question))
    , m_stay(new KeyButton(KeyButton::Kind::Plain, {}, QStringLiteral("Esc"), m_question)) {
    setAttribute(Qt::WA_DeleteOnClose);
    // Alone it would keep a program running that watches nothing.
    setAttribute(Qt::WA_QuitOnClose, false);
    nameParts();
    compose();
    connectParts();
    m_notice->hide();
    m_question->hide();
    m_mistakeList->hide();
    new common::LookFollower(
        this, [this] { dress(); }, [this] { word(); });
    judge();
    m_form->focusFirst();
}

void SettingsPage::nameParts() {
    m_tabs->setObjectName(QStringLiteral("settingsTabs"));
    m_tabs->ensurePolished(); // Or the one that is chosen first has no room for its underline.
    setObjectName(QStringLiteral("settingsPage"));
    m_file->setObjectName(QStringLiteral("settingsFile"));
    m_notice->setObjectName(QStringLiteral("settingsPageNotice"));
    m_noticeText->setObjectName(QStringLiteral("settingsNoticeText"));
    m_reload->setObjectName(QStringLiteral("settingsReload"));
    m_editor->setObjectName(QStringLiteral("settingsText"));
    m_mistakeList->setObjectName(QStringLiteral("settingsMistakeList"));
    m_changes->setObjectName(QStringLiteral("settingsChanges"));
    m_state->setObjectName(QStringLiteral("settingsState"));
    m_undo->setObjectName(QStringLiteral("settingsUndo"));
    m_discard->setObjectName(QStringLiteral("settingsDiscard"));
    m_save->setObjectName(QStringLiteral("settingsSave"));
    m_close->setObjectName(QStringLiteral("settingsClose"));
    m_question->setObjectName(QStringLiteral("settingsQuestion"));
    m_closeSaving->setObjectName(QStringLiteral("settingsCloseSaving"));
    m_closeDropping->setObjectName(QStringLiteral("settingsCloseDropping"));
    m_stay->setObjectName(QStringLiteral("settingsStay"));
}

void SettingsPage::compose() {
    m_file->setInk(colour::TextDim);
    auto* notice = new QHBoxLayout(m_notice);
    notice->setContentsMargins(12, 8, 8, 8);
    notice->addWidget(m_noticeText, 1);
    notice->addWidget(m_reload);
    for (common::PlainLabel* label : {m_noticeText, m_state, m_questionText}) {
        label->setWordWrap(true);
    }
    m_mistakeList->setTextElideMode(Qt::ElideNone);
    m_mistakeList->setWordWrap(true);
    m_mistakeList->viewport()->installEventFilter(this);
    m_mistakeList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 16);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(m_title);
    head->addWidget(m_file, 1, Qt::AlignBottom);
    column->addLayout(head);
    column->addWidget(m_notice);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto* text = new QVBoxLayout(m_textPage);
    text->setContentsMargins(0, 0, 0, 0);
    text->addWidget(m_editor, 1);
    text->addWidget(m_mistakeList);
    m_textPage->setFocusProxy(m_editor);
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_textPage);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    composeFoot(column);
}

void SettingsPage::composeFoot(QVBoxLayout* column) {
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    auto* question = new QHBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->addWidget(m_questionText, 1);
    question->addWidget(m_closeSaving);
    question->addWidget(m_closeDropping);
    question->addWidget(m_stay);
    column->addWidget(m_changesTitle);
    column->addWidget(m_changes);
    column->addWidget(m_state);
    column->addWidget(m_buttons);
    column->addWidget(m_question);
}

void SettingsPage::connectParts() {
    connect(m_editor, &ConfigEditor::edited, this, [this] {
        m_isJudged = false;
        Q_EMIT textEdited();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int at) {
        if (!m_isJudged) { // What the form begins with is to be known before it is used.
            Q_EMIT judgementNeeded();
        }
        m_stack->setCurrentIndex(at);
    });
    connect(m_form, &SettingsForm::textWanted, this, &SettingsPage::goToLine);
    connect(m_form, &SettingsForm::escaped, this, &SettingsPage::escape);
    const auto go = [this](const QListWidgetItem* item) {
        m_editor->goToLine(item->data(Qt::UserRole).toInt());
    };
    connect(m_mistakeList, &QListWidget::itemClicked, this, go);
    connect(m_mistakeList, &QListWidget::itemActivated, this, go);
    connect(m_reload, &QPushButton::clicked, this, &SettingsPage::reloadRequested);
    connect(m_undo, &QPushButton::clicked, this, &SettingsPage::undoRequested);
    connect(m_discard, &QPushButton::clicked, this, &SettingsPage::discardRequested);
    connect(m_save, &QPushButton::clicked, this, &SettingsPage::saveRequested);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_closeSaving, &QPushButton::clicked, this, [this] {
        ask(false);
        m_closesWhenSaved = true;
        Q_EMIT saveRequested();
        m_closesWhenSaved = false;
    });
    connect(m_closeDropping, &QPushButton::clicked, this, &SettingsPage::closeNow);
    connect(m_stay, &QPushButton::clicked, this, [this] { ask(false); });
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this,
            &SettingsPage::escape);
    connect(new QShortcut(Qt::CTRL | Qt::Key_S, this), &QShortcut::activated, m_save,
            &QPushButton::click);
}

void SettingsPage::dress() {
    const QSize room = screen()->availableSize() - QSize(0, TitleBar);
    resize(QSize(common::scaled(Size.width()), common::scaled(Size.height())).boundedTo(room));
    // They give way to the rest where there is no room.
    fitMistakes();
    fitChanges();
}

bool SettingsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_mistakeList->viewport() && event->type() == QEvent::Resize) {
        fitMistakes(); // They are wrapped.
    }
    return QWidget::eventFilter(watched, event);
}

/// No higher than what is in it.
void SettingsPage::fitMistakes() {
    m_mistakeList->setFixedHeight(
        std::min(common::heightForRows(*m_mistakeList), common::scaled(ListHeight)));
}

void SettingsPage::fitChanges() {
    const auto heightOf = [this](int most) {
        return common::heightForLines(*m_changes, std::min(m_changes->lines(), most));
    };
    m_changes->setMinimumHeight(heightOf(LeastChanges));
    m_changes->setMaximumHeight(heightOf(MostChanges));
}

void SettingsPage::word() {
    setWindowTitle(tr("Settings — Watchbridge"));
    m_title->setText(tr("Settings"));
    m_reload->setText(tr("Reload, drop the changes here"));
    m_tabs->setTabText(0, tr("Form"));
    m_tabs->setTabText(1, tr("Text"));
    m_tabs->setAccessibleName(tr("Form or text"));
    m_editor->setAccessibleName(tr("The configuration's text"));
    m_mistakeList->setAccessibleName(tr("Mistakes; Enter goes to the line"));
    m_changesTitle->setText(tr("What will be written"));
    m_changes->setAccessibleName(m_changesTitle->text());
    m_undo->setText(tr("Undo the last saving"));
    m_discard->setText(tr("Discard"));
    m_save->setText(tr("Save"));
    m_close->setText(tr("Close"));
    m_questionText->setText(tr("What was changed is not saved yet."));
    m_closeSaving->setText(tr("Save and close"));
    m_closeDropping->setText(tr("Close without saving"));
    m_stay->setText(tr("Go on editing"));
    setMistakes(QVector(m_mistakes));
    judge();
}

/// What stands above the buttons: mistakes go before what became of things.
void SettingsPage::wordState() {
    const int count = static_cast<int>(m_mistakes.size());
    const bool tellsMistakes = count > 0 && (m_isChanged || m_outcome.isEmpty());
    m_state->setInk(tellsMistakes || !m_isWell ? colour::WarningText
                    : m_outcome.isEmpty()      ? colour::TextDim
                                               : colour::GoodText);
    m_state->setText(tellsMistakes ? tr("%n mistake(s); what the file said before stays in effect.",
                                        nullptr, count)
                                   : m_outcome);
    m_state->setVisible(!m_state->text().isEmpty());
}

/// What can be pressed, and why not.
void SettingsPage::judge() {
    const bool hasMistakes = !m_mistakes.isEmpty();
    const QString saving = !m_obstacle.isEmpty() ? m_obstacle
                           : m_isOvertaken ? tr("The file has changed on disk since it was read.")
                           : !m_isChanged && m_saveObstacle.isEmpty() ? tr("Nothing is changed.")
                           : hasMistakes ? tr("Fix the mistakes first.")
                                         : m_saveObstacle;
    m_save->setObstacle(saving);
    m_closeSaving->setObstacle(saving);
    m_discard->setObstacle(m_isChanged ? QString() : tr("Nothing is changed."));
    m_undo->setObstacle(!m_obstacle.isEmpty() ? m_obstacle
                        : m_isChanged         ? tr("Save or discard first.")
                                              : m_undoObstacle);
    m_editor->setReadOnly(!m_obstacle.isEmpty());
    m_changesTitle->setVisible(m_isChanged && m_hasLines);
    m_changes->setVisible(m_isChanged && m_hasLines);
    m_noticeText->setText(
        m_isOvertaken ? tr("The file has changed on disk since it was read; saving would undo "
                           "that, so it is off. Copy what you want to keep, then reload.")
                      : m_obstacle);
    m_reload->setVisible(m_isOvertaken);
    m_notice->setVisible(m_isOvertaken || !m_obstacle.isEmpty());
    wordState();
}

void SettingsPage::setFile(const QString& file, const QString& obstacle) {
    m_path = file;
    m_file->setText(base::flattened(file));
    m_obstacle = obstacle;
    judge();
}

void SettingsPage::showText(const QString& text) {
    if (m_editor->rawText() != text) {
        m_editor->showText(text);
    }
}

QString SettingsPage::text() const {
    return m_editor->rawText();
}

void SettingsPage::setMistakes(const QVector<ConfigMistake>& mistakes) {
    const QVector<ConfigMistake> before = std::exchange(m_mistakes, mistakes);
    const int row = m_mistakeList->currentRow();
    m_mistakeList->clear();
    QSet<int> lines;
    for (const ConfigMistake& mistake : mistakes.mid(0, MistakesListed)) {
        const QString message = base::flattened(mistake.message).left(MistakeLength);
        auto* item = new QListWidgetItem(
            mistake.line > 0 ? tr("Line %1: %2").arg(mistake.line).arg(message) : message,
            m_mistakeList);
        item->setData(Qt::UserRole, mistake.line);
        lines.insert(mistake.line);
    }
    m_mistakeList->setCurrentRow(std::min(std::max(row, 0), m_mistakeList->count() - 1));
    m_mistakeList->setVisible(!mistakes.isEmpty());
    m_editor->setMistakenLines(lines);
    if (!mistakes.isEmpty() && mistakes.constFirst().line > 0 && mistakes != before) {
        m_editor->pointTo(mistakes.constFirst().line);
    }
    fitMistakes();
    judge();
}

void SettingsPage::setChanges(bool isChanged, const QVector<ChangedLine>& lines) {
    if (isChanged && !m_isChanged) {
        m_outcome.clear();
    }
    m_isJudged = true;
    m_isChanged = isChanged;
    m_hasLines = !lines.isEmpty();
    m_changes->setLines(lines);
    fitChanges();
    judge();
    if (!isChanged && m_question->isVisible()) {
        ask(false);
    }
}

void SettingsPage::setOvertaken(bool isOvertaken) {
    m_isOvertaken = isOvertaken;
    judge();
}

void SettingsPage::setUndoObstacle(const QString& whyNot) {
    m_undoObstacle = whyNot;
    judge();
}

void SettingsPage::setOutcome(const QString& text, bool isWell) {
    m_outcome = text;
    m_isWell = isWell;
    wordState();
    if (isWell && !m_isChanged && m_closesWhenSaved) {
        closeNow();
    }
}

void SettingsPage::setSaveObstacle(const QString& whyNot) {
    m_saveObstacle = whyNot;
    judge();
}

void SettingsPage::showTab(Tab tab) {
    m_tabs->setCurrentIndex(tab == Tab::Form ? 0 : 1);
}

void SettingsPage::goToLine(int line) {
    showTab(Tab::Text);
    m_editor->goToLine(line);
}

void SettingsPage::escape() {
    if (m_question->isVisible()) {
        ask(false);
    } else {
        close();
    }
}

void SettingsPage::ask(bool isAsking) {
    // If it has outlived all others, because it has to ask, the program ends with it.
    setAttribute(Qt::WA_QuitOnClose, isLastWindow(*this));
    m_question->setVisible(isAsking);
    m_buttons->setVisible(!isAsking);
    if (isAsking) {
        // Also where the program is to end, and other windows are gone.
        show();
        raise();
        activateWindow();
        m_stay->setFocus(Qt::OtherFocusReason);
    } else {
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    }
}

void SettingsPage::closeNow() {
    m_isChanged = false;
    m_isJudged = true;
    close();
}

void SettingsPage::closeEvent(QCloseEvent* event) {
    if (!m_isJudged) {
        Q_EMIT judgementNeeded();
    }
    if (m_isChanged) {
        ask(true);
        event->ignore();
        return;
    }
    QWidget::closeEvent(event);
}

} // namespace wb::setup
