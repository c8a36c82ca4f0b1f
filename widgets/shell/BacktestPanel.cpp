// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/BacktestPanel.h"

#include "models/base/Format.h"
#include "widgets/common/ChoiceButton.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/FileDialog.h"
#include "widgets/common/GlyphLine.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LocalTime.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::shell {

using common::FontRole;
using common::Glyph;
using common::KeyButton;
using health::RuleSetting;
namespace colour = common::colour;

namespace {

constexpr int SoonMs = 400;
constexpr int LeastAnswer = 40; ///< Pixels at the designed text size; the rest is scrolled to.

} // namespace

BacktestPanel::BacktestPanel(QWidget* parent)
    : FloatingPanel(parent)
    , m_soon(new QTimer(this))
    , m_title(common::plainLabel(FontRole::Strong, this))
    , m_setting(new common::ChoiceButton(this))
    , m_value(new common::EntryField({}, this))
    , m_hint(common::plainLabel(FontRole::Small, this, {}, colour::TextDim))
    , m_progress(common::plainLabel(FontRole::Small, this, {}, colour::TextDim))
    , m_answer(new QScrollArea(this))
    , m_results(new QVBoxLayout)
    , m_foot(common::plainLabel(FontRole::Small, this, {}, colour::TextDim))
    , m_open(new KeyButton(KeyButton::Kind::Plain, {}, {}, this))
    , m_copy(new KeyButton(KeyButton::Kind::Plain, {}, {}, this))
    , m_close(new KeyButton(KeyButton::Kind::Plain, {}, QStringLiteral("Esc"), this)) {
    setObjectName(QStringLiteral("backtestPanel"));
    m_setting->setObjectName(QStringLiteral("backtestSetting"));
    m_value->setObjectName(QStringLiteral("backtestValue"));
    m_hint->setObjectName(QStringLiteral("backtestHint"));
    m_progress->setObjectName(QStringLiteral("backtestProgress"));
    m_open->setObjectName(QStringLiteral("backtestFile"));
    m_copy->setObjectName(QStringLiteral("backtestCopy"));
    m_close->setObjectName(QStringLiteral("backtestClose"));
    m_soon->setSingleShot(true);
    m_soon->setInterval(SoonMs);
    arrange();
    using common::EntryField;
    connect(m_soon, &QTimer::timeout, this, &BacktestPanel::ask);
    connect(m_setting, &common::ChoiceButton::choiceMade, this, &BacktestPanel::choose);
    connect(m_value, &QLineEdit::textEdited, this, &BacktestPanel::valueEdited);
    connect(m_value, &EntryField::entered, this, &BacktestPanel::ask);
    connect(m_value, &EntryField::escaped, this, &BacktestPanel::end);
    connect(m_value, &EntryField::upPressed, this, [this] { step(1); });
    connect(m_value, &EntryField::downPressed, this, [this] { step(-1); });
    connect(m_open, &QPushButton::clicked, this, &BacktestPanel::openFile);
    connect(m_copy, &QPushButton::clicked, this, &BacktestPanel::copyRules);
    connect(m_close, &QPushButton::clicked, this, &BacktestPanel::end);
    new common::LookFollower(this, {}, [this] { word(); });
}

void BacktestPanel::arrange() {
    for (common::PlainLabel* label : {m_title, m_hint, m_progress, m_foot}) {
        label->setWordWrap(true);
    }
    auto* rule = new QHBoxLayout;
    rule->setSpacing(8);
    rule->addWidget(m_setting, 3);
    rule->addWidget(m_value, 2);
    m_results->setSpacing(6);
    auto* answer = new QWidget;
    auto* parts = new QVBoxLayout(answer);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(8);
    parts->addLayout(m_results);
    parts->addWidget(m_foot);
    parts->addStretch(1);
    m_answer->setWidget(answer);
    m_answer->viewport()->setAutoFillBackground(false);
    answer->setAutoFillBackground(false);
    m_answer->setWidgetResizable(true);
    m_answer->setFrameShape(QFrame::NoFrame);
    m_answer->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_answer->setObjectName(QStringLiteral("backtestAnswer"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 12, 12, 12);
    rows->setSpacing(8);
    rows->addWidget(m_title);
    rows->addLayout(rule);
    rows->addWidget(m_hint);
    rows->addWidget(m_progress);
    rows->addWidget(m_answer);
    rows->addLayout(buttons);
}

/// As high as what is in it, and no higher than the window has room for.
void BacktestPanel::fit() {
    const int width = m_answer->viewport()->width();
    const int wanted = m_answer->widget()->layout()->heightForWidth(width);
    m_answer->setFixedHeight(wanted);
    place();
    if (spareHeight() < 0) {
        m_answer->setFixedHeight(std::max(common::scaled(LeastAnswer), wanted + spareHeight()));
        place();
    }
}

/// Escape on any of its controls ends it, and nothing else: the window has an Escape of its own.
bool BacktestPanel::event(QEvent* event) {
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) {
        return FloatingPanel::event(event);
    }
    if (event->type() == QEvent::KeyPress) {
        end();
    }
    event->accept();
    return true;
}

