// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/RecordForms.h"

#include <QtGlobal>

namespace wb::items {

namespace {

/// Of app/storage's database.
QVector<RecordForm> database() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords", "another program holds the database locked")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "the database is read-only; make its file and folder writable")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "reading or writing the disk failed")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the disk is full; free some space")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "the database cannot be opened; its folder must exist and be "
                                   "readable and writable")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the folder for the database cannot be made")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "is a folder, not a database")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the database cannot be made: %1"), true),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "the database is damaged and cannot be moved aside")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the database is damaged: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the database is damaged")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "there is no database here")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "is a database of another program; name another file")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "another program has taken the database's log away, and "
                                   "nothing more is saved: end this program, and start it again")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "was written by a newer Watchbridge (schema %1, this program "
                                   "knows %2); update this program or name another file")),
    };
}

/// Of its worker: what is not saved, or was not read.
QVector<RecordForm> records() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the database is not open")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1: the timeline cannot be read")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "%1: was damaged and is kept as %2; a new database was begun")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The record of actions was begun anew: the one before was "
                                   "damaged and is kept as %1. Whether an action was under way or "
                                   "capacity pinned is not known here; look at the "
                                   "orchestrators.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the timeline is not saved: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "signals are not recorded: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Whether an earlier action is still under way is not known: "
                                   "the record was not read: %1"),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "\"%1\" was under way when a program ended; what became of it "
                                   "is not found out here: %2"),
                 true),
    };
}

/// Of app/storage/samples: files of recorded samples.
QVector<RecordForm> samples() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Samples are not kept on disk: %1 The watch goes on, and this "
                                   "is tried again."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Samples wait to be written to a segment: %1"),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The directory cannot be made.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The directory cannot be written: %1."), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Another watchbridge keeps its samples here.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The file cannot be made: %1."), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The file cannot be opened: %1."), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The file cannot be read: %1."), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The file cannot be saved: %1."), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The file is shorter than it says.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The journal is damaged; what stands before the damage was "
                                   "read.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The last record was not finished; its %1 bytes are left "
                                   "out.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "It was set aside as %1.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "It could not be set aside.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "No space left on device")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Read-only file system")),
    };
}

} // namespace

QVector<RecordForm> storageForms() {
    // What begins with a place would take the others' beginnings.
    return database() + samples() + records();
}

} // namespace wb::items
