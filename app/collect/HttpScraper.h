// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/HttpFetch.h"
#include "models/fleet/EnvironmentSpec.h"
#include "models/metrics/Exposition.h"

#include <QObject>

#include <memory>

namespace wb::collect {

/// A body that was read and parsed, or why there is none. Never a part of one.
using ScrapeResult = Expected<std::shared_ptr<const metrics::Exposition>>;

/// One scrape of one target: fetches, chooses the parser by the returned type, parses within the
/// limits. One use only; lives on the collector thread.
class HttpScraper : public QObject {
    Q_OBJECT
public:
    HttpScraper(QNetworkAccessManager* network, const QUrl& url, const fleet::ScrapeSpec& spec,
                const QByteArray& bearer, QObject* parent = nullptr);

    void start() { m_fetch.start(); }
    /// The outcome, once finished() was emitted.
    [[nodiscard]] const ScrapeResult& result() const { return m_result; }

    /// Parses what a target answered; also says what is wrong in words for the person on call.
    [[nodiscard]] static ScrapeResult read(HttpBody body, const fleet::ScrapeSpec& spec);

Q_SIGNALS:
    /// Exactly once after start(), never from within it.
    void finished();

private:
    const fleet::ScrapeSpec m_spec;
    HttpFetch m_fetch;
    ScrapeResult m_result;
};

} // namespace wb::collect
