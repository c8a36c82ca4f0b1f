// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/aws/AssumedRole.h"

#include "app/providers/aws/SigV4.h"
#include "models/base/Format.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace wb::aws {

namespace {

constexpr qsizetype LargestComplaint = 300;

bool matches(const QString& text, const QString& pattern) {
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

/// Who acts is told by the name of the session: in AWS' own record the role alone is everybody's.
QString ownSessionName(const Surroundings& around) {
    static const QRegularExpression foreign(QStringLiteral("[^A-Za-z0-9_=,.@-]"));
    QString user = around.variable("USER");
    user.remove(foreign);
    return (user.isEmpty() ? QStringLiteral("watchbridge") : QStringLiteral("watchbridge-") + user)
        .left(64);
}

QByteArray field(const char* name, const QString& value) {
    return QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
}

QByteArray formOf(const AssumedRole& role) {
    const bool isByToken = !role.webIdentityToken.isEmpty();
    QByteArrayList fields{
        QByteArray("Action=AssumeRole") + (isByToken ? "WithWebIdentity" : ""),
        "Version=2011-06-15",
        field("RoleArn", role.arn),
        field("RoleSessionName", role.sessionName),
        "DurationSeconds=" + QByteArray::number(role.durationS),
    };
    if (isByToken) {
        fields << field("WebIdentityToken", QString::fromLatin1(role.webIdentityToken));
    } else if (!role.externalId.isEmpty()) {
        fields << field("ExternalId", role.externalId);
    }
    return fields.join('&');
}

/// The texts of the answer's elements by name: the few that count come once each.
QMap<QString, QString> elementsOf(const QByteArray& xml) {
    QMap<QString, QString> texts;
    QXmlStreamReader reader(xml);
    QString name;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            name = reader.name().toString();
        } else if (reader.isCharacters() && !reader.isWhitespace()) {
            texts[name] += reader.text();
        }
    }
    return reader.hasError() ? QMap<QString, QString>() : texts;
}

} // namespace

Expected<AssumedRole> assumedRole(const Section& section, const Surroundings& around,
                                  const QString& owner) {
    const auto value = [&](const char* name) { return section.value(QLatin1String(name)); };
    const auto refuse = [&](const QString& why) {
        return failure(ErrorCode::Unauthorized, why, owner);
    };
    AssumedRole role;
    role.arn = value("role_arn");
    role.externalId = value("external_id");
    role.sessionName = value("role_session_name");
    if (role.sessionName.isEmpty()) {
        role.sessionName = ownSessionName(around);
    }
    if (!value("mfa_serial").isEmpty()) {
        return refuse(QStringLiteral("the role wants a code of a second factor (\"mfa_serial\"), "
                                     "which nobody can enter all day; name a profile with single "
                                     "sign-on"));
    }
    if (!matches(role.arn, QStringLiteral("arn:[a-z-]+:iam::\\d{12}:role/[\\x21-\\x7e]{1,512}"))) {
        return refuse(QStringLiteral("\"role_arn\" is no role: arn:aws:iam::ACCOUNT:role/NAME"));
    }
    if (!matches(role.sessionName, QStringLiteral("[A-Za-z0-9_+=,.@-]{2,64}"))) {
        return refuse(QStringLiteral("\"role_session_name\" is none: 2 to 64 of A-Z a-z 0-9 "
                                     "and _+=,.@-"));
    }
    if (const QString seconds = value("duration_seconds"); !seconds.isEmpty()) {
        role.durationS = seconds.toInt();
        if (role.durationS < 900 || role.durationS > 43'200) {
            return refuse(QStringLiteral("\"duration_seconds\" is not between 900 and 43200"));
        }
    }
    role.source = QStringLiteral("role %1 of %2").arg(role.arn.section(u'/', -1), owner);
    return role;
}

Expected<http::HttpRequest> assumeRoleRequest(const AssumedRole& role, const TokenService& service,
                                              const Credentials& by) {
    const QString region = QString::fromLatin1(service.region);
    if (!isRegion(region)) {
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("no AWS region is known in which to ask for the role: set "
                                      "deploy.region, AWS_REGION or the profile's region"),
                       role.source);
    }
    http::HttpRequest request;
    request.url = service.url.isEmpty()
                      ? QUrl(QStringLiteral("https://") + hostOf(QStringLiteral("sts"), region))
                      : service.url;
    const QString host = request.url.host();
    const bool isNear = host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
    if (request.url.scheme() != QLatin1String("https") && !isNear) {
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("the token service is not https: %1").arg(host), role.source);
    }
    request.url.setPath(QStringLiteral("/"));
    request.verb = "POST";
    Signable signable;
    signable.body = formOf(role);
    request.body = signable.body;
    signable.headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
    if (!role.webIdentityToken.isEmpty()) {
        request.headers = signable.headers;
        return request;
    }
    signable.headers.emplaceBack("Host", hostHeader(request.url));
    request.headers = signedHeaders(signable, {service.region, "sts", service.nowMs}, by);
    return request;
}

Expected<Credentials> assumeRoleAnswer(const Expected<http::HttpAnswer>& answer,
                                       const AssumedRole& role) {
    if (!answer) {
        return failure(answer.error());
    }
    const QMap<QString, QString> texts = elementsOf(answer->body);
    const auto text = [&](const char* name) { return texts.value(QLatin1String(name)); };
    if (answer->status >= 500 || answer->status == 429) {
        return failure(
            ErrorCode::Network,
            QStringLiteral("the token service is in trouble (HTTP %1)").arg(answer->status),
            role.source);
    }
    if (answer->status != 200) {
        const QString why = text("Code") + QStringLiteral(": ") + text("Message");
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("the role cannot be assumed (HTTP %1, %2)")
                           .arg(answer->status)
                           .arg(why.left(LargestComplaint)),
                       role.source);
    }
    Credentials credentials{text("AccessKeyId").toLatin1(), text("SecretAccessKey").toLatin1(),
                            text("SessionToken").toLatin1(), base::parseTime(text("Expiration")),
                            role.source};
    if (credentials.sessionToken.isEmpty() || credentials.expiresMs == NoTime) {
        return failure(ErrorCode::Protocol,
                       QStringLiteral("the token service's answer holds no credentials"),
                       role.source);
    }
    return checked(std::move(credentials));
}

} // namespace wb::aws
