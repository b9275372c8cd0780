"""Layouts that offices use beside those of the corpus; every text here was written for the test."""

from __future__ import annotations

import datetime as dt

import pytest

from db.models import LeadRule, Measure, ParsedDocument, Role
from db.parsing import parse
from db.reading import read_bytes

HEAD = """江海市人民政府关于促进产业发展的{kind}

苏政规〔2023〕7号

各县（市、区）人民政府，市各有关部门：

为促进产业发展，结合我市实际，制定以下{kind}。

"""


def read(body: str, kind: str = "若干措施", name: str = "a.txt") -> ParsedDocument:
    return parse(read_bytes((HEAD.format(kind=kind) + body).encode(), name), document_id="x")


def roles(measure: Measure) -> list[tuple[str, str]]:
    return [(department.name, str(department.role)) for department in measure.departments]


ITEMS = {
    1: ("支持企业技术改造", "对设备投资超过五百万元的项目给予补助，引导企业更新设备。"),
    2: ("培育创新型企业", "建立培育库，对入库企业开展跟踪服务，帮助企业申报资质。"),
    3: ("建设公共服务平台", "依托园区建设检测平台，面向中小企业开放共享仪器设备。"),
}
CLAUSES = {
    1: "市科技局、市财政局",
    2: "市工业和信息化局",
    3: "市市场监管局、各县区政府",
}
NAMES = [["市科技局", "市财政局"], ["市工业和信息化局"], ["市市场监管局", "各县区政府"]]


@pytest.mark.parametrize(
    "numbers",
    [
        ["一、", "二、", "三、"],
        ["（一）", "（二）", "（三）"],
        ["(一)", "(二)", "(三)"],
        ["1.", "2.", "3."],
        ["1．", "2．", "3．"],
        ["1、", "2、", "3、"],
        ["第一条", "第二条", "第三条"],
    ],
)
@pytest.mark.parametrize(
    "clause",
    [
        "（责任单位：{}）",
        "(责任单位:{})",
        "〔责任单位：{}〕",
        "[责任单位：{}]",
        "【责任单位：{}】",
        "（责任部门：{}）",
        "（{}负责）",
        "（{}按职责分工负责）",
        "（{}）",
        "\n责任单位：{}",
        "\n（责任单位：{}）",
        "\n【责任单位】{}",
        "责任单位：{}。",
        "（负责单位：{}；完成时限：2025年6月底前）",
        "（责任单位：{}等）",
        "（由{}负责落实）",
    ],
)
def test_numbers_and_responsibility_in_every_form(numbers: list[str], clause: str) -> None:
    body = "\n".join(
        f"{number}{ITEMS[at][0]}。{ITEMS[at][1]}{clause.format(CLAUSES[at])}"
        for at, number in enumerate(numbers, 1)
    )
    parsed = read(body)
    assert [measure.number for measure in parsed.measures] == numbers
    assert [measure.title for measure in parsed.measures] == [title for title, _ in ITEMS.values()]
    assert [measure.text for measure in parsed.measures] == [text for _, text in ITEMS.values()]
    assert [[name for name, _ in roles(measure)] for measure in parsed.measures] == NAMES


def test_labels_of_two_roles_in_one_bracket() -> None:
    (first, second) = read(
        "一、支持企业技术改造。对项目给予补助。"
        "（牵头单位：市科技局；配合单位：市财政局、市教育局，各县区政府）\n"
        "二、培育创新型企业。建立培育库，开展跟踪服务。（市财政局牵头，市教育局等部门配合）"
    ).measures
    assert roles(first) == [
        ("市科技局", "lead"),
        ("市财政局", "participant"),
        ("市教育局", "participant"),
        ("各县区政府", "participant"),
    ]
    assert roles(second) == [("市财政局", "lead"), ("市教育局", "participant")]


def test_labelled_lines_are_one_clause_with_its_term() -> None:
    parsed = read(
        "一、主要任务\n"
        "1．支持企业技术改造。对项目给予补助，引导企业更新设备。\n"
        "牵头部门：市科技局\n参与部门：市财政局、各县区政府\n完成时限：2025年6月底前\n"
        "2．培育创新型企业。建立培育库，对入库企业开展跟踪服务。\n"
        "牵头部门：市财政局\n完成时限：持续推进\n"
        "3．建设公共服务平台。依托园区建设检测平台。\n"
        "牵头部门：市教育局\n参与部门：市财政局\n完成时限：2026年底前\n"
    )
    first = parsed.measures[0]
    assert first.responsibility is not None
    assert first.responsibility.text.startswith("牵头部门：市科技局")
    assert first.text == "对项目给予补助，引导企业更新设备。"
    assert roles(first) == [
        ("市科技局", "lead"),
        ("市财政局", "participant"),
        ("各县区政府", "participant"),
    ]
    assert [deadline.date for deadline in first.deadlines] == [dt.date(2025, 6, 30)]
    assert [deadline.date for deadline in parsed.measures[2].deadlines] == [dt.date(2026, 12, 31)]
    assert parsed.document.lead_rule is LeadRule.EXPLICIT


