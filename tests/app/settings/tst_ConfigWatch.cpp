// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigWatch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace wb;
using namespace wb::settings;

/// Real files, changed as editors and people do it.
class TestConfigWatch : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConfigWatch> m_watch;
    QStringList m_told;

    [[nodiscard]] QString path(const char* name = "watchbridge.yaml") const {
        return m_folder->filePath(QLatin1String(name));
    }
    static QByteArray config(const QByteArray& service) {
        return "environments:\n  - name: US\n    services:\n      - name: " + service +
               "\n        targets: {static: ['localhost:1']}\n";
    }
    void write(const QString& file, const QByteArray& text) const {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size());
    }
    void begin() {
        m_watch = std::make_unique<ConfigWatch>(path());
        connect(m_watch.get(), &ConfigWatch::changed, this, [this](const Config& config) {
            m_told << config.environments.constFirst().services.constFirst().name;
        });
        connect(m_watch.get(), &ConfigWatch::refused, this, [this](const Mistakes& mistakes) {
            m_told << mistakes.constFirst().text().mid(mistakes.constFirst().file.size());
        });
        connect(m_watch.get(), &ConfigWatch::vanished, this,
                [this] { m_told << QStringLiteral("gone"); });
        static_cast<void>(m_watch->begin());
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_told.clear();
    }
    void cleanup() { m_watch.reset(); }

    void aFileWrittenInPlaceIsRead() {
        write(path(), config("chat"));
        begin();
        write(path(), config("search"));
        QTRY_COMPARE(m_told, QStringList{QStringLiteral("search")});
        // Twice the same is no change.
        write(path(), config("search"));
        write(path(), config("mail"));
        QTRY_COMPARE(m_told, (QStringList{QStringLiteral("search"), QStringLiteral("mail")}));
    }

    void aFileRenamedOverItIsReadEveryTime() {
        write(path(), config("chat"));
        begin();
        for (const char* name : {"a", "b", "c"}) {
            write(path(".new"), config(name));
            QCOMPARE(std::rename(QFile::encodeName(path(".new")).constData(),
                                 QFile::encodeName(path()).constData()),
                     0);
            QTRY_COMPARE(m_told.value(m_told.size() - 1), QString::fromLatin1(name));
        }
        QCOMPARE(m_told.size(), 3);
    }

    void mistakesAreToldWithTheirLine() {
        write(path(), config("chat"));
        begin();
        write(path(), config("chat") + "        tragets: {}\n");
        QTRY_COMPARE(m_told.size(), 1);
        QVERIFY2(m_told[0].startsWith(QStringLiteral(":6: unknown key \"tragets\"")),
                 qPrintable(m_told[0]));
        write(path(), config("chat"));
        QTRY_COMPARE(m_told.value(1), QStringLiteral("chat"));
    }

    void aFileThatGoesAndComesBackIsTold() {
        write(path(), config("chat"));
        begin();
        QVERIFY(QFile::remove(path()));
        QTRY_COMPARE(m_told, QStringList{QStringLiteral("gone")});
        write(path(), config("chat"));
        QTRY_COMPARE(m_told, (QStringList{QStringLiteral("gone"), QStringLiteral("chat")}));
    }

    void aFileInAFolderThatIsMadeLaterIsFound() {
        m_watch = std::make_unique<ConfigWatch>(path("later/watchbridge.yaml"));
        int changes = 0;
        connect(m_watch.get(), &ConfigWatch::changed, this, [&] { ++changes; });
        QVERIFY(!m_watch->begin());
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("later")));
        write(path("later/watchbridge.yaml"), config("chat"));
        QTRY_COMPARE_WITH_TIMEOUT(changes, 1, 10'000);
    }
};

QTEST_GUILESS_MAIN(TestConfigWatch)
#include "tst_ConfigWatch.moc"
