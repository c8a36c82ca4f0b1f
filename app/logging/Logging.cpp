// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging/Logging.h"

#include "models/base/SafeText.h"

#include <QDebug>
#include <QStringList>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace wb::logging {

namespace {

constexpr qsizetype LongestMessage = 8000; ///< Characters.

void forwardQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    // What others have written is often part of it, and must not drive the terminal.
    const std::string text = base::printable(message.left(LongestMessage)).toStdString();
    const char* category = context.category != nullptr ? context.category : "qt";
    switch (type) {
    case QtDebugMsg:
        spdlog::debug("{}: {}", category, text);
        break;
    case QtInfoMsg:
        spdlog::info("{}: {}", category, text);
        break;
    case QtWarningMsg:
        spdlog::warn("{}: {}", category, text);
        break;
    case QtCriticalMsg:
        spdlog::error("{}: {}", category, text);
        break;
    case QtFatalMsg:
        spdlog::critical("{}: {}", category, text);
        spdlog::shutdown();
        break;
    }
}

} // namespace

QString levelNames() {
    return QStringLiteral("trace, debug, info, warning, error, off");
}

Expected<void> start(const QString& level) {
    if (!levelNames().split(QStringLiteral(", ")).contains(level)) {
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("no log level \"%1\"; there are %2").arg(level, levelNames()));
    }
    auto logger = spdlog::stderr_color_mt("watchbridge");
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %^%l%$ %v", spdlog::pattern_time_type::utc);
    logger->set_level(spdlog::level::from_str(level.toStdString()));
    logger->flush_on(spdlog::level::warn);
    spdlog::set_default_logger(std::move(logger));
    qInstallMessageHandler(forwardQtMessage);
    return {};
}

} // namespace wb::logging
