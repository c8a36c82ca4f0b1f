// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/TargetReader.h"

#include <QObject>

namespace wb::collect {

/// One scrape of one target: fetches, and has the target's reader read what came. One use only;
/// lives on the collector thread.
class HttpScraper : public QObject {
    Q_OBJECT
public:
    /// The reader must outlive the scraper.
    HttpScraper(QNetworkAccessManager* network, const QUrl& url, const fleet::ScrapeSpec& spec,
                const QByteArray& bearer, TargetReader* reader, QObject* parent = nullptr);

    void start() { m_fetch.start(); }
    /// The outcome, once finished() was emitted.
    [[nodiscard]] const ScrapeResult& result() const { return m_result; }

Q_SIGNALS:
    /// Exactly once after start(), never from within it.
    void finished();

private:
    TargetReader* m_reader;
    HttpFetch m_fetch;
    ScrapeResult m_result;
};

} // namespace wb::collect
