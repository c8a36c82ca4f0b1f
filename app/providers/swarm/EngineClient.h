// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

class QSocketNotifier;

namespace wb::swarm {

struct EngineRequest {
    QString what;                   ///< "reading shop": how messages name the request.
    QByteArray path;                ///< "/services/shop?…", encoded.
    std::optional<QByteArray> body; ///< JSON to POST, a write; nothing: GET.
};

struct EngineAnswer {
    int status = 0;
    QByteArray body;
};

/// HTTP/1.1 to a Docker Engine, over its unix socket or over TCP with TLS and a client certificate,
/// by libcurl driven from Qt's event loop. (QNetworkAccessManager speaks to no unix socket.) Each
/// exchange has one total deadline and a bounded answer; no redirect is followed, no proxy asked.
/// Reads share kept connections; a write goes over a connection of its own, so that libcurl, which
/// sends anew what a kept connection lost, sends it at most once. Main thread.
class EngineClient : public QObject {
    Q_OBJECT
public:
    /// Asked for at each request, so that a renewed certificate is used at once. PEM texts; an
    /// empty authority means the system's.
    struct Tls {
        std::function<Expected<QString>()> authority;
        std::function<Expected<QString>()> certificate;
        std::function<Expected<QString>()> key;
    };
    struct Options {
        QString host;           ///< "unix:///var/run/docker.sock" or "tcp://HOST:PORT".
        std::optional<Tls> tls; ///< For tcp; without it the connection is plain.
        int deadlineMs = 5000;  ///< For a whole request and its answer.
        qint64 bodyLimitBytes = 32 << 20;
    };
    using Done = std::function<void(Expected<EngineAnswer>)>;

    explicit EngineClient(Options options, QObject* parent = nullptr);
    ~EngineClient() override;

    /// Answers exactly once, never from within send(); not at all if this is destroyed before.
    /// Errors: Timeout, Network, Protocol (a redirect), LimitExceeded, Unauthorized (a credential
    /// of ours cannot be read). Every HTTP status below 300 and from 400 on is an answer.
    void send(const EngineRequest& request, Done done);
    /// The host as messages name it.
    [[nodiscard]] QString address() const { return m_options.host; }
    /// Whether it is this machine's own.
    [[nodiscard]] bool isHere() const;

private:
    struct Exchange;
    struct Curl;
    [[nodiscard]] Expected<std::unique_ptr<Exchange>> prepare(const EngineRequest& request);
    [[nodiscard]] Expected<void> setTls(Exchange& exchange) const;
    [[nodiscard]] Expected<EngineAnswer> outcome(const Exchange& exchange, int code) const;
    void act(int socket, int events);
    void collect();
    void watch(int socket, int what);

    Options m_options;
    std::unique_ptr<Curl> m_curl;
    std::map<void*, std::unique_ptr<Exchange>> m_exchanges;
    struct Watch {
        QSocketNotifier* read = nullptr;
        QSocketNotifier* write = nullptr;
    };
    std::map<int, Watch> m_watches;
    QTimer m_timer;
};

} // namespace wb::swarm
