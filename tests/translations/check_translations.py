#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares translations/*.ts with what the sources say now. Exit 1 and one line a finding when a text is missing, unfinished,
no longer used, or has other placeholders or keys than its source; with --update the files are brought up to date instead, new
texts unfinished."""

import argparse
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HEADER = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Watchbridge contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
"""
SOURCES = ("models", "widgets", "app/settings", "app/desktop")
FORMS = {"en": 2, "de": 2, "es": 2, "fr": 2, "ja": 1}
# Besides the tr() calls that lupdate sees, a shown text must not be written as a plain literal.
_SHOWN = re.compile(r"set(?:Text|ToolTip|Accessible\w+|PlaceholderText|WindowTitle)\(\s*QStringLiteral\(\"[^\"]*[A-Za-z]{3}")

# French sets a narrow no-break space (U+202F) before these marks and within its quotes.
_FRENCH = re.compile(r"[ \u00a0][:;!?»]|«[ \u00a0]|'")
# German alone sets a space before the dots that end "Settings…"; within "from … to …" they stand for a word.
_APART = re.compile(r"^[^…]* …$")
# Keys are called what their caps beside the texts say, in every language.
_KEY = re.compile(r"\b(?:Ctrl|Shift|Alt|Esc)(?=\b|ape\b)", re.ASCII)


def run_lupdate(lupdate, root, file):
    command = [lupdate, "-silent", "-I", ".", "-no-obsolete", "-locations", "none", "-source-language", "en", *SOURCES, "-ts", str(file)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"lupdate failed: {done.stderr}")


def put_header(file):
    """lupdate drops the comments ahead of the first element."""
    text = file.read_text(encoding="utf-8")
    file.write_text(HEADER + text[text.index("<TS "):], encoding="utf-8")


def messages(file):
    """(context, source, what tells it from others with that source) → the message's element."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            comment = message.find("comment")
            found[context.find("name").text, message.find("source").text, "" if comment is None else comment.text] = message
    return found


def placeholders(text):
    return sorted(set(re.findall(r"%(?:\d|n)", text or "")))


def findings_of(source, message, language):
    """What is wrong with one translation."""
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return ["is not finished"]
    is_plural = message.get("numerus") == "yes"
    texts = [form.text for form in translation.iter("numerusform")] if is_plural else [translation.text]
    if is_plural and len(texts) != FORMS[language]:
        return [f"has {len(texts)} plural forms, not {FORMS[language]}"]
    found = []
    for text in texts:
        if not text:
            found.append("is empty")
            continue
        # A form for exactly one may say "one" instead of the figure.
        wanted = [each for each in placeholders(source) if each != "%n" or text == texts[-1]]
        given = [each for each in placeholders(text) if each != "%n" or text == texts[-1]]
        if wanted != given:
            found.append(f"has the placeholders {given}, not {wanted}: {text}")
        if sorted(_KEY.findall(text)) != sorted(_KEY.findall(source)):
            found.append(f"calls a key other than its cap does: {text}")
        if language == "fr" and _FRENCH.search(text):
            found.append(f"has a space that may break, or a straight apostrophe: {text}")
        if _APART.match(source) or bool(_APART.match(text)) != (language == "de" and bool(re.match(r"^[^…]+…$", source))):
            found.append(f"has dots at its end that stand apart, or in German do not: {source}: {text}")
        # French sets a space before the semicolon, Japanese none at all.
        spaced = text.startswith(" ") and not (language == "fr" and text.startswith("\u202f;"))
        if spaced != source.startswith(" ") and language != "ja":
            found.append(f"begins with a space where its source does not, or the other way round: {text}")
    return found


def check(root, lupdate):
    with tempfile.TemporaryDirectory() as folder:
        now = Path(folder) / "now.ts"
        run_lupdate(lupdate, root, now)
        wanted = messages(now)
    found = [] if len(wanted) > 100 else [f"lupdate found only {len(wanted)} texts: that is a mistake in the call"]
    for language in FORMS:
        name = f"watchbridge_{language}.ts"
        there = messages(root / "translations" / name)
        # English needs only what differs by number.
        needed = {key for key, message in wanted.items() if language != "en" or message.get("numerus") == "yes"}
        found += [f"{name}: missing: {context}: {source}" for context, source, _ in sorted(needed - there.keys())]
        found += [f"{name}: no longer used: {context}: {source}" for context, source, _ in sorted(there.keys() - needed)]
        for key in sorted(needed & there.keys()):
            found += [f"{name}: {key[0]}: {key[1]}: {finding}" for finding in findings_of(key[1], there[key], language)]
    for path in sorted((root / "widgets").rglob("*.cpp")):
        text = path.read_text(encoding="utf-8")
        found += [f"{path.relative_to(root)}:{text.count(chr(10), 0, match.start()) + 1}: a shown text without tr()"
                  for match in _SHOWN.finditer(text)]
    return found, len(wanted)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lupdate", required=True, help="Qt's lupdate")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("root", type=Path)
    arguments = parser.parse_args()
    root = arguments.root.resolve()
    if arguments.update:
        for language in FORMS:
            extra = ["-pluralonly"] if language == "en" else []
            file = root / "translations" / f"watchbridge_{language}.ts"
            subprocess.run([arguments.lupdate, "-silent", "-I", ".", "-no-obsolete", "-locations", "none", *extra, *SOURCES,
                            "-ts", str(file)], cwd=root, check=True)
            put_header(file)
    found, count = check(root, arguments.lupdate)
    print("\n".join(found + [f"{count} texts, {len(found)} findings"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
