// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QByteArray>
#include <QProcess>
#include <QTimer>

namespace wb::publish {

/// watchbridge-pdf at work: has the fonts, and makes a PDF of HTML. One of the signals tells how it
/// went, never from within make(). Its end is that of the program.
class PdfProgram : public QObject {
    Q_OBJECT
public:
    explicit PdfProgram(QObject* parent = nullptr);
    ~PdfProgram() override;

    /// Once. Storage when the program is missing, fails or takes longer than two minutes.
    void make(const QByteArray& html);

Q_SIGNALS:
    void made(const QByteArray& pdf);
    void failed(const wb::Error& error);

private:
    void ended();

    QProcess* m_process = new QProcess; ///< Outlives this by its end.
    QTimer m_deadline;
};

} // namespace wb::publish
