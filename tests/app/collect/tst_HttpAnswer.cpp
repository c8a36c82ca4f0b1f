// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/HttpAnswer.h"
#include "tests/support/Gzip.h"
#include "tests/support/Seed.h"

#include <QTest>

#include <functional>
#include <random>

using namespace wb;
using namespace wb::collect;
using wb::test::gzip;

namespace {

constexpr qint64 HeaderLimit = 512;
constexpr qint64 BodyLimit = 4096;

HttpOrder limits() {
    HttpOrder order;
    order.headerLimitBytes = HeaderLimit;
    order.bodyLimitBytes = BodyLimit;
    return order;
}

/// What reading came to.
struct Read {
    QByteArray outcome; ///< "complete", "waits" or the error's message.
    int status = 0;     ///< The rest only of a complete answer.
    QByteArray body;
    bool keepsAlive = false;
    bool operator==(const Read& other) const = default;
};

std::string_view view(const QByteArray& bytes, qsizetype from, qsizetype size) {
    return {bytes.constData() + from, static_cast<std::size_t>(size)};
}

/// Feeds the bytes in pieces of the sizes that `pieceBytes` gives, into the body's own room where
/// there is some, as a connection does; then closes.
Read read(const QByteArray& bytes, bool closes, const std::function<qsizetype()>& pieceBytes) {
    static const HttpOrder Order = limits();
    HttpAnswer answer(Order);
    Expected<void> fed;
    for (qsizetype at = 0; fed && at < bytes.size() && !answer.isComplete();) {
        qsizetype size = std::min(pieceBytes(), bytes.size() - at);
        const std::span<char> room = answer.bodyRoom();
        if (room.empty()) {
            fed = answer.feed(view(bytes, at, size));
        } else {
            size = std::min(size, static_cast<qsizetype>(room.size()));
            std::copy_n(bytes.constData() + at, size, room.data());
            fed = answer.bodyReceived(static_cast<std::size_t>(size));
        }
        at += size;
    }
    if (fed && closes) {
        fed = answer.closed();
    }
    if (!fed) {
        return {fed.error().message.toUtf8(), 0, {}, false};
    }
    if (!answer.isComplete()) {
        return {"waits", 0, {}, false};
    }
    return {"complete", answer.status(), answer.status() == 200 ? answer.takeBody().bytes : "",
            answer.keepsAlive()};
}

Read readWhole(const QByteArray& bytes, bool closes = true) {
    return read(bytes, closes, [&bytes] { return std::max<qsizetype>(bytes.size(), 1); });
}

QByteArray ok(const QByteArray& headers, const QByteArray& body = {}) {
    return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
}

} // namespace

class TestHttpAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void good_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body"); // With the status before it.
        QTest::addColumn<bool>("keepsAlive");
        const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
        QTest::newRow("length") << ok("Content-Length: 3\r\n", "abc") << QByteArray("200 abc")
                                << true;
        QTest::newRow("small letters, no spaces")
            << ok("content-length:3\r\n", "abc") << QByteArray("200 abc") << true;
        QTest::newRow("no reason") << QByteArray("HTTP/1.1 200\r\nContent-Length: 1\r\n\r\na")
                                   << QByteArray("200 a") << true;
        QTest::newRow("bare line feeds")
            << QByteArray("HTTP/1.1 200 OK\nContent-Length: 1\n\na") << QByteArray("200 a") << true;
        QTest::newRow("the same length twice")
            << ok("Content-Length: 3\r\nContent-Length: 3\r\n", "abc") << QByteArray("200 abc")
            << true;
        QTest::newRow("1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na")
                             << QByteArray("200 a") << false;
        QTest::newRow("1.0 kept") << QByteArray("HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\n"
                                                "Content-Length: 1\r\n\r\na")
                                  << QByteArray("200 a") << true;
        QTest::newRow("closes") << ok("Connection: foo, Close\r\nContent-Length: 1\r\n", "a")
                                << QByteArray("200 a") << false;
        QTest::newRow("until the end") << ok("", "abc") << QByteArray("200 abc") << false;
        QTest::newRow("chunks") << ok(chunked, "3\r\nabc\r\n1 ;x=y\r\nd\r\n0\r\nA: b\r\n\r\n")
                                << QByteArray("200 abcd") << true;
        QTest::newRow("excess") << ok("Content-Length: 3\r\n", "abcd") << QByteArray("200 abc")
                                << false;
        QTest::newRow("gzip") << ok("Content-Encoding: gzip\r\n" + chunked,
                                    QByteArray::number(gzip("abc").size(), 16) + "\r\n" +
                                        gzip("abc") + "\r\n0\r\n\r\n")
                              << QByteArray("200 abc") << true;
        QTest::newRow("identity") << ok("Content-Encoding: identity\r\nContent-Length: 1\r\n", "a")
                                  << QByteArray("200 a") << true;
        QTest::newRow("notes before")
            << "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" +
                   ok("Content-Length: 1\r\n", "a")
            << QByteArray("200 a") << true;
        QTest::newRow("what a note before says is not the answer's")
            << "HTTP/1.1 103 Early Hints\r\nContent-Encoding: gzip\r\nContent-Type: x/y\r\n\r\n" +
                   ok("Content-Length: 1\r\n", "a")
            << QByteArray("200 a") << true;
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray("204 ")
                             << true;
        QTest::newRow("404 whose body is not read")
            << QByteArray("HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n")
            << QByteArray("404 ") << false;
    }
    void good() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        QFETCH(bool, keepsAlive);
        const Read whole = readWhole(bytes);
        QCOMPARE(whole.outcome, QByteArray("complete"));
        QCOMPARE(QByteArray::number(whole.status) + ' ' + whole.body, body);
        QCOMPARE(whole.keepsAlive, keepsAlive);
        const Read pieces = read(bytes, true, [] { return 1; });
        QCOMPARE(pieces.outcome, whole.outcome);
        QCOMPARE(pieces.body, whole.body);
    }

    void bad_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("reason");
        const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
        const QByteArray length = "Content-Length: 1\r\n";
        QTest::newRow("another protocol")
            << QByteArray("SSH-2.0-OpenSSH") << QByteArray("not HTTP");
        QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200\r\n\r\n") << QByteArray("not HTTP");
        QTest::newRow("short status") << QByteArray("HTTP/1.1 20\r\n\r\n") << QByteArray("status");
        QTest::newRow("long status") << QByteArray("HTTP/1.1 2000\r\n\r\n") << QByteArray("status");
        QTest::newRow("no status") << QByteArray("HTTP/1.1 OK.\r\n\r\n") << QByteArray("status");
        QTest::newRow("folded") << ok("A: b\r\n " + length, "a") << QByteArray("folded");
        QTest::newRow("folded first") << ok(" " + length, "a") << QByteArray("folded");
        QTest::newRow("no colon") << ok("Content-Length 1\r\n", "a") << QByteArray("colon");
        QTest::newRow("space in a name") << ok("Content-Length : 1\r\n", "a") << QByteArray("name");
        QTest::newRow("no name") << ok(": 1\r\n", "a") << QByteArray("name");
        QTest::newRow("bare CR") << ok("A: b\rContent-Length: 1\r\n", "a") << QByteArray("control");
        QTest::newRow("NUL") << ok(QByteArray("A: b\0c\r\n", 8), "a") << QByteArray("control");
        QTest::newRow("two lengths")
            << ok(length + "Content-Length: 2\r\n", "ab") << QByteArray("two lengths");
        QTest::newRow("two lengths in one")
            << ok("Content-Length: 1, 2\r\n", "ab") << QByteArray("length is malformed");
        QTest::newRow("signed length")
            << ok("Content-Length: +1\r\n", "a") << QByteArray("length is malformed");
        QTest::newRow("negative length")
            << ok("Content-Length: -1\r\n", "a") << QByteArray("length is malformed");
        QTest::newRow("endless length") << ok("Content-Length: 99999999999999999999\r\n", "a")
                                        << QByteArray("length is malformed");
        QTest::newRow("hexadecimal length")
            << ok("Content-Length: 0x1\r\n", "a") << QByteArray("length is malformed");
        QTest::newRow("empty length")
            << ok("Content-Length:\r\n", "a") << QByteArray("length is malformed");
        QTest::newRow("length and chunks") << ok(length + chunked, "1\r\na\r\n0\r\n\r\n")
                                           << QByteArray("both a length and chunks");
        QTest::newRow("chunked twice") << ok(chunked + chunked) << QByteArray("transfer coding");
        QTest::newRow("gzip as a transfer coding")
            << ok("Transfer-Encoding: gzip, chunked\r\n") << QByteArray("transfer coding");
        QTest::newRow("no chunk size") << ok(chunked, "\r\na") << QByteArray("hexadecimal");
        QTest::newRow("negative chunk") << ok(chunked, "-1\r\na") << QByteArray("hexadecimal");
        QTest::newRow("prefixed chunk") << ok(chunked, "0x1\r\na") << QByteArray("hexadecimal");
        QTest::newRow("endless chunk size")
            << ok(chunked, QByteArray(2000, '0')) << QByteArray("no end");
        QTest::newRow("huge chunk") << ok(chunked, "7fffffffffffffff\r\n") << QByteArray("limit");
        QTest::newRow("overflowing chunk")
            << ok(chunked, "ffffffffffffffff\r\n") << QByteArray("hexadecimal");
        QTest::newRow("chunk beyond its size")
            << ok(chunked, "1\r\nab\r\n0\r\n\r\n") << QByteArray("longer");
        QTest::newRow("chunk with a bare line feed")
            << ok(chunked, "1\na\r\n0\r\n\r\n") << QByteArray("CR LF");
        QTest::newRow("large body")
            << ok("Content-Length: 4097\r\n") << QByteArray("body is larger");
        QTest::newRow("large body until the end")
            << ok("", QByteArray(4097, 'a')) << QByteArray("body is larger");
        QTest::newRow("large headers")
            << ok("A: " + QByteArray(600, 'a') + "\r\n") << QByteArray("headers are larger");
        QTest::newRow("large notes")
            << QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(30) + ok(length, "a")
            << QByteArray("headers are larger");
        QTest::newRow("large trailers")
            << ok(chunked, "1\r\na\r\n0\r\n" + QByteArray("A: b\r\n").repeated(100))
            << QByteArray("headers are larger");
        QTest::newRow("packed bomb")
            << ok("Content-Encoding: gzip\r\n", gzip(QByteArray(100'000, 'a')))
            << QByteArray("unpacked body");
        QTest::newRow("cut gzip") << ok("Content-Encoding: gzip\r\n", gzip("abc").chopped(1))
                                  << QByteArray("gzip body was cut");
        QTest::newRow("br") << ok("Content-Encoding: br\r\n" + length, "a")
                            << QByteArray("not asked for");
        QTest::newRow("empty") << ok("Content-Length: 0\r\n") << QByteArray("empty");
        QTest::newRow("no chunk") << ok(chunked, "0\r\n\r\n") << QByteArray("empty");
        QTest::newRow("nothing") << QByteArray() << QByteArray("closed before");
        QTest::newRow("half a head")
            << QByteArray("HTTP/1.1 200 OK\r\nA: b\r\n") << QByteArray("closed before");
        QTest::newRow("short") << ok("Content-Length: 3\r\n", "ab") << QByteArray("closed before");
        QTest::newRow("no last chunk") << ok(chunked, "1\r\na\r\n") << QByteArray("closed before");
        QTest::newRow("no end of trailers")
            << ok(chunked, "1\r\na\r\n0\r\n") << QByteArray("closed before");
    }
    void bad() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, reason);
        const Read whole = readWhole(bytes);
        QVERIFY2(whole.outcome.contains(reason), whole.outcome.constData());
        QVERIFY(read(bytes, true, [] { return 1; }) == whole);
    }

    void waitsForTheRest() {
        const QByteArray bytes = ok("Content-Length: 3\r\n", "abc");
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            QCOMPARE(readWhole(bytes.left(size), false).outcome, QByteArray("waits"));
        }
        QCOMPARE(readWhole(bytes, false).outcome, QByteArray("complete"));
    }

    /// Damaged answers: whatever comes of them is within the limits, and the same however the
    /// bytes are cut into pieces.
    void mutations() {
        const quint32 seed = test::chosenSeed();
        std::mt19937_64 random(seed);
        const auto below = [&random](qsizetype limit) {
            return static_cast<qsizetype>(random() % static_cast<quint64>(limit));
        };
        const QByteArray packed = gzip(QByteArray("a 1\nb 2\n").repeated(40));
        const QList<QByteArray> seeds = {
            ok("Content-Length: 8\r\nContent-Type: text/plain\r\n", "a 1\nb 2\n"),
            ok("Transfer-Encoding: chunked\r\n", "4\r\na 1\n\r\n4;x\r\nb 2\n\r\n0\r\nT: v\r\n\r\n"),
            ok("Content-Encoding: gzip\r\nContent-Length: " + QByteArray::number(packed.size()) +
                   "\r\n",
               packed),
            ok("Connection: close\r\n", "a 1\nb 2\n"),
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 302 Found\r\nLocation: /x\r\n\r\n"};
        const QByteArray marks = "\r\n\t :,;0159afx-+\x7f\xff";
        int completed = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes = seeds[below(seeds.size())];
            for (auto changes = below(4); changes >= 0; --changes) {
                const qsizetype at = below(bytes.size());
                switch (below(5)) {
                case 0:
                    bytes[at] = static_cast<char>(random());
                    break;
                case 1:
                    bytes.insert(at, marks[below(marks.size())]);
                    break;
                case 2:
                    bytes.remove(at, below(4));
                    break;
                case 3:
                    bytes.insert(at, bytes.mid(below(bytes.size()), below(30)));
                    break;
                default:
                    bytes[at] = marks[below(marks.size())];
                }
                bytes += bytes.isEmpty() ? "H" : "";
            }
            const Read whole = readWhole(bytes);
            QVERIFY(whole.body.size() <= BodyLimit);
            completed += whole.outcome == "complete" ? 1 : 0;
            const Read pieces = read(bytes, true, [&] { return 1 + below(9); });
            // Whether bytes follow the answer can be seen only where they come in the same piece.
            QVERIFY2(pieces.outcome == whole.outcome && pieces.status == whole.status &&
                         pieces.body == whole.body,
                     qPrintable(QStringLiteral("seed %1: %2 but %3 of %4")
                                    .arg(seed)
                                    .arg(QString::fromUtf8(whole.outcome + whole.body.toHex()),
                                         QString::fromUtf8(pieces.outcome + pieces.body.toHex()),
                                         QString::fromLatin1(bytes.toPercentEncoding()))));
        }
        QVERIFY(completed > 500 && completed < 19'500);
    }
};

QTEST_GUILESS_MAIN(TestHttpAnswer)
#include "tst_HttpAnswer.moc"
