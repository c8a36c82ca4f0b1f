// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/WebhookReader.h"

#include "app/settings/References.h"
#include "models/fleet/WebhookTemplate.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace wb::settings {

namespace {

using namespace fleet;

const QLatin1String Run("run");

/// Notes what is wrong with a template; `isOfRun`: {run} may stand there as well.
void checkTemplate(YamlMap& map, const QString& key, const QString& text, bool isOfRun = false) {
    const auto names = placeholdersIn(text);
    if (!names) {
        map.mistake(key, Sentence::tr("\"%1\" has %2", key, names.error()));
        return;
    }
    QStringList known = webhookPlaceholders();
    if (isOfRun) {
        known << Run;
    }
    for (const QString& name : *names) {
        if (!known.contains(name)) {
            const QString near = didYouMean(name, known);
            map.mistake(key, near.isEmpty()
                                 ? Sentence::tr("there is no placeholder {%1}; there are %2", name,
                                                known.join(QStringLiteral(", ")))
                                 : Sentence::tr("there is no placeholder {%1}; did you mean {%2}?",
                                                name, near));
        }
    }
}

QString readPath(YamlMap& map, bool isOfRun = false) {
    const QString key = QStringLiteral("path");
    const QString path = map.requiredText(key);
    const QStringList parts = path.split(u'/');
    if (!path.isEmpty() && !path.startsWith(u'/')) {
        map.mistake(key, Sentence::tr("\"path\" must begin with /; it goes on from \"url\""));
    }
    if (parts.contains(QLatin1String("..")) || parts.contains(QLatin1String(".")) ||
        path.contains(u'?') || path.contains(u'#')) {
        map.mistake(key, Sentence::tr("\"path\" must not hold \"..\", ? or #; write what follows "
                                      "a ? as \"query\""));
    }
    checkTemplate(map, key, path, isOfRun);
    return path;
}

TextPairs readPairs(YamlMap& map, const QString& key, bool isOfRun = false) {
    YamlMap inner = map.map(key);
    TextPairs pairs;
    for (const QString& name : inner.keys()) {
        const QString text = inner.text(name);
        checkTemplate(inner, name, text, isOfRun);
        pairs.append({name, text});
    }
    return pairs;
}

bool isHeaderName(const QString& name) {
    static const QRegularExpression token(QStringLiteral("^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$"));
    // What the connection itself says, and what carries a credential, is not for a plain text.
    static const QStringList own{QStringLiteral("host"),
                                 QStringLiteral("content-length"),
                                 QStringLiteral("content-type"),
                                 QStringLiteral("transfer-encoding"),
                                 QStringLiteral("connection"),
                                 QStringLiteral("authorization"),
                                 QStringLiteral("cookie"),
                                 QStringLiteral("accept-encoding"),
                                 QStringLiteral("proxy-authorization")};
    return token.match(name).hasMatch() && !own.contains(name.toLower());
}

QString readPointer(YamlMap& map, const QString& key) {
    const QString pointer = map.text(key);
    if (!pointer.isEmpty() && !pointer.startsWith(u'/')) {
        map.mistake(key, Sentence::tr("\"%1\" must be a JSON Pointer such as /items/0/name", key));
    }
    return pointer;
}

/// One text or a list of them.
QStringList readTexts(YamlMap& map, const QString& key) {
    return map.isList(key)           ? map.texts(key)
           : map.text(key).isEmpty() ? QStringList()
                                     : QStringList{map.text(key)};
}

QStringList readPointers(YamlMap& map, const QString& key) {
    const QStringList pointers = readTexts(map, key);
    for (const QString& pointer : pointers) {
        if (!pointer.startsWith(u'/')) {
            map.mistake(key,
                        Sentence::tr("\"%1\" must be a JSON Pointer such as /items/0/name", key));
        }
    }
    return pointers;
}

WebhookReading readReading(YamlMap& map) {
    WebhookReading reading{readPath(map), readPairs(map, QStringLiteral("query"))};
    // A reading is made before anything is asked for: only the service is known.
    QStringList texts{reading.path};
    for (const auto& [name, text] : reading.query) {
        texts << text;
    }
    for (const QString& text : std::as_const(texts)) {
        for (const QString& name : placeholdersIn(text).value_or(QStringList())) {
            if (name != QLatin1String("service") && webhookPlaceholders().contains(name)) {
                map.mistake(
                    QStringLiteral("path"),
                    Sentence::tr("{%1} is not known when this is read; {service} is", name));
            }
        }
    }
    return reading;
}

/// Every text of a JSON template.
void checkJson(YamlMap& map, const QJsonValue& value, bool isOfRun) {
    if (value.isString()) {
        checkTemplate(map, QStringLiteral("json"), value.toString(), isOfRun);
    }
    const QJsonArray items = value.toArray();
    for (const auto& item : items) {
        checkJson(map, item, isOfRun);
    }
    const QJsonObject members = value.toObject();
    for (const auto& member : members) {
        checkJson(map, member, isOfRun);
    }
}

std::optional<WebhookRequest> readRequest(YamlMap& parent, const QString& key) {
    if (!parent.has(key)) {
        return std::nullopt;
    }
    YamlMap map = parent.map(key);
    const bool isOfRun = key == QLatin1String("abort");
    const QString headersKey = QStringLiteral("headers");
    const QString post = QStringLiteral("POST");
    WebhookRequest request;
    request.verb = map.choice(
        QStringLiteral("method"),
        {post, QStringLiteral("PUT"), QStringLiteral("PATCH"), QStringLiteral("DELETE")}, post);
    request.path = readPath(map, isOfRun);
    request.query = readPairs(map, QStringLiteral("query"), isOfRun);
    request.headers = readPairs(map, headersKey, isOfRun);
    for (const auto& [name, text] : std::as_const(request.headers)) {
        if (!isHeaderName(name)) {
            map.mistake(headersKey, Sentence::tr("\"%1\" is no header that can be set here; "
                                                 "credentials belong to \"auth\"",
                                                 name));
        }
    }
    request.form = readPairs(map, QStringLiteral("form"), isOfRun);
    request.json = map.json(QStringLiteral("json"));
    checkJson(map, request.json, isOfRun);
    if (!request.form.isEmpty() && !request.json.isUndefined()) {
        map.mistake(QStringLiteral("form"), Sentence::tr("a body is \"json\" or \"form\""));
    }
    request.id = readPointer(map, QStringLiteral("id"));
    map.reportUnknownKeys();
    return request;
}

/// Where the members of a part stand in an answer, by their keys.
template <typename Part>
using Pointers = std::initializer_list<std::pair<const char*, QString Part::*>>;

/// A part that is read at an address of its own; `rest` reads what is special to it.
template <typename Part, typename Rest>
std::optional<Part> readPart(YamlMap& parent, const char* name, Pointers<Part> pointers,
                             const QStringList& needed, Rest rest) {
    const QString key = QLatin1String(name);
    if (!parent.has(key)) {
        return std::nullopt;
    }
    YamlMap map = parent.map(key);
    Part part;
    part.from = readReading(map);
    for (const auto& [pointer, member] : pointers) {
        part.*member = readPointer(map, QLatin1String(pointer));
    }
    rest(map, part);
    for (const QString& each : needed) {
        if (!map.has(each)) {
            map.mistake(each, Sentence::tr("\"%1\" needs \"%2\"", key, each));
        }
    }
    map.reportUnknownKeys();
    return part;
}

std::optional<WebhookRuns> readRuns(YamlMap& parent) {
    using Runs = WebhookRuns;
    const QStringList needed{QStringLiteral("id"), QStringLiteral("key"), QStringLiteral("state"),
                             QStringLiteral("succeeded")};
    return readPart<Runs>(parent, "status",
                          {{"id", &Runs::id},
                           {"key", &Runs::key},
                           {"by", &Runs::by},
                           {"started", &Runs::started},
                           {"finished", &Runs::finished},
                           {"code", &Runs::code},
                           {"settings", &Runs::settings}},
                          needed, [](YamlMap& map, Runs& runs) {
                              const QString one = QStringLiteral("one");
                              runs.lists = readPointers(map, QStringLiteral("list"));
                              runs.one = map.text(one);
                              checkTemplate(map, one, runs.one, true);
                              runs.state = readPointers(map, QStringLiteral("state"));
                              runs.states = {readTexts(map, QStringLiteral("running")),
                                             readTexts(map, QStringLiteral("succeeded")),
                                             readTexts(map, QStringLiteral("failed")),
                                             readTexts(map, QStringLiteral("aborted"))};
                          });
}

std::optional<WebhookCurrent> readCurrent(YamlMap& parent) {
    using Current = WebhookCurrent;
    return readPart<Current>(parent, "current",
                             {{"code", &Current::code},
                              {"settings", &Current::settings},
                              {"generation", &Current::generation},
                              {"desired", &Current::desired}},
                             {}, [](YamlMap&, Current&) {});
}

std::optional<WebhookReleases> readReleases(YamlMap& parent) {
    using Releases = WebhookReleases;
    return readPart<Releases>(parent, "releases",
                              {{"list", &Releases::list},
                               {"id", &Releases::id},
                               {"code", &Releases::code},
                               {"settings", &Releases::settings},
                               {"author", &Releases::author},
                               {"time", &Releases::time},
                               {"good", &Releases::good}},
                              {QStringLiteral("code")}, [](YamlMap& map, Releases& releases) {
                                  releases.goodValues =
                                      readTexts(map, QStringLiteral("good_values"));
                              });
}

std::optional<WebhookTasks> readTasks(YamlMap& parent) {
    using Tasks = WebhookTasks;
    return readPart<Tasks>(parent, "tasks",
                           {{"list", &Tasks::list},
                            {"where", &Tasks::where},
                            {"name", &Tasks::name},
                            {"state", &Tasks::state},
                            {"code", &Tasks::code},
                            {"settings", &Tasks::settings}},
                           {QStringLiteral("name")}, [](YamlMap& map, Tasks& tasks) {
                               tasks.whereValues = readTexts(map, QStringLiteral("is"));
                               tasks.running = readTexts(map, QStringLiteral("running"));
                               if (tasks.running.isEmpty() != tasks.state.isEmpty()) {
                                   map.mistake(
                                       QStringLiteral("state"),
                                       Sentence::tr("\"state\" and \"running\" belong together"));
                               }
                           });
}

void readCredentials(YamlMap& map, DeploySpec& spec, const QString& folder) {
    const QString basicKey = QStringLiteral("basic");
    const QString headersKey = QStringLiteral("headers");
    YamlMap auth = map.map(QStringLiteral("auth"));
    spec.bearer = readReference(auth, QStringLiteral("bearer"), folder);
    spec.basic = readReference(auth, basicKey, folder);
    if (auth.has(QStringLiteral("bearer")) && auth.has(basicKey)) {
        auth.mistake(basicKey, Sentence::tr("\"auth\" has \"bearer\" or \"basic\", not both"));
    }
    YamlMap headers = auth.map(headersKey);
    for (const QString& name : headers.keys()) {
        if (!isHeaderName(name)) {
            headers.mistake(name, Sentence::tr("\"%1\" is no header that can be set here", name));
        }
        spec.secretHeaders.append({name, readReference(headers, name, folder)});
    }
    auth.reportUnknownKeys();
    const bool hasSecrets = spec.bearer.source != SecretRef::Source::None ||
                            spec.basic.source != SecretRef::Source::None ||
                            !spec.secretHeaders.isEmpty();
    if (hasSecrets && spec.url.scheme() == QLatin1String("http") && !isLoopback(spec.url)) {
        map.mistake(QStringLiteral("url"),
                    Sentence::tr("\"url\" needs https: credentials travel with each request"));
    }
}

/// Releases are compared by code and settings: where one place tells settings, all must.
void checkReleases(YamlMap& map, const WebhookSpec& webhook) {
    QStringList with;
    QStringList without;
    const auto look = [&](const char* name, const auto& part) {
        if (part && !part->code.isEmpty()) {
            (part->settings.isEmpty() ? without : with) << QLatin1String(name);
        }
    };
    look("status", webhook.runs);
    look("current", webhook.current);
    look("releases", webhook.releases);
    look("tasks", webhook.tasks);
    if (!with.isEmpty() && !without.isEmpty()) {
        map.mistake(without.first(),
                    Sentence::tr("\"settings\" must be told wherever \"code\" is, or nowhere: a "
                                 "release is both; \"%1\" has it and \"%2\" has not",
                                 with.first(), without.first()));
    }
}

} // namespace

