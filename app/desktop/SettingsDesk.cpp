// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SettingsDesk.h"

#include "app/settings/LineDiff.h"
#include "widgets/common/LookFollower.h"
#include "widgets/setup/SettingsForm.h"
#include "widgets/setup/SettingsPage.h"

#include <algorithm>

namespace wb::desktop {

using settings::ConfigPlace;
using settings::FormField;
using settings::YamlValue;
using setup::ChangedLine;
using setup::ConfigMistake;
using setup::SettingsField;
using setup::SettingsForm;
using setup::SettingsPage;
using setup::SettingsPlace;

namespace {

constexpr int SettleMs = 150;
constexpr int ContextLines = 2;

QVector<ChangedLine> shown(const QVector<settings::DiffLine>& lines) {
    using Kind = settings::DiffLine::Kind;
    QVector<ChangedLine> result;
    for (const settings::DiffLine& line : lines) {
        const auto kind = line.kind == Kind::Gone    ? ChangedLine::Kind::Gone
                          : line.kind == Kind::Added ? ChangedLine::Kind::Added
                                                     : ChangedLine::Kind::Same;
        result << ChangedLine{kind, line.line, line.text};
    }
    return result;
}

/// As an editor has it.
QString editable(const QByteArray& bytes) {
    return QString::fromUtf8(bytes).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

/// What only the next start makes true.
bool waitsForStart(const settings::Config& before, const settings::Config& after) {
    return before.storage.path != after.storage.path ||
           before.storage.keepMs != after.storage.keepMs ||
           before.environments.constFirst().name != after.environments.constFirst().name;
}

SettingsPlace::Kind kindOf(ConfigPlace::Kind kind) {
    switch (kind) {
    case ConfigPlace::Kind::Window:
        return SettingsPlace::Kind::Window;
    case ConfigPlace::Kind::Storage:
        return SettingsPlace::Kind::Storage;
    case ConfigPlace::Kind::Rules:
        return SettingsPlace::Kind::Rules;
    case ConfigPlace::Kind::Environment:
        return SettingsPlace::Kind::Environment;
    case ConfigPlace::Kind::Service:
        break;
    }
    return SettingsPlace::Kind::Service;
}

SettingsField::Kind kindOf(FormField::Kind kind) {
    switch (kind) {
    case FormField::Kind::Choice:
        return SettingsField::Kind::Choice;
    case FormField::Kind::List:
        return SettingsField::Kind::Lines;
    case FormField::Kind::Structure:
        return SettingsField::Kind::Structure;
    case FormField::Kind::Text:
    case FormField::Kind::Secret:
        break;
    }
    return SettingsField::Kind::Line;
}

YamlValue valueOf(const QString& typed, FormField::Kind kind) {
    YamlValue value;
    if (kind == FormField::Kind::List) {
        for (const QString& line : typed.split(u'\n')) {
            if (!line.trimmed().isEmpty()) {
                value.items << line.trimmed();
            }
        }
        value.kind = value.items.isEmpty() ? YamlValue::Kind::Absent : YamlValue::Kind::List;
    } else if (!typed.trimmed().isEmpty()) {
        value = {YamlValue::Kind::Text, typed.trimmed(), {}};
    }
    return value;
}

/// Whether a mistake is a field's: at its key, in it, or in a mapping that it belongs to.
bool concerns(const QString& mistaken, const QString& field) {
    return mistaken == field || mistaken.startsWith(field + u'.') ||
           mistaken.startsWith(field + u'[') || field.startsWith(mistaken + u'.');
}

} // namespace

SettingsDesk::SettingsDesk(QString configFile, LastSaving& last, SettingsPage& page)
    : QObject(&page)
    , m_path(std::move(configFile))
    , m_last(last)
    , m_page(page)
    , m_draft(settings::loadOffers(m_path)) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(SettleMs);
    connectPage();
    read();
    const bool isFillable = m_loaded && m_draft.obstacle().isEmpty() && m_mistakes.isEmpty();
    page.showTab(isFillable ? SettingsPage::Tab::Form : SettingsPage::Tab::Text);
    if (!m_mistakes.isEmpty()) {
        page.goToLine(m_mistakes.constFirst().line);
    }
    new common::LookFollower(&page, {}, [this] {
        if (!takeText()) {
            judge();
        }
    });
}

void SettingsDesk::connectPage() {
    connect(&m_settle, &QTimer::timeout, this, [this] { takeText(); });
    connect(&m_page, &SettingsPage::textEdited, this, [this] {
        m_isTyped = true;
        m_settle.start();
    });
    connect(&m_page, &SettingsPage::judgementNeeded, this, [this] { takeText(); });
    connect(&m_page, &SettingsPage::saveRequested, this, &SettingsDesk::save);
    connect(&m_page, &SettingsPage::undoRequested, this, &SettingsDesk::undo);
    connect(&m_page, &SettingsPage::reloadRequested, this, &SettingsDesk::read);
    connect(&m_page, &SettingsPage::discardRequested, this, &SettingsDesk::read);
    SettingsForm& form = m_page.form();
    connect(&form, &SettingsForm::placeChosen, this, [this](const QString& id) {
        m_place = id;
        showForm();
    });
    connect(&form, &SettingsForm::valueEdited, this, &SettingsDesk::setValue);
    connect(&form, &SettingsForm::removalWanted, this, [this](bool isWanted) {
        takeText();
        m_draft.setRemoved(place(), isWanted);
        m_page.showText(editable(m_draft.text()));
        judge();
    });
    connect(&form, &SettingsForm::watchServiceRequested, this,
            &SettingsDesk::watchServiceRequested);
}

void SettingsDesk::read() {
    readWritten(false);
}

void SettingsDesk::readWritten(bool isOurs) {
    m_settle.stop();
    m_isTyped = false;
    QString obstacle = settings::writeObstacle(m_path);
    const auto bytes = settings::readConfigText(m_path);
    m_loaded = bytes ? *bytes : std::nullopt;
    begin(loaded(), loaded() == m_draft.text(), isOurs);
    m_page.showText(editable(loaded()));
    if (!bytes) {
        obstacle = bytes.error().message;
    } else if (settings::withBytesOf(loaded(), m_page.text()) != loaded()) {
        obstacle = tr("The file has characters that this editor would change; edit it elsewhere.");
    }
    const auto config = settings::loadConfig(loaded(), m_path);
    m_effective = config ? std::optional(*config) : std::nullopt;
    m_page.setFile(m_path, obstacle);
    m_page.setOvertaken(false);
    m_page.setOutcome(m_loaded ? QString()
                               : tr("There is no such file yet; saving makes it. “Watch a "
                                    "service…” writes a first one for you."),
                      true);
    judge();
}

void SettingsDesk::look() {
    const auto now = settings::readConfigText(m_path);
    if (now && *now == m_loaded) {
        m_page.setOvertaken(false);
        return;
    }
    takeText();
    if (isChanged()) {
        m_page.setOvertaken(true);
        return;
    }
    read();
    m_page.setOutcome(tr("The file has changed; this is what it says now."), true);
}

bool SettingsDesk::takeText() {
    m_settle.stop();
    const bool isTyped = std::exchange(m_isTyped, false);
    if (isTyped) {
        begin(settings::withBytesOf(loaded(), m_page.text()), true, true);
        judge();
    }
    return isTyped;
}

void SettingsDesk::begin(const QByteArray& text, bool isOfDraft, bool isOurs) {
    // While a text cannot be read it has no places, and the one before is remembered.
    if (m_draft.obstacle().isEmpty()) {
        m_known = isOfDraft ? m_draft.places() : m_draft.placesBefore();
        m_knownPlace = m_place;
    }
    m_draft.begin(text);
    m_place = settings::pathAgain(m_known, m_knownPlace, m_draft.places(), isOurs);
    m_page.form().setAnew(!m_place.isEmpty());
}

void SettingsDesk::setValue(const QString& key, const QString& value) {
    if (takeText()) {
        return; // The form shows another text now than the one that this was typed into.
    }
    const auto field = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&](const FormField& each) { return each.key == key; });
    if (field != m_fields.end()) {
        m_draft.set(place(), *field, valueOf(value, field->kind));
        m_page.showText(editable(m_draft.text()));
        judge();
    }
}

