// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/YamlEdit.h"

#include "app/settings/LineDiff.h"
#include "app/settings/YamlSource.h"
#include "app/settings/YamlText.h"

#include <QCoreApplication>

#include <algorithm>

namespace wb::settings {

namespace {

using Kind = YamlValue::Kind;
using Edited = std::optional<QByteArray>;

class Words {
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

const QByteArray Bom = QByteArrayLiteral("\xef\xbb\xbf");

QByteArray spliced(const QByteArray& text, const Span& span, const QByteArray& with) {
    return text.left(span.from) + with + text.mid(span.to);
}

/// One edit of one text.
class Editing {
public:
    Editing(const QByteArray& text, const YAML::Node& root)
        : m_text(text)
        , m_source(m_text)
        , m_root(root)
        , m_lineEnd(text.contains("\r\n") ? "\r\n" : "\n") {}

    [[nodiscard]] Edited run(const QVector<YamlStep>& steps, const YamlValue& value);

private:
    [[nodiscard]] std::optional<bool> isInFlow(const QVector<YamlStep>& steps) const;
    [[nodiscard]] Edited replaced(const YAML::Node& node, const YamlValue& value, bool flow) const;
    [[nodiscard]] Edited filled(const YAML::Node& key, const QByteArray& value, bool flow) const;
    [[nodiscard]] Edited listed(const YAML::Node& list, const QStringList& now) const;
    [[nodiscard]] Edited blockListed(const QVector<Span>& items, const QVector<Span>& lines,
                                     const QStringList& old, const QStringList& now) const;
    [[nodiscard]] Edited added(const YAML::Node& map, const QByteArray& entry) const;
    [[nodiscard]] Edited addedTree(const YAML::Node& map, const QVector<YamlStep>& steps,
                                   const YAML::Node& tree) const;
    [[nodiscard]] Edited unfolded(const QVector<YamlStep>& steps) const;
    [[nodiscard]] Edited replacedTree(const YAML::Node& map, const YamlStep& step,
                                      const YAML::Node& tree, bool flow) const;
    [[nodiscard]] Edited removedKey(const YAML::Node& map, const YamlStep& step) const;
    [[nodiscard]] Edited removedItem(const YAML::Node& list, qsizetype at) const;
    [[nodiscard]] QByteArray withoutFlow(Span entry) const;

