"""Ids for documents that bring none: region, year, and number or title."""

from __future__ import annotations

import hashlib
import re
from typing import Final

_ROMANISED: Final = {
    "11": "beijing",
    "12": "tianjin",
    "13": "hebei",
    "14": "shanxi",
    "15": "neimenggu",
    "21": "liaoning",
    "22": "jilin",
    "23": "heilongjiang",
    "31": "shanghai",
    "32": "jiangsu",
    "33": "zhejiang",
    "34": "anhui",
    "35": "fujian",
    "36": "jiangxi",
    "37": "shandong",
    "41": "henan",
    "42": "hubei",
    "43": "hunan",
    "44": "guangdong",
    "45": "guangxi",
    "46": "hainan",
    "50": "chongqing",
    "51": "sichuan",
    "52": "guizhou",
    "53": "yunnan",
    "54": "xizang",
    "61": "shaanxi",
    "62": "gansu",
    "63": "qinghai",
    "64": "ningxia",
    "65": "xinjiang",
    "71": "taiwan",
    "81": "hongkong",
    "82": "macao",
    "00": "national",
}
"""GB/T 2260 codes of provinces, their first two digits, with the names in pinyin."""


def document_id(region_code: str, doc_number: str | None, year: int | None, title: str) -> str:
    """Return a stable id in ASCII: ``sichuan-2025-34``.

    Two organs of a province may give the same serial in one year, so a digest of the number's word
    stands behind it; a document without a number is told apart by a digest of its title.
    """
    region = _ROMANISED.get(region_code[:2], "unknown")
    match = re.search(r"^(.*)〔(\d{4})〕(\d+)号$", doc_number or "")
    if match:
        return f"{region}-{match[2]}-{match[3]}-{_digest(match[1], 4)}"
    return "-".join([region, *([str(year)] if year else []), _digest(title, 8)])


def _digest(words: str, length: int) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:length]
