// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QGenericPlugin>
#include <QTimer>
#include <QWidget>

#include <cstdio>

/// Reads off the real program, which Qt lets load it as a "generic plugin", what
/// tests/bench/window_cost.py wants to know, and tells it by lines on standard output:
///     C        a chart shows its first point
///     P <n>    so many paint events until now; every second
class WindowGauge : public QObject {
    Q_OBJECT
public:
    WindowGauge() {
        QCoreApplication::instance()->installEventFilter(this);
        connect(&m_look, &QTimer::timeout, this, &WindowGauge::look);
        connect(&m_tell, &QTimer::timeout, this, [this] { say('P', m_paints); });
        m_look.start(LookEveryMs);
        m_tell.start(1000);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && watched->isWidgetType()) {
            ++m_paints;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    static constexpr int LookEveryMs = 5;

    static void say(char what, int count) {
        std::printf("%c %d\n", what, count);
        std::fflush(stdout);
    }
    /// A chart's summary tells its highest value as soon as it has one.
    void look() {
        const QWidgetList widgets = QApplication::allWidgets();
        for (QWidget* widget : widgets) {
            if (widget->objectName().startsWith(QLatin1String("chart.")) && widget->isVisible()) {
                const auto* voice = QAccessible::queryAccessibleInterface(widget);
                if (voice->text(QAccessible::Description).contains(QLatin1String("highest"))) {
                    say('C', m_paints);
                    m_look.stop();
                    return;
                }
            }
        }
    }

    QTimer m_look;
    QTimer m_tell;
    int m_paints = 0;
};

class WindowGaugePlugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "windowgauge.json")
public:
    QObject* create(const QString& /*name*/, const QString& /*specification*/) override {
        return new WindowGauge;
    }
};

#include "WindowGauge.moc"
