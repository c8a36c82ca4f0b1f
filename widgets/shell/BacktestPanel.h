// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/BacktestReport.h"
#include "models/health/RuleSettings.h"
#include "widgets/shell/FloatingPanel.h"

#include <QTimeZone>
#include <QVector>

class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace wb::common {
class ChoiceButton;
class EntryField;
class GlyphLine;
class KeyButton;
class PlainLabel;
} // namespace wb::common

namespace wb::shell {

/// "Would these rules have fired?": a range of time, one figure of the rules after the other to try
/// another value of, and what would have come of it, which follows while somebody types. Changes no
/// rule; what was tried can be copied as a rules file. Knows no record: asks for a backtest, and
/// shows what it is given. GUI thread.
class BacktestPanel : public FloatingPanel {
    Q_OBJECT
public:
    explicit BacktestPanel(QWidget* parent);

    /// The rules in effect.
    void setRules(const health::RuleSet& rules);
    void setTimeZone(const QTimeZone& zone);
    /// Shows itself for a range, with the rules in effect.
    void open(TimeMs fromMs, TimeMs toMs);

    /// How much of the last wish is done, 0…1.
    void setProgress(quint64 wish, double done);
    /// `notes` are sentences about what of the record could not be read.
    void setReport(quint64 wish, const health::BacktestReport& report,
                   const QStringList& notes = {});
    /// Why there is no answer.
    void setFailure(quint64 wish, const QString& text);
    /// What a rules file says; `name` is the file's.
    void takeRules(const health::RuleSet& rules, const QString& name);
    void refuseRules(const QString& mistake);

    /// The rules that are tried.
    [[nodiscard]] const health::RuleSet& candidate() const { return m_candidate; }
    /// What is shown of the last answer, line by line.
    [[nodiscard]] QStringList lines() const;

Q_SIGNALS:
    void opened();
    /// The answer to any earlier wish is not wanted any more.
    void backtestWanted(quint64 wish, const wb::health::TimeRange& range,
                        const wb::health::RuleSet& candidate);
    void cancelWanted();
    void rulesFileWanted(const QString& path);

protected:
    bool event(QEvent* event) override;
    void fit() override;

private:
    void arrange();
    void word();
    void showSettings(const QString& chosen);
    void choose(int setting);
    void valueEdited(const QString& text);
    void step(int by);
    void ask();
    void tell(const QString& hint, bool isMistake);
    void showReport();
    enum class Line { Good, Bad, Watch, Note };
    void addLine(Line kind, const QString& text);
    void addIncidents();
    void addIncident(const health::IncidentOutcome& incident);
    void addGaps();
    void addAlarms();
    void addRules();
    void clearLines();
    void openFile();
    void copyRules();
    void end();
    [[nodiscard]] QString timeText(TimeMs timeMs) const;

    health::RuleSet m_rules;
    health::RuleSet m_candidate;
    QString m_file; ///< Where the candidate came from; empty: from the rules in effect.
    QTimeZone m_zone = QTimeZone::utc();
    health::TimeRange m_range;
    QVector<health::RuleSetting> m_settings;
    quint64 m_wish = 0;
    std::optional<health::BacktestReport> m_report;
    QStringList m_notes;
    QString m_failure;
    QTimer* m_soon; ///< Whoever types on is not asked for.

    common::PlainLabel* m_title;
    common::ChoiceButton* m_setting;
    common::EntryField* m_value;
    common::PlainLabel* m_hint;
    common::PlainLabel* m_progress;
    QScrollArea* m_answer; ///< Scrolls where the window has no room for all of it.
    QVBoxLayout* m_results;
    QVector<common::GlyphLine*> m_lines;
    common::PlainLabel* m_foot;
    common::KeyButton* m_open;
    common::KeyButton* m_copy;
    common::KeyButton* m_close;
};

} // namespace wb::shell
