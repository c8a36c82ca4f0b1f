// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

namespace wb::common {

/// Tells a fresh press of a key from one that a held key makes. Qt flags repeats, but on X11 it
/// takes a repeat for a release and a new press when the two reach it apart, which happens on a
/// busy machine; nobody releases and presses a key again within a few milliseconds.
class KeyFreshness : public QObject {
    Q_OBJECT
public:
    /// Watches all keys of the program from now on.
    explicit KeyFreshness(QObject* parent);

    /// Whether the newest press of any key was a person's.
    [[nodiscard]] bool isFresh() const { return m_fresh; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QHash<int, quint64> m_releasedAtMs;
    bool m_fresh = true;
};

} // namespace wb::common
