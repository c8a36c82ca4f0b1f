// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <array>

namespace wb::storage {

/// What is wrong with the record at present, each kind by itself: that one is over says nothing of
/// the others.
class StandingProblems {
public:
    enum class Kind { Record, Timeline, Signals };

    /// Empty: it is over. True if that is new.
    bool set(Kind kind, const QString& text) {
        QString& standing = m_texts[static_cast<std::size_t>(kind)];
        const bool isNew = standing != text;
        standing = text;
        return isNew;
    }
    /// All of them; empty: all is well.
    [[nodiscard]] QString text() const {
        QStringList texts(m_texts.begin(), m_texts.end());
        texts.removeAll(QString());
        return texts.join(QStringLiteral("; "));
    }

private:
    std::array<QString, 3> m_texts;
};

} // namespace wb::storage
