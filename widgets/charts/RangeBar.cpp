// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/RangeBar.h"

#include "models/base/Format.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LocalTime.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>

#include <algorithm>
#include <utility>

namespace wb::charts {

using common::KeyButton;

namespace {

constexpr int ButtonsInARow = 3; ///< Where they have no room side by side.

} // namespace

RangeBar::RangeBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new common::ElidedLabel(common::FontRole::Strong, this)) {
    setObjectName(QStringLiteral("rangeBar"));
    m_text->setObjectName(QStringLiteral("rangeText"));
    m_line = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_line->addWidget(m_text, 1);
    m_buttons = new QGridLayout;
    m_buttons->setSpacing(8);
    m_line->addLayout(m_buttons);
    m_show = add("rangeShow", "Enter", Deed::Show, true);
    m_compare = add("rangeCompare", "C", Deed::Compare, false);
    m_export = add("rangeExport", "E", Deed::Export, false);
    m_backtest = add("rangeBacktest", "A", Deed::Backtest, false);
    m_end = add("rangeEnd", "Esc", Deed::End, false);
    hide();
    parent->installEventFilter(this);
    new common::LookFollower(
        this,
        [this] {
            for (KeyButton* button : std::as_const(m_all)) {
                button->setFixedHeight(common::scaled(30));
            }
        },
        [this] { word(); });
}

KeyButton* RangeBar::add(const char* name, const char* key, Deed deed, bool isMain) {
    auto* button = new KeyButton(isMain ? KeyButton::Kind::Main : KeyButton::Kind::Plain, {},
                                 QLatin1String(key), this);
    button->setObjectName(QLatin1String(name));
    m_all << button;
    m_keys << QLatin1String(key);
    connect(button, &QPushButton::clicked, this, [this, deed] { Q_EMIT wanted(deed); });
    return button;
}

void RangeBar::word() {
    m_show->setText(tr("Show"));
    m_show->setToolTip(tr("Charts over this range"));
    m_compare->setText(tr("Compare"));
    m_compare->setToolTip(tr("Live charts, with this range dashed beside them"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("The values of all charts in this range, as a CSV file"));
    m_backtest->setText(tr("Backtest…"));
    m_backtest->setToolTip(tr("Whether other rules would have fired in this range"));
    m_end->setText(tr("Close"));
    for (KeyButton* button : std::as_const(m_all)) {
        button->setAccessibleName(button->text());
    }
    if (m_fromMs != NoTime) {
        const auto dayOf = [this](TimeMs timeMs) {
            return QDateTime::fromMSecsSinceEpoch(timeMs, m_zone).date();
        };
        const bool isOneDay = dayOf(m_fromMs) == dayOf(m_toMs);
        m_text->setText(tr("%1 to %2 · %3")
                            .arg(isOneDay ? base::clockText(m_fromMs, m_zone)
                                          : common::localDateTimeText(m_fromMs, m_zone),
                                 isOneDay ? base::clockText(m_toMs, m_zone)
                                          : common::localDateTimeText(m_toMs, m_zone),
                                 base::spanText(m_toMs - m_fromMs, QLocale())));
    }
    setAccessibleName(tr("Marked range: %1").arg(m_text->text()));
}

void RangeBar::showRange(TimeMs fromMs, TimeMs toMs, const QTimeZone& zone) {
    m_fromMs = fromMs;
    m_toMs = toMs;
    m_zone = zone;
    word();
    place();
    show();
    raise();
}

void RangeBar::setKeysShown(bool areShown) {
    m_areKeysShown = areShown;
    m_show->setKind(areShown ? KeyButton::Kind::Main : KeyButton::Kind::Plain);
    if (isVisible()) {
        place();
    }
}

void RangeBar::arrange(const Form& form) {
    m_line->setDirection(form.isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_line->setSpacing(form.isStacked ? 3 : 8);
    const int edge = form.isStacked ? 5 : 8;
    m_line->setContentsMargins(form.isStacked ? 8 : 12, edge, 8, edge);
    for (int at = 0; at < m_all.size(); ++at) {
        KeyButton* button = m_all[at];
        button->setKey(m_areKeysShown && form.hasKeys ? m_keys[at] : QString());
        button->setClose(form.isClose);
        m_buttons->addWidget(button, at / form.inARow, at % form.inARow);
    }
    // The outer layout would go on with the size it remembers of the buttons.
    m_buttons->invalidate();
    m_line->invalidate();
}

void RangeBar::place() {
    const QWidget& over = *parentWidget();
    const int room = over.width() - 2 * common::spacing::Gap;
    const int all = static_cast<int>(m_all.size());
    // The curves below are what was marked: as low as can be, with the range whole.
    for (const Form& form :
         {Form{false, true, false, all}, Form{false, false, false, all},
          Form{true, true, false, all}, Form{true, false, false, all}, Form{true, false, true, all},
          Form{true, false, true, ButtonsInARow}}) {
        arrange(form);
        const QMargins edges = m_line->contentsMargins();
        if ((form.isStacked ? m_buttons->sizeHint().width() + edges.left() + edges.right()
                            : sizeHint().width()) <= room) {
            break;
        }
    }
    const QSize wanted = sizeHint();
    const int width = std::min(wanted.width(), room);
    resize(width, wanted.height());
    move((over.width() - width) / 2, over.height() - wanted.height() - common::spacing::Gap);
}

bool RangeBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void RangeBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange && isVisible()) {
        place();
    }
}

} // namespace wb::charts
