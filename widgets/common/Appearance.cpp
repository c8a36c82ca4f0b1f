// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Appearance.h"

#include "widgets/common/Theme.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>
#include <QShortcut>
#include <QStandardPaths>
#include <QStyleHints>
#include <QWidget>

#include <algorithm>
#include <iterator>

namespace wb::common {

namespace {

constexpr int TextSizes[] = {80, 90, 100, 110, 125, 150};

/// Whether the desktop wants dark windows. Before Qt 6.5 there is only its palette to go by.
bool systemIsDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown) {
        return scheme == Qt::ColorScheme::Dark;
    }
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

} // namespace

Appearance::Appearance(QApplication& application, const QString& memory, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_memory(memory)
    , m_systemIsDark(systemIsDark()) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &Appearance::followSystem);
#endif
    configure({});
}

QStringList Appearance::themes() {
    return {QStringLiteral("system"), QStringLiteral("dark"), QStringLiteral("light"),
            QStringLiteral("high_contrast")};
}

QString Appearance::defaultMemory() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/watchbridge/window.ini");
}

void Appearance::followSystem() {
    const bool isDark = systemIsDark();
    if (isDark != m_systemIsDark) {
        m_systemIsDark = isDark;
        if (m_look.theme == QLatin1String("system")) {
            dress();
        }
    }
}

Theme Appearance::theme() const {
    if (m_look.theme == QLatin1String("light")) {
        return Theme::Light;
    }
    if (m_look.theme == QLatin1String("high_contrast")) {
        return Theme::HighContrast;
    }
    const bool follows = m_look.theme == QLatin1String("system");
    return follows && !m_systemIsDark ? Theme::Light : Theme::Dark;
}

void Appearance::configure(const Look& configured) {
    m_configured = configured;
    const QString theme = recall(QStringLiteral("theme"), configured.theme).toString();
    m_look.theme = themes().contains(theme) ? theme : configured.theme;
    const int percent = recall(QStringLiteral("text_size"), configured.textPercent).toInt();
    const bool usable = percent >= LeastTextPercent && percent <= MostTextPercent;
    m_look.textPercent = usable ? percent : configured.textPercent;
    const QString language = recall(QStringLiteral("language"), configured.language).toString();
    m_look.language = languages().contains(language) ? language : QStringLiteral("system");
    m_translations.set(m_look.language);
    dress();
}

void Appearance::chooseTheme(const QString& theme) {
    if (themes().contains(theme) && theme != m_look.theme) {
        m_look.theme = theme;
        remember(QStringLiteral("theme"), m_configured.theme, theme);
        dress();
    }
}

void Appearance::chooseTextPercent(int percent) {
    const int possible = std::clamp(percent, LeastTextPercent, MostTextPercent);
    if (possible != m_look.textPercent) {
        m_look.textPercent = possible;
        remember(QStringLiteral("text_size"), m_configured.textPercent, possible);
        dress();
    }
}

void Appearance::stepText(int by) {
    const int now = m_look.textPercent;
    if (by > 0) {
        const auto* larger = std::upper_bound(std::begin(TextSizes), std::end(TextSizes), now);
        chooseTextPercent(larger == std::end(TextSizes) ? now : *larger);
    } else {
        const auto* here = std::lower_bound(std::begin(TextSizes), std::end(TextSizes), now);
        chooseTextPercent(here == std::begin(TextSizes) ? now : *std::prev(here));
    }
}

void Appearance::lendText(int percent) {
    if (percent != m_lentPercent) {
        m_lentPercent = percent;
        dress();
    }
}

void Appearance::chooseLanguage(const QString& language) {
    if (language != m_look.language && languages().contains(language)) {
        m_look.language = language;
        remember(QStringLiteral("language"), m_configured.language, language);
        m_translations.set(language);
        Q_EMIT changed();
    }
}

void Appearance::remember(const QString& key, const QVariant& configured, const QVariant& chosen) {
    if (m_memory.isEmpty()) {
        return;
    }
    QSettings settings(m_memory, QSettings::IniFormat);
    settings.setValue(key, chosen);
    settings.setValue(key + QStringLiteral("_was"), configured);
}

/// The remembered choice, unless the configuration has changed since: then that is newer.
QVariant Appearance::recall(const QString& key, const QVariant& configured) const {
    if (m_memory.isEmpty()) {
        return configured;
    }
    const QSettings settings(m_memory, QSettings::IniFormat);
    const QVariant was = settings.value(key + QStringLiteral("_was"));
    return was.toString() == configured.toString() ? settings.value(key, configured) : configured;
}

void Appearance::dress() {
    setThemeColours(theme());
    setTextPercent(m_lentPercent > 0 ? m_lentPercent : m_look.textPercent);
    applyTheme(m_application);
    Q_EMIT changed();
}

void Appearance::addShortcuts(QWidget* window) {
    const auto add = [this, window](const QKeySequence& key, int step) {
        auto* shortcut = new QShortcut(key, window);
        connect(shortcut, &QShortcut::activated, this, [this, step] {
            if (step == 0) {
                chooseTextPercent(100);
            } else {
                stepText(step);
            }
        });
    };
    add(Qt::CTRL | Qt::Key_Equal, 1);
    add(Qt::CTRL | Qt::Key_Plus, 1);
    add(Qt::CTRL | Qt::Key_Minus, -1);
    add(Qt::CTRL | Qt::Key_0, 0);
}

} // namespace wb::common
