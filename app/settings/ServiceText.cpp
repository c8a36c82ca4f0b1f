// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ServiceText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace wb::settings {

namespace {

using fleet::LabelMatcher;
using fleet::PartOrigin;
using fleet::SeriesSelector;
using fleet::SignalPart;

constexpr qsizetype ListedInline = 3;

QString matcherText(const QVector<LabelMatcher>& matchers) {
    static const QMap<LabelMatcher::Op, QString> Signs{
        {LabelMatcher::Op::Equal, QStringLiteral("=")},
        {LabelMatcher::Op::NotEqual, QStringLiteral("!=")},
        {LabelMatcher::Op::Regex, QStringLiteral("=~")},
        {LabelMatcher::Op::NotRegex, QStringLiteral("!~")},
    };
    QStringList texts;
    for (const LabelMatcher& matcher : matchers) {
        QString value = matcher.value;
        value.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
        texts << matcher.label + Signs[matcher.op] + u'"' + value + u'"';
    }
    return texts.join(u',');
}

QString part(const char* name, const QStringList& members) {
    return QStringLiteral("    %1: {%2}")
        .arg(QLatin1String(name), members.join(QStringLiteral(", ")));
}

QString member(const char* key, const QString& value) {
    return QStringLiteral("%1: %2").arg(QLatin1String(key), yamlValue(value));
}

QStringList listText(const char* key, const QStringList& values) {
    const QString name = QLatin1String(key);
    QStringList texts;
    for (const QString& value : values) {
        texts << yamlValue(value);
    }
    if (values.size() <= ListedInline) {
        return {
            QStringLiteral("  targets: {%1: [%2]}").arg(name, texts.join(QStringLiteral(", ")))};
    }
    QStringList lines{QStringLiteral("  targets:"), QStringLiteral("    %1:").arg(name)};
    for (const QString& text : std::as_const(texts)) {
        lines << QStringLiteral("      - ") + text;
    }
    return lines;
}

QStringList targetsText(const fleet::TargetsSpec& targets) {
    if (!targets.fileSd.isEmpty()) {
        return listText("file_sd", targets.fileSd);
    }
    if (!targets.httpSd.isEmpty()) {
        return listText("http_sd", {targets.httpSd.constFirst().toString(QUrl::FullyEncoded)});
    }
    return listText("static", targets.staticTargets);
}

QString referenceText(const fleet::SecretRef& reference) {
    switch (reference.source) {
    case fleet::SecretRef::Source::None:
        break;
    case fleet::SecretRef::Source::Keychain:
        return QStringLiteral("keychain:") + reference.name;
    case fleet::SecretRef::Source::Environment:
        return QStringLiteral("env:") + reference.name;
    case fleet::SecretRef::Source::File:
        return QStringLiteral("file:") + reference.name;
    }
    return {};
}

QStringList foundText(const fleet::SignalProposal& proposal) {
    const fleet::SignalSpec& spec = proposal.spec;
    const auto isFound = [&](SignalPart which) {
        return proposal.origins.value(which) == PartOrigin::Found;
    };
    QStringList lines;
    if (isFound(SignalPart::Latency)) {
        QStringList members{member("histogram", spec.latency.metric)};
        if (spec.latencyUnitSeconds != 1) {
            members << QStringLiteral("unit: ms");
        }
        lines << part("latency", members);
    }
    if (isFound(SignalPart::Errors)) {
        lines << part("errors", {member("counter", spec.requests.metric),
                                 member("bad", matcherText(spec.badRequests.matchers))});
    } else if (isFound(SignalPart::Traffic)) {
        lines << part("traffic", {member("counter", spec.requests.metric)});
    }
    if (isFound(SignalPart::Memory)) {
        lines << part("memory", {member("gauge", spec.memory.metric)});
    }
    if (isFound(SignalPart::Cpu)) {
        lines << part("cpu", {member("counter", spec.cpuSeconds.metric)});
    }
    return lines;
}

} // namespace

QString yamlValue(const QString& text) {
    // Words that YAML takes for something else begin with a letter as well, hence the short list.
    static const QRegularExpression Plain(QStringLiteral("^[A-Za-z_/][A-Za-z0-9_./-]*$"));
    static const QRegularExpression Meaning(QStringLiteral("^(y|n|yes|no|on|off|true|false|null)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (Plain.match(text).hasMatch() && !Meaning.match(text).hasMatch()) {
        return text;
    }
    return quotedYaml(text);
}

QString quotedYaml(const QString& text) {
    // A JSON string is one of YAML's double-quoted.
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

QStringList serviceText(const fleet::ServiceSpec& service, const fleet::SignalProposal& proposal) {
    QStringList lines{QStringLiteral("- name: ") + yamlValue(service.name)};
    lines << targetsText(service.targets);
    const bool tellsPath = service.scrape.path != fleet::ScrapeSpec().path;
    if (tellsPath) {
        lines << QStringLiteral("  scrape: {path: %1}").arg(yamlValue(service.scrape.path));
    }
    if (const QString reference = referenceText(service.bearer); !reference.isEmpty()) {
        lines << QStringLiteral("  auth: {bearer: %1}").arg(yamlValue(reference));
    }
    const QString preset = proposal.spec.preset;
    const QStringList found = foundText(proposal);
    if (!found.isEmpty()) {
        lines << QStringLiteral("  signals:");
        if (!preset.isEmpty()) {
            lines << QStringLiteral("    preset: ") + preset;
        }
        lines << found;
    } else if (!preset.isEmpty()) {
        lines << QStringLiteral("  signals: {preset: %1}").arg(preset);
    }
    return lines;
}

} // namespace wb::settings
