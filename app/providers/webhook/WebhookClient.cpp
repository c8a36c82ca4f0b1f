// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/webhook/WebhookClient.h"

#include "app/HeaderText.h"
#include "app/providers/Refusal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wb::webhook {

namespace {

using http::HttpAnswer;
using http::HttpRequest;
using providers::StatusMeaning;

/// What HTTP itself says of these; everything else leaves open whether a write was carried out.
constexpr StatusMeaning Meanings[] = {
    {400, ErrorCode::InvalidInput, "The pipeline calls the request malformed."},
    {401, ErrorCode::Unauthorized,
     "The pipeline wants a credential, or another one: see deploy.auth."},
    {403, ErrorCode::Forbidden, "The pipeline does not let this credential do that."},
    {404, ErrorCode::NotFound,
     "The pipeline does not know it, or hides it: check deploy.url and path."},
    {405, ErrorCode::InvalidInput, "The pipeline takes no such method there."},
    {409, ErrorCode::Conflict,
     "The pipeline is busy with this already: look at it and decide anew."},
    {412, ErrorCode::Conflict, "Something changed meanwhile: look at it and decide anew."},
    {422, ErrorCode::InvalidInput, "The pipeline does not take what was asked for."},
    {423, ErrorCode::Conflict, "It is locked at the pipeline: look who does that."},
    {429, ErrorCode::Conflict,
     "The pipeline is asked too often; nothing was done: try again soon."},
};

/// The API's own words in an error body, as most have them.
QString saidIn(const QByteArray& body) {
    const QJsonValue root = QJsonDocument::fromJson(body).object();
    const QString message = textAt(root, QStringLiteral("/message"));
    return message.isEmpty() ? textAt(root, QStringLiteral("/error")) : message;
}

} // namespace

WebhookClient::WebhookClient(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options)) {}

WebhookClient::~WebhookClient() {
    // They end their replies, for which m_network must still be there.
    qDeleteAll(findChildren<http::HttpExchange*>(Qt::FindDirectChildrenOnly));
}

