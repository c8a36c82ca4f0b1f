// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SignalHours.h"

#include "app/storage/Database.h"
#include "app/storage/SignalTable.h"

#include <QtEndian>

#include <bit>
#include <cmath>

namespace wb::storage {

namespace {

constexpr char Version = 1;
constexpr DurationMs SliceMs = 5 * HourOfMinutes::MinuteMs;
/// Rows of the last seconds of an hour may still be on their way.
constexpr DurationMs SettledMs = 2 * HourOfMinutes::MinuteMs;
constexpr int Compression = 1;

TimeMs hourOf(TimeMs timeMs) {
    return timeMs - timeMs % HourOfMinutes::HourMs;
}

void appendFloat(QByteArray& to, float value) {
    char bytes[4];
    qToLittleEndian(std::bit_cast<quint32>(value), bytes);
    to.append(bytes, 4);
}

float floatAt(const char* bytes) {
    return std::bit_cast<float>(qFromLittleEndian<quint32>(bytes));
}

Error crooked() {
    return {ErrorCode::InvalidInput, QStringLiteral("an hour of recorded signals is damaged"), {}};
}

} // namespace

void HourOfMinutes::add(int minute, const fleet::SignalValues& values) {
    for (int i = 0; i < fleet::SignalCount; ++i) {
        const auto value = static_cast<float>(values[static_cast<fleet::Signal>(i)]);
        if (std::isnan(value)) {
            continue;
        }
        auto& line = m_lines[static_cast<std::size_t>(i)];
        if (!line) {
            line = std::make_unique<Line>();
        }
        Minute& point = (*line)[static_cast<std::size_t>(minute)];
        point.max = point.isKnown() ? std::max(point.max, value) : value;
        point.min = point.isKnown() ? std::min(point.min, value) : value;
        point.last = value;
    }
}

const HourOfMinutes::Line* HourOfMinutes::line(fleet::Signal signal) const {
    return m_lines[static_cast<std::size_t>(signal)].get();
}

/// Compressed after the version: of each known signal its number, which minutes are known (a bit
/// each, 64-bit little-endian), and their lowest, then highest, then last values.
QByteArray HourOfMinutes::packed() const {
    QByteArray plain;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i]) {
            continue;
        }
        quint64 known = 0;
        for (int minute = 0; minute < Minutes; ++minute) {
            known |= quint64((*m_lines[i])[static_cast<std::size_t>(minute)].isKnown()) << minute;
        }
        plain.append(static_cast<char>(i));
        char bits[8];
        qToLittleEndian(known, bits);
        plain.append(bits, 8);
        for (const auto part : {&Minute::min, &Minute::max, &Minute::last}) {
            for (const Minute& minute : *m_lines[i]) {
                if (minute.isKnown()) {
                    appendFloat(plain, minute.*part);
                }
            }
        }
    }
    return QByteArray(1, Version) + qCompress(plain, Compression);
}

Expected<HourOfMinutes> HourOfMinutes::unpacked(const QByteArray& blob) {
    // qUncompress trusts the size in front, and no hour of ours is larger.
    constexpr qsizetype LargestPlain = fleet::SignalCount * (9 + Minutes * 12);
    if (blob.size() < 5 || blob[0] != Version ||
        qFromBigEndian<quint32>(blob.constData() + 1) > LargestPlain) {
        return failure(crooked());
    }
    const QByteArray plain = qUncompress(blob.mid(1));
    HourOfMinutes hour;
    for (qsizetype at = 0; at < plain.size();) {
        const auto signal = static_cast<quint8>(plain[at]);
        if (signal >= fleet::SignalCount || plain.size() - at < 9) {
            return failure(crooked());
        }
        const auto known = qFromLittleEndian<quint64>(plain.constData() + at + 1);
        const qsizetype count = std::popcount(known);
        at += 9;
        if ((known >> Minutes) != 0 || plain.size() - at < count * 12) {
            return failure(crooked());
        }
        auto line = std::make_unique<Line>();
        const char* from = plain.constData() + at;
        for (int minute = 0; minute < Minutes; ++minute) {
            if ((known >> minute & 1U) != 0) {
                (*line)[static_cast<std::size_t>(minute)] = {
                    floatAt(from), floatAt(from + 4 * count), floatAt(from + 8 * count)};
                from += 4;
            }
        }
        at += count * 12;
        hour.m_lines[signal] = std::move(line);
    }
    return hour;
}

