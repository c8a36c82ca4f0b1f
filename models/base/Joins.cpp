// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Joins.h"

#include "models/base/Sentence.h"

#include <QCoreApplication>

namespace wb::base {

namespace {

QString joined(const char* form, const QStringList& texts) {
    const QString pattern = QCoreApplication::translate("Joins", form);
    QString all = texts.value(0);
    for (qsizetype at = 1; at < texts.size(); ++at) {
        all = filled(pattern, {all, texts.at(at)});
    }
    return all;
}

} // namespace

QString shownList(const QStringList& names) {
    return joined(QT_TRANSLATE_NOOP("Joins", "%1, %2"), names);
}

QString shownClauses(const QStringList& clauses) {
    return joined(QT_TRANSLATE_NOOP("Joins", "%1; %2"), clauses);
}

QString shownSentences(const QStringList& sentences) {
    return joined(QT_TRANSLATE_NOOP("Joins", "%1 %2"), sentences);
}

QString shownSentence(const QString& text) {
    const bool ended = text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'。');
    return ended ? text : filled(QCoreApplication::translate("Joins", "%1."), {text});
}

} // namespace wb::base
