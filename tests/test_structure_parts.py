"""Boxes, articles and safeguards as parts of a document; every text was written for the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from db.parsing import parse
from db.reading import read_bytes

if TYPE_CHECKING:
    from db.models import Measure, ParsedDocument

HEAD = """江海省人民政府关于建设海洋强省的{kind}

江政发〔2022〕11号

各市、县人民政府，省政府各部门：

为建设海洋强省，制定本{kind}。

"""
FARMS = "建设海洋牧场。支持企业建设深远海养殖装备，推动养殖向深海发展。"
PORTS = "建设渔港集群。改造提升渔港设施，完善避风锚地。"
FLEET = "更新远洋船队。支持船舶更新改造，提升装备水平。"


def read(body: str, kind: str = "行动计划") -> ParsedDocument:
    data = (HEAD.format(kind=kind) + body).encode()
    return parse(read_bytes(data, "a.txt"), document_id="x")


def outline(parsed: ParsedDocument) -> list[tuple[str, str]]:
    return [(measure.number, measure.title) for measure in parsed.measures]


def named(measure: Measure) -> list[str]:
    return [department.name for department in measure.departments]


BOX = (
    "专栏{}　{}\n1.种业工程：建设种质资源库。\n2.装备工程：建造养殖工船。\n3.冷链工程：布局冷库。\n"
)


def test_items_of_a_box_are_no_measures() -> None:
    parsed = read(
        "一、重点任务\n（一）做强渔业\n"
        f"1.{FARMS}（责任单位：省渔业厅）\n2.{PORTS}（责任单位：省交通厅）\n"
        + BOX.format(1, "渔业重点工程")
        + f"（二）做优航运\n1.{FLEET}（责任单位：省交通厅）\n"
        + BOX.format(2, "航运重点工程")
        + "二、保障措施\n1.加强组织领导。成立专班，统筹推进各项任务。（责任单位：省发改委）\n"
    )
    assert outline(parsed) == [
        ("1.", "建设海洋牧场"),
        ("2.", "建设渔港集群"),
        ("1.", "更新远洋船队"),
        ("1.", "加强组织领导"),
    ]
    assert parsed.measures[1].text == "改造提升渔港设施，完善避风锚地。"
    assert parsed.measures[2].section == ("一、重点任务", "（二）做优航运")


def test_a_box_between_two_measures_belongs_to_the_first() -> None:
    parsed = read(
        f"一、重点任务\n（一）{FARMS}\n"
        + BOX.format("一", "渔业重点行动")
        + f"（二）{PORTS}\n专栏二　渔港\n改造中心渔港。\n建设避风锚地。\n（三）{FLEET}\n"
    )
    assert [number for number, _ in outline(parsed)] == ["（一）", "（二）", "（三）"]
    assert "3.冷链工程" in parsed.measures[0].text
    assert parsed.measures[1].text.endswith("建设避风锚地。")
    assert parsed.measures[2].text.startswith("支持船舶")


@pytest.mark.parametrize("items", [1, 2, 3])
def test_numbers_go_on_after_a_box(items: int) -> None:
    """Also where the next number would be the box's next."""
    inside = "".join(f"{at}.工程{at}：建设一批项目。\n" for at in range(1, items + 1))
    parsed = read(
        f"一、重点任务\n1.{FARMS}（责任单位：省渔业厅）\n2.{PORTS}（责任单位：省交通厅）\n"
        f"专栏1　重点工程\n{inside}3.{FLEET}（责任单位：省交通厅）\n"
    )
    assert [number for number, _ in outline(parsed)] == ["1.", "2.", "3."]


def test_a_sentence_that_speaks_of_a_box_begins_none() -> None:
    parsed = read(
        f"一、重点任务\n（一）{FARMS}\n专栏1所列工程，由各市组织实施，按年度推进，确保落实到位。\n"
        f"1.支持种业。建设种质资源库，保护地方品种资源。（责任单位：省渔业厅）\n"
        f"2.支持装备。建造养殖工船，推动装备更新。（责任单位：省渔业厅）\n"
    )
    assert [number for number, _ in outline(parsed)] == ["1.", "2."]


ARTICLES = (
    ("支持苗种繁育", "对新认定的原良种场给予最高100万元补助。"),
    ("支持装备更新", "对更新改造的渔船按投资额的20%给予补助。"),
    ("支持品牌建设", "对获得地理标志的单位给予20万元奖励。"),
)


@pytest.mark.parametrize("brackets", ["【】", "〔〕", "（）"])
@pytest.mark.parametrize("chapters", [True, False])
@pytest.mark.parametrize("gap", ["", "　", "\n"])
def test_articles_with_their_heading_in_brackets(brackets: str, chapters: bool, gap: str) -> None:
    left, right = brackets[0], brackets[1]
    lines = [
        f"第{number}条　{left}{title}{right}{gap}{words}"
        for number, (title, words) in zip("二三四", ARTICLES, strict=True)
    ]
    first = f"第一条　{left}适用范围{right}本措施适用于在本省登记的企业。"
    last = "第五条　本措施自2022年7月1日起施行，有效期五年。"
    if chapters:
        parts = ["第一章　总则", first, "第二章　做强产业", *lines, "第三章　附则", last]
    else:
        parts = [first, *lines, last]
    parsed = read("\n".join(parts) + "\n", kind="若干措施")
    found = {measure.number: (measure.title, measure.text) for measure in parsed.measures}
    assert found == {
        f"第{number}条": article for number, article in zip("二三四", ARTICLES, strict=True)
    }


def test_short_articles_without_headings_are_measures_not_their_chapters() -> None:
    parsed = read(
        "第一章　总则\n第一条　为支持渔业，制定本措施。\n第二章　支持政策\n"
        "第二条　对新认定的原良种场给予最高100万元补助。\n"
        "第三条　对获得地理标志的单位给予20万元奖励。\n"
        "第三章　附则\n第四条　本措施自2022年7月1日起施行。\n",
        kind="若干措施",
    )
    assert [number for number, _ in outline(parsed)] == ["第二条", "第三条"]


@pytest.mark.parametrize("clause", ["牵头单位：省财政厅。", "\n牵头单位：省财政厅"])
def test_safeguards_of_which_only_the_last_names_somebody(clause: str) -> None:
    lead = clause[: clause.index("牵")] + "牵头单位：省渔业厅。"
    parsed = read(
        f"一、重点任务\n（一）{FARMS}{lead}\n（二）{PORTS}{lead}\n（三）{FLEET}{lead}\n"
        "二、保障措施\n（一）加强组织领导。成立工作专班，统筹推进各项任务落实。\n"
        f"（二）加大资金投入。统筹现有资金，引导社会资本参与。{clause}\n"
    )
    assert [title for _, title in outline(parsed)][3:] == ["加强组织领导", "加大资金投入"]
    assert [named(measure) for measure in parsed.measures] == [
        ["省渔业厅"],
        ["省渔业厅"],
        ["省渔业厅"],
        [],
        ["省财政厅"],
    ]
