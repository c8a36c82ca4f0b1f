// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace wb::common {

/// The heading of a part that gives its room away where a column is low: then only the heading
/// stands there, with what the part is about and a mark, and a press opens the part all the same.
/// Elsewhere it is a heading like others. Shows and hides nothing itself.
class FoldHeading : public QAbstractButton {
    Q_OBJECT
public:
    explicit FoldHeading(QWidget* parent);

    /// `about`, from outside: what it adds while it is folded; `whole`: what its tool tip has then.
    void setWords(const QString& heading, const QString& about, const QString& whole);
    /// Whether the column is too low for the part. With room it is open, whatever was pressed.
    void setLow(bool isLow);
    [[nodiscard]] bool isFolded() const { return m_isLow && !m_isOpened; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Somebody wants to see it, or has seen it.
    void folded(bool isFolded);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();
    [[nodiscard]] int markWidth() const;

    QString m_about;
    QString m_whole;
    bool m_isLow = false;
    bool m_isOpened = false;
};

} // namespace wb::common
