"""The words of a query's tree, and the tree with some of them changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from index.query import And, Literal, Or

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.query import Node

Path: TypeAlias = tuple[int, ...]
"""The way to a node: the number of the part in each node from the top."""


def literals(node: Node, path: Path = ()) -> Iterator[tuple[Path, Literal]]:
    """Yield what is to be found, not what is to be kept out, with the ways to it."""
    if isinstance(node, Literal):
        yield path, node
    elif isinstance(node, And | Or):
        for at, part in enumerate(node.parts):
            yield from literals(part, (*path, at))


def changed(node: Node, changes: Mapping[Path, Node | None], path: Path = ()) -> Node | None:
    """Return ``node`` with other nodes, or nothing, in the places that ``changes`` names."""
    if path in changes:
        return changes[path]
    if not isinstance(node, And | Or):
        return node
    kind = type(node)
    parts: dict[Node, None] = {}
    for at, part in enumerate(node.parts):
        new = changed(part, changes, (*path, at))
        if isinstance(new, kind):
            parts.update(dict.fromkeys(new.parts))
        elif new is not None:
            parts[new] = None
    return joined(tuple(parts), kind)


def joined(parts: Sequence[Node], kind: type[And | Or] = And) -> Node | None:
    """Return the node of ``parts``: of that kind if they are several, ``None`` of none."""
    if len(parts) > 1:
        return kind(tuple(parts))
    return parts[0] if parts else None
