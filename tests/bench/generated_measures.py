"""Generated measures for tests and benchmarks at scale, with frequencies close to life.

Texts are drawn word by word: fragments of the corpus and made-up words of two to four ideographs,
both by Zipf's law, so that a few words are in half of all measures and very many in a handful;
marks and Latin words between them; and sentences that promise money, set targets and name years, as
their records say. Everything that a record quotes stands in the document's text where its span
says. Departments are real names resolved by the register. The same count and seed always give the
same measures.

How close it is to the corpus: ``compare_generated.py`` prints, for characters, bigrams, words of
three and of four, in which share of all measures the n-th frequent one stands, for 89 measures of
the corpus and as many generated ones::

    share of measures with the n-th frequent        1     10     30    100    300   1000
    1 characters, corpus                         1.00   0.79   0.60   0.29   0.10
    1 characters, generated                      1.00   0.90   0.74   0.44   0.12   0.01
    2 characters, corpus                         0.81   0.46   0.27   0.16   0.08   0.03
    2 characters, generated                      0.98   0.53   0.44   0.21   0.10   0.03
    3 characters, corpus                         0.33   0.22   0.15   0.10   0.06   0.02
    3 characters, generated                      0.55   0.43   0.26   0.12   0.06   0.02
    4 characters, corpus                         0.30   0.16   0.10   0.06   0.03   0.02
    4 characters, generated                      0.48   0.30   0.19   0.08   0.04   0.02
    characters of a text, corpus: mean 192
    characters of a text, generated: mean 214
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from db import taxonomy
from db.models import (
    Deadline,
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
from tests.index_world import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.models import Span

CORPUS = Path(__file__).parents[2] / "resources" / "corpus"
MEASURES_A_DOCUMENT = 18
INVENTED_WORDS = 60_000
REAL_SHARE = 0.7
MARK_SHARE = 0.2
MEAN_WORDS = 56
SPREAD = 0.4

_DRAWN_AT_ONCE = 1 << 16

_MARKS = "，，，，，，、、、、、、、。。。。。；（）《》“”：－"
_LATIN = ("R&D", "AI", "5G", "2027年", "500亩", "2018-2020年", "GB/T 9704", "30%", "APP", "１＋Ｎ")
_LATIN_SHARE = 0.008
_UNITS = ("家", "个", "项", "万亩", "亿元", "%", "期", "人")
_KINDS = ("补助", "奖励", "后补助", "项目支持", "资金支持")
_DIGITS = (1, 1, 2, 3, 5, 5, 8)
_SMALLEST, _LARGEST = 3, 9
"""Sums are a digit and this many noughts, in yuan: of every size, and often on a round limit."""

_DEPARTMENTS = (
    "科技厅",
    "省科技厅",
    "省发展改革委",
    "省工业和信息化厅",
    "省财政厅",
    "省教育厅",
    "省人力资源社会保障厅",
    "省农业农村厅",
    "省市场监管局",
    "省商务厅",
    "省自然资源厅",
    "省生态环境厅",
    "省卫生健康委",
    "省国资委",
    "省知识产权局",
    "人行沈阳分行",
    "省科协",
    "各市人民政府",
    "省委军民融合办",
    "省质监局",
    "省工业和信息化委",
    "省经济和信息化委",
    "某未登记机构",
)


@dataclass(slots=True)
class _Page:
    """The text of a document as it grows."""

    parts: list[str] = field(default_factory=list)
    length: int = 0

    def put(self, text: str) -> Span:
        """Append ``text`` and return where it stands."""
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return start, self.length


class Generator:
    """Draws documents with their measures one after the other."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self._taxonomy = taxonomy.load()
        self._known: dict[tuple[str, str], Department] = {}
        corpus = "\n".join(path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt")))
        fragments = re.findall(r"[\u4e00-\u9fff]{2,6}", re.sub("[的和与及等为在对]", " ", corpus))
        real = [word for word, _ in Counter(fragments).most_common()]
        characters = np.array(re.findall(r"[\u4e00-\u9fff]", corpus))
        rare = np.array([chr(code) for code in range(0x4E00, 0x8E00)])
        invented = []
        for length in self._random.integers(2, 5, INVENTED_WORDS):
            source = characters if self._random.random() < 0.9 else rare
            invented.append("".join(self._random.choice(source, length)))
        self._words = np.array([*real, *invented, *_MARKS, *_LATIN], object)
        shares = (
            REAL_SHARE * (1 - MARK_SHARE - _LATIN_SHARE) * _zipf(len(real)),
            (1 - REAL_SHARE) * (1 - MARK_SHARE - _LATIN_SHARE) * _zipf(len(invented)),
            np.full(len(_MARKS), MARK_SHARE / len(_MARKS)),
            np.full(len(_LATIN), _LATIN_SHARE / len(_LATIN)),
        )
        self._heap = np.cumsum(np.concatenate(shares))
        self._first_mark = len(real) + len(invented)
        self._drawn: list[str] = []
        self._lengths: list[int] = []

    def _text(self, words: int) -> str:
        """Return so many words and marks, as they come."""
        if len(self._drawn) < words:
            drawn = np.searchsorted(
                self._heap, self._random.random(_DRAWN_AT_ONCE) * self._heap[-1]
            )
            self._drawn = self._words[drawn].tolist()
        taken = self._drawn[-words:]
        del self._drawn[-words:]
        return "".join(taken)

    def _some(self, *numbers: int) -> range:
        """Return a range over one of ``numbers``, all equally likely."""
        return range(numbers[int(self._random.integers(len(numbers)))])

    def _pick(self, values: Sequence[str]) -> str:
        return values[int(self._random.integers(len(values)))]

    def document(self, number: int, measures: int) -> tuple[Document, list[Measure]]:
        """Return one document with so many measures."""
        source = self._random
        province = self._taxonomy.provinces[source.integers(len(self._taxonomy.provinces))]
        issued = dt.date(2015, 1, 1) + dt.timedelta(int(source.integers(4000)))
        expires = issued + dt.timedelta(int(source.integers(300, 3000)))
        page = _Page()
        title = f"{province.name}{self._text(6)}若干措施"
        page.put(f"{title}\n")
        goals = tuple(self._target(page) for _ in self._some(0, 0, 0, 1, 3))
        page.put("\n")
        document = Document(
            id=f"document-{number:06}",
            title=title,
            kind="若干措施",
            province=province.name,
            region_code=province.code,
            issuer=(),
            doc_number=None,
            issued=issued if source.random() < 0.9 else None,
            effective=issued + dt.timedelta(30) if source.random() < 0.3 else None,
            expires=expires if source.random() < 0.5 else None,
            expires_quote=None,
            lead_rule=LeadRule.NONE,
            lead_rule_quote=None,
            text="",
            source=Source("", "", ""),
            goals=goals,
        )
        found = [self._measure(document, ordinal + 1, page) for ordinal in range(measures)]
        text = "".join(page.parts)
        digest = hashlib.sha256(text.encode()).hexdigest()
        return (
            replace(document, text=text, source=Source(f"{document.id}.txt", digest, "text/plain")),
            found,
        )

    def _measure(self, document: Document, ordinal: int, page: _Page) -> Measure:
        """Append one measure to the document's text and return it."""
        source = self._random
        start, _ = page.put(f"{ordinal}.")
        title = self._text(int(source.integers(2, 6)))
        page.put(f"{title}\n")
        first = len(page.parts)
        page.put(self._text(max(8, int(source.lognormal(np.log(MEAN_WORDS), SPREAD)))))
        deadlines = tuple(self._deadline(page) for _ in self._some(0, 0, 0, 0, 1, 1, 2))
        targets = tuple(self._target(page) for _ in self._some(0, 0, 0, 0, 0, 1, 1, 3))
        funding = tuple(self._funding(page) for _ in self._some(0, 0, 0, 0, 0, 0, 1, 1, 2))
        text = "".join(page.parts[first:])
        before = len(page.parts)
        opening, _ = page.put("（责任单位：")
        names = source.choice(len(_DEPARTMENTS), source.integers(0, 7), replace=False).tolist()
        departments = tuple(
            self._department(_DEPARTMENTS[name], document.province, page, last=name == names[-1])
            for name in names
        )
        _, end = page.put("）")
        clause = Quote("".join(page.parts[before:]), (opening, end)) if names else None
        page.put("\n")
        categories = self._taxonomy.categories
        return Measure(
            id=f"{document.id}/{ordinal}",
            ordinal=ordinal,
            number=f"{ordinal}.",
            section=(),
            title=title,
            text=text,
            span=(start, end),
            responsibility=clause,
            departments=departments,
            targets=targets,
            funding=funding,
            deadlines=deadlines,
            categories=tuple(
                categories[number].name
                for number in source.choice(
                    len(categories), int(source.choice((1, 1, 1, 2, 3))), replace=False
                )
            ),
        )

    def _department(self, name: str, province: str, page: _Page, *, last: bool) -> Department:
        span = page.put(name)
        if not last:
            page.put("、")
        if (name, province) not in self._known:
            organ = self._taxonomy.resolve(name, province)
            self._known[name, province] = Department(
                name=name,
                canonical=organ.canonical if organ else "",
                family=organ.family if organ else "",
                role=Role.LEAD,
                span=span,
            )
        role = tuple(Role)[self._random.integers(len(Role))]
        return replace(self._known[name, province], role=role, span=span)

    def _deadline(self, page: _Page) -> Deadline:
        year = int(self._random.integers(2016, 2036))
        quote = f"到{year}年"
        span = page.put(quote)
        page.put(f"，{self._text(3)}。")
        return Deadline(dt.date(year, 12, 31), Precision.YEAR, quote, span)

    def _target(self, page: _Page) -> Target:
        indicator = self._text(2)
        value = int(self._random.integers(1, 500))
        unit = self._pick(_UNITS)
        quote = f"{indicator}达到{value}{unit}"
        span = page.put(quote)
        page.put("；")
        return Target(
            quote, span, indicator, Operator.AT_LEAST, float(value), unit, None, Precision.NONE
        )

    def _funding(self, page: _Page) -> Funding:
        source = self._random
        recipient = self._text(2)
        kind = self._pick(_KINDS)
        amount = None
        if source.random() < 0.6:
            digit = _DIGITS[int(source.integers(len(_DIGITS)))]
            amount = digit * 10 ** int(source.integers(_SMALLEST, _LARGEST))
        quote = f"对{recipient}给予{_printed(amount)}{kind}"
        span = page.put(quote)
        page.put("。")
        return Funding(quote, span, amount, None, kind, recipient)


def _printed(amount: int | None) -> str:
    if amount is None:
        return ""
    for limit, unit in ((100_000_000, "亿元"), (10_000, "万元")):
        if amount >= limit:
            return f"最高{amount // limit}{unit}"
    return f"最高{amount}元"


def _zipf(size: int) -> np.ndarray:
    """Return the shares of words by Zipf's law, flattened where the first few would be too many."""
    weights = 1 / (np.arange(size) + 12.0)
    return weights / weights.sum()


def generate(count: int, seed: int = 20251014) -> MemoryStore:
    """Return a store of ``count`` generated measures."""
    generator = Generator(seed)
    documents = []
    measures: list[Measure] = []
    while len(measures) < count:
        number = min(MEASURES_A_DOCUMENT, count - len(measures))
        document, more = generator.document(len(documents), number)
        documents.append(document)
        measures += more
    return MemoryStore(tuple(documents), tuple(measures), f"generated-{count}-{seed}")
