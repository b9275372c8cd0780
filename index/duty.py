"""What is asked and answered about departments: who, and how much each has to do. Light."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from db.models import Role

if TYPE_CHECKING:
    import datetime as dt

ORDERED = (Role.LEAD, Role.JOINT, Role.PARTICIPANT)
"""The roles in the order in which duties are listed."""


class Kind(enum.StrEnum):
    """What sort of thing a department is."""

    ALL = "all"
    """Whoever is named."""
    FAMILY = "family"
    ORGAN = "organ"
    UNLISTED = "unlisted"
    """All names that the register of organs does not know."""


@dataclass(frozen=True, slots=True)
class Who:
    """A department: ``name`` is that of a family, or the canonical (else printed) one of an organ.

    It is empty for the two kinds of which there is only one.
    """

    kind: Kind
    name: str = ""


EVERYBODY = Who(Kind.ALL)
UNLISTED = Who(Kind.UNLISTED)


@dataclass(frozen=True, slots=True)
class Duty:
    """In how many of the measures left a department is named.

    Attributes:
        who: The department.
        family: The family of an organ, its own name for a family; empty where none is known.
        lead: Measures in which it leads.
        joint: Measures in which it answers for its part (按职责分工).
        participant: Measures in which it takes part.
        total: Measures in which it is named at all.
        overdue: Of these, the ones with a deadline before the day of judgement.
        next_deadline: The first deadline of these on or after that day.
    """

    who: Who
    family: str
    lead: int = 0
    joint: int = 0
    participant: int = 0
    total: int = 0
    overdue: int = 0
    next_deadline: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """A name as documents print it, the organ it means, and in how many measures left it stands."""

    name: str
    canonical: str
    count: int


@lru_cache(maxsize=16)
def roles_in(bits: int) -> tuple[Role, ...]:
    """Return the roles that bits of the table stand for, the weightiest first."""
    from index.table import ROLES  # numpy comes with it

    return tuple(role for role in ORDERED if bits >> ROLES.index(role) & 1)
