// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace wb::common {

namespace {

const QString Folder = QStringLiteral(":/i18n");

/// The language to speak: of the system's the first one that there is.
QString spoken(const QString& language) {
    if (language != QLatin1String("system")) {
        return languages().contains(language) ? language : QStringLiteral("en");
    }
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QString name = wanted.left(2);
        if (languages().contains(name)) {
            return name;
        }
    }
    return QStringLiteral("en");
}

/// The system's country where its language is the one, so that a Swiss has Swiss numbers.
QLocale localeOf(const QString& language) {
    const QLocale system = QLocale::system();
    return system.name().startsWith(language + u'_') ? system : QLocale(language);
}

} // namespace

QStringList languages() {
    return {QStringLiteral("system"), QStringLiteral("en"), QStringLiteral("de"),
            QStringLiteral("es"),     QStringLiteral("fr"), QStringLiteral("ja")};
}

QString languageName(const QString& language) {
    return language == QLatin1String("system")
               ? QCoreApplication::translate("Translations", "the system's")
               : QLocale(language).nativeLanguageName();
}

Translations::Translations() {
    if (m_plurals.load(QStringLiteral("watchbridge_en"), Folder)) {
        QCoreApplication::installTranslator(&m_plurals);
    }
}

Translations::~Translations() {
    for (QTranslator* each : {&m_texts, &m_toolkit, &m_plurals}) {
        QCoreApplication::removeTranslator(each);
    }
}

void Translations::set(const QString& language) {
    const QString name = spoken(language);
    QLocale::setDefault(localeOf(name));
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_toolkit);
    if (name == QLatin1String("en")) {
        return;
    }
    if (m_toolkit.load(QStringLiteral("qtbase_") + name,
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_toolkit);
    }
    if (m_texts.load(QStringLiteral("watchbridge_") + name, Folder)) {
        QCoreApplication::installTranslator(&m_texts);
    }
}

} // namespace wb::common
