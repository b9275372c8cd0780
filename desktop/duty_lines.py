"""What the page of departments is told: the departments with their names, and one of them. No Qt.

Everything here is gathered off the window's thread.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop import organ_names, saying, wording
from desktop.language import tr
from index.duty import EVERYBODY, UNLISTED, Kind, Who

if TYPE_CHECKING:
    from index.duties import Duties
    from index.duty import Duty, Printed

_PRINTED = 8
"""Printed names that are told; the rest is counted."""


@dataclass(slots=True, eq=False)
class Line:
    """A department as a list of them shows it.

    ``found_by`` are all its names as they are looked for, ``about`` is its name in full with its
    history, and ``former`` says whether it has become another one.
    """

    duty: Duty
    label: str
    found_by: str = ""
    about: str = ""
    former: bool = False
    children: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Portrait:
    """One department: its counts, its name, and what is known of its names.

    ``history`` and ``names`` are sentences without an end; empty where there is nothing to say.
    """

    duty: Duty
    title: str
    history: str
    names: str


def lines(duties: Duties) -> list[Line]:
    """Return everybody, then the families that occur with their organs beneath them."""
    found = [Line(duties.duty(EVERYBODY), name_of(EVERYBODY))]
    families: dict[str, Line] = {}
    for duty in duties.families:
        name = duty.who.name
        families[name] = Line(duty, name_of(duty.who), _words(duty.who))
    for duty in duties.organs:
        above = families.get(duty.family)
        if above is not None:
            above.children.append(_organ(duties, duty))
    return [*found, *families.values()] if families else []


def portrait(duties: Duties, who: Who) -> Portrait:
    """Return what is told of one department; only names that occur are."""
    if who == EVERYBODY:
        return Portrait(duties.duty(who), name_of(who), "", "")
    printed = duties.printed(who)
    if who.kind is Kind.FAMILY:
        title = tr("{name}（条线）", name=who.name)
        history = organ_names.told_of_all({one.canonical for one in printed if one.canonical})
    else:
        title = name_of(who)
        history = organ_names.told(who.name) if who.kind is Kind.ORGAN else ""
    return Portrait(duties.duty(who), title, history, _names(printed))


def name_of(who: Who) -> str:
    """Return how a department is called in full."""
    match who.kind:
        case Kind.ALL:
            return tr("全部部门")
        case Kind.UNLISTED:
            return tr("名录未收")
    return who.name


def short_name(who: Who) -> str:
    """Return how a department is called where there is little room."""
    return organ_names.column_name(who.name) if who.kind is Kind.ORGAN else name_of(who)


def figures(duty: Duty) -> str:
    """Return the counts in words, and by when something is due next."""
    parts = [tr("共 %n 条措施", count=duty.total)]
    roles = (
        (tr("牵头 {number}", number=duty.lead), duty.lead),
        (tr("按职责分工 {number}", number=duty.joint), duty.joint),
        (tr("参与 {number}", number=duty.participant), duty.participant),
    )
    parts += [said for said, number in roles if number]
    if duty.next_deadline is not None:
        parts.append(tr("最近期限 {day}", day=saying.date(duty.next_deadline)))
    if duty.overdue:
        parts.append(tr("%n 条有期限已到", count=duty.overdue))
    return wording.BETWEEN.join(parts)


def why_nothing(duties: Duties, shown: Portrait, *, listed: bool) -> str:
    """Return why a department has no measures to show, as a list if ``listed``; empty if it has."""
    if not duties.total:
        return tr("没有措施符合当前的检索词和筛选条件，所以也没有部门可列。")
    if not duties.stated:
        return tr("符合条件的 %n 条措施都没有写明责任部门。", count=duties.total)
    if not shown.duty.total:
        return tr(
            "符合条件的措施都没有写到“{name}”。可以在左侧另选一个部门，或放宽筛选条件。",
            name=name_of(shown.duty.who),
        )
    if shown.duty.who == EVERYBODY and listed:
        return tr(
            "请在左侧选择一个条线或机构，这里按牵头、按职责分工、参与列出它的措施。\n"
            "要同时看所有部门，请切换到“矩阵”。"
        )
    return ""


def kept(who: Who) -> str:
    """Return a department as the settings hold it."""
    return f"{who.kind.value}:{who.name}"


def restored(text: str) -> Who | None:
    """Return the department that :func:`kept` wrote, or ``None`` if it did not."""
    kind, colon, name = text.partition(":")
    if not colon or kind not in {each.value for each in Kind}:
        return None
    return Who(Kind(kind), name)


def _organ(duties: Duties, duty: Duty) -> Line:
    name = duty.who.name
    printed = {organ_names.wanted(one.name) for one in duties.mentions(duty.who)}
    found_by = "\n".join((organ_names.searchable(name), *sorted(printed)))
    former = organ_names.is_former(name)
    about = "\n".join(filter(None, (name, organ_names.told(name))))
    return Line(duty, short_name(duty.who), found_by, about, former)


def _words(who: Who) -> str:
    if who == UNLISTED:
        return organ_names.wanted(name_of(who))
    return organ_names.family_words(who.name)


def _names(printed: tuple[Printed, ...]) -> str:
    """Return the names as printed, with how often, those of one spelling together."""
    counts: dict[str, int] = {}
    for one in printed:
        counts[one.name] = counts.get(one.name, 0) + one.count
    if not counts:
        return ""
    first = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    said = [f"{name} {count}" for name, count in first[:_PRINTED]]
    if len(first) > _PRINTED:
        said.append(tr("等 %n 种写法", count=len(first)))
    return tr("文件中写作：{names}", names=saying.listed(said))
