// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/FuzzProperties.h"
#include "tests/fuzz/HttpProperties.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace wb::tests;

/// What the fuzzers begin with, and what they found, holds in every build.
class TestFuzzCorpus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bodies_data() { addRows(QStringLiteral("corpus"), 50); }
    void bodies() {
        QFETCH(QByteArray, bytes);
        const FuzzInput input = FuzzInput::of(bytes);
        QCOMPARE(QByteArray::fromStdString(parserFault(input)), QByteArray());
        QCOMPARE(QByteArray::fromStdString(readerFault(input)), QByteArray());
    }

    void answers_data() { addRows(QStringLiteral("corpus_http"), 30); }
    void answers() {
        QFETCH(QByteArray, bytes);
        const std::string fault =
            httpFault({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QCOMPARE(QByteArray::fromStdString(fault), QByteArray());
    }

private:
    static void addRows(const QString& folder, qsizetype least) {
        QTest::addColumn<QByteArray>("bytes");
        const QDir corpus(QStringLiteral(WB_SOURCE_DIR "/tests/fuzz/") + folder);
        const QStringList names = corpus.entryList(QDir::Files);
        QVERIFY(names.size() >= least);
        for (const QString& name : names) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(qPrintable(name)) << file.readAll();
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_FuzzCorpus.moc"
