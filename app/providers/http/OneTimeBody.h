// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace wb::http {

/// A request body that can be read once. QNetworkAccessManager sends a request again by itself when
/// the connection breaks before an answer came, POST included; a body that cannot be rewound makes
/// it fail instead (ContentReSendError), which is what a write needs.
class OneTimeBody : public QIODevice {
    Q_OBJECT
public:
    explicit OneTimeBody(QByteArray bytes, QObject* parent = nullptr)
        : QIODevice(parent)
        , m_bytes(std::move(bytes)) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override {
        return m_bytes.size() - m_at + QIODevice::bytesAvailable();
    }
    [[nodiscard]] bool atEnd() const override { return m_at >= m_bytes.size(); }

protected:
    qint64 readData(char* to, qint64 atMost) override {
        const qint64 count = std::min<qint64>(atMost, m_bytes.size() - m_at);
        if (count <= 0) {
            return -1;
        }
        std::memcpy(to, m_bytes.constData() + m_at, static_cast<std::size_t>(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace wb::http
