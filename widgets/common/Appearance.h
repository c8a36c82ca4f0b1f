// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Colour.h"
#include "widgets/common/Translations.h"

#include <QObject>

class QApplication;
class QWidget;

namespace wb::common {

/// What a person may want of the look; Empty fields of a stored choice mean "as configured".
struct Look {
    QString theme = QStringLiteral("dark");      ///< One of Appearance::themes().
    int textPercent = 100;                       ///< Of the designed size.
    QString language = QStringLiteral("system"); ///< "system" or one of languages().
};

/// Theme, text size and language of the whole program: what the configuration says, until somebody
/// chooses otherwise in the window. A choice is remembered, and holds until the configuration says
/// something else than it did then. Make one, before any widget; it outlives them. GUI thread.
class Appearance : public QObject {
    Q_OBJECT
public:
    /// `memory` is the file of remembered choices; with an empty one nothing is remembered.
    Appearance(QApplication& application, const QString& memory, QObject* parent = nullptr);

    /// "system", "dark", "light", "high_contrast".
    [[nodiscard]] static QStringList themes();
    /// Where choices are remembered: $XDG_CONFIG_HOME/watchbridge/window.ini.
    [[nodiscard]] static QString defaultMemory();

    /// What the configuration says. Remembered choices that are newer go before it.
    void configure(const Look& configured);
    void chooseTheme(const QString& theme);
    void chooseTextPercent(int percent);
    /// Larger for +1, smaller for -1, through a few useful sizes.
    void stepText(int by);
    /// Another text size for a while, which is no choice and is not remembered; 0: the chosen one.
    void lendText(int percent);
    void chooseLanguage(const QString& language);
    [[nodiscard]] const Look& look() const { return m_look; }
    /// The theme on the screen; where "system" is chosen, the one that fits the system's.
    [[nodiscard]] Theme theme() const;

    /// Gives a window the keys of the text size: Ctrl and =, + or -, and 0.
    void addShortcuts(QWidget* window);

Q_SIGNALS:
    /// After everything has been dressed anew.
    void changed();

private:
    void followSystem();
    void remember(const QString& key, const QVariant& configured, const QVariant& chosen);
    [[nodiscard]] QVariant recall(const QString& key, const QVariant& configured) const;
    void dress();

    QApplication& m_application;
    const QString m_memory;
    Translations m_translations;
    Look m_configured;
    Look m_look;
    int m_lentPercent = 0; ///< 0: none.
    bool m_systemIsDark;
};

} // namespace wb::common
