// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/setup/FieldWords.h"

#include "models/base/SafeText.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace wb::setup {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

struct Word {
    const char* key;
    const char* text;
};

constexpr Word Labels[] = {
    {"name", QT_TRANSLATE_NOOP("FieldWords", "Name")},
    {"component", QT_TRANSLATE_NOOP("FieldWords", "Component on the status page")},
    {"targets.static", QT_TRANSLATE_NOOP("FieldWords", "Addresses, one a line")},
    {"targets.file_sd", QT_TRANSLATE_NOOP("FieldWords", "Files of targets (file_sd)")},
    {"targets.http_sd", QT_TRANSLATE_NOOP("FieldWords", "URLs of targets (http_sd)")},
    {"targets.refresh", QT_TRANSLATE_NOOP("FieldWords", "Read these every")},
    {"targets.(tasks)", QT_TRANSLATE_NOOP("FieldWords", "Running tasks, as told by")},
    {"port", QT_TRANSLATE_NOOP("FieldWords", "Port of their metrics")},
    {"network", QT_TRANSLATE_NOOP("FieldWords", "Overlay network to reach them")},
    {"auth.bearer", QT_TRANSLATE_NOOP("FieldWords", "Where the token is")},
    {"signals.preset", QT_TRANSLATE_NOOP("FieldWords", "Preset")},
    {"signals.latency.histogram", QT_TRANSLATE_NOOP("FieldWords", "Latency: histogram")},
    {"signals.latency.unit", QT_TRANSLATE_NOOP("FieldWords", "Latency: unit")},
    {"signals.traffic.counter", QT_TRANSLATE_NOOP("FieldWords", "Traffic: counter")},
    {"signals.errors.counter", QT_TRANSLATE_NOOP("FieldWords", "Errors: counter")},
    {"signals.errors.bad", QT_TRANSLATE_NOOP("FieldWords", "Errors: which are bad")},
    {"signals.memory.gauge", QT_TRANSLATE_NOOP("FieldWords", "Memory: gauge")},
    {"signals.memory.limit", QT_TRANSLATE_NOOP("FieldWords", "Memory: limit")},
    {"signals.cpu.counter", QT_TRANSLATE_NOOP("FieldWords", "CPU: counter")},
    {"signals.cpu.limit", QT_TRANSLATE_NOOP("FieldWords", "CPU: limit")},
    {"signals.oom_kills.counter", QT_TRANSLATE_NOOP("FieldWords", "Out-of-memory kills: counter")},
    {"signals.release.gauge", QT_TRANSLATE_NOOP("FieldWords", "Release: gauge")},
    {"objectives.latency_p95", QT_TRANSLATE_NOOP("FieldWords", "Latency p95 at most")},
    {"objectives.errors", QT_TRANSLATE_NOOP("FieldWords", "Errors at most")},
    {"scaling.signal", QT_TRANSLATE_NOOP("FieldWords", "The autoscaler looks at")},
    {"scaling.above", QT_TRANSLATE_NOOP("FieldWords", "and scales above")},
    {"deploy.provider", QT_TRANSLATE_NOOP("FieldWords", "Provider")},
    {"deploy.service", QT_TRANSLATE_NOOP("FieldWords", "Its name there")},
    {"deploy.url", QT_TRANSLATE_NOOP("FieldWords", "URL of its API")},
    {"deploy.auth.bearer", QT_TRANSLATE_NOOP("FieldWords", "Where the token is")},
    {"deploy.auth.basic", QT_TRANSLATE_NOOP("FieldWords", "Where user:password is")},
    {"deploy.(pipeline)", QT_TRANSLATE_NOOP("FieldWords", "Its requests follow the example")},
    {"deploy.(file)", QT_TRANSLATE_NOOP("FieldWords", "or what this file describes")},
    {"deploy.host", QT_TRANSLATE_NOOP("FieldWords", "Engine of a manager")},
    {"deploy.tls.ca", QT_TRANSLATE_NOOP("FieldWords", "Where the authority is")},
    {"deploy.tls.cert", QT_TRANSLATE_NOOP("FieldWords", "Where the certificate is")},
    {"deploy.tls.key", QT_TRANSLATE_NOOP("FieldWords", "Where the key is")},
    {"deploy.settings", QT_TRANSLATE_NOOP("FieldWords", "Settings whose values may be shown")},
    {"deploy.cluster", QT_TRANSLATE_NOOP("FieldWords", "Cluster")},
    {"deploy.region", QT_TRANSLATE_NOOP("FieldWords", "Region")},
    {"deploy.profile", QT_TRANSLATE_NOOP("FieldWords", "Profile")},
    {"deploy.endpoint", QT_TRANSLATE_NOOP("FieldWords", "Endpoint instead of AWS")},
    {"deploy.pin_capacity",
     QT_TRANSLATE_NOOP("FieldWords", "Capacity is pinned while it goes back")},
    {"deploy.context", QT_TRANSLATE_NOOP("FieldWords", "Context")},
    {"deploy.namespace", QT_TRANSLATE_NOOP("FieldWords", "Namespace")},
    {"deploy.workload", QT_TRANSLATE_NOOP("FieldWords", "Kind of workload")},
    {"deploy.kubeconfig", QT_TRANSLATE_NOOP("FieldWords", "Kubeconfig")},
    {"deploy.exec_plugins", QT_TRANSLATE_NOOP("FieldWords", "Programs that may be run for it")},
    {"rollback_with", QT_TRANSLATE_NOOP("FieldWords", "Goes back together with")},
    {"scrape.interval", QT_TRANSLATE_NOOP("FieldWords", "Interval")},
    {"scrape.timeout", QT_TRANSLATE_NOOP("FieldWords", "Timeout")},
    {"scrape.path", QT_TRANSLATE_NOOP("FieldWords", "Path")},
    {"scrape.scheme", QT_TRANSLATE_NOOP("FieldWords", "Scheme")},
    {"scrape.native_histograms", QT_TRANSLATE_NOOP("FieldWords", "Native histograms")},
    {"scrape.body_size_limit", QT_TRANSLATE_NOOP("FieldWords", "Body at most")},
    {"scrape.header_size_limit", QT_TRANSLATE_NOOP("FieldWords", "Header at most")},
    {"scrape.sample_limit", QT_TRANSLATE_NOOP("FieldWords", "Samples at most")},
    {"scrape.label_limit", QT_TRANSLATE_NOOP("FieldWords", "Labels of a sample at most")},
    {"scrape.label_length_limit", QT_TRANSLATE_NOOP("FieldWords", "A label at most")},
    {"scrape.redirect_limit", QT_TRANSLATE_NOOP("FieldWords", "Redirects at most")},
    {"time_zone", QT_TRANSLATE_NOOP("FieldWords", "Time zone")},
    {"actions", QT_TRANSLATE_NOOP("FieldWords", "Actions")},
    {"status_updates.severity_1", QT_TRANSLATE_NOOP("FieldWords", "Severity 1: update every")},
    {"status_updates.severity_2", QT_TRANSLATE_NOOP("FieldWords", "Severity 2: update every")},
    {"status_updates.severity_3", QT_TRANSLATE_NOOP("FieldWords", "Severity 3: update every")},
    {"status_updates.severity_4", QT_TRANSLATE_NOOP("FieldWords", "Severity 4: update every")},
    {"status_updates.severity_5", QT_TRANSLATE_NOOP("FieldWords", "Severity 5: update every")},
    {"unlock_for", QT_TRANSLATE_NOOP("FieldWords", "Unlocked actions stay so for")},
    {"theme", QT_TRANSLATE_NOOP("FieldWords", "Theme")},
    {"language", QT_TRANSLATE_NOOP("FieldWords", "Language")},
    {"text_size", QT_TRANSLATE_NOOP("FieldWords", "Text size")},
    {"wall", QT_TRANSLATE_NOOP("FieldWords", "Wall display: each service for")},
    {"path", QT_TRANSLATE_NOOP("FieldWords", "Database")},
    {"keep", QT_TRANSLATE_NOOP("FieldWords", "Keep what was recorded for")},
};

