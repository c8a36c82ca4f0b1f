// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/FuzzProperties.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace wb::tests;

/// What the fuzzers begin with, and what they found, holds in every build.
class TestFuzzCorpus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void replay_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QDir corpus(QStringLiteral(WB_SOURCE_DIR "/tests/fuzz/corpus"));
        const QStringList names = corpus.entryList(QDir::Files);
        QVERIFY(names.size() > 50);
        for (const QString& name : names) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(qPrintable(name)) << file.readAll();
        }
    }
    void replay() {
        QFETCH(QByteArray, bytes);
        const FuzzInput input = FuzzInput::of(bytes);
        QCOMPARE(QByteArray::fromStdString(parserFault(input)), QByteArray());
        QCOMPARE(QByteArray::fromStdString(readerFault(input)), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_FuzzCorpus.moc"
