// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/setup/SignalTable.h"

class QLineEdit;
class QPlainTextEdit;
class QScrollArea;

namespace wb::common {
class ChoiceButton;
class EntryField;
class KeyButton;
} // namespace wb::common

namespace wb::setup {

/// "Watch a service…": an address, what was found there, which signals are proposed and what they
/// say just now, and the text that would be written, all on one page. Knows nothing of any of it:
/// it shows what it is given and tells what a person does. A window of its own, never modal. GUI
/// thread.
class WatchPage : public QWidget {
    Q_OBJECT
public:
    explicit WatchPage(QWidget* parent = nullptr);

    /// The address is what is typed next.
    void askAgain();
    /// To which one the service is to belong.
    void setEnvironments(const QStringList& names, int chosen);
    /// An address is being looked at.
    void setLooking();
    /// What was found, one a line, and which is chosen; with nothing found, why: sentences.
    void setFindings(const QStringList& findings, int chosen, const QStringList& faults);
    /// Presets, the likeliest first, and how the chosen one was recognised.
    void setPresets(const QStringList& presets, int chosen, const QString& evidence);
    void setName(const QString& name);
    void setSignals(const QVector<SignalLine>& lines);
    /// How the last scrape went.
    void setScrape(const QString& text, bool isWell);
    /// What is to be written and where; `obstacle` says why it cannot be, empty: it can.
    void setText(const QString& text, const QString& file, const QString& obstacle);
    /// It was written, or not.
    void setOutcome(const QString& text, bool isWell);

Q_SIGNALS:
    /// `secret` says where a token is ("env:NAME"); empty: none is needed.
    void lookRequested(const QString& address, const QString& secret);
    void findingChosen(int index);
    void presetChosen(int index);
    void nameEdited(const QString& name);
    void environmentChosen(int index);
    void writeRequested();

private:
    void nameParts();
    void connectParts();
    void compose();
    void composeFound();
    void word();
    void fitText();
    void setFound(bool isFound);

    common::PlainLabel* m_title;
    common::PlainLabel* m_hint;
    common::EntryField* m_address;
    common::EntryField* m_secret;
    common::KeyButton* m_look;
    common::PlainLabel* m_state; ///< Of looking.
    QScrollArea* m_scroll;
    QWidget* m_found; ///< All that follows; hidden while nothing is found.
    common::ChoiceButton* m_findings;
    common::PlainLabel* m_evidence;
    common::PlainLabel* m_nameLabel;
    common::EntryField* m_name;
    common::PlainLabel* m_environmentLabel;
    common::ChoiceButton* m_environment;
    common::PlainLabel* m_presetLabel;
    common::ChoiceButton* m_preset;
    common::PlainLabel* m_signalsTitle;
    SignalTable* m_signals;
    common::PlainLabel* m_scrape;
    common::PlainLabel* m_textTitle;
    QPlainTextEdit* m_text;
    common::PlainLabel* m_outcome;
    common::KeyButton* m_write;
    common::KeyButton* m_copy;
    common::KeyButton* m_close;
    QString m_file;
    QString m_toAdd; ///< What the text shows, as it will be written.
};

} // namespace wb::setup