/// Of a pipeline; their members are called as in the configuration, beside its answers' pointers.
constexpr Word Parts[] = {
    {"redeploy", QT_TRANSLATE_NOOP("FieldWords", "Redeploy: %1")},
    {"rollback", QT_TRANSLATE_NOOP("FieldWords", "Rollback: %1")},
    {"abort", QT_TRANSLATE_NOOP("FieldWords", "Abort: %1")},
    {"status", QT_TRANSLATE_NOOP("FieldWords", "Its runs: %1")},
    {"current", QT_TRANSLATE_NOOP("FieldWords", "What runs now: %1")},
    {"releases", QT_TRANSLATE_NOOP("FieldWords", "Releases: %1")},
    {"tasks", QT_TRANSLATE_NOOP("FieldWords", "Tasks: %1")},
};

constexpr Word Groups[] = {
    {"targets", QT_TRANSLATE_NOOP("FieldWords", "Targets")},
    {"auth", QT_TRANSLATE_NOOP("FieldWords", "Targets")},
    {"signals", QT_TRANSLATE_NOOP("FieldWords", "Signals")},
    {"objectives", QT_TRANSLATE_NOOP("FieldWords", "Objectives")},
    {"scaling", QT_TRANSLATE_NOOP("FieldWords", "Scaling")},
    {"deploy", QT_TRANSLATE_NOOP("FieldWords", "Rollback and redeploy")},
    {"rollback_with", QT_TRANSLATE_NOOP("FieldWords", "Rollback and redeploy")},
    {"scrape", QT_TRANSLATE_NOOP("FieldWords", "Scraping")},
};

template <std::size_t Count>
QString wordOf(const Word (&words)[Count], const QString& key) {
    const auto* found = std::find_if(std::begin(words), std::end(words), [&](const Word& word) {
        return key == QLatin1String(word.key);
    });
    return found == std::end(words) ? QString()
                                    : QCoreApplication::translate("FieldWords", found->text);
}

