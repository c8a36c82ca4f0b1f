// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/LookCommands.h"

#include "widgets/common/Appearance.h"

#include <QCoreApplication>

namespace wb::shell {

namespace {

class LookWords {
    Q_DECLARE_TR_FUNCTIONS(LookCommands)
public:
    static QString theme(const QString& name) {
        return name == QLatin1String("system")  ? tr("Theme: the system's")
               : name == QLatin1String("dark")  ? tr("Theme: dark")
               : name == QLatin1String("light") ? tr("Theme: light")
                                                : tr("Theme: high contrast");
    }
};

} // namespace

QVector<Command> lookCommands(common::Appearance& appearance) {
    QVector<Command> commands;
    common::Appearance* look = &appearance;
    for (const QString& theme : common::Appearance::themes()) {
        if (theme != look->look().theme) {
            commands.append(
                {LookWords::theme(theme), LookWords::tr("look"), {}, true, [look, theme] {
                     look->chooseTheme(theme);
                 }});
        }
    }
    commands.append({LookWords::tr("Text: larger"), LookWords::tr("look"), QStringLiteral("Ctrl ="),
                     true, [look] { look->stepText(1); }});
    commands.append({LookWords::tr("Text: smaller"), LookWords::tr("look"),
                     QStringLiteral("Ctrl -"), true, [look] { look->stepText(-1); }});
    commands.append({LookWords::tr("Text: designed size"), LookWords::tr("look"),
                     QStringLiteral("Ctrl 0"), true, [look] { look->chooseTextPercent(100); }});
    for (const QString& language : common::languages()) {
        if (language != look->look().language) {
            commands.append({LookWords::tr("Language: %1").arg(common::languageName(language)),
                             LookWords::tr("look"),
                             {},
                             true,
                             [look, language] { look->chooseLanguage(language); }});
        }
    }
    return commands;
}

} // namespace wb::shell
