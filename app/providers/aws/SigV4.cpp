// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/aws/SigV4.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMap>
#include <QMessageAuthenticationCode>
#include <QTimeZone>

#include <algorithm>

namespace wb::aws {

namespace {

const QByteArray Algorithm = "AWS4-HMAC-SHA256";

QByteArray sha256Hex(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray& key, const QByteArray& message) {
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

QByteArray timeText(TimeMs timeMs) {
    return QDateTime::fromMSecsSinceEpoch(timeMs, QTimeZone::utc())
        .toString(QStringLiteral("yyyyMMdd'T'hhmmss'Z'"))
        .toLatin1();
}

QByteArray scopeText(const SigningScope& scope) {
    return timeText(scope.timeMs).left(8) + '/' + scope.region + '/' + scope.service +
           "/aws4_request";
}

/// By name in small letters; the values of a name that comes twice are joined in their order.
QMap<QByteArray, QByteArray> canonicalHeaders(const http::Headers& headers) {
    QMap<QByteArray, QByteArray> canonical;
    for (const auto& [name, value] : headers) {
        QByteArray& all = canonical[name.toLower()];
        all += (all.isNull() ? "" : ",") + value.simplified();
    }
    return canonical;
}

QByteArray signedNames(const QMap<QByteArray, QByteArray>& headers) {
    QByteArray names;
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        names += (names.isEmpty() ? "" : ";") + header.key();
    }
    return names;
}

QByteArray canonicalQuery(const QVector<std::pair<QByteArray, QByteArray>>& query) {
    QVector<std::pair<QByteArray, QByteArray>> encoded;
    for (const auto& [name, value] : query) {
        encoded.append({name.toPercentEncoding(), value.toPercentEncoding()});
    }
    std::sort(encoded.begin(), encoded.end());
    QByteArrayList parts;
    for (const auto& [name, value] : std::as_const(encoded)) {
        parts << name + '=' + value;
    }
    return parts.join('&');
}

} // namespace

QByteArray hostHeader(const QUrl& url) {
    QString host = url.host(QUrl::FullyEncoded);
    if (host.contains(u':')) {
        host = u'[' + host + u']';
    }
    return (url.port() < 0 ? host : QStringLiteral("%1:%2").arg(host).arg(url.port())).toLatin1();
}

QByteArray canonicalRequest(const Signable& request) {
    const auto headers = canonicalHeaders(request.headers);
    QByteArray lines;
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        lines += header.key() + ':' + header.value() + '\n';
    }
    return request.verb + '\n' + request.path.toPercentEncoding("/") + '\n' +
           canonicalQuery(request.query) + '\n' + lines + '\n' + signedNames(headers) + '\n' +
           sha256Hex(request.body);
}

QByteArray stringToSign(const Signable& request, const SigningScope& scope) {
    return Algorithm + '\n' + timeText(scope.timeMs) + '\n' + scopeText(scope) + '\n' +
           sha256Hex(canonicalRequest(request));
}

QByteArray authorization(const Signable& request, const SigningScope& scope,
                         const Credentials& credentials) {
    QByteArray key = hmac("AWS4" + credentials.secretAccessKey, timeText(scope.timeMs).left(8));
    for (const QByteArray& part : {scope.region, scope.service, QByteArray("aws4_request")}) {
        key = hmac(key, part);
    }
    return Algorithm + " Credential=" + credentials.accessKeyId + '/' + scopeText(scope) +
           ", SignedHeaders=" + signedNames(canonicalHeaders(request.headers)) +
           ", Signature=" + hmac(key, stringToSign(request, scope)).toHex();
}

http::Headers signedHeaders(Signable request, const SigningScope& scope,
                            const Credentials& credentials) {
    request.headers.emplaceBack("X-Amz-Date", timeText(scope.timeMs));
    if (!credentials.sessionToken.isEmpty()) {
        request.headers.emplaceBack("X-Amz-Security-Token", credentials.sessionToken);
    }
    request.headers.emplaceBack("Authorization", authorization(request, scope, credentials));
    request.headers.removeIf([](const auto& header) { return header.first.toLower() == "host"; });
    return request.headers;
}

} // namespace wb::aws
