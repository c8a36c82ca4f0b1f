// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>

namespace wb::setup {

/// A part of the settings that is filled in at a time.
struct SettingsPlace {
    enum class Kind { Window, Storage, Rules, Environment, Service };
    Kind kind = Kind::Window;
    QString id = {};   ///< Stays the same while the page is open.
    QString name = {}; ///< Of an environment or service.
    int mistakes = 0;
    bool isRemoved = false; ///< Will be gone once this is saved.
};

/// One line of a form.
struct SettingsField {
    enum class Kind {
        Line,
        Lines, ///< Several texts, one a line.
        Choice,
        Shown,     ///< To be read only.
        Structure, ///< Only the text has it.
    };
    QString key; ///< As in the configuration, below its place: "scrape.interval".
    Kind kind = Kind::Line;
    QString value = {};       ///< As written; empty: it is not.
    QString usual = {};       ///< What holds while nothing is written.
    QString example = {};     ///< What might be written; not what holds.
    QStringList choices = {}; ///< Of Choice.
    QString mistake = {}; ///< What is wrong with it, or why it cannot be written; empty: nothing.
    int line = 0;         ///< From 1, of the text.
    bool waitsForStart = false; ///< It takes effect at the next start.
};

} // namespace wb::setup
