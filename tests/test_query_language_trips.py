"""Whatever is typed is read or refused, and whatever is read prints back to the same."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from hypothesis import assume, example, given
from hypothesis import strategies as st

from db.errors import InvalidQueryError
from db.models import Role, Status
from index.language import lift, read_query, write_query
from index.normalise import normalise
from index.query import And, Condition, DueState, Filters, Literal, Node, Not, Or, Query, SumRange

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES = [
    *" 　\t\n\x00\ud800\u0301\u2028",
    *'()（）()（）"＂“”-－|｜,，、:：.<>=＞＝≥≤《》',
    *"ab中试1２年月万亿元",
    *("省:", "省：", "类:", "部门:", "角色:", "期限:"),
    *("效力:", "资金:", "目标:", "文件:", "批注:", "截至:"),
    *("资金 :", " :", " 万元", " 年", " - 2028", " -2028", " 6月", " <9", " 000", "以上", ", "),
    *("资金", "目标 ", ";省:"),
    *("辽宁", "四川", "牵头", "参与", "现行", "有", "无"),
    *("已到期", "今年", "未写明金额", "写明金额"),
    *("2026", "2028", "2024-2025", "2028-06", "2027-12-31"),
    *(">=2026", "<2028", ">=500万", "<1亿", "<=9"),
    *(" (", ") ", " | ", " -", "-(", "a b"),
    *(" 省:x ", " 期限:2026-2028 ", " 资金:>=5 ", " -资金:<9"),
]
loose_texts = st.lists(st.one_of(st.sampled_from(PIECES), st.characters()), max_size=25).map(
    "".join
)
UNITS = [
    *("a", "b", '"c d"', "“e”", "（试行）", "a(b", "x)", "(y", "-z", "10:30"),
    *("省:辽宁", '省:四川,"辽 宁"', "类:x", "部门:科技厅", "角色:牵头", "效力:现行", "截至:2026"),
    *("期限:>=2026", "期限:<2028", "期限:2026-2028", "期限:2024", "期限:2020-2022,无"),
    *("资金:有", "资金:>=5万", "资金:<1亿", "资金:>5<9,未写明金额"),
    *("万元", "元", "年", "6月", "000", "<9", "-2028", "至", "2028", "资金", ":x", "：", "元以上"),
    *("资金:<5 万元", "资金: >=5", "期限:2026 - 2028", "资金:>=5 <9", "文件:a;b"),
    *("目标:有", "目标:无,亩", '批注:"有"', "文件:(a)"),
]
formed_texts = st.recursive(
    st.sampled_from(UNITS),
    lambda inner: st.one_of(
        inner.map("-{}".format),
        st.builds(
            "{}{}{}".format, inner, st.sampled_from(["|", " | ", "| ", " ", "　", ""]), inner
        ),
        st.builds("({}{}{})".format, inner, st.sampled_from(["|", " | ", " "]), inner),
    ),
    max_leaves=8,
)
typed_texts = loose_texts | formed_texts


@given(typed_texts)
@example("(a(b 省:辽宁) | d")
@example("中试 )x | y")
@example("平台 | (试行")
@example("-(-省:辽宁 -省:四川)")
@example("-(--x)")
@example("-(期限:<2020 | 期限:>=2035)")
@example("(省:a 省:b) | 省:a,b")
@example("-(目标:有 目标:a) -(省:a 目标:有)")
@example("(a|" * 40 + "b c" + ")" * 40)
@example("(a " * 40 + "b|c" + ")" * 40)
@example("-(a|(b " * 20 + "x" + "))" * 20)
def test_any_input_is_read_or_refused_and_what_is_read_prints_back(typed: str) -> None:
    try:
        query = read_query(typed)
    except InvalidQueryError as error:
        found = re.match(r"检索词第 (\d+) 个字符处（", error.summary)
        assert found
        assert 1 <= int(found[1]) <= len(typed)
        error.summary.encode()
        return
    check_form(query)
    printed = write_query(query)
    assert read_query(printed) == query
    assert write_query(read_query(printed)) == printed


@given(typed_texts)
def test_lifting_leaves_nothing_out(typed: str) -> None:
    try:
        query = read_query(typed)
    except InvalidQueryError:
        return
    words, filters = lift(typed, Filters())
    assert filters == query.filters
    assert read_query(words) == Query(query.text)


def check_form(query: Query) -> None:
    """Check what the types of a query promise."""
    for part in query.text.parts if isinstance(query.text, And) else (query.text,):
        assert not isinstance(part, Condition)
        if isinstance(part, Not) and isinstance(part.part, Condition):
            assert len(fields_of(part.part.filters)) > 1
    if query.text is not None:
        check_node(query.text)
    assert query.filters.excluded != Filters()


def check_node(node: Node) -> None:
    match node:
        case Literal(text):
            assert normalise(text)
        case Condition(filters):
            assert not filters.unrestricted
            assert filters.as_of is None
        case Not(part):
            assert not isinstance(part, Not)
            check_node(part)
        case And(parts) | Or(parts):
            assert len(parts) >= 2
            assert len(set(parts)) == len(parts)
            assert not any(type(part) is type(node) for part in parts)
            for part in parts:
                check_node(part)


def fields_of(filters: Filters) -> list[str]:
    """Return the fields, wanted and excluded, that are asked for."""
    return [part.lstrip("-") for part in write_query(Query(None, filters)).split(" ")]


def joined(kind: type[And | Or], parts: list[Node]) -> Node:
    """Return the parts as one node, as the types ask for it."""
    flat: dict[Node, None] = {}
    for part in parts:
        each = part.parts if isinstance(part, kind) else (part,)
        flat.update(dict.fromkeys(each))
    return kind(tuple(flat)) if len(flat) > 1 else next(iter(flat))


def contrary(node: Node) -> Node:
    return node.part if isinstance(node, Not) else Not(node)


# Letters without case, so that no two words of the same kind are one.
unquoted = st.text("中试平台1.（）", min_size=1).filter(
    lambda text: not text.startswith("（") and balanced(text)
)
quoted = st.text(min_size=1).filter(lambda text: normalise(text) == text)
nodes = st.recursive(
    st.one_of(
        st.builds(Literal, unquoted),
        st.builds(Literal, quoted, st.just(value=True)),
    ),
    lambda inner: st.one_of(
        st.builds(joined, st.just(And), st.lists(inner, min_size=1, max_size=4)),
        st.builds(joined, st.just(Or), st.lists(inner, min_size=1, max_size=4)),
        inner.map(contrary),
    ),
    max_leaves=12,
)


def balanced(text: str) -> bool:
    depth = 0
    for char in text:
        depth += {"（": 1, "）": -1}.get(char, 0)
        if depth < 0:
            return False
    return depth == 0


days = st.dates(dt.date(1, 1, 2), dt.date(9999, 12, 30)) | st.dates(
    dt.date(2024, 1, 1), dt.date(2030, 12, 31)
)
edges = st.builds(
    lambda year, month: dt.date(year, month, 1), st.integers(2020, 2030), st.sampled_from([1, 2, 7])
)
ends = edges.map(lambda day: day - dt.timedelta(1))
some_days = st.none() | days | edges | ends
names = st.text(min_size=1).filter(lambda text: normalise(text) != "") | st.sampled_from(
    [
        "有",
        "无",
        "辽宁省",
        "川办发〔2025〕34号",
        "关于“十四五”规划",
        "-x",
        "省:辽宁",
        "(a",
        "a)",
        "a,b",
        ">=1",
    ]
)
rounded = st.builds(
    lambda figure, zeros, more: figure * 10**zeros + more,
    st.integers(0, 9999),
    st.integers(0, 11),
    st.integers(0, 1),
)
sums = st.one_of(
    st.builds(SumRange, st.none(), st.none() | rounded.map(lambda amount: amount + 1)),
    st.builds(SumRange, rounded, st.none()),
    st.builds(lambda low, more: SumRange(low, low + more + 1), rounded, rounded),
)


def several(values: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(values, max_size=3, unique=True).map(tuple)


def restrictions(excluded: st.SearchStrategy[Filters | None]) -> st.SearchStrategy[Filters]:
    return st.builds(
        Filters,
        provinces=several(names),
        categories=several(names),
        departments=several(names),
        roles=several(st.sampled_from(Role)),
        due_before=some_days,
        due_after=some_days,
        years=several(st.integers(1, 9999)),
        due=several(st.sampled_from(DueState)),
        no_deadline=st.booleans(),
        statuses=several(st.sampled_from(Status)),
        funded=st.none() | st.booleans(),
        sums=several(sums),
        sum_unstated=st.booleans(),
        with_targets=st.none() | st.booleans(),
        targets=several(names),
        documents=several(names),
        noted=st.none() | st.booleans(),
        notes=several(names),
        excluded=excluded,
        as_of=st.none() | days if excluded is not ONLY_WANTED else st.none(),
    ).filter(consistent)


def consistent(filters: Filters) -> bool:
    after, before = filters.due_after, filters.due_before
    return after is None or before is None or after <= before


ONLY_WANTED: st.SearchStrategy[Filters | None] = st.none()
kept_out = restrictions(ONLY_WANTED).filter(lambda filters: not filters.unrestricted)
chosen = restrictions(ONLY_WANTED | kept_out)


@given(chosen)
def test_filters_made_otherwise_than_by_typing_print_back(filters: Filters) -> None:
    assert read_query(write_query(Query(None, filters))) == Query(None, filters)


@given(typed_texts, chosen)
@example("资金:>=500万 资金:<900万", Filters(sums=(SumRange(6_000_000, None),)))
@example("资金:<100万", Filters(sums=(SumRange(5_000_000, None),)))
@example("资金:<100万", Filters(sums=(SumRange(5_000_000, None),), funded=False))
@example("期限:>=2026 期限:无", Filters(due_before=dt.date(2027, 5, 1)))
@example("期限:2026 a", Filters(due_after=dt.date(2027, 1, 1)))
@example("-资金:<5 目标:有", Filters(excluded=Filters(funded=False), with_targets=True))
def test_words_beside_filters_are_as_if_all_were_typed_in_one_line(
    typed: str, filters: Filters
) -> None:
    assume(not typed.lstrip().startswith(("|", "｜")))
    filters = replace(filters, as_of=None)
    # In brackets, so that words typed do not become the end of the last value.
    before = "" if filters.unrestricted else f"({write_query(Query(None, filters))} )"
    assert outcome(lambda: read_query(typed, filters)) == outcome(
        lambda: read_query(f"{before} {typed}")
    )


@given(chosen, chosen)
def test_filters_from_two_places_join_as_if_typed_in_one_line(
    filters: Filters, other: Filters
) -> None:
    filters = replace(filters, as_of=None)
    line = " ".join(write_query(Query(None, one)) for one in (filters, other))
    assert outcome(lambda: filters.merged(other)) == outcome(lambda: read_query(line).filters)


def outcome(ask: Callable[[], Query | Filters]) -> Query | Filters | None:
    """Return what is read, or ``None`` if it is refused."""
    try:
        return ask()
    except InvalidQueryError:
        return None


@given(nodes, chosen)
def test_queries_made_otherwise_than_by_typing_print_back(text: Node, filters: Filters) -> None:
    query = Query(text, filters)
    assert read_query(write_query(query)) == query


@given(st.text(), st.booleans(), st.booleans())
@example(text="-x", quoted=False, excluded=False)
@example(text="省:辽宁", quoted=False, excluded=True)
@example(text="(试行", quoted=False, excluded=False)
@example(text=") x", quoted=False, excluded=False)
def test_a_literal_is_unquoted_only_if_it_is_read_so(
    text: str, quoted: bool, excluded: bool
) -> None:
    """Words that cannot stand as words are quoted, wherever they came from."""
    assume(normalise(text))
    literal = Literal(text, quoted)
    for others in ((), (Literal("中试"),)):
        alone = Not(literal) if excluded else literal
        query = Query(And((alone, *others)) if others else alone)
        read = read_query(write_query(query)).text
        first = read.parts[0] if isinstance(read, And) else read
        found = first.part if isinstance(first, Not) else first
        assert found in {Literal(text, quoted), Literal(text, quoted=True)}
        assert isinstance(first, Not) is excluded


Tree: TypeAlias = "str | tuple[str, list[Tree]]"

ATOMS: dict[str, Node] = {
    "a": Literal("a"),
    '"b"': Literal("b", quoted=True),
    "省:辽宁": Condition(Filters(provinces=("辽宁",))),
    "类:x": Condition(Filters(categories=("x",))),
}
trees: st.SearchStrategy[Tree] = st.recursive(
    st.sampled_from(list(ATOMS)),
    lambda inner: st.tuples(st.sampled_from(" |-"), st.lists(inner, min_size=1, max_size=3)),
    max_leaves=10,
)


@given(trees)
def test_reading_keeps_the_logic(tree: Tree) -> None:
    """A formula in all its brackets holds of the same measures as the query it is read as."""
    query = read_query(in_brackets(tree))
    for values in itertools.product([False, True], repeat=len(ATOMS)):
        world = dict(zip(ATOMS.values(), values, strict=True))
        assert holds(query, world) == tree_holds(tree, dict(zip(ATOMS, values, strict=True)))


def in_brackets(tree: Tree) -> str:
    if isinstance(tree, str):
        return tree
    sign, parts = tree
    typed = [in_brackets(part) for part in parts]
    if sign == "-":
        return f"-( {typed[0]} )"
    between = " | " if sign == "|" else " "
    return f"( {between.join(typed)} )"


def tree_holds(tree: Tree, world: dict[str, bool]) -> bool:
    if isinstance(tree, str):
        return world[tree]
    sign, parts = tree
    if sign == "-":
        return not tree_holds(parts[0], world)
    return (any if sign == "|" else all)(tree_holds(part, world) for part in parts)


def holds(query: Query, world: dict[Node, bool]) -> bool:
    return filters_hold(query.filters, world) and (
        query.text is None or node_holds(query.text, world)
    )


def filters_hold(filters: Filters, world: dict[Node, bool]) -> bool:
    wanted = filters_met(filters, world)
    excluded = filters.excluded
    return all(wanted) and (excluded is None or not any(filters_met(excluded, world)))


def filters_met(filters: Filters, world: dict[Node, bool]) -> list[bool]:
    """Return for each field that is asked for whether it is met."""
    fields = [Filters(provinces=filters.provinces), Filters(categories=filters.categories)]
    return [world[Condition(one)] for one in fields if not one.unrestricted]


def node_holds(node: Node, world: dict[Node, bool]) -> bool:
    match node:
        case And(parts):
            return all(node_holds(part, world) for part in parts)
        case Or(parts):
            return any(node_holds(part, world) for part in parts)
        case Not(part):
            return not node_holds(part, world)
        case Condition(filters):
            return filters_hold(filters, world)
        case _:
            return world[node]