    const QByteArray m_text;
    const YamlSource m_source;
    const YAML::Node m_root;
    const QByteArray m_lineEnd;
};

/// Whether any collection around the last step is in brackets; nullopt where one has an anchor.
std::optional<bool> Editing::isInFlow(const QVector<YamlStep>& steps) const {
    bool flow = false;
    for (qsizetype depth = 0; depth < steps.size(); ++depth) {
        const auto here = m_source.isFlow(nodeAt(m_root, steps.mid(0, depth)));
        if (!here) {
            return std::nullopt;
        }
        flow = flow || *here;
    }
    return flow;
}

YAML::Node keyNode(const YAML::Node& map, const QString& key) {
    for (const auto& entry : map) {
        if (entry.first.IsScalar() && entry.first.Scalar() == key.toStdString()) {
            return entry.first;
        }
    }
    return YAML::Node(YAML::NodeType::Undefined);
}

Edited Editing::run(const QVector<YamlStep>& steps, const YamlValue& value) {
    const YAML::Node parent = nodeAt(m_root, steps.first(steps.size() - 1));
    const YAML::Node node = nodeAt(m_root, steps);
    if (value.kind == Kind::Absent) {
        return !isInFlow(steps)           ? std::nullopt
               : steps.constLast().at < 0 ? removedKey(parent, steps.constLast())
                                          : removedItem(parent, steps.constLast().at);
    }
    // The deepest mapping that is there, and what is to be made below it.
    qsizetype depth = steps.size();
    while (depth > 0 && !nodeAt(m_root, steps.mid(0, depth)).IsDefined()) {
        --depth;
    }
    if (depth < steps.size() && steps[depth].at >= 0) {
        return std::nullopt;
    }
    const auto flow = isInFlow(steps.mid(0, std::min(depth + 1, steps.size())));
    const YAML::Node there = nodeAt(m_root, steps.mid(0, depth));
    if (!there.IsNull() && !flow) {
        return std::nullopt;
    }
    if (there.IsNull() && depth > 0) {
        const YAML::Node holder = nodeAt(m_root, steps.mid(0, depth - 1));
        const auto around = isInFlow(steps.mid(0, depth));
        return around && steps[depth - 1].at < 0 ? filled(keyNode(holder, steps[depth - 1].key),
                                                          newText(steps.mid(depth), value), *around)
                                                 : std::nullopt;
    }
    if (value.kind == Kind::Tree && depth >= steps.size() - 1) {
        const YAML::Node tree = YAML::Load(value.text.toStdString());
        return depth == steps.size() ? replacedTree(parent, steps.constLast(), tree, *flow)
                                     : addedTree(there, steps, tree);
    }
    if (depth == steps.size()) {
        return node.IsSequence() && value.kind == Kind::List ? listed(node, value.items)
                                                             : replaced(node, value, *flow);
    }
    return added(there, scalarText(steps[depth].key) + ": " + newText(steps.mid(depth + 1), value));
}

Edited Editing::replaced(const YAML::Node& node, const YamlValue& value, bool flow) const {
    const auto span = m_source.valueOf(node, flow);
    if (!span || node.IsMap()) {
        return std::nullopt;
    }
    return spliced(m_text, *span, valueText(value, m_source.at(span->from)));
}

/// A key that has nothing, or a word that means nothing.
Edited Editing::filled(const YAML::Node& key, const QByteArray& value, bool flow) const {
    const auto span = m_source.keyOf(key, flow);
    if (!span) {
        return std::nullopt;
    }
    qsizetype to = span->to;
    for (const QByteArray& word : {QByteArray(" ~"), QByteArray(" null")}) {
        to = m_text.mid(span->to, word.size()) == word ? span->to + word.size() : to;
    }
    return spliced(m_text, {span->to, to}, ' ' + value);
}

Edited Editing::listed(const YAML::Node& list, const QStringList& now) const {
    const auto flow = m_source.isFlow(list);
    if (!flow) {
        return std::nullopt;
    }
    QVector<Span> items;
    QVector<Span> lines;
    QStringList old;
    for (const auto& item : list) {
        const auto span = item.IsScalar() ? m_source.valueOf(item, *flow) : std::nullopt;
        const auto whole = *flow ? span : m_source.linesOf(item, true);
        if (!span || !whole) {
            return std::nullopt;
        }
        items << *span;
        lines << *whole;
        old << QString::fromStdString(item.Scalar());
    }
    if (!*flow) {
        return old.isEmpty() ? std::nullopt : blockListed(items, lines, old, now);
    }
    const auto brackets = m_source.valueOf(list, true);
    if (!brackets || m_text.mid(brackets->from, brackets->to - brackets->from).contains('#')) {
        return std::nullopt; // A comment between the items would go.
    }
    const QVector<qsizetype> matches = matchedLines(old, now);
    QByteArrayList texts;
    for (qsizetype at = 0; at < now.size(); ++at) {
        const Span kept = matches[at] >= 0 ? items[matches[at]] : Span();
        texts << (matches[at] >= 0 ? m_text.mid(kept.from, kept.to - kept.from)
                                   : scalarText(now[at]));
    }
    return spliced(m_text, *brackets, '[' + texts.join(", ") + ']');
}

/// From the last line up, so that what is above keeps its place.
Edited Editing::blockListed(const QVector<Span>& items, const QVector<Span>& lines,
                            const QStringList& old, const QStringList& now) const {
    const QVector<qsizetype> matches = matchedLines(old, now);
    const QByteArray before =
        m_text.mid(lines[0].from, items[0].from - lines[0].from); // Indent and dash.
    QByteArray text = m_text;
    qsizetype upTo = old.size(); // Of the old items, those before are still to be done.
    qsizetype at = now.size() - 1;
    const auto settle = [&](qsizetype from, const QStringList& fresh) {
        const qsizetype paired = std::min<qsizetype>(upTo - from, fresh.size());
        for (qsizetype left = upTo - 1; left >= from + paired; --left) {
            text.remove(lines[left].from, lines[left].to - lines[left].from);
        }
        QByteArray more;
        for (const QString& item : fresh.mid(paired)) {
            more += before + scalarText(item) + m_lineEnd;
        }
        const qsizetype last = from + paired; // Items that stay before what is added.
        const qsizetype place = last > 0 ? lines[last - 1].to : lines[0].from;
        const bool isUnended = place > 0 && place == text.size() && !text.endsWith('\n');
        text.insert(place, more.isEmpty() || !isUnended ? more : m_lineEnd + more);
        for (qsizetype pair = paired - 1; pair >= 0; --pair) {
            text = spliced(text, items[from + pair],
                           scalarText(fresh[pair], m_source.at(items[from + pair].from)));
        }
        upTo = from;
    };
    while (at >= -1) {
        QStringList fresh;
        for (; at >= 0 && matches[at] < 0; --at) {
            fresh.prepend(now[at]);
        }
        settle(at >= 0 ? matches[at] + 1 : 0, fresh);
        upTo = at >= 0 ? matches[at] : 0;
        --at;
    }
    return text;
}

Edited Editing::added(const YAML::Node& map, const QByteArray& entry) const {
    const auto flow = m_source.isFlow(map);
    if (!flow || !map.IsMap()) {
        return std::nullopt;
    }
    if (*flow) {
        const auto brackets = m_source.valueOf(map, true);
        if (!brackets) {
            return std::nullopt;
        }
        qsizetype place = brackets->to - 1;
        while (QByteArray(" \r\n\t").contains(m_source.at(place - 1))) {
            --place;
        }
        const char last = m_source.at(place - 1);
        return spliced(m_text, {place, place},
                       (last == '{'   ? ""
                        : last == ',' ? " "
                                      : ", ") +
                           entry);
    }
    std::optional<Span> last;
    qsizetype column = 0;
    for (const auto& each : map) {
        const auto span = m_source.linesOf(each.first, true);
        const auto key = m_source.linesOf(each.first, false);
        if (!span && !key) {
            return std::nullopt;
        }
        const Span found = key ? *key : *span;
        column = each.first.Mark().column;
        last = !last || found.to > last->to ? found : *last;
    }
    if (!last) {
        return std::nullopt;
    }
    const bool isUnended = last->to > 0 && m_source.at(last->to - 1) != '\n';
    return spliced(m_text, {last->to, last->to},
                   (isUnended ? m_lineEnd : QByteArray()) + QByteArray(column, ' ') + entry +
                       m_lineEnd);
}

/// A mapping in brackets that stands in a line of its own as one of lines, for what comes into it
/// is long. `steps`: to something in it.
Edited Editing::unfolded(const QVector<YamlStep>& steps) const {
    const QVector<YamlStep> here = steps.first(steps.size() - 1);
    const auto isAroundFlow = isInFlow(here);
    if (here.isEmpty() || here.constLast().at >= 0 || !isAroundFlow || *isAroundFlow) {
        return std::nullopt;
    }
    const YAML::Node map = nodeAt(m_root, here);
    const YAML::Node key =
        keyNode(nodeAt(m_root, here.first(here.size() - 1)), here.constLast().key);
    const auto brackets = m_source.valueOf(map, true);
    const auto name = m_source.keyOf(key, false);
    if (!brackets || !name ||
        QByteArray(m_text.mid(brackets->from, brackets->to - brackets->from)).contains('\n')) {
        return std::nullopt;
    }
    QByteArray lines;
    for (const auto& entry : map) {
        const auto from = m_source.keyOf(entry.first, true);
        const auto to = m_source.valueOf(entry.second, true);
        if (!from || !to) {
            return std::nullopt;
        }
        lines += QByteArray(key.Mark().column + 2, ' ') +
                 m_text.mid(from->from, to->to - from->from) + m_lineEnd;
    }
    const qsizetype end = m_source.lineEnd(brackets->to);
    const bool isUnended = m_source.at(end - 1) != '\n';
    return m_text.left(name->to) + m_text.mid(brackets->to, end - brackets->to) +
           (isUnended ? m_lineEnd : QByteArray()) + lines + m_text.mid(end);
}

Edited Editing::addedTree(const YAML::Node& map, const QVector<YamlStep>& steps,
                          const YAML::Node& tree) const {
    const QString& key = steps.constLast().key;
    const QByteArray inLine = scalarText(key) + ": " + flowText(tree);
    if (!map.IsMap() || map.size() == 0) {
        return added(map, inLine);
    }
    if (m_source.isFlow(map).value_or(true)) {
        const Edited lines = tree.size() == 0 ? std::nullopt : unfolded(steps);
        return lines ? Editing(*lines, YAML::Load(lines->toStdString()))
                           .run(steps, {Kind::Tree, QString::fromUtf8(flowText(tree)), {}})
                     : added(map, inLine);
    }
    const qsizetype column = map.begin()->first.Mark().column;
    return added(map, entryText(key, tree, column, m_lineEnd));
}

Edited Editing::replacedTree(const YAML::Node& map, const YamlStep& step, const YAML::Node& tree,
                             bool flow) const {
    const YAML::Node key = keyNode(map, step.key);
    if (step.at >= 0 || !key.IsDefined()) {
        return std::nullopt;
    }
    const auto value = m_source.valueOf(map[step.key.toStdString()], flow);
    const QByteArray entry = entryText(step.key, tree, key.Mark().column, m_lineEnd);
    if (value && (flow || !entry.contains('\n'))) {
        return spliced(m_text, *value, flowText(tree));
    }
    const auto lines = flow ? std::nullopt : m_source.linesOf(key, false);
    return lines ? Edited(spliced(m_text, *lines,
                                  QByteArray(key.Mark().column, ' ') + entry + m_lineEnd))
                 : std::nullopt;
}

/// An entry or item of what is in brackets, with the comma that goes with it.
QByteArray Editing::withoutFlow(Span entry) const {
    qsizetype to = entry.to;
    while (m_source.at(to) == ' ') {
        ++to;
    }
    if (m_source.at(to) == ',') {
        do {
            ++to;
        } while (m_source.at(to) == ' ');
        return spliced(m_text, {entry.from, to}, {});
    }
    qsizetype from = entry.from;
    while (from > 0 && QByteArray(" \r\n\t").contains(m_source.at(from - 1))) {
        --from;
    }
    return m_source.at(from - 1) == ',' ? spliced(m_text, {from - 1, entry.to}, {})
                                        : spliced(m_text, entry, {});
}

Edited Editing::removedKey(const YAML::Node& map, const YamlStep& step) const {
    const auto flow = m_source.isFlow(map);
    const YAML::Node key = keyNode(map, step.key);
    if (!flow || !key.IsDefined()) {
        return std::nullopt;
    }
    if (!*flow) {
        const auto lines = m_source.linesOf(key, false);
        return lines ? Edited(spliced(m_text, *lines, {})) : std::nullopt;
    }
    const auto name = m_source.keyOf(key, true);
    const YAML::Node value = map[step.key.toStdString()];
    const auto span = value.IsNull() ? name : m_source.valueOf(value, true);
    return name && span ? Edited(withoutFlow({name->from, span->to})) : std::nullopt;
}

Edited Editing::removedItem(const YAML::Node& list, qsizetype at) const {
    const auto flow = m_source.isFlow(list);
    if (!flow || at >= static_cast<qsizetype>(list.size())) {
        return std::nullopt;
    }
    const YAML::Node item = list[static_cast<std::size_t>(at)];
    const auto span = *flow ? m_source.valueOf(item, true) : m_source.linesOf(item, true);
    if (!span) {
        return std::nullopt;
    }
    return *flow ? withoutFlow(*span) : spliced(m_text, *span, {});
}

Error refusal(const YAML::Node& root, QVector<YamlStep> steps) {
    while (!steps.isEmpty() && !nodeAt(root, steps).IsDefined()) {
        steps.removeLast();
    }
    const YAML::Mark mark = nodeAt(root, steps).Mark();
    return {ErrorCode::InvalidInput,
            Words::tr("Line %1 is written in a way that this program does not write into; edit it "
                      "as text.")
                .arg(mark.is_null() ? 1 : mark.line + 1),
            {}};
}

/// A mapping that loses its only key goes as well.
QVector<YamlStep> widened(const YAML::Node& root, QVector<YamlStep> steps) {
    while (steps.size() > 1 && steps.constLast().at < 0 && steps[steps.size() - 2].at < 0 &&
           nodeAt(root, steps.first(steps.size() - 1)).size() == 1) {
        steps.removeLast();
    }
    return steps;
}

int commentLines(const QByteArray& text) {
    const QByteArrayList lines = text.split('\n');
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const QByteArray& line) {
        return line.trimmed().startsWith('#');
    }));
}