QString BacktestPanel::timeText(TimeMs timeMs) const {
    const auto dayOf = [this](TimeMs ms) {
        return QDateTime::fromMSecsSinceEpoch(ms, m_zone).date();
    };
    return dayOf(m_range.fromMs) == dayOf(m_range.toMs) ? base::clockText(timeMs, m_zone)
                                                        : common::localDateTimeText(timeMs, m_zone);
}

void BacktestPanel::word() {
    const QString title = m_range.fromMs == NoTime
                              ? tr("Backtest")
                              : tr("Backtest · %1 to %2 · %3")
                                    .arg(timeText(m_range.fromMs), timeText(m_range.toMs),
                                         base::spanText(m_range.spanMs(), QLocale()));
    m_title->setText(common::unbroken(title));
    setAccessibleName(title);
    m_answer->setAccessibleName(title);
    m_setting->setWhat(tr("Rule setting"));
    m_value->setAccessibleName(tr("Value to try"));
    m_open->setText(tr("Rules file…"));
    m_open->setToolTip(tr("Tries the rules of a file in place of those in effect"));
    m_copy->setText(tr("Copy as YAML"));
    m_copy->setToolTip(tr("The rules that are tried, as a rules file has them"));
    m_close->setText(tr("Close"));
    m_foot->setText(tr("Nothing is changed by this. Signals, limits and objectives are those in "
                       "effect now; what the orchestrator said then is not recorded, so "
                       "tasks-missing is not judged."));
    for (KeyButton* button : {m_open, m_copy, m_close}) {
        button->setAccessibleName(button->text());
    }
    tell({}, false);
    showReport();
}

void BacktestPanel::setRules(const health::RuleSet& rules) {
    const bool isOther = !(m_rules == rules);
    m_rules = rules;
    if (!isVisible()) {
        m_candidate = rules;
    } else if (isOther) {
        // What is tried stays; what it is held against is another one.
        tell({}, false);
        ask();
    }
}

void BacktestPanel::setTimeZone(const QTimeZone& zone) {
    m_zone = zone;
    word();
}

void BacktestPanel::open(TimeMs fromMs, TimeMs toMs) {
    m_range = {fromMs, toMs};
    m_candidate = m_rules;
    m_file.clear();
    m_report.reset();
    m_failure.clear();
    showSettings(m_setting->chosen() < 0 ? QString() : m_settings.value(m_setting->chosen()).name);
    word();
    FloatingPanel::open();
    fit();
    Q_EMIT opened();
    m_value->setFocus(Qt::PopupFocusReason);
    m_value->selectAll();
    ask();
}

void BacktestPanel::showSettings(const QString& chosen) {
    m_settings = health::ruleSettings(m_candidate);
    QStringList names;
    int at = 0;
    for (const RuleSetting& setting : std::as_const(m_settings)) {
        at = setting.name == chosen ? static_cast<int>(names.size()) : at;
        names << setting.name;
    }
    m_setting->setChoices(names, at);
    choose(at);
}

void BacktestPanel::choose(int setting) {
    const RuleSetting& chosen = m_settings.at(setting);
    m_value->setText(health::settingText(chosen.unit, chosen.value));
    m_copy->setEnabled(true);
    tell({}, false);
}

