// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/LocalTime.h"

#include "models/base/Format.h"

#include <QDateTime>
#include <QLocale>

namespace wb::common {

QString localDateTimeText(TimeMs timeMs, const QTimeZone& zone, bool withZone) {
    const QLocale locale;
    if (locale.language() == QLocale::English || locale.language() == QLocale::C ||
        timeMs == NoTime) {
        return base::dateTimeText(timeMs, zone, withZone);
    }
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy"))) {
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    }
    const QDate day = QDateTime::fromMSecsSinceEpoch(timeMs, zone).date();
    return locale.toString(day, format) + u' ' + base::clockText(timeMs, zone, withZone);
}

} // namespace wb::common
