// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/WindowMemory.h"

#include "app/settings/ConfigFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace wb::desktop {

namespace {

constexpr int MostColumns = 8;
constexpr int MostPx = 100'000;
constexpr qsizetype MostNameLength = 200;
constexpr qsizetype MostReasonLength = 300;
constexpr qsizetype MostSnoozes = 200;
constexpr qsizetype MostCharts = 24;
constexpr qint64 MostMs = 8'000'000'000'000'000; ///< What a number of JSON still holds exactly.

QJsonArray toJson(const QVector<alarms::Snooze>& snoozes) {
    QJsonArray list;
    for (const alarms::Snooze& snooze : snoozes) {
        list.append(QJsonObject{{QStringLiteral("service"), snooze.service},
                                {QStringLiteral("actor"), snooze.actor},
                                {QStringLiteral("reason"), snooze.reason},
                                {QStringLiteral("until_ms"), snooze.untilMs},
                                {QStringLiteral("gravity"), static_cast<int>(snooze.gravity)}});
    }
    return list;
}

QJsonArray toJson(const QVector<shell::TornChart>& charts) {
    QJsonArray list;
    for (const shell::TornChart& chart : charts) {
        list.append(QJsonObject{
            {QStringLiteral("service"), chart.service},
            {QStringLiteral("chart"), chart.chart},
            {QStringLiteral("x"), chart.geometry.x()},
            {QStringLiteral("y"), chart.geometry.y()},
            {QStringLiteral("width"), chart.geometry.width()},
            {QStringLiteral("height"), chart.geometry.height()},
            {QStringLiteral("span_ms"), chart.spanMs},
            {QStringLiteral("to_ms"), chart.toMs == NoTime ? QJsonValue() : QJsonValue(chart.toMs)},
            {QStringLiteral("logarithmic"), chart.isLogarithmic}});
    }
    return list;
}

QJsonObject toJson(const RememberedWindow& window) {
    QJsonObject views;
    for (auto it = window.views.begin(); it != window.views.end(); ++it) {
        QJsonObject view{{QStringLiteral("service"), it->service},
                         {QStringLiteral("span_ms"), it->spanMs}};
        if (it->toMs != NoTime) {
            view.insert(QStringLiteral("to_ms"), it->toMs);
        }
        view.insert(QStringLiteral("comparison"), static_cast<int>(it->comparison));
        view.insert(QStringLiteral("heat"), it->isHeat);
        view.insert(QStringLiteral("charts"), toJson(it->tornOff));
        if (const auto snoozes = window.snoozes.value(it.key()); !snoozes.isEmpty()) {
            view.insert(QStringLiteral("snoozes"), toJson(snoozes));
        }
        views.insert(it.key(), view);
    }
    QJsonArray columns;
    for (const int px : window.columns) {
        columns.append(px);
    }
    const QRect& place = window.geometry;
    return {{QStringLiteral("x"), place.x()},
            {QStringLiteral("y"), place.y()},
            {QStringLiteral("width"), place.width()},
            {QStringLiteral("height"), place.height()},
            {QStringLiteral("maximized"), window.isMaximised},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("environment"), window.environment},
            {QStringLiteral("environments"), views},
            {QStringLiteral("wall_ms"), window.wallMs},
            {QStringLiteral("muted_until_ms"),
             window.mutedUntilMs == NoTime ? QJsonValue() : QJsonValue(window.mutedUntilMs)}};
}

int pixels(const QJsonValue& value) {
    return std::clamp(value.toInt(), -MostPx, MostPx);
}

DurationMs spanOf(const QJsonValue& value) {
    return std::clamp<qint64>(value.toInteger(), 0, MostMs);
}

QString name(const QJsonValue& value) {
    return value.toString().left(MostNameLength);
}

TimeMs time(const QJsonValue& value) {
    return value.isDouble() ? std::clamp<qint64>(value.toInteger(), 0, MostMs) : NoTime;
}

/// Null where it has no area.
QRect placeOf(const QJsonObject& json) {
    const QSize size(pixels(json.value(QStringLiteral("width"))),
                     pixels(json.value(QStringLiteral("height"))));
    return size.isEmpty() ? QRect()
                          : QRect(QPoint(pixels(json.value(QStringLiteral("x"))),
                                         pixels(json.value(QStringLiteral("y")))),
                                  size);
}

QVector<shell::TornChart> chartsOf(const QJsonArray& list) {
    QVector<shell::TornChart> charts;
    for (const QJsonValue each : list) {
        if (charts.size() < MostCharts) {
            charts.append({name(each[QStringLiteral("service")]),
                           name(each[QStringLiteral("chart")]), placeOf(each.toObject()),
                           spanOf(each[QStringLiteral("span_ms")]),
                           time(each[QStringLiteral("to_ms")]),
                           each[QStringLiteral("logarithmic")].toBool()});
        }
    }
    return charts;
}

shell::WindowView viewOf(const QJsonObject& json) {
    shell::WindowView view;
    view.service = name(json.value(QStringLiteral("service")));
    view.spanMs = spanOf(json.value(QStringLiteral("span_ms")));
    view.toMs = time(json.value(QStringLiteral("to_ms")));
    const int comparison = json.value(QStringLiteral("comparison")).toInt();
    if (comparison > 0 && comparison < charts::ComparisonCount) {
        view.comparison = static_cast<charts::Comparison>(comparison);
    }
    view.isHeat = json.value(QStringLiteral("heat")).toBool();
    view.tornOff = chartsOf(json.value(QStringLiteral("charts")).toArray());
    return view;
}

