// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QLocale>
#include <QString>

class QTimeZone;

/// Plain-text forms of numbers and times for sentences, tables and exports. Locale-free unless a
/// locale is given: what is recorded or exported must read the same for everybody, and what is only
/// shown has the digits of its reader (QLocale()). Units are SI's and IEC's symbols in any case,
/// but those of spans of time, which are words in Japanese.
namespace wb::base {

/// "2024-11-14T22:51:08.000Z" (RFC 3339, milliseconds); empty for NoTime.
[[nodiscard]] QString utcText(TimeMs timeMs);
/// Reverse of utcText and of RFC 3339 with any offset; NoTime when malformed.
[[nodiscard]] TimeMs parseTime(const QString& text);
/// "17:51:08 ET": the zone's abbreviation as people on call say it (EST/EDT are written ET).
[[nodiscard]] QString clockText(TimeMs timeMs, const QTimeZone& zone, bool withZone = true);
/// "17:51 ET".
[[nodiscard]] QString minuteText(TimeMs timeMs, const QTimeZone& zone);
/// "2024-11-14 17:51:08 ET".
[[nodiscard]] QString dateTimeText(TimeMs timeMs, const QTimeZone& zone, bool withZone = true);
/// "ET", "UTC", "CET": what clockText appends.
[[nodiscard]] QString zoneText(TimeMs timeMs, const QTimeZone& zone);

/// "96 %", "6.8 %", "0.02 %": two significant digits below ten, none after the point above.
[[nodiscard]] QString percentText(double fraction, const QLocale& locale = QLocale::c());
/// "983 MiB", "1.9 MiB", "2.0 GiB", "512 B" (binary units).
[[nodiscard]] QString bytesText(double bytes, const QLocale& locale = QLocale::c());
/// "0.25", "2.5", "16": cores in use, without a word for the unit.
[[nodiscard]] QString coresText(double cores, const QLocale& locale = QLocale::c());
/// "300 ms", "4.1 s", "840 ms": for latencies, from seconds.
[[nodiscard]] QString secondsText(double seconds, const QLocale& locale = QLocale::c());
/// "≥ 10 s": of a figure that may be higher than could be measured.
[[nodiscard]] QString atLeastText(const QString& figure);
/// "48 s", "6 min", "2 h 05 min", "3 d": for spans.
[[nodiscard]] QString spanText(DurationMs spanMs, const QLocale& locale = QLocale::c());
/// The same with tenths of a second below ten, "0.8 s": for how old what is shown is.
[[nodiscard]] QString ageText(DurationMs ageMs, const QLocale& locale = QLocale::c());
/// What spanText() made without a locale, for one: "48 s" → "48 秒"; another text as it is.
[[nodiscard]] QString localSpan(const QString& span, const QLocale& locale);
/// "08:32", "1:04:07": a stopwatch.
[[nodiscard]] QString stopwatchText(DurationMs spanMs);
/// "3", "1,840", "0.0425": a figure whose kind is not known, to six digits; whole numbers in full.
[[nodiscard]] QString figureText(double value);
/// "1,840", "0.4": requests per second and counts.
[[nodiscard]] QString numberText(double value, const QLocale& locale = QLocale::c());

} // namespace wb::base