/// Whether a comment goes that is not beside what is removed: in a line of its own, or beside a
/// mapping that goes because it has lost its only key.
bool losesComment(const QByteArray& text, const QByteArray& edited, const YAML::Node& root,
                  const QVector<YamlStep>& asked, const QVector<YamlStep>& removed) {
    const auto lineOf = [&](qsizetype depth) {
        return keyNode(nodeAt(root, asked.first(depth)), asked[depth].key).Mark().line;
    };
    const QByteArrayList lines = text.split('\n');
    for (qsizetype depth = removed.size() - 1; depth < asked.size() - 1; ++depth) {
        if (lineOf(depth) != lineOf(asked.size() - 1) &&
            lines.value(lineOf(depth)).contains(" #")) {
            return true;
        }
    }
    return commentLines(edited) < commentLines(text);
}

} // namespace

Expected<QByteArray> withValue(const QByteArray& text, const QString& path,
                               const YamlValue& value) {
    const QByteArray mark = text.startsWith(Bom) ? Bom : QByteArray();
    const QByteArray body = text.mid(mark.size());
    // yaml-cpp reports by exceptions; none leaves this function.
    try {
        const YAML::Node root = YAML::Load(body.toStdString());
        QVector<YamlStep> steps = stepsOf(path);
        if (value.kind == Kind::Absent) {
            if (!nodeAt(root, steps).IsDefined()) {
                return text;
            }
            steps = widened(root, steps);
        }
        const auto edited = Editing(body, root).run(steps, value);
        if (!edited) {
            return failure(refusal(root, steps));
        }
        const bool isKeyRemoved = value.kind == Kind::Absent && steps.constLast().at < 0;
        const bool isTreeReplaced =
            value.kind == Kind::Tree && commentLines(*edited) < commentLines(body);
        if (isTreeReplaced ||
            (isKeyRemoved && losesComment(body, *edited, root, stepsOf(path), steps))) {
            Error error = refusal(root, steps);
            error.message = Words::tr("With what begins in line %1 a comment would go; edit it as "
                                      "text.")
                                .arg(nodeAt(root, steps).Mark().line + 1);
            return failure(error);
        }
        if (!isSameTree(YAML::Load(edited->toStdString()), withNode(root, steps, value))) {
            return failure(refusal(root, steps));
        }
        return mark + *edited;
    } catch (const YAML::Exception& error) {
        const int line = error.mark.is_null() ? 1 : error.mark.line + 1;
        return failure(ErrorCode::InvalidInput,
                       Words::tr("Line %1 cannot be read; mend it as text first.").arg(line));
    }
}

} // namespace wb::settings
