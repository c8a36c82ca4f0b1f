// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/controller/ControllerProvider.h"
#include "tests/contracts/Prod1Subject.h"

using namespace wb;

namespace {

class RealProd1 : public test::Prod1Subject {
public:
    RealProd1() {
        controller::ControllerProvider::Options options;
        options.url = m_url;
        options.clock = &m_clock;
        options.bearer = [this] { return Expected<QString>(m_token); };
        m_provider = std::make_unique<controller::ControllerProvider>(options);
    }
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
