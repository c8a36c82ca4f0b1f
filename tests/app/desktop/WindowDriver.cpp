// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TimelineModel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGenericPlugin>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSet>
#include <QTimer>

#include <unistd.h>

/// A person inside the real program, which Qt loads as a "generic plugin" when
/// QT_QPA_GENERIC_PLUGINS names it: the program under test is the one that ships. Writes notes,
/// aborts what the last life left, redeploys, and tells by lines on standard output what the window
/// shows:
///     W                 the window is there
///     S <id> <title>    an entry is shown as saved
///     C / A / G / R     redeploy was clicked; it is armed; "go now" was clicked; it is under way
/// Its specification is "<name>:go" or "<name>:hold", which never clicks "go now"; the name begins
/// each note.
class WindowDriver : public QObject {
    Q_OBJECT
public:
    explicit WindowDriver(const QString& specification)
        : m_name(specification.section(QLatin1Char(':'), 0, 0))
        , m_goes(specification.section(QLatin1Char(':'), 1) == QLatin1String("go")) {
        connect(&m_timer, &QTimer::timeout, this, &WindowDriver::step);
        m_timer.start(StepMs);
    }

private:
    using TimelineModel = wb::items::TimelineModel;
    static constexpr int StepMs = 10;
    static constexpr int MostNotes = 12; ///< A record tells its last thousand entries only.
    static constexpr int NoteEverySteps = 4;

    static void say(char what, const QString& text = {}) {
        const QByteArray line = what + (text.isEmpty() ? QByteArray() : ' ' + text.toUtf8()) + '\n';
        // One write a line, unbuffered: whole or not at all.
        if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) < 0) {
            ::_exit(3);
        }
    }
    void sayOnce(char what) {
        if (!m_said.contains(what)) {
            m_said.insert(what);
            say(what);
        }
    }

    void step() {
        if (m_window == nullptr) {
            findWindow();
            return;
        }
        if (m_steps++ % NoteEverySteps == 0 && m_notes < MostNotes) {
            writeNote();
        }
        if (!m_isUnlocked) {
            m_isUnlocked = true;
            button("unlockButton")->click();
        }
        const auto* undo = button("undoButton");
        auto* abort = button("abortButton");
        if (undo->isVisible()) {
            sayOnce('A');
            QAbstractButton* go = button("goNowButton");
            if (m_goes && go->isEnabled() && !m_said.contains('G')) {
                sayOnce('G');
                go->click();
            }
        } else if (abort->isVisible() && m_said.contains('C')) {
            sayOnce('R');
        } else if (abort->isVisible()) {
            // What the life before this one left; the service may never recover.
            abort->click();
        } else if (button("redeployButton")->isEnabled()) {
            // What was clicked is told before it can be done, and a nervous finger clicks twice.
            say('C');
            m_said.insert('C');
            button("redeployButton")->click();
            button("redeployButton")->click();
        }
    }

    void findWindow() {
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget* widget : widgets) {
            if (widget->objectName() == QLatin1String("mainWindow") && widget->isVisible()) {
                m_window = widget;
            }
        }
        if (m_window == nullptr) {
            return;
        }
        say('W');
        m_entries = m_window->findChild<QListView*>(QStringLiteral("timelineList"))->model();
        connect(m_entries, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex&, int first, int last) { tellSaved(first, last); });
        connect(m_entries, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex& first, const QModelIndex& last) {
                    tellSaved(first.row(), last.row());
                });
        tellSaved(0, m_entries->rowCount() - 1);
    }

    void tellSaved(int first, int last) {
        for (int row = first; row <= last; ++row) {
            const QModelIndex index = m_entries->index(row, 0);
            const QString id = index.data(TimelineModel::IdRole).toString();
            if (index.data(TimelineModel::SavedRole).toBool() && !m_told.contains(id)) {
                m_told.insert(id);
                say('S', id + QLatin1Char(' ') + index.data(TimelineModel::TitleRole).toString());
            }
        }
    }

    /// By the keyboard.
    void writeNote() {
        auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("noteField"));
        const QString text = QStringLiteral("%1 note %2").arg(m_name).arg(++m_notes);
        for (const QChar letter : text) {
            type(field, 0, letter);
        }
        type(field, Qt::Key_Return, QLatin1Char('\r'));
    }
    static void type(QWidget* field, int key, QChar letter) {
        for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(kind, key, Qt::NoModifier, QString(letter));
            QApplication::sendEvent(field, &event);
        }
    }

    [[nodiscard]] QAbstractButton* button(const char* name) const {
        return m_window->findChild<QAbstractButton*>(QLatin1String(name));
    }

    const QString m_name;
    const bool m_goes;
    QTimer m_timer;
    QWidget* m_window = nullptr;
    QAbstractItemModel* m_entries = nullptr;
    QSet<QString> m_told;
    QSet<char> m_said;
    int m_steps = 0;
    bool m_isUnlocked = false;
    int m_notes = 0;
};

class WindowDriverPlugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "windowdriver.json")
public:
    QObject* create(const QString& /*name*/, const QString& specification) override {
        return new WindowDriver(specification);
    }
};

#include "WindowDriver.moc"
