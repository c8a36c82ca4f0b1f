// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/GzipInflater.h"
#include "app/collect/HttpOrder.h"

#include <optional>
#include <span>
#include <string_view>

namespace wb::collect {

/// Reads one HTTP/1.x answer as its bytes come (RFC 9112), within the limits of its order. Strict
/// where a lax reading could be led astray: folded headers, blanks before a colon, two lengths that
/// differ, a length beside chunks, control characters and unknown transfer codings are faults. Only
/// a 200 has its body read. Pure: no socket, no clock.
class HttpAnswer {
public:
    /// The order must outlive the answer. `spare` may have memory for the body.
    explicit HttpAnswer(const HttpOrder& order, QByteArray spare = {});

    /// Takes the next bytes; a fault ends the answer for good.
    [[nodiscard]] Expected<void> feed(std::string_view bytes);
    /// Where the rest of a body whose length is known may be put without a copy; empty: nowhere.
    [[nodiscard]] std::span<char> bodyRoom();
    /// So many bytes were put at the begin of bodyRoom().
    [[nodiscard]] Expected<void> bodyReceived(std::size_t count);
    /// The connection was closed: that is the end of a body without length, and else a fault.
    [[nodiscard]] Expected<void> closed();

    [[nodiscard]] bool isComplete() const { return m_state == State::Complete; }
    /// Whether another request may follow on the connection.
    [[nodiscard]] bool keepsAlive() const { return isComplete() && m_keepsAlive; }
    /// Once the head is there; 0 before.
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const QByteArray& location() const { return m_location; }
    /// Of a complete 200.
    [[nodiscard]] HttpBody takeBody();

private:
    enum class State { Head, Length, Chunked, UntilClose, Complete };
    enum class Chunk { Size, Bytes, End, Trailer };

    [[nodiscard]] Expected<std::size_t> takeHead(std::string_view bytes);
    [[nodiscard]] Expected<void> readHead(std::string_view head);
    [[nodiscard]] Expected<void> readHeader(std::string_view line);
    [[nodiscard]] Expected<void> takeLength(std::string_view value);
    [[nodiscard]] Expected<void> beginBody();
    [[nodiscard]] Expected<void> takeChunks(std::string_view bytes);
    [[nodiscard]] Expected<void> takeChunkLine(std::string_view line);
    [[nodiscard]] Expected<void> takeBytes(std::string_view bytes);
    [[nodiscard]] Expected<void> complete();

    const HttpOrder& m_order;
    State m_state = State::Head;
    QByteArray m_line; ///< What of the head or of a chunk's line is there so far.
    qint64 m_headBytes = 0;

    int m_status = 0;
    bool m_keepsAlive = false;
    bool m_closes = false;
    bool m_isChunked = false;
    std::optional<qint64> m_length;
    QByteArray m_contentType;
    QByteArray m_location;
    std::optional<GzipInflater> m_inflater;

    Chunk m_chunk = Chunk::Size;
    qint64 m_received = 0; ///< Of the body, as it came over the wire.
    qint64 m_left = 0;     ///< Of a body with a length, or of a chunk.
    QByteArray m_body;
};

} // namespace wb::collect
