// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/EnvironmentDeck.h"

#include "app/desktop/AlarmDesk.h"
#include "app/desktop/Bridge.h"
#include "app/desktop/QuitReasons.h"
#include "app/desktop/WindowPlace.h"
#include "models/items/FeedStatus.h"
#include "models/items/RecordWords.h"
#include "widgets/common/Appearance.h"
#include "widgets/shell/AlarmControls.h"
#include "widgets/shell/MainWindow.h"
#include "widgets/shell/QuitQuestion.h"
#include "widgets/shell/SettingsNotice.h"

#include <algorithm>

namespace wb::desktop {

namespace {

constexpr int TellEveryMs = 1000;
constexpr DurationMs PutsBackForMs = 120'000; ///< At most, once nothing else is under way.

/// The services stand worst first.
fleet::HealthState worstOf(const fleet::FleetSnapshotPtr& fleet) {
    return fleet && !fleet->services.isEmpty() ? fleet->services.constFirst().verdict.state
                                               : fleet::HealthState::Unknown;
}

} // namespace

EnvironmentDeck::EnvironmentDeck(settings::Config config, const Clock& clock,
                                 const Company& company)
    : m_config(std::move(config))
    , m_clock(clock)
    , m_company(company)
    , m_remembered(company.memory ? company.memory->recall() : RememberedWindow()) {
    m_remembered.views.removeIf(
        [&](QMap<QString, shell::WindowView>::iterator view) { return !isConfigured(view.key()); });
    connect(&m_timer, &QTimer::timeout, this, &EnvironmentDeck::dropForgotten);
    connect(&m_timer, &QTimer::timeout, this, &EnvironmentDeck::tellChoices);
    connect(&m_timer, &QTimer::timeout, this, &EnvironmentDeck::remember);
    if (m_company.alarms != nullptr) {
        connect(m_company.alarms, &AlarmDesk::openWanted, this, &EnvironmentDeck::open);
        m_company.alarms->resumeMute(m_remembered.mutedUntilMs);
    }
}

EnvironmentDeck::~EnvironmentDeck() {
    remember();
}

bool EnvironmentDeck::isConfigured(const QString& environment) const {
    return std::any_of(m_config.environments.begin(), m_config.environments.end(),
                       [&](const auto& each) { return each.name == environment; });
}

QString EnvironmentDeck::firstEnvironment() const {
    return isConfigured(m_remembered.environment) ? m_remembered.environment
                                                  : m_config.environments.constFirst().name;
}

Bridge& EnvironmentDeck::begin(const QString& environment) {
    m_current = &bridgeOf(environment);
    tellChoices();
    m_timer.start(TellEveryMs);
    return *m_current;
}

Bridge& EnvironmentDeck::bridgeOf(const QString& environment) {
    std::unique_ptr<Bridge>& bridge = m_bridges[environment];
    if (!bridge) {
        const auto spec = std::find_if(
            m_config.environments.begin(), m_config.environments.end(),
            [&](const fleet::EnvironmentSpec& each) { return each.name == environment; });
        Q_ASSERT(spec != m_config.environments.end());
        bridge = std::make_unique<Bridge>(m_config, *spec, m_clock);
        bridge->window().setAppearance(m_company.appearance);
        bridge->window().setView(m_remembered.views.value(environment));
        bridge->alarms().resume(m_remembered.snoozes.value(environment));
        // Queued: the window that asks is about to be hidden.
        connect(&bridge->window(), &shell::MainWindow::environmentChosen, this,
                &EnvironmentDeck::change, Qt::QueuedConnection);
        connect(&bridge->window(), &shell::MainWindow::placeChosen, this, &EnvironmentDeck::open,
                Qt::QueuedConnection);
        connect(&bridge->window(), &shell::MainWindow::allEnvironmentsWanted, this, [this] {
            watchAll();
            tellChoices();
        });
        bridge->window().quitQuestion().setReasons([this] { return quitReasons(); });
        bridge->window().setOnWall(m_isOnWall);
        connect(&bridge->window(), &shell::MainWindow::wallWanted, this,
                &EnvironmentDeck::wallWanted);
        if (m_company.alarms != nullptr) {
            AlarmDesk* desk = m_company.alarms;
            shell::AlarmControls* controls = &bridge->window().alarms();
            desk->add(environment, bridge->alarms(),
                      [watched = bridge.get()] { return watched->isInUse(); });
            connect(controls, &shell::AlarmControls::muteWanted, desk,
                    [desk](DurationMs forMs) { desk->mute(forMs); });
            connect(desk, &AlarmDesk::muteChanged, controls, &shell::AlarmControls::setMute);
            controls->setMute(desk->mute().untilMs());
        }
        connect(&bridge->window(), &shell::MainWindow::settingsRequested, this,
                &EnvironmentDeck::settingsRequested);
        connect(&bridge->window(), &shell::MainWindow::settingsFileRequested, this,
                &EnvironmentDeck::fileRequested);
        connect(&bridge->window(), &shell::MainWindow::watchServiceRequested, this,
                &EnvironmentDeck::watchServiceRequested);
        if (m_mistakes) {
            bridge->window().settingsNotice().showMistakes(m_config.file, *m_mistakes);
        }
    }
    return *bridge;
}

void EnvironmentDeck::show() {
    shell::MainWindow& window = m_current->window();
    window.setColumnWidths(m_remembered.columns);
    showAt(window, m_remembered.geometry, m_remembered.isMaximised);
}

tl::expected<void, base::Sentence> EnvironmentDeck::takeConfig(const settings::Config& config) {
    if (config.environments.constFirst().name != m_config.environments.constFirst().name) {
        return tl::unexpected(base::Sentence::tr(
            "another environment is the first one, whose record is the file that "
            "storage names: this takes effect at the next start"));
    }
    const settings::StorageSpec storage = m_config.storage;
    const bool hasOtherStorage =
        config.storage.path != storage.path || config.storage.keepMs != storage.keepMs;
    m_config = config;
    m_config.storage = storage;
    m_mistakes.reset();
    if (m_company.appearance != nullptr) {
        const settings::WindowSpec& window = m_config.window;
        m_company.appearance->configure({window.theme, window.textPercent, window.language});
    }
    for (const fleet::EnvironmentSpec& environment : std::as_const(m_config.environments)) {
        const auto bridge = m_bridges.find(environment.name);
        if (bridge != m_bridges.end()) {
            bridge->second->reconfigure(m_config, environment);
        }
    }
    for (const auto& [name, bridge] : m_bridges) {
        bridge->window().settingsNotice().clear();
    }
    dropForgotten();
    tellChoices();
    if (hasOtherStorage) {
        m_current->window().showNotice(tr("What storage says takes effect at the next start."));
    }
    return {};
}

void EnvironmentDeck::tellMistakes(const QVector<base::Sentence>& mistakes) {
    m_mistakes = mistakes;
    for (const auto& [name, bridge] : m_bridges) {
        bridge->window().settingsNotice().showMistakes(m_config.file, mistakes);
    }
}

bool EnvironmentDeck::isStillNeeded(const QString& environment, const Bridge& bridge) {
    if (isConfigured(environment) || bridge.isActing()) {
        m_putsBackUntilMs.erase(environment);
        return true;
    }
    const DurationMs nowMs = m_clock.steadyMs();
    const auto until = m_putsBackUntilMs.try_emplace(environment, nowMs + PutsBackForMs).first;
    return bridge.isPuttingBack() && nowMs < until->second;
}

/// Ends the watch of environments that the configuration no longer has, once nothing is under way.
void EnvironmentDeck::dropForgotten() {
    for (auto it = m_bridges.begin(); it != m_bridges.end();) {
        if (isStillNeeded(it->first, *it->second)) {
            ++it;
            continue;
        }
        if (it->second.get() == m_current) {
            change(m_config.environments.constFirst().name);
        }
        const QStringList left = it->second->leavePins();
        m_putsBackUntilMs.erase(it->first);
        it = m_bridges.erase(it);
        if (!left.isEmpty()) {
            m_current->window().showMessage(left.join(u' '));
        }
    }
}

/// In every environment: the program ends with whichever window is shown.
QStringList EnvironmentDeck::quitReasons() const {
    QStringList lines;
    for (const auto& [environment, bridge] : m_bridges) {
        if (const auto action = bridge->underWay()) {
            lines << tr("%1 · %2: %3.")
                         .arg(environment, items::shownRecord(action->title),
                              whatIsLeft(*action).shown());
        }
        const auto pins = bridge->openPins();
        for (const deploy::RecordedPin& pin : pins) {
            lines << tr("%1, %2: the minimum of %3 is %4; set it to %5 by hand.")
                         .arg(environment, pin.service, pin.autoscaler, QString::number(pin.pinned),
                              QString::number(pin.minimum));
        }
    }
    return lines;
}

void EnvironmentDeck::askNoMore() {
    for (const auto& [environment, bridge] : m_bridges) {
        bridge->window().quitQuestion().askNoMore();
    }
}

void EnvironmentDeck::change(const QString& environment) {
    shell::MainWindow& before = m_current->window();
    m_current = &bridgeOf(environment);
    tellChoices();
    shell::MainWindow& now = m_current->window();
    if (&now == &before) {
        return;
    }
    // The new one first: a program without any window would end.
    now.setGeometry(placeOf(before));
    now.setColumnWidths(before.columnWidths());
    now.setWindowState(before.windowState());
    now.show();
    now.activateWindow();
    before.hide();
}

void EnvironmentDeck::watchAll() {
    for (const fleet::EnvironmentSpec& environment : m_config.environments) {
        bridgeOf(environment.name);
    }
}

QVector<alarms::WallStop> EnvironmentDeck::stops() const {
    QVector<alarms::WallStop> stops;
    for (const auto& [environment, bridge] : m_bridges) {
        if (bridge->fleet()) {
            for (const fleet::ServiceSnapshot& service : bridge->fleet()->services) {
                stops.append({environment, service.name, service.verdict.state});
            }
        }
    }
    return stops;
}

QMap<QString, shell::WindowView> EnvironmentDeck::views() const {
    QMap<QString, shell::WindowView> views;
    for (const auto& [environment, bridge] : m_bridges) {
        views.insert(environment, bridge->window().view());
    }
    return views;
}

void EnvironmentDeck::setViews(const QMap<QString, shell::WindowView>& views) {
    for (const auto& [environment, bridge] : m_bridges) {
        bridge->window().setView(views.value(environment));
    }
}

void EnvironmentDeck::setOnWall(bool isOnWall) {
    if (isOnWall) {
        remember(); // Where the window is to be again.
    }
    m_isOnWall = isOnWall;
    for (const auto& [environment, bridge] : m_bridges) {
        bridge->window().setOnWall(isOnWall);
    }
    shell::MainWindow& window = m_current->window();
    window.setWindowState(isOnWall ? window.windowState() | Qt::WindowFullScreen
                                   : window.windowState() & ~Qt::WindowFullScreen);
}

void EnvironmentDeck::showOnWall(const QString& environment, const QString& service) {
    change(environment);
    if (m_current->window().chosenService() != service) {
        m_current->window().showService(service);
    }
}

void EnvironmentDeck::open(const QString& environment, const QString& service) {
    Q_EMIT opened();
    if (isConfigured(environment)) {
        change(environment);
    }
    shell::MainWindow& window = m_current->window();
    if (!service.isEmpty()) {
        window.showService(service);
    }
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

void EnvironmentDeck::tellChoices() {
    QVector<shell::EnvironmentChoice> choices;
    for (const fleet::EnvironmentSpec& environment : m_config.environments) {
        shell::EnvironmentChoice choice{environment.name};
        choice.intervalMs = items::shortestIntervalMs(environment);
        choice.timeZone = environment.timeZone;
        choice.updateEveryMs = environment.updateEveryMs;
        const auto bridge = m_bridges.find(environment.name);
        if (bridge != m_bridges.end()) {
            choice.fleet = bridge->second->fleet();
            choice.worst = worstOf(choice.fleet);
            choice.watchedSinceMs = bridge->second->alarms().watchedSinceMs();
            choice.incident = bridge->second->window().incident();
        }
        choices << choice;
    }
    m_current->window().setEnvironments(choices);
}

void EnvironmentDeck::remember() {
    if (m_company.memory == nullptr || m_current == nullptr) {
        return;
    }
    if (m_isOnWall) {
        m_company.memory->remember(m_remembered); // What was before it comes back after it.
        return;
    }
    const shell::MainWindow& window = m_current->window();
    m_remembered.geometry = placeOf(window);
    m_remembered.isMaximised = window.isMaximized();
    m_remembered.columns = window.columnWidths();
    // All windows are closed when the program ends; that is no wish to have fewer next time.
    const bool isEnding = !window.isVisible();
    for (const auto& [environment, bridge] : m_bridges) {
        shell::WindowView view = bridge->window().view();
        if (isEnding) {
            view.tornOff = m_remembered.views.value(environment).tornOff;
        }
        m_remembered.views.insert(environment, view);
        m_remembered.snoozes.insert(environment, bridge->alarms().snoozes().all());
        if (bridge.get() == m_current) {
            m_remembered.environment = environment;
        }
    }
    if (m_company.alarms != nullptr) {
        m_remembered.mutedUntilMs = m_company.alarms->mute().untilMs();
    }
    m_company.memory->remember(m_remembered);
}

} // namespace wb::desktop
