// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/RecordForms.h"

#include <QtGlobal>

namespace wb::items {

namespace {

/// Of app/collect's connections, plain and over TLS.
QVector<RecordForm> connections() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Connection refused: nothing listens there.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The host name is not known.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The connection was closed before the answer was "
                                                  "complete: %1 of %2 bytes.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The connection was closed before the answer was complete.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The connection failed: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The TLS handshake failed: %1."), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The TLS handshake failed: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the connection was closed")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "No file descriptor is left for a connection; raise the limit "
                                   "of open files (ulimit -n).")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "No memory for TLS.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "No certificate can be good for that host name.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "No complete answer within %1.")),
    };
}

/// Of app/collect/HttpOrder: what was answered instead of a body.
QVector<RecordForm> answers() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The bearer token has characters that tokens have not; is it "
                                   "the right secret?")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Answered 204: there is no content.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Answered 401: it wants a bearer token and none is set.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Answered 401: the bearer token was refused.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Answered 403: not allowed.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Answered 404: wrong path?")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Answered 200 with an empty body.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "Answered in an encoding that was not asked for.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Answered something that is not HTTP: %1."),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Answered %1, which are no metrics.")),
        {"Answered (\\d+)\\.", {QT_TRANSLATE_NOOP("RecordWords", "Answered %1.")}},
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Redirected to no valid address.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Redirected to something that is not HTTP.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "Redirected to another origin (%1); the bearer token is not "
                                   "sent there.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "More than %1 redirects.")),
    };
}

/// Of app/collect/HttpAnswer: why it is not HTTP.
QVector<RecordForm> protocolFaults() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords", "it does not begin with a status line")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "its status line is malformed")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "a header is folded")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "a header has no colon")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "a header's name is malformed")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "a header's value has a control character")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "its transfer coding is not known")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "its length is malformed")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "it has two lengths")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "it has both a length and chunks")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The chunks of the body are broken: %1."), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "a line has no end")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "a line does not end with CR LF")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "one is longer than its size")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "a size is no hexadecimal number")),
    };
}

/// A body that is too large, not whole or in no format of metrics. What the parsers say of the
/// place stays theirs.
QVector<RecordForm> bodies() {
    return {
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "The body is larger than the limit of %1 bytes.")),
        sentence(
            QT_TRANSLATE_NOOP("RecordWords", "The headers are larger than the limit of %1 bytes.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The unpacked body is larger than the limit of %1 bytes.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "No memory to unpack gzip.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Bytes follow the gzip body.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The gzip body is damaged.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The gzip body was cut short.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The body was cut short: its last line is not complete.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The body was cut short: %1 of %2 bytes.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The body is protobuf and came without a length and not in "
                                   "chunks: whether it is whole cannot be told.")),
        {"The body is malformed at line (\\d+), column (\\d+): (.+)",
         {QT_TRANSLATE_NOOP("RecordWords", "The body is malformed at line %1, column %2: “%3”")}},
        {"(.+?) departs from its format in (\\d+) places, first at line (\\d+), column (\\d+): "
         "(.+)",
         {QT_TRANSLATE_NOOP(
             "RecordWords",
             "%1 departs from its format in %2 places, first at line %3, column %4: “%5”")}},
        {"(.+?) departs from its format in (\\d+) places, first at message (\\d+): (.+)",
         {QT_TRANSLATE_NOOP("RecordWords",
                            "%1 departs from its format in %2 places, first at message %3: “%4”")}},
        {"The body is malformed at message (\\d+): (.+)",
         {QT_TRANSLATE_NOOP("RecordWords", "The body is malformed at message %1: “%2”")}},
    };
}

/// Of app/collect/TargetList and Discovery.
QVector<RecordForm> targetLists() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Each group needs a list \"targets\".")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "A target must be a text.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "A label's value must be a text.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "\"labels\" must be a mapping.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Expected a list of target groups.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Malformed JSON at byte %1: %2.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Malformed YAML: %1.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The target list is larger than 4 MiB.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "More than %1 targets, %2 labels a group, or %3 characters a "
                                   "label.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "\"%1\" is no address of a metrics endpoint.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "where its metrics are is not told")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 cannot be scraped: %2"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The targets of %1 can be read again.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "The targets of %1 could not be read: %2"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "%1 targets are left out: no more than %2 are watched.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The list of %1 gives targets to %2, which does not name that "
                                   "list; they are left out.")),
    };
}

/// Of app/collect/ServiceProbe: what an address is not.
QVector<RecordForm> probes() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "“%1” is neither an address such as http://host:9100 nor the "
                                   "path of a file.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The address seems to hold a secret. Leave it out, and name in "
                                   "the configuration where it is: auth: {bearer: \"env:NAME\"}.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 could not be read: %2"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "%1 is no page of metrics: %2"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the list is empty")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "There are more than %1 jobs; the others are left out.")),
    };
}

/// Of app/settings/Secrets.
QVector<RecordForm> secrets() {
    return {
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the secret's file cannot be read: %1"), true),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the secret's file is empty")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "the environment variable %1, which should hold a secret, is "
                                   "not set")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "the keychain has no \"%1\" for watchbridge: %2"),
                 true),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "the keychain has not answered for \"%1\" yet; it may be "
                                   "locked")),
        sentence(QT_TRANSLATE_NOOP("RecordWords",
                                   "The keychain has not answered, it may be locked: what needs %1 "
                                   "of it is unknown until then.")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "No such file or directory")),
        sentence(QT_TRANSLATE_NOOP("RecordWords", "Permission denied")),
    };
}

} // namespace

QVector<RecordForm> scrapeForms() {
    // What begins with a place would take the others' beginnings.
    return connections() + answers() + protocolFaults() + bodies() + secrets() + targetLists() +
           probes();
}

} // namespace wb::items
