// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/YamlMap.h"

#include "app/settings/Quantity.h"
#include "app/settings/YamlPath.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <tuple>

namespace wb::settings {

namespace {

constexpr qint64 MaxFileBytes = 4 << 20;

int lineOfNode(const YAML::Node& node) {
    return node.IsDefined() && !node.Mark().is_null() ? node.Mark().line + 1 : 0;
}

YAML::Node emptyMap() {
    return YAML::Node(YAML::NodeType::Map);
}

constexpr int DeepestJson = 20;

/// By YAML's core schema; what is quoted is a text. Undefined: too deep.
QJsonValue jsonOf(const YAML::Node& node, int levelsLeft) {
    if (levelsLeft == 0) {
        return QJsonValue::Undefined;
    }
    if (node.IsMap()) {
        QJsonObject object;
        for (const auto& entry : node) {
            const QJsonValue value = jsonOf(entry.second, levelsLeft - 1);
            if (value.isUndefined()) {
                return value;
            }
            object.insert(QString::fromStdString(entry.first.Scalar()), value);
        }
        return object;
    }
    if (node.IsSequence()) {
        QJsonArray array;
        for (const auto& item : node) {
            const QJsonValue value = jsonOf(item, levelsLeft - 1);
            if (value.isUndefined()) {
                return value;
            }
            array.append(value);
        }
        return array;
    }
    if (node.IsNull()) {
        return QJsonValue::Null;
    }
    const QString text = QString::fromStdString(node.Scalar());
    const bool isQuoted = node.Tag() == "!";
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isQuoted) {
        return text;
    }
    if (isNumber) {
        return number;
    }
    static const QRegularExpression fraction(
        QStringLiteral("^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$"));
    if (fraction.match(text).hasMatch()) {
        return text.toDouble();
    }
    return text == QLatin1String("true")    ? QJsonValue(true)
           : text == QLatin1String("false") ? QJsonValue(false)
                                            : QJsonValue(text);
}

/// What the system says, of which the usual is known.
Sentence whyUnreadable(const QFile& file) {
    const QFileInfo place(file.fileName());
    return !place.exists()      ? Sentence::tr("No such file or directory")
           : place.isDir()      ? Sentence::tr("file to open is a directory")
           : place.isReadable() ? Sentence::english(file.errorString())
                                : Sentence::tr("Permission denied");
}

QString rangeText(double value) {
    return QString::number(value, 'g', 12);
}

} // namespace

QString didYouMean(const QString& wanted, const QStringList& known) {
    // Levenshtein distance, two rows.
    const auto distance = [](const QString& a, const QString& b) {
        QVector<qsizetype> row(b.size() + 1);
        for (qsizetype j = 0; j <= b.size(); ++j) {
            row[j] = j;
        }
        for (qsizetype i = 1; i <= a.size(); ++i) {
            qsizetype diagonal = row[0];
            row[0] = i;
            for (qsizetype j = 1; j <= b.size(); ++j) {
                const qsizetype substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
            }
        }
        return row[b.size()];
    };
    const auto sharedStart = [](const QString& a, const QString& b) {
        return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    };
    // Of those equally near, the one that begins alike: people rarely mistake the first letters.
    // Then by name, so that the answer is the same in every run.
    const QString typed = wanted.toLower();
    const auto rank = [&](const QString& candidate) {
        const QString name = candidate.toLower();
        return std::tuple(distance(typed, name), -sharedStart(typed, name), candidate);
    };
    const auto nearest =
        std::min_element(known.begin(), known.end(),
                         [&](const QString& a, const QString& b) { return rank(a) < rank(b); });
    const qsizetype farthest = std::max<qsizetype>(2, wanted.size() / 3);
    return nearest == known.end() || distance(typed, nearest->toLower()) > farthest ? QString()
                                                                                    : *nearest;
}

YamlMap::YamlMap(const YAML::Node& node, int line, QString path, QString file, Mistakes& mistakes)
    : m_node(node)
    , m_line(line)
    , m_path(std::move(path))
    , m_file(std::move(file))
    , m_mistakes(&mistakes) {
    if (!m_node.IsDefined() || !m_node.IsMap()) {
        return;
    }
    QSet<QString> seen;
    for (const auto& entry : m_node) {
        const QString key =
            entry.first.IsScalar() ? QString::fromStdString(entry.first.Scalar()) : QString();
        if (seen.contains(key)) {
            m_mistakes->append({m_file, lineOfNode(entry.first),
                                Sentence::tr("\"%1\" stands here twice", key),
                                keyPath(m_path, key)});
        }
        seen.insert(key);
    }
}

