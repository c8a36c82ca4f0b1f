// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/Translations.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace wb;
using shell::MainWindow;

/// The window as a wall display, at several sizes.
class TestWallSizes : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Appearance> m_appearance;

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    /// Nobody scrolls a wall display: a row of charts is there whole or not at all.
    void chartsOnAWallAreWhole_data() {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("language");
        for (const QString& language : common::languages()) {
            QTest::addRow("%s", qPrintable(language)) << 100 << language;
            QTest::addRow("%s, large", qPrintable(language)) << 150 << language;
        }
    }
    void chartsOnAWallAreWhole() {
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        const ManualClock clock(sample::NowMs);
        MainWindow window(sample::environment(), clock);
        window.resize(1280, 720);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.setFleet(sample::share(sample::fleet()));
        window.setIncident(sample::incident());
        for (const incidents::TimelineEntry& entry : sample::timeline()) {
            window.addEntry(entry, true);
        }
        const auto* area = window.findChild<QScrollArea*>(QStringLiteral("chartGrid"));
        const auto cards = area->widget()->findChildren<charts::ChartCard*>();
        const auto seen = [&] {
            return std::count_if(cards.begin(), cards.end(),
                                 [](const auto* card) { return card->isVisible(); });
        };
        const auto isCutOff = [&](const auto* card) {
            const QRect place(card->mapTo(area->viewport(), QPoint(0, 0)), card->size());
            return card->isVisible() && !area->viewport()->rect().contains(place);
        };
        for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080)}) {
            window.setOnWall(true);
            window.resize(size);
            QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
            QTRY_VERIFY(std::none_of(cards.begin(), cards.end(), isCutOff));
            QVERIFY2(seen() >= (percent > 100 && size.height() < 1000 ? 2 : 6),
                     qPrintable(QString::number(seen())));
            const int height = cards.constFirst()->height();
            const auto isOfOtherHeight = [&](const auto* card) {
                return card->isVisible() && std::abs(card->height() - height) > 1;
            };
            QVERIFY(std::none_of(cards.begin(), cards.end(), isOfOtherHeight));
            window.setOnWall(false);
            QCOMPARE(seen(), 6);
        }
    }
};

QTEST_MAIN(TestWallSizes)
#include "tst_WallSizes.moc"
