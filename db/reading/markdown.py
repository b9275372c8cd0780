"""Markdown to plain lines: the marks go, the words and the blank lines stay."""

from __future__ import annotations

import re

_RULE = re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_SETEXT = re.compile(r"^ {0,3}(?:=+|-+)[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_HEADING = re.compile(r"^ {0,3}#{1,6}(?:[ \t]+|(?=[^#\s]))(.*?)(?:[ \t]+#+)?[ \t]*$")
_BULLET = re.compile(r"^[ \t]*(?:>[ \t]?)*[ \t]*(?:[-*+][ \t]+)?")
_PAGE_NUMBER = re.compile(r"^[ \t]*-[ \t]*\d{1,3}[ \t]*-[ \t]*$")
_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_IMAGE = re.compile(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)")
_LINK = re.compile(r"\[([^\]\n]{1,300})\]\((?:[^()\n]|\([^()\n]*\)){0,500}\)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![*A-Za-z0-9])\*(?=[^\s*])([^*\n]{1,400}?)(?<=[^\s*])\*(?![*A-Za-z0-9])")
_CODE = re.compile(r"`([^`\n]{1,400})`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,300}>")
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)


def markdown_to_text(markdown: str) -> str:
    """Return ``markdown`` without its marks.

    A heading stands alone between blank lines, a table's row becomes one line with tabs between the
    cells, and list dashes, emphasis, links (their words stay), images and rules go.
    """
    lines: list[str] = []
    for raw in markdown.splitlines():
        if _FENCE.match(raw) or _RULE.match(raw) or (_SETEXT.match(raw) and lines and lines[-1]):
            lines.append("")
            continue
        heading = _HEADING.match(raw)
        if heading:
            lines += ["", _plain(heading[1]), ""]
        elif raw.lstrip().startswith("|") and raw.count("|") > 1:
            if not _TABLE_RULE.match(raw):
                cells = raw.strip().strip("|").split("|")
                lines.append("\t".join(_plain(cell).strip() for cell in cells))
        else:
            kept = not raw.strip() or _PAGE_NUMBER.match(raw)
            lines.append(_plain(raw if kept else _BULLET.sub("", raw, count=1)))
    return "\n".join(lines)


def _plain(line: str) -> str:
    """Return one line without inline marks."""
    line = _BREAK.sub("\n", line)
    line = _IMAGE.sub("", line)
    line = _LINK.sub(r"\1", line)
    line = _BOLD.sub(r"\2", line)
    line = _ITALIC.sub(r"\1", line)
    line = _CODE.sub(r"\1", line)
    line = _TAG.sub("", line)
    return _ESCAPE.sub(r"\1", line)
