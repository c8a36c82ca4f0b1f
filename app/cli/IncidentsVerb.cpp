// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Account.h"
#include "app/SystemClock.h"
#include "app/cli/StoredRecords.h"
#include "app/cli/Terminal.h"
#include "app/publish/PdfProgram.h"
#include "app/storage/ExportCharts.h"
#include "models/base/Format.h"
#include "models/incidents/EntryText.h"
#include "models/incidents/ExportRows.h"
#include "models/incidents/IncidentCommand.h"
#include "models/incidents/StatusUpdate.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

namespace wb::cli {

namespace {

int run(const Invocation& invocation);

} // namespace

extern const Verb incidentsVerb;
const Verb incidentsVerb{
    "incidents",
    "incidents list|show ID|note ID TEXT|set ID [--severity 1-5] "
    "[--commander NAME] [--state opened|mitigated|resolved] [--why TEXT]|"
    "update ID --phase investigating|identified|monitoring|resolved "
    "[--component NAME]... TEXT|export ID --format md|html|pdf|csv|json|statuspage "
    "[--audience internal|public] [--time-zone Z] [-o FILE] [--data DIR] "
    "[--environment NAME]",
    "Lists incidents, shows and exports their timelines, adds notes, records what "
    "people decide and what customers are told.",
    run};

namespace {

using incidents::Incident;
using incidents::TimelineEntry;

/// What one sub-command works with.
struct Request {
    StoredRecords records;
    const QCommandLineParser& parser;
    QStringList arguments; ///< Behind the sub-command.

