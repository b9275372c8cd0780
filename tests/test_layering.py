"""The rooms of the house and who may import whom, read from the imports themselves."""

from __future__ import annotations

import ast
import itertools
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent

MAY_IMPORT = {
    "db": {"db"},
    "index": {"db", "index"},
    "desktop": {"db", "index", "desktop"},
}

ONLY_IN = {
    "sqlite3": ("db",),
    "sqlite_utils": ("db",),
    "whoosh": ("index",),
    "reportlab": ("desktop/briefs",),
    "PySide6": ("desktop",),
}

WITHOUT_QT = (
    "desktop/__main__.py",
    "desktop/catalogue.py",
    "desktop/chinese_click.py",
    "desktop/citing.py",
    "desktop/cli.py",
    "desktop/cli_options.py",
    "desktop/cli_output.py",
    "desktop/cli_search.py",
    "desktop/compared.py",
    "desktop/comparing_measures.py",
    "desktop/comparing_provinces.py",
    "desktop/comparison.py",
    "desktop/comparison_copy.py",
    "desktop/comparison_sources.py",
    "desktop/detail_body.py",
    "desktop/detail_text.py",
    "desktop/display.py",
    "desktop/document_facts.py",
    "desktop/document_text.py",
    "desktop/filtering.py",
    "desktop/generations.py",
    "desktop/healing.py",
    "desktop/help_topics.py",
    "desktop/installed.py",
    "desktop/library.py",
    "desktop/marking.py",
    "desktop/models/facet_tree.py",
    "desktop/opened_document.py",
    "desktop/original.py",
    "desktop/outline.py",
    "desktop/own_words.py",
    "desktop/pack.py",
    "desktop/paths.py",
    "desktop/rows.py",
    "desktop/searches.py",
    "desktop/selection.py",
    "desktop/trail.py",
    "desktop/wording.py",
    "desktop/briefs",
)


class Import(NamedTuple):
    file: str
    line: int
    module: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.module}"


def imports() -> list[Import]:
    found = []
    for room in MAY_IMPORT:
        for path in sorted((ROOT / room).rglob("*.py")):
            file = path.relative_to(ROOT).as_posix()
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    found += [Import(file, node.lineno, alias.name) for alias in node.names]
                elif isinstance(node, ast.ImportFrom):
                    assert node.level == 0, f"{file}:{node.lineno} imports relatively"
                    found.append(Import(file, node.lineno, node.module or ""))
    return found


IMPORTS = imports()


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_rooms_import_only_what_lies_below_them(room: str) -> None:
    wrong = [
        found
        for found in IMPORTS
        if found.file.startswith(f"{room}/")
        and (top := found.module.partition(".")[0]) in MAY_IMPORT
        and top not in MAY_IMPORT[room]
    ]
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_has_one_room(library: str) -> None:
    users = [found for found in IMPORTS if found.module.partition(".")[0] == library]
    assert users, f"nothing imports {library}: is the list out of date?"
    wrong = [
        found
        for found in users
        if not any(found.file.startswith(f"{room}/") for room in ONLY_IN[library])
    ]
    assert not wrong, "\n".join(map(str, wrong))


def test_the_command_line_and_the_briefs_know_nothing_of_qt() -> None:
    for place in WITHOUT_QT:
        assert (ROOT / place).exists(), place
    wrong = [
        found
        for found, place in itertools.product(IMPORTS, WITHOUT_QT)
        if found.module.startswith("PySide6") and (found.file + "/").startswith(f"{place}/")
    ]
    assert not wrong, "\n".join(map(str, wrong))


def test_nothing_imports_the_build_scripts_or_the_tests() -> None:
    wrong = [found for found in IMPORTS if found.module.partition(".")[0] in {"build", "tests"}]
    assert not wrong, "\n".join(map(str, wrong))
