"""A measure on paper: heading, where it stands, its text in full, and what was read from it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from db.models import Role as Part
from desktop import wording
from desktop.briefs import geometry as g
from desktop.briefs.fonts import Role
from desktop.briefs.numerals import chinese
from desktop.briefs.typeset import (
    COLUMN_GAP,
    SMALL,
    VALUE_X,
    Cell,
    Row,
    blank,
    label_cell,
    labelled,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from db.models import Measure
    from desktop.briefs.contents import Entry
    from desktop.briefs.flow import Strip
    from desktop.briefs.typeset import Typesetter

AMOUNT_WIDTH = 8 * SMALL.size
DUE_WIDTH = 7.5 * SMALL.size

_PARTS = (
    (Part.LEAD, "牵头单位"),
    (Part.PARTICIPANT, "参与单位"),
    (Part.JOINT, "分工负责"),
)


def heading(number: int, measure: Measure) -> str:
    """Return a measure's heading in the pack: its place in the chapter and its title."""
    title = measure.title.strip() or f"（原文{wording.item_number(measure)}，无标题）"
    return f"{chinese(number)}、{title}"


def set_entry(
    setter: Typesetter, entry: Entry, *, number: int, anchor: str, as_of: dt.date
) -> Iterator[Strip]:
    """Yield a whole entry.

    Args:
        setter: Sets the text.
        entry: The measure with its document and remark.
        number: Its place in the chapter, from 1.
        anchor: Name of the place for links and outline.
        as_of: The day on which validity is judged.
    """
    yield from setter.heading(heading(number, entry.measure), anchor=anchor)
    yield from setter.note(source(entry, as_of))
    yield from setter.paragraphs(entry.measure.text)
    rows = _rows(entry)
    yield from setter.table(rows)
    if not rows:
        yield blank()


def source(entry: Entry, as_of: dt.date) -> str:
    """Return where a measure stands, who issued it and when, and whether it is in force."""
    document = entry.document
    issuer = "、".join(document.issuer) or "发布机关未载明"
    issued = f"{wording.date(document.issued)}印发" if document.issued else "，印发日期未载明"
    cited = wording.citation(document, entry.measure)
    return f"出处：{cited}；{issuer}{issued}；{wording.validity(document, as_of)}。"


def _rows(entry: Entry) -> list[Row]:
    measure = entry.measure
    rows = []
    if measure.responsibility is not None:
        rows.append(labelled("责任条款", measure.responsibility.text))
    for part, label in _PARTS:
        names = [each.name for each in measure.departments if each.role is part]
        if names:
            rows.append(labelled(label, "、".join(names)))
    rows += _target_rows(measure)
    rows += _deadline_rows(measure)
    rows += _funding_rows(measure)
    if measure.categories:
        rows.append(labelled("类　　别", "、".join(measure.categories)))
    for label, text in (("按　　语", entry.remark), ("批　　注", entry.note)):
        if written := _paragraphs(text):
            rows.append(labelled(label, written, Role.KAI))
    return rows


def _paragraphs(text: str) -> str:
    """Return what a user wrote with its paragraphs, and without further white space."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _columns(label: str, texts: tuple[str, str, str], *, continues: bool) -> Row:
    """Return a row of a label and three columns."""
    due_x = g.TYPE_WIDTH - DUE_WIDTH
    amount_x = due_x - COLUMN_GAP - AMOUNT_WIDTH
    cells = (
        label_cell(label),
        Cell(texts[0], VALUE_X, amount_x - COLUMN_GAP - VALUE_X, justify=False),
        Cell(texts[1], amount_x, AMOUNT_WIDTH, justify=False),
        Cell(texts[2], due_x, DUE_WIDTH, justify=False),
    )
    return Row(cells, continues=continues)


def _target_rows(measure: Measure) -> list[Row]:
    rows = []
    for number, target in enumerate(measure.targets):
        due, shown = "未写明期限", target
        if target.deadline is not None:
            due = wording.due_date(target.deadline, target.precision)
        elif target.recurring:
            # Said in the column of dates instead of with the value.
            due, shown = "每年", dataclasses.replace(target, recurring=False)
        value = wording.target_value(shown).replace(" ", "")
        texts = (target.indicator or target.quote, value, due)
        rows.append(_columns("目　　标", texts, continues=number > 0))
    return rows


def _deadline_rows(measure: Measure) -> list[Row]:
    """Return the dates by which something is due that no target has named yet."""
    named = {target.deadline for target in measure.targets}
    texts = [
        wording.due_date(each.date, each.precision)
        for each in measure.deadlines
        if each.date not in named
    ]
    return [labelled("期　　限", "、".join(dict.fromkeys(texts)))] if texts else []


def _funding_rows(measure: Measure) -> list[Row]:
    return [
        _columns(
            "资金支持",
            (
                funding.recipient or "原文未写明对象",
                wording.funding_value(funding),
                funding.kind,
            ),
            continues=number > 0,
        )
        for number, funding in enumerate(measure.funding)
    ]
