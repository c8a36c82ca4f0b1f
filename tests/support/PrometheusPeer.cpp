// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PrometheusPeer.h"

#include "tests/support/FreePort.h"
#include "tests/support/NativeBytes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QSignalSpy>

#include <cmath>

namespace wb::test {

namespace {

/// Snappy's block format with nothing but literals: valid, and as long as what it holds.
QByteArray snappyLiterals(const QByteArray& bytes) {
    constexpr qsizetype LongestTaken = 1 << 16;
    QByteArray packed;
    ProtoBytes::putVarint(packed, static_cast<std::uint64_t>(bytes.size()));
    for (qsizetype at = 0; at < bytes.size(); at += LongestTaken) {
        const QByteArray piece = bytes.mid(at, LongestTaken);
        const auto below = static_cast<unsigned>(piece.size() - 1);
        packed += static_cast<char>(61U << 2U); // A literal whose length less one takes two bytes.
        packed += static_cast<char>(below & 0xFFU);
        packed += static_cast<char>(below >> 8U);
        packed += piece;
    }
    return packed;
}

/// A Histogram of remote write 1.0.
ProtoBytes histogramMessage(const WrittenHistogram& written) {
    ProtoBytes message;
    if (!written.histogram) {
        message.number(1, 0).real(3, std::bit_cast<double>(metrics::StaleBits));
    } else {
        const metrics::NativeHistogram& histogram = *written.histogram;
        const auto whole = [](double count) { return static_cast<std::uint64_t>(count); };
        if (written.isFloat) {
            message.real(2, histogram.count).real(7, histogram.zeroCount);
        } else {
            message.number(1, whole(histogram.count)).number(6, whole(histogram.zeroCount));
        }
        message.real(3, histogram.sum).zigzag(4, histogram.schema).real(5, histogram.zeroThreshold);
        putBuckets(message, {8, 9, 10}, histogram.negative, written.isFloat);
        putBuckets(message, {11, 12, 13}, histogram.positive, written.isFloat);
    }
    return message.number(15, static_cast<std::uint64_t>(written.timeMs));
}

QByteArray writeRequest(const std::vector<WrittenSeries>& all) {
    ProtoBytes request;
    for (const WrittenSeries& one : all) {
        ProtoBytes series;
        for (auto label = one.labels.begin(); label != one.labels.end(); ++label) {
            series.message(
                1, ProtoBytes().bytes(1, label.key().toUtf8()).bytes(2, label.value().toUtf8()));
        }
        for (const metrics::SamplePoint& point : one.points) {
            series.message(2, ProtoBytes()
                                  .real(1, point.value)
                                  .number(2, static_cast<std::uint64_t>(point.timeMs)));
        }
        for (const WrittenHistogram& histogram : one.histograms) {
            series.message(4, histogramMessage(histogram));
        }
        request.message(1, series);
    }
    return request.written();
}

/// Prometheus writes a number as the shortest text that reads back as the same.
double numberOf(const QString& text) {
    if (text == QLatin1String("NaN")) {
        return std::nan("");
    }
    return text == QLatin1String("+Inf")   ? HUGE_VAL
           : text == QLatin1String("-Inf") ? -HUGE_VAL
                                           : text.toDouble();
}

} // namespace

bool isSame(std::optional<double> ours, std::optional<double> theirs) {
    if (!ours || !theirs) {
        return ours.has_value() == theirs.has_value();
    }
    if (std::isnan(*ours) || std::isnan(*theirs)) {
        return std::isnan(*ours) && std::isnan(*theirs);
    }
    return *ours == *theirs ||
           std::abs(*ours - *theirs) <= 1e-9 * std::max(std::abs(*ours), std::abs(*theirs));
}

QString textOf(std::optional<double> result) {
    return result ? QString::number(*result, 'g', 17) : QStringLiteral("nothing");
}

PrometheusPeer::PrometheusPeer(const QByteArray& config, const QStringList& options) {
    m_port = freePort();
    QFile file(m_folder.filePath(QStringLiteral("prometheus.yml")));
    if (!file.open(QIODevice::WriteOnly) || file.write(config) != config.size()) {
        return;
    }
    file.close();
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_process.setStandardOutputFile(QProcess::nullDevice());
    const QString peers =
        qEnvironmentVariable("WB_PEERS", QStringLiteral(WB_SOURCE_DIR "/build/peers"));
    m_process.start(peers + QStringLiteral("/usr/bin/prometheus"),
                    QStringList{QStringLiteral("--config.file=") + file.fileName(),
                                QStringLiteral("--storage.tsdb.path=") +
                                    m_folder.filePath(QStringLiteral("tsdb")),
                                QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(m_port)} +
                        options);
}

PrometheusPeer::~PrometheusPeer() {
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

QUrl PrometheusPeer::url(const QString& path) const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
}

QByteArray PrometheusPeer::finish(QNetworkReply* reply, int& status, int timeoutMs) {
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished()) {
        finished.wait(timeoutMs);
    }
    status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply->readAll();
    delete reply;
    return body;
}