Expected<QJsonValue> WebhookClient::jsonOf(const QByteArray& body) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (document.isNull()) {
        return failure(ErrorCode::Protocol,
                       QStringLiteral("the answer is no JSON: ") + error.errorString());
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Values WebhookClient::serviceValues() const {
    const QString& remote = m_options.remoteService;
    Values values;
    values.texts.insert(QStringLiteral("service"), remote.isEmpty() ? m_options.service : remote);
    return values;
}

Expected<void> WebhookClient::authorise(HttpRequest& request) const {
    QVector<std::pair<QByteArray, Secret>> wanted = m_options.secretHeaders;
    const auto prefixed = [](const Secret& secret, auto header) -> Secret {
        return [secret, header]() -> Expected<QString> {
            const auto value = secret();
            return value ? Expected<QString>(header(*value)) : value;
        };
    };
    if (m_options.bearer) {
        wanted.append({"Authorization", prefixed(m_options.bearer, [](const QString& token) {
                           return QStringLiteral("Bearer ") + token;
                       })});
    }
    if (m_options.basic) {
        wanted.append({"Authorization", prefixed(m_options.basic, [](const QString& account) {
                           return QStringLiteral("Basic ") +
                                  QString::fromLatin1(account.toUtf8().toBase64());
                       })});
    }
    for (const auto& [name, secret] : std::as_const(wanted)) {
        const auto value = secret();
        if (!value) {
            return failure(ErrorCode::Unauthorized, value.error().text());
        }
        if (!isHeaderText(*value)) {
            return failure(ErrorCode::Unauthorized,
                           QStringLiteral("a credential holds characters that a header cannot "
                                          "carry; store it anew"));
        }
        request.headers.emplaceBack(name, value->toLatin1());
    }
    return {};
}

void WebhookClient::ask(const QString& what, Expected<HttpRequest> request, Purpose purpose,
                        std::function<void(Expected<QByteArray>)> done) {
    if (request) {
        if (const auto authorised = authorise(*request); !authorised) {
            request = failure(authorised.error());
        }
    }
    if (!request) {
        Error error = request.error();
        if (purpose != Purpose::Reading && error.code == ErrorCode::NotFound) {
            error.code = ErrorCode::InvalidInput;
        }
        error.context = error.context.isEmpty() ? what : error.context;
        QMetaObject::invokeMethod(
            this, [done = std::move(done), error] { done(failure(error)); }, Qt::QueuedConnection);
        return;
    }
    request->deadlineMs = m_options.deadlineMs;
    request->bodyLimitBytes = m_options.bodyLimitBytes;
    request->takesRedirect = purpose == Purpose::Abort;
    http::HttpExchange::send(
        m_network, *request, this,
        [what, end = purpose == Purpose::Abort ? 400 : 300,
         done = std::move(done)](Expected<HttpAnswer> answer) {
            if (!answer) {
                done(failure(answer.error()));
            } else if (answer->status < 200 || answer->status >= end) {
                done(failure(providers::errorOf(
                    {"The pipeline", answer->status, saidIn(answer->body), what}, Meanings)));
            } else {
                done(answer->body);
            }
        });
}

struct WebhookClient::Gathering {
    Answers answers;
    int open = 0;
    std::optional<Error> error;
    std::function<void(Expected<View>)> done;
};

void WebhookClient::readAll(std::function<void(Expected<View>)> done) {
    auto gathering = std::make_shared<Gathering>();
    gathering->done = std::move(done);
    const fleet::WebhookSpec& spec = m_options.spec;
    // Those that are read at the same address are read once.
    QVector<std::pair<fleet::WebhookReading, QVector<QJsonValue Answers::*>>> wanted;
    const auto add = [&](const auto& part, QJsonValue Answers::*into) {
        if (!part) {
            return;
        }
        for (auto& [reading, parts] : wanted) {
            if (reading == part->from) {
                parts << into;
                return;
            }
        }
        wanted.append({part->from, {into}});
    };
    add(spec.runs, &Answers::runs);
    add(spec.current, &Answers::current);
    add(spec.releases, &Answers::releases);
    add(spec.tasks, &Answers::tasks);
    const auto settle = [this, gathering] {
        if (gathering->open > 0) {
            return;
        }
        gathering->done(gathering->error ? Expected<View>(failure(*gathering->error))
                                         : viewOf(gathering->answers, m_options.spec));
    };
    if (wanted.isEmpty()) {
        QMetaObject::invokeMethod(this, settle, Qt::QueuedConnection);
        return;
    }
    gathering->open = static_cast<int>(wanted.size());
    const QString what = QStringLiteral("reading %1 at its pipeline").arg(m_options.service);
    for (const auto& [reading, parts] : std::as_const(wanted)) {
        ask(what, readingOf(m_options.url, reading, serviceValues()), Purpose::Reading,
            [gathering, settle, what, into = parts](const Expected<QByteArray>& body) {
                const auto json = body ? jsonOf(*body) : failure(body.error());
                if (!json && !gathering->error) {
                    gathering->error = json.error();
                    if (gathering->error->context.isEmpty()) {
                        gathering->error->context = what;
                    }
                }
                for (QJsonValue Answers::*part : into) {
                    gathering->answers.*part = json.value_or(QJsonValue());
                }
                --gathering->open;
                settle();
            });
    }
}

void WebhookClient::readRuns(std::function<void(Expected<QVector<Run>>)> done) {
    const fleet::WebhookRuns& spec = *m_options.spec.runs;
    ask(QStringLiteral("reading the runs of %1").arg(m_options.service),
        readingOf(m_options.url, spec.from, serviceValues()), Purpose::Reading,
        [this, done = std::move(done)](const Expected<QByteArray>& body) {
            const auto json = body ? jsonOf(*body) : failure(body.error());
            done(json ? runsOf(*json, *m_options.spec.runs) : failure(json.error()));
        });
}

void WebhookClient::readOne(const QString& run, std::function<void(Expected<Run>)> done) {
    Values values = serviceValues();
    values.texts.insert(QStringLiteral("run"), run);
    ask(QStringLiteral("reading run %1 of %2").arg(run, m_options.service),
        readingOf(m_options.url, {m_options.spec.runs->one, {}}, values), Purpose::Reading,
        [this, run, done = std::move(done)](const Expected<QByteArray>& body) {
            const auto json = body ? jsonOf(*body) : failure(body.error());
            if (!json) {
                done(failure(json.error()));
                return;
            }
            Run told = runOf(*json, *m_options.spec.runs);
            if (told.id != run) {
                done(failure(
                    ErrorCode::Protocol,
                    QStringLiteral("the answer is about run \"%1\"").arg(told.id.left(60))));
                return;
            }
            done(std::move(told));
        });
}

} // namespace wb::webhook
