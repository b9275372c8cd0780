"""Labelled lines that a site or an index puts beside a document: 文号：…, 成文日期：…, 发布机构：….

They say of the document what its own text may leave out. A line may hold several labels side by
side; the row of a table has its label and its value in neighbouring cells.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import Final

from db.parsing import patterns


class Label(enum.Enum):
    """What a labelled value says."""

    NUMBER = "number"
    DAY = "day"
    PUBLISHED = "published"
    ISSUER = "issuer"
    PUBLISHER = "publisher"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Field:
    """A label and what stands after it, as printed."""

    label: Label
    value: str


_LABELS: Final = re.compile(
    r"(?:(?P<number>发文字号|公文字号|文件字号|公文文号|文件编号|文\s?号)|"
    r"(?P<day>成文日期|成文时间|发文日期|发文时间|印发日期|印发时间|签发日期|生成日期|制发日期)|"
    r"(?P<published>发布日期|发布时间|公开日期|公开时间|公布日期)|"
    r"(?P<issuer>联合发文单位|发文机关|发文机构|发文单位|制发机关|制发单位|制定机关|印发机关)|"
    r"(?P<publisher>发布机构|发布机关|发布单位|公开机构)|"
    rf"(?P<other>{patterns.METADATA_LABELS}))"
    r"\s?(?:[\]】]?\s{0,4}[:：\t]|[\]】])"
)
_LONGEST: Final = 80
_REACH: Final = 600
"""Characters; what stands further on in a line is no label."""
_BETWEEN_ORGANS: Final = re.compile(r"[\s、，,；;/]+")


def is_line(line: str) -> bool:
    """Say whether a line is of labels and values only, not of the document's own words."""
    if not patterns.METADATA.match(line) and not _LABELS.match(line):
        return False
    return len(line) < _LONGEST or len(_LABELS.findall(line[:_REACH])) > 1


def fields(line: str) -> tuple[Field, ...]:
    """Return the labels of a line with their values; none if the line begins with no label."""
    begin = 1 if line[:1] in {"[", "【"} else 0
    if not _LABELS.match(line, begin):
        return ()
    found = list(_LABELS.finditer(line, begin, _REACH))
    ends = [label.start() for label in found[1:]] + [len(line)]
    return tuple(
        Field(Label(label.lastgroup), line[label.end() : end].strip(" \t\u3000：:|｜[]【】"))
        for label, end in zip(found, ends, strict=True)
    )


def facts(line: str) -> frozenset[Label]:
    """Return what a line says that can be read: 文号：无 says nothing."""
    readers = {
        Label.NUMBER: number,
        Label.DAY: day,
        Label.PUBLISHED: day,
        Label.ISSUER: organs,
        Label.PUBLISHER: organs,
    }
    return frozenset(
        field.label
        for field in fields(line)
        if field.label in readers and readers[field.label](field.value)
    )


def number(value: str) -> str | None:
    """Return the document number that a value begins with, its year in 〔〕."""
    match = patterns.DOC_NUMBER.match(value)
    return patterns.normal_number(match) if match else None


def day(value: str) -> re.Match[str] | None:
    """Return the day that a value begins with."""
    return patterns.DAY.match(value) or patterns.NUMERIC_DAY.match(value)


def organs(value: str) -> tuple[str, ...]:
    """Return the organs that a value lists; none if anything in it is no organ's name."""
    names = tuple(name for name in _BETWEEN_ORGANS.split(value) if name)
    return names if all(patterns.is_organ(name) for name in names) else ()
