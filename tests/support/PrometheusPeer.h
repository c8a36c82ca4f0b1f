// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/NativeHistogram.h"

#include <QByteArray>
#include <QMap>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrlQuery>

#include <vector>

namespace wb::test {

using LabelSet = QMap<QString, QString>;

/// A histogram at a time; nullopt ends the series there.
struct WrittenHistogram {
    TimeMs timeMs = NoTime;
    std::optional<metrics::NativeHistogram> histogram;
    bool isFloat = false;
};

/// A series with samples of its own making.
struct WrittenSeries {
    LabelSet labels; ///< With __name__.
    std::vector<metrics::SamplePoint> points;
    std::vector<WrittenHistogram> histograms;
};

/// One series of a query's answer, a value a step; a step without one is left out.
struct AnsweredSeries {
    LabelSet labels;
    QMap<TimeMs, double> values;
};

/// Whether two results are equal to nine digits: both NaN, both absent, the same infinity.
[[nodiscard]] bool isSame(std::optional<double> ours, std::optional<double> theirs);
[[nodiscard]] QString textOf(std::optional<double> result);

/// Debian's Prometheus, unpacked by `./dev test` below WB_PEERS, started on a free port with a
/// database of its own and spoken to over HTTP. Ended with this object.
class PrometheusPeer {
public:
    /// `config` is what stands in prometheus.yml.
    explicit PrometheusPeer(const QByteArray& config, const QStringList& options = {});
    ~PrometheusPeer();

    /// Whether it answers by now; waits up to a second for that.
    [[nodiscard]] bool isReady();
    /// What it says of itself: its path, errors, the end of its log.
    [[nodiscard]] QString account() const;
    /// "2.42.0+ds", as it reports it.
    [[nodiscard]] QString version();
    /// Hands samples over by remote write, which takes values bit by bit, stale marks too. Empty
    /// when all were taken, or else why not.
    [[nodiscard]] QString write(const std::vector<WrittenSeries>& series);
    /// The query at firstMs, firstMs + stepMs … up to lastMs. A failure fills `fault`.
    [[nodiscard]] std::vector<AnsweredSeries> queryRange(const QString& query, TimeMs firstMs,
                                                         TimeMs lastMs, DurationMs stepMs,
                                                         QString& fault);

private:
    [[nodiscard]] QUrl url(const QString& path) const;
    [[nodiscard]] QByteArray finish(QNetworkReply* reply, int& status, int timeoutMs);

    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace wb::test
