// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/TlsStream.h"

#include <QHostAddress>

#include <cerrno>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>

namespace wb::collect {

namespace {

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};

bool isForLater(int error) {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

int socketOf(BIO* bio) {
    return static_cast<int>(BIO_get_fd(bio, nullptr));
}

int sendQuietly(BIO* bio, const char* bytes, int size) {
    const ssize_t sent = ::send(socketOf(bio), bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL);
    BIO_clear_retry_flags(bio);
    if (sent < 0 && isForLater(errno)) {
        BIO_set_retry_write(bio);
    }
    return static_cast<int>(sent);
}

/// OpenSSL's own socket, but for the SIGPIPE that it raises when the other side is gone.
const BIO_METHOD* quietSocket() {
    static const BIO_METHOD* const Made = [] {
        const BIO_METHOD* const plain = BIO_s_socket();
        BIO_METHOD* const made = BIO_meth_new(BIO_TYPE_SOCKET, "quiet socket");
        BIO_meth_set_write(made, sendQuietly);
        BIO_meth_set_read(made, BIO_meth_get_read(plain));
        BIO_meth_set_ctrl(made, BIO_meth_get_ctrl(plain));
        BIO_meth_set_create(made, BIO_meth_get_create(plain));
        BIO_meth_set_destroy(made, BIO_meth_get_destroy(plain));
        return made;
    }();
    return Made;
}

} // namespace

class TlsContext::Private {
public:
    std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>> context{SSL_CTX_new(TLS_client_method())};
};

TlsContext::TlsContext()
    : d(std::make_unique<Private>()) {
    SSL_CTX* const context = d->context.get();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_default_verify_paths(context);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    // Thousands of idle connections must not hold 34 KiB of buffers each.
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                  SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
}

TlsContext::~TlsContext() = default;

class TlsStream::Private {
public:
    std::unique_ptr<SSL, Freed<SSL_free>> ssl;
    Error fault;
};

TlsStream::TlsStream()
    : d(std::make_unique<Private>()) {}

TlsStream::~TlsStream() = default;

Expected<std::unique_ptr<TlsStream>> TlsStream::over(TlsContext& context, int socket,
                                                     const QString& host) {
    std::unique_ptr<TlsStream> stream(new TlsStream);
    stream->d->ssl.reset(SSL_new(context.d->context.get()));
    SSL* const ssl = stream->d->ssl.get();
    BIO* const bio = BIO_new(quietSocket());
    if (ssl == nullptr || bio == nullptr) {
        BIO_free(bio);
        return failure(ErrorCode::LimitExceeded, QStringLiteral("No memory for TLS."));
    }
    BIO_set_fd(bio, socket, BIO_NOCLOSE);
    SSL_set_bio(ssl, bio, bio);
    const QByteArray name = host.toLatin1();
    const bool isAddress = !QHostAddress(host).isNull();
    const bool isNamed =
        isAddress ? X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), name.constData()) == 1
                  : SSL_set1_host(ssl, name.constData()) == 1 &&
                        SSL_set_tlsext_host_name(ssl, name.constData()) == 1;
    if (!isNamed) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("No certificate can be good for that host name."));
    }
    return stream;
}

TlsStream::Moved TlsStream::open() {
    ERR_clear_error();
    const Moved outcome = outcomeOf(SSL_connect(d->ssl.get()));
    if (outcome != Moved::Broken && outcome != Moved::Closed) {
        return outcome;
    }
    const long verdict = SSL_get_verify_result(d->ssl.get());
    const unsigned long error = ERR_peek_last_error();
    const char* reason = "the connection was closed";
    if (verdict != X509_V_OK) {
        reason = X509_verify_cert_error_string(verdict);
    } else if (error != 0 && ERR_reason_error_string(error) != nullptr) {
        reason = ERR_reason_error_string(error);
    }
    d->fault = {ErrorCode::Network,
                QStringLiteral("The TLS handshake failed: %1.").arg(QString::fromUtf8(reason)),
                {}};
    return Moved::Broken;
}

TlsStream::Transfer TlsStream::send(std::string_view bytes) {
    ERR_clear_error();
    std::size_t moved = 0;
    const int result = SSL_write_ex(d->ssl.get(), bytes.data(), bytes.size(), &moved);
    return {outcomeOf(result), moved};
}

TlsStream::Transfer TlsStream::receive(std::span<char> room) {
    ERR_clear_error();
    std::size_t moved = 0;
    const int result = SSL_read_ex(d->ssl.get(), room.data(), room.size(), &moved);
    return {outcomeOf(result), moved};
}

bool TlsStream::hasUnread() const {
    return SSL_pending(d->ssl.get()) > 0;
}

const Error& TlsStream::fault() const {
    return d->fault;
}

TlsStream::Moved TlsStream::outcomeOf(int result) {
    if (result > 0) {
        return Moved::Bytes;
    }
    switch (SSL_get_error(d->ssl.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return Moved::NeedsRead;
    case SSL_ERROR_WANT_WRITE:
        return Moved::NeedsWrite;
    case SSL_ERROR_ZERO_RETURN:
        return Moved::Closed;
    default:
        // Without TLS's end mark anybody on the way may have cut it.
        d->fault = {ErrorCode::Network,
                    QStringLiteral("The connection was closed before the answer was complete."),
                    {}};
        return Moved::Broken;
    }
}

} // namespace wb::collect