bool PrometheusPeer::isReady() {
    int status = 0;
    // Qt would pass a refused connection on at once.
    (void)finish(m_network.get(QNetworkRequest(url(QStringLiteral("/-/ready")))), status, 1000);
    return status == 200;
}

QString PrometheusPeer::account() const {
    QFile log(m_folder.filePath(QStringLiteral("log")));
    const QByteArray told = log.open(QIODevice::ReadOnly) ? log.readAll().right(800) : QByteArray();
    return QStringLiteral("%1: %2; %3")
        .arg(m_process.program(), m_process.errorString(), QString::fromUtf8(told));
}

QString PrometheusPeer::version() {
    int status = 0;
    const QByteArray body =
        finish(m_network.get(QNetworkRequest(url(QStringLiteral("/api/v1/status/buildinfo")))),
               status, 10'000);
    return QJsonDocument::fromJson(body)[QStringLiteral("data")][QStringLiteral("version")]
        .toString();
}

QString PrometheusPeer::write(const std::vector<WrittenSeries>& series) {
    QNetworkRequest request(url(QStringLiteral("/api/v1/write")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/x-protobuf");
    request.setRawHeader("Content-Encoding", "snappy");
    request.setRawHeader("X-Prometheus-Remote-Write-Version", "0.1.0");
    int status = 0;
    const QByteArray body =
        finish(m_network.post(request, snappyLiterals(writeRequest(series))), status, 30'000);
    return status == 204 ? QString()
                         : QStringLiteral("%1: %2").arg(status).arg(QString::fromUtf8(body));
}

std::vector<AnsweredSeries> PrometheusPeer::queryRange(const QString& query, TimeMs firstMs,
                                                       TimeMs lastMs, DurationMs stepMs,
                                                       QString& fault) {
    const auto seconds = [](qint64 ms) { return QString::number(double(ms) / 1000, 'f', 3); };
    QUrlQuery items;
    items.addQueryItem(QStringLiteral("query"),
                       QString::fromLatin1(QUrl::toPercentEncoding(query)));
    items.addQueryItem(QStringLiteral("start"), seconds(firstMs));
    items.addQueryItem(QStringLiteral("end"), seconds(lastMs));
    items.addQueryItem(QStringLiteral("step"), seconds(stepMs));
    QUrl address = url(QStringLiteral("/api/v1/query_range"));
    address.setQuery(items);
    int status = 0;
    const QByteArray body = finish(m_network.get(QNetworkRequest(address)), status, 30'000);
    fault = status == 200 ? QString()
                          : QStringLiteral("%1: %2").arg(status).arg(QString::fromUtf8(body));
    std::vector<AnsweredSeries> answer;
    const QJsonArray result =
        QJsonDocument::fromJson(body)[QStringLiteral("data")][QStringLiteral("result")].toArray();
    for (const auto& item : result) {
        AnsweredSeries& series = answer.emplace_back();
        const QJsonObject labels = item[QStringLiteral("metric")].toObject();
        for (auto label = labels.begin(); label != labels.end(); ++label) {
            series.labels[label.key()] = label.value().toString();
        }
        const QJsonArray values = item[QStringLiteral("values")].toArray();
        for (const auto& value : values) {
            series.values[std::llround(value[0].toDouble() * 1000)] = numberOf(value[1].toString());
        }
    }
    return answer;
}

} // namespace wb::test
