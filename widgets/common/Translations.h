// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

#include <memory>

namespace wb::common {

/// What can be chosen: "system", "en" and the languages of translations/.
[[nodiscard]] QStringList languages();
/// A language's own name for itself: "Deutsch"; what follows the system is named in the present
/// one.
[[nodiscard]] QString languageName(const QString& language);

/// The language of all texts and the form of numbers and dates (QLocale's default). A change
/// reaches every widget as QEvent::LanguageChange. Make one, before any widget. GUI thread.
class Translations {
public:
    Translations();
    ~Translations();
    Q_DISABLE_COPY_MOVE(Translations)

    /// One of languages(); another counts as "en".
    void set(const QString& language);

private:
    QTranslator m_plurals; ///< English: its texts are in the sources, but not its plural forms.
    QTranslator m_toolkit; ///< Qt's own dialogs.
    QTranslator m_texts;
};

} // namespace wb::common
