// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ScenarioReader.h"
#include "models/base/Format.h"

#include <QRegularExpression>

// What happens and what is expected: the `events:`, `faults:` and `expect:` of a scenario.
namespace wb::settings {

namespace {

using namespace simulation;

/// The one of these keys that the mapping has: it says what kind of item it is. A mistake is noted
/// when there is none or more than one.
QString kindOf(YamlMap& map, const QStringList& kinds) {
    QStringList found;
    for (const QString& kind : kinds) {
        if (map.keys().contains(kind)) {
            found << kind;
        }
    }
    if (found.size() != 1) {
        map.mistake({}, Sentence::english(QStringLiteral("expected exactly one of the keys %1")
                                              .arg(kinds.join(QStringLiteral(", ")))));
        // Only one mistake a mapping that cannot be understood.
        for (const QString& key : map.keys()) {
            (void)map.has(key);
        }
        return {};
    }
    return found.constFirst();
}

void checkTasks(YamlMap& map, const QString& key, const QStringList& tasks,
                const QString& service) {
    for (const QString& task : tasks) {
        if (!task.startsWith(service + QLatin1Char('-'))) {
            map.mistake(key,
                        Sentence::english(
                            QStringLiteral("\"%1\" is not the name of a task of %2, such as %2-3")
                                .arg(task, service)));
        }
    }
}

} // namespace

TimeMs StoryTimes::parse(const QString& text) const {
    static const QRegularExpression form(
        QStringLiteral("^(?:day ([1-9][0-9]?) )?([0-2]?[0-9]):([0-5][0-9])(?::([0-5][0-9]))?$"));
    const auto match = form.match(text.trimmed());
    if (match.hasMatch()) {
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(m_startMs, m_zone);
        const QTime time(match.captured(2).toInt(), match.captured(3).toInt(),
                         match.captured(4).toInt());
        const int day = match.captured(1).toInt();
        QDateTime at(start.date().addDays(std::max(0, day - 1)), time, m_zone);
        if (day == 0 && at < start) {
            at = at.addDays(1);
        }
        return time.isValid() ? at.toMSecsSinceEpoch() : NoTime;
    }
    if (const TimeMs absolute = base::parseTime(text); absolute != NoTime) {
        return absolute;
    }
    const QDateTime local = QDateTime::fromString(text, Qt::ISODate);
    return local.isValid() && local.timeSpec() == Qt::LocalTime
               ? QDateTime(local.date(), local.time(), m_zone).toMSecsSinceEpoch()
               : NoTime;
}

TimeMs StoryTimes::read(YamlMap& map, const QString& key) const {
    const QString written = map.text(key);
    if (written.isEmpty()) {
        return NoTime;
    }
    const TimeMs time = parse(written);
    if (time == NoTime) {
        map.mistake(key,
                    Sentence::english(
                        QStringLiteral("\"%1\" is \"%2\"; expected a time such as 17:15, 17:15:30, "
                                       "\"day 3 09:30\" or 2024-11-14T17:15:00")
                            .arg(key, written)));
    }
    return time;
}

StoryEvent readStoryEvent(YamlMap map, const StoryTimes& times,
                          const QVector<ServiceModel>& services) {
    static const QMap<QString, StoryEvent::Kind> kinds{
        {QStringLiteral("deploy"), StoryEvent::Kind::Deploy},
        {QStringLiteral("redeploy"), StoryEvent::Kind::Redeploy},
        {QStringLiteral("rollback"), StoryEvent::Kind::Rollback},
        {QStringLiteral("restart"), StoryEvent::Kind::Restart},
        {QStringLiteral("scale"), StoryEvent::Kind::Scale},
        {QStringLiteral("traffic"), StoryEvent::Kind::Traffic},
        {QStringLiteral("note"), StoryEvent::Kind::Note},
    };
    StoryEvent event;
    event.atMs = times.read(map, QStringLiteral("at"));
    if (!map.has(QStringLiteral("at"))) {
        map.mistake({}, Sentence::english(QStringLiteral("\"at\" is missing")));
    }
    event.by = map.text(QStringLiteral("by"), QStringLiteral("pipeline"));
    event.history = map.flag(QStringLiteral("history"), false);
    const QString kind = kindOf(map, kinds.keys());
    if (kind.isEmpty()) {
        return event;
    }
    event.kind = kinds[kind];
    if (event.kind == StoryEvent::Kind::Note) {
        event.text = map.requiredText(kind);
        map.reportUnknownKeys();
        return event;
    }
    event.service = map.requiredText(kind);
    const bool names =
        event.kind == StoryEvent::Kind::Deploy || event.kind == StoryEvent::Kind::Rollback;
    if (names) {
        event.release = readReleaseName(map, QStringLiteral("release"));
        event.batch = static_cast<int>(map.integer(QStringLiteral("batch"), 0, 1, 1000));
        event.pauseMs = map.duration(QStringLiteral("pause"), -1);
        event.staleImageOn = map.texts(QStringLiteral("stale_image_on"));
        checkTasks(map, QStringLiteral("stale_image_on"), event.staleImageOn, event.service);
    } else if (event.kind == StoryEvent::Kind::Redeploy ||
               event.kind == StoryEvent::Kind::Restart) {
        event.tasks = map.texts(QStringLiteral("tasks"));
        checkTasks(map, QStringLiteral("tasks"), event.tasks, event.service);
    } else if (event.kind == StoryEvent::Kind::Scale) {
        event.count = static_cast<int>(map.integer(QStringLiteral("to"), 0, 1, 500));
    } else {
        event.factor = map.number(QStringLiteral("factor"), 1, 0, 100);
        event.forMs = map.duration(QStringLiteral("for"), 600'000);
        event.service = event.service == QStringLiteral("all") ? QString() : event.service;
    }
    if (!event.service.isEmpty()) {
        checkService(map, kind, event.service, services, names ? &event.release : nullptr);
    }
    map.reportUnknownKeys();
    return event;
}

Fault readFault(YamlMap map, const StoryTimes& times, const QVector<ServiceModel>& services) {
    static const QMap<QString, Fault::Kind> kinds{
        {QStringLiteral("leak"), Fault::Kind::Leak},
        {QStringLiteral("spill"), Fault::Kind::Spill},
        {QStringLiteral("slow"), Fault::Kind::Slow},
        {QStringLiteral("errors"), Fault::Kind::Errors},
    };
    Fault fault;
    const QString kind = kindOf(map, kinds.keys());
    if (kind.isEmpty()) {
        return fault;
    }
    fault.kind = kinds[kind];
    fault.service = map.requiredText(kind);
    checkService(map, kind, fault.service, services);
    fault.tasks = map.texts(QStringLiteral("tasks"));
    checkTasks(map, QStringLiteral("tasks"), fault.tasks, fault.service);
    fault.code = map.text(QStringLiteral("code"));
    fault.settings = map.text(QStringLiteral("settings"));
    fault.fromMs = times.read(map, QStringLiteral("from"));
    fault.untilMs = times.read(map, QStringLiteral("until"));
    switch (fault.kind) {
    case Fault::Kind::Leak:
        fault.survivesRestart = map.flag(QStringLiteral("survives_restart"), false);
        fault.bytesPerSecond =
            static_cast<double>(map.size(QStringLiteral("per_minute"), 1 << 20)) / 60;
        break;
    case Fault::Kind::Spill:
        fault.underPressureOf = map.texts(QStringLiteral("under_pressure_of"));
        checkTasks(map, QStringLiteral("under_pressure_of"), fault.underPressureOf, fault.service);
        fault.bytesPerSecond =
            static_cast<double>(map.size(QStringLiteral("per_minute"), 1 << 20)) / 60;
        break;
    case Fault::Kind::Slow:
        fault.factor = map.number(QStringLiteral("factor"), 2, 0.01, 1000);
        break;
    case Fault::Kind::Errors:
        fault.factor = map.fraction(QStringLiteral("fraction"), 0.05);
        break;
    }
    map.reportUnknownKeys();
    return fault;
}

Expectations readExpectations(YamlMap map, const StoryTimes& times) {
    static const QMap<QString, fleet::CauseFinding::Factor> factors{
        {QStringLiteral("code"), fleet::CauseFinding::Factor::Code},
        {QStringLiteral("settings"), fleet::CauseFinding::Factor::Settings},
        {QStringLiteral("both"), fleet::CauseFinding::Factor::Both},
        {QStringLiteral("neither"), fleet::CauseFinding::Factor::Neither},
    };
    Expectations expect;
    const auto timeOf = [&](const QString& key) {
        const TimeMs time = times.read(map, key);
        return time == NoTime ? std::nullopt : std::optional(time);
    };
    expect.firstWarningBeforeMs = timeOf(QStringLiteral("first_warning_before"));
    expect.firstWarningNotBeforeMs = timeOf(QStringLiteral("first_warning_not_before"));
    expect.reasonMentions = map.texts(QStringLiteral("reason_mentions"));
    if (map.has(QStringLiteral("incident"))) {
        expect.incident = map.flag(QStringLiteral("incident"), false);
    }
    const QString unhealthy = QStringLiteral("max_unhealthy_verdicts");
    if (map.has(unhealthy)) {
        expect.maxUnhealthyVerdicts = static_cast<int>(map.integer(unhealthy, 0, 0, 1'000'000));
    }
    const QString recovered = QStringLiteral("recovered_within");
    if (map.has(recovered)) {
        expect.recoveredWithinMs = map.duration(recovered, 0);
    }
    const QString cause = map.choice(QStringLiteral("cause"), factors.keys(), {});
    if (!cause.isEmpty()) {
        expect.cause = factors[cause];
    }
    map.reportUnknownKeys();
    return expect;
}

} // namespace wb::settings
