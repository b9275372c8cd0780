"""Bring the catalogues of translations up to the code, and compile them.

Every text of the window goes through ``tr`` or, in tables made once, through ``marked``. This
collects them, puts new ones into ``resources/translations/policy-desk_<language>.ts`` (made for Qt
Linguist), drops those that are gone, keeps what was translated, and compiles each catalogue with
``lrelease``. With ``--check`` nothing is written: it fails and says what differs.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

import PySide6
from PySide6.QtCore import QXmlStreamReader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CODE = ROOT / "desktop"
CONTEXT = "policy-desk"
LANGUAGES = {"en": 2}
"""Each language with its number of plural forms."""

COUNT = "%n"


@dataclass(slots=True)
class Text:
    """A text of the interface.

    Attributes:
        files: Where it stands.
        counted: Whether a number goes with it.
        further: Values that it is given wherever it stands and does not name, for translations to
            name; ``None`` while no place was seen.
    """

    files: list[str] = field(default_factory=list)
    counted: bool = False
    further: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Translation:
    """What a translator made of a text: one form, or as many as the language has plurals."""

    forms: tuple[str, ...]
    finished: bool


class TextsError(Exception):
    """Texts of the code that cannot be translated, a line each."""


def collect(folder: Path = CODE) -> dict[str, Text]:
    """Return every text given to ``tr`` or ``marked`` under a folder, in the order of the files.

    Raises:
        TextsError: A text is put together by the code, or its values are not those it names.
    """
    found: dict[str, Text] = {}
    wrong: list[str] = []
    for file in sorted(folder.rglob("*.py")):
        name = file.relative_to(ROOT).as_posix()
        for call, kind in _calls(ast.parse(file.read_text(encoding="utf-8"))):
            where = f"{name}:{call.lineno}"
            try:
                texts = list(_literals(call.args[0], kind)) if call.args else []
            except TextsError as error:
                wrong.append(f"{where}: {error}")
                continue
            for text in texts:
                wrong += [f"{where}: {each}" for each in _faults(text, call, kind)]
                entry = found.setdefault(text, Text())
                entry.counted |= COUNT in text
                if kind != "marked":
                    more = frozenset(_given(call) - {*placeholders(text)})
                    entry.further = more if entry.further is None else entry.further & more
                if name not in entry.files:
                    entry.files.append(name)
    if wrong:
        raise TextsError("\n".join(wrong))
    return found


def _calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Yield the calls in the order in which they stand; ``say`` is ``tr`` handed on."""
    calls = [
        (node, node.func.id)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"tr", "marked", "say"}
    ]
    yield from sorted(calls, key=lambda each: (each[0].lineno, each[0].col_offset))


def _literals(node: ast.expr, kind: str) -> Iterator[str]:
    """Yield the literals that an argument may be; a value from a table is none, and is allowed."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _literals(body, kind)
            yield from _literals(orelse, kind)
        case ast.JoinedStr() | ast.BinOp() | ast.Constant():
            raise TextsError("the text must stand there as one literal")
        case ast.Call(func=ast.Attribute(attr="format" | "join" | "replace")):
            raise TextsError("values go to tr as arguments, the text is a literal")
        case _ if kind == "marked":
            raise TextsError("marked takes a literal")
        case _:
            return


def _faults(text: str, call: ast.Call, kind: str) -> Iterator[str]:
    names = {*placeholders(text)} - {COUNT}
    if not text.strip():
        yield "the text is empty"
    if kind == "marked":
        return
    if any(keyword.arg is None for keyword in call.keywords):
        return  # values handed on as a mapping
    given = _given(call)
    counted = len(call.args) > 1 or any(keyword.arg == "count" for keyword in call.keywords)
    if not names <= given:
        yield f"{text!r} names {sorted(names)} and is given {sorted(given) or 'nothing'}"
    if counted != (COUNT in text):
        yield f"{text!r}: {COUNT} and count go together"


def _given(call: ast.Call) -> set[str]:
    """Return the names of the values given to a text, the number apart."""
    return {keyword.arg for keyword in call.keywords if keyword.arg} - {"count"}


def placeholders(text: str) -> Counter[str]:
    """Return the names in braces and ``%n``, each with how often it stands there.

    Raises:
        ValueError: The braces do not match.
    """
    names = Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    if COUNT in text:
        names[COUNT] = text.count(COUNT)
    return names


def read(path: Path) -> dict[str, Translation]:
    """Return what was translated, by text; nothing if there is no such file yet."""
    if not path.exists():
        return {}
    found: dict[str, Translation] = {}
    xml = QXmlStreamReader(path.read_text(encoding="utf-8"))
    source = ""
    while not xml.atEnd():
        if xml.readNext() != QXmlStreamReader.TokenType.StartElement:
            continue
        if xml.name() == "source":
            source = xml.readElementText()
        elif xml.name() == "translation":
            finished = xml.attributes().value("type") != "unfinished"
            found[source] = Translation(tuple(_forms(xml)), finished)
    if xml.hasError():
        raise TextsError(f"{path.name}: {xml.errorString()} (line {xml.lineNumber()})")
    return found


def _forms(xml: QXmlStreamReader) -> Iterator[str]:
    """Yield the forms of the translation at whose beginning the reader stands."""
    whole, several = "", False
    while not xml.atEnd():
        kind = xml.readNext()
        if kind == QXmlStreamReader.TokenType.StartElement:
            several = True
            yield xml.readElementText()
        elif kind == QXmlStreamReader.TokenType.Characters:
            whole += xml.text()
        elif kind == QXmlStreamReader.TokenType.EndElement:
            break
    if not several:
        yield whole


def merged(texts: dict[str, Text], known: dict[str, Translation], forms: int) -> str:
    """Return the catalogue as it is to be: the texts of the code with what was translated."""
    lines = []
    for text, entry in texts.items():
        count = forms if entry.counted else 1
        had = known.get(text)
        fits = had is not None and len(had.forms) == count
        made = had.forms if had is not None and fits else ("",) * count
        done = had is not None and fits and had.finished and all(each.strip() for each in made)
        state = "" if done else ' type="unfinished"'
        body = (
            "".join(f"\n            <numerusform>{escape(each)}</numerusform>" for each in made)
            + "\n        "
            if entry.counted
            else escape(made[0])
        )
        lines.append(f"    <message{' numerus=' + quoteattr('yes') if entry.counted else ''}>")
        lines += [f"        <location filename={quoteattr(each)}/>" for each in entry.files]
        lines.append(f"        <source>{escape(text)}</source>")
        lines.append(f"        <translation{state}>{body}</translation>")
        lines.append("    </message>")
    return "\n".join(lines)


def catalogue(language: str, messages: str) -> str:
    """Return the whole of a catalogue's file."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language="{language}" sourcelanguage="zh_CN">\n'
        f"<context>\n    <name>{CONTEXT}</name>\n{messages}\n</context>\n</TS>\n"
    )