def test_a_prefix_given_once_and_collective_names() -> None:
    (first, second) = read(
        "一、支持企业技术改造。对项目给予补助。"
        "（各设区市、县（市、区）人民政府，省公安厅、发展改革委，省税务局按职责分工负责）\n"
        "二、培育创新型企业。建立培育库，开展跟踪服务。（各市、县、区政府，省科技厅和省财政厅负责）"
    ).measures
    assert roles(first) == [
        ("各设区市、县（市、区）人民政府", "joint"),
        ("省公安厅", "joint"),
        ("发展改革委", "joint"),
        ("省税务局", "joint"),
    ]
    assert first.departments[2].canonical, "发展改革委 is 省发展改革委 here"
    assert [name for name, _ in roles(second)] == ["各市、县、区政府", "省科技厅", "省财政厅"]


def test_several_clauses_in_one_measure() -> None:
    measure = read(
        "一、支持企业技术改造。对项目给予补助。（市科技局牵头）引导企业更新设备。"
        "（市财政局、市教育局按职责分工负责）加强宣传推广。\n"
        "二、培育创新型企业。建立培育库，开展跟踪服务。（市财政局牵头）"
    ).measures[0]
    assert roles(measure) == [
        ("市科技局", "lead"),
        ("市财政局", "joint"),
        ("市教育局", "joint"),
    ]
    assert measure.text.endswith("加强宣传推广。")


@pytest.mark.parametrize(
    ("saying", "rule", "leads"),
    [
        ("排在第一位的为牵头单位，下同", LeadRule.FIRST_LISTED, ["市科技局"]),
        ("列首位的为牵头部门，下同", LeadRule.FIRST_LISTED, ["市科技局"]),
        ("逗号前为牵头单位，下同", LeadRule.BEFORE_COMMA, ["市科技局", "市财政局"]),
        ("逗号前的为牵头部门，下同", LeadRule.BEFORE_COMMA, ["市科技局", "市财政局"]),
    ],
)
@pytest.mark.parametrize(
    "form", ["（责任单位：{}，{}）", "（责任单位：{}（{}））", "[责任单位:{}({})]"]
)
def test_the_lead_rule_said_once_holds_for_all(
    saying: str, rule: LeadRule, leads: list[str], form: str
) -> None:
    parsed = read(
        "一、支持企业技术改造。对项目给予补助。"
        + form.format("市科技局、市财政局，市教育局", saying)
        + "\n二、培育创新型企业。建立培育库，开展跟踪服务。"
        "（责任单位：市科技局、市财政局，市教育局）"
    )
    assert parsed.document.lead_rule is rule
    quote = parsed.document.lead_rule_quote
    assert quote is not None
    assert quote.text == saying
    for measure in parsed.measures:
        assert [name for name, _ in roles(measure)] == ["市科技局", "市财政局", "市教育局"]
        assert [name for name, role in roles(measure) if role == Role.LEAD] == leads


def test_a_clause_for_a_whole_section_reaches_its_items() -> None:
    parsed = read(
        "一、强化主体培育（责任单位：市科技局）\n"
        "（一）支持企业技术改造。对项目给予补助，引导企业更新设备，提升制造水平。\n"
        "（二）培育创新型企业。建立培育库，对入库企业开展跟踪服务，帮助申报。\n"
        "二、强化平台建设（责任单位：市教育局）\n"
        "（三）建设公共服务平台。依托园区建设检测平台，面向企业开放共享仪器。\n"
    )
    assert [measure.number for measure in parsed.measures] == ["（一）", "（二）", "（三）"]
    assert [roles(measure)[0][0] for measure in parsed.measures] == [
        "市科技局",
        "市科技局",
        "市教育局",
    ]


