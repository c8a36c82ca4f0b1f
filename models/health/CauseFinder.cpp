// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/CauseFinder.h"

#include "models/base/Format.h"

#include <algorithm>
#include <numeric>

namespace wb::health {

using fleet::CauseFinding;
using fleet::probabilityText;
using fleet::Release;
using fleet::ReleaseDifference;

namespace {

constexpr qsizetype MaxPerGroup = 40; // Bounds the exact test's work; more tasks add no insight.
constexpr qsizetype MinimumTotal = 6;

double median(QVector<double> values) {
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// How many of the orders of n + m values give each U, as probabilities.
std::vector<double> distributionOfU(qsizetype n, qsizetype m) {
    // f(i, j, u): choose whether the largest of i + j values is of the first group, which then
    // stands above all j of the second.
    std::vector<std::vector<std::vector<double>>> f(static_cast<std::size_t>(n + 1));
    for (std::size_t i = 0; i < f.size(); ++i) {
        f[i].resize(static_cast<std::size_t>(m + 1));
        for (std::size_t j = 0; j < f[i].size(); ++j) {
            std::vector<double>& at = f[i][j];
            at.assign(i * j + 1, 0.0);
            if (i == 0 || j == 0) {
                at[0] = 1;
                continue;
            }
            const double share = static_cast<double>(i) / static_cast<double>(i + j);
            for (std::size_t u = 0; u < f[i - 1][j].size(); ++u) {
                at[u + j] += share * f[i - 1][j][u];
            }
            for (std::size_t u = 0; u < f[i][j - 1].size(); ++u) {
                at[u] += (1 - share) * f[i][j - 1][u];
            }
        }
    }
    return f.back().back();
}

double countU(const RankStratum& stratum) {
    double u = 0;
    for (const double worse : stratum.worse) {
        for (const double better : stratum.better) {
            u += worse > better ? 1 : worse == better ? 0.5 : 0;
        }
    }
    return u;
}

} // namespace

bool saysMore(const CauseFinding& a, const CauseFinding& b) {
    const auto weight = [](const CauseFinding& finding) {
        return finding.factor == CauseFinding::Factor::Unknown ? (finding.detail.isEmpty() ? 0 : 1)
               : finding.factor == CauseFinding::Factor::Neither ? 2
                                                                 : 3;
    };
    return weight(a) > weight(b);
}

double rankProbability(const QVector<RankStratum>& strata) {
    std::vector<double> all{1.0};
    double u = 0;
    for (const RankStratum& stratum : strata) {
        const std::vector<double> one =
            distributionOfU(stratum.worse.size(), stratum.better.size());
        std::vector<double> sum(all.size() + one.size() - 1, 0.0);
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t j = 0; j < one.size(); ++j) {
                sum[i + j] += all[i] * one[j];
            }
        }
        all = std::move(sum);
        u += countU(stratum);
    }
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(std::floor(u));
    return std::min(1.0, std::accumulate(from, all.end(), 0.0));
}

CauseFinder::CauseFinder(Release before, Release now, QString signal)
    : m_before(std::move(before))
    , m_now(std::move(now))
    , m_signal(std::move(signal)) {}

CauseFinder::Effect CauseFinder::effectOf(Factor factor,
                                          const QVector<Observation>& observations) const {
    const bool ofCode = factor == Factor::Code;
    const auto varied = [&](const Release& release) {
        return ofCode ? release.code : release.settings;
    };
    const auto fixed = [&](const Release& release) {
        return ofCode ? release.settings : release.code;
    };
    if (varied(m_now) == varied(m_before)) {
        return {};
    }
    QMap<QString, RankStratum> strata;
    for (const Observation& observation : observations) {
        RankStratum& stratum = strata[fixed(observation.release)];
        QVector<double>& group =
            varied(observation.release) == varied(m_now) ? stratum.worse : stratum.better;
        if (!std::isnan(observation.value) && group.size() < MaxPerGroup) {
            group.append(observation.value);
        }
    }
    QVector<RankStratum> usable;
    QVector<double> worse;
    QVector<double> better;
    for (const RankStratum& stratum : std::as_const(strata)) {
        if (!stratum.worse.isEmpty() && !stratum.better.isEmpty()) {
            usable.append(stratum);
            worse += stratum.worse;
            better += stratum.better;
        }
    }
    const auto tasks = static_cast<int>(worse.size() + better.size());
    if (usable.isEmpty() || tasks < MinimumTotal) {
        return {false, 1, 1, tasks};
    }
    const double base = median(better);
    return {true, rankProbability(usable), base > 0 ? median(worse) / base : 1.0, tasks};
}

