// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigForm.h"

#include "app/settings/ConfigFile.h"
#include "app/settings/FormFields.h"
#include "app/settings/Quantity.h"

#include <QFileInfo>

#include <algorithm>

namespace wb::settings {

namespace {

using Kind = FormField::Kind;

/// Of a place; what an alias repeats without end is cut.
constexpr int MostFields = 400;
constexpr int DeepestKey = 6;

QVector<FormField> windowFields() {
    const WindowSpec usual;
    return {choice("theme", words("system dark light high_contrast"), usual.theme),
            choice("language", words("system en de es fr ja"), usual.language),
            field("text_size", QStringLiteral("%1%").arg(usual.textPercent)), field("wall")};
}

QVector<FormField> rulesFields() {
    const health::RuleSet usual = health::RuleSet::standard();
    const auto number = [](double value) { return QString::number(value); };
    return {field("memory_degraded", number(usual.memoryDegraded)),
            field("memory_unhealthy", number(usual.memoryUnhealthy)),
            field("time_to_limit_degraded", durationText(usual.timeToLimitDegradedMs)),
            field("memory_rise_floor", number(usual.memoryRiseFloor)),
            field("latency_degraded", number(usual.latencyDegraded)),
            field("latency_unhealthy", number(usual.latencyUnhealthy)),
            field("errors_degraded", number(usual.errorsDegraded)),
            field("errors_unhealthy", number(usual.errorsUnhealthy)),
            field("minimum_requests_per_second", number(usual.minimumRequestsPerSecond)),
            field("cpu_degraded", number(usual.cpuDegraded)),
            field("worsen_after", durationText(usual.worsenAfterMs)),
            field("improve_after", durationText(usual.improveAfterMs)),
            field("rate_window", durationText(usual.rateWindowMs)),
            field("unhealthy_task_fraction", number(usual.unhealthyTaskFraction))};
}

QVector<FormField> environmentFields() {
    const fleet::EnvironmentSpec usual;
    QVector<FormField> fields{
        field("name"), field("time_zone", QStringLiteral("UTC")),
        choice("actions", words("read_only enabled"), QStringLiteral("read_only")),
        field("unlock_for", durationText(usual.unlockForMs))};
    for (std::size_t at = 0; at < usual.updateEveryMs.size(); ++at) {
        fields << field(QStringLiteral("status_updates.severity_%1").arg(at + 1),
                        durationText(usual.updateEveryMs[at]));
    }
    return fields;
}

QVector<FormField> scrapeFields() {
    const fleet::ScrapeSpec usual;
    return {field("scrape.interval", durationText(usual.intervalMs)),
            field("scrape.timeout", durationText(usual.timeoutMs)),
            field("scrape.path", usual.path),
            choice("scrape.scheme", words("http https"), usual.scheme),
            choice("scrape.native_histograms", words("false true"), QStringLiteral("false")),
            field("scrape.body_size_limit", sizeText(usual.bodySizeLimitBytes)),
            field("scrape.header_size_limit", sizeText(usual.headerSizeLimitBytes)),
            field("scrape.sample_limit", QString::number(usual.sampleLimit)),
            field("scrape.label_limit", QString::number(usual.labelLimit)),
            field("scrape.label_length_limit", sizeText(usual.labelLengthLimitBytes)),
            field("scrape.redirect_limit", QString::number(usual.redirectLimit))};
}

/// With the preset's in place of what is not written.
QVector<FormField> signalFields(const YAML::Node& service, const QVector<Preset>& presets) {
    const QString name = textAt(service, QStringLiteral("signals.preset"));
    fleet::SignalSpec usual;
    for (const Preset& preset : presets) {
        usual = preset.signs.preset == name ? preset.signalSpec : usual;
    }
    return {choice("signals.preset", presetNames()),
            field("signals.latency.histogram", usual.latency.metric),
            choice("signals.latency.unit", words("s ms"),
                   usual.latencyUnitSeconds == 1 ? QStringLiteral("s") : QStringLiteral("ms")),
            field("signals.traffic.counter", usual.requests.metric),
            field("signals.errors.counter", usual.badRequests.metric),
            field("signals.errors.bad"),
            field("signals.memory.gauge", usual.memory.metric),
            field("signals.memory.limit", usual.memoryLimit.metric),
            field("signals.cpu.counter", usual.cpuSeconds.metric),
            field("signals.cpu.limit", usual.cpuLimit.metric),
            field("signals.oom_kills.counter", usual.oomKills.metric),
            field("signals.release.gauge", usual.buildInfo.metric)};
}

QVector<FormField> serviceFields(const YAML::Node& service, const FormOffers& offers) {
    QVector<FormField> fields{
        field("name"),
        field("component", textAt(service, QStringLiteral("name"))),
        field("targets.static", {}, Kind::List),
        field("targets.file_sd", {}, Kind::List),
        field("targets.http_sd", {}, Kind::List),
        field("targets.refresh", durationText(fleet::TargetsSpec().refreshMs))};
    fields += tasksFields(service);
    fields << field("auth.bearer", {}, Kind::Secret);
    fields += signalFields(service, offers.presets);
    fields << field("objectives.latency_p95") << field("objectives.errors")
           << choice("scaling.signal", words("cpu memory traffic")) << field("scaling.above");
    fields += deployFields(service, offers.webhooks);
    fields << field("rollback_with", {}, Kind::List);
    return fields + scrapeFields();
}

int lineOf(const YAML::Node& node) {
    return node.Mark().is_null() ? 0 : node.Mark().line + 1;
}

bool isListOfTexts(const YAML::Node& node) {
    return node.IsSequence() &&
           std::all_of(node.begin(), node.end(), [](const auto& item) { return item.IsScalar(); });
}

} // namespace

QString textAt(const YAML::Node& node, const QString& path) {
    const YAML::Node found = nodeAt(node, stepsOf(path));
    return found.IsDefined() && found.IsScalar() ? QString::fromStdString(found.Scalar())
                                                 : QString();
}

void readWritten(FormField& into, const YAML::Node& node) {
    if (!node.IsDefined() || node.IsNull()) {
        return;
    }
    into.line = lineOf(node);
    if (node.IsScalar()) {
        into.written = {YamlValue::Kind::Text, QString::fromStdString(node.Scalar()), {}};
    } else if (isListOfTexts(node)) {
        into.kind = Kind::List;
        into.written.kind = YamlValue::Kind::List;
        for (const auto& item : node) {
            into.written.items << QString::fromStdString(item.Scalar());
        }
    } else {
        into.kind = Kind::Structure;
    }
}

void addOthers(const YAML::Node& node, const QString& below, QVector<FormField>& fields) {
    if (!node.IsDefined() || !node.IsMap()) {
        return;
    }
    for (const auto& entry : node) {
        const QString name =
            entry.first.IsScalar() ? QString::fromStdString(entry.first.Scalar()) : QString();
        const QString key = keyPath(below, name);
        const auto isBelow = [&](const FormField& each) {
            return each.key == key || each.key.startsWith(key + u'.');
        };
        const bool isPart = std::any_of(fields.begin(), fields.end(), isBelow);
        if (fields.size() > MostFields || key.count(u'.') > DeepestKey || name.contains(u'.') ||
            name.contains(u'[') || name == QLatin1String("services")) {
            continue;
        }
        if (entry.second.IsMap() && (isPart || entry.second.size() > 0)) {
            addOthers(entry.second, key, fields);
        } else if (!isPart) {
            FormField other{key};
            readWritten(other, entry.second);
            fields << other;
        }
    }
}

QVector<ConfigPlace> placesOf(const YAML::Node& root) {
    using PlaceKind = ConfigPlace::Kind;
    QVector<ConfigPlace> places{{PlaceKind::Window, QStringLiteral("window"), {}},
                                {PlaceKind::Storage, QStringLiteral("storage"), {}},
                                {PlaceKind::Rules, QStringLiteral("rules"), {}}};
    const YAML::Node environments = nodeAt(root, stepsOf(QStringLiteral("environments")));
    const auto count = [](const YAML::Node& list) {
        return list.IsDefined() && list.IsSequence() ? static_cast<qsizetype>(list.size()) : 0;
    };
    for (qsizetype at = 0; at < count(environments); ++at) {
        const QString path = itemPath(QStringLiteral("environments"), at);
        places << ConfigPlace{PlaceKind::Environment, path,
                              textAt(root, keyPath(path, QStringLiteral("name")))};
        const QString list = keyPath(path, QStringLiteral("services"));
        for (qsizetype each = 0; each < count(nodeAt(root, stepsOf(list))); ++each) {
            const QString service = itemPath(list, each);
            places << ConfigPlace{PlaceKind::Service, service,
                                  textAt(root, keyPath(service, QStringLiteral("name")))};
        }
    }
    return places;
}

QString pathAgain(const QVector<ConfigPlace>& before, const QString& path,
                  const QVector<ConfigPlace>& now, bool mayBeRenamed) {
    const auto called = [](const QVector<ConfigPlace>& places, const ConfigPlace& place) {
        using PlaceKind = ConfigPlace::Kind;
        if (place.kind != PlaceKind::Environment && place.kind != PlaceKind::Service) {
            return QStringList{place.path};
        }
        QStringList names{place.name};
        for (const ConfigPlace& each : places) {
            const bool isAround = place.kind == PlaceKind::Service &&
                                  each.kind == PlaceKind::Environment &&
                                  place.path.startsWith(each.path + u'.');
            if (isAround) {
                names << each.name;
            }
        }
        return names;
    };
    const auto old = std::find_if(before.begin(), before.end(),
                                  [&](const ConfigPlace& each) { return each.path == path; });
    if (old == before.end()) {
        return {};
    }
    const QStringList names = called(before, *old);
    QString found;
    for (const ConfigPlace& each : now) {
        const bool isIt = each.kind == old->kind && called(now, each) == names;
        // Of several of one name the one that stands where it stood.
        found = isIt && (found.isEmpty() || each.path == path) ? each.path : found;
    }
    if (!found.isEmpty() || !mayBeRenamed || before.size() != now.size()) {
        return found;
    }
    int differing = 0;
    for (qsizetype at = 0; at < now.size(); ++at) {
        if (before[at].path != now[at].path) {
            return {};
        }
        differing += before[at].name != now[at].name ? 1 : 0;
    }
    return differing == 1 ? path : QString();
}

FormOffers loadOffers(const QString& configFile) {
    return {loadPresets(), loadWebhookPatterns(), QFileInfo(configFile).absolutePath()};
}

QVector<FormField> fieldsOf(const YAML::Node& root, const ConfigPlace& place,
                            const FormOffers& offers) {
    const YAML::Node node = nodeAt(root, stepsOf(place.path));
    QVector<FormField> fields;
    switch (place.kind) {
    case ConfigPlace::Kind::Window:
        fields = windowFields();
        break;
    case ConfigPlace::Kind::Storage:
        fields = {field("path", defaultStoragePath()),
                  field("keep", durationText(StorageSpec().keepMs))};
        break;
    case ConfigPlace::Kind::Rules:
        fields = rulesFields();
        break;
    case ConfigPlace::Kind::Environment:
        fields = environmentFields();
        break;
    case ConfigPlace::Kind::Service:
        fields = serviceFields(node, offers);
        break;
    }
    for (FormField& each : fields) {
        if (!isOfParts(each.key)) {
            readWritten(each, nodeAt(node, stepsOf(each.key)));
        }
    }
    addOthers(node, {}, fields);
    return fields;
}

} // namespace wb::settings
