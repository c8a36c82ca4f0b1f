// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>

namespace wb::common {
class ElidedLabel;
class PlainLabel;
} // namespace wb::common

namespace wb::setup {

/// A signal that is proposed for a service.
struct SignalLine {
    QString signal; ///< "Latency p95"; in the reader's language.
    QString from;   ///< The metrics, or that the body has none.
    QString value;  ///< As just scraped; "—" while there is none.
    bool isMissing = false;
};

/// The proposed signals, one a row, with what they say just now. GUI thread.
class SignalTable : public QWidget {
    Q_OBJECT
public:
    explicit SignalTable(QWidget* parent = nullptr);
    void setLines(const QVector<SignalLine>& lines);

private:
    static constexpr int RowCount = 7;
    struct Row {
        common::PlainLabel* signal = nullptr;
        common::ElidedLabel* from = nullptr;
        common::PlainLabel* value = nullptr;
    };
    QVector<Row> m_rows;
};

} // namespace wb::setup
