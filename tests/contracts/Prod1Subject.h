// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/SystemClock.h"
#include "tests/contracts/DeployProviderContract.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace wb::test {

/// A prod1-sim process of its own, so that no test sees another's deployments, in the quiet before
/// the chat incident and 30 times as fast. The subclass says which provider speaks to it.
class Prod1Subject : public DeployProviderContract::Subject {
public:
    Prod1Subject() {
        const QString tokenFile = m_folder.filePath(QStringLiteral("token"));
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QStringLiteral(WB_BIN_DIR "/prod1-sim"),
                        {QStringLiteral("chat-2024-11-14"), QStringLiteral("--speed"),
                         QStringLiteral("30"), QStringLiteral("--token-file"), tokenFile,
                         QStringLiteral("--start-at"), QStringLiteral("17:20"),
                         QStringLiteral("--for"), QStringLiteral("120s")});
        QByteArray line;
        while (!line.startsWith("ready ") && m_process.waitForReadyRead(30'000)) {
            line = m_process.readLine().trimmed();
        }
        QFile token(tokenFile);
        if (token.open(QIODevice::ReadOnly)) {
            m_token = QString::fromUtf8(token.readAll().trimmed());
        }
        m_url = QUrl(QString::fromUtf8(line.mid(6)) + QStringLiteral("/v1"));
    }
    ~Prod1Subject() override {
        m_process.terminate();
        m_process.waitForFinished(10'000);
    }
    deploy::DeployProvider& provider() override { return *m_provider; }
    [[nodiscard]] QString service() const override { return QStringLiteral("chat"); }
    void waitFor(const std::function<bool()>& condition) override {
        [[maybe_unused]] const bool held = QTest::qWaitFor(condition, 30'000);
    }

protected:
    QUrl m_url; ///< Of its deploy controller.
    QString m_token;
    SystemClock m_clock;
    std::unique_ptr<deploy::DeployProvider> m_provider;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace wb::test
