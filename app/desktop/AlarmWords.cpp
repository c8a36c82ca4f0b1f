// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/AlarmWords.h"

#include "models/base/SafeText.h"
#include "models/items/RecordWords.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/StateLook.h"

#include <QCoreApplication>

namespace wb::desktop {

namespace {

constexpr qsizetype MostTroubles = 4;
constexpr qsizetype MostLine = 300;
constexpr qsizetype MostLines = 8;

class AlarmWords {
    Q_DECLARE_TR_FUNCTIONS(AlarmWords)
};

QString titleOf(const QString& environment, const alarms::Alarm& alarm) {
    if (alarm.isFeedDead) {
        return AlarmWords::tr("%1: no target answers").arg(environment);
    }
    if (alarm.troubles.isEmpty()) {
        return environment;
    }
    const alarms::Trouble& first = alarm.troubles.constFirst();
    const QString one =
        AlarmWords::tr("%1: %2 %3").arg(environment, first.service, common::stateWord(first.state));
    const auto others = static_cast<int>(alarm.troubles.size()) - 1;
    return others == 0 ? one
                       : AlarmWords::tr("%1, and %n more service(s)", nullptr, others).arg(one);
}

} // namespace

alarms::Notice noticeOf(const QString& environment, const alarms::Alarm& alarm) {
    alarms::Notice notice;
    notice.key = environment;
    notice.title = titleOf(environment, alarm);
    QStringList lines;
    if (alarm.isFeedDead) {
        lines << AlarmWords::tr("Nothing on the screen is current.");
    }
    for (const alarms::Trouble& trouble : alarm.troubles.mid(0, MostTroubles)) {
        const QString reason = items::shownRecord(trouble.reason);
        const QString state = common::stateWord(trouble.state);
        lines << QStringLiteral("%1 · %2").arg(trouble.service, reason.isEmpty() ? state : reason);
    }
    if (alarm.troubles.size() > MostTroubles) {
        lines << AlarmWords::tr("and %n more", nullptr,
                                static_cast<int>(alarm.troubles.size() - MostTroubles));
    }
    notice.body = common::unbroken(lines.join(u'\n'));
    notice.opens = alarm.troubles.isEmpty() ? QString() : alarm.troubles.constFirst().service;
    notice.isUrgent = alarm.worst >= alarms::Gravity::Bad;
    return notice;
}

QString shortBody(const alarms::Notice& notice) {
    QStringList lines;
    for (const QString& line : notice.body.split(u'\n').mid(0, MostLines)) {
        lines << base::flattened(line).left(MostLine);
    }
    return lines.join(u'\n');
}

QString bodyWithoutMarkup(const alarms::Notice& notice) {
    // Escaped, the entities would be seen where it is read as plain text.
    return shortBody(notice).replace(u'<', QChar(0x2039)).replace(u'>', QChar(0x203A));
}

} // namespace wb::desktop