YamlMap YamlMap::rootOf(const YAML::Node& node, const QString& file, Mistakes& mistakes) {
    if (!node.IsMap()) {
        mistakes.append(
            {file, lineOfNode(node), Sentence::tr("expected a mapping of keys to values")});
        return {emptyMap(), 0, {}, file, mistakes};
    }
    return {node, lineOfNode(node), {}, file, mistakes};
}

YamlMap YamlMap::fromFile(const QString& path, Mistakes& mistakes) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        mistakes.append({path, 0, Sentence::tr("cannot be read: %1", whyUnreadable(file))});
        return {emptyMap(), 0, {}, path, mistakes};
    }
    const QByteArray bytes = file.read(MaxFileBytes + 1);
    if (bytes.size() > MaxFileBytes) {
        mistakes.append({path, 0, Sentence::tr("is larger than 4 MiB")});
        return {emptyMap(), 0, {}, path, mistakes};
    }
    return fromBytes(bytes, path, mistakes);
}

YamlMap YamlMap::fromBytes(const QByteArray& bytes, const QString& file, Mistakes& mistakes) {
    // yaml-cpp reports by exceptions; none leaves this function.
    try {
        return rootOf(YAML::Load(bytes.toStdString()), file, mistakes);
    } catch (const YAML::Exception& error) {
        mistakes.append(
            {file, error.mark.is_null() ? 0 : error.mark.line + 1,
             Sentence::quoted(QString::fromStdString(error.msg), QStringLiteral("yaml-cpp"))});
    }
    return {emptyMap(), 0, {}, file, mistakes};
}

YAML::Node YamlMap::find(const QString& key) {
    m_asked.insert(key);
    // The const operator[] does not create the key as the other one does.
    const YAML::Node& node = m_node;
    const YAML::Node found = node[key.toStdString()];
    return found.IsDefined() && !found.IsNull() ? found : YAML::Node(YAML::NodeType::Undefined);
}

bool YamlMap::has(const QString& key) {
    return find(key).IsDefined();
}

QStringList YamlMap::keys() const {
    QStringList keys;
    for (const auto& entry : m_node) {
        if (entry.first.IsScalar()) {
            keys << QString::fromStdString(entry.first.Scalar());
        }
    }
    return keys;
}

int YamlMap::lineOf(const QString& key) const {
    for (const auto& entry : m_node) {
        if (entry.first.IsScalar() && entry.first.Scalar() == key.toStdString()) {
            return lineOfNode(entry.first);
        }
    }
    return line();
}

void YamlMap::mistake(const QString& key, const Sentence& message) {
    m_mistakes->append({m_file, lineOf(key), message, keyPath(m_path, key)});
}

QString YamlMap::scalar(const QString& key, const YAML::Node& node) {
    if (!node.IsScalar()) {
        m_mistakes->append({m_file, lineOfNode(node),
                            Sentence::tr("\"%1\" must be a single value", key),
                            keyPath(m_path, key)});
        return {};
    }
    return QString::fromStdString(node.Scalar());
}

QString YamlMap::text(const QString& key, const QString& fallback) {
    const YAML::Node node = find(key);
    return node.IsDefined() ? scalar(key, node) : fallback;
}

QString YamlMap::requiredText(const QString& key) {
    const QString value = text(key);
    if (value.isEmpty()) {
        mistake(key, Sentence::tr("\"%1\" is missing or empty", key));
    }
    return value;
}

QString YamlMap::choice(const QString& key, const QStringList& allowed, const QString& fallback) {
    const QString value = text(key, fallback);
    if (value == fallback || allowed.contains(value)) {
        return value;
    }
    const QString near = didYouMean(value, allowed);
    mistake(key, near.isEmpty() ? Sentence::tr("\"%1\" cannot be \"%2\"; it is one of %3", key,
                                               value, allowed.join(QStringLiteral(", ")))
                                : Sentence::tr("\"%1\" cannot be \"%2\"; did you mean \"%3\"?", key,
                                               value, near));
    return fallback;
}

template <typename T, typename Parse>
T YamlMap::ranged(const QString& key, T fallback, T low, T high, const Sentence& form,
                  Parse parse) {
    const YAML::Node node = find(key);
    if (!node.IsDefined()) {
        return fallback;
    }
    const QString written = scalar(key, node);
    const std::optional<T> value = parse(written);
    if (!value) {
        mistake(key, Sentence::tr("\"%1\" is \"%2\"; expected %3", key, written, form));
        return fallback;
    }
    if (*value < low || *value > high) {
        // The bound is to be typed, so it has the file's decimal point.
        mistake(key, *value < low ? Sentence::tr("\"%1\" is %2; it must be at least %3", key,
                                                 written, rangeText(static_cast<double>(low)))
                                  : Sentence::tr("\"%1\" is %2; it must be at most %3", key,
                                                 written, rangeText(static_cast<double>(high))));
        return fallback;
    }
    return *value;
}

