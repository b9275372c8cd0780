"""Make the bundled fonts of ``resources/fonts`` from Debian's font packages.

The PDF writer embeds TrueType outlines only, and whole CJK fonts weigh tens of megabytes; so each
source font is cut down to the characters Chinese official papers use, its outlines are converted
where they are PostScript ones, and the result is given a name of its own: reserved font names may
not be used by derivatives, and a subset must never answer to the name of a whole font that the
workstation may have installed.

Usage::

    python build/make_fonts.py [--packages DIR] [--output DIR]

``--packages`` names a folder that holds the .deb files; without it they are fetched with
``apt-get download`` (Debian 12). Every source file is checked against its SHA-256 and nothing
depends on the clock, so the same fontTools gives the same bytes: those in ``SHA256SUMS``.
"""

from __future__ import annotations

import argparse
import bz2
import hashlib
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._n_a_m_e import NameRecord

ROOT = Path(__file__).resolve().parent.parent
FONT_VERSION = "1.0"
PACKAGES = (
    "fonts-noto-cjk",
    "fonts-noto-cjk-extra",
    "fonts-lxgw-wenkai",
    "texlive-lang-chinese",
    "unicode-data",
)

NOTO = "usr/share/fonts/opentype/noto/"
UNIHAN = "usr/share/unicode/Unihan_OtherMappings.txt.bz2"
UNIHAN_SHA256 = "bdeef44d75d914e793b7f27ddc3bee01b2d11dd34f4e52de1a9fba74a1612dc2"

OFL = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
OFL_URL = "https://openfontlicense.org"
GPL = (
    "Licensed under the GNU General Public License, version 3, with the font exception: a document"
    " that embeds this font or portions of it is not by that covered by the licence."
)
GPL_URL = "https://www.gnu.org/licenses/gpl-3.0.html"


@dataclass(frozen=True)
class Recipe:
    """How one bundled font is made.

    ``stem`` is file name and PostScript name, ``family`` and ``chinese`` the names a user sees,
    ``number`` the member of a .ttc collection (-1: a single font), ``notice`` the copyright notice
    kept from the source.
    """

    stem: str
    family: str
    chinese: str
    path: str
    number: int
    sha256: str
    source: str
    notice: str
    license: str
    license_url: str


RECIPES = (
    Recipe(
        "PolicyDeskFang",
        "Policy Desk Fang",
        "政策案头仿宋",
        "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
        -1,
        "d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9",
        "FandolFang Regular",
        "Copyright © 2012-2013, the Fandol team.",
        GPL,
        GPL_URL,
    ),
    Recipe(
        "PolicyDeskKai",
        "Policy Desk Kai",
        "政策案头楷体",
        "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
        -1,
        "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8",
        "a kaiti by lxgw, derived from Klee One",
        "Copyright 2021-2023 LXGW (https://github.com/lxgw/LxgwWenKai), with the reserved font"
        " names given in OFL-Kai.txt. Copyright 2020 The Klee Project Authors"
        " (https://github.com/fontworks-fonts/Klee)",
        OFL,
        OFL_URL,
    ),
    Recipe(
        "PolicyDeskSong",
        "Policy Desk Song",
        "政策案头宋体",
        NOTO + "NotoSerifCJK-Regular.ttc",
        2,
        "a04178ec485dffdff7cc0c0c20e1fce9202d7e2160d805e8e44a4c8841c58481",
        "Noto Serif CJK SC Regular",
        "© 2017-2022 Adobe (http://www.adobe.com/).",
        OFL,
        OFL_URL,
    ),
    Recipe(
        "PolicyDeskBiaoSong",
        "Policy Desk BiaoSong",
        "政策案头标宋",
        NOTO + "NotoSerifCJK-Bold.ttc",
        2,
        "a5d4b046c127da3d7c72f98b46c41489cd29bf52abfdf18aba920903e920d4ac",
        "Noto Serif CJK SC Bold",
        "© 2017-2022 Adobe (http://www.adobe.com/).",
        OFL,
        OFL_URL,
    ),
    Recipe(
        "PolicyDeskHei",
        "Policy Desk Hei",
        "政策案头黑体",
        NOTO + "NotoSansCJK-Medium.ttc",
        2,
        "197d5e1e019faca33a4d55931c7d68b8056f3b97cb862049f5cb8de9efdfb8ce",
        "Noto Sans CJK SC Medium",
        "© 2014-2021 Adobe (http://www.adobe.com/).",
        OFL,
        OFL_URL,
    ),
)

