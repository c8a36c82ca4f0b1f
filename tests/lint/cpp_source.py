# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Just enough C++ reading for the house's lint: code without comments and strings, includes, function bodies."""

import re
from dataclasses import dataclass

# One alternative each: raw string, comment, string, character. Raw strings first, for they hold anything.
_NON_CODE = re.compile(
    r'(?P<raw>R"(?P<tag>[^()\s\\]{0,16})\((?:.|\n)*?\)(?P=tag)")'
    r'|(?P<line>//[^\n]*)'
    r'|(?P<block>/\*(?:.|\n)*?\*/)'
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<char>(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+')"
)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
_DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", re.MULTILINE)
# What opens a scope whose braces hold declarations, not statements.
_SCOPE = re.compile(r'\b(namespace|class|struct|union|enum|extern)\b')


@dataclass(frozen=True)
class Function:
    """A function with a body; lines count from 1, from its signature to its closing brace."""

    name: str
    first_line: int
    last_line: int

    @property
    def lines(self):
        return self.last_line - self.first_line + 1


def _blank(text):
    return "".join(c if c == "\n" else " " for c in text)


def without_comments(text):
    """The text with comments blanked; strings stay. Line numbers stay right."""
    def keep(match):
        return _blank(match.group()) if match.group("line") or match.group("block") else match.group()
    return _NON_CODE.sub(keep, text)


def code_only(text):
    """The text with comments and the insides of strings blanked."""
    return _NON_CODE.sub(lambda match: _blank(match.group()), text)


def includes(text):
    """(line, path, is_system) for each #include."""
    code = without_comments(text)
    return [(code.count("\n", 0, m.start(1)) + 1, m.group(2), m.group(1) == "<") for m in _INCLUDE.finditer(code)]


def _function_name(head):
    """The name before the parameter list, or None when the head opens no function."""
    match = re.search(r"(operator[^\w\s]{1,3}|operator\s*\(\s*\)|~?[A-Za-z_][\w:~]*)\s*\(", head)
    if not match or match.group(1) in ("if", "for", "while", "switch", "catch", "return", "alignas", "decltype"):
        return None
    return match.group(1)


def functions(text):
    """Every function body outside other functions; lambdas and local classes count to the function around them."""
    code = _DIRECTIVE.sub(lambda m: _blank(m.group()), code_only(text))
    found = []
    scopes = []  # For each open brace: None (declarations), or the (name, start) of a function, or "inner".
    head_start = 0
    parens = 0
    for position, char in enumerate(code):
        if char == "(":
            parens += 1
        elif char == ")":
            parens -= 1
        elif char == ";" and parens == 0 and not _inside_function(scopes):
            head_start = position + 1
        elif char == "{":
            scopes.append(_opened(code, head_start, position, scopes, parens))
            if scopes[-1] is None:
                head_start = position + 1
        elif char == "}" and scopes:
            closed = scopes.pop()
            if isinstance(closed, tuple):
                name, start = closed
                found.append(Function(name, code.count("\n", 0, start) + 1, code.count("\n", 0, position) + 1))
            if not _inside_function(scopes) and closed != "inner":
                head_start = position + 1
    return found


def _inside_function(scopes):
    return any(scope is not None for scope in scopes)


def _opened(code, head_start, position, scopes, parens):
    """What the brace at a position opens: None, "inner" or (name, start of the signature)."""
    if _inside_function(scopes) or parens > 0:
        return "inner"
    head = code[head_start:position]
    stripped = re.sub(r"\b(public|private|protected|Q_SIGNALS|signals|public\s+Q_SLOTS|private\s+Q_SLOTS)\s*:(?!:)", "", head)
    if _SCOPE.search(re.sub(r"<[^<>]*>", "", stripped)) and not re.search(r"\)\s*(const|noexcept|override|final|->[^{]*)*\s*$", stripped):
        return None
    # A brace right after "=", "return" or a member's name in an initialiser list holds values.
    if re.search(r"(=|return|,)\s*$", stripped) or _is_member_initialiser(stripped):
        return "inner"
    name = _function_name(stripped)
    if name is None:
        return "inner"
    start = head_start + len(head) - len(head.lstrip())
    return (name, start)


def _is_member_initialiser(head):
    """True for the brace of "m_rate{1.0}" in a constructor's list or a default member value."""
    if re.search(r"\)\s*(const|noexcept|override|final|mutable|&&?|->\s*[\w:<>,\s&*]+|noexcept\([^)]*\))*\s*$", head):
        return False
    if re.search(r"\)\s*:[^:]", head):
        return bool(re.search(r"[\w>]\s*$", head))
    return "(" not in head
