// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/OrderedJson.h"

#include "models/base/SafeText.h"

#include <cmath>

namespace wb::base {

namespace {

void appendUnicodeEscape(QByteArray& out, char16_t unit) {
    out += "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
}

} // namespace

QByteArray jsonText(const QString& text) {
    QByteArray out = "\"";
    out.reserve(text.size() + 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' || c == u'\\') {
            out += '\\';
            out += char(c.unicode());
        } else if (c == u'\n') {
            out += "\\n";
        } else if (isDriving(c.unicode())) {
            appendUnicodeEscape(out, c.unicode());
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const QChar low = text[++i];
            if (isDriving(QChar::surrogateToUcs4(c, low))) {
                appendUnicodeEscape(out, c.unicode());
                appendUnicodeEscape(out, low.unicode());
            } else {
                out += text.mid(i - 1, 2).toUtf8();
            }
        } else if (c.isSurrogate()) {
            // Half a character is no valid UTF-8: it becomes U+FFFD.
            out += "\xEF\xBF\xBD";
        } else {
            out += QStringView(&c, 1).toUtf8();
        }
    }
    return out + '"';
}

OrderedJson& OrderedJson::raw(const char* key, const QByteArray& json) {
    if (!m_members.isEmpty()) {
        m_members += ',';
    }
    m_members += '"';
    m_members += key;
    m_members += "\":";
    m_members += json;
    return *this;
}

OrderedJson& OrderedJson::text(const char* key, const QString& value) {
    return raw(key, jsonText(value));
}

OrderedJson& OrderedJson::textOrNull(const char* key, const QString& value) {
    return value.isEmpty() ? null(key) : text(key, value);
}

OrderedJson& OrderedJson::texts(const char* key, const QStringList& values) {
    QByteArray list;
    for (const QString& value : values) {
        list += (list.isEmpty() ? "" : ",") + jsonText(value);
    }
    return raw(key, '[' + list + ']');
}

OrderedJson& OrderedJson::integer(const char* key, qint64 value) {
    return raw(key, QByteArray::number(value));
}

OrderedJson& OrderedJson::real(const char* key, double value) {
    return std::isfinite(value) ? raw(key, QByteArray::number(value, 'g', 12)) : null(key);
}

OrderedJson& OrderedJson::boolean(const char* key, bool value) {
    return raw(key, value ? "true" : "false");
}

OrderedJson& OrderedJson::null(const char* key) {
    return raw(key, "null");
}

OrderedJson& OrderedJson::object(const char* key, const OrderedJson& value) {
    return raw(key, value.toJson());
}

} // namespace wb::base
