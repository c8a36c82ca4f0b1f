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

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using wb::common::FileDialog;

namespace {

/// Whether another process would find this one's lock on a file: asked by one, for a process never
/// meets its own. The child calls nothing that is not safe after a fork.
bool isLocked(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    const pid_t child = fork();
    if (child == 0) {
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        const int file = open(name.constData(), O_RDWR | O_CLOEXEC);
        _exit(file >= 0 && fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 0 : 1);
    }
    int status = -1;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
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
        QVERIFY(isLocked(m_path));
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
        QVERIFY(isLocked(m_path));
    }

    void cleanupTestCase() {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(QLatin1String(QSqlDatabase::defaultConnection));
    }
};

QTEST_MAIN(TestFileDialog)
#include "tst_FileDialog.moc"
