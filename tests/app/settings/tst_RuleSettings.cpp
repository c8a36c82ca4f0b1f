// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/RulesFile.h"
#include "models/health/RuleSettings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using health::MetricRule;
using health::RuleSet;
using health::RuleSetting;
using Unit = RuleSetting::Unit;

/// The figures of rules one by one, and rules written as a file that is read again.
class TestRuleSettings : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] RuleSet readAgain(const RuleSet& rules) const {
        const QString path = m_folder.filePath(QStringLiteral("rules.yaml"));
        QFile file(path);
        const QByteArray text = health::rulesText(rules).toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            return {};
        }
        file.close();
        const auto read = settings::loadRules(path);
        if (!read) {
            qWarning("%s\n%s", text.constData(), qPrintable(read.error().first().text()));
            return {};
        }
        return *read;
    }
    static RuleSet withMetric() {
        MetricRule rule;
        rule.name = QStringLiteral("mail-stuck");
        rule.series.metric = QStringLiteral("queue_length");
        using fleet::LabelMatcher;
        rule.series.matchers = {
            {QStringLiteral("queue"), LabelMatcher::Op::Regex, QStringLiteral("ma\"il|it's\\d")},
            {QStringLiteral("zone"), LabelMatcher::Op::NotEqual, QStringLiteral("eu")}};
        rule.comparison = MetricRule::Comparison::AtLeast;
        rule.number = 12.5;
        rule.severity = fleet::HealthState::Unhealthy;
        rule.forMs = 90'000;
        rule.reason = QStringLiteral("Mail isn't sent: # wait");
        rule.absent = MetricRule::Absent::Unknown;
        rule.services = {QStringLiteral("chat"), QStringLiteral("it's")};
        RuleSet rules;
        rules.metrics = {rule};
        return rules;
    }

private Q_SLOTS:
    /// Every figure there is, moved by one step, and all of them together.
    void whatIsWrittenIsReadAgain() {
        RuleSet all = withMetric();
        QCOMPARE(readAgain(RuleSet()), RuleSet());
        QCOMPARE(readAgain(all), all);
        for (const RuleSetting& setting : health::ruleSettings(withMetric())) {
            const double value = setting.value + setting.step;
            const auto one = health::withSetting(withMetric(), setting.name, value);
            QVERIFY2(one.has_value(), qPrintable(setting.name));
            QVERIFY2(readAgain(*one) == *one, qPrintable(setting.name));
            QVERIFY2(!(*one == withMetric()), qPrintable(setting.name));
            all = health::withSetting(all, setting.name, value).value_or(all);
        }
        QCOMPARE(readAgain(all), all);
    }

    void figuresAsPeopleTypeThem_data() {
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("value"); ///< Below 0: none.
        QTest::newRow("per cent") << int(Unit::Share) << "85" << 0.85;
        QTest::newRow("with its sign") << int(Unit::Share) << " 85 % " << 0.85;
        QTest::newRow("a comma") << int(Unit::Share) << "2,5%" << 0.025;
        QTest::newRow("seconds") << int(Unit::Duration) << "10" << 10'000.0;
        QTest::newRow("minutes") << int(Unit::Duration) << "15 min" << 900'000.0;
        QTest::newRow("as in the file") << int(Unit::Duration) << "15m" << 900'000.0;
        QTest::newRow("hours") << int(Unit::Duration) << "1h" << 3'600'000.0;
        QTest::newRow("times") << int(Unit::Times) << "1.5 ×" << 1.5;
        QTest::newRow("times with an x") << int(Unit::Times) << "1.5x" << 1.5;
        QTest::newRow("a number") << int(Unit::Number) << "1e6" << 1e6;
        QTest::newRow("nothing") << int(Unit::Number) << "" << -1.0;
        QTest::newRow("a word") << int(Unit::Share) << "much" << -1.0;
        QTest::newRow("another unit") << int(Unit::Share) << "85 s" << -1.0;
        QTest::newRow("a thousand, or one") << int(Unit::Number) << "1,000" << -1.0;
        QTest::newRow("a comma and four") << int(Unit::Number) << "1,0005" << 1.0005;
        QTest::newRow("days") << int(Unit::Duration) << "1d" << -1.0;
    }
    void figuresAsPeopleTypeThem() {
        QFETCH(int, unit);
        QFETCH(QString, typed);
        QFETCH(double, value);
        const auto read = health::readSetting(static_cast<Unit>(unit), typed);
        QCOMPARE(read.has_value(), value >= 0);
        if (read) {
            QVERIFY(std::abs(*read - value) < 1e-9);
            // What is shown is read as the same.
            const QString shown = health::settingText(static_cast<Unit>(unit), *read);
            const auto again = health::readSetting(static_cast<Unit>(unit), shown);
            QVERIFY2(again && std::abs(*again - *read) < 1e-9, qPrintable(shown));
        }
    }

    void whatMayNotBe() {
        const RuleSet rules = withMetric();
        QVERIFY(!health::withSetting(rules, QStringLiteral("memory_degraded"), 1.01));
        QVERIFY(!health::withSetting(rules, QStringLiteral("memory_degraded"), 0.96));
        QVERIFY(!health::withSetting(rules, QStringLiteral("cpu_degraded"), -0.1));
        QVERIFY(!health::withSetting(rules, QStringLiteral("worsen_after"), 86'400'001));
        QVERIFY(!health::withSetting(rules, QStringLiteral("mail-stuck for"), -1));
        const QString least = QStringLiteral("minimum_requests_per_second");
        QVERIFY(!health::withSetting(rules, least, -0.1));
        QVERIFY(!health::withSetting(rules, least, 1'000'001));
        QVERIFY(health::withSetting(rules, least, 0).has_value());
        QVERIFY(!health::withSetting(rules, QStringLiteral("none"), 1));
        QVERIFY(health::withSetting(rules, QStringLiteral("mail-stuck"), -3).has_value());
    }
};

QTEST_APPLESS_MAIN(TestRuleSettings)
#include "tst_RuleSettings.moc"
