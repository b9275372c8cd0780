"""The outline (大纲) of a document: its sections and measures as a tree. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop import wording
from desktop.document_text import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.models import Document, Measure
    from desktop.document_text import Paragraph


@dataclass(slots=True)
class Node:
    """A section, or a measure, which has no children.

    Attributes:
        title: The heading as printed.
        start: Where it begins in the document's text.
        measure_id: Empty for a section.
        parent: ``None`` at the top.
        row: Its place among its parent's children.
        children: What lies beneath it, in order.
    """

    title: str
    start: int
    measure_id: str = ""
    parent: Node | None = None
    row: int = 0
    children: list[Node] = field(default_factory=list)


def outline(
    document: Document, measures: Sequence[Measure], paragraphs: Iterable[Paragraph]
) -> tuple[Node, ...]:
    """Return the topmost nodes; sections without measures are among them."""
    top: list[Node] = []
    above: list[tuple[int, Node]] = []
    for paragraph in paragraphs:
        start = paragraph.span[0]
        if paragraph.kind is Kind.SECTION:
            while above and above[-1][0] >= paragraph.level:
                above.pop()
            title = document.text[slice(*paragraph.span)].strip().removesuffix("。")
            node = Node(title, start)
        elif paragraph.kind is Kind.MEASURE:
            measure = measures[paragraph.measure]
            while above and above[-1][0] >= max(1, len(measure.section)):
                above.pop()
            if not measure.section:
                above.clear()
            node = Node(wording.heading(measure), measure.span[0], measure.id)
        else:
            continue
        node.parent = above[-1][1] if above else None
        siblings = node.parent.children if node.parent else top
        node.row = len(siblings)
        siblings.append(node)
        if not node.measure_id:
            above.append((paragraph.level, node))
    return tuple(top)


def every(nodes: Iterable[Node]) -> Iterable[Node]:
    """Yield all nodes in the order of the text."""
    for node in nodes:
        yield node
        yield from every(node.children)
