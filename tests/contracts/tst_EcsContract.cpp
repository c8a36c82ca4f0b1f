// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "tests/contracts/DeployProviderContract.h"
#include "tests/support/MotoPeer.h"

#include <QTest>

using namespace wb;

namespace {

/// A service of two tasks that was made with shop:v1 and updated to shop:v2.
class MotoService : public test::DeployProviderContract::Subject {
public:
    MotoService(test::MotoPeer& moto, QString name)
        : m_name(std::move(name)) {
        const QString first = moto.define(m_name, QStringLiteral("shop:v1"));
        QString wrong = moto.create(m_name, first, 2);
        if (wrong.isEmpty()) {
            wrong = moto.update(m_name, moto.define(m_name, QStringLiteral("shop:v2")));
        }
        if (!wrong.isEmpty()) {
            qFatal("%s", qUtf8Printable(wrong));
        }
        m_provider = std::make_unique<ecs::EcsProvider>(moto.options(m_name, m_clock));
    }
    deploy::DeployProvider& provider() override { return *m_provider; }
    [[nodiscard]] QString service() const override { return m_name; }
    void waitFor(const std::function<bool()>& condition) override {
        [[maybe_unused]] const bool held = QTest::qWaitFor(condition, 30'000);
    }

private:
    QString m_name;
    SystemClock m_clock;
    std::unique_ptr<ecs::EcsProvider> m_provider;
};

} // namespace

/// EcsProvider against the real moto server.
class tst_EcsContract : public test::DeployProviderContract {
    Q_OBJECT

protected:
    std::unique_ptr<Subject> makeSubject() override {
        return std::make_unique<MotoService>(*m_moto, QStringLiteral("shop%1").arg(++m_services));
    }

private Q_SLOTS:
    void initTestCase() {
        m_moto = std::make_unique<test::MotoPeer>();
        const QString wrong = m_moto->start();
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    }

private:
    std::unique_ptr<test::MotoPeer> m_moto;
    int m_services = 0;
};

QTEST_GUILESS_MAIN(tst_EcsContract)
#include "tst_EcsContract.moc"