void BacktestPanel::valueEdited(const QString& text) {
    RuleSetting& chosen = m_settings[m_setting->chosen()];
    const auto value = health::readSetting(chosen.unit, text);
    const auto rules = value ? health::withSetting(m_candidate, chosen.name, *value) : std::nullopt;
    m_copy->setEnabled(rules.has_value());
    if (!rules) {
        m_soon->stop();
        tell(tr("That is no value for %1. Example: %2.")
                 .arg(chosen.name, health::settingText(chosen.unit, chosen.value)),
             true);
        return;
    }
    chosen.value = *value;
    m_candidate = *rules;
    tell({}, false);
    m_soon->start();
}

void BacktestPanel::step(int by) {
    const RuleSetting& chosen = m_settings.at(m_setting->chosen());
    const double stepped = chosen.value + by * chosen.step;
    if (!health::withSetting(m_candidate, chosen.name, stepped)) {
        return;
    }
    m_value->setText(health::settingText(chosen.unit, stepped));
    valueEdited(m_value->text());
}

void BacktestPanel::tell(const QString& hint, bool isMistake) {
    QString text = hint;
    if (hint.isEmpty() && m_setting->chosen() >= 0) {
        const QVector<RuleSetting> now = health::ruleSettings(m_rules);
        const QString& name = m_settings.at(m_setting->chosen()).name;
        const auto same = std::find_if(now.begin(), now.end(), [&](const RuleSetting& setting) {
            return setting.name == name;
        });
        const QString value =
            same == now.end() ? tr("nothing") : health::settingText(same->unit, same->value);
        text = m_file.isEmpty()
                   ? tr("In effect: %1. ↑ ↓ change the value.").arg(value)
                   : tr("In effect: %1. Tried: %2. ↑ ↓ change the value.").arg(value, m_file);
    }
    m_hint->setText(text);
    m_hint->setInk(isMistake ? colour::DangerText : colour::TextDim);
    m_value->setAccessibleDescription(text);
    if (isVisible()) {
        fit();
    }
}

void BacktestPanel::ask() {
    m_soon->stop();
    if (m_range.fromMs == NoTime) {
        return;
    }
    ++m_wish;
    m_failure.clear();
    setProgress(m_wish, 0);
    Q_EMIT backtestWanted(m_wish, m_range, m_candidate);
}

void BacktestPanel::setProgress(quint64 wish, double done) {
    if (wish != m_wish) {
        return;
    }
    m_progress->setText(tr("Reading the record: %1").arg(base::percentText(done, QLocale())));
    if (!m_progress->isVisibleTo(this)) {
        m_progress->setVisible(true);
        fit();
    }
}

void BacktestPanel::setReport(quint64 wish, const health::BacktestReport& report,
                              const QStringList& notes) {
    if (wish == m_wish) {
        m_notes = notes;
        m_report = report;
        m_progress->setVisible(false);
        showReport();
    }
}

void BacktestPanel::setFailure(quint64 wish, const QString& text) {
    if (wish == m_wish) {
        m_report.reset();
        m_failure = text;
        m_progress->setVisible(false);
        showReport();
    }
}

void BacktestPanel::openFile() {
    auto* dialog = new common::FileDialog(window(), tr("Rules to try"),
                                          tr("Rules (*.yaml *.yml);;All files (*)"));
    dialog->setObjectName(QStringLiteral("backtestFileDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BacktestPanel::rulesFileWanted);
    dialog->open();
}

void BacktestPanel::takeRules(const health::RuleSet& rules, const QString& name) {
    m_candidate = rules;
    m_file = name;
    showSettings(m_settings.value(m_setting->chosen()).name);
    ask();
}

void BacktestPanel::refuseRules(const QString& mistake) {
    tell(mistake, true);
}

void BacktestPanel::copyRules() {
    QGuiApplication::clipboard()->setText(health::rulesText(m_candidate));
    tell(tr("The rules that are tried are on the clipboard."), false);
}

void BacktestPanel::end() {
    m_soon->stop();
    ++m_wish; // What is on its way is of no use any more.
    Q_EMIT cancelWanted();
    close();
}

} // namespace wb::shell