void readWebhook(YamlMap& map, DeploySpec& spec, const QString& folder) {
    const QString urlKey = QStringLiteral("url");
    spec.url = QUrl(map.requiredText(urlKey), QUrl::StrictMode);
    if (map.has(urlKey) && (!isHttpUrl(spec.url) || !spec.url.userInfo().isEmpty() ||
                            spec.url.hasQuery() || spec.url.hasFragment())) {
        map.mistake(urlKey, Sentence::tr("\"url\" is not an http or https URL without user, query "
                                         "and fragment"));
    }
    readCredentials(map, spec, folder);
    WebhookSpec& webhook = spec.webhook;
    webhook.redeploy = readRequest(map, QStringLiteral("redeploy"));
    webhook.rollback = readRequest(map, QStringLiteral("rollback"));
    webhook.abort = readRequest(map, QStringLiteral("abort"));
    webhook.runs = readRuns(map);
    webhook.current = readCurrent(map);
    webhook.releases = readReleases(map);
    webhook.tasks = readTasks(map);
    checkReleases(map, webhook);
    if (!webhook.redeploy && !webhook.rollback) {
        map.mistake(QStringLiteral("redeploy"),
                    Sentence::tr("a webhook needs \"redeploy\", \"rollback\" or both"));
    }
    if (webhook.abort && !webhook.runs) {
        map.mistake(QStringLiteral("abort"),
                    Sentence::tr("\"abort\" needs \"status\", which tells the run to abort"));
    }
    if (webhook.rollback && !webhook.releases) {
        map.mistake(
            QStringLiteral("rollback"),
            Sentence::tr("\"rollback\" needs \"releases\", which tells where to go back to"));
    }
}

} // namespace wb::settings
