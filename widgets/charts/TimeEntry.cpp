// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/TimeEntry.h"

#include "models/base/Format.h"
#include "widgets/charts/TimeWindow.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace wb::charts {

namespace {

std::optional<DurationMs> agoMs(const QString& text) {
    static const QRegularExpression Ago(QStringLiteral("^-\\s*(\\d{1,6})\\s*(s|m|min|h|d)$"));
    const QRegularExpressionMatch match = Ago.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString unit = match.captured(2);
    const DurationMs unitMs = unit == QLatin1String("s")   ? 1000
                              : unit == QLatin1String("h") ? 3'600'000
                              : unit == QLatin1String("d") ? 86'400'000
                                                           : 60'000;
    return match.captured(1).toLongLong() * unitMs;
}

} // namespace

Expected<TimeMs> TimeEntry::read(const QString& text, const QTimeZone& zone, TimeMs nowMs) {
    const QString said = text.simplified();
    if (said.compare(QLatin1String("now"), Qt::CaseInsensitive) == 0) {
        return nowMs;
    }
    if (const auto ago = agoMs(said)) {
        return nowMs - *ago;
    }
    if (const TimeMs exact = base::parseTime(said); exact != NoTime) {
        return exact;
    }
    static const QRegularExpression Local(
        QStringLiteral("^(?:(\\d{4}-\\d{2}-\\d{2})(?:[ T]|$))?(?:(\\d{1,2}:\\d{2})(:\\d{2})?)?$"));
    const QRegularExpressionMatch match = Local.match(said);
    if (said.isEmpty() || !match.hasMatch()) {
        return failure(ErrorCode::InvalidInput,
                       tr("Write a time like 17:51, 2024-11-14 17:51, -2h or now."));
    }
    const QDate date = match.captured(1).isEmpty()
                           ? QDateTime::fromMSecsSinceEpoch(nowMs, zone).date()
                           : QDate::fromString(match.captured(1), Qt::ISODate);
    const QString seconds = match.captured(3).isEmpty() ? QStringLiteral(":00") : match.captured(3);
    const QTime time = match.captured(2).isEmpty() ? QTime(0, 0)
                                                   : QTime::fromString(match.captured(2) + seconds,
                                                                       QStringLiteral("H:mm:ss"));
    if (!date.isValid() || !time.isValid()) {
        return failure(ErrorCode::InvalidInput, tr("There is no such day or time: %1.").arg(said));
    }
    const QDateTime local(date, time, zone);
    // Qt moves a time that clocks jumped over to one that there was.
    if (!local.isValid() || local.time() != time) {
        return failure(ErrorCode::InvalidInput,
                       tr("There was no %1 on that day: clocks went forward.")
                           .arg(time.toString(QStringLiteral("HH:mm"))));
    }
    // Of an hour that clocks went through twice the first is meant.
    const TimeMs timeMs = local.toMSecsSinceEpoch();
    constexpr DurationMs HourMs = 3'600'000;
    const QDateTime before = QDateTime::fromMSecsSinceEpoch(timeMs - HourMs, zone);
    return before.date() == date && before.time() == time ? timeMs - HourMs : timeMs;
}

Expected<TimeEntry::Span> TimeEntry::check(const Span& span, TimeMs nowMs) {
    if (span.fromMs >= nowMs) {
        return failure(ErrorCode::InvalidInput, tr("The beginning lies in the future."));
    }
    if (span.fromMs < nowMs - TimeWindow::ReachMs) {
        return failure(ErrorCode::InvalidInput, tr("The beginning is more than a year ago."));
    }
    if (span.toMs <= span.fromMs) {
        return failure(ErrorCode::InvalidInput, tr("The end is not after the beginning."));
    }
    const Span shown{span.fromMs, std::min(span.toMs, nowMs)};
    if (shown.toMs - shown.fromMs > TimeWindow::LongestMs) {
        return failure(ErrorCode::InvalidInput,
                       tr("That is %1; charts show 7 days at most.")
                           .arg(base::spanText(shown.toMs - shown.fromMs, QLocale())));
    }
    if (shown.toMs - shown.fromMs < TimeWindow::ShortestMs) {
        return failure(ErrorCode::InvalidInput, tr("Charts show 30 seconds at least."));
    }
    return shown;
}

std::optional<TimeEntry::Span> TimeEntry::fromLink(const QString& text) {
    const qsizetype at = text.indexOf(QLatin1String("watchbridge:"));
    if (at < 0) {
        return std::nullopt;
    }
    const QUrlQuery query(QUrl(text.mid(at).section(QLatin1Char(' '), 0, 0)));
    const auto time = [&](const char* name) {
        return base::parseTime(query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded));
    };
    const Span span{time("from"), time("to")};
    return span.fromMs == NoTime || span.toMs == NoTime ? std::nullopt : std::optional(span);
}

} // namespace wb::charts
