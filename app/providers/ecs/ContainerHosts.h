// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/ecs/EcsClient.h"
#include "app/providers/ecs/EcsJson.h"

#include <QHash>

namespace wb::ecs {

/// The private addresses of the container instances on which tasks without an interface of their
/// own run. A machine keeps its address, so each is asked for once; in vain, once a minute. Main
/// thread.
class ContainerHosts {
public:
    using Take = std::function<Expected<void>(const Expected<QJsonObject>&)>;
    /// Sends a call (of Api::Ecs to the service's cluster); `take` may call it again.
    using Ask = std::function<void(const char* action, const QJsonObject& input, Take take, Api)>;

    /// Asks for what these tasks run on and is not known; forgets all others. Must last as long as
    /// answers may come. Without one only the addresses are not known: nothing fails for that.
    void look(const QVector<EcsTask>& tasks, DurationMs nowMs, const Ask& ask);

    /// By ARN of the container instance; empty: not told.
    [[nodiscard]] const QHash<QString, QString>& addresses() const { return m_addresses; }
    /// Why some are not told; empty: nothing went wrong.
    [[nodiscard]] const QString& trouble() const { return m_trouble; }

private:
    void askAddresses(const QVector<ContainerInstance>& instances, const Ask& ask);

    QHash<QString, QString> m_addresses;
    QString m_trouble;
    DurationMs m_readMs = -1; ///< Steady.
};

} // namespace wb::ecs
