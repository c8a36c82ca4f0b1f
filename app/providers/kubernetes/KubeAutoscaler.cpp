// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeAutoscaler.h"

#include "app/providers/Refusal.h"
#include "models/base/SafeText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wb::kubernetes {

namespace {

/// Objects a page, and pages: of whose autoscaler stands beyond them none is taken.
constexpr int MostListed = 200;
constexpr int MostPages = 10;
constexpr int MostReplicas = 1'000'000;
constexpr int MostAttempts = 4;
constexpr qsizetype LongestName = 100;
/// A caller gives up after 15 s; a write must have left, and been answered, by then.
constexpr DurationMs SendWithinMs = 8'000;

QString text(const QJsonValue& object, const char* member) {
    return object[QLatin1String(member)].toString();
}

QString shown(const QString& name) {
    return base::flattened(name.left(LongestName));
}

/// What saturates first decides; memory is what is forgotten most.
fleet::ScalingSpec watchedBy(const QJsonValue& spec) {
    using fleet::Signal;
    fleet::ScalingSpec found;
    const QJsonArray metrics = spec[QLatin1String("metrics")].toArray();
    for (const auto& metric : metrics) {
        const bool isContainer = text(metric, "type") == QLatin1String("ContainerResource");
        const QJsonValue resource =
            metric[isContainer ? QLatin1String("containerResource") : QLatin1String("resource")];
        const QString watched = text(resource, "name");
        if (watched == QLatin1String("memory") ||
            (watched == QLatin1String("cpu") && found.signal != Signal::Memory)) {
            found.signal = watched == QLatin1String("cpu") ? Signal::Cpu : Signal::Memory;
            found.above =
                resource[QLatin1String("target")][QLatin1String("averageUtilization")].toDouble(
                    fleet::NoValue) /
                100;
        }
    }
    return found;
}

/// Who compares it with an idea of their own, and puts that back.
QString keeperOf(const QJsonValue& metadata) {
    const QJsonArray owners = metadata[QLatin1String("ownerReferences")].toArray();
    for (const auto& owner : owners) {
        if (owner[QLatin1String("controller")].toBool()) {
            return shown(text(owner, "kind") + u' ' + text(owner, "name"));
        }
    }
    const QString argo =
        text(metadata[QLatin1String("annotations")], "argocd.argoproj.io/tracking-id");
    return argo.isEmpty() ? QString()
                          : QStringLiteral("Argo CD ") + shown(argo.section(u':', 0, 0));
}

Hpa hpaOf(const QJsonValue& item) {
    const QJsonValue metadata = item[QLatin1String("metadata")];
    const QJsonValue spec = item[QLatin1String("spec")];
    const auto count = [&](const char* member, int fallback) {
        return std::clamp(spec[QLatin1String(member)].toInt(fallback), 0, MostReplicas);
    };
    Hpa hpa;
    hpa.name = text(metadata, "name");
    hpa.resourceVersion = text(metadata, "resourceVersion");
    hpa.range.name = QStringLiteral("HorizontalPodAutoscaler ") + shown(hpa.name);
    hpa.range.minimum = count("minReplicas", 1);
    hpa.range.maximum = count("maxReplicas", 0);
    hpa.range.keeper = keeperOf(metadata);
    hpa.spec = watchedBy(spec);
    return hpa;
}

} // namespace

Expected<std::optional<Hpa>> parseHpa(const QJsonObject& answer, WorkloadKind kind,
                                      const QString& name) {
    const QJsonValue items = answer[QLatin1String("items")];
    // An empty list may be told as null.
    if (!items.isNull() && !items.isArray()) {
        return failure(ErrorCode::Protocol,
                       QStringLiteral("the answer is not as the Kubernetes API has it: \"items\" "
                                      "is no list"));
    }
    const QJsonArray all = items.toArray();
    for (const auto& item : all) {
        const QJsonValue target = item[QLatin1String("spec")][QLatin1String("scaleTargetRef")];
        if (text(target, "kind") == kindName(kind) && text(target, "name") == name) {
            return std::optional(hpaOf(item));
        }
    }
    return std::optional<Hpa>();
}

QString KubeAutoscaler::folder(const QString& version) {
    const auto& access = m_client.access();
    return access ? QStringLiteral("/apis/autoscaling/%1/namespaces/%2/horizontalpodautoscalers")
                        .arg(version,
                             QString::fromLatin1(QUrl::toPercentEncoding(access->namespaceName)))
                  : QString();
}

void KubeAutoscaler::find(const Page& page, Found done) {
    KubeCall call{
        QStringLiteral("reading the autoscaler of %1 at %2").arg(m_name, m_client.where()),
        folder(page.version)};
    call.query.addQueryItem(QStringLiteral("limit"), QString::number(MostListed));
    if (!page.from.isEmpty()) {
        call.query.addQueryItem(QStringLiteral("continue"),
                                QString::fromLatin1(QUrl::toPercentEncoding(page.from)));
    }
    m_client.call(call, [this, page, done = std::move(done)](const Expected<QJsonObject>& answer) {
        const bool isUnknown = !answer && (answer.error().code == ErrorCode::NotFound ||
                                           answer.error().code == ErrorCode::Protocol);
        if (isUnknown && page.number == 0 && page.version == QLatin1String("v2")) {
            // Before Kubernetes 1.23.
            find(Page{QStringLiteral("v2beta2"), {}, 0}, done);
        } else if (!answer) {
            done(failure(answer.error()));
        } else {
            onPage(page, *answer, done);
        }
    });
}

