// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contracts/Prod1Subject.h"
#include "tests/support/ControllerWebhook.h"

using namespace wb;

namespace {

/// What prod1-sim serves, told and asked as a webhook is.
class Prod1Pipeline : public test::Prod1Subject {
public:
    Prod1Pipeline() {
        webhook::WebhookProvider::Options options;
        options.client.url = m_url;
        options.client.spec = test::controllerWebhook();
        options.client.service = QStringLiteral("chat");
        options.client.bearer = [this] { return Expected<QString>(m_token); };
        options.clock = &m_clock;
        options.sharedForMs = 0;
        m_provider = std::make_unique<webhook::WebhookProvider>(options);
    }
};

} // namespace

/// WebhookProvider against a real prod1-sim over real HTTP.
class tst_WebhookContract : public test::DeployProviderContract {
    Q_OBJECT

protected:
    std::unique_ptr<Subject> makeSubject() override { return std::make_unique<Prod1Pipeline>(); }
};

QTEST_GUILESS_MAIN(tst_WebhookContract)
#include "tst_WebhookContract.moc"
