// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/MuteMenu.h"

#include "models/base/Format.h"
#include "widgets/shell/RangeMenu.h"

#include <QCoreApplication>
#include <QMenu>

namespace wb::shell {

namespace {

constexpr DurationMs Minute = 60'000;

class MuteWords {
    Q_DECLARE_TR_FUNCTIONS(MuteMenu)
};

} // namespace

const QVector<DurationMs>& muteSpans() {
    static const QVector<DurationMs> Spans{15 * Minute, 60 * Minute, 480 * Minute};
    return Spans;
}

QString muteChoice(DurationMs forMs) {
    return forMs == 0 ? MuteWords::tr("Sounds on")
                      : MuteWords::tr("Sounds off for %1").arg(RangeMenu::longText(forMs));
}

QString muteText(DurationMs leftMs) {
    return MuteWords::tr("no sounds for %1").arg(base::spanText(leftMs, QLocale()));
}

void addMuteChoices(QMenu& menu, DurationMs leftMs, QObject* context,
                    const std::function<void(DurationMs)>& chosen) {
    if (leftMs > 0) {
        menu.addAction(QStringLiteral("%1 (%2)").arg(muteChoice(0), muteText(leftMs)), context,
                       [chosen] { chosen(0); });
    }
    for (const DurationMs spanMs : muteSpans()) {
        menu.addAction(muteChoice(spanMs), context, [chosen, spanMs] { chosen(spanMs); });
    }
}

} // namespace wb::shell
