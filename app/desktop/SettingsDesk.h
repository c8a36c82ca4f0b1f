// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ConfigDraft.h"
#include "app/settings/ConfigEdit.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace wb::setup {
class SettingsPage;
struct SettingsField;
} // namespace wb::setup

namespace wb::desktop {

/// What was saved last in the settings, so that it can be taken back.
using LastSaving = std::optional<settings::ConfigEdit>;

/// What goes on behind the settings: reads the file, judges what is typed by the reader that the
/// program itself uses, and writes it, whole or not at all and never over what somebody else has
/// written meanwhile. What takes effect is the business of the file's watch. Lives as long as its
/// page; main thread.
class SettingsDesk : public QObject {
    Q_OBJECT
public:
    /// The page becomes its parent; `last` outlives it, and the page.
    SettingsDesk(QString configFile, LastSaving& last, setup::SettingsPage& page);

    /// The file may have changed: shows what it says now, or, while something is changed here, that
    /// it did.
    void look();

Q_SIGNALS:
    /// A further service is to be watched.
    void watchServiceRequested();

private:
    void connectPage();
    void read();
    void readWritten(bool isOurs);
    /// What was typed as text is what the form begins with; whether there was any.
    bool takeText();
    /// A text that the form begins with, made of what would be written or of something else;
    /// `isOurs`: made here, where a service may have got another name.
    void begin(const QByteArray& text, bool isOfDraft, bool isOurs);
    void setValue(const QString& key, const QString& value);
    void showForm();
    void tellPlaces();
    [[nodiscard]] setup::SettingsField shownField(const settings::FormField& field,
                                                  const settings::ConfigPlace& place) const;
    [[nodiscard]] settings::ConfigPlace place() const;
    [[nodiscard]] QVector<settings::Mistake> mistakesAt(const settings::ConfigPlace& place) const;
    void judge();
    void save();
    void undo();
    void write(const settings::ConfigEdit& edit, const QString& done);
    void tellUndo();
    [[nodiscard]] QByteArray loaded() const { return m_loaded.value_or(QByteArray()); }
    [[nodiscard]] bool isChanged() const { return m_draft.text() != loaded(); }

    const QString m_path;
    LastSaving& m_last;
    setup::SettingsPage& m_page;
    std::optional<QByteArray> m_loaded;          ///< As it was read; nullopt: there was no file.
    std::optional<settings::Config> m_effective; ///< What was read says; nullopt: mistakes.
    settings::Mistakes m_mistakes;               ///< Of what would be written.
    settings::ConfigDraft m_draft;               ///< What would be written.
    QString m_place;                             ///< Path of the one that the form shows.
    QVector<settings::ConfigPlace> m_known;      ///< Of the last text that could be read.
    QString m_knownPlace;                        ///< The one shown then, among these.
    QVector<settings::FormField> m_fields;       ///< Of that.
    bool m_isTyped = false;                      ///< In the text, and not taken yet.
    QTimer m_settle;                             ///< Between two keys nothing is judged.
};

} // namespace wb::desktop
