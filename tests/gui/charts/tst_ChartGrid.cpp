// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/charts/ChatIncident.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::charts;
using namespace wb::testing;

class TestChartGrid : public QObject {
    Q_OBJECT
private:
    /// Kept for people to look at when WB_SHOTS names a folder.
    static QImage shoot(QWidget& widget, const char* name) {
        const QImage image = widget.grab().toImage();
        if (qEnvironmentVariableIsSet("WB_SHOTS")) {
            image.save(QDir(qEnvironmentVariable("WB_SHOTS"))
                           .filePath(QLatin1String(name) + QStringLiteral(".png")));
        }
        return image;
    }
    static void fill(ChartGrid& grid, TimeMs nowMs, TimeMs dataUntilMs) {
        const auto answer = [&grid, dataUntilMs](const fleet::ChartRequest& request) {
            grid.rangeReady(chatReply(request, dataUntilMs));
        };
        connect(&grid, &ChartGrid::rangeRequested, &grid, answer);
        grid.resize(834, 712);
        grid.setEnvironment(chatEnvironment());
        grid.setService(QStringLiteral("chat"));
        grid.setFleet(chatSnapshot(dataUntilMs));
        grid.setMarkers(
            {{at("17:46:00"), Marker::Kind::Deployment, QStringLiteral("Deploy v413 · r42")},
             {at("17:54:00"), Marker::Kind::Note,
              QStringLiteral("Customers report delayed messages")},
             {at("17:58:30"), Marker::Kind::Action, QStringLiteral("Redeploy of 3 tasks")}});
        grid.setIncident(at("17:51:08"), NoTime);
        grid.setNow(nowMs);
        grid.show();
    }
private Q_SLOTS:
    void initTestCase() { common::applyTheme(*qApp); }
    void pictures() {
        ChartGrid grid;
        fill(grid, at("17:59:32"), at("17:59:32"));
        shoot(grid, "incident");
        QTest::mouseMove(grid.card(ChartKind::Memory)->viewport(), QPoint(320, 100));
        shoot(grid, "crosshair");
        grid.setHighlightedTask(QStringLiteral("chat-5"));
        shoot(grid, "highlight");
        grid.setNow(at("18:04:32"));
        shoot(grid, "stale");
        ChartGrid empty;
        empty.resize(834, 712);
        empty.show();
        shoot(empty, "empty");
    }
};

QTEST_MAIN(TestChartGrid)
#include "tst_ChartGrid.moc"
