// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>

namespace wb::base {

namespace {

QDateTime at(TimeMs timeMs, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(timeMs, zone);
}

/// Two significant digits below ten, whole numbers from there on.
QString shortNumber(double value, QLocale locale) {
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const double magnitude = std::abs(value);
    int decimals = 0;
    if (magnitude > 0 && magnitude < 0.095) {
        decimals = 2;
    } else if (magnitude > 0 && magnitude < 9.95) {
        decimals = 1;
    }
    return locale.toString(value, 'f', decimals);
}

QString wholeNumber(double value, QLocale locale = QLocale::c()) {
    locale.setNumberOptions(
        QLocale::DefaultNumberOptions); // The C locale groups no digits by itself.
    const QString text = locale.toString(value, 'f', 0);
    if (std::abs(value) < 1e6) {
        return text;
    }
    // Where a language leaves four digits together Qt 6.4 does so in longer numbers: "1200.000".
    static const QRegularExpression Joined(QStringLiteral("^(-?\\d)(\\d{3}(\\D)\\d{3})"));
    return QString(text).replace(Joined, QStringLiteral("\\1\\3\\2"));
}

QString zoned(TimeMs timeMs, const QTimeZone& zone, bool withZone, const QString& format) {
    if (timeMs == NoTime) {
        return {};
    }
    const QString text = at(timeMs, zone).toString(format);
    return withZone ? text + QLatin1Char(' ') + zoneText(timeMs, zone) : text;
}

QString plainSpan(DurationMs spanMs) {
    const qint64 seconds = spanMs / 1000;
    if (seconds < 100) {
        return QStringLiteral("%1 s").arg(seconds);
    }
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 100) {
        return QStringLiteral("%1 min").arg(minutes);
    }
    if (minutes < 48 * 60) {
        return QStringLiteral("%1 h %2 min")
            .arg(minutes / 60)
            .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    return QStringLiteral("%1 d").arg(minutes / (24 * 60));
}

} // namespace

QString utcText(TimeMs timeMs) {
    if (timeMs == NoTime) {
        return {};
    }
    // Only a time that is in UTC proper, not in a zone like it, prints its Z in every Qt.
    return QDateTime::fromMSecsSinceEpoch(timeMs).toUTC().toString(Qt::ISODateWithMs);
}

TimeMs parseTime(const QString& text) {
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    // A time without an offset would silently be read in this machine's zone.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) {
        return NoTime;
    }
    return time.toMSecsSinceEpoch();
}

QString zoneText(TimeMs timeMs, const QTimeZone& zone) {
    const QString abbreviation = zone.abbreviation(at(timeMs, zone));
    // North Americans say ET all year: EST, EDT, PST … lose the middle letter.
    if (abbreviation.size() == 3 && QStringLiteral("ECMP").contains(abbreviation.at(0)) &&
        QStringLiteral("SD").contains(abbreviation.at(1)) && abbreviation.endsWith(u'T') &&
        zone.id().startsWith("America/")) {
        return abbreviation.at(0) + QStringLiteral("T");
    }
    return abbreviation;
}

QString clockText(TimeMs timeMs, const QTimeZone& zone, bool withZone) {
    return zoned(timeMs, zone, withZone, QStringLiteral("HH:mm:ss"));
}

QString minuteText(TimeMs timeMs, const QTimeZone& zone) {
    return zoned(timeMs, zone, true, QStringLiteral("HH:mm"));
}

QString dateTimeText(TimeMs timeMs, const QTimeZone& zone, bool withZone) {
    return zoned(timeMs, zone, withZone, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString percentText(double fraction, const QLocale& locale) {
    return std::isnan(fraction) ? QStringLiteral("—")
                                : shortNumber(fraction * 100, locale) + QStringLiteral(" %");
}

QString bytesText(double bytes, const QLocale& locale) {
    if (std::isnan(bytes)) {
        return QStringLiteral("—");
    }
    static constexpr const char* Units[] = {"B", "KiB", "MiB", "GiB", "TiB"};
    std::size_t unit = 0;
    // 1024 MiB stays MiB: limits are set and spoken of in MiB up to a few GiB.
    while (std::abs(bytes) >= (unit == 2 ? 10'240.0 : 1024.0) && unit + 1 < std::size(Units)) {
        bytes /= 1024;
        ++unit;
    }
    return (unit == 0 ? wholeNumber(bytes, locale) : shortNumber(bytes, locale)) +
           QLatin1Char(' ') + QLatin1String(Units[unit]);
}

QString coresText(double cores, const QLocale& locale) {
    if (std::isnan(cores)) {
        return QStringLiteral("—");
    }
    return cores < 0.995 ? locale.toString(cores, 'f', 2) : shortNumber(cores, locale);
}

QString secondsText(double seconds, const QLocale& locale) {
    if (std::isnan(seconds)) {
        return QStringLiteral("—");
    }
    if (seconds < 0.9995) {
        return shortNumber(seconds * 1000, locale) + QStringLiteral(" ms");
    }
    return shortNumber(seconds, locale) + QStringLiteral(" s");
}

QString atLeastText(const QString& figure) {
    return QStringLiteral("≥ ") + figure;
}

QString localSpan(const QString& span, const QLocale& locale) {
    static const QRegularExpression Span(QStringLiteral("^(\\d+ h \\d\\d min|\\d+ (s|min|d))$"));
    if (locale.language() != QLocale::Japanese || !Span.match(span).hasMatch()) {
        return span;
    }
    QString words = span;
    return words.replace(QStringLiteral(" min"), QStringLiteral(" 分"))
        .replace(QStringLiteral(" s"), QStringLiteral(" 秒"))
        .replace(QStringLiteral(" h"), QStringLiteral(" 時間"))
        .replace(QStringLiteral(" d"), QStringLiteral(" 日"));
}

QString spanText(DurationMs spanMs, const QLocale& locale) {
    return localSpan(plainSpan(spanMs), locale);
}

QString ageText(DurationMs ageMs, const QLocale& locale) {
    constexpr DurationMs TenthsBelowMs = 9950; // Which is 10.0 s.
    const bool isJapanese = locale.language() == QLocale::Japanese;
    return ageMs < TenthsBelowMs ? locale.toString(static_cast<double>(ageMs) / 1000, 'f', 1) +
                                       (isJapanese ? QStringLiteral(" 秒") : QStringLiteral(" s"))
                                 : spanText(ageMs, locale);
}

QString stopwatchText(DurationMs spanMs) {
    const qint64 seconds = std::max<qint64>(0, spanMs / 1000);
    const QLatin1Char zero('0');
    if (seconds < 3600) {
        return QStringLiteral("%1:%2")
            .arg(seconds / 60, 2, 10, zero)
            .arg(seconds % 60, 2, 10, zero);
    }
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

QString numberText(double value, const QLocale& locale) {
    if (std::isnan(value)) {
        return QStringLiteral("—");
    }
    if (std::abs(value) < 9.95) {
        return shortNumber(value, locale);
    }
    return wholeNumber(value, locale);
}

QString figureText(double value) {
    constexpr double WholeLimit = 1e15;
    return value == std::trunc(value) && std::abs(value) < WholeLimit
               ? wholeNumber(value)
               : QString::number(value, 'g', 6);
}

} // namespace wb::base
