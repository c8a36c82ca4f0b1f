// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SampleArchive.h"
#include "models/metrics/BodyReader.h"
#include "models/metrics/SampleStore.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace wb;
using namespace wb::storage;

// Keeps one sample a millisecond from FIRST on, the value of which is its time, until it is killed,
// and writes the time of each once it is recorded: sample_child DIRECTORY FIRST.
int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        return 2;
    }
    TimeMs nowMs = arguments[2].toLongLong();
    SampleArchive::Options options;
    options.directory = arguments[1];
    options.segmentMs = 700;
    options.journalBytes = 4096;
    SampleArchive archive(options);
    if (!archive.open(nowMs) || !archive.takeNotes().filter(QStringLiteral("damaged")).isEmpty()) {
        return 3;
    }
    metrics::SampleGatherer gatherer;
    metrics::SampleStore::Options keeping;
    keeping.sink = &gatherer;
    keeping.firstBlock = static_cast<std::uint64_t>(nowMs);
    metrics::SampleStore store(keeping);
    metrics::LayoutCache layouts;
    metrics::BodyReader reader({}, &layouts);
    for (;; ++nowMs) {
        const auto body = reader.read("time_ms " + QByteArray::number(nowMs) + "\nup 1\n",
                                      metrics::ExpositionFormat::Prometheus);
        store.append(QStringLiteral("t"), body->layout, body->values, nowMs);
        bool isComplete = false;
        if (archive.takeWantsPacking()) {
            store.packAll();
            isComplete = true;
        }
        archive.record(*gatherer.take(isComplete), nowMs);
        const QByteArray line = QByteArray::number(nowMs) + '\n';
        if (!archive.problem().isEmpty() ||
            ::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) < 0) {
            return 3;
        }
    }
}
