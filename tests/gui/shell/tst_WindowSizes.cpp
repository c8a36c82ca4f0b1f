// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleFleet.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/FactsLabel.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/PlainText.h"
#include "widgets/setup/WatchPage.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QTest>

using namespace wb;
using shell::MainWindow;

/// The window at several sizes: no fixed text is cut and no control leaves the window. `./dev
/// screenshots` shows it.
class TestWindowSizes : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Appearance> m_appearance;

    static void fill(MainWindow& window, const Clock& clock) {
        window.setFleet(sample::share(sample::fleet()));
        window.setIncident(sample::incident());
        for (const incidents::TimelineEntry& entry : sample::timeline()) {
            window.addEntry(entry, true);
        }
        window.setProcess(0.03, 148.0 * 1024 * 1024);
        window.setAction(sample::armedRedeploy(clock.nowMs() - 1100));
    }
    static QStringList cutTexts(const QWidget& window) {
        QStringList cut;
        const auto complain = [&cut](const QWidget* widget, const QString& text) {
            cut << QStringLiteral("%1 “%2” has %3 × %4, wants %5 × %6")
                       .arg(widget->objectName(), text)
                       .arg(widget->width())
                       .arg(widget->height())
                       .arg(widget->minimumSizeHint().width())
                       .arg(widget->minimumSizeHint().height());
        };
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            if (!widget->isVisible()) {
                continue;
            }
            const QRect inside(QPoint(0, 0), window.size());
            const QRect here(widget->mapTo(&window, QPoint(0, 0)), widget->size());
            const auto* label = qobject_cast<const QLabel*>(widget);
            const auto* button = qobject_cast<const common::KeyButton*>(widget);
            const auto* facts = qobject_cast<const common::FactsLabel*>(widget);
            const bool text = label != nullptr || button != nullptr || facts != nullptr;
            if (!text) {
                continue;
            }
            if (!inside.contains(here)) {
                complain(widget, QStringLiteral("outside the window"));
            }
            if (label != nullptr && !label->wordWrap() &&
                label->width() < label->sizeHint().width()) {
                complain(widget, label->text());
            }
            if (button != nullptr && button->width() < button->minimumSizeHint().width()) {
                complain(widget, button->text());
            }
            if (facts != nullptr && facts->height() + 1 < facts->heightForWidth(facts->width())) {
                complain(widget, facts->text());
            }
        }
        return cut;
    }
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    void nothingIsCut_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("language");
        for (const int percent : {100, 80, 90, 110, 125, 150}) {
            for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(1680, 1050),
                                     QSize(2560, 1440), QSize(3840, 2160)}) {
                QTest::addRow("%dx%d, text %d %%", size.width(), size.height(), percent)
                    << size << percent << QStringLiteral("en");
            }
        }
        for (const QString& language : common::languages()) {
            for (const QSize size : {QSize(1280, 720), QSize(1680, 1050)}) {
                QTest::addRow("%dx%d, %s", size.width(), size.height(), qPrintable(language))
                    << size << 100 << language;
            }
        }
    }
    void nothingIsCut() {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        const ManualClock clock(sample::NowMs);
        MainWindow window(sample::environment(), clock);
        window.resize(size);
        window.show();
        fill(window, clock);
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(cutTexts(window).join(u'\n'), QString());
        QCOMPARE(window.size(), size);
        const QSize sheet = window.findChild<QWidget*>(QStringLiteral("cheatSheet"))->sizeHint();
        QVERIFY2(sheet.width() <= size.width() && sheet.height() <= size.height(),
                 qPrintable(QStringLiteral("the sheet of keys wants %1 × %2")
                                .arg(sheet.width())
                                .arg(sheet.height())));
    }
    void theSetUpPageIsWhole_data() {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("language");
        for (const QString& language : common::languages()) {
            QTest::addRow("%s", qPrintable(language)) << 100 << language;
            QTest::addRow("%s, large", qPrintable(language)) << 150 << language;
        }
    }
    void theSetUpPageIsWhole() {
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        setup::WatchPage page;
        page.setAttribute(Qt::WA_DeleteOnClose, false);
        page.setEnvironments({QStringLiteral("Prod1 (US)")}, 0);
        page.setFindings({QStringLiteral("Metrics at http://10.0.0.5:9121/metrics")}, 0, {});
        page.setPresets({QStringLiteral("Redis (redis_exporter)")}, 0,
                        QStringLiteral("Recognised by redis_up, redis_instance_info, "
                                       "redis_memory_used_bytes, redis_commands_processed_total"));
        page.setName(QStringLiteral("redis"));
        QVector<setup::SignalLine> lines(7, {QStringLiteral("Out-of-memory kills"),
                                             QStringLiteral("redis_errors_total"),
                                             QStringLiteral("1,024.5 MiB"), false});
        page.setSignals(lines);
        page.setScrape(QStringLiteral("http://10.0.0.5:9121/metrics"), true);
        page.setText(QStringLiteral("- name: redis\n  signals: {preset: redis_exporter}\n"),
                     QStringLiteral("/home/oncall/.config/watchbridge/watchbridge.yaml"), {});
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(cutTexts(page).join(u'\n'), QString());
    }
};

QTEST_MAIN(TestWindowSizes)
#include "tst_WindowSizes.moc"