/// Of what has no key of its own; empty: it is none of these.
QString partsNote(const SettingsField& field) {
    if (field.key == QLatin1String("targets.(tasks)")) {
        return field.value.isEmpty()
                   ? QString()
                   : Words::tr("Each task that runs there is scraped. Where nothing else than port "
                               "and network is entered, the place is that of rollback and "
                               "redeploy, if that is the same orchestrator.");
    }
    if (field.key == QLatin1String("deploy.(pipeline)")) {
        return Words::tr("Choosing one writes its requests in place of those that are here. Only "
                         "the URL is yours to enter; see that what they send is what your "
                         "pipeline takes.");
    }
    if (field.key == QLatin1String("deploy.(file)")) {
        return Words::tr("A configuration whose first webhook is meant, or its “deploy” alone. It "
                         "is copied: what changes there later changes nothing here.");
    }
    return {};
}

} // namespace

QString fieldLabel(const QString& key) {
    // Where an orchestrator is, is asked for its tasks as for what is done there.
    static const QRegularExpression Place(
        QStringLiteral("^targets\\.(?:swarm|ecs|kubernetes)\\.(.+)$"));
    const QString member = Place.match(key).captured(1);
    const bool isOfTasks = member == QLatin1String("port") || member == QLatin1String("network");
    const QString label = wordOf(Labels, member.isEmpty() ? key
                                         : isOfTasks      ? member
                                                          : QStringLiteral("deploy.") + member);
    if (!label.isEmpty()) {
        return label;
    }
    const QString header = QStringLiteral("deploy.auth.headers.");
    if (key.startsWith(header)) {
        return Words::tr("Where the header %1 is").arg(base::flattened(key.mid(header.size())));
    }
    const QString part = key.startsWith(QLatin1String("deploy."))
                             ? wordOf(Parts, key.section(u'.', 1, 1))
                             : QString();
    return part.isEmpty() || key.count(u'.') < 2 ? base::flattened(key)
                                                 : part.arg(base::flattened(key.section(u'.', 2)));
}

QString groupTitle(const QString& key) {
    return wordOf(Groups, key.section(u'.', 0, 0));
}

QString choiceText(const QString& key, const QString& choice) {
    return key == QLatin1String("deploy.(pipeline)") && choice == QLatin1String("own")
               ? Words::tr("none: they are your own")
               : choice;
}

QString fieldNote(const SettingsField& field, SettingsPlace::Kind place) {
    using Kind = SettingsPlace::Kind;
    QStringList notes;
    if (field.key == QLatin1String("name")) {
        notes << (place == Kind::Service
                      ? Words::tr("Under a new name it begins a history of its own; what was "
                                  "recorded stays under the old one.")
                      : Words::tr("Under a new name it begins a record of its own; what was "
                                  "recorded stays under the old one."));
    } else if (field.key == QLatin1String("actions")) {
        notes << (field.value == QLatin1String("enabled")
                      ? Words::tr("Enabled: whoever sits at this window can unlock them (U), then "
                                  "redeploy and roll back each service here that has a provider. "
                                  "That changes production.")
                      : Words::tr(
                            "Read-only: nothing in this window can change this environment."));
    } else if (field.key.endsWith(QLatin1String("auth.bearer")) ||
               field.key.startsWith(QLatin1String("deploy.auth.")) ||
               field.key.contains(QLatin1String(".tls."))) {
        notes << Words::tr("env:VARIABLE, file:PATH or keychain:NAME; never the secret itself.");
    } else if (field.key == QLatin1String("signals.preset")) {
        notes << Words::tr(
            "Grey values below come from the preset; what you enter takes precedence.");
    } else if (field.key == QLatin1String("deploy.provider") && field.value.isEmpty()) {
        notes << Words::tr("None: this service cannot be redeployed or rolled back here.");
    } else if (place == Kind::Window && field.key != QLatin1String("wall")) {
        notes << Words::tr("Until somebody chooses otherwise in the window.");
    }
    if (const QString note = partsNote(field); !note.isEmpty()) {
        notes << note;
    }
    if (!field.example.isEmpty()) {
        notes << Words::tr("In the example: %1").arg(base::flattened(field.example));
    }
    if (place == Kind::Storage && field.key == QLatin1String("keep")) {
        notes << Words::tr(
            "What is older than this is deleted, and no undoing of the saving brings "
            "it back.");
    }
    if (field.waitsForStart) {
        notes << (field.key == QLatin1String("name")
                      ? Words::tr("It takes effect at the next start, and so does all that is "
                                  "changed until then.")
                      : Words::tr("Takes effect at the next start."));
    }
    return notes.join(u' ');
}

QString placeTitle(const SettingsPlace& place) {
    switch (place.kind) {
    case SettingsPlace::Kind::Window:
        return Words::tr("Window");
    case SettingsPlace::Kind::Storage:
        return Words::tr("Storage");
    case SettingsPlace::Kind::Rules:
        return Words::tr("Rules");
    case SettingsPlace::Kind::Environment:
    case SettingsPlace::Kind::Service:
        break;
    }
    const QString name = base::flattened(place.name);
    return name.isEmpty() ? Words::tr("(no name)") : name;
}

} // namespace wb::setup
