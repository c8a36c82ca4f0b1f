// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/TimelineExport.h"

#include "app/publish/PdfProgram.h"
#include "app/storage/ExportCharts.h"

#include <QSaveFile>

namespace wb::desktop {

namespace {

/// Runs on a thread of its own; an empty text when the file was written whole.
QString writeFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? QString() : file.errorString();
}

} // namespace

TimelineExport::TimelineExport(const fleet::EnvironmentSpec& environment,
                               storage::StorageThread& storage, const QString& databasePath,
                               const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_environment(environment)
    , m_databasePath(databasePath)
    , m_storage(storage)
    , m_clock(clock) {
    m_files.setMaxThreadCount(1);
    connect(&storage, &storage::StorageThread::entriesLoaded, this, &TimelineExport::entriesLoaded);
    connect(&storage, &storage::StorageThread::loadFailed, this, &TimelineExport::loadFailed);
}

TimelineExport::~TimelineExport() {
    m_files.waitForDone();
}

void TimelineExport::write(const incidents::Incident& incident, incidents::ExportFormat format,
                           const QString& path) {
    // The entries come from the disk, not from the screen: an export holds what is really kept.
    m_wanted.insert(m_storage.loadEntries(incident.id), {incident, format, path});
}

void TimelineExport::entriesLoaded(quint64 request,
                                   const QVector<incidents::TimelineEntry>& entries) {
    if (!m_wanted.contains(request)) {
        return;
    }
    const Wanted wanted = m_wanted.take(request);
    incidents::ExportOptions options;
    options.timeZone = m_environment.timeZone;
    options.nowMs = m_clock.nowMs();
    for (const fleet::ServiceSpec& service : m_environment.services) {
        options.componentNames.insert(service.name, service.component);
    }
    m_files.start([this, wanted, entries, options]() mutable {
        if (wanted.format == incidents::ExportFormat::Html) {
            storage::addCharts(options, m_databasePath, wanted.incident);
        }
        const QByteArray bytes =
            incidents::exportAs(wanted.format, wanted.incident, entries, options);
        if (incidents::isPdf(wanted.format)) {
            QMetaObject::invokeMethod(this,
                                      [this, path = wanted.path, bytes] { writePdf(path, bytes); });
            return;
        }
        const QString problem = writeFile(wanted.path, bytes);
        QMetaObject::invokeMethod(
            this, [this, path = wanted.path, problem] { tellOutcome(path, problem); });
    });
}

void TimelineExport::writePdf(const QString& path, const QByteArray& html) {
    auto* program = new publish::PdfProgram(this);
    using publish::PdfProgram;
    connect(program, &PdfProgram::made, this, [this, program, path](const QByteArray& pdf) {
        program->deleteLater();
        writeContent(path, pdf);
    });
    connect(program, &PdfProgram::failed, this, [this, program, path](const Error& error) {
        program->deleteLater();
        tellOutcome(path, error.text());
    });
    program->make(html);
}

void TimelineExport::writeContent(const QString& path, const QByteArray& content) {
    m_files.start([this, path, content] {
        const QString problem = writeFile(path, content);
        QMetaObject::invokeMethod(this, [this, path, problem] { tellOutcome(path, problem); });
    });
}

void TimelineExport::tellOutcome(const QString& path, const QString& problem) {
    if (problem.isEmpty()) {
        Q_EMIT exported(path);
    } else {
        Q_EMIT failed(tr("%1 was not written: %2").arg(path, problem));
    }
}

void TimelineExport::loadFailed(quint64 request, const Error& error) {
    if (m_wanted.remove(request) > 0) {
        Q_EMIT failed(tr("Nothing was exported: %1").arg(error.text()));
    }
}

} // namespace wb::desktop
