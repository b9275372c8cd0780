"""Packs made by hand for the tests of briefs, and their layout written out line by line.

``python -m tests.brief_samples`` prints the layout that ``tests/golden/pack.txt`` keeps.
"""

from __future__ import annotations

import datetime as dt
import sys

from db.models import (
    Department,
    Document,
    Funding,
    LeadRule,
    Measure,
    Operator,
    Precision,
    Quote,
    Role,
    Source,
    Target,
)
from desktop.briefs import Chapter, Entry, PackContents
from desktop.briefs.flow import Page, PageNumber, Place, Rule, Text
from desktop.briefs.fonts import Fonts
from desktop.briefs.pack import lay_out

NOWHERE = (0, 1)


def document(name: str = "test-2025-1", **changes: object) -> Document:
    """Return a document that states everything."""
    fields: dict[str, object] = {
        "id": name,
        "title": "关于支持检验检测服务业高质量发展的若干措施",
        "kind": "若干措施",
        "province": "辽宁省",
        "region_code": "210000",
        "issuer": ("辽宁省人民政府办公厅",),
        "doc_number": "辽政办发〔2025〕1号",
        "issued": dt.date(2025, 3, 1),
        "effective": None,
        "expires": dt.date(2027, 12, 31),
        "expires_quote": Quote("有效期至2027年12月31日", NOWHERE),
        "lead_rule": LeadRule.FIRST_LISTED,
        "lead_rule_quote": Quote("列第一位者为牵头部门，下同", NOWHERE),
        "text": "",
        "source": Source(f"{name}.txt", "0123456789abcdef" * 4, "text/plain"),
    }
    return Document(**(fields | changes))


def measure(ordinal: int = 1, *, of: str = "test-2025-1", **changes: object) -> Measure:
    """Return a measure that states everything."""
    fields: dict[str, object] = {
        "id": f"{of}/{ordinal}",
        "ordinal": ordinal,
        "number": f"{ordinal}.",
        "section": (),
        "title": "建设中试平台",
        "text": BODY,
        "span": NOWHERE,
        "responsibility": Quote("（省科技厅、省财政厅按职责分工负责）", NOWHERE),
        "departments": (
            Department("省科技厅", "辽宁省科学技术厅", "科技", Role.LEAD, NOWHERE),
            Department("省财政厅", "辽宁省财政厅", "财政", Role.PARTICIPANT, NOWHERE),
        ),
        "targets": (
            Target(
                "到2027年，建成中试平台20家以上",
                NOWHERE,
                "中试平台",
                Operator.AT_LEAST,
                20,
                "家",
                dt.date(2027, 12, 31),
                Precision.YEAR,
            ),
        ),
        "funding": (
            Funding("最高给予500万元补助", NOWHERE, 5_000_000, None, "补助", "中试平台建设单位"),
        ),
        "categories": ("创新平台",),
    }
    return Measure(**(fields | changes))


BODY = (
    "支持龙头企业联合高校院所建设概念验证中心、中试基地，到2027年建成中试平台20家以上，对符合条件的按"
    "研发投入额的30%、最高给予500万元补助。落实《科技成果转化促进条例》，推行“先投后股”“先用后付”等"
    "方式，完善R&D投入统计——包括规模以上企业……以及1+N服务体系。"
)

LONG = "围绕产业链布局创新链，加快建设现代化产业体系，推动科技服务业高质量发展。" * 40


def contents(*measures: Measure, title: str = "检验检测专题", **changes: object) -> PackContents:
    """Return a pack of one chapter."""
    entries = tuple(Entry(document(), each) for each in measures or (measure(),))
    fields: dict[str, object] = {
        "title": title,
        "unit": "某省科学技术厅",
        "as_of": dt.date(2026, 11, 20),
        "cutoff": dt.date(2026, 10, 31),
        "data_version": "2026.10",
        "filters": ("省份：辽宁省",),
        "chapters": (Chapter("创新平台", entries),),
    }
    return PackContents(**(fields | changes))


def golden_contents() -> PackContents:
    """Return the pack whose layout is kept: two documents, three chapters, all kinds of fields."""
    other = document(
        "test-2018-2",
        title="实施《科技成果转移转化》三年行动计划（2018—2020年）",
        province="四川省",
        issuer=(),
        doc_number=None,
        issued=None,
        expires=dt.date(2020, 12, 31),
        lead_rule=LeadRule.NONE,
        lead_rule_quote=None,
    )
    bare = measure(
        2,
        of="test-2018-2",
        title="",
        responsibility=None,
        departments=(),
        targets=(),
        funding=(),
        categories=(),
        text="镕、喆、堃与𬭩等字照录；面积5㎡、温度20℃、比例3‰，见①②、㈠、Ⅳ。",
    )
    joint = measure(3, title="培育市场主体", text=BODY * 4, targets=measure().targets * 3)
    return contents(
        preface="为起草本省若干措施，汇集外省同类规定。\n　　所收各条以现行有效者为先。",
        chapters=(
            Chapter(
                "创新平台",
                (Entry(document(), measure(), "本条可供借鉴。", "与财政厅核对补助口径。"),),
            ),
            Chapter("企业培育", (Entry(document(), joint), Entry(other, bare))),
            Chapter("关于促进科技服务业高质量发展的长标题章节示例", (Entry(other, bare),)),
        ),
    )


def layout(pack: PackContents) -> str:
    """Return where every line of a pack stands: page, points down and right, size, text."""
    pages, places = lay_out(pack, Fonts())
    return "".join(_page(number, page, places) for number, page in enumerate(pages, 1))


def _page(number: int, page: Page, places: dict[str, Place]) -> str:
    lines = [f"== {number}\n"]
    for y, strip in page.placed:
        for item in strip.items:
            match item:
                case Text(x=x, y=down, line=line, size=size):
                    lines.append(f"{y + down:7.2f} {x:7.2f} {size:4.0f} {line.text}\n")
                case Rule(x=x, y=down, width=width, dotted=False):
                    lines.append(f"{y + down:7.2f} {x:7.2f} ---- {width:.2f}\n")
                case PageNumber(y=down, anchor=anchor):
                    lines.append(f"{y + down:7.2f}       > page {places[anchor].page + 1}\n")
    return "".join(lines)


if __name__ == "__main__":
    sys.stdout.write(layout(golden_contents()))
