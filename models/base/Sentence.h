// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>

namespace wb::base {

/// Puts each text into its place (%1 … %9) at once: what is inserted may have a "%2" of its own.
[[nodiscard]] QString filled(const QString& form, const QStringList& texts);

/// What is said in English to programs and terminals and in the reader's language in the window,
/// both from one form. A form in `tr` is a text to translate, so that none can be written without
/// words in every language.
class Sentence {
public:
    Sentence() = default;

    /// `parts` fill the places of the form: a text goes in as it is, a number with the reader's
    /// digits, a sentence in the same language.
    template <std::size_t Size, typename... Parts>
    [[nodiscard]] static Sentence tr(const char (&form)[Size], const Parts&... parts) {
        Sentence sentence(Kind::Form, QString::fromUtf8(form));
        sentence.m_parts = {part(parts)...};
        return sentence;
    }
    /// For those who read English alone.
    [[nodiscard]] static Sentence english(const QString& text) { return {Kind::Text, text}; }
    /// Somebody else's words. They stay as they are; another language says whose they are.
    [[nodiscard]] static Sentence quoted(const QString& words, const QString& speaker);

    [[nodiscard]] QString inEnglish() const { return text(false); }
    /// In the language of the translators that are installed, with the digits of QLocale().
    [[nodiscard]] QString shown() const { return text(true); }

private:
    enum class Kind { Text, Number, Form, Quote };

    Sentence(Kind kind, QString text)
        : m_kind(kind)
        , m_text(std::move(text)) {}
    [[nodiscard]] static Sentence part(const Sentence& sentence) { return sentence; }
    [[nodiscard]] static Sentence part(const QString& text) { return {Kind::Text, text}; }
    [[nodiscard]] static Sentence part(qint64 number);
    [[nodiscard]] QString text(bool isShown) const;

    Kind m_kind = Kind::Text;
    QString m_text; ///< The form, what is quoted, or the text or number itself.
    QVector<Sentence> m_parts;
};

} // namespace wb::base
