// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Sentence.h"

#include <QCoreApplication>
#include <QLocale>

namespace wb::base {

namespace {

/// In the context that lupdate gives to what stands in Sentence::tr: the name of the class, though
/// it warns that this is no QObject.
QString translated(const QString& form) {
    return QCoreApplication::translate("wb::base::Sentence", form.toUtf8().constData());
}

} // namespace

QString filled(const QString& form, const QStringList& texts) {
    QString text;
    qsizetype from = 0;
    for (qsizetype at = form.indexOf(u'%'); at >= 0; at = form.indexOf(u'%', at + 1)) {
        const int place = at + 1 < form.size() ? form.at(at + 1).digitValue() : -1;
        if (place >= 1 && place <= texts.size()) {
            text += form.mid(from, at - from) + texts.at(place - 1);
            from = at + 2;
        }
    }
    return text + form.mid(from);
}

Sentence Sentence::quoted(const QString& words, const QString& speaker) {
    Sentence sentence = tr("%1 says: “%2”", speaker, words);
    sentence.m_kind = Kind::Quote;
    return sentence;
}

Sentence Sentence::part(qint64 number) {
    return {Kind::Number, QString::number(number)};
}

QString Sentence::text(bool isShown) const {
    if (m_kind == Kind::Text) {
        return m_text;
    }
    if (m_kind == Kind::Number) {
        return isShown ? QLocale().toString(m_text.toLongLong()) : m_text;
    }
    if (m_kind == Kind::Quote && !isShown) {
        return m_parts.constLast().m_text;
    }
    QStringList texts;
    for (const Sentence& each : m_parts) {
        texts << each.text(isShown);
    }
    return filled(isShown ? translated(m_text) : m_text, texts);
}

} // namespace wb::base
