"""The bundled fonts: what they hold, what they are called, that they are the ones recorded."""

from __future__ import annotations

import hashlib
import string

import pytest
from fontTools.ttLib import TTFont

from db import resources
from desktop.briefs.fonts import BUNDLED, Fonts, Role

FOLDER = resources.path("fonts")
SIGNS = "①⑩㈠㈩ⅠⅫ㎡℃‰〔〕→☐☑□■●○★§±×÷°·—…“”‘’《》〈〉「」『』【】、。〇々￥％〓"


def gb2312() -> set[str]:
    found = set()
    for lead in range(0xB0, 0xF8):
        for trail in range(0xA1, 0xFF):
            found.update(bytes((lead, trail)).decode("gb2312", errors="ignore"))
    return found


@pytest.fixture(scope="module", params=sorted(BUNDLED.values()))
def font(request: pytest.FixtureRequest) -> TTFont:
    return TTFont(FOLDER / request.param)


def test_files_are_the_recorded_ones() -> None:
    lines = (FOLDER / "SHA256SUMS").read_text("ascii").splitlines()
    recorded = {name: digest for digest, name in (line.split() for line in lines)}
    actual = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.glob("*.ttf")
    }
    assert actual == recorded
    assert set(actual) == set(BUNDLED.values())


def test_outlines_are_truetype_and_embeddable(font: TTFont) -> None:
    assert "glyf" in font
    assert "CFF " not in font
    assert font["OS/2"].fsType == 0


def test_gb2312_letters_and_figures_are_drawn(font: TTFont) -> None:
    cmap = font.getBestCmap()
    wanted = gb2312() | set(string.printable[:95]) | set("，。、；：！？（）《》“”‘’—…·①〔〕")
    assert [char for char in sorted(wanted) if ord(char) not in cmap] == []
    assert len(gb2312()) == 6763


def test_marks_are_full_width_and_dashes_join(font: TTFont) -> None:
    cmap, widths = font.getBestCmap(), font["hmtx"]
    em = font["head"].unitsPerEm
    for mark in "，。“”‘’·—…":
        assert widths[cmap[ord(mark)]][0] == em, mark
    dash = font["glyf"][cmap[ord("—")]]
    assert (dash.xMin, dash.xMax) == (0, em)


def test_reserved_names_are_not_used(font: TTFont) -> None:
    # What a user sees as the font's name: family, full name, PostScript name.
    names = {
        record.toUnicode() for record in font["name"].names if record.nameID in {1, 3, 4, 6, 16}
    }
    for reserved in ("LXGW", "霞鹜", "Klee", "Noto", "Source", "Fandol"):
        assert not any(reserved in name for name in names)
    assert font["name"].getDebugName(0)
    assert font["name"].getDebugName(13)


def test_licences_and_sources_are_told() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    for name in BUNDLED.values():
        assert name in readme
    for licence in ("OFL-Noto.txt", "OFL-Kai.txt", "GPL-3.0-font-exception.txt"):
        assert licence in readme
        assert (FOLDER / licence).stat().st_size > 4000
    assert "special exception" in (FOLDER / "GPL-3.0-font-exception.txt").read_text("utf-8")


@pytest.mark.parametrize("role", list(Role))
def test_every_standard_sign_and_rare_name_is_drawn_by_some_font(role: Role) -> None:
    fonts = Fonts()
    text = SIGNS + "镕喆堃昇祎淏" + "𬭩𬬻𬭊𫓹𬳽𬭸"
    glyphs = fonts.glyphs(role, text)
    assert fonts.missing == set()
    assert "".join(glyph.char for glyph in glyphs) == text
    assert all(glyph.char in glyph.face for glyph in glyphs)


def test_a_character_is_taken_from_its_own_role_first() -> None:
    fonts = Fonts()
    fang, kai = fonts.glyphs(Role.FANG, "政镕")
    assert fang.face.family == "Policy Desk Fang"
    assert kai.face.family == "Policy Desk Kai"


def test_a_character_no_font_has_is_named_and_drawn_as_geta() -> None:
    fonts = Fonts()
    (glyph,) = fonts.glyphs(Role.FANG, "\U0002a6d6")
    assert fonts.missing == {"\U0002a6d6"}
    assert glyph.char == "\U0002a6d6"
    assert glyph.width == 1.0


def test_an_offices_own_character_is_not_passed_over_in_silence() -> None:
    fonts = Fonts()
    assert len(fonts.glyphs(Role.FANG, "\ue815")) == 1
    assert fonts.missing == {"\ue815"}


def test_control_characters_are_left_out_and_spaces_are_blanks() -> None:
    fonts = Fonts()
    drawn = "".join(
        glyph.char for glyph in fonts.glyphs(Role.FANG, "甲\u200b乙\x07丙\xa0丁\t戊\ufeff\ud800")
    )
    assert drawn == "甲乙丙 丁 戊"
    assert fonts.missing == set()
