// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/ProtobufProperties.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto* const bytes = static_cast<const char*>(static_cast<const void*>(data));
    const std::string fault =
        wb::tests::protobufFault(QByteArray(bytes, static_cast<qsizetype>(size)));
    if (!fault.empty()) {
        std::fputs(fault.c_str(), stderr);
        std::abort();
    }
    return 0;
}
