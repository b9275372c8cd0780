"""What comes along when a heading is pasted: its number in front, the marks around it."""

from __future__ import annotations

import re

_COUNT = "[零〇一二三四五六七八九十百千]"
_NUMBER = re.compile(
    rf"第(?:{_COUNT}+|[0-9]{{1,3}})[编章节条款项][、.:]?"
    rf"|\((?:{_COUNT}+|[0-9]{{1,3}})\)[、.:]?"
    rf"|{_COUNT}+[、.:]"
    r"|[0-9]{1,3}(?:[.][0-9]{1,2})*(?:[、:]|[.)](?![0-9]))"
    r"|[①-⑳⑴-⒇⒈-⒛]"
)
_MARKS = "、。，；：,.;:!?！？…·—~-　《》〈〉「」『』“”\"'‘’"


def unnumbered(word: str) -> str:
    """Return a normalised word without the number of a heading before it and marks around it.

    （一）强化政策落实, 第三条强化政策落实 and 强化政策落实。 all are 强化政策落实.
    Nothing is left of 第三条 alone; 1.5gwh and (试行) stay what they are.
    """
    rest, before = word, ""
    while rest != before:
        before = rest
        number = _NUMBER.match(rest)
        rest = (rest[number.end() :] if number else rest).strip(_MARKS)
    # A single character is no heading: the number was part of a word.
    return word if len(rest) == 1 else rest
