// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QVector>

namespace wb::fleet {

/// A code version *and* a settings revision: never just one.
struct Release {
    QString code;                  ///< "v413"
    QString settings;              ///< "r42"
    QString commit;                ///< "b81d07"; may be empty.
    QMap<QString, QString> values; ///< The settings' keys and values; empty when not known.
    QString author;
    TimeMs createdMs = NoTime;
    bool knownGood = false;  ///< It ran in this service and was healthy.
    bool available = true;   ///< Image and definition still exist.
    QStringList staysBehind; ///< What of it does not go back, in sentences; empty: nothing known.

    /// "v413 · r42".
    [[nodiscard]] QString name() const;
    /// Identity is code and settings; the rest describes.
    [[nodiscard]] bool isSameAs(const Release& other) const {
        return code == other.code && settings == other.settings;
    }
    /// Both name a code version, or both a settings revision, and not the same: what a task's
    /// metrics tell of its release is often the code alone.
    [[nodiscard]] bool contradicts(const Release& other) const {
        const auto differ = [](const QString& a, const QString& b) {
            return !a.isEmpty() && !b.isEmpty() && a != b;
        };
        return differ(code, other.code) || differ(settings, other.settings);
    }
    [[nodiscard]] bool isValid() const { return !code.isEmpty() || !settings.isEmpty(); }
};

/// "v412-r41", "v412 · r41", "v412/r41" or a bare code version against a release's name.
[[nodiscard]] bool releaseMatches(const Release& release, const QString& wanted);

/// One line of "what changed": a setting, or the code itself.
struct ReleaseDifference {
    enum class Part { Code, Setting };
    Part part = Part::Setting;
    QString key; ///< "code" or the setting's key.
    QString before;
    QString after;
    bool changed = false;
};

/// Every key of both releases, code first, changed settings before equal ones, then by key.
[[nodiscard]] QVector<ReleaseDifference> releaseDifferences(const Release& before,
                                                            const Release& after);

} // namespace wb::fleet

Q_DECLARE_METATYPE(wb::fleet::Release)
