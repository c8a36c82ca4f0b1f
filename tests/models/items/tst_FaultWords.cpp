// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/RecordForms.h"
#include "models/items/RecordWords.h"
#include "tests/models/items/SourceTexts.h"
#include "widgets/common/Translations.h"

#include <QLocale>
#include <QTest>

#include <algorithm>

using namespace wb;
using items::shownRecord;

namespace {

struct Source {
    const char* path;
    const char* functions = "QStringLiteral";
};

/// All that makes what is said of an address, an answer, a body, a list of targets or the record.
const Source Sources[] = {
    {"app/collect/GzipInflater.cpp"},
    {"app/collect/HttpAnswer.cpp", "QStringLiteral|notHttp|brokenChunks"},
    {"app/collect/HttpConnection.cpp"},
    {"app/collect/HttpFetch.cpp"},
    {"app/collect/HttpOrder.cpp"},
    {"app/collect/PlainHttp.cpp"},
    {"app/collect/TargetList.cpp"},
    {"app/collect/TargetReader.cpp"},
    {"app/collect/TlsStream.cpp"},
    {"app/collect/CollectorWorker.cpp"},
    {"app/collect/Discovery.cpp"},
    {"app/collect/ServiceProbe.cpp"},
    {"app/settings/Secrets.cpp"},
    {"app/storage/Database.cpp"},
    // The entry of the audit itself stays English.
    {"app/storage/NewRecord.cpp", "return QStringLiteral"},
    {"app/storage/Migrations.cpp"},
    {"app/storage/StorageWorker.cpp"},
    {"app/storage/ActionResumption.cpp"},
    {"app/storage/samples/SampleArchive.cpp"},
    {"app/storage/samples/SampleFile.cpp", "QStringLiteral|failed"},
};

/// A text as it may be once its places are filled.
QString filled(QString text) {
    // Where in a body it is: metrics::placeText.
    const QString place = QStringLiteral("line 3, column 7");
    text.replace(QStringLiteral("malformed at %1: %2"),
                 QStringLiteral("malformed at %1: x7").arg(place));
    text.replace(QStringLiteral("first at %3: %4"), QStringLiteral("first at %1: x7").arg(place));
    text.replace(QStringLiteral("Answered %1."), QStringLiteral("Answered 503."));
    if (text.endsWith(QStringLiteral(": "))) { // The error follows.
        text += QStringLiteral("x7");
    }
    if (text.startsWith(QStringLiteral("The file cannot be"))) { // SampleFile's systemFailure.
        text += QStringLiteral(": x7.");
    }
    static const QRegularExpression Place(QStringLiteral("%[1-9]"));
    return text.replace(Place, QStringLiteral("3"));
}

QStringList saidOf(const Source& source) {
    // A fetch that is not finished has no outcome; sentences that are put together have a test
    // below.
    static const QStringList Others{QStringLiteral("Not finished."), QStringLiteral("%1: %2 %3")};
    static const QRegularExpression Words(QStringLiteral("[A-Za-z%][A-Za-z0-9']* [A-Za-z0-9%]+"));
    static const QRegularExpression Query(
        QStringLiteral("^(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA|BEGIN|VACUUM) "));
    QStringList said;
    for (const QString& text : test::textsIn(source.path, source.functions)) {
        if (text.contains(Words) && !Others.contains(text) && !text.contains(Query)) {
            said << text;
        }
    }
    said.removeDuplicates();
    return said;
}

} // namespace

/// What could not be read, fetched or saved, in the language of the screen.
class TestFaultWords : public QObject {
    Q_OBJECT

    common::Translations m_translations;

private Q_SLOTS:
    void cleanup() { m_translations.set(QStringLiteral("en")); }

