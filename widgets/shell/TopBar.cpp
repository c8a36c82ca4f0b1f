// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/TopBar.h"

#include "models/base/Format.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"
#include "widgets/shell/FeedPill.h"
#include "widgets/shell/LookBack.h"
#include "widgets/shell/RangeMenu.h"

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPointer>
#include <QToolButton>

namespace wb::shell {

using common::FontRole;
namespace colour = common::colour;

namespace {

constexpr DurationMs Minute = 60'000;
constexpr int DefaultRange = 1;
constexpr int RoomForWords = 900;
constexpr int RoomForBrand = 1100;
constexpr int MostGiven = 4; ///< Steps in which other things give way to what tells of the past.
constexpr int WideEnough = 1500; ///< From here on the palette's button shows all its words.

} // namespace

const QVector<DurationMs>& TopBar::ranges() {
    static const QVector<DurationMs> Ranges{5 * Minute,   30 * Minute,   60 * Minute,
                                            360 * Minute, 1440 * Minute, 7 * 1440 * Minute};
    return Ranges;
}

TopBar::TopBar(QWidget* parent)
    : QFrame(parent)
    , m_brand(common::plainLabel(FontRole::Strong, this, QStringLiteral("Watchbridge")))
    , m_environment(new EnvironmentButton(this))
    , m_feed(new FeedPill(this))
    , m_lookBack(new LookBack(this))
    , m_ranges(new QButtonGroup(this))
    , m_more(new RangeMenu(this))
    , m_palette(
          new common::KeyButton(common::KeyButton::Kind::Field, {}, QStringLiteral("Ctrl K"), this))
    , m_settings(new common::KeyButton(common::KeyButton::Kind::Field, {}, {}, this))
    , m_local(common::plainLabel(FontRole::Body, this))
    , m_utc(common::plainLabel(FontRole::Body, this, {}, colour::TextDim)) {
    setObjectName(QStringLiteral("topBar"));
    m_brand->setContentsMargins(0, 0, 18, 0);
    m_palette->setObjectName(QStringLiteral("paletteButton"));
    m_palette->setGlyph(common::Glyph::Search);
    m_settings->setObjectName(QStringLiteral("settingsButton"));
    m_settings->setGlyph(common::Glyph::Settings);
    m_local->setObjectName(QStringLiteral("localClock"));
    m_utc->setObjectName(QStringLiteral("utcClock"));

    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(10, 0, 10, 0);
    line->setSpacing(0);
    line->addWidget(m_brand);
    line->addWidget(m_environment);
    line->addSpacing(6);
    line->addWidget(m_feed);
    line->addStretch(1);
    line->addWidget(m_lookBack, 100);
    line->addSpacing(6);
    m_rangeFrame = makeRanges();
    line->addWidget(m_rangeFrame);
    line->addSpacing(6);
    line->addWidget(m_palette);
    line->addSpacing(4);
    line->addWidget(m_settings);
    line->addSpacing(6);
    line->addWidget(m_local);
    line->addSpacing(8);
    line->addWidget(m_utc);
    connect(m_environment, &EnvironmentButton::boardWanted, this, &TopBar::boardWanted);
    connect(m_environment, &EnvironmentButton::environmentChosen, this, &TopBar::environmentChosen);
    connect(m_lookBack, &LookBack::liveRequested, this, &TopBar::liveRequested);
    connect(m_palette, &QPushButton::clicked, this, &TopBar::paletteRequested);
    connect(m_settings, &QPushButton::clicked, this, &TopBar::settingsRequested);
    new common::LookFollower(
        this, [this] { dress(); }, [this] { word(); });
}

void TopBar::dress() {
    setFixedHeight(common::scaled(44));
    for (QWidget* chip : {static_cast<QWidget*>(m_environment), m_rangeFrame}) {
        chip->setFixedHeight(common::scaled(28));
    }
    for (QAbstractButton* button : m_ranges->buttons()) {
        button->setFont(common::themeFont(FontRole::Body));
    }
    m_more->setFont(common::themeFont(FontRole::Body));
    fit();
}

void TopBar::word() {
    for (QAbstractButton* button : m_ranges->buttons()) {
        const int at = m_ranges->id(button);
        button->setText(RangeMenu::shortText(ranges().at(at)));
        button->setToolTip(tr("Show the last %1 (key %2)")
                               .arg(base::spanText(ranges().at(at), QLocale()))
                               .arg(at + 1));
        button->setAccessibleName(tr("Range %1").arg(button->text()));
    }
    m_palette->setAccessibleName(tr("Go to a service, task or action"));
    m_settings->setAccessibleName(tr("Settings"));
    m_settings->setToolTip(tr("Settings (Ctrl+,)"));
    fit();
}

/// What matters least gives way first: the program's own name, then words of the palette's button.
/// What says that the charts are not of now comes before the second clock, the words of the
/// palette's button, the ranges' buttons and the palette's own, in this order.
void TopBar::fit() {
    const bool isPast = m_lookBack->isVisibleTo(this);
    const bool isTight = isPast && width() < common::scaled(WideEnough);
    m_brand->setVisible(width() >= common::scaled(RoomForBrand) && !isTight);
    m_utc->setVisible(!isTight && m_utc->text() != m_local->text());
    m_lookBack->setInsisting(isPast);
    const QPointer<QWidget> focused = QApplication::focusWidget();
    const bool hadFocus = focused && isAncestorOf(focused);
    bool isReadable = false;
    for (int given = 0; given <= MostGiven && !isReadable; ++given) {
        const bool hasWords = given < 1 && width() >= common::scaled(RoomForWords);
        m_palette->setText(!hasWords ? QString()
                           : width() >= common::scaled(WideEnough)
                               ? tr("Go to service, task, action…")
                               : tr("Go to…"));
        for (QAbstractButton* button : m_ranges->buttons()) {
            button->setVisible(given < 2);
        }
        m_more->setAlone(given >= 2);
        m_rangeFrame->updateGeometry();
        m_palette->setVisible(!m_isOnWall && given < 3);
        m_lookBack->setBrief(given >= MostGiven);
        isReadable = !isPast || layout()->minimumSize().width() <= width();
    }
    m_lookBack->setInsisting(isPast && isReadable);
    if (hadFocus && !focused->hasFocus()) {
        // What gave way had it.
        (focused->isVisibleTo(this) ? focused.data() : static_cast<QWidget*>(m_more))
            ->setFocus(Qt::OtherFocusReason);
    }
}

QWidget* TopBar::makeRanges() {
    auto* frame = new QFrame(this);
    frame->setProperty("chip", true);
    auto* line = new QHBoxLayout(frame);
    line->setContentsMargins(5, 0, 5, 0);
    line->setSpacing(0);
    for (int at = 0; at < ranges().size(); ++at) {
        auto* button = new QToolButton(frame);
        button->setObjectName(QStringLiteral("range%1").arg(at + 1));
        button->setCheckable(true);
        button->setChecked(at == DefaultRange);
        button->setProperty("range", true);
        m_ranges->addButton(button, at);
        line->addWidget(button);
    }
    line->addWidget(m_more);
    connect(m_more, &RangeMenu::rangeChosen, this, &TopBar::rangeChosen);
    connect(m_more, &RangeMenu::spanEntryRequested, this, &TopBar::spanEntryRequested);
    connect(m_more, &RangeMenu::comparisonChosen, this, &TopBar::comparisonChosen);
    connect(m_ranges, &QButtonGroup::idClicked, this,
            [this](int at) { Q_EMIT rangeChosen(ranges().at(at)); });
    return frame;
}

void TopBar::chooseRange(int index) {
    if (QAbstractButton* button = m_ranges->button(index)) {
        button->click();
    }
}

void TopBar::showWindow(const charts::TimeWindow& window) {
    m_lookBack->setWindow(window);
    // An exclusive group has always one that is checked.
    m_ranges->setExclusive(false);
    for (int at = 0; at < ranges().size(); ++at) {
        m_ranges->button(at)->setChecked(ranges().at(at) == window.spanMs());
    }
    m_ranges->setExclusive(true);
    m_more->showWindow(window, m_ranges->checkedButton() != nullptr);
    fit();
}

void TopBar::setComparison(charts::Comparison comparison) {
    m_more->setComparison(comparison);
}

void TopBar::setEnvironment(const fleet::EnvironmentSpec& environment) {
    m_zone = environment.timeZone;
    m_environment->setCurrent(environment.name);
    m_lookBack->setTimeZone(m_zone);
}

void TopBar::setEnvironments(const QVector<EnvironmentChoice>& environments) {
    m_environment->setEnvironments(environments);
}

void TopBar::setOnWall(bool isOnWall) {
    m_rangeFrame->setVisible(!isOnWall);
    m_settings->setVisible(!isOnWall);
    m_isOnWall = isOnWall;
    fit();
}

void TopBar::setFeed(const items::FeedStatus& status) {
    m_feed->setStatus(status);
}

void TopBar::setNow(TimeMs nowMs) {
    const QString before = m_local->text();
    m_local->setText(base::clockText(nowMs, m_zone));
    const bool wasSame = m_utc->text() == before;
    m_utc->setText(base::clockText(nowMs, QTimeZone::utc()));
    if (wasSame != (m_utc->text() == m_local->text())) {
        fit(); // Where the environment's own time is UTC, one clock is enough.
    }
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

} // namespace wb::shell
