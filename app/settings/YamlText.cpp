// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/YamlText.h"

#include "app/settings/ServiceText.h"

#include <QRegularExpression>

namespace wb::settings {

namespace {

using Kind = YamlValue::Kind;

constexpr qsizetype LongestLine = 110;

QByteArray listText(const QStringList& items) {
    QByteArrayList texts;
    for (const QString& item : items) {
        texts << scalarText(item);
    }
    return '[' + texts.join(", ") + ']';
}

} // namespace

QByteArray scalarText(const QString& value, char like) {
    static const QRegularExpression Plain(
        QStringLiteral("^[A-Za-z0-9_/.]([A-Za-z0-9_/.%+~:@()= -]*[A-Za-z0-9_/.%+)~-])?$"));
    static const QRegularExpression Meaning(QStringLiteral("^(y|n|yes|no|on|off|null)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (like == '\'' && !value.contains(u'\n')) {
        return '\'' + QString(value).replace(u'\'', QStringLiteral("''")).toUtf8() + '\'';
    }
    const bool isPlain = Plain.match(value).hasMatch() && !Meaning.match(value).hasMatch() &&
                         !value.contains(QStringLiteral(": ")) && like != '"';
    return isPlain ? value.toUtf8() : quotedYaml(value).toUtf8();
}

QByteArray valueText(const YamlValue& value, char like) {
    return value.kind == Kind::Tree   ? value.text.toUtf8()
           : value.kind == Kind::List ? listText(value.items)
                                      : scalarText(value.text, like);
}

QByteArray newText(const QVector<YamlStep>& below, const YamlValue& value) {
    QByteArray text = valueText(value);
    for (auto step = below.rbegin(); step != below.rend(); ++step) {
        text = '{' + scalarText(step->key) + ": " + text + '}';
    }
    return text;
}

QByteArray flowText(const YAML::Node& node) {
    QByteArrayList texts;
    if (node.IsMap()) {
        for (const auto& entry : node) {
            texts << scalarText(QString::fromStdString(entry.first.Scalar())) + ": " +
                         flowText(entry.second);
        }
        return '{' + texts.join(", ") + '}';
    }
    if (node.IsSequence()) {
        for (const auto& item : node) {
            texts << flowText(item);
        }
        return '[' + texts.join(", ") + ']';
    }
    if (!node.IsScalar()) {
        return "null";
    }
    const QString text = QString::fromStdString(node.Scalar());
    return node.Tag() == "!" ? quotedYaml(text).toUtf8() : scalarText(text);
}

QByteArray entryText(const QString& key, const YAML::Node& node, qsizetype column,
                     const QByteArray& lineEnd) {
    constexpr qsizetype Indent = 2;
    const QByteArray name = scalarText(key) + ':';
    const QByteArray line = name + ' ' + flowText(node);
    if (column + line.size() <= LongestLine || !node.IsMap()) {
        return line;
    }
    QByteArray lines = name;
    for (const auto& entry : node) {
        lines += lineEnd + QByteArray(column + Indent, ' ') +
                 entryText(QString::fromStdString(entry.first.Scalar()), entry.second,
                           column + Indent, lineEnd);
    }
    return lines;
}

} // namespace wb::settings
