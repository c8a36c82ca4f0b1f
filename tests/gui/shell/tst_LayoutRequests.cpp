// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleFleet.h"
#include "widgets/common/Appearance.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QTest>

using namespace wb;
using shell::MainWindow;

/// A window in which nothing changes lays out nothing.
class TestLayoutRequests : public QObject {
    Q_OBJECT

    std::unique_ptr<common::Appearance> m_appearance;

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    /// Whoever answers a request for the layout by another keeps a core busy for ever.
    void nothingAsksForTheLayoutForEver_data() {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(1680, 1050)}) {
            QTest::addRow("%d", size.width()) << size;
        }
    }
    void nothingAsksForTheLayoutForEver() {
        QFETCH(QSize, size);
        class Requests : public QObject {
        public:
            bool eventFilter(QObject* /*watched*/, QEvent* event) override {
                count += event->type() == QEvent::LayoutRequest ? 1 : 0;
                return false;
            }
            int count = 0;
        };
        ManualClock clock(sample::NowMs);
        MainWindow window(sample::environment(), clock);
        incidents::Incident incident = sample::incident();
        incident.title = QString(300, QLatin1Char('x'));
        window.setIncident(incident);
        window.setFleet(sample::share(sample::fleet()));
        window.setUnlockedFor(540'000);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        Requests requests;
        qApp->installEventFilter(&requests);
        constexpr int MostRounds = 20;
        int rounds = 0;
        do {
            requests.count = 0;
            QCoreApplication::sendPostedEvents();
        } while (requests.count > 0 && ++rounds < MostRounds);
        QVERIFY2(rounds < MostRounds, "a layout asks for itself");
    }
};

QTEST_MAIN(TestLayoutRequests)
#include "tst_LayoutRequests.moc"
