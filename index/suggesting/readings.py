"""Which characters sound alike, by ``resources/readings.txt``."""

from __future__ import annotations

import functools

from db import resources

# What input methods and speakers confuse: initials, then endings.
_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"))
_ENDINGS = (("ang", "an"), ("eng", "en"), ("ing", "in"))


@functools.lru_cache(maxsize=4096)
def alike(char: str) -> tuple[str, str]:
    """Return what sounds like ``char``, tones aside, and what sounds nearly so.

    Nearly: zh and z, ch and c, sh and s, n and l, an and ang, en and eng, in and ing taken for one.
    Every reading of ``char`` counts; it is in neither of the two itself.
    """
    by_syllable, by_char = _tables()
    own = by_char.get(char, ())
    same = dict.fromkeys(other for one in own for other in by_syllable[one])
    same.pop(char, None)
    near = dict.fromkeys(
        other
        for one in own
        for syllable in _neighbours(one)
        for other in by_syllable.get(syllable, "")
        if other != char and other not in same
    )
    return "".join(same), "".join(near)


def characters() -> tuple[str, ...]:
    """Return every character whose readings are known."""
    return tuple(_tables()[1])


def _neighbours(syllable: str) -> set[str]:
    heads = {syllable}
    for long, short in _INITIALS:
        if syllable.startswith(long):
            heads.add(short + syllable.removeprefix(long))
        elif syllable.startswith(short):
            heads.add(long + syllable.removeprefix(short))
    found = set(heads)
    for one in heads:
        for long, short in _ENDINGS:
            if one.endswith(long):
                found.add(one.removesuffix(long) + short)
            elif one.endswith(short):
                found.add(one.removesuffix(short) + long)
    return found - {syllable}


@functools.cache
def _tables() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Return the characters of each syllable, and the syllables of each character."""
    by_syllable: dict[str, str] = {}
    by_char: dict[str, tuple[str, ...]] = {}
    for line in resources.path("readings.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            syllable, characters = line.split(" ", 1)
            by_syllable[syllable] = characters
            for char in characters:
                by_char[char] = (*by_char.get(char, ()), syllable)
    return by_syllable, by_char