def test_a_list_within_a_measure_stays_in_it() -> None:
    parsed = read(
        "（一）支持企业技术改造。按以下标准给予补助：\n1.投资超过五百万元的，补助百分之五；\n"
        "2.投资超过一千万元的，补助百分之八。\n（责任单位：市科技局）\n"
        "（二）培育创新型企业。建立培育库。（责任单位：市财政局）\n"
        "（三）建设公共服务平台。依托园区建设。（责任单位：市教育局）\n"
    )
    assert [measure.number for measure in parsed.measures] == ["（一）", "（二）", "（三）"]
    assert "2.投资超过一千万元的" in parsed.measures[0].text
    assert roles(parsed.measures[0]) == [("市科技局", "participant")]


def test_goals_and_principles_are_no_measures_and_safeguards_are() -> None:
    parsed = read(
        "一、总体要求\n（一）指导思想。坚持以习近平新时代中国特色社会主义思想为指导，推动发展。\n"
        "（二）基本原则。\n1.坚持创新引领。把创新摆在核心位置，增强发展动力。\n"
        "2.坚持市场导向。发挥市场决定性作用，激发企业活力。\n"
        "（三）主要目标。到2027年，高新技术企业达到500家。\n"
        "二、重点任务\n（一）支持企业技术改造。对项目给予补助，引导企业更新设备。\n"
        "（二）培育创新型企业。建立培育库，对入库企业开展跟踪服务。\n"
        "三、保障措施\n（一）加强组织领导。建立联席会议制度，统筹推进各项工作落实。\n"
        "（二）强化督促检查。定期通报进展情况，及时解决存在问题。\n"
        "江海市人民政府\n2023年5月8日\n",
        kind="实施意见",
    )
    assert [measure.title for measure in parsed.measures] == [
        "支持企业技术改造",
        "培育创新型企业",
        "加强组织领导",
        "强化督促检查",
    ]
    assert [(goal.value, goal.unit) for goal in parsed.document.goals] == [(500.0, "家")]
    assert parsed.measures[-1].text == "定期通报进展情况，及时解决存在问题。"
    assert parsed.document.issuer == ("江海市人民政府",)
    assert parsed.document.issued == dt.date(2023, 5, 8)


def test_an_annex_of_guidance_holds_no_measures() -> None:
    parsed = read(
        "一、支持企业技术改造。对项目给予补助。（责任单位：市科技局）\n"
        "二、培育创新型企业。建立培育库。（责任单位：市财政局）\n"
        "江海市人民政府\n2023年5月8日\n附件1\n技术改造项目申报指南\n"
        "一、申报条件。在本市注册的企业，具有独立法人资格。\n"
        "二、申报材料。申报书一式三份，附营业执照复印件。\n"
    )
    assert [measure.title for measure in parsed.measures] == ["支持企业技术改造", "培育创新型企业"]


def test_closing_provisions_give_validity_and_are_no_measure() -> None:
    parsed = read(
        "第一条 支持企业技术改造。对项目给予补助，引导企业更新设备。\n"
        "第二条 培育创新型企业。建立培育库，对入库企业开展跟踪服务。\n"
        "第三条 本措施自2023年7月1日起施行，有效期3年。\n"
        "江海市人民政府\n2023年5月8日\n"
    )
    document = parsed.document
    assert [measure.number for measure in parsed.measures] == ["第一条", "第二条"]
    assert document.effective == dt.date(2023, 7, 1)
    assert document.expires == dt.date(2026, 6, 30)
    assert document.expires_quote is not None
    assert document.expires_quote.text == "有效期3年"


def test_a_tax_term_within_a_measure_is_not_the_documents_validity() -> None:
    parsed = read(
        "一、减轻企业负担。自2023年1月1日起至2027年12月31日，对小微企业减半征收税费并严格执行。\n"
        "二、培育创新型企业。建立培育库，对入库企业开展跟踪服务，证书有效期3年。\n"
    )
    assert (parsed.document.effective, parsed.document.expires) == (None, None)


def test_measures_in_a_table() -> None:
    html = (
        "<h1>江海市人民政府办公室关于印发江海市营商环境任务清单的通知</h1><p>江政办〔2023〕5号</p>"
        "<p>各县区人民政府：</p><p>现将任务清单印发给你们，请认真贯彻执行。</p>"
        "<table><tr><th>序号</th><th>任务</th><th>主要内容</th><th>牵头单位</th><th>配合单位</th>"
        "<th>完成时限</th></tr><tr><td colspan=6>一、企业开办</td></tr>"
        "<tr><td>1</td><td>压缩开办时间</td><td>推行一网通办，压减环节。</td><td>市市场监管局</td>"
        "<td>市公安局、市税务局</td><td>2024年6月底前</td></tr>"
        "<tr><td>2</td><td>免费刻章</td><td>为新开办企业免费刻制公章。</td><td>市公安局</td>"
        "<td>市财政局</td><td>2024年12月</td></tr></table>"
    )
    parsed = parse(read_bytes(html.encode(), "b.html"), document_id="x")
    first, second = parsed.measures
    assert (first.number, first.title, first.text) == (
        "1",
        "压缩开办时间",
        "推行一网通办，压减环节。",
    )
    assert first.section == ("一、企业开办",)
    assert roles(first) == [
        ("市市场监管局", "lead"),
        ("市公安局", "participant"),
        ("市税务局", "participant"),
    ]
    assert [deadline.date for deadline in first.deadlines] == [dt.date(2024, 6, 30)]
    assert second.title == "免费刻章"


