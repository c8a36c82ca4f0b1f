// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace wb::base {

/// A quoted JSON string. Control, format (bidirectional marks) and separator characters are
/// escaped, so that remote text can drive neither a terminal nor a reader of lines.
[[nodiscard]] QByteArray jsonText(const QString& text);

/// Writes one compact JSON object whose members stay in the order they were added; QJsonObject
/// would sort them. Keys are program text and must need no escaping.
class OrderedJson {
public:
    OrderedJson& text(const char* key, const QString& value);
    /// null for an empty text.
    OrderedJson& textOrNull(const char* key, const QString& value);
    OrderedJson& texts(const char* key, const QStringList& values);
    OrderedJson& integer(const char* key, qint64 value);
    /// null for NaN and infinities, which JSON has no number for.
    OrderedJson& real(const char* key, double value);
    OrderedJson& boolean(const char* key, bool value);
    OrderedJson& null(const char* key);
    OrderedJson& object(const char* key, const OrderedJson& value);
    /// Any other JSON value, already written.
    OrderedJson& raw(const char* key, const QByteArray& json);

    /// "{…}" without a newline.
    [[nodiscard]] QByteArray toJson() const { return '{' + m_members + '}'; }

private:
    QByteArray m_members;
};

} // namespace wb::base
