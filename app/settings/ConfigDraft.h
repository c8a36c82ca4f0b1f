// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ConfigChange.h"
#include "app/settings/ConfigForm.h"

#include <QMap>

#include <utility>

namespace wb::settings {

/// A configuration that is being edited in a form: a text and what was changed since. The text as
/// it would be written is made anew of all changes whenever one comes or goes, so that what is
/// changed back leaves no trace. What is removed stays a place, and can be kept after all, until
/// then.
class ConfigDraft {
public:
    explicit ConfigDraft(FormOffers offers)
        : m_offers(std::move(offers)) {}

    /// Begins with a text; what was changed of the one before is forgotten.
    void begin(const QByteArray& text);

    /// As it would be written.
    [[nodiscard]] const QByteArray& text() const { return m_text; }
    /// Why none of it can be edited as a form; empty: it can.
    [[nodiscard]] const QString& obstacle() const { return m_obstacle; }
    [[nodiscard]] QVector<ConfigPlace> places() const;
    /// The same, by the names that they had before any change.
    [[nodiscard]] QVector<ConfigPlace> placesBefore() const;
    /// What is refused is shown as it was typed.
    [[nodiscard]] QVector<FormField> fields(const ConfigPlace& place) const;

    /// Says that a field of a place is this; an empty text or list: nothing.
    void set(const ConfigPlace& place, const FormField& field, const YamlValue& value);
    void setRemoved(const ConfigPlace& place, bool isRemoved);
    [[nodiscard]] bool isRemoved(const ConfigPlace& place) const;

    /// Why what was typed is not in the text: a sentence by the field's path.
    [[nodiscard]] const QMap<QString, QString>& refusals() const { return m_refusals; }
    /// Why what was last asked to be removed is still there; empty: nothing was, or it is removed.
    /// Hinders nothing, for nothing that was asked for could be missing unseen.
    [[nodiscard]] QString removalRefusal(const ConfigPlace& place) const {
        return m_notRemoved.value(place.path);
    }
    /// A path in the text as a path among the places, which count what is removed, too.
    [[nodiscard]] QString shownPath(const QString& path) const;

private:
    void make();
    /// What stands for several keys at once: which of them are there.
    void setParts(const ConfigPlace& place, const FormField& field, const YamlValue& value);
    [[nodiscard]] Expected<YamlParts> partsOf(const ConfigPlace& place, const FormField& field,
                                              const QString& text) const;
    void keepEmptied(const ConfigPlace& place, QVector<FormField>& fields) const;
    void addExamples(QVector<FormField>& fields) const;
    [[nodiscard]] QString writtenBefore(const ConfigPlace& place, const QString& key) const;
    [[nodiscard]] bool isToBeSet(const QString& path) const;
    void refuseRemoval(ConfigChange refused, const QString& why);

    const FormOffers m_offers;
    QByteArray m_base;
    YAML::Node m_baseRoot;
    YAML::Node m_ground; ///< With what was exchanged alone: what else is changed is changed of it.
    QVector<ConfigChange> m_changes;
    QMap<QString, YamlValue> m_typed; ///< What is refused, by path.
    QMap<QString, QString> m_refusals;
    QMap<QString, QString> m_notRemoved; ///< A sentence by the path of the place.
    YAML::Node m_root;                   ///< With all changes, and what is removed still there.
    QByteArray m_text;
    QString m_obstacle;
};

} // namespace wb::settings
