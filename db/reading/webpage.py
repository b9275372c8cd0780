"""HTML to lines with the standard library's parser: one line a block, one line a table row."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from db.reading import heading

_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "caption",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "ul",
    }
)
_LEFT_OUT = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "footer",
        "select",
        "button",
        "textarea",
        "svg",
        "iframe",
        "object",
        "title",
        "head",
    }
)
_VOID = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    }
)
# HTML knows no such sections: a browser takes them for comments, the standard parser may stumble.
_MARKED_SECTION = re.compile(r"<!\[[^>]*>?")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_MENU_WORDS = 60
"""A line that is nothing but links and no longer than this is a menu or a list of other pages."""

_LONGEST_TITLE = 300


def html_to_text(html: str) -> str:
    """Return the visible text of a web page, one line a block.

    Scripts, styles, navigation and footers are left out, and so are short lines that
    consist of nothing but links. A table's row is one line with tabs between its cells, unless the
    table only serves the layout (cells that hold blocks of their own in a single column). A heading
    that only the page's head names comes first.
    """
    page = _Page()
    page.feed(_tamed(html))
    page.close()
    text = page.text()
    first = heading.missing(page.title(), page.headings, text)
    return f"{first}\n\n{text}" if first and text else text


def _tamed(html: str) -> str:
    """Return a page without what the standard parser stumbles over or takes square time for.

    Those are comments and marked sections, which hold no text, and tags that never end.
    """
    pieces: list[str] = []
    at = 0
    while (begin := html.find("<!--", at)) >= 0:
        pieces.append(html[at:begin])
        end = html.find("-->", begin + 4)
        if end < 0:
            # A comment that never ends hides nothing.
            pieces.append(html[begin + 4 :].replace("<!--", ""))
            at = len(html)
            break
        at = end + 3
    pieces.append(html[at:])
    text = _MARKED_SECTION.sub("", "".join(pieces))
    closed = text.rfind(">") + 1
    return text[:closed] + text[closed:].replace("<", "&lt;")


class _Page(HTMLParser):
    """Collects lines; ``_cells`` is not None while inside a row of a data table."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._linked = 0
        self._plain = 0
        self._skip: list[str] = []
        self._anchors = 0
        self._rows: list[list[list[str]]] = []
        self._title: list[str] = []
        self._article_title = ""
        self._in_heading = False
        self.headings: list[str] = []

    def title(self) -> str:
        """Return what the page's head says it is about."""
        return self._article_title or "".join(self._title)[:_LONGEST_TITLE]

    def text(self) -> str:
        """Return the lines collected so far."""
        self._end_line()
        while self._rows:
            self._end_row()
        return "\n".join(self._lines)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, a row, a cell, a link or something that is left out."""
        if self._skips(tag, attrs):
            return
        if tag == "h1":
            self._in_heading = True
            self.headings.append("")
        if tag in _LEFT_OUT:
            self._end_line()
            self._skip.append(tag)
        elif tag == "br":
            self._end_line()
        elif tag == "a" and any(name == "href" for name, _ in attrs):
            self._anchors += 1
        elif tag == "tr":
            self._end_line()
            self._rows.append([])
        elif tag in {"td", "th"}:
            self._end_line()
            if self._rows:
                self._rows[-1].append([])
        elif tag in _BLOCKS:
            self._end_line()

    def _skips(self, tag: str, attrs: list[tuple[str, str | None]]) -> bool:
        """Say whether a tag opens within what is left out; take what the head names."""
        if tag == "meta":
            self._take_meta(dict(attrs))
        if not self._skip:
            return False
        if tag == self._skip[-1] or (tag == "title" and self._skip == ["head"]):
            self._skip.append(tag)
        return True

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Treat ``<p/>`` as ``<p></p>``, and only void elements as empty."""
        if tag in _LEFT_OUT:
            return
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close what :meth:`handle_starttag` opened."""
        if self._skip:
            if tag == self._skip[-1]:
                self._skip.pop()
            elif tag == "head":
                # A head whose title was never closed must not swallow the page.
                self._skip.clear()
        elif tag == "h1":
            self._in_heading = False
            self._end_line()
        elif tag == "a":
            self._anchors = max(0, self._anchors - 1)
        elif tag == "tr":
            self._end_line()
            if self._rows:
                self._end_row()
        elif tag in _BLOCKS or tag in {"td", "th"}:
            self._end_line()

    def handle_data(self, data: str) -> None:
        """Take the words of a text node."""
        if self._skip:
            if self._skip[-1] == "title":
                self._title.append(data[:_LONGEST_TITLE])
            return
        if self._in_heading and len(self.headings[-1]) < _LONGEST_TITLE:
            self.headings[-1] += data[:_LONGEST_TITLE]
        text = _SPACE.sub(" ", data)
        self._line.append(text)
        length = len(text.strip())
        if self._anchors:
            self._linked += length
        else:
            self._plain += length

    def _take_meta(self, attrs: dict[str, str | None]) -> None:
        """Take the heading that sites of Chinese offices name beside their own (ArticleTitle)."""
        if (attrs.get("name") or "").lower() == "articletitle":
            self._article_title = (attrs.get("content") or "")[:_LONGEST_TITLE]

    def _end_line(self) -> None:
        line = "".join(self._line).strip(" ")
        is_menu = self._linked and not self._plain and len(line) <= _MENU_WORDS
        self._line.clear()
        self._linked = self._plain = 0
        if not line or is_menu:
            return
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].append(line)
        else:
            self._lines.append(line)

    def _end_row(self) -> None:
        """Write the row: cells side by side, or as lines where one cell is the page's layout."""
        cells = [cell for cell in self._rows.pop() if cell]
        is_layout = sum(1 for cell in cells if len(cell) > 3) > 0 or len(cells) < 2
        lines = (
            [line for cell in cells for line in cell]
            if is_layout
            else ["\t".join("".join(cell) for cell in cells)]
        )
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].extend(lines)
        else:
            self._lines.extend(lines)
