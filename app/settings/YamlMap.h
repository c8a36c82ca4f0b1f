// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/Mistake.h"
#include "models/base/Clock.h"

#include <QJsonValue>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <limits>
#include <yaml-cpp/yaml.h>

namespace wb::settings {

/// One mapping of a YAML file, read key by key. Every mistake is noted with its line and reading
/// goes on, so that a person sees all of them at once; keys that nobody asked for are mistakes too
/// (reportUnknownKeys). A missing key gives the fallback. Not thread-safe; lives on the stack while
/// the list of mistakes does.
class YamlMap {
public:
    /// Reads a whole file: at most 4 MiB, one document whose root is a mapping.
    static YamlMap fromFile(const QString& path, Mistakes& mistakes);
    static YamlMap fromBytes(const QByteArray& bytes, const QString& file, Mistakes& mistakes);

    [[nodiscard]] bool has(const QString& key);
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] int line() const { return m_line; } ///< Of the mapping itself, from 1.
    [[nodiscard]] int lineOf(const QString& key) const;

    QString text(const QString& key, const QString& fallback = {});
    QString requiredText(const QString& key);
    /// One of `allowed`, else a mistake with "did you mean" and the fallback.
    QString choice(const QString& key, const QStringList& allowed, const QString& fallback);
    double number(const QString& key, double fallback,
                  double low = std::numeric_limits<double>::lowest(),
                  double high = std::numeric_limits<double>::max());
    qint64 integer(const QString& key, qint64 fallback, qint64 low = 0,
                   qint64 high = std::numeric_limits<qint64>::max());
    bool flag(const QString& key, bool fallback);
    DurationMs duration(const QString& key, DurationMs fallback, DurationMs low = 0,
                        DurationMs high = std::numeric_limits<DurationMs>::max());
    qint64 size(const QString& key, qint64 fallback, qint64 low = 0,
                qint64 high = std::numeric_limits<qint64>::max());
    double fraction(const QString& key, double fallback);
    QStringList texts(const QString& key);
    [[nodiscard]] bool isList(const QString& key);
    /// Anything, as the JSON that YAML calls the same; Undefined when the key is missing. Deeper
    /// than 20 levels is a mistake.
    [[nodiscard]] QJsonValue json(const QString& key);
    /// A mapping of plain texts, e.g. settings' keys and values.
    QMap<QString, QString> textMap(const QString& key);
    /// An empty map (whose reads all give fallbacks) when the key is missing.
    YamlMap map(const QString& key);
    QVector<YamlMap> maps(const QString& key);

    /// Notes a mistake at the key's line, or at the mapping's when the key is not there.
    void mistake(const QString& key, const Sentence& message);
    /// Notes every key that was never asked for, with "did you mean". Call when done reading.
    void reportUnknownKeys();

private:
    YamlMap(const YAML::Node& node, int line, QString path, QString file, Mistakes& mistakes);
    static YamlMap rootOf(const YAML::Node& node, const QString& file, Mistakes& mistakes);
    YAML::Node find(const QString& key);
    QString scalar(const QString& key, const YAML::Node& node);
    template <typename T, typename Parse>
    T ranged(const QString& key, T fallback, T low, T high, const Sentence& form, Parse parse);

    YAML::Node m_node;
    int m_line;     ///< Of the mapping; where it is missing, of the one that should hold it.
    QString m_path; ///< From the root.
    QString m_file;
    Mistakes* m_mistakes;
    QSet<QString> m_asked;
};

} // namespace wb::settings
