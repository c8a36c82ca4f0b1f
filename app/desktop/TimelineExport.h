// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/StorageThread.h"
#include "models/incidents/Exporter.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

namespace wb::desktop {

/// Writes exports of timelines to files, on a thread of its own. Main thread.
class TimelineExport : public QObject {
    Q_OBJECT
public:
    TimelineExport(const fleet::EnvironmentSpec& environment, storage::StorageThread& storage,
                   const QString& databasePath, const Clock& clock, QObject* parent = nullptr);
    /// A PDF that is being made is given up.
    ~TimelineExport() override;

    /// Reads the incident's entries back from storage and writes them to a file; `exported` or
    /// `failed` tells how it went.
    void write(const incidents::Incident& incident, incidents::ExportFormat format,
               const QString& path);

    /// Writes what is there already, as the above does.
    void writeContent(const QString& path, const QByteArray& content);

    void setEnvironment(const fleet::EnvironmentSpec& environment) { m_environment = environment; }

Q_SIGNALS:
    void exported(const QString& path);
    void failed(const QString& message);

private:
    struct Wanted {
        incidents::Incident incident;
        incidents::ExportFormat format = incidents::ExportFormat::Markdown;
        QString path;
    };

    void entriesLoaded(quint64 request, const QVector<incidents::TimelineEntry>& entries);
    void writePdf(const QString& path, const QByteArray& html);
    void tellOutcome(const QString& path, const QString& problem);
    void loadFailed(quint64 request, const Error& error);

    fleet::EnvironmentSpec m_environment;
    const QString m_databasePath; ///< Of the storage; signals are read beside it.
    storage::StorageThread& m_storage;
    const Clock& m_clock;
    QHash<quint64, Wanted> m_wanted;
    QThreadPool m_files; ///< So that a slow disk stops nothing on the screen.
};

} // namespace wb::desktop