/// That there is none is said only of a list that was read to its end.
void KubeAutoscaler::onPage(const Page& page, const QJsonObject& answer, const Found& done) {
    auto found = parseHpa(answer, m_kind, m_name);
    if (found && *found) {
        (*found)->apiVersion = page.version;
    }
    const QString next = nextOf(answer);
    if (!found || *found || next.isEmpty()) {
        done(std::move(found));
    } else if (page.number + 1 < MostPages) {
        find(Page{page.version, next, page.number + 1}, done);
    } else {
        done(failure(ErrorCode::LimitExceeded,
                     QStringLiteral("its namespace has more than %1 autoscalers; whether one of "
                                    "the others scales it is not known")
                         .arg(MostPages * MostListed),
                     m_name));
    }
}

QString KubeAutoscaler::place(const QString& service) {
    Q_UNUSED(service)
    const auto& access = m_client.access();
    return access ? QStringLiteral("%1 %2/%3/%4")
                        .arg(access->server.toString(), access->namespaceName, kindName(m_kind),
                             m_name)
                  : QString();
}

void KubeAutoscaler::fetchRange(const QString& service,
                                Reply<std::optional<fleet::ScalingRange>> reply) {
    Q_UNUSED(service)
    find([reply = std::move(reply)](const Expected<std::optional<Hpa>>& hpa) {
        if (!hpa) {
            reply(failure(hpa.error()));
        } else {
            reply(*hpa ? std::optional((*hpa)->range) : std::nullopt);
        }
    });
}

void KubeAutoscaler::changeMinimum(const MinimumChange& change, Reply<fleet::ScalingRange> reply) {
    carryOut({change,
              QStringLiteral("changing the autoscaler of %1 at %2").arg(m_name, m_client.where()),
              m_client.clock().steadyMs() + std::min(SendWithinMs, change.leaveWithinMs),
              MostAttempts},
             std::move(reply));
}

void KubeAutoscaler::carryOut(const Order& order, Reply<fleet::ScalingRange> reply) {
    find([this, order, reply = std::move(reply)](const Expected<std::optional<Hpa>>& hpa) {
        if (!hpa) {
            reply(failure(providers::beforeWrite(hpa.error(), QStringLiteral("the autoscaler"))));
        } else if (!*hpa) {
            reply(failure(ErrorCode::NotFound, QStringLiteral("it has no autoscaler any more"),
                          order.what));
        } else if ((*hpa)->range.minimum != order.change.from) {
            reply(failure(ErrorCode::Conflict,
                          QStringLiteral("its minimum is %1 by now, not %2")
                              .arg((*hpa)->range.minimum)
                              .arg(order.change.from),
                          order.what));
        } else {
            send(order, **hpa, reply);
        }
    });
}

void KubeAutoscaler::send(const Order& order, const Hpa& hpa, Reply<fleet::ScalingRange> reply) {
    const QJsonArray patch{
        QJsonObject{{QStringLiteral("op"), QStringLiteral("test")},
                    {QStringLiteral("path"), QStringLiteral("/metadata/resourceVersion")},
                    {QStringLiteral("value"), hpa.resourceVersion}},
        QJsonObject{{QStringLiteral("op"), QStringLiteral("add")},
                    {QStringLiteral("path"), QStringLiteral("/spec/minReplicas")},
                    {QStringLiteral("value"), order.change.to}}};
    KubeCall call{order.what, folder(hpa.apiVersion) + u'/' +
                                  QString::fromLatin1(QUrl::toPercentEncoding(hpa.name))};
    call.query.addQueryItem(QStringLiteral("fieldManager"), QStringLiteral("watchbridge"));
    call.verb = "PATCH";
    call.body = QJsonDocument(patch).toJson(QJsonDocument::Compact);
    call.contentType = "application/json-patch+json";
    call.sendByMs = order.sendByMs;
    ++m_changes;
    m_client.call(call, [this, order, range = hpa.range,
                         reply = std::move(reply)](const Expected<QJsonObject>& answer) {
        // What was read while it was on its way may be from before it took effect.
        ++m_changes;
        const bool isMoved = !answer && answer.error().code == ErrorCode::Conflict;
        if (isMoved && order.attemptsLeft > 1 && m_client.clock().steadyMs() < order.sendByMs) {
            Order again = order;
            --again.attemptsLeft;
            carryOut(again, reply);
        } else if (!answer) {
            reply(failure(answer.error()));
        } else {
            fleet::ScalingRange now = range;
            now.minimum = order.change.to;
            reply(now);
        }
    });
}

} // namespace wb::kubernetes
