// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/ChartRange.h"
#include "models/fleet/FleetSnapshot.h"
#include "models/incidents/IncidentCommand.h"
#include "models/incidents/StatusUpdate.h"
#include "models/items/ActionOffers.h"
#include "widgets/incidents/IncidentBar.h"
#include "widgets/shell/EnvironmentButton.h"
#include "widgets/shell/WindowView.h"

#include <QMainWindow>
#include <QPointer>

class QTimer;

namespace wb::alarms {
struct WallTurn;
}
namespace wb::common {
class Appearance;
class Exposure;
class KeyFreshness;
} // namespace wb::common
namespace wb::items {
class FleetModel;
class TimelineModel;
} // namespace wb::items
namespace wb::fleet {
class FleetPanel;
class ServiceHeader;
} // namespace wb::fleet
namespace wb::charts {
class ChartGrid;
class TimeWindow;
class WallRows;
} // namespace wb::charts
namespace wb::incidents {
class TimelinePanel;
class WhatChangedPanel;
} // namespace wb::incidents
namespace wb::actions {
class ActionButtons;
class ActionStrip;
class LockButton;
} // namespace wb::actions

namespace wb::shell {

class AlarmControls;
class BacktestPanel;
class ChartDesk;
class CheatSheet;
class Columns;
class CommandPalette;
class EnvironmentBoard;
class IncidentDesk;
class QuitQuestion;
class SettingsNotice;
class StatusStrip;
class TopBar;
class WallNews;
struct Command;

/// The window of one environment. Composes the panels, routes what the composition root feeds it,
/// and tells what a person asked for; it neither fetches nor decides anything. GUI thread.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(const fleet::EnvironmentSpec& environment, const Clock& clock,
               QWidget* parent = nullptr);

    /// Offers its choices by keys and in the palette; it outlives the window. Call at most once.
    void setAppearance(common::Appearance* appearance);
    [[nodiscard]] QString chosenService() const;
    /// Chooses it as a click would, or as soon as it is known.
    void showService(const QString& service);
    [[nodiscard]] WindowView view() const;
    /// Looks at that, the service as soon as it is known; one that is not there is not waited for.
    void setView(const WindowView& view);
    /// Of the columns, from the left; empty while they are the designed ones.
    [[nodiscard]] QVector<int> columnWidths() const;
    void setColumnWidths(const QVector<int>& widths);
    /// Shows only what is to be read from afar, and no button; the charts are live.
    void setOnWall(bool isOnWall);
    [[nodiscard]] bool hasActionUnderWay() const;
    /// That is shown; it may be over.
    [[nodiscard]] const std::optional<incidents::Incident>& incident() const;
    /// What a wall shows next, and when.
    void setWallTurn(const wb::alarms::WallTurn& turn);
    /// How long actions stay unlocked if nobody does anything, 0: they are locked. Nothing, as at
    /// first: there is nothing to be unlocked.
    void setUnlockedFor(std::optional<DurationMs> leftMs);
    [[nodiscard]] AlarmControls& alarms() { return *m_alarms; }
    [[nodiscard]] BacktestPanel& backtest() const;

    /// Where a configuration that cannot take effect is told.
    [[nodiscard]] SettingsNotice& settingsNotice() const { return *m_settingsNotice; }
    /// What is asked before it is closed.
    [[nodiscard]] QuitQuestion& quitQuestion() const { return *m_quitQuestion; }
    /// Other settings of the same environment.
    void setEnvironment(const fleet::EnvironmentSpec& environment);

public Q_SLOTS:
    void setFleet(const wb::fleet::FleetSnapshotPtr& fleet);
    /// A reading of a service's orchestrator, for the checks that stand before a click.
    void setServiceStatus(const wb::fleet::ServiceStatus& status);
    void rangeReady(const wb::fleet::ChartReply& reply);
    void setAction(const wb::deploy::ActionSnapshot& action);
    /// The incident to show; its timeline's entries come by addEntry.
    void setIncident(const std::optional<wb::incidents::Incident>& incident);
    /// An entry was made; `saved` when it comes from storage.
    void addEntry(const wb::incidents::TimelineEntry& entry, bool saved);
    void entrySaved(const QString& entryId);
    /// Which program writes what the watch finds: this one, or another.
    void setTimelineWriter(bool isThis, const QString& program);
    /// Another program has taken it over: nothing that was shown is certain.
    void startTimelineOver();
    /// An update that was entered is in the timeline; its text is copied.
    void updateRecorded(const QString& text);
    /// What the top bar offers to change to.
    void setEnvironments(const QVector<wb::shell::EnvironmentChoice>& environments);
    void setProcess(double cpuFraction, double residentBytes);
    /// How many points of signals this run could not keep on disk.
    void setUnrecorded(qint64 points);
    /// A background error, for the status strip.
    void showMessage(const QString& text);
    /// One that goes on until it is over, with an empty text; each `source` has its own.
    void setProblem(const QString& source, const QString& text);
    /// Good news, for the same place.
    void showNotice(const QString& text);

