// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetVoice.h"

#include "widgets/common/Announcement.h"
#include "widgets/fleet/FleetTexts.h"
#include "widgets/fleet/FleetView.h"

#include <QPointer>

namespace wb::fleet {

using items::FleetModel;

namespace {

/// From so many on, rows that are gone are forgotten whenever the number has doubled.
constexpr qsizetype MostIdleRows = 512;

/// Its lines, some of which are whole sentences, with one full stop between any two.
QString inOneBreath(const QString& lines) {
    QString spoken;
    const QStringList all = lines.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : all) {
        const bool isEnded = spoken.endsWith(u'.') || spoken.endsWith(u'。');
        spoken += spoken.isEmpty() ? line : isEnded ? u' ' + line : QStringLiteral(". ") + line;
    }
    return spoken;
}

/// A service or a task.
class RowVoice : public QAccessibleInterface {
public:
    RowVoice(FleetView& view, QString service, QString task)
        : m_view(&view)
        , m_service(std::move(service))
        , m_task(std::move(task)) {}

    [[nodiscard]] bool isValid() const override { return m_view != nullptr && index().isValid(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override {
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return m_view == nullptr  ? nullptr
               : m_task.isEmpty() ? table()
                                  : table()->row(index().parent());
    }
    [[nodiscard]] QAccessibleInterface* child(int at) const override {
        const QModelIndex own = index();
        return table()->row(own.model() ? own.model()->index(at, 0, own) : QModelIndex());
    }
    [[nodiscard]] int childCount() const override {
        const QModelIndex own = index();
        return own.isValid() && m_task.isEmpty() ? own.model()->rowCount(own) : 0;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* row = dynamic_cast<const RowVoice*>(child);
        return row == nullptr || row->m_task.isEmpty() ? -1 : row->index().row();
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text /*kind*/, const QString& /*text*/) override {}
    [[nodiscard]] QRect rect() const override {
        const QRect here = isValid() ? m_view->visualRect(index()) : QRect();
        return here.isNull() ? QRect() : here.translated(m_view->viewport()->mapToGlobal(QPoint()));
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override;

    /// Invalid: the table has it no more.
    [[nodiscard]] QModelIndex index() const {
        const auto* model = qobject_cast<const items::FleetFilter*>(m_view->model());
        return m_task.isEmpty() ? model->indexOfService(m_service)
                                : model->indexOfTask(m_service, m_task);
    }

private:
    [[nodiscard]] FleetVoice* table() const {
        return dynamic_cast<FleetVoice*>(QAccessible::queryAccessibleInterface(m_view));
    }

    const QPointer<FleetView> m_view;
    const QString m_service;
    const QString m_task; ///< Empty: this is the service.
};

QString RowVoice::text(QAccessible::Text kind) const {
    if (!isValid()) {
        return {};
    }
    const QModelIndex own = index();
    const QString summary = own.data(FleetModel::SummaryRole).toString();
    if (kind == QAccessible::Description) {
        return inOneBreath(summary);
    }
    if (kind != QAccessible::Name) {
        return {};
    }
    QStringList parts{own.data().toString(), stateText(own)};
    for (int at = FleetModel::LatencyColumn; at < FleetModel::ColumnCount && m_task.isEmpty();
         ++at) {
        parts << own.model()->headerData(at, Qt::Horizontal).toString() + u' ' +
                     own.siblingAtColumn(at).data().toString();
    }
    return parts.join(QStringLiteral(", "));
}

QAccessible::State RowVoice::state() const {
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const QModelIndex own = index();
    state.focusable = true;
    state.focused = m_view->hasFocus() && own == m_view->currentIndex();
    state.selectable = m_task.isEmpty();
    state.selected = state.selectable && m_service == m_view->chosenService();
    const QRect here = m_view->visualRect(own);
    state.invisible = !m_view->isVisible() || here.isNull();
    state.offscreen = !here.intersects(m_view->viewport()->rect());
    return state;
}

} // namespace

FleetVoice::FleetVoice(FleetView* view)
    : QAccessibleWidget(view, QAccessible::List)
    , m_view(*view) {}

FleetVoice::~FleetVoice() {
    for (const QAccessible::Id id : std::as_const(m_rows)) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

QAccessibleInterface* FleetVoice::make(const QString& /*className*/, QObject* object) {
    auto* view = qobject_cast<FleetView*>(object);
    return view != nullptr ? new FleetVoice(view) : nullptr;
}

void FleetVoice::currentMoved(FleetView& view) {
    if (!QAccessible::isActive() || !view.hasFocus()) {
        return;
    }
    const auto* voice = dynamic_cast<FleetVoice*>(QAccessible::queryAccessibleInterface(&view));
    QAccessibleInterface* row = voice ? voice->row(view.currentIndex()) : nullptr;
    if (row != nullptr) {
        QAccessibleEvent event(row, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void FleetVoice::chosenFromElsewhere(FleetView& view) {
    if (!QAccessible::isActive() || view.hasFocus()) {
        return;
    }
    const auto* voice = dynamic_cast<FleetVoice*>(QAccessible::queryAccessibleInterface(&view));
    const QAccessibleInterface* row = voice ? voice->row(view.currentIndex()) : nullptr;
    if (row != nullptr) {
        common::announce(view, row->text(QAccessible::Name));
    }
}

QAccessibleInterface* FleetVoice::row(const QModelIndex& index) const {
    if (!index.isValid()) {
        return nullptr;
    }
    const QString service = index.data(FleetModel::ServiceNameRole).toString();
    const bool isTask = index.parent().isValid();
    const QString task = isTask ? index.data(FleetModel::NameRole).toString() : QString();
    const auto key = std::make_pair(service, task);
    if (!m_rows.contains(key)) {
        forgetGone();
        // Qt owns it from here on.
        m_rows.insert(
            key, QAccessible::registerAccessibleInterface(new RowVoice(m_view, service, task)));
    }
    return QAccessible::accessibleInterface(m_rows.value(key));
}

/// What the fleet no longer has, and what the filter hides; the table's rows bound the others.
void FleetVoice::forgetGone() const {
    if (m_rows.size() < MostIdleRows || (m_rows.size() & (m_rows.size() - 1)) != 0) {
        return;
    }
    m_rows.removeIf([](auto row) {
        const QAccessibleInterface* voice = QAccessible::accessibleInterface(row.value());
        const bool isGone = voice == nullptr || !voice->isValid();
        if (isGone) {
            QAccessible::deleteAccessibleInterface(row.value());
        }
        return isGone;
    });
}

int FleetVoice::childCount() const {
    return m_view.model()->rowCount();
}

QAccessibleInterface* FleetVoice::child(int index) const {
    return row(m_view.model()->index(index, 0));
}

int FleetVoice::indexOfChild(const QAccessibleInterface* child) const {
    const auto* row = dynamic_cast<const RowVoice*>(child);
    return row != nullptr && !row->index().parent().isValid() ? row->index().row() : -1;
}

QAccessibleInterface* FleetVoice::childAt(int x, int y) const {
    return row(m_view.indexAt(m_view.viewport()->mapFromGlobal(QPoint(x, y))));
}

QAccessibleInterface* FleetVoice::focusChild() const {
    QAccessibleInterface* current = m_view.hasFocus() ? row(m_view.currentIndex()) : nullptr;
    return current != nullptr ? current : QAccessibleWidget::focusChild();
}

} // namespace wb::fleet
