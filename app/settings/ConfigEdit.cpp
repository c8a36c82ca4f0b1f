// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigEdit.h"

#include "app/settings/ServiceText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace wb::settings {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ConfigEdit)
};

/// Where an item can be put behind the last one of a block sequence.
struct Gap {
    qsizetype line = 0;   ///< Of the text, from 0: the new lines stand before it.
    qsizetype indent = 0; ///< Of the dash.
};

qsizetype indentOf(const QByteArray& line) {
    qsizetype at = 0;
    while (at < line.size() && line[at] == ' ') {
        ++at;
    }
    return at;
}

bool isBlank(const QByteArray& line) {
    return line.trimmed().isEmpty();
}

std::optional<Gap> gapBehind(const YAML::Node& items, const QList<QByteArray>& lines) {
    if (!items.IsSequence() || items.size() == 0 || items.Style() == YAML::EmitterStyle::Flow) {
        return std::nullopt;
    }
    const YAML::Mark mark = items[items.size() - 1].Mark();
    if (mark.is_null() || mark.line >= lines.size()) {
        return std::nullopt;
    }
    const QByteArray& first = lines[mark.line];
    Gap gap{mark.line + 1, indentOf(first)};
    if (first.size() <= gap.indent || first[gap.indent] != '-') {
        return std::nullopt; // The dash stands on a line of its own.
    }
    const auto belongs = [&](const QByteArray& line) {
        return isBlank(line) || indentOf(line) > gap.indent;
    };
    while (gap.line < lines.size() && belongs(lines[gap.line])) {
        ++gap.line;
    }
    // What separates it from what follows goes on doing so.
    while (isBlank(lines[gap.line - 1])) {
        --gap.line;
    }
    return gap;
}

QStringList indented(const QStringList& lines, qsizetype by) {
    QStringList texts;
    for (const QString& line : lines) {
        texts << QString(by, u' ') + line;
    }
    return texts;
}

QStringList environmentText(const QString& name, const QStringList& service) {
    return QStringList{QStringLiteral("- name: ") + yamlValue(name),
                       QStringLiteral("  services:")} +
           indented(service, 4);
}

QByteArray joined(const QStringList& lines, const QByteArray& lineEnd) {
    QByteArray text;
    for (const QString& line : lines) {
        text += line.toUtf8() + lineEnd;
    }
    return text;
}

/// Puts lines into the text; nullopt where there is no place for them.
std::optional<ConfigEdit> inserted(const QByteArray& text, const QString& environment,
                                   const QStringList& service) {
    QList<QByteArray> lines = text.split('\n');
    const QByteArray lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    const YAML::Node root = YAML::Load(text.toStdString());
    const YAML::Node environments = root["environments"];
    std::optional<Gap> gap;
    QStringList item = service;
    bool isKnown = false;
    for (const auto& each : environments) {
        if (QString::fromStdString(each["name"].Scalar()) == environment) {
            isKnown = true;
            gap = gapBehind(each["services"], lines);
        }
    }
    if (!isKnown) {
        gap = gapBehind(environments, lines);
        item = environmentText(environment, service);
    }
    if (!gap) {
        return std::nullopt;
    }
    ConfigEdit edit;
    edit.before = text;
    edit.inserted = joined(indented(item, gap->indent), lineEnd);
    qsizetype at = 0;
    for (qsizetype line = 0; line < gap->line; ++line) {
        at += lines[line].size() + 1;
    }
    edit.after = text;
    if (at > text.size()) { // The last line has no end.
        edit.after += lineEnd;
        at = edit.after.size();
    }
    edit.after.insert(at, edit.inserted);
    return edit;
}

ConfigEdit begun(const QString& environment, const QStringList& service) {
    ConfigEdit edit;
    edit.inserted = joined(QStringList{QStringLiteral("environments:")} +
                               indented(environmentText(environment, service), 2),
                           "\n");
    edit.after = "# What Watchbridge watches: man watchbridge.yaml\n" + edit.inserted;
    return edit;
}

/// Whether a configuration says what another one does, and one service more.
bool saysTheSame(const Config& before, Config after, const QString& environment) {
    const auto added = std::find_if(after.environments.begin(), after.environments.end(),
                                    [&](const auto& each) { return each.name == environment; });
    if (added == after.environments.end() || added->services.isEmpty()) {
        return false;
    }
    added->services.removeLast();
    if (added->services.isEmpty()) {
        after.environments.erase(added);
    }
    return after.environments == before.environments && after.rules == before.rules &&
           after.storage.path == before.storage.path &&
           after.storage.keepMs == before.storage.keepMs;
}

Error refusal(const QString& sentence, const QString& path) {
    return Error{ErrorCode::InvalidInput, sentence, path};
}

/// No write bit at all says "leave me alone" to root as well, who may write everything.
bool isWritable(const QString& path) {
    const QFileInfo file(path);
    constexpr auto Bits = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    return file.isWritable() && (file.permissions() & Bits) != 0;
}

QString foreignOwner(const QString& path) {
    return Words::tr("The file belongs to another user or group, which replacing it would change, "
                     "so that others could no longer read it: change it as its owner (%1).")
        .arg(path);
}

