// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <memory>
#include <span>
#include <string_view>

namespace wb::collect {

/// What all TLS connections of a collector share: whom they trust, and the oldest protocol they
/// speak (TLS 1.2). The authorities are the system's; SSL_CERT_FILE and SSL_CERT_DIR name others.
class TlsContext {
public:
    TlsContext();
    ~TlsContext();
    TlsContext(const TlsContext&) = delete;
    TlsContext& operator=(const TlsContext&) = delete;

private:
    friend class TlsStream;
    class Private;
    std::unique_ptr<Private> d;
};

/// TLS over a connected socket that never blocks, on the client's side. The certificate must be
/// good for the host: there is no way around it. Owns no descriptor; lives on its owner's thread.
class TlsStream {
public:
    enum class Moved {
        Bytes,      ///< So many went through; of open(): the connection is ready.
        NeedsRead,  ///< Goes on once the socket can be read.
        NeedsWrite, ///< Goes on once the socket can be written.
        Closed,     ///< The other side ended it as TLS wants it.
        Broken,     ///< It ended otherwise; fault() tells.
    };
    struct Transfer {
        Moved what = Moved::Broken;
        std::size_t bytes = 0;
    };

    /// The context and the socket must outlive the stream. `host` is a name or an address.
    [[nodiscard]] static Expected<std::unique_ptr<TlsStream>> over(TlsContext& context, int socket,
                                                                   const QString& host);
    ~TlsStream();
    TlsStream(const TlsStream&) = delete;
    TlsStream& operator=(const TlsStream&) = delete;

    /// The handshake, step by step.
    [[nodiscard]] Moved open();
    [[nodiscard]] Transfer send(std::string_view bytes);
    [[nodiscard]] Transfer receive(std::span<char> room);
    /// Bytes were decrypted that nobody has received: the socket will not tell of them.
    [[nodiscard]] bool hasUnread() const;
    /// Why it is Broken.
    [[nodiscard]] const Error& fault() const;

private:
    TlsStream();
    [[nodiscard]] Moved outcomeOf(int result);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wb::collect
