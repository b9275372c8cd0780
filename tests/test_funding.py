"""Money promised: how much, in which form, to whom; and what is no promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.parsing import funding

if TYPE_CHECKING:
    from db.models import Funding


def read(text: str) -> tuple[Funding, ...]:
    return funding.find_funding(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "amount", "rate", "kind", "recipient"),
    [
        (
            "对规上企业，支持其开展研发，择优给予最高100万元项目支持。",
            1_000_000,
            None,
            "项目支持",
            "规上企业",
        ),
        (
            "支持认证机构拓展海外业务，参与互认，给予最高30万元资金支持。",
            300_000,
            None,
            "资金支持",
            "认证机构",
        ),
        (
            "支持孵化器提质，对评价为优秀的，给予最高50万元的奖励性后补助。",
            500_000,
            None,
            "后补助",
            "孵化器",
        ),
        (
            "对服务突出的中试基地，年度最高奖补200万元。",
            2_000_000,
            None,
            "奖补",
            "服务突出的中试基地",
        ),
        (
            "培育一批成长快的中小企业，最高给予50万元奖励。",
            500_000,
            None,
            "奖励",
            "成长快的中小企业",
        ),
        (
            "对新建平台，按核定投资额的30%、最高2000万元给予补助。",
            20_000_000,
            0.3,
            "补助",
            "新建平台",
        ),
        (
            "对总投资10亿元以上的项目，按投资的5%给予奖励，最高2亿元。",
            200_000_000,
            0.05,
            "奖励",
            "总投资10亿元以上的项目",
        ),
        (
            "对开展转化的高校，给予最高１００万元后补助。",
            1_000_000,
            None,
            "后补助",
            "开展转化的高校",
        ),
        ("给予不超过实际成交价格20%的补贴，最高补贴3000元。", 3000, 0.2, "补贴", ""),
        (
            "关于天使投资个人投向初创企业按投资额70%抵扣所得额的政策。",
            None,
            0.7,
            "抵扣",
            "天使投资个人",
        ),
        ("对省级概念验证中心按绩效评价给予一定支持。", None, None, "支持", "省级概念验证中心"),
        ("对企业购买检测服务的，按规定给予创新券支持。", None, None, "创新券", "企业"),
        ("将符合条件的企业纳入科技信贷风险补偿机制。", None, None, "风险补偿", "符合条件的企业"),
        ("推广“拨投结合”模式，支持科学家在辽创业。", None, None, "拨投结合", "科学家"),
        ("对科技型企业给予最高1000万元的信用贷款支持。", None, None, "贷款", "科技型企业"),
    ],
)
def test_a_promise(
    text: str, amount: int | None, rate: float | None, kind: str, recipient: str
) -> None:
    (promise,) = read(text)
    assert (promise.amount_yuan, promise.rate) == (amount, rate)
    assert (promise.kind, promise.recipient) == (kind, recipient)


@pytest.mark.parametrize(
    "text",
    [
        "技术合同成交额达到600亿元，基金规模超过3200亿元。",
        "积极争取国家科技计划专项资金支持。",
        "鼓励各市设立科技成果转化基金。",
        "引导金融机构加大对科技创新领域的信贷投放力度。",
        "对符合条件的人才在职称评定方面给予支持。",
        "高新技术企业减按15%的税率征收企业所得税，研发费用按100%加计扣除。",
        "培育年销售额1000万元以上的网商800家以上。",
        "有关科研人员按规定享受的生活补贴，计入绩效工资总量。",
        "公积金最高贷款金额由50万元调整为60万元。",
    ],
)
def test_what_is_no_promise(text: str) -> None:
    assert read(text) == ()


def test_one_entry_a_recipient() -> None:
    text = (
        "支持高校建设培育中心，最高给予200万元；推动企业建设专利池，对成效显著的最高给予300万元。"
    )
    assert [(promise.amount_yuan, promise.recipient) for promise in read(text)] == [
        (2_000_000, "高校"),
        (3_000_000, "企业"),
    ]


def test_sums_of_a_list_are_promises_of_their_own() -> None:
    text = "对新认定的国家级、省级中心，分别给予200万元、100万元奖励。"
    assert [(promise.amount_yuan, promise.kind) for promise in read(text)] == [
        (2_000_000, "奖励"),
        (1_000_000, "奖励"),
    ]


def test_two_grants_to_one_recipient() -> None:
    text = "引育科技组织，给予最高500万元的开办经费，并每年给予不超过支出30%、最高200万元的补助。"
    assert [(promise.amount_yuan, promise.rate) for promise in read(text)] == [
        (5_000_000, None),
        (2_000_000, 0.3),
    ]


def test_what_announces_a_promise_is_not_counted_twice() -> None:
    (promise,) = read("设立专项资金后补助，对孵化器、示范机构等方面给予奖励性后补助。")
    assert (promise.kind, promise.recipient) == ("后补助", "孵化器、示范机构")


@pytest.mark.parametrize(
    ("text", "amount", "rate", "kind"),
    [
        ("对应用场景按建设费的15%给予补贴，单个场景不超过80万元。", 800_000, 0.15, "补贴"),
        ("按实际支出的40%资助，同一机构每年累计不超过60万元。", 600_000, 0.4, "资助"),
        ("给予首购单位20—40万元奖励。", 400_000, None, "奖励"),
        ("给予首购单位20万—40万元奖励。", 400_000, None, "奖励"),
        ("给予首购单位20万元至40万元奖励。", 400_000, None, "奖励"),
        ("给予首购单位8000万—1亿元奖励。", 100_000_000, None, "奖励"),
        ("一次性给予首购单位20—40万元的资助。", 400_000, None, "资助"),
        ("给予首购单位最高三百万元奖励。", 3_000_000, None, "奖励"),
        ("对落户的研究院，资助总额可达两亿元。", 200_000_000, None, "资助"),
        ("对服务站奖补30万元。", 300_000, None, "奖补"),
        ("给予小微企业8万元担保费补贴。", 80_000, None, "补贴"),
    ],
)
def test_a_sum_is_the_cap_however_it_is_printed(
    text: str, amount: int, rate: float | None, kind: str
) -> None:
    (promise,) = read(text)
    assert (promise.amount_yuan, promise.rate, promise.kind) == (amount, rate, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("对农户推出惠农贷，贷款额度最高30万元。", "贷款"),
        ("给予外贸企业不超过800万元的融资担保。", "担保"),
        ("给予返乡青年最高25万元、期限不超过2年的创业贷款。", "贷款"),
        ("设立3亿元知识产权质押风险补偿资金池。", "风险补偿"),
        ("安排财政资金2亿元设立天使投资基金，支持初创企业。", "基金"),
    ],
)
def test_what_is_lent_vouched_for_or_pooled_carries_no_amount(text: str, kind: str) -> None:
    (promise,) = read(text)
    assert (promise.amount_yuan, promise.kind) == (None, kind)


@pytest.mark.parametrize(
    "text", ["累计投放绿色贷款300亿元。", "扩大三元材料产能，改变二元结构。", "开设千元机专柜。"]
)
def test_a_volume_of_lending_and_a_word_with_a_numeral_are_no_promise(text: str) -> None:
    assert read(text) == ()


def test_a_cap_in_the_next_sentence_or_clause_keeps_kind_and_recipient() -> None:
    _, cap = read("对通过验收的实验室给予补助。单个实验室不超过200万元。")
    assert (cap.amount_yuan, cap.kind, cap.recipient) == (2_000_000, "补助", "通过验收的实验室")
    first, again, yearly = read(
        "对绿色工厂，首次评定的奖励20万元，复评的奖励5万元，同一企业每年最高25万元。"
    )
    assert {promise.recipient for promise in (first, again, yearly)} == {"绿色工厂"}


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "对企业",
                "给予",
                "最高",
                "100万元",
                "30%",
                "的",
                "奖励",
                "补助",
                "支持",
                "、",
                "，",
                "。",
            ),
            *(
                "；",
                "\n",
                "（",
                "）",
                "“",
                "”",
                "创新券",
                "按投资额",
                "其",
                "贷款",
                "纳入",
                "将",
                "基金",
            ),
            *(
                "设立",
                "风险补偿",
                "每年",
                "不超过",
                "5亿美元",
                "抵扣",
                "后补助",
                "培育一批",
                "符合条件的",
            ),
        ]
    )
    | st.text(max_size=3),
    max_size=40,
)


@given(PIECES, st.integers(0, 20), st.integers(0, 300))
def test_spans_are_exact_whatever_the_text(pieces: list[str], start: int, length: int) -> None:
    text = "".join(pieces)
    start = min(start, len(text))
    end = min(len(text), start + length)
    for promise in funding.find_funding(text, start, end):
        assert text[slice(*promise.span)] == promise.quote
        assert start <= promise.span[0] < promise.span[1] <= end
        assert promise.kind
        assert promise.rate is None or promise.rate >= 0