/// Whether a file that replaces this one can be given to whom this one belongs.
bool isOursToGive(const QString& path) {
    struct stat status {};
    if (::geteuid() == 0 || ::stat(QFile::encodeName(path).constData(), &status) != 0) {
        return true;
    }
    std::vector<gid_t> groups(static_cast<std::size_t>(std::max(0, ::getgroups(0, nullptr))));
    groups.resize(static_cast<std::size_t>(
        std::max(0, ::getgroups(static_cast<int>(groups.size()), groups.data()))));
    groups.push_back(::getegid());
    return status.st_uid == ::geteuid() &&
           std::find(groups.begin(), groups.end(), status.st_gid) != groups.end();
}

/// Writes a file whole or not at all, with the owner, group and rights of another one from before
/// anybody can open it.
Expected<void> replace(const QString& path, const QByteArray& bytes, const QString& like) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::Storage, file.errorString(), path);
    }
    struct stat wanted {};
    if (::stat(QFile::encodeName(like).constData(), &wanted) == 0) {
        struct stat made {};
        const bool isKnown = ::fstat(file.handle(), &made) == 0;
        const bool isTheirs =
            isKnown && made.st_uid == wanted.st_uid && made.st_gid == wanted.st_gid;
        if (!isTheirs && ::fchown(file.handle(), wanted.st_uid, wanted.st_gid) != 0) {
            return failure(ErrorCode::Storage, foreignOwner(like), path);
        }
        if (::fchmod(file.handle(), wanted.st_mode & 07777) != 0) {
            return failure(ErrorCode::Storage, qt_error_string(errno), path);
        }
    }
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::Storage, file.errorString(), path);
    }
    return {};
}

} // namespace

Expected<std::optional<QByteArray>> readConfigText(const QString& path) {
    QFile file(path);
    if (!file.exists()) {
        return std::optional<QByteArray>();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(refusal(Words::tr("The configuration cannot be read."), path));
    }
    const QByteArray bytes = file.read(MaxConfigBytes + 1);
    if (bytes.size() > MaxConfigBytes) {
        return failure(refusal(Words::tr("The configuration is larger than 4 MiB."), path));
    }
    return std::optional(bytes);
}

QString writeObstacle(const QString& path) {
    // What is replaced is what a link leads to, by a file made beside that.
    QFileInfo file(path);
    if (file.isSymLink()) {
        file = QFileInfo(file.canonicalFilePath().isEmpty() ? file.symLinkTarget()
                                                            : file.canonicalFilePath());
    }
    if (file.exists() && !isWritable(file.filePath())) {
        return Words::tr("The file is read-only: allow writing (chmod u+w %1), or change it where "
                         "it comes from.")
            .arg(file.filePath());
    }
    if (!isOursToGive(file.filePath())) {
        return foreignOwner(file.filePath());
    }
    const QFileInfo folder(file.absolutePath());
    if (folder.exists() && !isWritable(folder.filePath())) {
        return Words::tr("The folder %1 cannot be written into, which replacing the file takes: "
                         "allow it, or change the file where it comes from.")
            .arg(folder.filePath());
    }
    return {};
}

Expected<ConfigEdit> addService(const QString& path, const QString& environment,
                                const QStringList& service) {
    const auto read = readConfigText(path);
    if (!read) {
        return failure(read.error());
    }
    const std::optional<QByteArray>& text = *read;
    const bool isNew = !text || text->trimmed().isEmpty();
    std::optional<Config> before;
    if (!isNew) {
        auto config = loadConfig(*text, path);
        if (!config) {
            return failure(refusal(Words::tr("Fix the configuration's mistakes first, the first is "
                                             "in line %1.")
                                       .arg(config.error().constFirst().line),
                                   path));
        }
        before = *config;
    }
    auto edit = isNew ? begun(environment, service) : inserted(*text, environment, service);
    if (!edit) {
        return failure(refusal(Words::tr("The configuration lists its services in a way that this "
                                         "program does not write into. Copy the text and add it "
                                         "yourself."),
                               path));
    }
    edit->path = path;
    edit->before = text;
    const auto after = loadConfig(edit->after, path);
    if (!after) {
        return failure(refusal(after.error().constFirst().message.shown(), path));
    }
    if (before && !saysTheSame(*before, *after, environment)) {
        return failure(refusal(Words::tr("The service cannot be added without changing something "
                                         "else. Copy the text and add it yourself."),
                               path));
    }
    return *edit;
}

Expected<void> writeEdit(const ConfigEdit& edit) {
    if (const QString obstacle = writeObstacle(edit.path); !obstacle.isEmpty()) {
        return failure(ErrorCode::Storage, obstacle, edit.path);
    }
    const auto now = readConfigText(edit.path);
    if (!now || *now != edit.before) {
        return failure(ErrorCode::Conflict,
                       Words::tr("The configuration has changed meanwhile; nothing was written."),
                       edit.path);
    }
    QDir().mkpath(QFileInfo(edit.path).absolutePath());
    if (edit.before) {
        const auto kept = replace(edit.path + QStringLiteral(".bak"), *edit.before, edit.path);
        if (!kept) {
            return kept;
        }
    }
    return replace(edit.path, edit.after, edit.path);
}

} // namespace wb::settings
