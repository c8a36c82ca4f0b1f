// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/kubernetes/KubeConfig.h"
#include "models/base/Clock.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>
#include <memory>

namespace wb::kubernetes {

/// What an exec plugin gave: a token, a certificate with its key, or both.
struct ExecCredential {
    QString token;
    QByteArray certificatePem;
    QByteArray keyPem;
    TimeMs expiresMs = NoTime; ///< NoTime: good until it is refused.
};

/// Reads an ExecCredential of this apiVersion. Nothing of it stands in a message.
[[nodiscard]] Expected<ExecCredential> parseExecCredential(const QByteArray& text,
                                                           const QString& apiVersion);

/// Runs one exec plugin, as a program with arguments, never by a shell, without standard input and
/// within a time limit; more than 1 MiB of output ends it. Main thread; asynchronous.
class ExecPlugin : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Expected<ExecCredential>)>;

    explicit ExecPlugin(int deadlineMs, QObject* parent = nullptr);
    ~ExecPlugin() override;

    /// Answers exactly once, later; not at all if this is destroyed before. Errors: Unauthorized.
    /// One at a time.
    void run(const ExecSpec& spec, const KubeAccess& access, Done done);
    [[nodiscard]] bool isRunning() const { return m_done != nullptr; }

private:
    void start(const QString& program, const QStringList& arguments,
               const QProcessEnvironment& environment);
    void collect();
    void ended();
    void answer(Expected<ExecCredential> answer);
    [[nodiscard]] tl::unexpected<Error> refusal(const QString& why) const;

    std::unique_ptr<QProcess> m_process; ///< Each run has one of its own.
    QTimer m_deadline;
    ExecSpec m_spec;
    QByteArray m_output;
    QByteArray m_errors;
    Done m_done;
    int m_deadlineMs;
};

} // namespace wb::kubernetes
