// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/webhook/WebhookCall.h"

#include "app/HeaderText.h"
#include "models/fleet/WebhookTemplate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wb::webhook {

namespace {

using fleet::TextPairs;

const QLatin1String TasksAlone("{tasks}");
const QLatin1String GenerationAlone("{generation}");

QString plain(const QString& text) {
    return text;
}

QString encoded(const QString& text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// With what stands for lists and numbers where a text is asked for.
QMap<QString, QString> allTexts(const Values& values) {
    QMap<QString, QString> texts = values.texts;
    if (values.tasks) {
        texts.insert(QStringLiteral("tasks"), values.tasks->join(u','));
    }
    if (values.generation) {
        texts.insert(QStringLiteral("generation"), QString::number(*values.generation));
    }
    return texts;
}

Expected<QString> expandedPath(const QString& path, const QMap<QString, QString>& texts) {
    const auto whole = fleet::expanded(path, texts, encoded);
    if (!whole) {
        return failure(whole.error());
    }
    // Dots alone would climb out of the API, and nothing would end at another address; ids come
    // from the other side. What the configuration itself leaves empty is meant: "/launch/".
    const QStringList parts = whole->split(u'/').mid(1);
    const QStringList wanted = path.split(u'/').mid(1);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isMeant = i < wanted.size() && wanted[i].isEmpty();
        if (parts[i] == QLatin1String(".") || parts[i] == QLatin1String("..") ||
            (parts[i].isEmpty() && !isMeant)) {
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("\"%1\" cannot be an address").arg(whole->left(100)));
        }
    }
    return whole;
}

/// "a=1&b=2", names and values encoded.
Expected<QString> expandedPairs(const TextPairs& pairs, const QMap<QString, QString>& texts) {
    QStringList parts;
    for (const auto& [name, text] : pairs) {
        // Encoded as a whole, so that what the configuration itself says is escaped as well.
        const auto value = fleet::expanded(text, texts, plain);
        if (!value) {
            return failure(value.error());
        }
        parts << encoded(name) + u'=' + encoded(*value);
    }
    return parts.join(u'&');
}

Expected<QJsonValue> expandedJson(const QJsonValue& value, const Values& values,
                                  const QMap<QString, QString>& texts) {
    if (value.isString()) {
        const QString text = value.toString();
        if (text == TasksAlone && values.tasks) {
            return QJsonValue(QJsonArray::fromStringList(*values.tasks));
        }
        if (text == GenerationAlone && values.generation) {
            return QJsonValue(*values.generation);
        }
        const auto expanded = fleet::expanded(text, texts, plain);
        return expanded ? Expected<QJsonValue>(QJsonValue(*expanded)) : failure(expanded.error());
    }
    if (value.isArray()) {
        QJsonArray items;
        const QJsonArray told = value.toArray();
        for (const auto& item : told) {
            const auto expanded = expandedJson(item, values, texts);
            if (!expanded) {
                return expanded;
            }
            items.append(*expanded);
        }
        return QJsonValue(items);
    }
    if (value.isObject()) {
        QJsonObject members;
        const QJsonObject told = value.toObject();
        for (auto member = told.begin(); member != told.end(); ++member) {
            const auto expanded = expandedJson(member.value(), values, texts);
            if (!expanded) {
                return expanded;
            }
            members.insert(member.key(), *expanded);
        }
        return QJsonValue(members);
    }
    return value;
}

QByteArray jsonBytes(const QJsonValue& value) {
    if (value.isObject()) {
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    }
    // A text or a list of its own is no document to Qt before it is in one.
    const QByteArray inList = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return inList.mid(1, inList.size() - 2);
}

Expected<http::HttpRequest> addressed(const QUrl& base, const QString& path, const TextPairs& query,
                                      const QMap<QString, QString>& texts) {
    const auto below = expandedPath(path, texts);
    if (!below) {
        return failure(below.error());
    }
    const auto asked = expandedPairs(query, texts);
    if (!asked) {
        return failure(asked.error());
    }
    QString root = base.path(QUrl::FullyEncoded);
    while (root.endsWith(u'/')) {
        root.chop(1);
    }
    http::HttpRequest request;
    request.url = base;
    request.url.setPath(root + *below, QUrl::TolerantMode);
    if (!asked->isEmpty()) {
        request.url.setQuery(*asked, QUrl::StrictMode);
    }
    return request;
}

Expected<void> addBody(const fleet::WebhookRequest& wanted, const Values& values,
                       const QMap<QString, QString>& texts, http::HttpRequest& request) {
    if (!wanted.form.isEmpty()) {
        const auto form = expandedPairs(wanted.form, texts);
        if (!form) {
            return failure(form.error());
        }
        request.body = form->toLatin1();
        request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    } else if (!wanted.json.isUndefined()) {
        const auto json = expandedJson(wanted.json, values, texts);
        if (!json) {
            return failure(json.error());
        }
        request.body = jsonBytes(*json);
        request.headers.emplaceBack("Content-Type", "application/json");
    } else {
        // A body that is read once keeps Qt from sending the request a second time.
        request.body = QByteArray();
    }
    return {};
}

bool holdsTasks(const QString& text) {
    return fleet::placeholdersIn(text).value_or(QStringList()).contains(QLatin1String("tasks"));
}

bool holdsTasks(const QJsonValue& value) {
    const QJsonArray items = value.toArray();
    const QJsonObject members = value.toObject();
    const auto holds = [](const auto& each) { return holdsTasks(QJsonValue(each)); };
    return (value.isString() && holdsTasks(value.toString())) ||
           std::any_of(items.begin(), items.end(), holds) ||
           std::any_of(members.begin(), members.end(), holds);
}

} // namespace

bool namesTasks(const fleet::WebhookRequest& request) {
    const auto holds = [](const auto& pair) { return holdsTasks(pair.second); };
    return holdsTasks(request.path) || holdsTasks(request.json) ||
           std::any_of(request.query.begin(), request.query.end(), holds) ||
           std::any_of(request.form.begin(), request.form.end(), holds) ||
           std::any_of(request.headers.begin(), request.headers.end(), holds);
}

Expected<http::HttpRequest> readingOf(const QUrl& base, const fleet::WebhookReading& reading,
                                      const Values& values) {
    return addressed(base, reading.path, reading.query, allTexts(values));
}

Expected<http::HttpRequest> requestOf(const QUrl& base, const fleet::WebhookRequest& wanted,
                                      const Values& values) {
    const QMap<QString, QString> texts = allTexts(values);
    auto request = addressed(base, wanted.path, wanted.query, texts);
    if (!request) {
        return request;
    }
    request->verb = wanted.verb.toLatin1();
    for (const auto& [name, text] : wanted.headers) {
        const auto value = fleet::expanded(text, texts, plain);
        if (!value) {
            return failure(value.error());
        }
        if (!isHeaderText(*value)) {
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("the header %1 cannot carry that value").arg(name));
        }
        request->headers.emplaceBack(name.toLatin1(), value->toLatin1());
    }
    if (const auto added = addBody(wanted, values, texts, *request); !added) {
        return failure(added.error());
    }
    return request;
}

} // namespace wb::webhook