    void everyFaultIsWorded_data() {
        QTest::addColumn<QString>("text");
        for (const Source& source : Sources) {
            const QStringList said = saidOf(source);
            QVERIFY2(!said.isEmpty(), source.path);
            for (const QString& text : said) {
                QTest::newRow(qPrintable(QLatin1String(source.path) + u' ' + text)) << text;
            }
        }
    }
    void everyFaultIsWorded() {
        QFETCH(QString, text);
        const QString recorded = filled(text);
        static const QRegularExpression English(
            QStringLiteral(
                "\\b(the|and|is|not|no|which|than|has|does|left|read|answered|cannot)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        for (const char* language : {"de", "fr", "ja"}) {
            m_translations.set(QLatin1String(language));
            const QString shown = shownRecord(recorded);
            QVERIFY2(shown != recorded && !shown.contains(English),
                     qPrintable(QLatin1String(language) + u' ' + shown));
        }
        // Where "no" is a word.
        m_translations.set(QStringLiteral("es"));
        QVERIFY2(shownRecord(recorded) != recorded, qPrintable(recorded));
    }
    void everyFormIsSaid() {
        QStringList said;
        for (const Source& source : Sources) {
            for (const QString& text : saidOf(source)) {
                said << filled(text);
            }
        }
        // The reason within TlsStream's sentence; a body of protobuf; what the system says.
        said << QStringLiteral("No space left on device") << QStringLiteral("Read-only file system")
             << QStringLiteral("The last record was not finished; its 3 bytes are left out.")
             << QStringLiteral("the connection was closed")
             << QStringLiteral("The body is malformed at message 3: x7")
             << QStringLiteral("chat-1 departs from its format in 2 places, first at message 3: x7")
             << QStringLiteral(
                    "The record of actions was begun anew: the one before was damaged and "
                    "is kept as x. Whether an action was under way or capacity pinned "
                    "is not known here; look at the orchestrators.")
             << QStringLiteral("No such file or directory") << QStringLiteral("Permission denied");
        const QVector<items::RecordForm> forms = items::scrapeForms() + items::storageForms();
        QVERIFY(forms.size() > 90);
        for (const items::RecordForm& form : forms) {
            const QRegularExpression whole(u'^' + QString::fromUtf8(form.pattern) + u'$');
            QVERIFY2(std::any_of(said.begin(), said.end(),
                                 [&](const QString& text) { return text.contains(whole); }),
                     form.pattern.constData());
        }
    }
    /// In French and Spanish, which go on in small letters, unless it is a name.
    void whatFollowsAColonGoesOn() {
        const QString refused = QStringLiteral("Connection refused: nothing listens there.");
        m_translations.set(QStringLiteral("fr"));
        QVERIFY(shownRecord(refused).startsWith(u'C'));
        QVERIFY(items::continuedRecord(refused).startsWith(u'c'));
        QVERIFY(shownRecord(QStringLiteral("No data for 48 s: ") + refused)
                    .contains(items::continuedRecord(refused)));
        QVERIFY(shownRecord(QStringLiteral("http://a:1/m: ") + refused)
                    .contains(items::continuedRecord(refused)));
        const QString unknown = QStringLiteral("Quorum lost.");
        QCOMPARE(items::continuedRecord(unknown), unknown);
        m_translations.set(QStringLiteral("de"));
        QCOMPARE(items::continuedRecord(refused), shownRecord(refused));
    }
    void spansAreTheReaders() {
        m_translations.set(QStringLiteral("ja"));
        const QString shown = shownRecord(QStringLiteral("No complete answer within 4 s."));
        QVERIFY2(shown.contains(QStringLiteral("4 秒")), qPrintable(shown));
    }
    void aFaultIsWordedWhereverItStands() {
        m_translations.set(QStringLiteral("de"));
        const auto german = [](const char* text) { return shownRecord(QString::fromUtf8(text)); };
        const QString late = QStringLiteral("Keine vollständige Antwort innerhalb von 4 s.");
        QCOMPARE(german("No complete answer within 4 s."), late);
        QCOMPARE(german("No data for 48 s: No complete answer within 4 s."),
                 QStringLiteral("Seit 48 s keine Daten: ") + late);
        QCOMPARE(german("chat-1: No data for 48 s: No complete answer within 4 s."),
                 QStringLiteral("chat-1: seit 48 s keine Daten: ") + late);
        QCOMPARE(german("http://10.0.0.5:9121/metrics: No complete answer within 4 s."),
                 QStringLiteral("http://10.0.0.5:9121/metrics: ") + late);
        QCOMPARE(
            german("The targets of chat could not be read: a.json:3: A target must be a text."),
            QStringLiteral("Die Targets von chat waren nicht lesbar: a.json:3: Ein Target muss "
                           "ein Text sein."));
        QCOMPARE(german("signals are not recorded: /var/p.db: the disk is full; free some space"),
                 QStringLiteral("Signale werden nicht aufgezeichnet: /var/p.db: die Platte ist "
                                "voll; schaffen Sie Platz"));
        QCOMPARE(german("/s/3.wbs: The journal is damaged; what stands before the damage was read. "
                        "It was set aside as /s/3.wbs.corrupt."),
                 QString::fromUtf8("/s/3.wbs: Das Journal ist beschädigt; gelesen wurde, was vor "
                                   "dem Schaden steht. Beiseitegelegt als /s/3.wbs.corrupt."));
        QCOMPARE(german("Answered something that is not HTTP: it has two lengths."),
                 QStringLiteral("Die Antwort ist kein HTTP: sie hat zwei Längen."));
    }
};

QTEST_GUILESS_MAIN(TestFaultWords)
#include "tst_FaultWords.moc"
