// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/StoredRecords.h"
#include "app/cli/Terminal.h"
#include "app/storage/NewRecord.h"
#include "models/base/Format.h"

#include <QCommandLineParser>

namespace wb::cli {

namespace {

int run(const Invocation& invocation);

} // namespace

extern const Verb auditVerb;
const Verb auditVerb{"audit", "audit verify [--data DIR] [--environment NAME]",
                     "Checks the hash chain of the record of actions.", run};

namespace {

int run(const Invocation& invocation) {
    QCommandLineParser parser;
    addDataOption(parser);
    if (!parseOptions(parser, auditVerb, invocation)) {
        return WrongUsage;
    }
    if (parser.positionalArguments() != QStringList{QStringLiteral("verify")}) {
        return wrongUsage(auditVerb, QStringLiteral("there is one thing to do: verify"));
    }
    auto records = openRecords(invocation, parser);
    if (!records) {
        return fail(records.error());
    }
    const auto report = records->store->audit().verify();
    if (!report) {
        return fail(report.error());
    }
    if (report->broken) {
        printLine(QStringLiteral("entry %1 is broken: %2")
                      .arg(report->broken->sequence)
                      .arg(report->broken->reason)
                      .toUtf8());
        return AnswerIsNo;
    }
    printLine(QByteArray::number(report->entries) +
              (report->entries == 1 ? " entry, intact" : " entries, intact"));
    // A chain that begins so is not all there was.
    if (report->first && !storage::newRecordText(*report->first).isEmpty()) {
        printLine(printable(QStringLiteral("begun anew %1: %2")
                                .arg(base::utcText(report->first->timeMs), report->first->detail))
                      .toUtf8());
    }
    return Fine;
}

} // namespace

} // namespace wb::cli
