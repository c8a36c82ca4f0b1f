// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/aws/CredentialSource.h"
#include "app/providers/http/HttpExchange.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace wb::aws {

/// The credentials of AWS' standard chain, fetched when they are first wanted and anew before they
/// expire; several who want them at once share one fetch. Files are read anew each time, so that a
/// rotated key or a new sign-in is picked up. Main thread; asynchronous throughout.
class CredentialChain : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString profile; ///< Empty: AWS_PROFILE, or "default".
        QString region;  ///< Where roles are asked for; empty: what environment or profile names.
        Surroundings surroundings = Surroundings::ofProcess();
        const Clock* clock = nullptr;
        int deadlineMs = 5000;         ///< Of the sign-on and the token service.
        int metadataDeadlineMs = 1000; ///< Of each request to the container's or instance's.
    };
    using Done = std::function<void(Expected<Credentials>)>;

    explicit CredentialChain(Options options, QObject* parent = nullptr);
    ~CredentialChain() override;

    /// Answers exactly once, later; not at all if this is destroyed before. Errors: Unauthorized
    /// for everything that a person has to mend; Timeout, Network and Protocol of who was asked.
    void fetch(Done done);
    /// AWS called the credentials expired or unknown: the next fetch asks anew.
    void forget();

private:
    void begin();
    void ask(const CredentialSource& source, const Done& done);
    void askInstance(const CredentialSource& source, const Done& done);
    void assume(std::vector<AssumedRole> roles, const Expected<Credentials>& by);
    void send(QNetworkAccessManager& network, http::HttpRequest request,
              http::HttpExchange::Done done);
    void settle(Expected<Credentials> credentials);

    Options m_options;
    QNetworkAccessManager m_network;  ///< For the sign-on and the token service.
    QNetworkAccessManager m_metadata; ///< Asks no proxy: what it asks is next door.
    std::optional<Credentials> m_current;
    std::vector<Done> m_waiting;
};

} // namespace wb::aws
