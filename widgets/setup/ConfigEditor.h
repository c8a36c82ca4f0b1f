// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QSet>

namespace wb::setup {

/// A plain text with its lines numbered, of which some are marked as mistaken. Tab goes on to the
/// next control: a configuration is indented by spaces. GUI thread.
class ConfigEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ConfigEditor(QWidget* parent = nullptr);

    /// Shows another text; nobody edited it. What was typed before cannot be brought back any more.
    void showText(const QString& text);
    /// The text, its lines ended by line feeds.
    [[nodiscard]] QString rawText() const;
    /// From 1.
    void setMistakenLines(const QSet<int>& lines);
    /// Puts the cursor there, unless somebody is typing.
    void pointTo(int line);
    /// Puts the cursor there, and the focus.
    void goToLine(int line);

Q_SIGNALS:
    /// By a person.
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    class Numbers;
    void placeNumbers();
    void paintNumbers(QPaintEvent* event);
    [[nodiscard]] int numbersWidth() const;

    Numbers* m_numbers;
    QSet<int> m_mistaken;
    bool m_isShowing = false;
};

} // namespace wb::setup