void SettingsDesk::judge() {
    m_mistakes.clear();
    // Of a file that is not there nothing is wrong.
    if (m_loaded || isChanged()) {
        const auto config = settings::loadConfig(m_draft.text(), m_path);
        m_mistakes = config ? settings::Mistakes() : config.error();
    }
    QVector<ConfigMistake> mistakes;
    for (const settings::Mistake& mistake : std::as_const(m_mistakes)) {
        mistakes << ConfigMistake{mistake.line, mistake.message.shown()};
    }
    m_page.setMistakes(mistakes);
    m_page.setSaveObstacle(m_draft.refusals().isEmpty()
                               ? QString()
                               : tr("What was entered in the form is not all in the text; see "
                                    "there."));
    m_page.setChanges(isChanged() || !m_draft.refusals().isEmpty(),
                      shown(settings::changedLines(loaded(), m_draft.text(), ContextLines)));
    tellUndo();
    showForm();
}

ConfigPlace SettingsDesk::place() const {
    const QVector<ConfigPlace> places = m_draft.places();
    for (const ConfigPlace& each : places) {
        if (each.path == m_place) {
            return each;
        }
    }
    // An environment says more than the window's colours.
    for (const ConfigPlace& each : places) {
        if (each.kind == ConfigPlace::Kind::Environment) {
            return each;
        }
    }
    return places.constFirst();
}

