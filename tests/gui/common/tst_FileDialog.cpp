// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/FileDialog.h"

#include <QFile>
#include <QListView>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

using wb::common::FileDialog;

namespace {

/// Of this process on a file, as the kernel counts them.
qsizetype locksOn(const QString& path) {
    struct stat found = {};
    if (stat(QFile::encodeName(path).constData(), &found) != 0) {
        return 0;
    }
    QFile locks(QStringLiteral("/proc/locks"));
    if (!locks.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray inode = ':' + QByteArray::number(quint64(found.st_ino)) + ' ';
    const QByteArray process = ' ' + QByteArray::number(qint64(getpid())) + ' ';
    const QList<QByteArray> lines = locks.readAll().split('\n');
    return std::ranges::count_if(lines, [&](const QByteArray& line) {
        return line.contains(inode) && line.contains(process);
    });
}

} // namespace

class TestFileDialog : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;
    QSqlDatabase m_database;

private Q_SLOTS:
    void initTestCase() {
        m_path = m_folder.filePath(QStringLiteral("prod1.db"));
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
        m_database.setDatabaseName(m_path);
        QVERIFY2(m_database.open(), qPrintable(m_database.lastError().text()));
        QSqlQuery query(m_database);
        QVERIFY(query.exec(QStringLiteral("PRAGMA journal_mode=WAL")));
        QVERIFY(query.exec(QStringLiteral("CREATE TABLE t(x)")));
    }

    void listingADatabaseLeavesItsLocks() {
        const qsizetype before = locksOn(m_path);
        QVERIFY(before > 0);
        FileDialog dialog(nullptr, QStringLiteral("Rules"), QStringLiteral("All files (*)"));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setDirectory(m_folder.path());
        dialog.show();
        auto* list = dialog.findChild<QListView*>(QStringLiteral("listView"));
        QVERIFY(list != nullptr);
        const auto listed = [&] {
            for (int row = 0; row < list->model()->rowCount(list->rootIndex()); ++row) {
                const QModelIndex index = list->model()->index(row, 0, list->rootIndex());
                if (index.data().toString() == QStringLiteral("prod1.db") &&
                    !index.data(Qt::DecorationRole).isNull()) {
                    return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(listed());
        QCOMPARE(locksOn(m_path), before);
    }

    void cleanupTestCase() {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(QLatin1String(QSqlDatabase::defaultConnection));
    }
};

QTEST_MAIN(TestFileDialog)
#include "tst_FileDialog.moc"
