// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/ServiceProbe.h"
#include "app/settings/ConfigEdit.h"
#include "app/settings/Secrets.h"
#include "app/settings/SignalSpecReader.h"
#include "models/base/Clock.h"
#include "models/fleet/FleetSnapshot.h"
#include "models/fleet/SignalProposal.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>
#include <optional>

namespace wb::collect {
class FleetCollector;
}
namespace wb::setup {
class WatchPage;
}

namespace wb::desktop {

/// What goes on behind the page "Watch a service…": looks where it is told, recognises what
/// answers, watches it with the signals proposed so that they can be seen, and writes the service
/// into the configuration. Lives as long as its page; main thread.
class ServiceSetup : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString configFile;
        QString environment; ///< That is shown; empty: none.
        const Clock* clock = nullptr;
    };
    /// The page becomes its parent.
    ServiceSetup(Options options, setup::WatchPage& page);
    ~ServiceSetup() override;

private:
    void readConfig();
    void look(const QString& address, const QString& secret);
    void take(const QVector<collect::ProbeFinding>& findings, const QStringList& faults);
    void chooseFinding(int index);
    void choosePreset(int index);
    void propose();
    void watch();
    void showSignals();
    void showText();
    void write();
    [[nodiscard]] QString evidence() const;
    [[nodiscard]] QString watchedBy() const;
    [[nodiscard]] QString freeName(const QString& wanted) const;
    [[nodiscard]] const collect::ProbeFinding& finding() const { return m_findings[m_finding]; }
    [[nodiscard]] fleet::ServiceSpec service() const;

    const Options m_options;
    setup::WatchPage& m_page;
    const QVector<settings::Preset> m_presets;
    std::optional<settings::Config> m_config; ///< As the file was last; nullopt: none, or mistakes.
    QString m_environment;
    settings::Secrets m_secrets;
    fleet::SecretRef m_bearer; ///< As was said with the address.
    quint64 m_look = 0;
    QNetworkAccessManager m_network;
    collect::ServiceProbe m_probe;
    QVector<collect::ProbeFinding> m_findings;
    qsizetype m_finding = 0;
    QVector<fleet::Recognition> m_recognised;   ///< Of the finding's body.
    QVector<const settings::Preset*> m_offered; ///< As the page lists them; null: none of them.
    qsizetype m_preset = 0;
    fleet::SignalProposal m_proposal;
    QString m_name;
    std::optional<settings::ConfigEdit> m_edit;
    std::unique_ptr<collect::FleetCollector> m_preview;
    fleet::FleetSnapshotPtr m_fleet;
};

} // namespace wb::desktop
