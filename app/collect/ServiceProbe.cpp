// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/ServiceProbe.h"

#include "app/collect/ScrapePool.h"
#include "app/collect/TargetReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>

namespace wb::collect {

namespace {

constexpr int TimeoutMs = 5000;
constexpr qsizetype TriedTargets = 3; ///< Of a list, until one answers.
constexpr qsizetype JobTargetsLimit = 500;

/// Where programs have their metrics when nobody says.
const QStringList UsualPaths{QStringLiteral("/metrics"), QStringLiteral("/actuator/prometheus"),
                             QStringLiteral("/stats/prometheus")};
const QString JobsPath = QStringLiteral("/api/v1/targets");

QString localPath(const QString& asked) {
    QString path = asked;
    if (path.startsWith(QLatin1String("file://"))) {
        path = QUrl(path).toLocalFile();
    } else if (path.startsWith(QLatin1String("~/"))) {
        path.replace(0, 1, QDir::homePath());
    }
    return QDir::isAbsolutePath(path) ? path : QString();
}

bool isBare(const QUrl& url) {
    return url.path().isEmpty() || url.path() == QLatin1String("/");
}

QUrl at(const QUrl& url, const QString& path) {
    QUrl other = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    other.setPath(path);
    return other;
}

/// Whether an address carries what should stand in no file.
bool holdsSecret(const QUrl& url) {
    static const QRegularExpression Words(QStringLiteral("token|secret|passw|key|auth|sig"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto items = QUrlQuery(url).queryItems();
    return !url.userInfo().isEmpty() ||
           std::any_of(items.begin(), items.end(),
                       [](const auto& item) { return item.first.contains(Words); });
}

/// The address as configuration has it: host:port where scrape says the rest.
fleet::TargetsSpec staticTarget(const QUrl& url) {
    fleet::TargetsSpec targets;
    targets.staticTargets = {url.query().isEmpty() && url.scheme() == QLatin1String("http")
                                 ? url.authority(QUrl::FullyEncoded)
                                 : url.toString(QUrl::FullyEncoded)};
    return targets;
}

} // namespace

ServiceProbe::ServiceProbe(QNetworkAccessManager* network, QObject* parent)
    : QObject(parent)
    , m_http(network) {}

ServiceProbe::~ServiceProbe() {
    cancel();
}

QUrl ServiceProbe::urlOf(const QString& asked) {
    const QString text = asked.trimmed();
    QUrl url(text.contains(QStringLiteral("://")) ? text : QStringLiteral("http://") + text,
             QUrl::StrictMode);
    const bool isHttp =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return isHttp && !url.host().isEmpty() ? url : QUrl();
}

void ServiceProbe::cancel() {
    for (const HttpClient::RequestId request : std::as_const(m_requests)) {
        m_http.cancel(request);
    }
    m_requests.clear();
    m_findings.clear();
    m_faults.clear();
    m_open = 0;
    ++m_probe;
}

void ServiceProbe::start(const QString& asked, const QByteArray& bearer) {
    cancel();
    m_asked = urlOf(asked);
    m_bearer = bearer;
    ++m_open; // Until all of this has been asked.
    const QString path = localPath(asked.trimmed());
    const QUrl url = urlOf(asked);
    if (!path.isEmpty()) {
        readFile(path);
    } else if (!url.isValid()) {
        m_faults << QStringLiteral(
                        "“%1” is neither an address such as http://host:9100 nor the path of a "
                        "file.")
                        .arg(asked.trimmed());
    } else if (holdsSecret(url)) {
        m_faults << QStringLiteral(
            "The address seems to hold a secret. Leave it out, and name in the "
            "configuration where it is: auth: {bearer: \"env:NAME\"}.");
    } else {
        QVector<QUrl> urls;
        if (isBare(url)) {
            for (const QString& usual : UsualPaths) {
                urls << at(url, usual);
            }
            urls << at(url, JobsPath);
        } else {
            urls << url;
        }
        for (const QUrl& each : std::as_const(urls)) {
            get(each, [this, each](const Expected<HttpBody>& body) { takeAnswer(each, body); });
        }
    }
    QTimer::singleShot(0, this, [this, probe = m_probe] {
        if (probe == m_probe) {
            --m_open;
            finishWhenDone();
        }
    });
}

void ServiceProbe::get(const QUrl& url, const HttpClient::Done& done) {
    fleet::ScrapeSpec spec;
    spec.timeoutMs = TimeoutMs;
    spec.intervalMs = TimeoutMs;
    HttpOrder order = scrapeOrder(url, spec, isSameOrigin(url, m_asked) ? m_bearer : QByteArray());
    ++m_open;
    m_requests << m_http.start(std::move(order), [this, done](const Expected<HttpBody>& body) {
        --m_open;
        done(body);
        finishWhenDone();
    });
}

void ServiceProbe::readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_faults << QStringLiteral("%1 could not be read: %2").arg(path, file.errorString());
        return;
    }
    const auto groups = parseTargetList(file.read(TargetListBytesLimit + 1), path);
    if (!groups) {
        m_faults << groups.error().text();
        return;
    }
    ProbeFinding finding;
    finding.kind = ProbeFinding::Kind::FileList;
    finding.source = path;
    finding.targets.fileSd = {path};
    takeList(std::move(finding), *groups);
}

void ServiceProbe::takeAnswer(const QUrl& url, const Expected<HttpBody>& answer) {
    if (!answer) {
        m_faults << answer.error().text();
        return;
    }
    const QByteArray start = answer->bytes.left(200).trimmed();
    if (url.path() == JobsPath && start.startsWith('{')) {
        takeJobs(answer->bytes);
        return;
    }
    if (start.startsWith('[')) {
        const auto groups = parseTargetList(answer->bytes, shown(url) + QStringLiteral("#.json"));
        if (groups) {
            ProbeFinding finding;
            finding.kind = ProbeFinding::Kind::HttpList;
            finding.takesBearer = !m_bearer.isEmpty();
            finding.source = shown(url);
            finding.targets.httpSd = {url};
            takeList(std::move(finding), *groups);
        } else {
            m_faults << groups.error().text();
        }
        return;
    }
    ProbeFinding finding;
    finding.source = shown(url);
    finding.targets = staticTarget(url);
    finding.takesBearer = !m_bearer.isEmpty();
    finding.targetCount = 1;
    finding.firstTarget = shown(url);
    finding.firstUrl = url;
    finding.scrape.path = url.path();
    auto body = TargetReader(finding.scrape, &m_layouts).read(*answer);
    if (!body) {
        m_faults
            << QStringLiteral("%1 is no page of metrics: %2").arg(shown(url), body.error().message);
    } else if (body->layout->size() > 0) {
        finding.body = *body;
        m_findings.push_back(std::move(finding));
    }
}

void ServiceProbe::takeList(ProbeFinding finding, const QVector<TargetGroup>& groups) {
    QStringList mistakes;
    const QVector<fleet::Target> targets = targetsOf(groups, {}, mistakes);
    finding.targetCount = static_cast<int>(targets.size());
    finding.fault = targets.isEmpty() ? QStringLiteral("the list is empty") : QString();
    m_findings.push_back(std::move(finding));
    readFirst(m_findings.size() - 1, targets);
}

/// Prometheus' own answer: https://prometheus.io/docs/prometheus/latest/querying/api/#targets
void ServiceProbe::takeJobs(const QByteArray& bytes) {
    QMap<QString, QStringList> jobs;
    const QJsonArray active = QJsonDocument::fromJson(bytes)
                                  .object()
                                  .value(QStringLiteral("data"))
                                  .toObject()
                                  .value(QStringLiteral("activeTargets"))
                                  .toArray();
    for (const QJsonValue& each : active) {
        const QJsonObject target = each.toObject();
        const QUrl url = urlOf(target.value(QStringLiteral("scrapeUrl")).toString());
        const QString job = target.value(QStringLiteral("scrapePool")).toString();
        QStringList& targets = jobs[job];
        if (url.isValid() && !holdsSecret(url) && targets.size() < JobTargetsLimit) {
            targets << url.toString(QUrl::FullyEncoded);
        }
    }
    for (auto job = jobs.constBegin(); job != jobs.constEnd(); ++job) {
        const auto jobsSoFar =
            std::count_if(m_findings.begin(), m_findings.end(), [](const ProbeFinding& finding) {
                return finding.kind == ProbeFinding::Kind::Prometheus;
            });
        if (jobsSoFar >= JobLimit) {
            m_faults << QStringLiteral("There are more than %1 jobs; the others are left out.")
                            .arg(JobLimit);
            break;
        }
        ProbeFinding finding;
        finding.kind = ProbeFinding::Kind::Prometheus;
        finding.source = job.key();
        finding.targets.staticTargets = *job;
        takeList(std::move(finding), {{*job, {}}});
    }
}

/// Asks one target after the other until one answers with metrics.
void ServiceProbe::readFirst(std::size_t finding, QVector<fleet::Target> targets) {
    if (targets.isEmpty()) {
        return;
    }
    const fleet::Target target = targets.takeFirst();
    targets.resize(std::min(targets.size(), TriedTargets - 1));
    get(target.url, [this, finding, target, targets](const Expected<HttpBody>& answer) {
        ProbeFinding& found = m_findings[finding];
        auto body = answer ? TargetReader(found.scrape, &m_layouts).read(*answer)
                           : ScrapeResult(failure(answer.error()));
        if (body) {
            found.firstTarget = shown(target.url);
            found.firstUrl = target.url;
            found.body = *body;
            found.fault.clear();
            return;
        }
        found.fault = body.error().text();
        readFirst(finding, targets);
    });
}

void ServiceProbe::finishWhenDone() {
    if (m_open > 0) {
        return;
    }
    m_requests.clear();
    // What can be read at once stands first.
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const ProbeFinding& a, const ProbeFinding& b) {
                         return a.body.has_value() > b.body.has_value();
                     });
    Q_EMIT finished(QVector<ProbeFinding>(m_findings.begin(), m_findings.end()), m_faults);
}

} // namespace wb::collect
