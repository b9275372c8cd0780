"""Parts of what was typed, joined to one normal form.

Two inputs that mean the same by the rules below give equal queries, and what a query prints as is
read as the same query:

* conjunctions of conjunctions and alternatives of alternatives are one, equal parts count once;
* excluding what is excluded asks for it;
* all fields of one conjunction are one :class:`~index.query.Condition`, put first, and the contrary
  of a single field is the field excluded.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from index.language.gathering import Fields, last, merged
from index.language.lexing import MINUS, slip
from index.normalise import normalise
from index.query import And, Condition, Literal, Node, Not, Or, Query

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.query import Filters


@dataclass(frozen=True, slots=True)
class Both:
    """A conjunction of fields and texts that may still become part of a larger one."""

    fields: Fields
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Negated:
    """The contrary of a part, and the node that says so."""

    part: Part
    node: Not


Text: TypeAlias = "Literal | Or | Negated"
Part: TypeAlias = "Text | Fields | Both"


class Joiner:
    """Joins the parts of one input.

    All methods raise :class:`db.errors.InvalidQueryError` if fields contradict each other.
    """

    def __init__(self, typed: str) -> None:
        self._slip = functools.partial(slip, typed)

    def all_of(self, parts: Iterable[Part]) -> Part:
        """Return the conjunction of at least one part."""
        fields = Fields()
        texts: list[Text] = []
        for part in parts:
            match part:
                case Fields():
                    fields.join(part)
                case Both():
                    fields.join(part.fields)
                    texts += part.texts
                case _:
                    texts.append(part)
        distinct: dict[Node, Text] = {}
        for text in texts:
            distinct.setdefault(_key(_text_node(text)), text)
        texts = list(distinct.values())
        if fields and not texts:
            return fields
        if len(texts) == 1 and not fields:
            return texts[0]
        return Both(fields, tuple(texts))

    def any_of(self, parts: Sequence[Part]) -> Part:
        """Return the alternative of at least one part."""
        if len(parts) == 1:
            return parts[0]
        nodes: dict[Node, tuple[Node, Part]] = {}
        for part in parts:
            node = self.node(part)
            for each in node.parts if isinstance(node, Or) else (node,):
                nodes.setdefault(_key(each), (each, part))
        if len(nodes) == 1:
            return next(iter(nodes.values()))[1]
        return Or(tuple(node for node, _ in nodes.values()))

    def without(self, part: Part) -> Part:
        """Return the contrary of a part."""
        if isinstance(part, Negated):
            inner = part.part
            if isinstance(inner, Literal) and inner.text[0] in MINUS:
                # A word may begin with a sign only behind another one: --x.
                return Literal(inner.text, quoted=True)
            return inner
        if isinstance(part, Fields):
            self._check_day(part)
            contrary = part.negated(self._slip)
            if contrary is not None:
                return contrary
        return Negated(part, Not(self.node(part)))

    def node(self, part: Part) -> Node:
        """Return a part that stands inside brackets or beside ``|`` as a node."""
        if isinstance(part, Fields):
            self._check_day(part)
            return Condition(part.filters(self._slip))
        if isinstance(part, Both):
            texts = tuple(_text_node(one) for one in part.texts)
            return And((self.node(part.fields), *texts) if part.fields else texts)
        return _text_node(part)

    def query(self, part: Part | None, chosen: Filters) -> Query:
        """Return a part that is the whole input as a query that asks for ``chosen`` as well."""
        match part:
            case None:
                typed, text = Fields(), None
            case Fields():
                typed, text = part, None
            case Both():
                texts = tuple(_text_node(one) for one in part.texts)
                typed, text = part.fields, texts[0] if len(texts) == 1 else And(texts)
            case _:
                typed, text = Fields(), _text_node(part)
        return Query(text, merged(chosen, typed, self._slip))

    def _check_day(self, fields: Fields) -> None:
        days = fields.wanted.values.get("as_of")
        if days:
            raise self._slip(
                last(days),
                "“截至”管整个检索，请写在括号外面，前面不加“-”，旁边不用“|”。",
            )


def _text_node(text: Text) -> Node:
    return text.node if isinstance(text, Negated) else text


def _key(node: Node) -> Node:
    """Return what equal nodes have in common: a word counts once however it is written."""
    match node:
        case Literal():
            return Literal(normalise(node.text), node.quoted)
        case Not(Literal() as literal):
            return Not(Literal(normalise(literal.text), literal.quoted))
        case _:
            return node
