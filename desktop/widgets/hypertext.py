"""How the detail's hypertext looks: fields are told apart by the line beneath them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor

from desktop import detail_body, detail_text, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextBrowser

_Line = QTextCharFormat.UnderlineStyle


def style_sheet() -> str:
    """Return the style sheet of the hypertext at the zoom in use."""
    t = theme.tokens()
    small = theme.font(0.9).pointSizeF()
    gap = theme.space(1)
    return (
        f"p.body {{ line-height:118%; margin:0 0 {2 * gap}px 0; text-indent:{theme.space(7)}px }}"
        f"h3 {{ font-weight:400; font-size:{theme.font(1.07).pointSizeF()}pt; color:{t.ink};"
        f" margin-top:{5 * gap}px; margin-bottom:{gap}px }}"
        f"p {{ margin:0 }} a {{ color:{t.accent}; text-decoration:none }}"
        f".muted {{ color:{t.muted} }} .lead {{ color:{t.accent} }} .warn {{ color:{t.warn} }}"
        f".hit {{ background-color:{t.mark} }}"
        f"p.small {{ font-size:{small}pt; margin:{gap}px 0 0 0 }}"
        f"p.after {{ margin:{3 * gap}px 0 {gap}px 0 }}"
        f"table.note {{ margin-top:{3 * gap}px }}"
        f"td.note {{ background-color:{t.accent_soft}; padding:{2 * gap}px {3 * gap}px }}"
        f"td {{ padding:{gap}px {3 * gap}px {gap}px 0 }}"
        f"td.head {{ color:{t.muted}; font-size:{small}pt }}"
        f"td.cell {{ border-top:1px solid {t.line} }}"
    )


def underline_links_and_find_headings(browser: QTextBrowser) -> list[int]:
    """Give links the lines of their kinds, and return where the sections begin."""
    found: dict[str, int] = {}
    cursor = QTextCursor(browser.document())
    block = browser.document().begin()
    links: list[tuple[int, int, str]] = []
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            fragment = pieces.fragment()
            looks = fragment.charFormat()
            for name in looks.anchorNames():
                found.setdefault(name, fragment.position())
            if looks.anchorHref():
                links.append((fragment.position(), fragment.length(), looks.anchorHref()))
            pieces += 1
        block = block.next()
    t = theme.tokens()
    lines = _lines()
    for start, length, link in links:
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        looks = QTextCharFormat()
        style, colour = lines.get(detail_body.kind_of(link), (_Line.DotLine, t.accent))
        looks.setUnderlineStyle(style)
        looks.setUnderlineColor(QColor(colour))
        if start < found.get("section-1", 0) and detail_body.kind_of(link):
            looks.setForeground(QColor(t.ink))  # in running text whole sentences can be links
        cursor.mergeCharFormat(looks)
    return [found.get(f"section-{at}", 0) for at in range(len(detail_text.SECTIONS))]


def _lines() -> dict[str, tuple[_Line, str]]:
    """Return the line beneath each kind of field; kinds of one colour differ in their strokes."""
    t = theme.tokens()
    return {
        detail_body.DEPARTMENT: (_Line.SingleUnderline, t.accent),
        detail_body.TARGET: (_Line.SingleUnderline, t.good),
        detail_body.DEADLINE: (_Line.DashUnderline, t.warn),
        detail_body.FUNDING: (_Line.SingleUnderline, t.warn),
        detail_body.CITATION: (_Line.DotLine, t.muted),
    }
