// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/TerminationSignal.h"

#include <QSignalSpy>
#include <QTest>

#include <cerrno>
#include <csignal>

using wb::process::TerminationSignal;

class TestTerminationSignal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsReceived() {
        const TerminationSignal termination;
        QSignalSpy received(&termination, &TerminationSignal::received);
        for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
            QCOMPARE(::raise(signal), 0);
        }
        QTRY_COMPARE(received.size(), 3);
    }

    void whatItInterruptsKeepsItsErrno() {
        const TerminationSignal termination;
        // More than its pipe takes.
        for (int i = 0; i < 70'000; ++i) {
            ::raise(SIGTERM);
        }
        errno = 0;
        ::raise(SIGTERM);
        QCOMPARE(errno, 0);
    }

    void whatIsIgnoredStaysSo() {
        ::signal(SIGHUP, SIG_IGN);
        {
            const TerminationSignal termination;
            QSignalSpy received(&termination, &TerminationSignal::received);
            ::raise(SIGHUP);
            ::raise(SIGTERM);
            QTRY_COMPARE(received.size(), 1);
        }
        struct sigaction action = {};
        ::sigaction(SIGHUP, nullptr, &action);
        QVERIFY(action.sa_handler == SIG_IGN);
        ::sigaction(SIGTERM, nullptr, &action);
        QVERIFY(action.sa_handler == SIG_DFL);
    }
};

QTEST_GUILESS_MAIN(TestTerminationSignal)
#include "tst_TerminationSignal.moc"