QVector<settings::Mistake> SettingsDesk::mistakesAt(const ConfigPlace& place) const {
    QVector<settings::Mistake> found;
    for (settings::Mistake mistake : m_mistakes) {
        mistake.path = m_draft.shownPath(mistake.path);
        const bool isOfService = place.kind == ConfigPlace::Kind::Environment &&
                                 mistake.path.startsWith(place.path + QStringLiteral(".services["));
        if ((mistake.path == place.path || mistake.path.startsWith(place.path + u'.')) &&
            !isOfService) {
            found << mistake;
        }
    }
    return found;
}

SettingsField SettingsDesk::shownField(const FormField& field, const ConfigPlace& at) const {
    const QString path = settings::keyPath(at.path, field.key);
    SettingsField result{field.key, kindOf(field.kind)};
    result.value = field.written.kind == YamlValue::Kind::List ? field.written.items.join(u'\n')
                                                               : field.written.text;
    result.usual = field.usual;
    result.example = field.example;
    result.choices = field.choices;
    result.line = field.line;
    result.mistake = m_draft.refusals().value(path);
    const bool isStorage = at.kind == ConfigPlace::Kind::Storage;
    if (isStorage && field.key == QLatin1String("path")) {
        result.kind = SettingsField::Kind::Shown;
    }
    result.waitsForStart = isStorage || path == QLatin1String("environments[0].name");
    return result;
}

void SettingsDesk::showForm() {
    const ConfigPlace at = place();
    m_place = at.path;
    m_fields = m_draft.fields(at);
    QVector<SettingsField> fields;
    for (const FormField& each : std::as_const(m_fields)) {
        fields << shownField(each, at);
    }
    QStringList others;
    if (const QString refusal = m_draft.removalRefusal(at); !refusal.isEmpty()) {
        others << refusal;
    }
    for (const settings::Mistake& mistake : mistakesAt(at)) {
        const QString key = mistake.path.mid(at.path.size() + 1);
        const auto field =
            std::find_if(fields.begin(), fields.end(), [&](const SettingsField& each) {
                return !key.isEmpty() && concerns(key, each.key);
            });
        if (field == fields.end()) {
            others << tr("Line %1: %2").arg(mistake.line).arg(mistake.message.shown());
        } else if (field->mistake.isEmpty()) {
            field->mistake = mistake.message.shown();
            field->line = mistake.line;
        }
    }
    tellPlaces();
    const QString writing = settings::writeObstacle(m_path);
    m_page.form().setObstacle(writing.isEmpty() ? m_draft.obstacle() : writing, others.join(u' '));
    m_page.form().setFields(fields);
}

void SettingsDesk::tellPlaces() {
    QVector<SettingsPlace> places;
    for (const ConfigPlace& each : m_draft.places()) {
        SettingsPlace place{kindOf(each.kind), each.path, each.name};
        place.isRemoved = m_draft.isRemoved(each);
        place.mistakes = place.isRemoved ? 0 : static_cast<int>(mistakesAt(each).size());
        const QMap<QString, QString>& refusals = m_draft.refusals();
        for (auto refusal = refusals.begin(); refusal != refusals.end(); ++refusal) {
            const bool isHere = settings::parentPath(refusal.key()) == each.path ||
                                (each.kind != ConfigPlace::Kind::Environment &&
                                 refusal.key().startsWith(each.path + u'.'));
            place.mistakes += isHere ? 1 : 0;
        }
        places << place;
    }
    m_page.form().setPlaces(places, m_place);
}

void SettingsDesk::save() {
    takeText();
    if (!isChanged() || !m_mistakes.isEmpty() || !m_draft.refusals().isEmpty()) {
        return;
    }
    const auto after = settings::loadConfig(m_draft.text(), m_path);
    const bool waits = m_effective && after && waitsForStart(*m_effective, *after);
    write({m_path, m_loaded, m_draft.text(), {}},
          waits ? tr("Saved. What storage says, and which environment is the first one, takes "
                     "effect at the next start.")
                : tr("Saved; it takes effect at once. The file as it was is kept with “.bak”."));
}

void SettingsDesk::undo() {
    takeText(); // As saving does: what was typed just now is not dropped unseen.
    if (m_last && m_last->before && !isChanged()) {
        write({m_path, m_last->after, *m_last->before, {}},
              tr("The file says what it said before; undo again to have the change back."));
    }
}

void SettingsDesk::write(const settings::ConfigEdit& edit, const QString& done) {
    const auto written = settings::writeEdit(edit);
    if (!written) {
        if (written.error().code == ErrorCode::Conflict) {
            m_page.setOvertaken(true);
        }
        m_page.setOutcome(written.error().message, false);
        return;
    }
    m_last = edit;
    readWritten(true);
    m_page.setOutcome(done, true);
}

void SettingsDesk::tellUndo() {
    const bool isOurs = m_last && m_last->before && m_loaded == m_last->after;
    m_page.setUndoObstacle(isOurs            ? QString()
                           : !m_last         ? tr("Nothing was saved here yet.")
                           : !m_last->before ? tr("There was no file before.")
                                             : tr("The file is no longer what was saved here."));
}

} // namespace wb::desktop
