// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestAuthority.h"

#include <QSslCertificate>
#include <QSslKey>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace wb::test {

namespace {

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;

constexpr long DaySeconds = 86'400;

QByteArray contentOf(BIO* bio) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    const QByteArray content(bytes, size);
    BIO_free(bio);
    return content;
}

QByteArray pemOf(X509* certificate) {
    BIO* const bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(bio, certificate);
    return contentOf(bio);
}

QByteArray pemOf(EVP_PKEY* key) {
    BIO* const bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    return contentOf(bio);
}

/// Unsigned and without extensions. The issuer is itself where none is given.
Certificate begin(EVP_PKEY* key, const char* name, int days, X509* issuer) {
    static long serial = 1;
    Certificate made(X509_new());
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), serial++);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -10 * DaySeconds);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), days * DaySeconds);
    X509_set_pubkey(made.get(), key);
    X509_NAME* const subject = X509_get_subject_name(made.get());
    const QByteArray whole = QByteArray("Watchbridge tests: ") + name;
    X509_NAME_add_entry_by_txt(
        subject, "CN", MBSTRING_UTF8,
        static_cast<const unsigned char*>(static_cast<const void*>(whole.constData())), -1, -1, 0);
    X509_set_issuer_name(made.get(), issuer == nullptr ? subject : X509_get_subject_name(issuer));
    return made;
}

void extend(X509* certificate, X509* issuer, int what, const char* value) {
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* const made = X509V3_EXT_conf_nid(nullptr, &context, what, value);
    X509_add_ext(certificate, made, -1);
    X509_EXTENSION_free(made);
}

} // namespace

class TestAuthority::Private {
public:
    Key key{EVP_EC_gen("P-256")};
    Certificate certificate;
};

TestAuthority::TestAuthority(const char* name)
    : d(std::make_unique<Private>()) {
    d->certificate = begin(d->key.get(), name, 30, nullptr);
    X509* const own = d->certificate.get();
    extend(own, own, NID_basic_constraints, "critical,CA:TRUE");
    extend(own, own, NID_key_usage, "critical,keyCertSign");
    X509_sign(own, d->key.get(), EVP_sha256());
}

TestAuthority::~TestAuthority() = default;

QByteArray TestAuthority::certificatePem() const {
    return pemOf(d->certificate.get());
}

QSslConfiguration TestAuthority::serverFor(const QByteArray& names, int days) const {
    const Key key(EVP_EC_gen("P-256"));
    const Certificate made = begin(key.get(), "server", days, d->certificate.get());
    extend(made.get(), d->certificate.get(), NID_subject_alt_name, names.constData());
    X509_sign(made.get(), d->key.get(), EVP_sha256());
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(pemOf(made.get())));
    configuration.setPrivateKey(QSslKey(pemOf(key.get()), QSsl::Ec));
    return configuration;
}

TrustedAuthority::TrustedAuthority() {
    const bool isWritten = m_file.open() && m_file.write(certificatePem()) > 0;
    m_file.close();
    Q_ASSERT(isWritten);
    qputenv("SSL_CERT_FILE", m_file.fileName().toLocal8Bit());
}

} // namespace wb::test
