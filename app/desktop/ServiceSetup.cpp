// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ServiceSetup.h"

#include "app/collect/FleetCollector.h"
#include "app/settings/References.h"
#include "app/settings/ServiceText.h"
#include "models/base/Format.h"
#include "models/items/RecordWords.h"
#include "models/items/TaskSummary.h"
#include "widgets/setup/WatchPage.h"

#include <QFileInfo>
#include <QLocale>

namespace wb::desktop {

using collect::ProbeFinding;
using fleet::PartOrigin;
using fleet::Signal;
using fleet::SignalPart;
using settings::Preset;
using setup::SignalLine;

namespace {

constexpr int PreviewEveryMs = 2000;
const QString Nothing = QStringLiteral("—");

QString counted(const QString& text, double value) {
    return std::isnan(value) ? Nothing : text;
}

/// What the series of a part are called.
QString metricOf(SignalPart part, const fleet::SignalSpec& spec) {
    switch (part) {
    case SignalPart::Latency:
        return spec.latency.metric;
    case SignalPart::Traffic:
        return spec.requests.metric.isEmpty() ? spec.latency.metric + QStringLiteral("_count")
                                              : spec.requests.metric;
    case SignalPart::Errors:
        return spec.badRequests.metric;
    case SignalPart::Memory:
        return spec.memory.metric;
    case SignalPart::Cpu:
        return spec.cpuSeconds.metric;
    case SignalPart::OomKills:
        return spec.oomKills.metric;
    case SignalPart::Release:
        return spec.buildInfo.metric;
    }
    return {};
}

QString valueOf(SignalPart part, const fleet::ServiceSnapshot& service) {
    const fleet::SignalValues& values = service.values;
    const QLocale locale;
    switch (part) {
    case SignalPart::Latency:
        return counted(fleet::latencyText(values, Signal::LatencyP95, locale),
                       values[Signal::LatencyP95]);
    case SignalPart::Traffic:
        return counted(base::numberText(values[Signal::Traffic], locale) + QStringLiteral(" /s"),
                       values[Signal::Traffic]);
    case SignalPart::Errors:
        return counted(base::percentText(values[Signal::Errors], locale), values[Signal::Errors]);
    case SignalPart::Memory:
        return counted(base::bytesText(values[Signal::Memory], locale), values[Signal::Memory]);
    case SignalPart::Cpu:
        return values.isCpuInCores()
                   ? ServiceSetup::tr("%1 cores").arg(items::cpuFigure(values, locale))
                   : counted(items::cpuFigure(values, locale), values[Signal::Cpu]);
    case SignalPart::OomKills:
        return service.tasks.isEmpty() ? Nothing
                                       : QString::number(service.tasks.constFirst().oomKills);
    case SignalPart::Release:
        return service.current.code.isEmpty() ? Nothing : service.current.code;
    }
    return Nothing;
}

} // namespace

ServiceSetup::ServiceSetup(Options options, setup::WatchPage& page)
    : QObject(&page)
    , m_options(std::move(options))
    , m_page(page)
    , m_presets(settings::loadPresets())
    , m_environment(m_options.environment)
    , m_probe(&m_network) {
    using setup::WatchPage;
    readConfig();
    connect(&m_probe, &collect::ServiceProbe::finished, this, &ServiceSetup::take);
    connect(&page, &WatchPage::lookRequested, this, &ServiceSetup::look);
    connect(&page, &WatchPage::findingChosen, this, &ServiceSetup::chooseFinding);
    connect(&page, &WatchPage::presetChosen, this, &ServiceSetup::choosePreset);
    connect(&page, &WatchPage::writeRequested, this, &ServiceSetup::write);
    connect(&page, &WatchPage::nameEdited, this, [this](const QString& name) {
        m_name = name.trimmed();
        showText();
    });
    connect(&page, &WatchPage::environmentChosen, this, [this](int index) {
        if (m_config && index < m_config->environments.size()) {
            m_environment = m_config->environments[index].name;
            showText();
        }
    });
}

ServiceSetup::~ServiceSetup() = default;

void ServiceSetup::readConfig() {
    const auto config = settings::loadConfig(m_options.configFile);
    m_config = config ? std::optional(*config) : std::nullopt;
    QStringList names;
    if (m_config) {
        for (const fleet::EnvironmentSpec& environment : m_config->environments) {
            names << environment.name;
        }
    } else {
        names << tr("Production");
    }
    if (!names.contains(m_environment)) {
        m_environment = names.constFirst();
    }
    m_page.setEnvironments(names, static_cast<int>(names.indexOf(m_environment)));
}

void ServiceSetup::look(const QString& address, const QString& secret) {
    m_preview.reset();
    m_fleet.reset();
    m_probe.cancel();
    const auto reference =
        settings::parseReference(secret, QFileInfo(m_options.configFile).absolutePath());
    if (!secret.isEmpty() && !reference) {
        m_page.setFindings({}, 0,
                           {tr("Name where the token is, not the token itself: env:NAME, file:PATH "
                               "or keychain:NAME.")});
        return;
    }
    m_bearer = reference.value_or(fleet::SecretRef());
    m_page.setLooking();
    fleet::EnvironmentSpec asking;
    asking.services.resize(1);
    asking.services[0].bearer = m_bearer;
    m_secrets.load(asking, [this, address, look = ++m_look] {
        if (look != m_look) {
            return;
        }
        const Expected<QString> bearer = m_secrets.value(m_bearer);
        if (bearer) {
            m_probe.start(address, bearer->toUtf8());
        } else {
            m_page.setFindings({}, 0, {items::shownRecord(bearer.error().text())});
        }
    });
}

void ServiceSetup::take(const QVector<ProbeFinding>& findings, const QStringList& faults) {
    m_findings = findings;
    QStringList lines;
    for (const ProbeFinding& each : findings) {
        const QString count = tr("%n target(s)", nullptr, each.targetCount);
        switch (each.kind) {
        case ProbeFinding::Kind::Metrics:
            lines << tr("Metrics at %1").arg(each.source);
            break;
        case ProbeFinding::Kind::FileList:
        case ProbeFinding::Kind::HttpList:
            lines << tr("List of targets %1 · %2").arg(each.source, count);
            break;
        case ProbeFinding::Kind::Prometheus:
            lines << tr("Prometheus' job %1 · %2").arg(each.source, count);
            break;
        }
    }
    QStringList worded;
    for (const QString& each : faults) {
        worded << items::shownRecord(each);
    }
    m_page.setFindings(lines, 0, worded);
    if (!findings.isEmpty()) {
        readConfig();
        chooseFinding(0);
    }
}

void ServiceSetup::chooseFinding(int index) {
    m_finding = std::clamp<qsizetype>(index, 0, m_findings.size() - 1);
    QVector<fleet::PresetSigns> signs;
    for (const Preset& preset : m_presets) {
        signs << preset.signs;
    }
    m_recognised.clear();
    if (finding().body) {
        m_recognised = fleet::recognisePresets(signs, fleet::metricNames(*finding().body->layout));
    }
    m_offered.clear();
    const auto offer = [this](const QString& name) {
        for (const Preset& preset : m_presets) {
            if (preset.signs.preset == name && !m_offered.contains(&preset)) {
                m_offered << &preset;
            }
        }
    };
    for (const fleet::Recognition& each : std::as_const(m_recognised)) {
        offer(each.preset);
    }
    m_offered.insert(m_recognised.isEmpty() ? 0 : m_offered.size(), nullptr);
    for (const Preset& preset : m_presets) {
        offer(preset.signs.preset);
    }
    const Preset* likeliest = m_offered.constFirst();
    QString name = finding().source;
    if (finding().kind == ProbeFinding::Kind::Metrics) {
        const bool isProgram = likeliest != nullptr && !likeliest->signs.isLibrary;
        name =
            isProgram ? likeliest->signs.preset.section(u'_', 0, 0) : QUrl(finding().source).host();
    } else if (finding().kind != ProbeFinding::Kind::Prometheus) {
        name = finding().source.section(u'/', -1).section(u'.', 0, 0);
    }
    m_name = freeName(name.isEmpty() ? QStringLiteral("service") : name);
    m_page.setName(m_name);
    choosePreset(0);
}

QString ServiceSetup::freeName(const QString& wanted) const {
    QStringList taken;
    if (m_config) {
        for (const fleet::EnvironmentSpec& environment : m_config->environments) {
            taken << environment.serviceNames();
        }
    }
    QString name = wanted;
    for (int number = 2; taken.contains(name); ++number) {
        name = QStringLiteral("%1-%2").arg(wanted).arg(number);
    }
    return name;
}

void ServiceSetup::choosePreset(int index) {
    m_preset = std::clamp<qsizetype>(index, 0, m_offered.size() - 1);
    QStringList titles;
    for (const Preset* preset : std::as_const(m_offered)) {
        titles << (preset == nullptr ? tr("No preset: guessed by name") : preset->signs.title);
    }
    propose();
    m_page.setPresets(titles, static_cast<int>(m_preset), evidence());
    watch();
    showSignals();
    showText();
}

void ServiceSetup::propose() {
    const Preset* preset = m_offered[m_preset];
    const fleet::SignalSpec spec = preset == nullptr ? fleet::SignalSpec() : preset->signalSpec;
    const bool guesses = preset == nullptr || preset->signs.isLibrary;
    m_proposal = {};
    m_proposal.spec = spec;
    if (finding().body) {
        m_proposal = fleet::proposeSignals(spec, guesses, *finding().body->layout);
    }
}

QString ServiceSetup::evidence() const {
    if (!finding().body) {
        return tr("None of its targets answered: %1").arg(items::continuedRecord(finding().fault));
    }
    QStringList sentences;
    const Preset* preset = m_offered[m_preset];
    for (const fleet::Recognition& each : m_recognised) {
        if (preset != nullptr && each.preset == preset->signs.preset) {
            sentences << tr("Recognised by %1 (%2 of %3).")
                             .arg(each.evidence.join(QStringLiteral(", ")))
                             .arg(each.evidence.size())
                             .arg(each.signs);
        }
    }
    if (m_recognised.isEmpty()) {
        sentences << tr("It is no program that a preset knows.");
    }
    if (finding().body->warningCount() > 0) {
        const metrics::ParseIssue& first = finding().body->warnings->first.front();
        sentences << tr("Its body departs from the format in %n place(s), first at %1: %2", nullptr,
                        static_cast<int>(finding().body->warningCount()))
                         .arg(QString::fromStdString(metrics::placeText(first)),
                              QString::fromStdString(first.reason));
    }
    return sentences.join(u' ');
}

fleet::ServiceSpec ServiceSetup::service() const {
    fleet::ServiceSpec service;
    service.name = m_name;
    service.targets = finding().targets;
    service.scrape.path = finding().scrape.path;
    if (finding().takesBearer) {
        service.bearer = m_bearer;
    }
    service.signalSpec = m_proposal.spec;
    return service;
}

/// The real thing on the first target: what is seen here is what will be seen.
void ServiceSetup::watch() {
    m_preview.reset();
    m_fleet.reset();
    if (!finding().body) {
        m_page.setScrape({}, true);
        return;
    }
    fleet::ServiceSpec previewed = service();
    previewed.name = QStringLiteral("preview");
    previewed.targets = {};
    previewed.targets.staticTargets = {finding().firstUrl.toString(QUrl::FullyEncoded)};
    previewed.scrape.intervalMs = PreviewEveryMs;
    previewed.scrape.timeoutMs = PreviewEveryMs;
    collect::FleetCollector::Options collecting;
    collecting.environment.name = previewed.name;
    collecting.environment.services = {previewed};
    collecting.clock = m_options.clock;
    collecting.secret = [this](const fleet::SecretRef& reference) {
        return m_secrets.value(reference);
    };
    m_preview = std::make_unique<collect::FleetCollector>(std::move(collecting));
    connect(m_preview.get(), &collect::FleetCollector::snapshotReady, this,
            [this](const fleet::FleetSnapshotPtr& fleet) {
                m_fleet = fleet;
                showSignals();
            });
    m_preview->start();
}

void ServiceSetup::showSignals() {
    static const QVector<SignalPart> Parts{
        SignalPart::Latency, SignalPart::Traffic,  SignalPart::Errors, SignalPart::Memory,
        SignalPart::Cpu,     SignalPart::OomKills, SignalPart::Release};
    const fleet::ServiceSnapshot* service =
        m_fleet && !m_fleet->services.isEmpty() ? &m_fleet->services.constFirst() : nullptr;
    const bool isShare = service == nullptr || !service->values.isCpuInCores();
    const QStringList names{tr("Latency p95"),
                            tr("Traffic"),
                            tr("Errors"),
                            tr("Memory"),
                            isShare ? tr("CPU of its limit") : tr("CPU"),
                            tr("Out-of-memory kills"),
                            tr("Release")};
    QVector<SignalLine> lines;
    for (qsizetype at = 0; at < Parts.size(); ++at) {
        const PartOrigin origin = m_proposal.origins.value(Parts[at], PartOrigin::Missing);
        const QString metric = metricOf(Parts[at], m_proposal.spec);
        SignalLine line;
        line.signal = names[at];
        line.isMissing = origin == PartOrigin::Missing;
        // Of what did not answer nothing is known, not even that.
        line.from = !finding().body               ? QString()
                    : line.isMissing              ? tr("not reported")
                    : origin == PartOrigin::Found ? tr("%1, guessed by its name").arg(metric)
                                                  : metric;
        line.value = service == nullptr || line.isMissing ? Nothing : valueOf(Parts[at], *service);
        lines << line;
    }
    m_page.setSignals(lines);
    if (service != nullptr && !service->tasks.isEmpty()) {
        const QString error = service->tasks.constFirst().scrapeError;
        m_page.setScrape(error.isEmpty() ? tr("Scraped every 2 s: %1").arg(finding().firstTarget)
                                         : items::shownRecord(error),
                         error.isEmpty());
    }
}

/// A target is watched once: of two services that name it, one would have no task. Empty: by none.
QString ServiceSetup::watchedBy() const {
    const fleet::TargetsSpec& wanted = finding().targets;
    const auto hasIt = [&](const fleet::ServiceSpec& service) {
        if (!wanted.fileSd.isEmpty() || !wanted.httpSd.isEmpty()) {
            return service.targets.fileSd == wanted.fileSd &&
                   service.targets.httpSd == wanted.httpSd;
        }
        QStringList mistakes;
        const auto targets =
            collect::targetsOf({{service.targets.staticTargets, {}}}, service, mistakes);
        return std::any_of(targets.begin(), targets.end(), [this](const fleet::Target& target) {
            return target.url == finding().firstUrl;
        });
    };
    for (const fleet::EnvironmentSpec& environment :
         m_config ? m_config->environments : QVector<fleet::EnvironmentSpec>()) {
        for (const fleet::ServiceSpec& service : environment.services) {
            if (environment.name == m_environment && hasIt(service)) {
                return service.name;
            }
        }
    }
    return {};
}

void ServiceSetup::showText() {
    m_edit.reset();
    const QStringList lines = settings::serviceText(service(), m_proposal);
    QString obstacle;
    if (m_name.isEmpty()) {
        obstacle = tr("Give the service a name.");
    } else if (const QString other = watchedBy(); !other.isEmpty()) {
        obstacle = tr("This is watched already, as %1.").arg(other);
    } else {
        const auto edit = settings::addService(m_options.configFile, m_environment, lines);
        if (edit) {
            m_edit = *edit;
        } else {
            obstacle = edit.error().message;
        }
    }
    m_page.setText(m_edit ? QString::fromUtf8(m_edit->inserted) : lines.join(u'\n'),
                   m_options.configFile, obstacle);
}

void ServiceSetup::write() {
    if (!m_edit) {
        return;
    }
    const auto written = settings::writeEdit(*m_edit);
    if (!written) {
        m_page.setOutcome(written.error().text(), false);
        return;
    }
    m_page.setOutcome(m_edit->before ? tr("Written; the file as it was is kept with “.bak”.")
                                     : tr("Written."),
                      true);
    m_edit.reset();
}

} // namespace wb::desktop
