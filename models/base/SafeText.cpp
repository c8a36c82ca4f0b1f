// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/SafeText.h"

#include <algorithm>

namespace wb::base {

namespace {

bool isSeparator(char32_t character) {
    const QChar::Category category = QChar::category(character);
    return category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

bool isFormat(char32_t character) {
    return QChar::category(character) == QChar::Other_Format;
}

bool isControl(char32_t character) {
    return QChar::category(character) == QChar::Other_Control;
}

bool isJoining(char32_t character) {
    return character == QChar::Nbsp || character == u'\u202F';
}

/// Calls `take` with each character and its place in the text. Half a surrogate pair counts as one.
template <typename Take>
void eachCharacter(QStringView text, Take take) {
    for (qsizetype at = 0; at < text.size();) {
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t character =
            isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        const qsizetype length = isPair ? 2 : 1;
        take(character, text.mid(at, length));
        at += length;
    }
}

} // namespace

bool isDriving(char32_t character) {
    return isControl(character) || isFormat(character) || isSeparator(character);
}

QString printable(const QString& text) {
    QString safe;
    safe.reserve(text.size());
    eachCharacter(text, [&](char32_t character, QStringView piece) {
        if (isDriving(character)) {
            safe +=
                QStringLiteral("\\x%1").arg(static_cast<uint>(character), 2, 16, QLatin1Char('0'));
        } else {
            safe += piece;
        }
    });
    return safe;
}

QString flattened(QStringView text) {
    QString line;
    line.reserve(text.size());
    QString gap; // Space that is only wanted if something follows it.
    eachCharacter(text, [&](char32_t character, QStringView piece) {
        if (isControl(character) || QChar::isSpace(character)) {
            // Alone what joins a figure and its unit, or a word and its colon in French, stays.
            gap = gap.isEmpty() && isJoining(character) ? piece.toString() : QStringLiteral(" ");
        } else if (!isFormat(character)) {
            if (!line.isEmpty()) {
                line += gap;
            }
            line += piece;
            gap.clear();
        }
    });
    return line;
}

QString withoutFormatting(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    eachCharacter(text, [&](char32_t character, QStringView piece) {
        if (isSeparator(character)) {
            plain += u'\n';
        } else if (!isFormat(character)) {
            plain += piece;
        }
    });
    return plain;
}

QString shownText(const QString& text, qsizetype most) {
    const QString cut = text.size() > most ? text.left(most) + u'…' : text;
    const bool isSafe = std::all_of(cut.begin(), cut.end(), [](QChar letter) {
        return !letter.isSurrogate() && (letter == u'\n' || !isDriving(letter.unicode()));
    });
    if (isSafe) {
        return cut; // The usual case, which copies nothing.
    }
    QString shown = withoutFormatting(cut);
    for (QChar& letter : shown) {
        letter = letter != u'\n' && isControl(letter.unicode()) ? QChar(u' ') : letter;
    }
    return shown;
}

} // namespace wb::base
