// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SqliteStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;

namespace {

constexpr TimeMs T0 = 1'731'624'668'000;
constexpr DurationMs Minute = 60'000;

fleet::Target target(const char* id, const char* task) {
    fleet::Target made;
    made.id = QString::fromLatin1(id);
    made.service = QStringLiteral("chat");
    made.task = QString::fromLatin1(task);
    return made;
}

} // namespace

/// Which task a target was, and when, in a real file.
class TestTargetTable : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteStore> m_store;

    [[nodiscard]] QStringList texts() const {
        const auto stretches = m_store->targets().stretches();
        QStringList lines;
        if (!stretches) {
            return {stretches.error().text()};
        }
        for (const TargetTable::Stretch& each : *stretches) {
            lines << QStringLiteral("%1 %2 %3 %4-%5")
                         .arg(each.target, each.service, each.task)
                         .arg((each.fromMs - T0) / Minute)
                         .arg((each.toMs - T0) / Minute);
        }
        return lines;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        Database::Options options;
        options.path = m_folder->filePath(QStringLiteral("prod1.db"));
        auto store = SqliteStore::open(options);
        QVERIFY(store.has_value());
        m_store = std::move(*store);
    }
    void cleanup() { m_store.reset(); }

    void anAddressIsAnotherTasksLater() {
        TargetTable& table = m_store->targets();
        QVERIFY(table.note({target("a", "chat-1"), target("b", "chat-2")}, T0));
        // The same again is the same stretch.
        QVERIFY(table.note({target("a", "chat-1"), target("b", "chat-2")}, T0 + Minute));
        QCOMPARE(texts(), (QStringList{"a chat chat-1 0-1", "b chat chat-2 0-1"}));
        QVERIFY(table.note({target("a", "chat-3")}, T0 + 2 * Minute));
        QVERIFY(table.note({target("a", "chat-1"), target("b", "chat-2")}, T0 + 3 * Minute));
        QCOMPARE(texts(), (QStringList{"a chat chat-1 0-1", "a chat chat-3 2-2",
                                       "a chat chat-1 3-3", "b chat chat-2 0-3"}));
    }

    void whatIsGoneIsForgotten() {
        TargetTable& table = m_store->targets();
        QVERIFY(table.note({target("a", "chat-1"), target("b", "chat-2")}, T0));
        QVERIFY(table.note({target("b", "chat-2")}, T0 + 10 * Minute));
        QVERIFY(table.dropBefore(T0 + 5 * Minute));
        QCOMPARE(texts(), (QStringList{"b chat chat-2 0-10"}));
    }

    void whatIsReadIsBounded() {
        QVERIFY(m_store->targets().note(
            {target("a", "chat-1"), target("b", "chat-2"), target("c", "chat-3")}, T0));
        QCOMPARE(m_store->targets().stretches(2).value().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestTargetTable)
#include "tst_TargetTable.moc"
