"""The roles of GB/T 9704, the bundled fonts that fill them, and the fall-back by character."""

from __future__ import annotations

import enum
import functools
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from db import resources
from desktop.briefs.faces import GETA, Face

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Role(enum.Enum):
    """What a font is for."""

    FANG = "仿宋"
    """Text (5.2.2)."""
    KAI = "楷体"
    """Headings of the second level (7.3.3), notes of the compilers."""
    HEI = "黑体"
    """Headings of the first level (7.3.3), labels."""
    BIAO_SONG = "小标宋"
    """Titles (7.3.1)."""
    SONG = "宋体"
    """Page numbers (7.5), tables."""


BUNDLED: Mapping[Role, str] = {
    Role.FANG: "PolicyDeskFang.ttf",
    Role.KAI: "PolicyDeskKai.ttf",
    Role.HEI: "PolicyDeskHei.ttf",
    Role.BIAO_SONG: "PolicyDeskBiaoSong.ttf",
    Role.SONG: "PolicyDeskSong.ttf",
}
"""File names below ``resources/fonts``."""

_ORIGINS = {
    "Policy Desk Fang": "政策案头仿宋（源自 FandolFang，GPL 3 附字体例外）",
    "Policy Desk Kai": "政策案头楷体（源自 lxgw 所制楷体，OFL 1.1）",
    "Policy Desk Hei": "政策案头黑体（源自 Noto Sans CJK SC，OFL 1.1）",
    "Policy Desk BiaoSong": "政策案头标宋（源自 Noto Serif CJK SC，OFL 1.1）",
    "Policy Desk Song": "政策案头宋体（源自 Noto Serif CJK SC，OFL 1.1）",
}

_FALL_BACK: Mapping[Role, tuple[Role, ...]] = {
    Role.FANG: (Role.KAI, Role.SONG, Role.HEI, Role.BIAO_SONG),
    Role.KAI: (Role.FANG, Role.SONG, Role.HEI, Role.BIAO_SONG),
    Role.HEI: (Role.SONG, Role.KAI, Role.FANG, Role.BIAO_SONG),
    Role.BIAO_SONG: (Role.HEI, Role.SONG, Role.KAI, Role.FANG),
    Role.SONG: (Role.FANG, Role.KAI, Role.HEI, Role.BIAO_SONG),
}
"""Whose letters stand in where a font lacks a character: the nearest in colour first."""


_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
"""Categories of what has no shape: control and format characters, halves of surrogate pairs."""


class Glyph(NamedTuple):
    """A character as one font draws it; measures in ems of that font."""

    char: str
    face: Face
    width: float
    left: float
    """White before the ink."""
    right: float
    """White after the ink."""


class Fonts:
    """The fonts of one document: which face draws a character in which role.

    Attributes:
        missing: Characters met so far that no font has.
    """

    def __init__(self, files: Mapping[Role, Path] | None = None) -> None:
        """Take the bundled fonts, or those of an office where ``files`` names one for a role.

        Faces are read when a role is first used.

        Raises:
            OSError: a bundled font file cannot be read (raised when its role is first used).
        """
        self._files = {
            role: resources.path("fonts", name) for role, name in BUNDLED.items()
        } | dict(files or {})
        self._glyphs: dict[Role, dict[str, Glyph]] = {role: {} for role in Role}
        self._used: dict[Role, Face] = {}
        self.missing: set[str] = set()

    def face(self, role: Role) -> Face:
        """Return the face that fills a role."""
        found = self._used.get(role)
        if found is None:
            found = self._used[role] = load(self._files[role])
        return found

    def glyphs(self, role: Role, text: str) -> list[Glyph]:
        """Return the text's characters as they are drawn in a role, each from a font that has it.

        White space of any kind is a blank; control and format characters are left out.
        """
        known = self._glyphs[role]
        found = []
        for char in text:
            glyph = known.get(char)
            if glyph is None:
                if not char.isspace() and unicodedata.category(char) in _UNSEEN:
                    continue
                glyph = known[char] = self._choose(role, char)
            found.append(glyph)
        return found

    def _choose(self, role: Role, char: str) -> Glyph:
        drawn = " " if char.isspace() and char != "\u3000" else char
        for candidate in (role, *_FALL_BACK[role]):
            face = self.face(candidate)
            if drawn in face:
                return _glyph(drawn, face, drawn)
        self.missing.add(char)
        return _glyph(char, self.face(Role.SONG), GETA)

    def colophon(self) -> tuple[str, ...]:
        """Return the names of the fonts used so far, by role: 仿宋：政策案头仿宋（…）."""
        return tuple(
            f"{role.value}：{_ORIGINS.get(self._used[role].family, self._used[role].family)}"
            for role in Role
            if role in self._used
        )


def _glyph(char: str, face: Face, drawn: str) -> Glyph:
    width = face.width(drawn)
    left, _, right, _ = face.box(drawn)
    return Glyph(char, face, width, left, width - right)


@functools.lru_cache(maxsize=16)
def load(path: Path) -> Face:
    """Return the face of a font file, read once in the life of the program."""
    return Face(path)