/// Snoozes::begin judges them anew.
QVector<alarms::Snooze> snoozesOf(const QJsonArray& list) {
    QVector<alarms::Snooze> snoozes;
    for (const QJsonValue each : list) {
        if (snoozes.size() < MostSnoozes) {
            const int gravity = each[QStringLiteral("gravity")].toInt();
            snoozes.append({name(each[QStringLiteral("service")]),
                            name(each[QStringLiteral("actor")]),
                            each[QStringLiteral("reason")].toString().left(MostReasonLength),
                            time(each[QStringLiteral("until_ms")]),
                            static_cast<alarms::Gravity>(
                                std::clamp(gravity, 0, static_cast<int>(alarms::Gravity::Down)))});
        }
    }
    return snoozes;
}

RememberedWindow fromJson(const QJsonObject& json) {
    RememberedWindow window;
    window.geometry = placeOf(json);
    window.isMaximised = json.value(QStringLiteral("maximized")).toBool();
    for (const QJsonValue px : json.value(QStringLiteral("columns")).toArray()) {
        if (window.columns.size() < MostColumns) {
            window.columns << pixels(px);
        }
    }
    window.environment = name(json.value(QStringLiteral("environment")));
    const TimeMs wallMs = time(json.value(QStringLiteral("wall_ms")));
    const bool isWall =
        wallMs >= settings::WindowSpec::LeastWallMs && wallMs <= settings::WindowSpec::MostWallMs;
    window.wallMs = isWall ? wallMs : 0;
    window.mutedUntilMs = time(json.value(QStringLiteral("muted_until_ms")));
    const QJsonObject views = json.value(QStringLiteral("environments")).toObject();
    for (auto it = views.begin();
         it != views.end() && window.views.size() < WindowMemory::MostEnvironments; ++it) {
        const QJsonObject each = it.value().toObject();
        const QString environment = it.key().left(MostNameLength);
        window.views.insert(environment, viewOf(each));
        const auto snoozes = snoozesOf(each.value(QStringLiteral("snoozes")).toArray());
        if (!snoozes.isEmpty()) {
            window.snoozes.insert(environment, snoozes);
        }
    }
    return window;
}

QString folder() {
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification wants a relative path to be ignored.
    return (QDir::isAbsolutePath(state) ? state
                                        : QDir::homePath() + QStringLiteral("/.local/state")) +
           QStringLiteral("/watchbridge");
}

/// Configurations come and go; what was remembered of them goes with time.
void forgetOldest(const QDir& folder) {
    const QFileInfoList files =
        folder.entryInfoList({QStringLiteral("window-*.json")}, QDir::Files, QDir::Time);
    for (qsizetype at = WindowMemory::MostFiles; at < files.size(); ++at) {
        QFile::remove(files[at].filePath());
    }
}

void write(const QString& path, const QByteArray& text) {
    const QDir folder = QFileInfo(path).dir();
    QSaveFile file(path);
    if (!folder.mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly) ||
        file.write(text) != text.size() || !file.commit()) {
        qWarning("The place of the window was not remembered in %s: %s", qUtf8Printable(path),
                 qUtf8Printable(file.errorString()));
        return;
    }
    forgetOldest(folder);
}

} // namespace

WindowMemory::WindowMemory(const QString& file)
    : m_file(file) {
    m_files.setMaxThreadCount(1);
}

WindowMemory::~WindowMemory() {
    m_files.waitForDone();
}

QString WindowMemory::fileOf(const QString& configFile) {
    const QFileInfo file(configFile);
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray hash =
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("%1/window-%2.json").arg(folder(), QString::fromLatin1(hash));
}

RememberedWindow WindowMemory::recall() const {
    QFile file(m_file);
    if (m_file.isEmpty() || !file.exists()) {
        return {};
    }
    QString problem;
    if (!file.open(QIODevice::ReadOnly)) {
        problem = file.errorString();
    } else if (const QByteArray text = file.read(MostBytes + 1); text.size() > MostBytes) {
        problem = QStringLiteral("it is larger than %1 bytes").arg(MostBytes);
    } else {
        QJsonParseError mistake;
        const QJsonDocument document = QJsonDocument::fromJson(text, &mistake);
        if (document.isObject()) {
            return fromJson(document.object());
        }
        problem = mistake.error == QJsonParseError::NoError ? QStringLiteral("it is no object")
                                                            : mistake.errorString();
    }
    qWarning("The window begins as designed; %s could not be read: %s", qUtf8Printable(m_file),
             qUtf8Printable(problem));
    return {};
}

void WindowMemory::remember(const RememberedWindow& window) {
    if (m_file.isEmpty() || window == m_last) {
        return;
    }
    m_last = window;
    const QByteArray text = QJsonDocument(toJson(window)).toJson();
    if (text.size() <= MostBytes) {
        m_files.start([path = m_file, text] { write(path, text); });
    }
}

} // namespace wb::desktop
