// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/RecordWords.h"

#include "models/base/Format.h"
#include "models/base/Joins.h"
#include "models/base/Sentence.h"
#include "models/health/ReasonText.h"
#include "models/items/RecordForms.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace wb::items {

namespace {

using base::filled;

constexpr qsizetype LongestSentence = 1000; ///< What is longer was written by something else.
/// Within one text; the rest of more was written by something else.
constexpr int MostSentences = 40;

int placeholders(const QString& piece) {
    int count = 0;
    while (piece.contains(QStringLiteral("%%1").arg(count + 1))) {
        ++count;
    }
    return count;
}

/// "6.8 %" → "6,8 %", "p < 0.001" → "p < 0,001", "Memory" → "Speicher", "a, b and 2 more" → "a, b
/// und 2 weitere"; names, releases and sentences stay.
QString localFigure(const QString& text) {
    if (text == QLatin1String("Memory")) {
        return QCoreApplication::translate("RecordWords", "Memory");
    }
    if (text == QLatin1String("Latency")) {
        return QCoreApplication::translate("RecordWords", "Latency");
    }
    static const QRegularExpression Cut(QStringLiteral("^(.+) and (\\d+) more$"));
    if (const auto match = Cut.match(text); match.hasMatch()) {
        return filled(QCoreApplication::translate("RecordWords", "%1 and %2 more"),
                      {localFigure(match.captured(1)), match.captured(2)});
    }
    static const QRegularExpression Names(QStringLiteral("^[^ ,]+(, [^ ,]+)+$"));
    if (Names.match(text).hasMatch()) {
        return base::shownList(text.split(QStringLiteral(", ")));
    }
    static const QRegularExpression Figure(
        QStringLiteral("^(p < |≥ )?\\d+\\.\\d+( ?(%|ms|s|[KMGT]iB))?$"));
    return Figure.match(text).hasMatch() ? QString(text).replace(u'.', QLocale().decimalPoint())
                                         : base::localSpan(text, QLocale());
}

/// After a colon French and Spanish go on in small letters; names and abbreviations keep theirs.
QString continued(QString shown, const QString& recorded) {
    const QLocale::Language language = QLocale().language();
    const bool goesOnSmall = language == QLocale::French || language == QLocale::Spanish;
    const bool isWord = shown.size() > 1 && !shown.at(1).isUpper();
    const auto firstWord = [](const QString& text) { return text.section(u' ', 0, 0); };
    if (goesOnSmall && isWord && firstWord(shown) != firstWord(recorded)) {
        shown[0] = shown.at(0).toLower();
    }
    return shown;
}

/// "Two" → "2": a number word would be English in the middle of another language.
QString inDigits(const QString& word) {
    for (qsizetype count = 0; count < 10; ++count) {
        if (health::countWord(count).compare(word, Qt::CaseInsensitive) == 0) {
            return QLocale().toString(count);
        }
    }
    return word;
}

QString shownWithin(const QString& recorded, int& left);

/// Each sentence of several for itself.
QString wordedParts(const QString& text, const QString& separator, int& left) {
    const QStringList parts = text.split(separator);
    QStringList shown;
    for (const QString& part : parts) {
        shown << shownWithin(part, left);
    }
    // Somebody else's words keep their marks.
    return shown == parts                     ? text
           : separator == QLatin1String("; ") ? base::shownClauses(shown)
                                              : base::shownList(shown);
}

/// What stands within another sentence: one, with or without its full stop, or a list of them.
QString wordedWithin(const QString& text, int& left) {
    QString shown = shownWithin(text, left);
    if (shown == text) {
        const QString ended = text + u'.';
        const QString whole = shownWithin(ended, left);
        shown = whole == ended ? text : whole.chopped(1);
    }
    return shown == text ? wordedParts(text, QStringLiteral(", "), left) : shown;
}

QString worded(const RecordForm& form, const QRegularExpressionMatch& match, int& left) {
    QString text;
    const QStringList groups = match.regularExpression().namedCaptureGroups();
    int group = 1;
    for (const char* piece : form.pieces) {
        const QString source = QString::fromUtf8(piece);
        // A piece without a figure has a group of its own that says whether it is there.
        const int count = std::max(1, placeholders(source));
        bool isThere = false;
        QStringList figures;
        for (int at = 0; at < count; ++at, ++group) {
            const QString figure = match.captured(group);
            const bool isSentence =
                form.endsInSentences && !figure.isEmpty() &&
                (group == match.lastCapturedIndex() || groups.at(group) == QLatin1String("said") ||
                 source.contains(QStringLiteral("(%%1)").arg(at + 1)));
            const bool followsColon = source.contains(QStringLiteral(": %%1").arg(at + 1));
            const QString words = isSentence ? wordedWithin(figure, left)
                                  : groups.at(group) == QLatin1String("count")
                                      ? inDigits(figure)
                                      : localFigure(figure);
            figures << (isSentence && followsColon ? continued(words, figure) : words);
            isThere = isThere || !figure.isEmpty();
        }
        if (isThere) {
            text += filled(QCoreApplication::translate("RecordWords", piece), figures);
        }
    }
    return text;
}

struct Compiled {
    const RecordForm* form;
    QRegularExpression expression;
};

const QVector<Compiled>& compiled() {
    static const QVector<Compiled> All = [] {
        QVector<Compiled> made;
        for (const RecordForm& form : recordForms()) {
            made.append(
                {&form, QRegularExpression(QLatin1Char('^') + QString::fromUtf8(form.pattern) +
                                           QLatin1Char('$'))});
        }
        return made;
    }();
    return All;
}

/// What is put together of several that each have a form: "chat: …", "…; …", "…. …", "…, and 2
/// more".
QString wordedTogether(const QString& recorded, int& left) {
    static const QRegularExpression Named(QStringLiteral("^(\\S+: )(.+)$"));
    static const QRegularExpression Cut(QStringLiteral("^(.+), and (\\d+) more$"));
    if (const auto match = Named.match(recorded); match.hasMatch()) {
        const QString rest = match.captured(2);
        return match.captured(1) + continued(wordedWithin(rest, left), rest);
    }
    if (const auto match = Cut.match(recorded); match.hasMatch()) {
        return wordedWithin(match.captured(1), left) +
               filled(QCoreApplication::translate("RecordWords", ", and %1 more"),
                      {match.captured(2)});
    }
    // Of a check and its advice the first has lost its own full stop to the other's.
    const qsizetype stop = recorded.indexOf(QStringLiteral(". "));
    if (stop > 0) {
        const QStringList parts{recorded.left(stop), recorded.mid(stop + 2)};
        const QString first = wordedWithin(parts.first(), left);
        const QString rest = wordedWithin(parts.last(), left);
        return QStringList{first, rest} == parts
                   ? recorded
                   : base::shownSentences({base::shownSentence(first), rest});
    }
    const QString separator = QStringLiteral("; ");
    return recorded.contains(separator) ? wordedParts(recorded, separator, left) : recorded;
}

/// `left`: how many more may be looked at.
QString shownWithin(const QString& recorded, int& left) {
    if (--left < 0) {
        return recorded;
    }
    for (const Compiled& each : compiled()) {
        const QRegularExpressionMatch match = each.expression.match(recorded);
        if (match.hasMatch()) {
            return worded(*each.form, match, left);
        }
    }
    return wordedTogether(recorded, left);
}

} // namespace

QString shownRecord(const QString& recorded) {
    const QLocale::Language language = QLocale().language();
    if (language == QLocale::English || language == QLocale::C ||
        recorded.size() > LongestSentence) {
        return recorded;
    }
    int left = MostSentences;
    return shownWithin(recorded, left);
}

QString continuedRecord(const QString& recorded) {
    return continued(shownRecord(recorded), recorded);
}

} // namespace wb::items
