// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QTemporaryFile>

#include <memory>

namespace wb::test {

/// A certificate authority made for one test run, so that no key lies in the tree and no
/// certificate runs out.
class TestAuthority {
public:
    explicit TestAuthority(const char* name = "authority");
    ~TestAuthority();

    /// Its own certificate, for those who shall trust it.
    [[nodiscard]] QByteArray certificatePem() const;
    /// What a server needs to show a certificate for these names, as in "DNS:localhost,
    /// IP:127.0.0.1"; good until so many days from now.
    [[nodiscard]] QSslConfiguration serverFor(const QByteArray& names, int days = 1) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// One that this program trusts, by SSL_CERT_FILE as any other program would.
class TrustedAuthority : public TestAuthority {
public:
    TrustedAuthority();

private:
    QTemporaryFile m_file;
};

} // namespace wb::test