QString CauseFinder::name(Factor factor) const {
    return factor == Factor::Code ? QStringLiteral("code ") + m_now.code
                                  : QStringLiteral("settings ") + m_now.settings;
}

QString CauseFinder::governingSettings() const {
    static const QStringList Governing = {
        QStringLiteral("mem"),    QStringLiteral("heap"),   QStringLiteral("cache"),
        QStringLiteral("limit"),  QStringLiteral("gc"),     QStringLiteral("pool"),
        QStringLiteral("thread"), QStringLiteral("cpu"),    QStringLiteral("concurrency"),
        QStringLiteral("queue"),  QStringLiteral("timeout")};
    QStringList changed;
    for (const ReleaseDifference& difference : fleet::releaseDifferences(m_before, m_now)) {
        const bool governs =
            std::any_of(Governing.begin(), Governing.end(), [&](const QString& word) {
                return difference.key.contains(word, Qt::CaseInsensitive);
            });
        if (difference.part == ReleaseDifference::Part::Setting && difference.changed && governs) {
            changed.append(
                QStringLiteral("%1 %2 → %3")
                    .arg(difference.key,
                         difference.before.isEmpty() ? QStringLiteral("unset") : difference.before,
                         difference.after.isEmpty() ? QStringLiteral("unset") : difference.after));
        }
    }
    return changed.isEmpty() ? QString()
                             : QStringLiteral(" Changed settings that govern it: %1.")
                                   .arg(QStringList(changed.mid(0, 3)).join(QStringLiteral(", ")));
}

CauseFinding CauseFinder::find(const QVector<Observation>& observations) const {
    using Result = CauseFinding::Factor;
    const bool codeChanged = m_before.code != m_now.code;
    const bool settingsChanged = m_before.settings != m_now.settings;
    if (!m_before.isValid() || (!codeChanged && !settingsChanged)) {
        return {};
    }
    const Effect code = effectOf(Factor::Code, observations);
    const Effect settings = effectOf(Factor::Settings, observations);
    const int tasks = std::max(code.tasks, settings.tasks);
    const auto tracks = [&](Factor factor, const Effect& effect, const QString& rest) {
        return QStringLiteral("%1 tracks %2 (%3, %4×)%5.%6")
            .arg(m_signal, name(factor), probabilityText(effect.p), base::numberText(effect.factor),
                 rest, factor == Factor::Settings ? governingSettings() : QString());
    };
    if (code.isReal() && settings.isReal()) {
        return {Result::Both,
                QStringLiteral("%1 tracks both %2 (%3) and %4 (%5).%6")
                    .arg(m_signal, name(Factor::Code), probabilityText(code.p),
                         name(Factor::Settings), probabilityText(settings.p), governingSettings()),
                std::max(code.p, settings.p), tasks};
    }
    if (settings.isReal()) {
        return {Result::Settings,
                tracks(Factor::Settings, settings,
                       codeChanged ? QStringLiteral(", not the code") : QString()),
                settings.p, settings.tasks};
    }
    if (code.isReal()) {
        return {Result::Code,
                tracks(Factor::Code, code,
                       settingsChanged ? QStringLiteral(", not the settings") : QString()),
                code.p, code.tasks};
    }
    if (code.testable && settings.testable && code.factor < 1.5 && settings.factor < 1.5) {
        return {Result::Neither,
                QStringLiteral("%1 is the same with old and new code and settings.").arg(m_signal),
                fleet::NoValue, tasks};
    }
    if (codeChanged && settingsChanged && !code.testable && !settings.testable) {
        return {Result::Unknown,
                QStringLiteral("Code %1 → %2 and settings %3 → %4 changed together: the running "
                               "tasks cannot tell them apart.%5")
                    .arg(m_before.code, m_now.code, m_before.settings, m_now.settings,
                         governingSettings()),
                fleet::NoValue, tasks};
    }
    return {Result::Unknown,
            QStringLiteral("Too few tasks differ in code or settings to tell.%1")
                .arg(governingSettings()),
            fleet::NoValue, tasks};
}

} // namespace wb::health
