// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Appearance.h"
#include "widgets/common/PlainText.h"
#include "widgets/shell/StatusStrip.h"

#include <QApplication>
#include <QTest>

using namespace wb;
using shell::StatusStrip;

/// What the lowest line says of what is wrong, and for how long.
class TestStatusStrip : public QObject {
    Q_OBJECT

    static constexpr TimeMs Start = 1'731'625'172'000; ///< 22:59:32 UTC.
    static constexpr DurationMs Minute = 60'000;
    std::unique_ptr<common::Appearance> m_appearance;
    std::unique_ptr<StatusStrip> m_strip;

    [[nodiscard]] QString said(DurationMs afterMs = 0) const {
        m_strip->setNow(Start + afterMs);
        return m_strip->findChild<common::ElidedLabel*>(QStringLiteral("statusMessage"))->text();
    }
    void problem(const char* source, const char* text, DurationMs afterMs = 0) const {
        m_strip->setProblem(QLatin1String(source), QLatin1String(text), Start + afterMs);
    }

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    void init() { m_strip = std::make_unique<StatusStrip>(); }
    void cleanup() { m_strip.reset(); }

    void aMessageIsShownForAMinute() {
        m_strip->showMessage(QStringLiteral("done"), Start, StatusStrip::Tone::Notice);
        QCOMPARE(said(Minute), QStringLiteral("✓ 22:59:32 done"));
        QCOMPARE(said(Minute + 1), QString());
    }
    void aProblemIsShownUntilItIsOver() {
        problem("samples", "the disk is full");
        QCOMPARE(said(), QStringLiteral("! 22:59:32 the disk is full"));
        QCOMPARE(said(24 * 60 * Minute), QStringLiteral("! the disk is full"));
        problem("samples", "");
        QCOMPARE(said(24 * 60 * Minute), QString());
    }
    void oneThatIsOverTakesNoOtherAway() {
        problem("record", "the timeline is not saved");
        problem("samples", "the disk is full");
        problem("charts", "");
        QCOMPARE(said(2 * Minute), QStringLiteral("! the timeline is not saved; the disk is full"));
        problem("record", "");
        QCOMPARE(said(2 * Minute), QStringLiteral("! the disk is full"));
    }
    void whatIsNotRecordedIsCounted() {
        const auto* figures =
            m_strip->findChild<common::ElidedLabel*>(QStringLiteral("statusFigures"));
        m_strip->setUnrecorded(0);
        QVERIFY(!figures->text().contains(QStringLiteral("recorded")));
        m_strip->setUnrecorded(20'000);
        QVERIFY2(figures->text().contains(QStringLiteral("20000 not recorded")),
                 qPrintable(figures->text()));
    }
    void figuresGiveWayToWhatIsTheMatter() {
        const auto* figures =
            m_strip->findChild<common::ElidedLabel*>(QStringLiteral("statusFigures"));
        const auto* message =
            m_strip->findChild<common::ElidedLabel*>(QStringLiteral("statusMessage"));
        fleet::CollectionFigures collected;
        collected.targets = 128;
        collected.targetsUp = 128;
        m_strip->setFigures(collected);
        m_strip->setProcess(0.03, 148e6);
        m_strip->resize(700, 25);
        m_strip->show();
        QCOMPARE(figures->shownText(), figures->text());
        problem("record", "the timeline is not saved: the disk is full; free some room on it");
        QTRY_VERIFY(message->width() >= message->sizeHint().width());
        QVERIFY(figures->shownText() != figures->text());
        QVERIFY2(figures->width() >= figures->fontMetrics().horizontalAdvance(figures->shownText()),
                 "no figure is cut");
        problem("record", "");
        QTRY_COMPARE(figures->shownText(), figures->text());
    }
    void aMessageStandsBeforeItForAMinute() {
        problem("samples", "the disk is full");
        m_strip->showMessage(QStringLiteral("done"), Start + Minute, StatusStrip::Tone::Notice);
        QCOMPARE(said(2 * Minute), QStringLiteral("✓ 23:00:32 done"));
        problem("charts", "");
        QCOMPARE(said(2 * Minute), QStringLiteral("✓ 23:00:32 done"));
        QCOMPARE(said(2 * Minute + 1), QStringLiteral("! the disk is full"));
    }
};

QTEST_MAIN(TestStatusStrip)
#include "tst_StatusStrip.moc"
