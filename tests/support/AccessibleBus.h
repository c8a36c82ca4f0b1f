// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QProcess>
#include <QRect>
#include <QTemporaryDir>
#include <QVector>

namespace wb::test {

class PrivateBus;

/// at-spi2-core's real launcher, bus and registry on a session bus of its own: what a screen reader
/// asks. Tells what gets the focus and what is announced, which is what a screen reader speaks.
/// Ended with this object.
class AccessibleBus : public QObject {
    Q_OBJECT
public:
    /// An object of a program, as AT-SPI has it.
    struct Node {
        QString program; ///< Its name on the bus.
        QString path;
        friend bool operator==(const Node&, const Node&) = default;
    };
    /// What was heard when something got the focus.
    struct Heard {
        Node node;
        QString name;
        QString role;
        QString description;
    };
    explicit AccessibleBus(const PrivateBus& session);
    ~AccessibleBus() override;

    /// Why it did not start; empty: it did.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// Its programs, one when one is running.
    [[nodiscard]] QVector<Node> programs() const;
    [[nodiscard]] QVector<Node> children(const Node& node) const;
    /// The node and all below it, parents first, `most` at most.
    [[nodiscard]] QVector<Node> tree(const Node& node, qsizetype most = 20'000) const;
    [[nodiscard]] QString name(const Node& node) const;
    [[nodiscard]] QString description(const Node& node) const;
    /// AT-SPI's word: "push button", "chart".
    [[nodiscard]] QString role(const Node& node) const;
    /// On the screen; null where it is not shown.
    [[nodiscard]] QRect place(const Node& node) const;
    [[nodiscard]] bool isFocusable(const Node& node) const { return hasState(node, 11); }
    [[nodiscard]] bool isShowing(const Node& node) const { return hasState(node, 25); }
    [[nodiscard]] bool isEnabled(const Node& node) const { return hasState(node, 24); }
    /// Asks it to take the focus; false: it refuses.
    bool grabFocus(const Node& node) const;
    [[nodiscard]] const QVector<Heard>& heard() const { return m_heard; }
    /// What was to be spoken at once, wherever the focus was.
    [[nodiscard]] const QStringList& announced() const { return m_announced; }
    void forgetHeard() {
        m_heard.clear();
        m_announced.clear();
    }

private Q_SLOTS:
    void stateChanged(const QDBusMessage& message);
    /// As Qt tells it from 6.8 on; before, a notification appears.
    void announcement(const QDBusMessage& message);

private:
    [[nodiscard]] QDBusMessage call(const Node& node, const char* interface, const char* method,
                                    const QVariantList& arguments = {}) const;
    [[nodiscard]] QVariant property(const Node& node, const char* name) const;
    [[nodiscard]] bool hasState(const Node& node, int number) const;

    QTemporaryDir m_folder;
    QProcess m_launcher;
    QDBusConnection m_bus;
    QString m_problem;
    QVector<Heard> m_heard;
    QStringList m_announced;
};

} // namespace wb::test
