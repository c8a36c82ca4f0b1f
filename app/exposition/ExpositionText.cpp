// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exposition/ExpositionText.h"

#include <array>
#include <charconv>
#include <cmath>

namespace wb::exposition {

namespace {

bool isPlainName(std::string_view name, bool allowsColon) {
    const auto isLetter = [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
               (c == ':' && allowsColon);
    };
    for (const char c : name) {
        if (!isLetter(c) && (c < '0' || c > '9')) {
            return false;
        }
    }
    return !name.empty() && isLetter(name.front());
}

void putEscaped(QByteArray& out, std::string_view text, bool escapesQuotes) {
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || (c == '"' && escapesQuotes)) {
            out += '\\';
        }
        out += c;
    }
}

void putQuoted(QByteArray& out, std::string_view text) {
    out += '"';
    putEscaped(out, text, true);
    out += '"';
}

/// In the fewest digits that read back to the same number, in Go's %g if `asGo`.
void putNumber(QByteArray& out, double value, bool asGo) {
    if (std::isnan(value)) {
        out += "NaN";
        return;
    }
    if (std::isinf(value)) {
        out += value > 0 ? "+Inf" : "-Inf";
        return;
    }
    std::array<char, 32> digits{};
    char* const begin = digits.data();
    char* const end = begin + digits.size();
    const auto written = asGo ? std::to_chars(begin, end, value, std::chars_format::general)
                              : std::to_chars(begin, end, value);
    out.append(begin, written.ptr - begin);
}

} // namespace

void ExpositionText::beginFamily(std::string_view name, std::string_view help, const char* type) {
    m_isPlain = isPlainName(name, true);
    m_name = QByteArray(name.data(), static_cast<qsizetype>(name.size()));
    QByteArray shown = m_name;
    if (!m_isPlain) {
        shown.clear();
        putQuoted(shown, name);
        m_name = shown;
        m_name.chop(1); // Suffixes come before the closing quote.
    }
    if (!help.empty()) {
        m_text += "# HELP " + shown + ' ';
        putEscaped(m_text, help, false);
        endLine();
    }
    m_text += "# TYPE " + shown + ' ' + type;
    endLine();
}

void ExpositionText::beginMetric(std::optional<qint64> timestampMs) {
    m_labels.clear();
    m_end = timestampMs ? ' ' + QByteArray::number(*timestampMs) : QByteArray();
}

void ExpositionText::addLabel(std::string_view name, std::string_view value) {
    if (!m_labels.isEmpty()) {
        m_labels += ',';
    }
    if (isPlainName(name, false)) {
        m_labels.append(name.data(), static_cast<qsizetype>(name.size()));
    } else {
        putQuoted(m_labels, name);
    }
    m_labels += '=';
    putQuoted(m_labels, value);
}

void ExpositionText::addSample(const char* suffix, double value, const NumberLabel* label) {
    if (m_isPlain) {
        m_text += m_name;
        m_text += suffix;
    }
    const bool hasBraces = !m_isPlain || !m_labels.isEmpty() || label != nullptr;
    const char* comma = "";
    if (hasBraces) {
        m_text += '{';
    }
    if (!m_isPlain) {
        m_text += m_name;
        m_text += suffix;
        m_text += '"';
        comma = ",";
    }
    if (!m_labels.isEmpty()) {
        m_text += comma;
        m_text += m_labels;
        comma = ",";
    }
    if (label != nullptr) {
        m_text += comma;
        m_text += label->name;
        m_text += "=\"";
        putNumber(m_text, label->value, true);
        m_text += '"';
    }
    if (hasBraces) {
        m_text += '}';
    }
    m_text += ' ';
    putNumber(m_text, value, false);
    m_text += m_end;
    endLine();
    ++m_samples;
}

void ExpositionText::endLine() {
    m_text += '\n';
    ++m_lines;
}

} // namespace wb::exposition
