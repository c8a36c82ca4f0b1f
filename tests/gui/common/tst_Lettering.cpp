// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Lettering.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace wb::common;

class TestLettering : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsStandWhereQPainterWritesThem_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FontRole>("role");
        QTest::newRow("time") << QStringLiteral("17:55:30") << FontRole::Small;
        QTest::newRow("title") << QStringLiteral("Latency") << FontRole::Strong;
        QTest::newRow("accents") << QStringLiteral("Fehler · größer") << FontRole::Body;
        QTest::newRow("nothing") << QString() << FontRole::Body;
    }
    void wordsStandWhereQPainterWritesThem() {
        QFETCH(QString, text);
        QFETCH(FontRole, role);
        const QPointF baseline(7, 40);
        const auto picture = [&](const std::function<void(QPainter&)>& write) {
            QImage image(200, 60, QImage::Format_RGB32);
            image.fill(Qt::black);
            QPainter painter(&image);
            painter.setPen(Qt::white);
            write(painter);
            painter.end();
            return image;
        };
        Lettering lettering;
        const QImage expected = picture([&](QPainter& painter) {
            painter.setFont(themeFont(role));
            painter.drawText(baseline, text);
        });
        // The second time they are at hand.
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(
                picture([&](QPainter& painter) { lettering.draw(painter, baseline, text, role); }),
                expected);
        }
        const double width = QFontMetricsF(themeFont(role)).horizontalAdvance(text);
        QVERIFY(std::abs(lettering.word(text, role).width - width) < 0.1);
    }
    void itFollowsTheTextSize() {
        Lettering lettering;
        const double before = lettering.word(QStringLiteral("17:55"), FontRole::Small).width;
        setTextPercent(150);
        lettering.clear();
        const double after = lettering.word(QStringLiteral("17:55"), FontRole::Small).width;
        setTextPercent(100);
        QVERIFY2(after > before * 1.3, qPrintable(QString::number(after / before)));
    }
    void manyWordsAreNoHarm() {
        Lettering lettering;
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(lettering.word(QString::number(i), FontRole::Small).width > 0);
        }
    }
};

QTEST_MAIN(TestLettering)
#include "tst_Lettering.moc"
