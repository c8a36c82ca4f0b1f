// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ProtobufBodies.h"

#include <QDir>
#include <QFile>

/// Writes what fuzz_protobuf begins with into a folder: each body within full and small limits.
int main(int argc, char** argv) {
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    for (const wb::test::NamedBody& body : wb::test::protobufBodies()) {
        for (const char choices : {'\0', '\2'}) {
            const QString name = QString::fromLatin1(body.name).replace(u' ', u'-');
            const QString limits = QLatin1String(choices == 0 ? "-full" : "-small");
            QFile file(folder.filePath(name + limits));
            const QByteArray bytes = choices + body.bytes;
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
                return 1;
            }
        }
    }
    return 0;
}
