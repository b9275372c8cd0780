"""What an expression asks of the text, for those who look it up or mark it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.query import And, Literal, Not, Or

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.query import Node


def literals(node: Node | None) -> tuple[Literal, ...]:
    """Return all literals of an expression, each once, in their order."""
    return tuple(dict.fromkeys(literal for literal, _ in _walk(node, wanted=True)))


def wanted(node: Node | None) -> tuple[Literal, ...]:
    """Return the literals that make a measure found, not those that keep it out.

    What stands under an even number of exclusions is wanted.
    """
    return tuple(dict.fromkeys(one for one, asked in _walk(node, wanted=True) if asked))


def unwanted(node: Node | None) -> tuple[Literal, ...]:
    """Return the literals that keep a measure out."""
    return tuple(dict.fromkeys(one for one, asked in _walk(node, wanted=True) if not asked))


def _walk(node: Node | None, *, wanted: bool) -> Iterator[tuple[Literal, bool]]:
    match node:
        case Literal():
            yield node, wanted
        case And(parts) | Or(parts):
            for part in parts:
                yield from _walk(part, wanted=wanted)
        case Not(part):
            yield from _walk(part, wanted=not wanted)
        case _:
            pass
