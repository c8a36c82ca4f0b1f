// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ConfigDraft.h"
#include "app/settings/ConfigFile.h"
#include "app/settings/LineDiff.h"

#include <QTest>

namespace wb::test {

using settings::ConfigDraft;
using settings::ConfigPlace;
using settings::DiffLine;
using settings::FormField;
using settings::YamlValue;

inline const QString File = QStringLiteral("/etc/watchbridge/wb.yaml");

inline const char* const Two = R"(environments:
  - name: US
    actions: read_only   # until the drill
    services:
      - name: chat   # ours
        targets: {static: ['h:1']}
        deploy: {provider: controller, url: 'https://d.example/v1', auth: {bearer: 'keychain:d'}}
        rollback_with: [mail]
      # Theirs.
      - name: mail
        targets: {static: ['h:2']}
      - name: web
        targets: {static: ['h:3']}
        rollback_with: [chat, mail]
rules:
  metrics:
    - {name: bad, when: 'bad > 0', services: [chat]}
)";

/// A draft that is filled in by the names of services and the keys of fields.
class DraftForm : public QObject {
    Q_OBJECT

protected:
    ConfigDraft m_draft = ConfigDraft(settings::loadOffers(File));

    [[nodiscard]] ConfigPlace placeOf(const char* name) const {
        for (const ConfigPlace& each : m_draft.places()) {
            if (each.name == QLatin1String(name) || each.path == QLatin1String(name)) {
                return each;
            }
        }
        return {};
    }
    [[nodiscard]] FormField fieldOf(const ConfigPlace& place, const QString& key) const {
        for (const FormField& each : m_draft.fields(place)) {
            if (each.key == key) {
                return each;
            }
        }
        return {};
    }
    void set(const char* place, const char* key, const QString& value) {
        const ConfigPlace at = placeOf(place);
        const FormField field = fieldOf(at, QLatin1String(key));
        QCOMPARE(field.key, QLatin1String(key));
        YamlValue made{YamlValue::Kind::Text, value, {}};
        if (value.isEmpty()) {
            made = {};
        } else if (field.kind == FormField::Kind::List) {
            made = {YamlValue::Kind::List, {}, value.split(u' ')};
        }
        m_draft.set(at, field, made);
    }
    [[nodiscard]] QString told(const QByteArray& before) const {
        QStringList lines;
        for (const DiffLine& line : settings::changedLines(before, m_draft.text(), 0)) {
            lines << (line.kind == DiffLine::Kind::Gone ? u'-' : u'+') + line.text.trimmed();
        }
        return lines.join(u'|');
    }
};

} // namespace wb::test
