"""Breaking Chinese text into justified lines by GB/T 15834-2011, 5.1.

* No mark that closes or separates starts a line, none that opens ends one; —— and …… stay whole.
* Numbers, Latin words and what is joined to them (R&D, 1+N, 99.5%) stay whole.
* Between two full-width marks whose facing halves are white, half an em is taken out.
* A mark that may not start a line is drawn into it where the marks of the line can give the room
  (5.1.12 allows it); otherwise the character before it goes to the next line too.
* All lines but a paragraph's last fill the measure: the rest is spread over all gaps evenly.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.briefs.fonts import Glyph

CLOSING = frozenset("，。、；：！？）》〉”’】〕〗』」．·～｝］")
OPENING = frozenset("（《〈“‘【〔〖『「｛［")
UNBROKEN = frozenset("—…")
"""Two of these are one mark of two squares, never parted."""
NEVER_FIRST = CLOSING | frozenset("％%‰℃°′″／/-–.,:;!?)]}")
NEVER_LAST = OPENING | frozenset("／/([{￥¥$№＃#")

WHITE_AFTER = frozenset("，。、；：）》〉”’】〕〗』」．")
"""Marks whose right half is white and may be taken out."""
MARK_GIVES = 0.25
"""Ems that a mark within a line gives at most to draw another one into the line."""
FACING = 0.5
"""Ems taken out between two marks that face each other with white."""
GAPING = 3.0
"""Ems that a line may lack before a long word is parted at a joint."""
JOINTS = frozenset("-–@._")
INK_GAP = 0.06
"""Ems of white left between the inks of two marks, and at a line's end."""


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set: size in points and the advance of a full-width character."""

    size: float
    advance: float

    @property
    def tracking(self) -> float:
        """Return the points added to every character's own width."""
        return self.advance - self.size


@dataclass(slots=True)
class Line:
    """Glyphs on one line.

    Attributes:
        glyphs: In reading order.
        x: Where the first one starts, in points from the measure's left edge.
        spacing: Points added after every glyph.
        taken: Points taken out after single glyphs, by their index.
        width: Width in points, without the spacing after its end and without the white of a mark
            that stands outside the measure.
        last: Whether a paragraph ends here.
    """

    glyphs: Sequence[Glyph]
    x: float
    spacing: float
    taken: dict[int, float]
    width: float
    last: bool = False

    @property
    def text(self) -> str:
        """Return the characters."""
        return "".join(glyph.char for glyph in self.glyphs)

    def spread(self, measure: float) -> None:
        """Make the line fill the measure, the rest shared evenly by all gaps."""
        gaps = len(self.glyphs) - 1
        if gaps > 0:
            self.spacing += (measure - self.x - self.width) / gaps
            self.width = measure - self.x


def break_lines(
    glyphs: Sequence[Glyph],
    style: Style,
    measure: float,
    *,
    indent: float = 0.0,
    hanging: float = 0.0,
    justify: bool = True,
) -> list[Line]:
    """Break one paragraph into lines.

    Args:
        glyphs: The paragraph's characters with their widths.
        style: Size and advance.
        measure: Width of the lines in points.
        indent: Where the first line starts, in points.
        hanging: Where the other lines start.
        justify: Whether full lines are spread to the measure.

    Returns:
        At least one line; an empty one for an empty paragraph.
    """
    breaker = Paragraph(glyphs, style)
    lines: list[Line] = []
    start, x = breaker.skip_spaces(0), indent
    while start < len(glyphs):
        end, taken = breaker.next_break(start, measure - x)
        stop = breaker.trim_spaces(start, end)
        following = breaker.skip_spaces(end)
        last = following >= len(glyphs)
        lines.append(breaker.line(start, stop, measure, x, taken))
        lines[-1].last = last
        if justify and not last:
            lines[-1].spread(measure)
        start, x = following, hanging
    return lines or [Line((), indent, 0.0, {}, 0.0, last=True)]


