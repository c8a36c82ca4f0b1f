// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/AuditTable.h"

#include "app/storage/Database.h"
#include "models/base/Format.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace wb::storage {

namespace {

/// What the first entry is chained to.
QByteArray firstLink() {
    return QByteArray(32, '\0');
}

QByteArray chained(const QByteArray& previousHash, const QByteArray& body) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previousHash);
    hash.addData(body);
    return hash.result();
}

/// Keys sorted, no white space: QJsonDocument's compact form is canonical in this sense.
QByteArray bodyOf(qint64 sequence, const deploy::AuditEntry& entry) {
    const QJsonObject object{
        {QStringLiteral("sequence"), sequence},
        {QStringLiteral("time"), base::utcText(entry.timeMs)},
        {QStringLiteral("actor"), entry.actor},
        {QStringLiteral("action"), entry.actionId},
        {QStringLiteral("step"), entry.step},
        {QStringLiteral("service"), entry.service},
        {QStringLiteral("detail"), entry.detail},
        {QStringLiteral("evidence"), entry.evidence},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

deploy::AuditEntry entryOf(const QByteArray& body) {
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const auto text = [&](const char* key) { return object[QLatin1String(key)].toString(); };
    return {base::parseTime(text("time")),
            text("actor"),
            text("action"),
            text("step"),
            text("service"),
            text("detail"),
            object[QLatin1String("evidence")].toObject()};
}

/// Why a row does not continue the chain; empty when it does.
QString whyBroken(qint64 expected, qint64 sequence, const QByteArray& body,
                  const QByteArray& previousHash, const QByteArray& linked,
                  const QByteArray& hash) {
    if (sequence != expected) {
        return QStringLiteral("entry %1 is missing").arg(expected);
    }
    if (linked != previousHash) {
        return QStringLiteral("it does not follow from the entry before it");
    }
    if (chained(previousHash, body) != hash) {
        return QStringLiteral("its content is not what was recorded");
    }
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (object.value(QStringLiteral("sequence")).toInteger(-1) != sequence) {
        return QStringLiteral("its number is not the one that was recorded");
    }
    return {};
}

} // namespace

Expected<qint64> AuditTable::append(const deploy::AuditEntry& entry) {
    qint64 sequence = 0;
    const auto done = m_database.inTransaction([&]() -> Expected<void> {
        auto last =
            m_database.run(QStringLiteral("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"));
        if (!last) {
            return failure(last.error());
        }
        QByteArray previousHash = firstLink();
        if (last->next()) {
            sequence = last->value(0).toLongLong();
            previousHash = last->value(1).toByteArray();
        }
        last->finish();
        // AUTOINCREMENT never gives a number twice: entries cut off at the end leave a gap.
        const auto given = m_database.value(
            QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'audit'"));
        if (!given) {
            return failure(given.error());
        }
        sequence = std::max(sequence, given->toLongLong()) + 1;
        const QByteArray body = bodyOf(sequence, entry);
        auto inserted = m_database.run(
            QStringLiteral("INSERT INTO audit (seq, body, previous_hash, hash)"
                           " VALUES (?, ?, ?, ?)"),
            {sequence, QString::fromUtf8(body), previousHash, chained(previousHash, body)});
        return inserted ? Expected<void>() : failure(inserted.error());
    });
    if (!done) {
        return failure(done.error());
    }
    return sequence;
}

Expected<QVector<deploy::AuditEntry>> AuditTable::newest(int count) {
    auto rows = m_database.run(QStringLiteral("SELECT body FROM audit ORDER BY seq DESC LIMIT ?"),
                               {std::max(0, count)});
    if (!rows) {
        return failure(rows.error());
    }
    QVector<deploy::AuditEntry> entries;
    while (rows->next()) {
        entries.append(entryOf(rows->value(0).toString().toUtf8()));
    }
    if (auto read = m_database.ended(*rows); !read) {
        return failure(read.error());
    }
    std::reverse(entries.begin(), entries.end());
    return entries;
}

Expected<AuditTable::Report> AuditTable::verify() {
    Report report;
    const auto given =
        m_database.value(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'audit'"));
    if (!given) {
        return failure(given.error());
    }
    auto rows = m_database.run(
        QStringLiteral("SELECT seq, body, previous_hash, hash FROM audit ORDER BY seq"));
    if (!rows) {
        return failure(rows.error());
    }
    QByteArray previousHash = firstLink();
    while (rows->next()) {
        const qint64 sequence = rows->value(0).toLongLong();
        const QByteArray hash = rows->value(3).toByteArray();
        const QString reason =
            whyBroken(report.entries + 1, sequence, rows->value(1).toString().toUtf8(),
                      previousHash, rows->value(2).toByteArray(), hash);
        if (!reason.isEmpty()) {
            report.broken = Broken{sequence, reason};
            return report;
        }
        if (++report.entries == 1) {
            report.first = entryOf(rows->value(1).toString().toUtf8());
        }
        previousHash = hash;
    }
    if (auto read = m_database.ended(*rows); !read) {
        return failure(read.error());
    }
    if (given->toLongLong() > report.entries) {
        report.broken = Broken{report.entries + 1,
                               QStringLiteral("it and all that followed up to entry %1 are missing")
                                   .arg(given->toLongLong())};
    }
    return report;
}

} // namespace wb::storage
