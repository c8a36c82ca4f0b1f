// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace wb::test {

/// One operation of RFC 6902 below `value`; false if it cannot be done or its test fails.
inline bool applyOperation(QJsonValue& value, const QStringList& path,
                           const QJsonObject& operation) {
    const QString op = operation[QLatin1String("op")].toString();
    const QJsonValue given = operation[QLatin1String("value")];
    if (path.isEmpty()) {
        if (op == QLatin1String("test")) {
            return value == given;
        }
        value = given;
        return true;
    }
    QString key = path.constFirst();
    key.replace(QLatin1String("~1"), QLatin1String("/"))
        .replace(QLatin1String("~0"), QLatin1String("~"));
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype index = key.toLongLong();
        if (index < 0 || index >= array.size()) {
            return false;
        }
        QJsonValue inner = array[index];
        if (!applyOperation(inner, path.mid(1), operation)) {
            return false;
        }
        array[index] = inner;
        value = array;
        return true;
    }
    if (!value.isObject()) {
        return false;
    }
    QJsonObject object = value.toObject();
    const bool isLast = path.size() == 1;
    if (!object.contains(key) && !(isLast && op == QLatin1String("add"))) {
        return false;
    }
    if (isLast && op == QLatin1String("remove")) {
        object.remove(key);
    } else {
        QJsonValue inner = object[key];
        if (!applyOperation(inner, path.mid(1), operation)) {
            return false;
        }
        object[key] = inner;
    }
    value = object;
    return true;
}

/// RFC 6902: all of it, or nothing. Of the operations those that are used here.
inline bool applyJsonPatch(QJsonObject& object, const QJsonArray& patch) {
    QJsonValue whole = object;
    for (const auto& operation : patch) {
        const QStringList path = operation[QLatin1String("path")].toString().split(u'/').mid(1);
        if (!applyOperation(whole, path, operation.toObject())) {
            return false;
        }
    }
    object = whole.toObject();
    return true;
}

/// RFC 7396.
inline QJsonObject mergePatch(QJsonObject object, const QJsonObject& patch) {
    for (auto member = patch.begin(); member != patch.end(); ++member) {
        if (member.value().isNull()) {
            object.remove(member.key());
        } else if (member.value().isObject()) {
            object[member.key()] =
                mergePatch(object[member.key()].toObject(), member.value().toObject());
        } else {
            object[member.key()] = member.value();
        }
    }
    return object;
}

} // namespace wb::test