@pytest.mark.parametrize(
    ("title", "items"),
    [
        (
            "江海市科技计划项目管理办法",
            (
                "第一条 为规范管理，制定本办法。\n第二条 本办法所称项目是指市级项目。\n"
                "第三条 市科技局负责项目管理，市财政局负责资金管理。"
            ),
        ),
        (
            "江海市气象条例",
            (
                "第一章 总则\n第一条 为了加强管理，制定本条例。\n"
                "第二条 单位和个人应当遵守本条例。\n第三条 市气象主管机构负责气象工作。"
            ),
        ),
        (
            "江海市人民政府办公室关于春节放假的通知",
            (
                "一、放假时间：1月28日至2月4日放假，共8天。\n"
                "二、值班安排：各单位安排人员值班。\n三、联系电话：12345678。"
            ),
        ),
        (
            "江海市科技局关于申报科技项目的通知",
            (
                "一、申报条件\n在本市注册的企业。\n二、申报材料\n申报书一式三份。\n"
                "三、申报时间\n2023年5月1日至5月31日。"
            ),
        ),
        ("江海市人民政府关于王某等同志任职的通知", "经研究决定：任命王某为市科技局局长。"),
    ],
)
def test_what_is_no_policy_yields_no_measures_and_says_why(title: str, items: str) -> None:
    text = f"{title}\n江政发〔2023〕5号\n各县区人民政府：\n现将有关事项通知如下。\n{items}\n"
    parsed = parse(read_bytes(text.encode(), "c.txt"))
    assert parsed.measures == ()
    assert parsed.document.goals == ()
    assert parsed.notice is not None
    assert parsed.notice.startswith("未识别到政策措施")
    assert parsed.notice.endswith("。")


def test_the_own_number_is_not_a_cited_one() -> None:
    text = (
        "江海市人民政府关于促进产业发展的意见\n各县区人民政府：\n"
        "根据《国务院关于促进产业发展的意见》（国发〔2020〕3号）精神，制定本意见。\n"
        "一、支持企业技术改造。对项目给予补助。（责任单位：市科技局）\n"
        "二、培育创新型企业。落实苏政发〔2021〕9号文件。（责任单位：市财政局）\n"
    )
    assert parse(read_bytes(text.encode(), "d.txt")).document.doc_number is None
    head, _, rest = text.partition("\n")
    own = parse(read_bytes(f"{head}\n苏政发[2023] 12 号\n{rest}".encode(), "d.txt")).document
    assert own.doc_number == "苏政发〔2023〕12号"
    assert own.id.startswith("jiangsu-2023-12")


def test_names_parted_by_spaces_alone() -> None:
    parsed = read(
        "一、支持企业技术改造。对项目给予补助。\n牵头单位：市科技局　配合单位：市财政局\n"
        "二、培育创新型企业。建立培育库。\n责任单位：市科技局 市财政局 各区县政府\n"
    )
    assert roles(parsed.measures[0]) == [("市科技局", "lead"), ("市财政局", "participant")]
    assert [name for name, _ in roles(parsed.measures[1])] == ["市科技局", "市财政局", "各区县政府"]


def test_a_table_of_contents_is_no_outline() -> None:
    parsed = read(
        "目　录\n一、总体要求……1\n二、重点任务……2\n三、保障措施……9\n"
        "一、总体要求\n坚持创新引领，推动高质量发展。\n二、重点任务\n"
        "（一）支持企业技术改造。对项目给予补助，引导企业更新设备。\n"
        "（二）培育创新型企业。建立培育库，对入库企业开展跟踪服务。\n"
        "三、保障措施\n（一）加强组织领导。建立联席会议制度，统筹推进各项工作。\n",
        kind="实施方案",
    )
    assert [measure.section for measure in parsed.measures] == [
        ("二、重点任务",),
        ("二、重点任务",),
        ("三、保障措施",),
    ]
    assert "……" not in parsed.document.text


