// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/HttpAnswer.h"

/// What must hold of whatever a server answers: an input is a byte of choices and the answer.
namespace wb::tests {

/// What an answer came to.
struct HttpOutcome {
    QByteArray fault; ///< Empty: none.
    bool isComplete = false;
    bool keepsAlive = false;
    int status = 0;
    QByteArray location;
    QByteArray contentType;
    QByteArray body;

    [[nodiscard]] bool isSame(const HttpOutcome& other) const {
        return fault == other.fault && isComplete == other.isComplete && status == other.status &&
               location == other.location && contentType == other.contentType && body == other.body;
    }
};

/// Reads the bytes in pieces of one size, as a connection does: into the body's own room where
/// there is some; what comes behind a complete answer is fed as well. Then closes.
inline HttpOutcome readHttp(const collect::HttpOrder& order, std::string_view bytes,
                            std::size_t pieceBytes) {
    collect::HttpAnswer answer(order);
    Expected<void> fed;
    while (fed && !bytes.empty()) {
        const std::span<char> room = answer.bodyRoom();
        std::string_view piece = bytes.substr(0, pieceBytes);
        if (room.empty()) {
            fed = answer.feed(piece);
        } else {
            piece = piece.substr(0, room.size());
            std::copy(piece.begin(), piece.end(), room.begin());
            fed = answer.bodyReceived(piece.size());
        }
        bytes.remove_prefix(piece.size());
    }
    if (fed) {
        fed = answer.closed();
    }
    HttpOutcome outcome;
    if (!fed) {
        outcome.fault = fed.error().message.toUtf8();
        return outcome;
    }
    outcome.isComplete = answer.isComplete();
    outcome.keepsAlive = answer.keepsAlive();
    outcome.status = answer.status();
    outcome.location = answer.location();
    if (outcome.isComplete && outcome.status == 200) {
        collect::HttpBody body = answer.takeBody();
        outcome.contentType = body.contentType;
        outcome.body = body.bytes;
    }
    return outcome;
}

/// However the bytes come, they are one answer or one fault, within the limits; never less than
/// nothing of a 200.
inline std::string httpFault(std::string_view input) {
    constexpr qint64 UsualHeader = 1024;
    constexpr qint64 UsualBody = 16'384;
    const unsigned char choices = input.empty() ? '\0' : static_cast<unsigned char>(input.front());
    input.remove_prefix(std::min<std::size_t>(1, input.size()));
    collect::HttpOrder order;
    order.headerLimitBytes = (choices & 1) != 0 ? UsualHeader / 16 : UsualHeader;
    order.bodyLimitBytes = (choices & 2) != 0 ? UsualBody / 512 : UsualBody;
    const HttpOutcome whole = readHttp(order, input, std::max<std::size_t>(1, input.size()));
    if (whole.fault.isEmpty() && !whole.isComplete) {
        return "a closed connection left the answer open";
    }
    if (whole.status == 200 && whole.body.isEmpty()) {
        return "an empty 200";
    }
    if (whole.body.size() > order.bodyLimitBytes ||
        whole.location.size() > order.headerLimitBytes) {
        return "more than the limits allow";
    }
    for (const std::size_t pieceBytes : {std::size_t(1), std::size_t(2U + choices / 4U)}) {
        const HttpOutcome pieces = readHttp(order, input, pieceBytes);
        if (!pieces.isSame(whole)) {
            return "whole: " + whole.fault.toStdString() + whole.body.toStdString() +
                   "\nin pieces: " + pieces.fault.toStdString() + pieces.body.toStdString();
        }
        // Of what nobody asked for, pieces may tell less, but never that another answer may follow.
        if (pieces.keepsAlive && !whole.keepsAlive) {
            return "a connection that was led astray is kept";
        }
    }
    return {};
}

} // namespace wb::tests
