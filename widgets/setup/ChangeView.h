// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QVector>

namespace wb::setup {

/// One line of what would be written.
struct ChangedLine {
    enum class Kind { Same, Gone, Added };
    Kind kind = Kind::Same;
    int line = 0; ///< From 1.
    QString text = {};
};

/// What would be written, as lines with "-" or "+" before what goes and comes. GUI thread.
class ChangeView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ChangeView(QWidget* parent = nullptr);

    /// How many it shows.
    [[nodiscard]] int lines() const;
    void setLines(const QVector<ChangedLine>& lines);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();

    QVector<ChangedLine> m_lines;
};

} // namespace wb::setup