def test_a_list_of_attachments_is_no_outline() -> None:
    text = (
        "江海市人民政府关于印发促进产业发展若干措施的通知\n各县区人民政府：\n"
        "现将《促进产业发展若干措施》印发给你们，请认真贯彻执行。\n附件：1.促进产业发展若干措施\n"
        "2.任务分工表\n江海市人民政府\n2023年5月8日\n附件1\n促进产业发展若干措施\n"
        "一、支持企业技术改造。对项目给予补助。（责任单位：市科技局）\n"
        "二、培育创新型企业。建立培育库。（责任单位：市财政局）\n"
    )
    parsed = parse(read_bytes(text.encode(), "a.txt"))
    assert parsed.document.title == "促进产业发展若干措施"
    assert parsed.document.issued == dt.date(2023, 5, 8)
    assert [measure.number for measure in parsed.measures] == ["一、", "二、"]


def test_amounts_listed_below_an_article_are_one_measure() -> None:
    lines = []
    for at, number in enumerate("一二三四五六七", 1):
        lines.append(f"第{number}条 支持企业发展第{at}项。按以下标准给予补助：")
        lines.append(
            "（一）投资超过五百万元的项目，按照投资额的百分之五给予一次性补助，最高一百万元；"
        )
        lines.append(
            "（二）投资超过一千万元的项目，按照投资额的百分之八给予一次性补助，最高二百万元。"
        )
    parsed = read("\n".join(lines), kind="若干政策")
    assert [measure.number for measure in parsed.measures] == [f"第{n}条" for n in "一二三四五六七"]
    assert "（二）投资超过一千万元" in parsed.measures[0].text


def test_a_clause_below_the_items_of_a_section_is_that_of_each() -> None:
    parsed = read(
        "一、财政支持政策\n1.设立专项资金。市财政每年安排专项资金支持产业发展。\n"
        "2.给予贷款贴息。对企业贷款按比例给予贴息。\n责任单位：市财政局\n"
        "二、用地支持政策\n1.优先保障用地。单列产业项目用地指标。\n"
        "2.实行弹性出让。出让年限可以缩短。\n责任单位：市自然资源局\n",
        kind="若干政策",
    )
    assert [measure.title for measure in parsed.measures] == [
        "设立专项资金",
        "给予贷款贴息",
        "优先保障用地",
        "实行弹性出让",
    ]
    assert [roles(measure)[0][0] for measure in parsed.measures] == [
        "市财政局",
        "市财政局",
        "市自然资源局",
        "市自然资源局",
    ]


def test_numbers_and_headings_on_lines_of_their_own_with_the_clause_beside_the_heading() -> None:
    parsed = read(
        "（一）\n支持企业技术改造（牵头单位：市科技局，配合单位：市财政局）\n"
        "对项目给予补助，引导企业更新设备。\n（二）\n培育创新型企业（牵头单位：市财政局）\n"
        "建立培育库，开展服务。\n江海市人民政府\n2023年5月8日\n"
    )
    assert [(measure.number, measure.title, measure.text) for measure in parsed.measures] == [
        ("（一）", "支持企业技术改造", "对项目给予补助，引导企业更新设备。"),
        ("（二）", "培育创新型企业", "建立培育库，开展服务。"),
    ]
    assert roles(parsed.measures[0]) == [("市科技局", "lead"), ("市财政局", "participant")]


def test_safeguards_under_requirements_are_measures_and_requirements_alone_are_not() -> None:
    tasks = (
        "一、重点任务\n（一）支持企业技术改造。对项目给予补助，引导企业更新设备。\n"
        "（二）培育创新型企业。建立培育库，对入库企业开展跟踪服务。\n二、工作要求\n"
    )
    items = "（一）加强组织领导。成立工作专班，统筹推进各项任务落实。\n"
    assert len(read(tasks + items, kind="工作方案").measures) == 3
    words = "各地各部门要加强组织领导，统筹推进各项任务落实。\n"
    assert len(read(tasks + words, kind="工作方案").measures) == 2


def test_places_joined_to_departments_are_names_of_their_own() -> None:
    measure = read(
        "一、支持企业技术改造。对项目给予补助。（市发展改革委牵头，市政府相关部门及各县区按职责分工负责）\n"
        "二、培育创新型企业。建立培育库。（市文化和旅游局等有关部门以及各县区政府负责落实）\n"
    ).measures
    assert roles(measure[0]) == [
        ("市发展改革委", "lead"),
        ("市政府相关部门", "joint"),
        ("各县区", "joint"),
    ]
    assert [name for name, _ in roles(measure[1])] == ["市文化和旅游局", "各县区政府"]
