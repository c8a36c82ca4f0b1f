// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/SelectorText.h"

#include <QMap>
#include <QRegularExpression>

#include <cmath>

namespace wb::settings {

namespace {

using Comparison = health::MetricRule::Comparison;
using base::Sentence;
using fleet::LabelMatcher;

tl::unexpected<Sentence> wrong(const QString& text, const Sentence& what) {
    return tl::unexpected(Sentence::tr("\"%1\"; %2", text, what));
}

std::optional<Comparison> comparisonOf(const QString& sign) {
    static const QMap<QString, Comparison> signs{
        {QStringLiteral(">"), Comparison::Above},  {QStringLiteral(">="), Comparison::AtLeast},
        {QStringLiteral("<"), Comparison::Below},  {QStringLiteral("<="), Comparison::AtMost},
        {QStringLiteral("=="), Comparison::Equal}, {QStringLiteral("!="), Comparison::NotEqual},
    };
    const auto found = signs.constFind(sign);
    return found == signs.constEnd() ? std::nullopt : std::optional(*found);
}

/// What people who write other languages as well mean.
QString meantSign(const QString& sign) {
    static const QMap<QString, QString> meant{
        {QStringLiteral("="), QStringLiteral("==")},
        {QStringLiteral("==="), QStringLiteral("==")},
        {QStringLiteral("=>"), QStringLiteral(">=")},
        {QStringLiteral("=<"), QStringLiteral("<=")},
        {QStringLiteral("<>"), QStringLiteral("!=")},
        {QStringLiteral("!"), QStringLiteral("!=")},
        {QStringLiteral(">>"), QStringLiteral(">")},
        {QStringLiteral("<<"), QStringLiteral("<")},
        {QStringLiteral("!=="), QStringLiteral("!=")},
    };
    return meant.value(sign);
}

} // namespace

tl::expected<QVector<LabelMatcher>, Sentence> parseMatchers(const QString& text) {
    static const QRegularExpression form(QStringLiteral(
        R"re(\G\s*([A-Za-z_][A-Za-z0-9_]*)\s*(=~|!~|!=|=)\s*"((?:[^"\\]|\\.)*)"\s*(,|$))re"));
    static const QMap<QString, LabelMatcher::Op> operators{
        {QStringLiteral("="), LabelMatcher::Op::Equal},
        {QStringLiteral("!="), LabelMatcher::Op::NotEqual},
        {QStringLiteral("=~"), LabelMatcher::Op::Regex},
        {QStringLiteral("!~"), LabelMatcher::Op::NotRegex},
    };
    QVector<LabelMatcher> matchers;
    const QString written = text.trimmed();
    for (qsizetype at = 0; at < written.size();) {
        const auto match = form.match(written, at);
        if (!match.hasMatch()) {
            return wrong(written, Sentence::tr("expected matchers such as code=~\"5..\""));
        }
        const QString value = match.captured(3)
                                  .replace(QStringLiteral("\\\""), QStringLiteral("\""))
                                  .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
        const LabelMatcher matcher{match.captured(1), operators[match.captured(2)], value};
        const bool isRegex =
            matcher.op == LabelMatcher::Op::Regex || matcher.op == LabelMatcher::Op::NotRegex;
        if (isRegex && !QRegularExpression(matcher.value).isValid()) {
            return wrong(written, Sentence::tr("\"%1\" is not a regular expression", value));
        }
        matchers.append(matcher);
        at = match.capturedEnd(0);
    }
    return matchers;
}

tl::expected<fleet::SeriesSelector, Sentence> parseSelector(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral(R"re(^([A-Za-z_:][A-Za-z0-9_:]*)\s*(?:\{(.*)\})?$)re"));
    const QString written = text.trimmed();
    const auto match = form.match(written);
    if (!match.hasMatch()) {
        return wrong(written,
                     Sentence::english(QStringLiteral("expected a metric and matchers, such as "
                                                      "http_requests_total{code=~\"5..\"}")));
    }
    const auto matchers = parseMatchers(match.captured(2));
    if (!matchers) {
        return wrong(written, Sentence::tr("in its braces stands %1", matchers.error()));
    }
    return fleet::SeriesSelector{match.captured(1), *matchers};
}

tl::expected<Condition, Sentence> parseCondition(const QString& text) {
    // The braces end at the last one, for label values may hold some.
    static const QRegularExpression form(QStringLiteral(
        R"re(^([A-Za-z_:][A-Za-z0-9_:]*)\s*(?:\{(.*)\})?\s*([<>=!]+)\s*([^\s<>=!{}]+)$)re"));
    const QString written = text.trimmed();
    const auto match = form.match(written);
    if (!match.hasMatch()) {
        return wrong(written, Sentence::tr("expected a metric, a comparison and a number, such "
                                           "as job_bad{queue=\"mail\"} > 3"));
    }
    const QString sign = match.captured(3);
    const auto comparison = comparisonOf(sign);
    if (!comparison) {
        const QString meant = meantSign(sign);
        return wrong(written, meant.isEmpty()
                                  ? Sentence::tr("\"%1\" is none of >, >=, <, <=, == and !=", sign)
                                  : Sentence::tr("did you mean \"%1\"?", meant));
    }
    bool isNumber = false;
    const double number = match.captured(4).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number)) {
        return wrong(written, Sentence::tr("\"%1\" is not a number", match.captured(4)));
    }
    const auto matchers = parseMatchers(match.captured(2));
    if (!matchers) {
        return wrong(written, Sentence::tr("in its braces stands %1", matchers.error()));
    }
    return Condition{{match.captured(1), *matchers}, *comparison, number};
}

} // namespace wb::settings