    [[nodiscard]] QString option(const char* name) const {
        return parser.value(QString::fromLatin1(name));
    }
    /// --time-zone, else the environment's own.
    [[nodiscard]] QTimeZone zoneOf(const storage::StoredEnvironment& environment) const {
        return option("time-zone").isEmpty() ? environment.timeZone
                                             : QTimeZone(option("time-zone").toLatin1());
    }
};

QString lasted(const Incident& incident) {
    return incident.resolvedMs == NoTime ? QStringLiteral("not over")
                                         : base::spanText(incident.resolvedMs - incident.openedMs);
}

int list(Request& request) {
    const auto found = request.records.store->incidents();
    if (!found) {
        return fail(found.error());
    }
    for (const Incident& incident : *found) {
        const auto environment = request.records.environment(incident.environment);
        if (!environment) {
            return fail(environment.error());
        }
        const QStringList cells{incident.id, incidents::incidentStateName(incident.state),
                                base::dateTimeText(incident.openedMs, request.zoneOf(*environment)),
                                lasted(incident), incident.title};
        if (!printLine(printable(cells.join(QStringLiteral("  "))).toUtf8())) {
            break;
        }
    }
    return Fine;
}

int show(Request& request) {
    const auto incident = request.records.store->incident(request.arguments.value(0));
    if (!incident) {
        return fail(incident.error());
    }
    const auto environment = request.records.environment(incident->environment);
    const auto entries = request.records.store->entries(incident->id);
    if (!environment || !entries) {
        return fail(environment ? entries.error() : environment.error());
    }
    const QTimeZone zone = request.zoneOf(*environment);
    const auto say = [](const QString& text) { return printLine(printable(text).toUtf8()); };
    say(incident->id + QStringLiteral("  ") + incident->title);
    say(QStringLiteral("%1 · %2 · severity %3 · commander: %4 · services: %5")
            .arg(incidents::incidentStateName(incident->state), lasted(*incident))
            .arg(incident->severity)
            .arg(incident->commander.isEmpty() ? QStringLiteral("unassigned") : incident->commander,
                 incident->services.join(QStringLiteral(", "))));
    if (!incident->firstTitle.isEmpty() && incident->firstTitle != incident->title) {
        say(QStringLiteral("first told as: ") + incident->firstTitle);
    }
    say(QStringLiteral("opened %1 · %2")
            .arg(base::dateTimeText(incident->openedMs, zone), base::utcText(incident->openedMs)));
    for (const TimelineEntry& entry : *entries) {
        if (entry.kind == incidents::EntryKind::Finding) {
            continue;
        }
        const QString detail =
            entry.detail.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(entry.detail);
        if (!say(base::dateTimeText(entry.timeMs, zone) + QStringLiteral("  ") + entry.title +
                 detail)) {
            break;
        }
    }
    return Fine;
}

int note(Request& request) {
    const auto incident = request.records.store->incident(request.arguments.value(0));
    if (!incident) {
        return fail(incident.error());
    }
    TimelineEntry entry =
        incidents::noteEntry(SystemClock().nowMs(), actorName(), request.arguments.value(1));
    if (entry.title.isEmpty()) {
        return wrongUsage(incidentsVerb, QStringLiteral("the note says nothing"));
    }
    entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    entry.incidentId = incident->id;
    const auto saved = request.records.store->append(entry);
    return saved ? Fine : fail(saved.error());
}

QString newId() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

using Command = incidents::IncidentCommand;

/// What the options of `set` ask for, in the order in which it makes sense.
QVector<Command> commandsOf(const Request& request) {
    using Kind = Command::Kind;
    QVector<Command> commands;
    const auto add = [&](Kind kind) {
        Command command;
        command.kind = kind;
        command.severity = request.option("severity").toInt();
        command.commander = request.option("commander");
        command.why = request.option("why");
        commands << command;
    };
    if (request.parser.isSet(QStringLiteral("severity"))) {
        add(Kind::Severity);
    }
    if (request.parser.isSet(QStringLiteral("commander"))) {
        add(Kind::Commander);
    }
    const QString state = request.option("state");
    if (!state.isEmpty()) {
        add(state == QStringLiteral("opened")      ? Kind::Reopen
            : state == QStringLiteral("mitigated") ? Kind::Mitigate
                                                   : Kind::Resolve);
    }
    return commands;
}

/// All that was asked for, or nothing. A watch on this database takes it over within seconds.
int set(Request& request) {
    storage::SqliteStore& store = *request.records.store;
    const auto done = store.database().inTransaction([&]() -> Expected<void> {
        for (const Command& command : commandsOf(request)) {
            const auto incident = store.incident(request.arguments.value(0));
            const auto entries = store.entries(request.arguments.value(0));
            if (!incident || !entries) {
                return failure(incident ? entries.error() : incident.error());
            }
            const auto open = store.openIncident(incident->environment);
            if (!open) {
                return failure(open.error());
            }
            incidents::CommandSetting setting;
            setting.nowMs = SystemClock().nowMs();
            setting.actor = actorName();
            setting.entryId = newId();
            setting.unhealthy =
                incidents::servicesWith(QStringLiteral("unhealthy"), *incident, *entries);
            setting.unwell =
                incidents::servicesWith(QStringLiteral("degraded"), *incident, *entries) +
                incidents::servicesWith(QStringLiteral("unknown"), *incident, *entries);
            setting.otherOpen = *open ? (*open)->id : QString();
            const auto step = incidents::stepOf(*incident, command, setting);
            const auto taken = step ? store.take(*step) : failure(step.error());
            if (!taken) {
                return taken;
            }
        }
        return {};
    });
    return done ? Fine : fail(done.error());
}

/// Records the update and prints its text, ready to be piped into whatever publishes it.
int update(Request& request) {
    const auto incident = request.records.store->incident(request.arguments.value(0));
    if (!incident) {
        return fail(incident.error());
    }
    const auto environment = request.records.environment(incident->environment);
    if (!environment) {
        return fail(environment.error());
    }
    incidents::StatusUpdate told;
    told.phase = *incidents::updatePhaseFromName(request.option("phase"));
    told.text = request.arguments.value(1);
    told.components = request.parser.values(QStringLiteral("component"));
    if (told.components.isEmpty()) {
        // Customers are told of components, and of no service that is none.
        incidents::ExportOptions options;
        options.publicAudience = true;
        options.componentNames = environment->componentNames;
        told.components = incidents::exportServices(*incident, options);
    }
    const auto step =
        incidents::updateStep(*incident, told, SystemClock().nowMs(), actorName(), newId());
    const auto saved = step ? request.records.store->take(*step) : failure(step.error());
    if (!saved) {
        return fail(saved.error());
    }
    printLine(incidents::statusUpdateOf(step->entry)->text.toUtf8());
    complain(QStringLiteral("recorded; nothing was sent: publish the text on your status page"));
    return Fine;
}

/// The whole file or, with the reason, none.
QString writeAnew(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? QString() : file.errorString();
}

/// What is there is a pipe or a device, in whose place a file would be of no use to anybody.
QString writeInto(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                           file.write(bytes) == bytes.size();
    return isWritten ? QString() : file.errorString();
}

int writeOut(const QByteArray& bytes, const QString& path) {
    if (path.isEmpty() || path == QStringLiteral("-")) {
        // printLine ends the line itself.
        printLine(bytes.endsWith('\n') ? bytes.chopped(1) : bytes);
        return Fine;
    }
    const QFileInfo place(path);
    const QString trouble =
        place.exists() && !place.isFile() ? writeInto(path, bytes) : writeAnew(path, bytes);
    return trouble.isEmpty()
               ? Fine
               : fail({ErrorCode::Storage, QStringLiteral("cannot be written: ") + trouble, path});
}

/// Runs the application's event loop meanwhile.
Expected<QByteArray> pdfOf(const QByteArray& html) {
    Expected<QByteArray> outcome = QByteArray();
    publish::PdfProgram program;
    const auto ends = [&](Expected<QByteArray> with) {
        outcome = std::move(with);
        QCoreApplication::quit();
    };
    QObject::connect(&program, &publish::PdfProgram::made, qApp,
                     [&](const QByteArray& pdf) { ends(pdf); });
    QObject::connect(&program, &publish::PdfProgram::failed, qApp,
                     [&](const Error& error) { ends(failure(error)); });
    program.make(html);
    QCoreApplication::exec();
    return outcome;
}

int exportTimeline(Request& request) {
    const auto incident = request.records.store->incident(request.arguments.value(0));
    if (!incident) {
        return fail(incident.error());
    }
    const auto environment = request.records.environment(incident->environment);
    const auto entries = request.records.store->entries(incident->id);
    if (!environment || !entries) {
        return fail(environment ? entries.error() : environment.error());
    }
    incidents::ExportOptions options;
    options.timeZone = request.zoneOf(*environment);
    options.publicAudience = request.option("audience") == QStringLiteral("public");
    options.componentNames = environment->componentNames;
    options.nowMs = SystemClock().nowMs();
    const QString format = request.option("format");
    if (format == QStringLiteral("html") && !options.publicAudience) {
        storage::addCharts(options, request.records.store->database().path(), *incident);
    }
    if (format == QStringLiteral("statuspage")) {
        return writeOut(incidents::exportStatuspage(*incident, *entries, options),
                        request.option("output"));
    }
    if (format == QStringLiteral("pdf")) {
        const auto pdf = pdfOf(incidents::exportPaper(*incident, *entries, options));
        return pdf ? writeOut(*pdf, request.option("output")) : fail(pdf.error());
    }
    const auto exporter = format == QStringLiteral("csv")    ? incidents::exportCsv
                          : format == QStringLiteral("json") ? incidents::exportJson
                          : format == QStringLiteral("html") ? incidents::exportHtml
                                                             : incidents::exportMarkdown;
    return writeOut(exporter(*incident, *entries, options), request.option("output"));
}

struct SubCommand {
    const char* name;
    int arguments;
    int (*run)(Request& request);
};
constexpr SubCommand SubCommands[] = {{"list", 0, list},     {"show", 1, show},
                                      {"note", 2, note},     {"set", 1, set},
                                      {"update", 2, update}, {"export", 1, exportTimeline}};

QString mistakeInSet(const QCommandLineParser& parser) {
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
    bool isNumber = true;
    const int severity = value("severity").toInt(&isNumber);
    if (parser.isSet(QStringLiteral("severity")) &&
        (!isNumber || severity < incidents::WorstSeverity ||
         severity > incidents::MildestSeverity)) {
        return QStringLiteral("--severity is 1 to 5");
    }
    if (parser.isSet(QStringLiteral("state")) &&
        !incidents::incidentStateFromName(value("state"))) {
        return QStringLiteral("--state is opened, mitigated or resolved");
    }
    const bool isAsked = parser.isSet(QStringLiteral("severity")) ||
                         parser.isSet(QStringLiteral("commander")) ||
                         parser.isSet(QStringLiteral("state"));
    return isAsked ? QString() : QStringLiteral("\"set\" wants --severity, --commander or --state");
}

/// What is wrong with the options; empty: nothing.
QString mistakeIn(const QCommandLineParser& parser, const SubCommand& command) {
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
    const QString zone = value("time-zone");
    if (!zone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(zone.toLatin1())) {
        return QStringLiteral("no time zone \"%1\"; name one like America/New_York").arg(zone);
    }
    if (command.run == set) {
        return mistakeInSet(parser);
    }
    if (command.run == update && !incidents::updatePhaseFromName(value("phase"))) {
        return QStringLiteral("--phase is one of investigating, identified, monitoring, resolved");
    }
    if (command.run != exportTimeline) {
        return {};
    }
    static const QStringList formats{QStringLiteral("md"),   QStringLiteral("html"),
                                     QStringLiteral("pdf"),  QStringLiteral("csv"),
                                     QStringLiteral("json"), QStringLiteral("statuspage")};
    if (!formats.contains(value("format"))) {
        return QStringLiteral("--format is one of ") + formats.join(QStringLiteral(", "));
    }
    static const QStringList audiences{QStringLiteral("internal"), QStringLiteral("public")};
    return audiences.contains(value("audience"))
               ? QString()
               : QStringLiteral("--audience is internal or public");
}

void addOptions(QCommandLineParser& parser) {
    addDataOption(parser);
    const QString valueName = QStringLiteral("VALUE");
    parser.addOption({QStringLiteral("format"), QString(), valueName});
    parser.addOption(
        {QStringLiteral("audience"), QString(), valueName, QStringLiteral("internal")});
    parser.addOption({QStringLiteral("time-zone"), QString(), valueName});
    for (const char* name : {"severity", "commander", "state", "why", "phase", "component"}) {
        parser.addOption({QString::fromLatin1(name), QString(), valueName});
    }
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")}, QString(), valueName});
}

int run(const Invocation& invocation) {
    QCommandLineParser parser;
    addOptions(parser);
    if (!parseOptions(parser, incidentsVerb, invocation)) {
        return WrongUsage;
    }
    QStringList arguments = parser.positionalArguments();
    const QString name = arguments.isEmpty() ? QString() : arguments.takeFirst();
    for (const SubCommand& command : SubCommands) {
        if (name != QLatin1String(command.name)) {
            continue;
        }
        if (arguments.size() != command.arguments) {
            return wrongUsage(
                incidentsVerb,
                QStringLiteral("\"%1\" takes %2 arguments").arg(name).arg(command.arguments));
        }
        if (const QString mistake = mistakeIn(parser, command); !mistake.isEmpty()) {
            return wrongUsage(incidentsVerb, mistake);
        }
        auto records = openRecords(invocation, parser);
        if (!records) {
            return fail(records.error());
        }
        Request request{std::move(*records), parser, arguments};
        return command.run(request);
    }
    return wrongUsage(incidentsVerb, QStringLiteral("say list, show, note, set, update or export"));
}

} // namespace

} // namespace wb::cli
