// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace wb::common {

void installTranslations(QCoreApplication& application) {
    const QString folder = QStringLiteral(":/i18n");
    auto* plurals = new QTranslator(&application);
    if (plurals->load(QStringLiteral("watchbridge_en"), folder)) {
        QCoreApplication::installTranslator(plurals);
    }
    auto* local = new QTranslator(&application);
    const bool english = QLocale().language() == QLocale::English;
    if (!english &&
        local->load(QLocale(), QStringLiteral("watchbridge"), QStringLiteral("_"), folder)) {
        QCoreApplication::installTranslator(local);
    }
}

} // namespace wb::common