SYMBOL_RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A: foreign names, § ° ± ² · × ÷
    (0x0391, 0x03C9),  # Greek
    (0x0401, 0x0451),  # Cyrillic
    (0x2010, 0x2027),  # dashes, quotes, bullets, ellipsis
    (0x2030, 0x205E),  # per mille, primes, guillemets
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x214F),  # ℃ № ™
    (0x2150, 0x218B),  # fractions, Roman numerals
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2300, 0x23FF),  # ⌒ and the window's key symbols
    (0x2460, 0x24FF),  # ① ⑴ ⒈ ⓐ
    (0x2500, 0x257F),  # box drawing
    (0x2580, 0x25FF),  # blocks and geometric shapes
    (0x2600, 0x2612),  # ★ ☆ ☐ ☑ ☒
    (0x2640, 0x2642),  # ♀ ♂
    (0x2713, 0x2718),  # ✓ ✗
    (0x2776, 0x2793),  # ❶
    (0x2E3A, 0x2E3B),  # two- and three-em dash
    (0x3000, 0x303F),  # CJK punctuation, 〔〕 〇 々
    (0x3041, 0x3129),  # kana and bopomofo
    (0x3220, 0x33FF),  # ㈠ ㊀ ㎡ ㏄ and their like
    (0xFE30, 0xFE4F),  # compatibility forms
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFFE0, 0xFFE6),
    (0xFFFD, 0xFFFD),
)

MAXP_COUNTS = (
    "maxPoints",
    "maxContours",
    "maxCompositePoints",
    "maxCompositeContours",
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
    "maxComponentElements",
    "maxComponentDepth",
)
"""Fields of a TrueType maxp table that a table for PostScript outlines lacks."""

FULL_WIDTH_MARKS = {"“": 1.0, "‘": 1.0, "”": 0.0, "’": 0.0, "·": 0.5}
"""Marks that some sources draw at Latin width, with the share of the missing width put before them:
Chinese opening marks stand at the right of their square, closing ones at the left."""


def main() -> int:
    """Make all fonts; return the exit code."""
    parser = argparse.ArgumentParser(description="Make the bundled fonts.")
    parser.add_argument("--packages", type=Path, help="folder with the .deb files")
    parser.add_argument("--output", type=Path, default=ROOT / "resources" / "fonts")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        tree = unpack(options.packages, Path(scratch))
        wanted = characters(tree / UNIHAN)
        sums = []
        for recipe in RECIPES:
            target = options.output / f"{recipe.stem}.ttf"
            font = make(recipe, tree, wanted)
            font.save(target, reorderTables=True)
            sums.append(f"{hashlib.sha256(target.read_bytes()).hexdigest()}  {target.name}\n")
            report(target, wanted)
    (options.output / "SHA256SUMS").write_text("".join(sums), encoding="ascii")
    return 0


def unpack(packages: Path | None, scratch: Path) -> Path:
    """Unpack the Debian packages under ``scratch`` and return the root of their files."""
    if packages is None:
        packages = scratch / "packages"
        packages.mkdir()
        subprocess.run(["apt-get", "download", *PACKAGES], cwd=packages, check=True)
    tree = scratch / "tree"
    for name in PACKAGES:
        found = sorted(packages.glob(f"{name}_*.deb"))
        if not found:
            sys.exit(f"{packages}: no {name}_*.deb")
        subprocess.run(["dpkg-deb", "-x", str(found[-1]), str(tree)], check=True)
    return tree


