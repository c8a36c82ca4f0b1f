// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Appearance.h"
#include "widgets/common/ScrollFade.h"
#include "widgets/common/Translations.h"
#include "widgets/setup/SettingsForm.h"
#include "widgets/setup/SettingsPage.h"

#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace wb;

/// What of the settings is in view.
class TestSettingsView : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Appearance> m_appearance;

    /// A service with many fields, of which one is mistaken.
    static void fillForm(setup::SettingsForm& form) {
        form.setPlaces(
            {{setup::SettingsPlace::Kind::Service, QStringLiteral("s"), QStringLiteral("chat"), 1}},
            QStringLiteral("s"));
        QVector<setup::SettingsField> fields;
        for (int at = 0; at < 12; ++at) {
            fields.append({QStringLiteral("signals.%1").arg(at), setup::SettingsField::Kind::Line});
        }
        fields[8].mistake = QStringLiteral("no duration");
        form.setFields(fields);
    }

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    /// Who opens a file with a mistake sees it, as text and in the form, whatever stands above.
    void theFirstMistakeIsInView_data() {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("language");
        for (const QString& language : common::languages()) {
            QTest::addRow("%s", qPrintable(language)) << 100 << language;
            QTest::addRow("%s, large", qPrintable(language)) << 150 << language;
        }
    }
    void theFirstMistakeIsInView() {
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        setup::SettingsPage page;
        page.setAttribute(Qt::WA_DeleteOnClose, false);
        page.setFile(QStringLiteral("/home/oncall/.config/watchbridge/watchbridge.yaml"), {});
        constexpr int Line = 30;
        page.showText(QStringLiteral("# a line\n").repeated(Line + 5));
        page.setMistakes({{Line, QStringLiteral("unknown key")}});
        page.setChanges(true, {{setup::ChangedLine::Kind::Gone, 2, QStringLiteral("a")},
                               {setup::ChangedLine::Kind::Added, 2, QStringLiteral("b")}});
        fillForm(page.form());
        page.showTab(setup::SettingsPage::Tab::Text);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.resize(1000, 660);
        QCoreApplication::sendPostedEvents();
        const auto* editor = page.findChild<QPlainTextEdit*>(QStringLiteral("settingsText"));
        QCOMPARE(editor->textCursor().blockNumber() + 1, Line);
        QTRY_VERIFY(editor->viewport()->rect().contains(editor->cursorRect()));
        // As high as what is in them.
        const auto* changes = page.findChild<QPlainTextEdit*>(QStringLiteral("settingsChanges"));
        QTRY_COMPARE(changes->verticalScrollBar()->maximum(), 0);
        QVERIFY(changes->height() < 5 * changes->fontMetrics().lineSpacing());
        const auto* list = page.findChild<QListWidget*>(QStringLiteral("settingsMistakeList"));
        QTRY_VERIFY(list->height() < 3 * list->fontMetrics().lineSpacing());
        QTRY_COMPARE(list->verticalScrollBar()->maximum(), 0);
        page.showTab(setup::SettingsPage::Tab::Form);
        QCoreApplication::sendPostedEvents();
        const auto* mistake = page.findChild<QWidget*>(QStringLiteral("mistake:signals.8"));
        const auto* area = page.findChild<QScrollArea*>(QStringLiteral("settingsFields"));
        const int heightBefore = area->viewport()->height();
        const auto isSeen = [&] {
            return area->viewport()->rect().contains(
                QRect(mistake->mapTo(area->viewport(), QPoint(0, 0)), mistake->size()));
        };
        QTRY_VERIFY(isSeen());
        // What takes room from it afterwards does not take the mistake away.
        page.setChanges(true, {8, {setup::ChangedLine::Kind::Added, 2, QStringLiteral("b")}});
        page.form().setObstacle({}, QStringLiteral("a\nb\nc"));
        QCoreApplication::sendPostedEvents();
        QTRY_VERIFY(area->viewport()->height() < heightBefore);
        const auto isAboveTheFade = [&] {
            const int end = mistake->mapTo(area->viewport(), QPoint(0, mistake->height())).y();
            // Where it is hardly higher than the field, as far above as there is room for.
            const int spare = area->viewport()->height() - mistake->parentWidget()->height();
            return end <=
                   area->viewport()->height() - std::min(spare, common::ScrollFade::reach()) + 1;
        };
        QTRY_VERIFY(isSeen() && isAboveTheFade());
        // Who scrolls is not brought back.
        area->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        page.setChanges(true, {});
        QCoreApplication::sendPostedEvents();
        QTRY_VERIFY(area->viewport()->height() >= heightBefore);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(area->verticalScrollBar()->value(), 0);
        page.closeNow();
    }
};

QTEST_MAIN(TestSettingsView)
#include "tst_SettingsView.moc"
