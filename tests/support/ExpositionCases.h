// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/Exposition.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wb::tests {

/// A file below tests/data; empty when there is none.
inline QByteArray testFile(const QString& name) {
    QFile file(QStringLiteral(WB_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One case of tests/data/exposition/cases.jsonl.
struct ExpositionCase {
    QString name;
    metrics::ExpositionFormat format = metrics::ExpositionFormat::Prometheus;
    QByteArray body;
    QJsonObject members; ///< All of the case.
};

inline QVector<ExpositionCase> expositionCases() {
    QVector<ExpositionCase> cases;
    for (const QByteArray& line : testFile(QStringLiteral("exposition/cases.jsonl")).split('\n')) {
        const QJsonObject members = QJsonDocument::fromJson(line).object();
        if (members.isEmpty()) {
            continue;
        }
        const bool openMetrics = members[QStringLiteral("format")] == QStringLiteral("openmetrics");
        const QString bytes = members[QStringLiteral("input_b64")].toString();
        cases.push_back({members[QStringLiteral("suite")].toString() + u'/' +
                             members[QStringLiteral("name")].toString(),
                         openMetrics ? metrics::ExpositionFormat::OpenMetrics
                                     : metrics::ExpositionFormat::Prometheus,
                         bytes.isEmpty() ? members[QStringLiteral("input")].toString().toUtf8()
                                         : QByteArray::fromBase64(bytes.toLatin1()),
                         members});
    }
    return cases;
}

} // namespace wb::tests
