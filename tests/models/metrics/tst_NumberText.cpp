// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/NumberText.h"

#include <QRandomGenerator>
#include <QTest>

#include <bit>
#include <cmath>
#include <cstdlib>

using namespace wb::metrics;

class TestNumberText : public QObject {
    Q_OBJECT

    static std::string digits(QRandomGenerator& random, int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            text += static_cast<char>('0' + random.bounded(10));
        }
        return text;
    }

private Q_SLOTS:
    /// Signs, points and exponents at every length: to the last bit what the C library reads.
    void readsWhatTheLibraryReads() {
        QRandomGenerator random(20261125);
        for (int i = 0; i < 200'000; ++i) {
            std::string text = random.bounded(4) == 0 ? "-" : "";
            text += digits(random, random.bounded(1, 12));
            text += random.bounded(2) == 0 ? '.' + digits(random, random.bounded(0, 12)) : "";
            text += random.bounded(6) == 0 ? "e" + std::to_string(random.bounded(-30, 30)) : "";
            const auto ours = parseNumber(text);
            QVERIFY2(ours, text.c_str());
            const double library = std::strtod(text.c_str(), nullptr);
            QVERIFY2(std::bit_cast<quint64>(*ours) == std::bit_cast<quint64>(library),
                     text.c_str());
        }
    }

    void accepts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("accepted");
        for (const char* text : {"0", "-0", "5.", ".5", "-.5", "+1", "12345678", "1234567.8",
                                 "123456789012345", "1234567.89012345", "NaN", "+Inf", "-inf"}) {
            QTest::newRow(text) << QByteArray(text) << true;
        }
        for (const char* text : {"",
                                 ".",
                                 "-",
                                 "-.",
                                 "+",
                                 "--1",
                                 "1-",
                                 "1.2.3",
                                 "1..2",
                                 "1 2",
                                 "12345678.1.",
                                 "1234567890.1.2",
                                 "1:",
                                 "1/",
                                 "/",
                                 ":",
                                 "0x1",
                                 "1_000",
                                 "1,5",
                                 "1e",
                                 "e1",
                                 "123456789012345\xb0",
                                 "12\xb0"}) {
            QTest::newRow(text) << QByteArray(text) << false;
        }
        QTest::newRow("NUL at the end") << QByteArray("1\0", 2) << false;
        QTest::newRow("NUL at the start") << QByteArray("\0"
                                                        "1",
                                                        2)
                                          << false;
    }
    void accepts() {
        QFETCH(QByteArray, text);
        const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
        QTEST(parseNumber(view).has_value(), "accepted");
        // What the quick way takes, the slow one takes alike.
        if (!view.empty() && view.size() < ShortText::MaxBytes) {
            const auto plain = parsePlainNumber(ShortText::of(view), view.size());
            QVERIFY(!plain || *plain == std::strtod(text.constData(), nullptr));
        }
    }
};

QTEST_GUILESS_MAIN(TestNumberText)
#include "tst_NumberText.moc"
