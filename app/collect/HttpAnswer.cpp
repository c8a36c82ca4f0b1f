// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/HttpAnswer.h"

#include <algorithm>
#include <charconv>

namespace wb::collect {

namespace {

constexpr std::size_t ChunkLineLimit = 1024;

tl::unexpected<Error> notHttp(const char* why) {
    return failure(
        ErrorCode::Protocol,
        QStringLiteral("Answered something that is not HTTP: %1.").arg(QString::fromLatin1(why)));
}

tl::unexpected<Error> brokenChunks(const char* why) {
    return failure(
        ErrorCode::Protocol,
        QStringLiteral("The chunks of the body are broken: %1.").arg(QString::fromLatin1(why)));
}

bool isControl(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7f;
}

bool isToken(char c) {
    constexpr std::string_view Others = "!#$%&'*+-.^_`|~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           Others.find(c) != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::string_view withoutCr(std::string_view line) {
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

bool isSame(std::string_view text, std::string_view lower) {
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

/// Whether a comma-separated list has a word.
bool lists(std::string_view value, std::string_view word) {
    while (!value.empty()) {
        const std::size_t comma = std::min(value.find(','), value.size());
        if (isSame(trimmed(value.substr(0, comma)), word)) {
            return true;
        }
        value.remove_prefix(std::min(comma + 1, value.size()));
    }
    return false;
}

template <int Base>
std::optional<qint64> wholeNumber(std::string_view text) {
    qint64 number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number, Base);
    const bool isPlain = !text.empty() && text.front() != '-';
    return isPlain && fault == std::errc() && end == text.data() + text.size()
               ? std::optional(number)
               : std::nullopt;
}

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray copied(std::string_view text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

HttpAnswer::HttpAnswer(const HttpOrder& order, QByteArray spare)
    : m_order(order)
    , m_body(std::move(spare)) {
    // Keeps the memory where it is not shared.
    m_body.resize(0);
}

Expected<void> HttpAnswer::feed(std::string_view bytes) {
    while (m_state == State::Head && !bytes.empty()) {
        const auto taken = takeHead(bytes);
        if (!taken) {
            return failure(taken.error());
        }
        bytes.remove_prefix(*taken);
    }
    if (m_state == State::Complete) {
        // Bytes nobody asked for: what comes next would be read as the answer to the next request.
        m_keepsAlive = m_keepsAlive && static_cast<qint64>(bytes.size()) == m_left;
        m_left = 0;
        return {};
    }
    if (bytes.empty()) {
        return {};
    }
    if (m_state == State::Chunked) {
        return takeChunks(bytes);
    }
    if (m_state == State::UntilClose) {
        return takeBytes(bytes);
    }
    const auto own =
        static_cast<std::size_t>(std::min<qint64>(m_left, static_cast<qint64>(bytes.size())));
    m_left -= static_cast<qint64>(own);
    m_keepsAlive = m_keepsAlive && own == bytes.size();
    return takeBytes(bytes.substr(0, own)).and_then([this] {
        return m_left == 0 ? complete() : Expected<void>();
    });
}

/// Returns how many of the bytes belong to the head.
Expected<std::size_t> HttpAnswer::takeHead(std::string_view bytes) {
    const qsizetype before = m_line.size();
    const auto room = static_cast<std::size_t>(m_order.headerLimitBytes - m_headBytes - before + 1);
    bytes = bytes.substr(0, room);
    if (before > 0) {
        m_line.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
    const std::string_view head = before > 0 ? viewOf(m_line) : bytes;
    // The end may lie across two pieces, so the search begins a little before this one.
    const auto from = static_cast<std::size_t>(std::max<qsizetype>(0, before - 3));
    std::size_t end = std::string_view::npos;
    for (std::size_t at = head.find('\n', from); at != std::string_view::npos;
         at = head.find('\n', at + 1)) {
        const std::string_view next = head.substr(at + 1);
        if (next.starts_with('\n') || next.starts_with("\r\n")) {
            end = at + (next.front() == '\n' ? 2 : 3);
            break;
        }
    }
    constexpr std::string_view Start = "HTTP/1.";
    const std::size_t known = std::min(Start.size(), head.size());
    if (head.substr(0, known) != Start.substr(0, known)) {
        return notHttp("it does not begin with a status line");
    }
    if (end == std::string_view::npos) {
        if (bytes.size() == room) {
            return failure(headerLimitError(m_order));
        }
        if (before == 0) {
            m_line = copied(bytes);
        }
        return bytes.size();
    }
    m_headBytes += static_cast<qint64>(end);
    const auto read = readHead(head.substr(0, end));
    m_line.clear();
    if (!read) {
        return failure(read.error());
    }
    return end - static_cast<std::size_t>(before);
}

Expected<void> HttpAnswer::readHead(std::string_view head) {
    const std::size_t lineEnd = head.find('\n');
    const std::string_view statusLine = withoutCr(head.substr(0, lineEnd));
    constexpr std::size_t CodeAt = 9; // Behind "HTTP/1.1 ".
    const auto status = statusLine.size() >= CodeAt + 3
                            ? wholeNumber<10>(statusLine.substr(CodeAt, 3))
                            : std::nullopt;
    if (!status || *status < 100 || statusLine[CodeAt - 1] != ' ' ||
        (statusLine.size() > CodeAt + 3 && statusLine[CodeAt + 3] != ' ')) {
        return notHttp("its status line is malformed");
    }
    m_status = static_cast<int>(*status);
    // HTTP/1.0 closes unless it says otherwise.
    m_keepsAlive = statusLine[CodeAt - 2] != '0';
    m_length.reset();
    m_isChunked = false;
    m_closes = false;
    // What a head before this one, an interim answer, said is not of this one.
    m_contentType.clear();
    m_location.clear();
    m_inflater.reset();
    head.remove_prefix(lineEnd + 1);
    while (!head.empty()) {
        const std::size_t end = std::min(head.find('\n'), head.size() - 1);
        const std::string_view line = withoutCr(head.substr(0, end));
        head.remove_prefix(end + 1);
        if (line.empty()) {
            break;
        }
        if (const auto read = readHeader(line); !read) {
            return read;
        }
    }
    constexpr int FirstFinal = 200;
    return m_status < FirstFinal ? Expected<void>() : beginBody();
}

Expected<void> HttpAnswer::readHeader(std::string_view line) {
    if (line.front() == ' ' || line.front() == '\t') {
        return notHttp("a header is folded");
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
        return notHttp("a header has no colon");
    }
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (name.empty() || !std::all_of(name.begin(), name.end(), isToken)) {
        return notHttp("a header's name is malformed");
    }
    if (std::any_of(value.begin(), value.end(), isControl)) {
        return notHttp("a header's value has a control character");
    }
    if (isSame(name, "content-length")) {
        return takeLength(value);
    }
    if (isSame(name, "transfer-encoding")) {
        if (m_isChunked || !isSame(value, "chunked")) {
            return notHttp("its transfer coding is not known");
        }
        m_isChunked = true;
    } else if (isSame(name, "content-encoding")) {
        if (isSame(value, "gzip") || isSame(value, "x-gzip")) {
            m_inflater.emplace(m_order.bodyLimitBytes);
        } else if (!value.empty() && !isSame(value, "identity")) {
            return failure(ErrorCode::Protocol,
                           QStringLiteral("Answered in an encoding that was not asked for."));
        }
    } else if (isSame(name, "content-type")) {
        m_contentType = copied(value);
    } else if (isSame(name, "location")) {
        m_location = copied(value);
    } else if (isSame(name, "connection")) {
        m_closes = m_closes || lists(value, "close");
        m_keepsAlive = m_keepsAlive || lists(value, "keep-alive");
    }
    return {};
}

Expected<void> HttpAnswer::takeLength(std::string_view value) {
    const auto length = wholeNumber<10>(value);
    if (!length) {
        return notHttp("its length is malformed");
    }
    if (m_length && *m_length != *length) {
        return notHttp("it has two lengths");
    }
    m_length = length;
    return {};
}

Expected<void> HttpAnswer::beginBody() {
    if (m_isChunked && m_length) {
        return notHttp("it has both a length and chunks");
    }
    m_keepsAlive = m_keepsAlive && !m_closes;
    if (m_status != 200) {
        // Whatever it says besides is not read: only where it is here already can another answer
        // follow on this connection.
        const bool isBodiless = m_status == 204 || m_status == 304;
        m_keepsAlive = m_keepsAlive && (isBodiless || m_length);
        m_left = isBodiless ? 0 : m_length.value_or(0);
        m_state = State::Complete;
        return {};
    }
    if (m_isChunked) {
        m_state = State::Chunked;
    } else if (m_length) {
        if (*m_length > m_order.bodyLimitBytes) {
            return failure(bodyLimitError(m_order));
        }
        m_state = State::Length;
        m_left = *m_length;
        return m_left == 0 ? complete() : Expected<void>();
    } else {
        m_state = State::UntilClose;
        m_keepsAlive = false;
    }
    return {};
}

std::span<char> HttpAnswer::bodyRoom() {
    if (m_state != State::Length || m_inflater) {
        return {};
    }
    if (m_body.size() != *m_length) {
        m_body.resize(*m_length);
    }
    return {m_body.data() + m_received, static_cast<std::size_t>(m_left)};
}

Expected<void> HttpAnswer::bodyReceived(std::size_t count) {
    m_received += static_cast<qint64>(count);
    m_left -= static_cast<qint64>(count);
    return m_left == 0 ? complete() : Expected<void>();
}

Expected<void> HttpAnswer::takeBytes(std::string_view bytes) {
    if (m_inflater) {
        m_received += static_cast<qint64>(bytes.size());
        return m_inflater->feed(
            QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())), m_body);
    }
    if (m_received + static_cast<qint64>(bytes.size()) > m_order.bodyLimitBytes) {
        return failure(bodyLimitError(m_order));
    }
    if (m_state == State::Length) {
        m_body.resize(*m_length);
        std::copy(bytes.begin(), bytes.end(), m_body.data() + m_received);
    } else {
        m_body.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
    m_received += static_cast<qint64>(bytes.size());
    return {};
}

Expected<void> HttpAnswer::takeChunks(std::string_view bytes) {
    while (!bytes.empty() && m_state == State::Chunked) {
        if (m_chunk == Chunk::Bytes) {
            const std::string_view piece =
                bytes.substr(0, static_cast<std::size_t>(
                                    std::min<qint64>(m_left, static_cast<qint64>(bytes.size()))));
            if (const auto taken = takeBytes(piece); !taken) {
                return taken;
            }
            m_left -= static_cast<qint64>(piece.size());
            bytes.remove_prefix(piece.size());
            m_chunk = m_left == 0 ? Chunk::End : Chunk::Bytes;
            continue;
        }
        const std::size_t end = bytes.find('\n');
        const std::string_view piece = bytes.substr(0, end);
        if (static_cast<std::size_t>(m_line.size()) + piece.size() > ChunkLineLimit) {
            return brokenChunks("a line has no end");
        }
        m_line.append(piece.data(), static_cast<qsizetype>(piece.size()));
        if (end == std::string_view::npos) {
            return {};
        }
        bytes.remove_prefix(end + 1);
        const QByteArray line = std::exchange(m_line, {});
        if (!line.endsWith('\r')) {
            return brokenChunks("a line does not end with CR LF");
        }
        const auto taken = takeChunkLine(withoutCr(viewOf(line)));
        if (!taken) {
            return taken;
        }
    }
    m_keepsAlive = m_keepsAlive && bytes.empty();
    return {};
}

Expected<void> HttpAnswer::takeChunkLine(std::string_view line) {
    switch (m_chunk) {
    case Chunk::End:
        m_chunk = Chunk::Size;
        return line.empty() ? Expected<void>() : brokenChunks("one is longer than its size");
    case Chunk::Trailer:
        m_headBytes += static_cast<qint64>(line.size()) + 2;
        if (m_headBytes > m_order.headerLimitBytes) {
            return failure(headerLimitError(m_order));
        }
        return line.empty() ? complete() : Expected<void>();
    default:
        break;
    }
    const auto size = wholeNumber<16>(trimmed(line.substr(0, line.find(';'))));
    if (!size) {
        return brokenChunks("a size is no hexadecimal number");
    }
    if (m_received + std::min(*size, m_order.bodyLimitBytes + 1) > m_order.bodyLimitBytes) {
        return failure(bodyLimitError(m_order));
    }
    m_left = *size;
    m_chunk = m_left == 0 ? Chunk::Trailer : Chunk::Bytes;
    return {};
}

Expected<void> HttpAnswer::closed() {
    if (m_state == State::UntilClose) {
        return complete();
    }
    if (m_state == State::Complete) {
        return {};
    }
    const auto message =
        m_state == State::Length
            ? QStringLiteral("The connection was closed before the answer was complete: "
                             "%1 of %2 bytes.")
                  .arg(m_received)
                  .arg(*m_length)
            : QStringLiteral("The connection was closed before the answer was complete.");
    return failure(ErrorCode::Network, message);
}

Expected<void> HttpAnswer::complete() {
    m_state = State::Complete;
    if (m_received > 0 && m_inflater && !m_inflater->isComplete()) {
        return failure(ErrorCode::Network, QStringLiteral("The gzip body was cut short."));
    }
    if (m_received == 0 || m_body.isEmpty()) {
        return failure(ErrorCode::Protocol, QStringLiteral("Answered 200 with an empty body."));
    }
    return {};
}

HttpBody HttpAnswer::takeBody() {
    return {std::move(m_body), m_contentType,
            m_inflater.has_value() || m_length.has_value() || m_isChunked};
}

} // namespace wb::collect
