// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/FuzzProperties.h"
#include "tests/fuzz/HttpProperties.h"
#include "tests/fuzz/ProtobufProperties.h"
#include "tests/support/ProtobufBodies.h"

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

    void messages_data() {
        addRows(QStringLiteral("corpus_protobuf"), 0);
        for (const wb::test::NamedBody& body : wb::test::protobufBodies()) {
            QTest::addRow("%s", body.name) << '\0' + body.bytes;
            QTest::addRow("%s, small limits", body.name) << '\2' + body.bytes;
        }
    }
    void messages() {
        QFETCH(QByteArray, bytes);
        QCOMPARE(QByteArray::fromStdString(protobufFault(bytes)), QByteArray());
    }
    /// However a body ends, nothing breaks, and one that is cut within a message is not taken.
    void cutMessages() {
        for (const wb::test::NamedBody& body : wb::test::protobufBodies()) {
            for (qsizetype length = 0; length <= body.bytes.size(); ++length) {
                QCOMPARE(QByteArray::fromStdString(protobufFault('\0' + body.bytes.left(length))),
                         QByteArray());
            }
        }
        const QByteArray whole = wb::test::protobufBodies().front().bytes;
        for (qsizetype length = 1; length < whole.size(); ++length) {
            QVERIFY(!wb::exposition::parseProtobuf(whole.left(length), {}));
        }
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
