"""Makes resources/readings.txt afresh: which characters are read how, to know slips of the tongue.

Needs pypinyin of the development dependencies, whose tables are those of pinyin-data.
"""

from __future__ import annotations

import unicodedata
from importlib.metadata import version
from pathlib import Path

from charset import in_gb2312
from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

TARGET = Path(__file__).parents[1] / "resources" / "readings.txt"

HEAD = """\
# How characters are read: a syllable without its tone (v for ü), and the characters so read, in the
# order of Unicode. A character stands with each of its readings. The characters are those of
# GB 2312 and those of the phrases that pypinyin knows.
#
# Made by build/make_readings.py from pypinyin {version} (https://github.com/mozillazg/python-pinyin),
# Copyright (c) 2016 mozillazg, 闲耘, MIT License; its readings are those of
# https://github.com/mozillazg/pinyin-data, Copyright (c) 2016 mozillazg, MIT License.
#
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
# associated documentation files (the "Software"), to deal in the Software without restriction,
# including without limitation the rights to use, copy, modify, merge, publish, distribute,
# sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
# furnished to do so, subject to the following conditions:
#
# The above copyright notice and this permission notice shall be included in all copies or
# substantial portions of the Software.
#
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
# NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
# NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
# DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
# OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def syllable(reading: str) -> str:
    """Return ``reading`` without its tone: lǜ is lv."""
    parts = unicodedata.normalize("NFD", reading.strip())
    parts = parts.replace("u\u0308", "v")
    return "".join(one for one in parts if "a" <= one <= "z")


def characters() -> list[str]:
    """Return the characters whose readings matter."""
    found = {one for phrase in phrases_dict for one in phrase}
    found |= {chr(code) for code in pinyin_dict if in_gb2312(chr(code))}
    return sorted(one for one in found if ord(one) in pinyin_dict and one <= "\uffff")


def main() -> None:
    """Write the table."""
    by_syllable: dict[str, list[str]] = {}
    for char in characters():
        readings = pinyin_dict[ord(char)].split(",")
        for one in dict.fromkeys(syllable(reading) for reading in readings):
            if any(vowel in one for vowel in "aeiouv"):
                by_syllable.setdefault(one, []).append(char)
    lines = [f"{one} {''.join(by_syllable[one])}\n" for one in sorted(by_syllable)]
    TARGET.write_text(HEAD.format(version=version("pypinyin")) + "".join(lines), encoding="utf-8")
    print(f"{TARGET.name}: {len(lines)} syllables, {len(characters())} characters")


if __name__ == "__main__":
    main()
