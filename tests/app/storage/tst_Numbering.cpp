// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SqliteStore.h"

#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace wb;
using namespace wb::storage;

/// Two real programs on one database that both believe to know the next number.
class TestNumbering : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoProgramsNumberApart() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("prod1.db"));
        const QStringList names{QStringLiteral("chat"), QStringLiteral("search")};
        std::array<QProcess, 2> programs;
        for (std::size_t at = 0; at < programs.size(); ++at) {
            programs[at].setProcessChannelMode(QProcess::ForwardedErrorChannel);
            programs[at].start(QStringLiteral(WB_NUMBERING_CHILD),
                               {path, names[static_cast<qsizetype>(at)]});
            QTRY_VERIFY_WITH_TIMEOUT(programs[at].canReadLine(), 30'000);
            QCOMPARE(programs[at].readLine(), QByteArray("ready\n"));
        }
        for (QProcess& program : programs) {
            program.write("go\n");
        }
        QHash<QString, QString> told; // The incident of each note.
        for (QProcess& program : programs) {
            QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 60'000);
            QCOMPARE(program.exitCode(), 0);
            const QStringList lines = QString::fromUtf8(program.readAll()).split(u'\n');
            for (const QString& line : lines) {
                if (line.contains(u'=')) {
                    told[line.section(u'=', 0, 0)] = line.section(u'=', 1);
                }
            }
        }
        QCOMPARE(told.size(), 40);

        Database::Options options;
        options.path = path;
        const auto store = SqliteStore::open(options).value();
        const auto incidents = store->incidents().value();
        QCOMPARE(incidents.size(), 40);
        QSet<QString> ids;
        for (const incidents::Incident& incident : incidents) {
            ids.insert(incident.id);
            // Opened, the note, mitigated, resolved; all of one program.
            const auto entries = store->entries(incident.id).value();
            QStringList titles;
            for (const incidents::TimelineEntry& entry : entries) {
                titles << entry.title;
                QVERIFY2(entry.service.isEmpty() || entry.service == incident.services.first(),
                         qPrintable(titles.join(u'\n')));
                if (entry.kind == incidents::EntryKind::Note) {
                    QCOMPARE(told.value(entry.title), incident.id);
                    QVERIFY(entry.title.startsWith(incident.services.first()));
                }
            }
            QVERIFY2(entries.size() == 5, qPrintable(titles.join(u'\n')));
            QCOMPARE(incident.state, incidents::IncidentState::Resolved);
        }
        for (int number = 1; number <= 40; ++number) {
            QVERIFY(ids.contains(QStringLiteral("INC-%1").arg(number)));
        }
    }
};

QTEST_GUILESS_MAIN(TestNumbering)
#include "tst_Numbering.moc"
