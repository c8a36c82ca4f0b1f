// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ChartVoice.h"

#include "widgets/charts/ChartCard.h"

#include <QPointer>

namespace wb::charts {

namespace {

/// A point that was walked to. Keeps what it said: the chart goes on.
class PointVoice : public QAccessibleInterface {
public:
    PointVoice(ChartCard& card, QString words, const QRect& place)
        : m_card(&card)
        , m_words(std::move(words))
        , m_place(place) {}

    [[nodiscard]] bool isValid() const override { return m_card != nullptr; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override {
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return m_card ? QAccessible::queryAccessibleInterface(m_card) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* /*child*/) const override {
        return -1;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name ? m_words : QString();
    }
    void setText(QAccessible::Text /*kind*/, const QString& /*text*/) override {}
    [[nodiscard]] QRect rect() const override {
        return m_card ? m_place.translated(m_card->mapToGlobal(QPoint())) : QRect();
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.readOnly = true;
        state.focusable = true;
        state.focused = m_card && m_card->hasFocus();
        state.invisible = !m_card || !m_card->isVisible();
        return state;
    }

private:
    const QPointer<ChartCard> m_card;
    const QString m_words;
    const QRect m_place; ///< In the card.
};

} // namespace

ChartVoice::ChartVoice(ChartCard* card)
    : QAccessibleWidget(card, QAccessible::Chart)
    , m_card(*card) {}

ChartVoice::~ChartVoice() {
    for (const QAccessible::Id id : m_points) {
        if (id != 0) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
}

QAccessibleInterface* ChartVoice::make(const QString& /*className*/, QObject* object) {
    auto* card = qobject_cast<ChartCard*>(object);
    return card != nullptr ? new ChartVoice(card) : nullptr;
}

void ChartVoice::pointReached(ChartCard& card) {
    if (!QAccessible::isActive()) {
        return;
    }
    if (auto* voice = dynamic_cast<ChartVoice*>(QAccessible::queryAccessibleInterface(&card))) {
        voice->showNextPoint();
    }
}

void ChartVoice::showNextPoint() {
    m_current = (m_current + 1) % m_points.size();
    QAccessible::Id& id = m_points[m_current];
    if (id != 0) {
        QAccessible::deleteAccessibleInterface(id);
    }
    const QRectF plot = m_card.plotRect();
    const TimeView& time = m_card.timeView();
    const double x =
        plot.left() + time.fraction(static_cast<double>(time.crosshairMs)) * plot.width();
    const QRect place = QRectF(x - 2, plot.top(), 5, plot.height()).toRect();
    // Qt owns it from here on.
    id = QAccessible::registerAccessibleInterface(
        new PointVoice(m_card, m_card.spokenPoint(), place));
    QAccessibleEvent event(point(), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

QString ChartVoice::text(QAccessible::Text kind) const {
    switch (kind) {
    case QAccessible::Name:
        return m_card.spokenName();
    case QAccessible::Description:
        return m_card.spokenSummary();
    default:
        return QAccessibleWidget::text(kind);
    }
}

/// Only while its own keys do; the crosshair is on all charts.
bool ChartVoice::isWalked() const {
    return m_points[m_current] != 0 && m_card.hasFocus() && m_card.timeView().crosshairMs != NoTime;
}

QAccessibleInterface* ChartVoice::point() const {
    return QAccessible::accessibleInterface(m_points[m_current]);
}

int ChartVoice::childCount() const {
    return isWalked() ? 1 : 0;
}

QAccessibleInterface* ChartVoice::child(int index) const {
    return index == 0 && isWalked() ? point() : nullptr;
}

int ChartVoice::indexOfChild(const QAccessibleInterface* child) const {
    return isWalked() && child == point() ? 0 : -1;
}

QAccessibleInterface* ChartVoice::childAt(int /*x*/, int /*y*/) const {
    return nullptr;
}

QAccessibleInterface* ChartVoice::focusChild() const {
    return isWalked() ? point() : QAccessibleWidget::focusChild();
}

} // namespace wb::charts
