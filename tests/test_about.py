"""What 关于 tells: that it is complete, and that every licence can be read offline."""

from __future__ import annotations

import platform
import re
from importlib import metadata
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from db import resources
from desktop import about, licences
from desktop.widgets.about_dialog import AboutDialog
from tests.window_desk import LEFT

if TYPE_CHECKING:
    from desktop.library import Library
    from tests.window_desk import Desk


def required(name: str, found: set[str]) -> set[str]:
    """Return the distributions that one needs here, with those that these need."""
    for line in metadata.distribution(name).requires or ():
        if "extra ==" in line:
            continue
        match = re.match(r"[A-Za-z0-9._-]+", line)
        assert match is not None
        normal = re.sub(r"[-_.]+", "-", match[0]).lower()
        try:
            metadata.distribution(normal)
        except metadata.PackageNotFoundError:
            continue  # for another system
        if normal not in found:
            found.add(normal)
            required(normal, found)
    return found


def test_everything_that_is_handed_on_is_named() -> None:
    named = {each for component in licences.COMPONENTS for each in component.distributions}
    # Installers only: sqlite-utils asks for pip, which the program never runs and never hands on.
    assert required("policy-desk", set()) - named <= {"pip", "setuptools", "packaging"}
    fonts = {path.name for path in resources.path("fonts").glob("*.txt")}
    texts = {names for component in licences.COMPONENTS for names in component.texts}
    assert {name for folder, name in texts if folder == "fonts"} == fonts
    kept = {path.name for path in resources.path("licences").iterdir()}
    assert {name for folder, name in texts if folder == "licences"} == kept, "none too many"


@pytest.mark.parametrize("component", licences.COMPONENTS, ids=lambda each: each.name)
def test_every_licence_stands_there_in_full(component: licences.Component) -> None:
    text = licences.text_of(component)
    words = {
        "Apache-2.0": "TERMS AND CONDITIONS FOR USE",
        "BSD": "THIS SOFTWARE IS PROVIDED BY",
        "MIT": "THE SOFTWARE IS PROVIDED",
        "LGPL-3.0": "GNU LESSER GENERAL PUBLIC LICENSE",
        "GPL-3.0，": "GNU GENERAL PUBLIC LICENSE",
        "SIL OFL": "SIL OPEN FONT LICENSE",
        "PSF": "PYTHON SOFTWARE FOUNDATION LICENSE",
        "公有领域": "public domain",
    }
    # MIT-CMU, Pillow's, says it in words of its own.
    if component.licence == "MIT-CMU":
        words["MIT"] = "Permission to use, copy, modify and distribute this software"
    wanted = next(text for start, text in words.items() if component.licence.startswith(start))
    assert wanted.lower() in re.sub(r"\s+", " ", text).lower()


def test_it_tells_versions_data_and_folders_and_copies_them(desk: Desk, library: Library) -> None:
    desk.window.show_about()
    dialog = desk.window.findChild(AboutDialog)
    assert dialog is not None
    desk.qtbot.mouseClick(dialog.copy, LEFT)
    text = QGuiApplication.clipboard().text()
    info = library.info
    for fact in (
        *(info.data_version, info.publisher, info.fingerprint, "2026年11月20日"),
        *(qVersion(), platform.python_version(), metadata.version("Whoosh")),
        str(desk.window.workspace.data_dir),
    ):
        assert fact in text
    assert re.search(r"^SQLite：3\.\d+", text, re.MULTILINE)
    dialog.tabs.setCurrentIndex(1)
    for row, component in enumerate(licences.COMPONENTS):
        dialog.components.setCurrentRow(row)
        assert dialog.text.toPlainText() == licences.text_of(component)
    dialog.reject()


def test_it_can_be_read_without_a_library(desk: Desk) -> None:
    rows = dict(about.facts(None, desk.window.workspace.data_dir))
    assert "资料版本" not in rows
    assert rows["Qt"] == qVersion()
