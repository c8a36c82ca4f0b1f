// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/SafeText.h"

#include <QTest>

using namespace wb::base;

class TestSafeText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textIsMadeSafe_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("flat");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char* name, const QString& text, const char16_t* printed,
                            const char16_t* flat, const char16_t* plain) {
            QTest::newRow(name) << text << QString::fromUtf16(printed) << QString::fromUtf16(flat)
                                << QString::fromUtf16(plain);
        };
        row("well", QStringLiteral("chat-7 · 96 % 日本 👩"), u"chat-7 · 96 % 日本 👩",
            u"chat-7 · 96 % 日本 👩", u"chat-7 · 96 % 日本 👩");
        row("escape", QStringLiteral("a\u001b[2Jb"), u"a\\x1b[2Jb", u"a [2Jb", u"a\u001b[2Jb");
        row("line feed", QStringLiteral("a\nb"), u"a\\x0ab", u"a b", u"a\nb");
        row("next line", QStringLiteral("a\u0085b"), u"a\\x85b", u"a b", u"a\u0085b");
        row("line separator", QStringLiteral("a\u2028b"), u"a\\x2028b", u"a b", u"a\nb");
        row("paragraph separator", QStringLiteral("a\u2029b"), u"a\\x2029b", u"a b", u"a\nb");
        row("right to left override", QStringLiteral("a\u202eb"), u"a\\x202eb", u"ab", u"ab");
        row("isolate", QStringLiteral("a\u2066b\u2069"), u"a\\x2066b\\x2069", u"ab", u"ab");
        row("arabic letter mark", QStringLiteral("a\u061cb"), u"a\\x61cb", u"ab", u"ab");
        row("zero width space", QStringLiteral("a\u200bb"), u"a\\x200bb", u"ab", u"ab");
        row("byte order mark", QStringLiteral("a\ufeffb"), u"a\\xfeffb", u"ab", u"ab");
        row("invisible tag", QStringLiteral("a\U000e0041b"), u"a\\xe0041b", u"ab", u"ab");
        row("joined", QStringLiteral("\u00A0a\u202F: 4\u00A0s\u00A0"),
            u"\u00A0a\u202F: 4\u00A0s\u00A0", u"a\u202F: 4\u00A0s",
            u"\u00A0a\u202F: 4\u00A0s\u00A0");
        row("joined and more", QStringLiteral("a\u202F \u00A0b"), u"a\u202F \u00A0b", u"a b",
            u"a\u202F \u00A0b");
        row("half a pair", QStringLiteral("a") + QChar(0xd83d) + QStringLiteral("b"),
            u"a\xd83d"
            u"b",
            u"a\xd83d"
            u"b",
            u"a\xd83d"
            u"b");
    }
    void textIsMadeSafe() {
        QFETCH(QString, text);
        QTEST(printable(text), "printed");
        QTEST(flattened(text), "flat");
        QTEST(withoutFormatting(text), "plain");
    }
    void whatIsShownDrivesNothingAndHasAnEnd() {
        QCOMPARE(shownText(QStringLiteral("chat-7 · 96 %\nof limit")),
                 QStringLiteral("chat-7 · 96 %\nof limit"));
        QCOMPARE(shownText(QStringLiteral("a\u202eb\tc\u001b[2Jd\u0085e\u2028f")),
                 QStringLiteral("ab c [2Jd e\nf"));
        QCOMPARE(shownText(QStringLiteral("👩 a\u200bb")), QStringLiteral("👩 ab"));
        QCOMPARE(shownText(QString(5000, u'x')), QString(4000, u'x') + u'…');
        QCOMPARE(shownText(QString(5000, u'x'), 3), QStringLiteral("xxx…"));
    }
};

QTEST_GUILESS_MAIN(TestSafeText)
#include "tst_SafeText.moc"
