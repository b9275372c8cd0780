"""Generated measures for tests and benchmarks at scale, with frequencies close to life.

Texts are drawn word by word: real fragments of the corpus, and made-up words of two to four
ideographs, both by Zipf's law, so that there are a few words in half of all measures and very many
in a handful. Lengths are log-normal around those of the corpus. Departments are real names resolved
by the register. The same count and seed always give the same measures.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from pathlib import Path

import numpy as np

from db import taxonomy
from db.models import (
    Deadline,
    Department,
    Document,
    Funding,
    LeadRule,
    Measure,
    Precision,
    Role,
    Source,
)
from tests.index_world import MemoryStore

CORPUS = Path(__file__).parents[2] / "resources" / "corpus"
MEASURES_A_DOCUMENT = 18
INVENTED_WORDS = 60_000
REAL_SHARE = 0.55
MEAN_WORDS = 95
SPREAD = 0.5

_MARKS = ("，", "，", "，", "、", "、", "。", "。", "；", "（", "）", "《", "》", "“", "”")
_LATIN = ("R&D", "AI", "5G", "2027年", "100万元", "500亩", "2018-2020年", "GB/T 9704", "30%", "APP")
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


class Generator:
    """Draws measures one after the other."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self._taxonomy = taxonomy.load()
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
        self._real = (np.arange(len(real)), _zipf(len(real)))
        first = len(real)
        self._invented = (np.arange(first, first + len(invented)), _zipf(len(invented)))
        self._marks = np.arange(first + len(invented), len(self._words))

    def _text(self, words: int) -> str:
        source = self._random
        real = self._real[0][np.searchsorted(self._real[1], source.random(words))]
        invented = self._invented[0][np.searchsorted(self._invented[1], source.random(words))]
        chosen = np.where(source.random(words) < REAL_SHARE, real, invented)
        marks = source.choice(self._marks, words)
        with_marks = np.where(source.random(words) < 0.2, marks, chosen)
        return "".join(self._words[with_marks])

    def document(self, number: int) -> Document:
        """Return one document; every tenth has a second version of the same province."""
        source = self._random
        province = self._taxonomy.provinces[source.integers(len(self._taxonomy.provinces))]
        issued = dt.date(2015, 1, 1) + dt.timedelta(int(source.integers(4000)))
        expires = issued + dt.timedelta(int(source.integers(300, 3000)))
        return Document(
            id=f"document-{number:06}",
            title=f"{province.name}{self._text(6)}若干措施",
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
        )

    def measure(self, document: Document, ordinal: int) -> Measure:
        """Return one measure of ``document``."""
        source = self._random
        deadlines = [
            dt.date(int(source.integers(2016, 2036)), 12, 31)
            for _ in range(int(source.choice((0, 0, 0, 1, 1, 2))))
        ]
        categories = self._taxonomy.categories
        return Measure(
            id=f"{document.id}/{ordinal}",
            ordinal=ordinal,
            number=f"{ordinal}.",
            section=(),
            title=self._text(int(source.integers(2, 6))),
            text=self._text(max(8, int(source.lognormal(np.log(MEAN_WORDS), SPREAD)))),
            span=(0, 0),
            responsibility=None,
            departments=tuple(
                self._department(str(name), document.province)
                for name in source.choice(_DEPARTMENTS, source.integers(0, 6), replace=False)
            ),
            funding=(Funding("", (0, 0), None, None, "补助", ""),) if source.random() < 0.3 else (),
            deadlines=tuple(Deadline(day, Precision.YEAR, "", (0, 0)) for day in deadlines),
            categories=tuple(
                categories[number].name
                for number in source.choice(len(categories), source.integers(1, 4), replace=False)
            ),
        )

    def _department(self, name: str, province: str) -> Department:
        organ = self._taxonomy.resolve(name, province)
        return Department(
            name=name,
            canonical=organ.canonical if organ else "",
            family=organ.family if organ else "",
            role=tuple(Role)[self._random.integers(len(Role))],
            span=(0, 0),
        )


def _zipf(size: int) -> np.ndarray:
    weights = 1 / (np.arange(size) + 12.0)
    return np.cumsum(weights) / weights.sum()


def generate(count: int, seed: int = 20251014) -> MemoryStore:
    """Return a store of ``count`` generated measures."""
    generator = Generator(seed)
    documents = []
    measures = []
    while len(measures) < count:
        document = generator.document(len(documents))
        documents.append(document)
        number = min(MEASURES_A_DOCUMENT, count - len(measures))
        measures += [generator.measure(document, ordinal + 1) for ordinal in range(number)]
    return MemoryStore(tuple(documents), tuple(measures), f"generated-{count}-{seed}")
