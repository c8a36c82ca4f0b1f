// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace wb::incidents {

/// The last state that was told of each deployment and action, so that none is told twice running.
/// Bounded: where there are too many, all are forgotten.
class ToldSteps {
public:
    [[nodiscard]] bool contains(const QString& subject) const { return m_last.contains(subject); }
    /// False when it is the state told last.
    [[nodiscard]] bool isNews(const QString& subject, const QString& state) {
        if (m_last.value(subject) == state) {
            return false;
        }
        if (m_last.size() >= Limit) {
            m_last.clear();
        }
        m_last[subject] = state;
        return true;
    }

private:
    static constexpr int Limit = 4096;
    QHash<QString, QString> m_last;
};

} // namespace wb::incidents