class Paragraph:
    """One paragraph's widths and the rules between its characters.

    Attributes:
        glyphs: Its characters.
        widths: Their advance widths in points.
        facing: Points to take out after each of them.
        opens: Indices of undirected quotation marks that open.
    """

    def __init__(self, glyphs: Sequence[Glyph], style: Style) -> None:
        """Measure the characters set in a style."""
        self.glyphs = glyphs
        self.size = style.size
        self.tracking = style.tracking
        self.widths = [glyph.width * style.size + style.tracking for glyph in glyphs]
        quotes = [i for i, glyph in enumerate(glyphs) if glyph.char == '"']
        self.opens = frozenset(quotes[::2])
        self.facing = [
            _facing(glyphs[i], glyphs[i + 1]) * style.size if i + 1 < len(glyphs) else 0.0
            for i in range(len(glyphs))
        ]

    def skip_spaces(self, index: int) -> int:
        """Return the index of the first glyph from ``index`` on that is no blank."""
        while index < len(self.glyphs) and self.glyphs[index].char.isspace():
            index += 1
        return index

    def trim_spaces(self, start: int, end: int) -> int:
        """Return where a line ends without the blanks before ``end``."""
        while end > start and self.glyphs[end - 1].char.isspace():
            end -= 1
        return end

    def next_break(self, start: int, room: float) -> tuple[int, dict[int, float]]:
        """Return where the line from ``start`` ends and what is taken out within it."""
        total, end = 0.0, start
        count = len(self.glyphs)
        # The space after a line's last character is no part of the line.
        limit = room + max(self.tracking, 0.0) + 1e-3
        while end < count:
            width = self.widths[end]
            before = self.facing[end - 1] if end > start else 0.0
            if end > start and total - before + width > limit:
                break
            total += width - before
            end += 1
        if end >= count or self.allowed(end):
            return end, self.taken(start, end)
        if drawn := self.draw_in(start, end, room):
            return drawn
        end = self.back_off(start, end)
        return end, self.taken(start, end)

    def back_off(self, start: int, end: int) -> int:
        """Return the last place before ``end`` where a line may end.

        A long word joined by hyphens or stops (2018-2020, gov.cn) may be parted after one of them
        rather than leave a gaping line; a word longer than the line is parted anywhere.
        """
        back = end
        while back > start + 1 and not self.allowed(back):
            back -= 1
        if not self.allowed(back):
            return end
        if sum(self.widths[back:end]) > GAPING * self.size:
            for joint in range(end, back, -1):
                if self.glyphs[joint - 1].char in JOINTS and self.glyphs[joint].char.isalnum():
                    return joint
        return back

    def allowed(self, index: int) -> bool:
        """Return whether a line may end before the glyph at ``index``."""
        left = self.trim_spaces(0, index)
        right = self.skip_spaces(index)
        if left == 0 or right == len(self.glyphs):
            return True
        before, after = self.glyphs[left - 1].char, self.glyphs[right].char
        if before in NEVER_LAST or after in NEVER_FIRST:
            return False
        if after in UNBROKEN:
            # A pair may start a line, a single — (2025—2030年) or … may not.
            paired = right + 1 < len(self.glyphs) and self.glyphs[right + 1].char == after
            return before != after and paired
        if before == '"' or after == '"':
            # An undirected quotation mark opens and closes by turns.
            return (left - 1) not in self.opens and (right in self.opens or after != '"')
        # Blanks part words, but do not set marks free.
        return left < right or not _one_word(before, after)

    def taken(self, start: int, end: int) -> dict[int, float]:
        """Return the points taken out between marks of a line, by index in the line."""
        facing = self.facing
        return {i - start: facing[i] for i in range(start, end - 1) if facing[i]}

    def draw_in(self, start: int, end: int, room: float) -> tuple[int, dict[int, float]] | None:
        """Try to take the closing marks at ``end`` into the line at the cost of its other marks."""
        stop = end
        while stop < len(self.glyphs) and self.glyphs[stop].char in CLOSING:
            stop += 1
        if stop == end or (stop < len(self.glyphs) and not self.allowed(stop)):
            return None
        taken = self.taken(start, stop)
        width = sum(self.widths[start:stop]) - sum(taken.values())
        excess = width - self.tracking - self.white_half(stop - 1) - room
        givers = {
            i: min(MARK_GIVES, self.glyphs[i].right - INK_GAP) * self.size
            for i in range(start, stop - 1)
            if self.glyphs[i].char in WHITE_AFTER and i - start not in taken
        }
        givers = {i: most for i, most in givers.items() if most > 0}
        most = sum(givers.values())
        if excess > most:
            return None
        if excess > 0:
            for i, share in givers.items():
                taken[i - start] = share * excess / most
        return stop, taken

    def line(self, start: int, end: int, measure: float, x: float, taken: dict[int, float]) -> Line:
        """Return the line of these glyphs, not yet spread."""
        taken = {i: points for i, points in taken.items() if start + i < end - 1}
        width = sum(self.widths[start:end]) - sum(taken.values()) - self.tracking
        if x + width > measure and end > start:
            width -= min(x + width - measure, self.white_half(end - 1))
        return Line(self.glyphs[start:end], x, self.tracking, taken, width)

    def white_half(self, index: int) -> float:
        """Return the points by which a mark at a line's end may stand outside the measure."""
        glyph = self.glyphs[index]
        if glyph.char not in WHITE_AFTER:
            return 0.0
        return max(0.0, min(FACING, glyph.right - INK_GAP)) * self.size


def _facing(one: Glyph, other: Glyph) -> float:
    """Return the ems to take out between two neighbours."""
    white = 0.0
    if one.char in WHITE_AFTER and (other.char in CLOSING or other.char in OPENING):
        white += one.right
    if other.char in OPENING and (one.char in OPENING or one.char in WHITE_AFTER):
        white += other.left
    return max(0.0, min(FACING, white - INK_GAP))


@lru_cache(maxsize=65536)
def _one_word(before: str, after: str) -> bool:
    """Return whether two neighbours belong to one number or word."""
    return _of_word(before) and _of_word(after)


def _of_word(char: str) -> bool:
    """Return whether a character belongs to numbers and words that stay whole."""
    if char.isascii():
        return not char.isspace()
    # Full-width letters and digits, Greek, Cyrillic and accented letters.
    return unicodedata.category(char)[0] in "LN" and unicodedata.east_asian_width(char) in "FNA"