double YamlMap::number(const QString& key, double fallback, double low, double high) {
    return ranged(key, fallback, low, high, Sentence::tr("a number"), [](const QString& written) {
        bool fine = false;
        const double value = written.toDouble(&fine);
        return fine && std::isfinite(value) ? std::optional(value) : std::nullopt;
    });
}

qint64 YamlMap::integer(const QString& key, qint64 fallback, qint64 low, qint64 high) {
    return ranged(key, fallback, low, high, Sentence::tr("a whole number"),
                  [](const QString& written) {
                      bool fine = false;
                      const qint64 value = written.toLongLong(&fine);
                      return fine ? std::optional(value) : std::nullopt;
                  });
}

bool YamlMap::flag(const QString& key, bool fallback) {
    const QString value = choice(key, {QStringLiteral("true"), QStringLiteral("false")},
                                 fallback ? QStringLiteral("true") : QStringLiteral("false"));
    return value == QStringLiteral("true");
}

DurationMs YamlMap::duration(const QString& key, DurationMs fallback, DurationMs low,
                             DurationMs high) {
    return ranged(key, fallback, low, high,
                  Sentence::tr("a duration such as 300ms, 5s, 2m, 1h or 30d"), parseDuration);
}

qint64 YamlMap::size(const QString& key, qint64 fallback, qint64 low, qint64 high) {
    return ranged(key, fallback, low, high, Sentence::tr("a size such as 64KiB, 16MiB or 1GiB"),
                  parseSize);
}

double YamlMap::fraction(const QString& key, double fallback) {
    return ranged(key, fallback, 0.0, 1e6, Sentence::tr("a percentage such as 1% or a fraction"),
                  parseFraction);
}

QStringList YamlMap::texts(const QString& key) {
    const YAML::Node node = find(key);
    QStringList values;
    if (!node.IsDefined()) {
        return values;
    }
    if (!node.IsSequence()) {
        mistake(key, Sentence::tr("\"%1\" must be a list", key));
        return values;
    }
    for (const auto& item : node) {
        values << scalar(key, item);
    }
    return values;
}

bool YamlMap::isList(const QString& key) {
    return find(key).IsSequence();
}

QJsonValue YamlMap::json(const QString& key) {
    const YAML::Node node = find(key);
    const QJsonValue value = node.IsDefined() ? jsonOf(node, DeepestJson) : QJsonValue();
    if (node.IsDefined() && value.isUndefined()) {
        mistake(key, Sentence::tr("\"%1\" is nested too deeply", key));
    }
    return node.IsDefined() ? value : QJsonValue(QJsonValue::Undefined);
}

QMap<QString, QString> YamlMap::textMap(const QString& key) {
    YamlMap inner = map(key);
    QMap<QString, QString> values;
    for (const QString& name : inner.keys()) {
        values[name] = inner.text(name);
    }
    return values;
}

YamlMap YamlMap::map(const QString& key) {
    const YAML::Node node = find(key);
    if (!node.IsDefined()) {
        return {emptyMap(), lineOf(key), keyPath(m_path, key), m_file, *m_mistakes};
    }
    if (!node.IsMap()) {
        mistake(key, Sentence::tr("\"%1\" must be a mapping of keys to values", key));
        return {emptyMap(), lineOf(key), keyPath(m_path, key), m_file, *m_mistakes};
    }
    return {node, lineOfNode(node), keyPath(m_path, key), m_file, *m_mistakes};
}

QVector<YamlMap> YamlMap::maps(const QString& key) {
    const YAML::Node node = find(key);
    QVector<YamlMap> values;
    if (!node.IsDefined()) {
        return values;
    }
    if (!node.IsSequence()) {
        mistake(key, Sentence::tr("\"%1\" must be a list", key));
        return values;
    }
    qsizetype at = 0;
    for (const auto& item : node) {
        const QString path = itemPath(keyPath(m_path, key), at++);
        if (item.IsMap()) {
            values.append(YamlMap(item, lineOfNode(item), path, m_file, *m_mistakes));
        } else {
            m_mistakes->append({m_file, lineOfNode(item),
                                Sentence::tr("each item of \"%1\" must be a mapping", key), path});
        }
    }
    return values;
}

void YamlMap::reportUnknownKeys() {
    const QStringList known(m_asked.begin(), m_asked.end());
    for (const QString& key : keys()) {
        if (m_asked.contains(key)) {
            continue;
        }
        const QString near = didYouMean(key, known);
        mistake(key, near.isEmpty()
                         ? Sentence::tr("unknown key \"%1\"", key)
                         : Sentence::tr("unknown key \"%1\"; did you mean \"%2\"?", key, near));
    }
}

} // namespace wb::settings