Q_SIGNALS:
    /// Never while an action is under way here, which would go on unseen.
    void environmentChosen(const QString& name);
    /// The same, and a service there; empty: whichever is shown.
    void placeChosen(const QString& environment, const QString& service);
    /// They are to be watched, for they are shown side by side.
    void allEnvironmentsWanted();
    /// To see and change what the configuration says.
    void settingsRequested();
    /// To see the configuration's file in an editor.
    void settingsFileRequested();
    /// To add a service to what is watched.
    void watchServiceRequested();
    void wallWanted();
    void rangeRequested(const wb::fleet::ChartRequest& request);
    void actionRequested(const wb::deploy::ActionRequest& request);
    void lockToggled();
    void undoRequested(const QString& actionId);
    void goNowRequested(const QString& actionId);
    void abortRequested(const QString& actionId);
    void overrideRequested(const QString& actionId, const QString& typed);
    void noteEntered(const QString& text);
    void incidentCommanded(const QString& incidentId,
                           const wb::incidents::IncidentCommand& command);
    /// Whoever sits here leads the incident.
    void takeCommandRequested(const QString& incidentId, const QString& why);
    void updateEntered(const QString& incidentId, const wb::incidents::StatusUpdate& update);
    /// To be written, whole or not at all.
    void fileWanted(const QString& path, const QByteArray& content);
    void exportRequested(const QString& incidentId, wb::incidents::ExportFormat format,
                         const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void compose();
    void word();
    void connectPanels();
    void connectIncident();
    void addShortcuts();
    void addShortcut(const QKeySequence& key, const std::function<void()>& run);
    void enterPressed();
    void chooseService(const QString& service);
    void followWorst();
    void chooseWorst();
    [[nodiscard]] bool mayFollow() const;
    void refreshService();
    void refreshOffers();
    void refreshMarkers();
    void chooseEnvironment(const QString& name);
    [[nodiscard]] bool mayLeaveFor(const QString& environment);
    void openBoard();
    void leaveBoard(const QString& environment, const QString& service);
    void tick();
    void tellTimes(const charts::TimeWindow& window);
    void openPalette();
    [[nodiscard]] QVector<Command> commands();
    void addPlaces(QVector<Command>& commands);
    void addWindowCommands(QVector<Command>& commands);

    fleet::EnvironmentSpec m_environment;
    const Clock& m_clock;
    const TimeMs m_beganMs;
    DurationMs m_intervalMs = 5000;
    fleet::FleetSnapshotPtr m_fleet;
    QVector<EnvironmentChoice> m_environments;
    items::ActionOffers m_offers;
    items::FleetModel* m_fleetModel;
    items::TimelineModel* m_timelineModel;
    QString m_incidentId; ///< Of the incident shown; empty while none is.
    TimeMs m_lastSavedMs = NoTime;
    QString m_wantedService; ///< To be chosen with the first snapshot; empty: none.
    bool m_followsWorst = true;
    bool m_following = false;
    bool m_isOnWall = false;
    DurationMs m_usedMs = 0; ///< Steady: the newest key or movement of the pointer.

    common::Appearance* m_appearance = nullptr;
    common::KeyFreshness* m_keys;
    TopBar* m_topBar;
    incidents::IncidentBar* m_incidentBar;
    Columns* m_columns = nullptr;
    fleet::FleetPanel* m_fleetPanel;
    actions::LockButton* m_lock;
    actions::ActionButtons* m_buttons;
    fleet::ServiceHeader* m_header;
    charts::ChartGrid* m_charts;
    ChartDesk* m_desk;
    incidents::TimelinePanel* m_timeline;
    IncidentDesk* m_incidents;
    incidents::WhatChangedPanel* m_changed;
    actions::ActionStrip* m_strip;
    SettingsNotice* m_settingsNotice;
    QuitQuestion* m_quitQuestion;
    StatusStrip* m_status;
    AlarmControls* m_alarms;
    CommandPalette* m_palette;
    CheatSheet* m_cheatSheet;
    QPointer<EnvironmentBoard> m_board; ///< While it is open.
    WallNews* m_news = nullptr;         ///< Once it has hung on a wall, as the next.
    charts::WallRows* m_wallRows = nullptr;
    common::Exposure* m_exposure;
    QTimer* m_timer;
};

} // namespace wb::shell
