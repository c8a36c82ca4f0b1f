// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/SystemClock.h"
#include "app/providers/controller/ControllerProvider.h"
#include "tests/faults/FaultWorld.h"
#include "tests/support/ControllerWebhook.h"
#include "tests/support/FakeController.h"

namespace wb::test {

/// A provider over real TCP to a controller that misbehaves on the wire: ControllerProvider, or
/// WebhookProvider, to which that controller is some pipeline.
class ControllerWorld : public FaultWorld {
public:
    enum class Client { Controller, Webhook };
    explicit ControllerWorld(Client client = Client::Controller)
        : m_client(client) {
        m_server.listen();
        m_server.behave = [this](FakeController::Kind kind) { return behaviour(kind); };
        makeProvider();
    }
    [[nodiscard]] const Clock& clock() const override { return m_clock; }
    [[nodiscard]] deploy::ActionTimings timings() const override {
        return {100, 30, 200, 4000, 15'000, 1500, 1500, 3000};
    }
    [[nodiscard]] deploy::ActionRequest request() const override {
        deploy::ActionRequest request;
        request.service = QStringLiteral("chat");
        request.tasks = {QStringLiteral("chat-1"), QStringLiteral("chat-2")};
        request.actor = QStringLiteral("ana@desk");
        return request;
    }
    deploy::DeployProvider& provider() override { return *m_provider; }
    void killProvider() override { makeProvider(); }
    [[nodiscard]] fleet::FleetSnapshotPtr fleet() override {
        return m_server.snapshot(m_clock.nowMs());
    }
    void setWriteFault(Fault fault) override { m_writeFault = fault; }
    [[nodiscard]] int spoiltWrites() const override { return m_spoilt; }
    void setCredential(bool isValid) override { m_isCredentialValid = isValid; }
    void changeTarget() override { m_server.deployElsewhere(); }
    [[nodiscard]] int applied(const QString& key) override {
        return static_cast<int>(m_server.appliedKeys.count(key));
    }
    [[nodiscard]] bool isRecovered() override {
        return fleet()->services.constFirst().verdict.state == fleet::HealthState::Healthy;
    }

private:
    void makeProvider() {
        if (m_client == Client::Webhook) {
            webhook::WebhookProvider::Options options;
            options.client.url = m_server.url();
            options.client.spec = controllerWebhook();
            options.client.service = QStringLiteral("chat");
            options.client.deadlineMs = 600;
            options.client.bearer = [] { return Expected<QString>(QStringLiteral("token")); };
            options.clock = &m_clock;
            options.sharedForMs = 100;
            m_provider = std::make_unique<webhook::WebhookProvider>(options);
            return;
        }
        controller::ControllerProvider::Options options;
        options.url = m_server.url();
        options.clock = &m_clock;
        options.deadlineMs = 600;
        options.bearer = [] { return Expected<QString>(QStringLiteral("token")); };
        m_provider = std::make_unique<controller::ControllerProvider>(options);
    }
    [[nodiscard]] FakeController::Behaviour behaviour(FakeController::Kind kind) {
        using Way = FakeController::Way;
        if (!m_isCredentialValid) {
            return {Way::Refuse, false, 401};
        }
        if (kind != FakeController::Kind::Write) {
            return {};
        }
        m_spoilt += m_writeFault == Fault::Nothing ? 0 : 1;
        switch (m_writeFault) {
        case Fault::AppliedThenHangs:
            return {Way::Hang, true, 0};
        case Fault::Error500:
            return {Way::Refuse, false, 500};
        case Fault::Error500Applied:
            return {Way::RefuseApplied, true, 500};
        case Fault::Reset:
            return {Way::Reset, false, 0};
        case Fault::ResetApplied:
            return {Way::Reset, true, 0};
        default:
            return {};
        }
    }

    const Client m_client;
    SystemClock m_clock;
    FakeController m_server;
    std::unique_ptr<deploy::DeployProvider> m_provider;
    Fault m_writeFault = Fault::Nothing;
    int m_spoilt = 0;
    bool m_isCredentialValid = true;
};

} // namespace wb::test