def compiled(source: Path) -> bytes:
    """Return a catalogue as the program reads it.

    Raises:
        subprocess.CalledProcessError: lrelease refuses it.
    """
    tool = Path(PySide6.__file__).parent / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "made.qm"
        subprocess.run([tool, "-silent", source, "-qm", target], check=True)
        return target.read_bytes()


def faults_of(path: Path, texts: dict[str, Text]) -> Iterator[str]:
    """Yield the translations that name other values than the text does, or than it is given."""
    for text, translation in read(path).items():
        for form in translation.forms:
            if not form.strip():
                continue
            try:
                own = placeholders(form)
            except ValueError as error:
                yield f"{path.name}: {text!r}: {error}"
                continue
            wanted = placeholders(text)
            further = (texts[text].further if text in texts else None) or frozenset()
            named = {*own} - {COUNT}
            fits = named <= further | {*wanted} if further else named == {*wanted} - {COUNT}
            if not fits or own[COUNT] > wanted[COUNT]:
                yield f"{path.name}: {text!r} became {form!r}: other values"


def unfinished(path: Path) -> list[str]:
    """Return the texts that are not translated yet, or of which a form is empty."""
    return [
        text
        for text, each in read(path).items()
        if not each.finished or not all(form.strip() for form in each.forms)
    ]


def main() -> int:
    """Return 0 when all is up to date, 1 when something was found wrong or, checking, differs."""
    parser = argparse.ArgumentParser(description="Bring the translations up to the code.")
    parser.add_argument("--check", action="store_true", help="write nothing, say what differs")
    parser.add_argument("--complete", action="store_true", help="untranslated texts are a fault")
    chosen = parser.parse_args()
    try:
        problems = list(_work(collect(), write=not chosen.check, complete=chosen.complete))
    except TextsError as error:
        problems = [str(error)]
    for each in problems:
        print(each, file=sys.stderr)
    return 1 if problems else 0


def _work(texts: dict[str, Text], *, write: bool, complete: bool) -> Iterator[str]:
    for language, forms in LANGUAGES.items():
        path = FOLDER / f"policy-desk_{language}.ts"
        binary = path.with_suffix(".qm")
        wanted = catalogue(language, merged(texts, read(path), forms))
        if write:
            path.parent.mkdir(exist_ok=True)
            path.write_text(wanted, encoding="utf-8", newline="\n")
            binary.write_bytes(compiled(path))
            left = len(unfinished(path))
            print(f"{path.name}: {len(texts)} texts, {left} not translated yet")
        elif not path.exists() or path.read_text(encoding="utf-8") != wanted:
            yield from _difference(path, texts)
        elif not binary.exists() or binary.read_bytes() != compiled(path):
            yield f"{binary.name} was not made of {path.name}: run make translations"
        yield from faults_of(path, texts)
        if complete:
            yield from (f"{path.name}: not translated: {text!r}" for text in unfinished(path))


def _difference(path: Path, texts: Iterable[str]) -> Iterator[str]:
    there, wanted = read(path), set(texts)
    yield f"{path.name} is not what the code asks for: run make translations"
    yield from (f"  missing: {text!r}" for text in texts if text not in there)
    yield from (f"  gone from the code: {text!r}" for text in there if text not in wanted)


if __name__ == "__main__":
    sys.exit(main())
