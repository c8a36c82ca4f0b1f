// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/HttpClient.h"
#include "app/collect/TargetList.h"
#include "models/metrics/LayoutCache.h"
#include "models/metrics/ScrapedBody.h"

#include <QObject>

namespace wb::collect {

/// Something to watch that was found where somebody pointed.
struct ProbeFinding {
    enum class Kind {
        Metrics,    ///< An endpoint of metrics itself.
        FileList,   ///< A file in Prometheus' file_sd format.
        HttpList,   ///< An address that answers with such a list.
        Prometheus, ///< A job of a Prometheus server: its targets.
    };
    Kind kind = Kind::Metrics;
    QString source; ///< The address or path; a job's name.
    fleet::TargetsSpec targets;
    fleet::ScrapeSpec scrape; ///< Path and scheme as the endpoint needs them.
    int targetCount = 0;
    QString firstTarget; ///< Whose body it is, fit to be shown.
    QUrl firstUrl;       ///< The same, to be asked.
    /// Of the first target that answered; nullopt: none did, and `fault` says why.
    std::optional<metrics::ScrapedBody> body;
    bool takesBearer = false; ///< The credential was sent to it, or to its list.
    QString fault;
};

/// Finds out what is behind an address or a path: metrics, there or at the usual paths, a list of
/// targets, or a Prometheus server with its jobs. Asks only what it was pointed to, within
/// deadlines and limits; a credential goes to that origin alone. Lives on its creator's thread.
class ServiceProbe : public QObject {
    Q_OBJECT
public:
    static constexpr int JobLimit = 50;

    /// The network manager must outlive this.
    explicit ServiceProbe(QNetworkAccessManager* network, QObject* parent = nullptr);
    ~ServiceProbe() override;

    /// Ends a probe under way, of which nothing more is told.
    void start(const QString& asked, const QByteArray& bearer = {});
    void cancel();

    /// "host:9100" → http://host:9100; an invalid URL for what can be none.
    [[nodiscard]] static QUrl urlOf(const QString& asked);

Q_SIGNALS:
    /// Once after each start(), never from within it. With nothing found, why not: a sentence for
    /// every address that was tried.
    void finished(const QVector<wb::collect::ProbeFinding>& findings, const QStringList& faults);

private:
    void readFile(const QString& path);
    void get(const QUrl& url, const HttpClient::Done& done);
    void takeAnswer(const QUrl& url, const Expected<HttpBody>& answer);
    void takeList(ProbeFinding finding, const QVector<TargetGroup>& groups);
    void takeJobs(const QByteArray& bytes);
    void readFirst(std::size_t finding, QVector<fleet::Target> targets);
    void finishWhenDone();

    HttpClient m_http;
    QUrl m_asked;
    QByteArray m_bearer;
    metrics::LayoutCache m_layouts;
    std::vector<ProbeFinding> m_findings;
    QStringList m_faults;
    QVector<HttpClient::RequestId> m_requests; ///< Of this probe.
    int m_open = 0;                            ///< Requests that have not been answered.
    quint64 m_probe = 0;
};

} // namespace wb::collect
