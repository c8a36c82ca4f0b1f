// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/providers/controller/ControllerProvider.h"
#include "tests/contracts/DeployProviderContract.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;

namespace {

/// A prod1-sim process of its own, so that no test sees another's deployments.
class RealProd1 : public test::DeployProviderContract::Subject {
public:
    RealProd1() {
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
        controller::ControllerProvider::Options options;
        options.url = QUrl(QString::fromUtf8(line.mid(6)) + QStringLiteral("/v1"));
        options.clock = &m_clock;
        options.bearer = [this] { return Expected<QString>(m_token); };
        m_provider = std::make_unique<controller::ControllerProvider>(options);
    }
    ~RealProd1() override {
        m_process.terminate();
        m_process.waitForFinished(10'000);
    }
    deploy::DeployProvider& provider() override { return *m_provider; }
    [[nodiscard]] QString service() const override { return QStringLiteral("chat"); }
    void waitFor(const std::function<bool()>& condition) override {
        [[maybe_unused]] const bool held = QTest::qWaitFor(condition, 30'000);
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    SystemClock m_clock;
    QString m_token;
    std::unique_ptr<controller::ControllerProvider> m_provider;
};

} // namespace

/// ControllerProvider against a real prod1-sim over real HTTP.
class tst_ControllerContract : public test::DeployProviderContract {
    Q_OBJECT

protected:
    std::unique_ptr<Subject> makeSubject() override { return std::make_unique<RealProd1>(); }
};

QTEST_GUILESS_MAIN(tst_ControllerContract)
#include "tst_ControllerContract.moc"
