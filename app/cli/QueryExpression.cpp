// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/QueryExpression.h"

#include "app/settings/Quantity.h"
#include "app/settings/SelectorText.h"
#include "models/metrics/NumberText.h"

namespace wb::cli {

namespace {

using Function = metrics::StepEvaluator::Function;
using Wrong = tl::unexpected<QString>;

bool isName(QChar each) {
    return each.isLetterOrNumber() || each == QLatin1Char('_') || each == QLatin1Char(':');
}

class ExpressionReader {
public:
    explicit ExpressionReader(const QString& text)
        : m_text(text) {}

    tl::expected<QueryExpression, QString> read() {
        auto outcome = readQuantile();
        pass();
        if (outcome && m_at < m_text.size()) {
            return wrong(m_at, QStringLiteral("nothing more is expected here"));
        }
        return outcome;
    }

private:
    Wrong wrong(qsizetype at, const QString& what) const {
        return Wrong(QStringLiteral("column %1: %2").arg(at + 1).arg(what));
    }
    void pass() {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) {
            ++m_at;
        }
    }
    bool take(char sign) {
        pass();
        const bool isThere = m_at < m_text.size() && m_text[m_at] == QLatin1Char(sign);
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    Wrong missing(const char* what) {
        pass();
        return wrong(m_at, QStringLiteral("expected %1").arg(QLatin1String(what)));
    }
    /// The name of a function that is called next; empty, and nothing is taken, when none is.
    QString takeCall() {
        pass();
        qsizetype end = m_at;
        while (end < m_text.size() && isName(m_text[end])) {
            ++end;
        }
        qsizetype open = end;
        while (open < m_text.size() && m_text[open].isSpace()) {
            ++open;
        }
        if (end == m_at || open == m_text.size() || m_text[open] != QLatin1Char('(')) {
            return {};
        }
        const QString name = m_text.mid(m_at, end - m_at);
        m_at = open + 1;
        return name;
    }

    tl::expected<QueryExpression, QString> readQuantile() {
        const qsizetype begin = m_at;
        if (takeCall() != QLatin1String("histogram_quantile")) {
            m_at = begin;
            return readVector(false);
        }
        pass();
        const qsizetype comma = std::max(m_text.indexOf(QLatin1Char(','), m_at), m_at);
        const auto number =
            metrics::parseNumber(m_text.mid(m_at, comma - m_at).trimmed().toStdString());
        if (!number) {
            return wrong(m_at, QStringLiteral("expected a quantile such as 0.95, and a comma"));
        }
        m_at = comma + 1;
        auto inner = readVector(true);
        if (inner && !take(')')) {
            return missing("the ) of histogram_quantile");
        }
        if (inner) {
            inner->quantile = *number;
        }
        return inner;
    }

    /// rate(…), increase(…), or, as buckets of a histogram, a selector.
    tl::expected<QueryExpression, QString> readVector(bool maySelect) {
        pass();
        const qsizetype begin = m_at;
        const QString name = takeCall();
        QueryExpression expression;
        if (name == QLatin1String("rate") || name == QLatin1String("increase")) {
            expression.function =
                name == QLatin1String("rate") ? Function::Rate : Function::Increase;
        } else if (!name.isEmpty() || !maySelect) {
            return wrong(begin, QStringLiteral("expected rate(…[5m]), increase(…[5m]) or "
                                               "histogram_quantile(0.95, …)"));
        }
        const auto selector = readSelector();
        if (!selector) {
            return Wrong(selector.error());
        }
        expression.selector = *selector;
        if (name.isEmpty()) {
            return expression;
        }
        const auto rangeMs = readRange();
        if (!rangeMs) {
            return Wrong(rangeMs.error());
        }
        expression.rangeMs = *rangeMs;
        if (!take(')')) {
            return missing("the ) of the function");
        }
        return expression;
    }

    tl::expected<fleet::SeriesSelector, QString> readSelector() {
        pass();
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isName(m_text[m_at])) {
            ++m_at;
        }
        const qsizetype nameEnd = m_at;
        if (take('{')) {
            // Label values may hold any sign.
            bool isQuoted = false;
            for (; m_at < m_text.size() && (isQuoted || m_text[m_at] != QLatin1Char('}')); ++m_at) {
                if (isQuoted && m_text[m_at] == QLatin1Char('\\')) {
                    ++m_at;
                } else if (m_text[m_at] == QLatin1Char('"')) {
                    isQuoted = !isQuoted;
                }
            }
            m_at = std::min(m_at, m_text.size());
            if (!take('}')) {
                return missing("the } of the matchers");
            }
        } else {
            m_at = nameEnd;
        }
        const auto selector = settings::parseSelector(m_text.mid(begin, m_at - begin));
        if (!selector) {
            return wrong(begin, QStringLiteral("the selector is ") + selector.error().inEnglish());
        }
        return *selector;
    }

    tl::expected<DurationMs, QString> readRange() {
        if (!take('[')) {
            return missing("a range such as [5m]");
        }
        pass();
        const qsizetype begin = m_at;
        const qsizetype end = m_text.indexOf(QLatin1Char(']'), m_at);
        const auto rangeMs =
            settings::parseDuration(m_text.mid(begin, std::max(end, begin) - begin).trimmed());
        if (!rangeMs || *rangeMs <= 0) {
            return wrong(begin, QStringLiteral("expected a duration such as 5m, and ]"));
        }
        m_at = end + 1;
        return *rangeMs;
    }

    const QString m_text;
    qsizetype m_at = 0;
};

} // namespace

bool isExpression(const QString& text) {
    // In a selector parentheses stand in quotes alone.
    return text.section(QLatin1Char('"'), 0, 0)
        .section(QLatin1Char('{'), 0, 0)
        .contains(QLatin1Char('('));
}

tl::expected<QueryExpression, QString> parseExpression(const QString& text) {
    return ExpressionReader(text).read();
}

} // namespace wb::cli