Expected<TimeMs> SignalHours::madeUntil(Database& database) {
    const auto last = database.value(QStringLiteral("SELECT max(hour_ms) FROM signal_hours"));
    if (!last) {
        return failure(last.error());
    }
    return last->isNull() ? 0 : last->toLongLong() + HourOfMinutes::HourMs;
}

/// The next hour that has rows, if it is over.
Expected<bool> SignalHours::begin(TimeMs nowMs) {
    if (m_madeUntilMs == NoTime) {
        const auto until = madeUntil(m_database);
        if (!until) {
            return failure(until.error());
        }
        m_madeUntilMs = *until;
    }
    if (m_madeUntilMs + HourOfMinutes::HourMs + SettledMs > nowMs) {
        return false;
    }
    const auto next = m_database.value(
        QStringLiteral("SELECT min(time_ms) FROM signals WHERE time_ms >= ?"), {m_madeUntilMs});
    if (!next) {
        return failure(next.error());
    }
    if (next->isNull() || hourOf(next->toLongLong()) + HourOfMinutes::HourMs + SettledMs > nowMs) {
        return false;
    }
    m_subjects.clear();
    m_hourMs = m_nextMs = hourOf(next->toLongLong());
    return true;
}

Expected<bool> SignalHours::step(TimeMs nowMs) {
    if (m_hourMs == NoTime) {
        const auto begun = begin(nowMs);
        if (!begun || !*begun) {
            return begun;
        }
    }
    if (auto added = addRows(m_nextMs, m_nextMs + SliceMs); !added) {
        return failure(added.error());
    }
    m_nextMs += SliceMs;
    if (m_nextMs < m_hourMs + HourOfMinutes::HourMs) {
        return true;
    }
    if (auto written = write(); !written) {
        m_hourMs = NoTime;
        return failure(written.error());
    }
    m_madeUntilMs = m_hourMs + HourOfMinutes::HourMs;
    m_hourMs = NoTime;
    m_subjects.clear();
    return true;
}

Expected<void> SignalHours::addRows(TimeMs fromMs, TimeMs toMs) {
    auto rows = m_database.run(QStringLiteral("SELECT time_ms, subject, row_values FROM signals"
                                              " WHERE time_ms >= ? AND time_ms < ?"
                                              " ORDER BY time_ms, subject"),
                               {fromMs, toMs});
    if (!rows) {
        return failure(rows.error());
    }
    while (rows->next()) {
        const auto minute =
            static_cast<int>((rows->value(0).toLongLong() - m_hourMs) / HourOfMinutes::MinuteMs);
        m_subjects[rows->value(1).toLongLong()].add(minute, unpacked(rows->value(2).toByteArray()));
    }
    return m_database.ended(*rows);
}

Expected<void> SignalHours::write() {
    return m_database.inTransaction([this]() -> Expected<void> {
        auto insert = m_database.prepare(QStringLiteral(
            "INSERT OR REPLACE INTO signal_hours (hour_ms, subject, minutes) VALUES (?, ?, ?)"));
        if (!insert) {
            return failure(insert.error());
        }
        for (const auto& [subject, hour] : m_subjects) {
            if (auto done = m_database.runAgain(*insert, {m_hourMs, subject, hour.packed()});
                !done) {
                return done;
            }
        }
        return {};
    });
}

Expected<void> SignalHours::rowsCame(TimeMs earliestMs) {
    if (m_hourMs != NoTime && earliestMs < m_nextMs) {
        m_hourMs = NoTime;
    }
    if (m_madeUntilMs == NoTime || earliestMs >= m_madeUntilMs) {
        return {};
    }
    m_madeUntilMs = NoTime;
    auto done = m_database.run(QStringLiteral("DELETE FROM signal_hours WHERE hour_ms >= ?"),
                               {hourOf(earliestMs)});
    return done ? Expected<void>() : failure(done.error());
}

Expected<void> SignalHours::dropBefore(TimeMs timeMs) {
    auto done = m_database.run(QStringLiteral("DELETE FROM signal_hours WHERE hour_ms <= ?"),
                               {timeMs - HourOfMinutes::HourMs});
    return done ? Expected<void>() : failure(done.error());
}

} // namespace wb::storage
