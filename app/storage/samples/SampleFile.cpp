// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SampleFile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wb::storage {

namespace {

tl::unexpected<Error> systemFailure(const QString& path, const char* doing, int error) {
    return failure(ErrorCode::Storage,
                   QStringLiteral("%1: %2.").arg(QLatin1String(doing), qt_error_string(error)),
                   path);
}

} // namespace

SampleFile::~SampleFile() {
    close();
}

SampleFile::SampleFile(SampleFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
    , m_size(std::exchange(other.m_size, 0)) {}

SampleFile& SampleFile::operator=(SampleFile&& other) noexcept {
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_path = std::move(other.m_path);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

tl::unexpected<Error> SampleFile::failed(const char* doing) const {
    return systemFailure(m_path, doing, errno);
}

Expected<SampleFile> SampleFile::create(const QString& path) {
    SampleFile file;
    file.m_path = path;
    // Samples may name customers and hosts: for their owner alone.
    file.m_descriptor = ::open(QFile::encodeName(path).constData(),
                               O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (!file.isOpen()) {
        return file.failed("The file cannot be made");
    }
    return file;
}

Expected<SampleFile> SampleFile::open(const QString& path) {
    SampleFile file;
    file.m_path = path;
    file.m_descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (!file.isOpen() || ::fstat(file.m_descriptor, &status) != 0) {
        return file.failed("The file cannot be opened");
    }
    file.m_size = static_cast<quint64>(status.st_size);
    return file;
}

Expected<void> SampleFile::append(std::span<const std::uint8_t> bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t written = ::write(m_descriptor, bytes.data() + done, bytes.size() - done);
        if (written > 0) {
            done += static_cast<std::size_t>(written);
        } else if (written == 0 || errno != EINTR) {
            const int error = written == 0 ? ENOSPC : errno;
            // Half a record at the end would end all reading there.
            const auto whole = static_cast<off_t>(m_size);
            if (::ftruncate(m_descriptor, whole) != 0 ||
                ::lseek(m_descriptor, whole, SEEK_SET) != whole) {
                close();
            }
            return systemFailure(m_path, "The file cannot be written", error);
        }
    }
    m_size += bytes.size();
    return {};
}

Expected<metrics::Bytes> SampleFile::read(quint64 offset, std::size_t size) const {
    if (offset > m_size || size > m_size - offset) {
        return failure(ErrorCode::Storage, QStringLiteral("The file is shorter than it says."),
                       m_path);
    }
    metrics::Bytes bytes(size);
    for (std::size_t done = 0; done < size;) {
        const ssize_t got = ::pread(m_descriptor, bytes.data() + done, size - done,
                                    static_cast<off_t>(offset + done));
        if (got > 0) {
            done += static_cast<std::size_t>(got);
        } else if (got == 0 || errno != EINTR) {
            return failed("The file cannot be read");
        }
    }
    return bytes;
}

Expected<void> SampleFile::sync() {
    if (::fdatasync(m_descriptor) != 0) {
        return failed("The file cannot be saved");
    }
    return {};
}

void SampleFile::close() {
    if (isOpen()) {
        ::close(std::exchange(m_descriptor, -1));
    }
}

Expected<void> renameFile(const QString& from, const QString& to) {
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        return systemFailure(from, "The file cannot be renamed", errno);
    }
    const QByteArray directory = QFile::encodeName(QFileInfo(to).path());
    const int descriptor = ::open(directory.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        // A file system that cannot do this has nothing better.
        static_cast<void>(::fsync(descriptor));
        ::close(descriptor);
    }
    return {};
}

} // namespace wb::storage