def checked(path: Path, sha256: str) -> bytes:
    """Return a source file's bytes; stop if they are not the ones this script was written for."""
    data = path.read_bytes()
    actual = hashlib.sha256(data).hexdigest()
    if actual != sha256:
        sys.exit(f"{path.name}: SHA-256 is {actual}, expected {sha256}")
    return data


def characters(unihan: Path) -> frozenset[int]:
    """Return the code points every font is cut down to.

    GB 2312, the 8105 characters of 通用规范汉字表 (2013) by Unihan's ``kTGH``, the symbols of GBK
    and the ranges above.
    """
    listing = bz2.decompress(checked(unihan, UNIHAN_SHA256)).decode("utf-8")
    standard = {
        int(line.split("\t", 1)[0].removeprefix("U+"), 16)
        for line in listing.splitlines()
        if "\tkTGH\t" in line and not line.startswith("#")
    }
    if len(standard) != 8105:
        sys.exit(f"{unihan.name}: {len(standard)} characters of 8105")
    gb2312 = decodable("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
    gbk_symbols = decodable("gbk", range(0xA1, 0xAA), range(0x40, 0xFF))
    ranges = {code for first, last in SYMBOL_RANGES for code in range(first, last + 1)}
    return frozenset(standard | gb2312 | gbk_symbols | ranges)


def decodable(encoding: str, leads: range, trails: range) -> set[int]:
    """Return the code points of all two-byte characters of an encoding within these byte ranges."""
    found: set[int] = set()
    for lead in leads:
        for trail in trails:
            text = bytes((lead, trail)).decode(encoding, errors="ignore")
            if len(text) == 1:
                found.add(ord(text))
    return found


def make(recipe: Recipe, tree: Path, wanted: frozenset[int]) -> TTFont:
    """Return the subset with TrueType outlines and its own name, ready to be saved."""
    path = tree / recipe.path
    checked(path, recipe.sha256)
    font = TTFont(path, fontNumber=recipe.number, recalcTimestamp=False)
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.glyph_names = False
    options.notdef_outline = True
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "gasp", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    if "CFF " in font:
        convert_outlines(font)
    widen_marks(font)
    join_dashes(font)
    add_ballot_boxes(font)
    rename(font, recipe)
    font["OS/2"].fsType = 0  # both licences permit embedding
    font["OS/2"].usWeightClass = 400  # each is the one face of its family
    font["OS/2"].achVendID = "NONE"
    return font


def convert_outlines(font: TTFont) -> None:
    """Replace PostScript outlines by TrueType ones, at most one unit of 1000 away."""
    glyph_set = font.getGlyphSet()
    order = font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyph_set)
        tolerance = font["head"].unitsPerEm / 1000
        glyph_set[name].draw(Cu2QuPen(pen, tolerance, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = glyphs
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1
    # All others are zero in a font without instructions, or are counted again when it is saved.
    for field in MAXP_COUNTS:
        setattr(maxp, field, 0)
    del font["CFF "]
    font.sfntVersion = "\0\1\0\0"
    post = font["post"]
    post.formatType = 3.0
    post.extraNames = []
    post.mapping = {}
    for name in order:
        settle(font, name)


def settle(font: TTFont, name: str) -> None:
    """Make a glyph's bounds and left side bearing agree with its outline."""
    glyf = font["glyf"]
    glyph = glyf[name]
    glyph.recalcBounds(glyf)
    width, _ = font["hmtx"][name]
    font["hmtx"][name] = (width, glyph.xMin if glyph.numberOfContours else 0)


def widen_marks(font: TTFont) -> None:
    """Give quotation marks and the middle dot the full width that Chinese setting wants."""
    em = font["head"].unitsPerEm
    for mark, share in FULL_WIDTH_MARKS.items():
        name = font.getBestCmap()[ord(mark)]
        width, _ = font["hmtx"][name]
        if width < em:
            pen = TTGlyphPen(None)
            shift = round((em - width) * share)
            font.getGlyphSet()[name].draw(TransformPen(pen, (1, 0, 0, 1, shift, 0)))
            replace(font, name, pen)


def join_dashes(font: TTFont) -> None:
    """Let — reach from edge to edge of its square, so that —— is one unbroken line."""
    em = font["head"].unitsPerEm
    name = font.getBestCmap()[ord("—")]
    stroke = font["glyf"][name]
    bottom, top = stroke.yMin, stroke.yMax
    pen = TTGlyphPen(None)
    pen.moveTo((0, bottom))
    for corner in ((0, top), (em, top), (em, bottom)):
        pen.lineTo(corner)
    pen.closePath()
    replace(font, name, pen)


def replace(font: TTFont, name: str, pen: TTGlyphPen) -> None:
    """Put a full-width glyph in the place of another."""
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = (font["head"].unitsPerEm, 0)
    settle(font, name)


def add_ballot_boxes(font: TTFont) -> None:
    """Add ☐ and ☑, which none of the sources has, made of the font's own □ and ✓."""
    cmap = font.getBestCmap()
    if ord("□") not in cmap or ord("✓") not in cmap:
        return
    box, tick = cmap[ord("□")], cmap[ord("✓")]
    glyf = font["glyf"]
    font.setGlyphOrder([*font.getGlyphOrder(), "ballot.checked"])
    frame, mark = glyf[box], glyf[tick]
    scale = 0.72 * (frame.xMax - frame.xMin) / (mark.xMax - mark.xMin)
    pen = TTGlyphPen(None)
    glyph_set = font.getGlyphSet()
    glyph_set[box].draw(pen)
    across = (frame.xMin + frame.xMax - scale * (mark.xMin + mark.xMax)) / 2
    up = (frame.yMin + frame.yMax - scale * (mark.yMin + mark.yMax)) / 2
    glyph_set[tick].draw(TransformPen(pen, (scale, 0, 0, scale, across, up)))
    glyf["ballot.checked"] = pen.glyph()
    font["hmtx"]["ballot.checked"] = font["hmtx"][box]
    settle(font, "ballot.checked")
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord("☐")] = box
            table.cmap[ord("☑")] = "ballot.checked"
            table.cmap[ord("✔")] = tick


def rename(font: TTFont, recipe: Recipe) -> None:
    """Write the whole name table anew: own names, the source's notices and licence."""
    about = (
        f"A modified version of {recipe.source}: cut down to the characters of Chinese official"
        " papers, outlines converted to TrueType where needed, layout features removed, renamed."
        " Made by build/make_fonts.py of Policy Desk, 2026."
    )
    english = {
        0: recipe.notice,
        1: recipe.family,
        2: "Regular",
        3: f"{FONT_VERSION};{recipe.stem}",
        4: recipe.family,
        5: f"Version {FONT_VERSION}",
        6: recipe.stem,
        10: about,
        13: recipe.license,
        14: recipe.license_url,
    }
    chinese = {1: recipe.chinese, 2: "Regular", 4: recipe.chinese}
    table = font["name"]
    table.names = []
    for language, records in ((0x409, english), (0x804, chinese)):
        for number, text in records.items():
            record = NameRecord()
            record.nameID, record.platformID, record.platEncID = number, 3, 1
            record.langID, record.string = language, text
            table.names.append(record)


def report(path: Path, wanted: frozenset[int]) -> None:
    """Print what a finished font weighs and holds."""
    held = TTFont(path).getBestCmap().keys() & wanted
    print(f"{path.name}: {path.stat().st_size} bytes, {len(held)} of {len(wanted)} characters")


if __name__ == "__main__":
    sys.exit(main())
