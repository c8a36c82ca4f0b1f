// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTimer>

namespace wb::test {

/// A desk where the real `watchbridge` watches and redeploys a simulated service in trouble, and is
/// killed by SIGKILL at a random moment, again and again. After each death its record and the
/// controller are put side by side with what its window had shown. Lives on the test's thread.
class KilledDesk : public QObject {
    Q_OBJECT
public:
    /// What a life waits for before its random end.
    enum class Stage { Start, Window, Saved, Armed, Sent, Running };
    static constexpr int Stages = 6;

    /// `seed` decides all that this desk decides by chance.
    explicit KilledDesk(quint32 seed)
        : m_random(seed) {}
    ~KilledDesk() override;

    /// Starts prod1-sim, then lives `kills` lives and a last one that ends in peace.
    void start(int kills);
    [[nodiscard]] bool isOver() const { return m_isOver; }
    /// What went wrong, a sentence each; it ends at the first.
    [[nodiscard]] const QStringList& failures() const { return m_failures; }
    /// SIGKILLs that hit, by what was under way.
    [[nodiscard]] const QHash<Stage, int>& deaths() const { return m_deaths; }
    [[nodiscard]] qsizetype shownAsSaved() const { return m_shown.size(); }
    [[nodiscard]] qsizetype deployments() const { return m_deployments.size(); }

private:
    [[nodiscard]] QString file(const char* name) const;
    bool writeScenario();
    void simulatorSpoke();
    void live();
    void hear();
    void hearLine(const QByteArray& line);
    void died(int exitCode, QProcess::ExitStatus status);
    void askController();
    void examine(const QByteArray& status);
    void examineRecord();
    void examineDeployments(const QSet<QString>& recordedKeys);
    void fail(const QString& what);
    [[nodiscard]] bool isLast() const { return m_lives > m_kills; }

    QRandomGenerator m_random;
    QTemporaryDir m_folder;
    QProcess m_simulator;
    QProcess m_program;
    QTimer m_killer;
    QTimer m_patience;
    QNetworkAccessManager m_network;
    QString m_controller; ///< Address.
    QByteArray m_heard;   ///< Of the program's output, not yet a whole line.
    Stage m_stage = Stage::Start;
    int m_kills = 0;
    int m_lives = 0;
    int m_clicks = 0;
    bool m_isOver = false;
    QHash<Stage, int> m_deaths;
    QHash<QString, QString> m_shown;       ///< Title of each entry that was shown as saved, by id.
    QSet<QString> m_shownNow;              ///< Those that this life has shown.
    QHash<QString, QString> m_deployments; ///< Idempotency key by the controller's id.
    QStringList m_failures;
};

} // namespace wb::test
