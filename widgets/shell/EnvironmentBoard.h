// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/EnvironmentButton.h"

#include <QWidget>

#include <memory>
#include <vector>

class QScrollArea;

namespace wb::common {
class KeyButton;
class PlainLabel;
} // namespace wb::common

namespace wb::shell {

class EnvironmentColumn;

/// All environments beside each other, each with its incident, its services and the age of its
/// data; lies over the window and takes its keys: Left and Right change the environment, Up and
/// Down the service, Enter opens; a button says how to leave it. What all have stands in the same
/// rows, that which is worst anywhere first, and is chosen in all at once. Main thread.
class EnvironmentBoard : public QWidget {
    Q_OBJECT
public:
    EnvironmentBoard(const QString& current, QWidget* parent);
    ~EnvironmentBoard() override;

    /// What is watched, and what it has found.
    void setEnvironments(const QVector<EnvironmentChoice>& environments, TimeMs nowMs);
    void setNow(TimeMs nowMs);

Q_SIGNALS:
    /// With an empty name: whichever service is shown there.
    void opened(const QString& environment, const QString& service);
    void closed();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeColumns(const QVector<EnvironmentChoice>& environments);
    void takeFocus();
    void choose(const QString& service);
    void tellTime();
    void alignHeads();
    void goBy(int columns);
    [[nodiscard]] int columnWithFocus() const;

    const QString m_current; ///< The environment of the window below.
    QVector<EnvironmentChoice> m_environments;
    TimeMs m_nowMs = NoTime;
    bool m_isChoosing = false; ///< In the other columns.
    common::PlainLabel* m_title;
    common::PlainLabel* m_clock;
    common::KeyButton* m_back;
    QScrollArea* m_area;
    std::vector<EnvironmentColumn*> m_columns; ///< Children of the area's page.
};

} // namespace wb::shell
