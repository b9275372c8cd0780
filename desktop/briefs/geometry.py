"""The page of GB/T 9704-2012 (党政机关公文格式), in points from the sheet's lower left corner.

Numbers of clauses are those of the standard. A brief is no official document of an organ: it takes
the page, the fonts, the levels and the page number, and no red head, seal or imprint.
"""

from __future__ import annotations

MM = 72 / 25.4
"""Points in a millimetre."""

SHEET_WIDTH = 210 * MM
SHEET_HEIGHT = 297 * MM
"""5.1: A4 of GB/T 148, 210 mm × 297 mm."""

TOP_MARGIN = 37 * MM
LEFT_MARGIN = 28 * MM
TYPE_WIDTH = 156 * MM
TYPE_HEIGHT = 225 * MM
"""5.2.1: 天头 37 mm ± 1 mm, 订口 28 mm ± 1 mm, 版心 156 mm × 225 mm."""

RIGHT_EDGE = LEFT_MARGIN + TYPE_WIDTH
TYPE_TOP = SHEET_HEIGHT - TOP_MARGIN
TYPE_FOOT = TYPE_TOP - TYPE_HEIGHT

LINES = 22
CHARACTERS = 28
"""5.2.3: 22 lines a page and 28 characters a line, filling the type area."""

LINE_PITCH = TYPE_HEIGHT / LINES
CHARACTER_PITCH = TYPE_WIDTH / CHARACTERS
"""15.79 pt, so that 28 characters of 16 pt, 158 mm set solid, fit the 156 mm."""

SIZE_2 = 22.0
"""2号, for titles (7.3.1)."""
SIZE_3 = 16.0
"""3号, for text and its headings (5.2.2)."""
SIZE_4 = 14.0
"""4号, for page numbers (7.5)."""
SIZE_SMALL_4 = 12.0
SIZE_SMALL_5 = 9.0
"""小四 for tables and notes, 小五 for what is looked up only."""

ASCENT = 0.88
"""Share of the em above the baseline in Chinese fonts; the first line's em starts at the type
area's upper edge, so that the white above it is the 天头."""

FOLIO_DROP = 7 * MM
"""7.5: the dashes of the page number stand 7 mm below the type area."""
FOLIO_INDENT = SIZE_4
"""7.5: the number of an odd page is one character from the right, of an even one from the left."""
